import Glibc
import TeraDiagnostics

/// Files about people's performance are private to their owner.
enum PrivateFile {
    /// Writes the whole file under another name first, then puts it in place: a reader never sees half a report.
    static func write(_ text: String, to path: String) throws {
        let draft = "\(path).\(getpid())"
        do {
            try Array(text.utf8).withUnsafeBufferPointer { bytes throws(WholeFile.Failure) in
                try WholeFile.write(bytes, to: draft, mode: 0o600)
            }
            guard rename(draft, path) == 0 else { throw WholeFile.Failure() }
        } catch {
            unlink(draft)
            throw LoadedBuild.Problem(
                message: Message(id: "\(path) tidak dapat ditulis: \(error)", en: "cannot write \(path): \(error)"))
        }
    }
}
