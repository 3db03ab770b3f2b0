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

    func open() throws -> AnswerStore { try AnswerStore(path: path) }

    func mode(_ path: String) -> UInt32 {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    /// A form, and the bytes and hash that it is kept under.
    static let form = Form(
        id: "f.diri", title: ["id": "F"],
        battery: BatteryReference(id: "f", title: ["id": "F"], programmes: [], occasion: nil, period: nil),
        purpose: .performance, jenjang: nil, rater: FormRater(id: "diri", title: ["id": "Diri"]), languages: ["id"],
        introduction: nil, scales: [], sections: [], estimate: Estimate(items: 0, words: 0, seconds: 0))
    static let formBytes = Array(#"{"id":"f.diri"}"#.utf8)
    static let formHash = SHA256.hex(formBytes)

    /// Keeps the form and names the sheet of a participant on it.
    static func begin(_ store: AnswerStore, participant: String = "P1", rater: String = "diri") throws -> SheetKey {
        try store.keep(form: form, sha256: formHash, bytes: formBytes)
        return SheetKey(formHash: formHash, participant: participant, rater: rater)
    }
}
