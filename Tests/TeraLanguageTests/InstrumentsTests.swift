import Foundation
import TeraDiagnostics
import Testing

@testable import TeraLanguage

/// The real content of 2025 is free of errors, and every warning left has a waiver with its reason.
@Suite struct InstrumentsTests {
    @Test func instrumentsAreClean() throws {
        let report = try Repository.check("Instruments")
        #expect(report.documents > 0)
        let text = TerminalRenderer(language: .indonesian, color: false).render(report)
        #expect(report.diagnostics.isEmpty, "\(text)")
    }

    /// Adding a check touches one new file and one line of one list.
    @Test func listOfChecksEqualsTheFolder() throws {
        let folder = Repository.root.appendingPathComponent("Sources/TeraLanguage/Checks")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix("Check.swift") && $0 != "Check.swift" }
            .map { String($0.dropLast(".swift".count)) }
        #expect(files.sorted() == AllChecks.list.map { String(describing: $0) }.sorted())
    }
}

/// The files of this repository.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func check(_ folder: String, asOf day: String? = nil) throws -> DiagnosticReport {
        let base = root.appendingPathComponent(folder)
        let names = (FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(".yaml") }.sorted()
        let files = try names.map { name in
            SourceFile(
                name: "\(folder)/\(name)", bytes: [UInt8](try Data(contentsOf: base.appendingPathComponent(name))))
        }
        return Checker.check(ProjectReader.read(files: files), options: CheckOptions(asOf: day))
    }
}
