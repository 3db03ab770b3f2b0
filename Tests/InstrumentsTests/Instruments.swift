import Foundation
import TeraDiagnostics
import TeraLanguage

/// The documents in `Instruments/`, and what the two reports print, from a fixture of the project's own.
enum Instruments {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func project() throws -> Project {
        let entries = try SourceTree.find([root.appending(path: "Instruments").path])
        let read = ProjectReader.read(files: try entries.map(SourceTree.read))
        return Checker.checkedProject(read).project
    }

    static func source<Value: Decodable>(_ name: String, _ type: Value.Type) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(
            type, from: Data(contentsOf: root.appending(path: "Tests/Fixtures/source/\(name).json")))
    }
}
