import Foundation
import TeraDiagnostics
import Testing

/// Which files a run reads.
struct SourceTreeTests {
    /// A folder of its own, gone after the test.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tera-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func write(_ text: String, to path: String) throws {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    private func names(_ paths: [String], below folder: String) throws -> [String] {
        try SourceTree.find(paths).map { String($0.name.dropFirst(folder.count + 1)) }
    }

    @Test func documentsBelowAFolder() throws {
        try withFolder { folder in
            for name in [
                "b.yaml", "a.yml", "sub/dalam/c.yaml", "d.txt", ".git/e.yaml", ".f.yaml", "g.yaml.bak", "é 語.yaml",
            ] {
                try write("kind: scale\n", to: "\(folder)/\(name)")
            }
            #expect(try names([folder], below: folder) == ["a.yml", "b.yaml", "sub/dalam/c.yaml", "é 語.yaml"])
            #expect(try names(["\(folder)//./sub/"], below: folder) == ["sub/dalam/c.yaml"])
        }
    }

    /// A file that is named is read whatever it is called, and once.
    @Test func namedFiles() throws {
        try withFolder { folder in
            try write("x", to: "\(folder)/d.txt")
            try write("y", to: "\(folder)/a.yaml")
            let paths = ["\(folder)/d.txt", "\(folder)/a.yaml", folder, "\(folder)/./a.yaml"]
            #expect(try names(paths, below: folder) == ["a.yaml", "d.txt"])
        }
    }

    /// A link that leads back up ends nowhere; a link to a file is a file.
    @Test func links() throws {
        try withFolder { folder in
            try write("x", to: "\(folder)/sub/a.yaml")
            let files = FileManager.default
            try files.createSymbolicLink(atPath: "\(folder)/sub/naik", withDestinationPath: folder)
            try files.createSymbolicLink(atPath: "\(folder)/b.yaml", withDestinationPath: "\(folder)/sub/a.yaml")
            try files.createSymbolicLink(atPath: "\(folder)/putus.yaml", withDestinationPath: "\(folder)/tidak-ada")
            #expect(try names([folder], below: folder) == ["b.yaml", "sub/a.yaml"])
        }
    }

    @Test func missingPath() throws {
        try withFolder { folder in
            #expect(throws: SourceTree.Failure.self) { try SourceTree.find(["\(folder)/tidak-ada"]) }
        }
    }

    @Test func thousandsOfFiles() throws {
        try withFolder { folder in
            for number in 0..<50 {
                try FileManager.default.createDirectory(
                    atPath: "\(folder)/\(number)", withIntermediateDirectories: true)
            }
            for number in 0..<5000 {
                let file = URL(fileURLWithPath: "\(folder)/\(number % 50)/\(number).yaml")
                try Data("id: s-\(number)\n".utf8).write(to: file)
            }
            let entries = try SourceTree.find([folder])
            #expect(entries.count == 5000)
            #expect(entries.map(\.name) == entries.map(\.name).sorted())
            let last = try #require(entries.first { $0.name.hasSuffix("/4999.yaml") })
            #expect(try SourceTree.read(last).bytes == Array("id: s-4999\n".utf8))
        }
    }
}
