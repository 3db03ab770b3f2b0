import Glibc
import TeraDiagnostics

/// Files about people's performance are private to their owner.
enum PrivateFile {
    /// Writes the whole file under another name first, then puts it in place: a reader never sees half a report.
    static func write(_ text: String, to path: String) throws {
        let draft = "\(path).\(getpid())"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        var text = text
        let isWhole = text.withUTF8 { bytes -> Bool in
            var sent = 0
            while sent < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }
        guard close(descriptor) == 0, isWhole, rename(draft, path) == 0 else {
            let problem = failure(path)
            unlink(draft)
            throw problem
        }
    }

    private static func failure(_ path: String) -> LoadedBuild.Problem {
        let reason = String(cString: strerror(errno))
        return LoadedBuild.Problem(
            message: Message(id: "\(path) tidak dapat ditulis: \(reason)", en: "cannot write \(path): \(reason)"))
    }
}
