import Foundation
import Testing

/// Who may import whom. The build refuses an import that is not declared; this refuses a declaration that is not here.
///
/// The compile side knows documents and nothing of answers, the run side answers and nothing of documents; they meet
/// in TeraArtifact. TeraExact (exact numbers), TeraText (widths of text on a terminal), CNettle (SHA-256),
/// CXlsxWriter (workbooks), and TeraArchive over CZlib (zip and tar) are explained in `Grammar/decisions.md`.
@Suite struct ImportTests {
    static let allowed: [String: Set<String>] = [
        "TeraDiagnostics": [],
        "TeraExact": [],
        "TeraText": [],
        "TeraCEL": [],
        "TeraYAML": ["CLibYAML", "TeraDiagnostics"],
        "TeraFormat": ["TeraYAML", "TeraDiagnostics"],
        "TeraLanguage": ["TeraYAML", "TeraCEL", "TeraDiagnostics", "TeraExact"],
        "TeraEditor": ["TeraLanguage", "TeraFormat", "TeraYAML", "TeraCEL", "TeraDiagnostics", "TeraExact"],
        "TeraArtifact": ["CNettle"],
        "TeraArchive": ["CZlib"],
        "TeraCompiler": ["TeraLanguage", "TeraArtifact", "TeraDiagnostics", "TeraExact"],
        "TeraRuntime": ["TeraArtifact", "TeraCEL", "TeraExact"],
        "TeraColumns": ["TeraRuntime", "TeraArtifact", "TeraExact"],
        "TeraStore": ["TeraArtifact", "GRDB"],
        "TeraStatistics": ["TeraExact"],
        "TeraReport": ["CXlsxWriter", "TeraArtifact", "TeraRuntime", "TeraExact", "TeraText", "TeraStatistics"],
        "TeraInterchange": ["TeraArtifact", "TeraExact"],
        "TeraSimulation": ["TeraArtifact", "TeraRuntime", "TeraExact"],
        "tera": [
            "TeraDiagnostics", "TeraExact", "TeraCEL", "TeraYAML", "TeraFormat", "TeraLanguage", "TeraEditor",
            "TeraCompiler",
            "TeraArtifact", "TeraRuntime", "TeraColumns", "TeraStore", "TeraReport", "TeraInterchange",
            "TeraSimulation", "TeraArchive", "TeraText", "ArgumentParser",
        ],
    ]

    /// Of the system. The whole Foundation is not among them: its formatters alone are 50 MB.
    static let system: Set<String> = ["FoundationEssentials", "Glibc", "Dispatch", "Synchronization"]

    @Test func thePackageDeclaresWhatIsAllowed() throws {
        let package = try String(contentsOf: Repository.root.appending(path: "Package.swift"), encoding: .utf8)
        var declared: [String: Set<String>] = [:]
        for match in package.matches(of: #/library\(\s*"(?<name>\w+)",\s*\[(?<list>[^\]]*)\]\)/#) {
            declared[String(match.name)] = names(match.list)
        }
        let program = try #require(
            package.firstMatch(of: #/executableTarget\(\s*name: "tera",\s*dependencies: \[(?<list>[^\]]*)\]/#))
        declared["tera"] = names(program.list)
        #expect(declared == Self.allowed)
    }

    private func names(_ list: Substring) -> Set<String> {
        // `.product(name: "GRDB", package: "GRDB.swift")`: the product is what is imported.
        let products = list.replacing(#/\.product\(name: ("\w+"), package: "[^"]+"\)/#) { $0.1 }
        return Set(products.matches(of: #/"(\w+)"/#).map { String($0.1) })
    }

    @Test(arguments: allowed.keys.sorted())
    func sourcesImportWhatIsAllowed(_ target: String) throws {
        let allowed = try #require(Self.allowed[target]).union(Self.system)
        try expectImports(of: "Sources/\(target)", in: allowed)
    }

    @Test func everyTargetIsInTheTable() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Repository.root.appending(path: "Sources").path)
        #expect(Set(folders.filter { !$0.hasPrefix("C") }) == Set(Self.allowed.keys))
    }

    /// What tests share stands on nothing, so that it cannot lean on what they test. The tables above keep it out of the
    /// program: none of them names it.
    @Test func testSupportStandsAlone() throws {
        let package = try String(contentsOf: Repository.root.appending(path: "Package.swift"), encoding: .utf8)
        // No other target is declared than by the functions that say what it is for.
        #expect(package.matches(of: #/\.target\(/#).count == 2)
        let declared = package.matches(of: #/testSupport\("(?<name>\w+)"\)/#).map { String($0.name) }
        let folder = Repository.root.appending(path: "Tests/Support")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == declared.sorted())
        for name in declared { try expectImports(of: "Tests/Support/\(name)", in: Self.system) }
    }

    private func expectImports(of path: String, in allowed: Set<String>) throws {
        let folder = Repository.root.appending(path: path)
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        let sources = files.filter { $0.hasSuffix(".swift") }
        #expect(!sources.isEmpty)
        for name in sources {
            let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            for match in source.matches(
                of: #/(?m)^ *(?:@\w+ +)*(?:\w+ +)?import +(?:(?:struct|class|enum|func|protocol|var) +)?(?<module>\w+)/#
            ) {
                #expect(allowed.contains(String(match.module)), "\(path)/\(name) imports \(match.module)")
            }
        }
    }
}
