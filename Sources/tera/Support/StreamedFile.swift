import Glibc
import TeraDiagnostics

/// A file that is written piece by piece under another name and put in place when it is whole: a reader never sees half.
final class StreamedFile {
    private let path: String
    private let draft: String
    private let descriptor: Int32
    private var isDone = false

    init(_ path: String) throws {
        self.path = path
        draft = "\(path).\(getpid())"
        descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        if descriptor < 0 { throw Self.problem(path) }
    }

    /// What was not finished is removed.
    deinit {
        guard !isDone, descriptor >= 0 else { return }
        close(descriptor)
        unlink(draft)
    }

    func write(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                buffer.baseAddress.map { Glibc.write(descriptor, $0 + sent, bytes.count - sent) } ?? 0
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.problem(path) }
            sent += count
        }
    }

    func finish() throws {
        guard close(descriptor) == 0, rename(draft, path) == 0 else {
            let problem = Self.problem(path)
            unlink(draft)
            isDone = true
            throw problem
        }
        isDone = true
    }

    private static func problem(_ path: String) -> LoadedBuild.Problem {
        let reason = String(cString: strerror(errno))
        return LoadedBuild.Problem(
            message: Message(id: "\(path) tidak dapat ditulis: \(reason)", en: "cannot write \(path): \(reason)"))
    }
}
