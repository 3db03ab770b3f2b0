import Glibc
import TeraDiagnostics

/// A folder for what another program reads or writes, which only its owner can open. Whoever makes it removes it.
enum TemporaryFolder {
    static func make(_ name: String) throws -> String {
        let place = Terminal.environment("TMPDIR") ?? "/tmp"
        var template = Array("\(place)/tera-\(name)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            let reason = String(cString: strerror(errno))
            throw LoadedBuild.Problem(
                message: Message(
                    id: "folder sementara di \(place) tidak dapat dibuat: \(reason)",
                    en: "cannot make a temporary folder in \(place): \(reason)"))
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
