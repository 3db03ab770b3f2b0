import FoundationEssentials
import Glibc
import TeraArtifact
import TeraStore
import Testing

/// A directory of its own for a test, removed afterwards, and shorthands for what tests do to a store.
final class TemporaryStore {
    let directory: String
    var path: String { "\(directory)/jawaban.sqlite" }

    init() throws {
        var template = Array("/tmp/tera-store-XXXXXX".utf8CString)
        _ = try #require(mkdtemp(&template))
        directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    func open() throws -> AnswerStore { try AnswerStore.open(path).get() }

    func mode(_ path: String) -> UInt32 {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    static let formBytes = Data(#"{"id":"f.diri"}"#.utf8)

    /// A store with one form registered, and the sheet of P1 on it.
    static func begin(_ store: AnswerStore, participant: String = "P1") throws -> SheetID {
        SheetID(
            formHash: try store.register(form: "f.diri", bytes: formBytes), participant: participant, rater: "diri")
    }
}
