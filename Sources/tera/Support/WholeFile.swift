import Glibc

/// Writes a file in one go, without waiting for the disk.
enum WholeFile {
    /// What the system said, in its words.
    struct Failure: Error, CustomStringConvertible {
        let description = String(cString: strerror(errno))
    }

    /// - Parameter mode: who may read and write it, before the process's own mask.
    static func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String, mode: mode_t) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw Failure() }
        var sent = 0
        while sent < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let failure = Failure()
                close(descriptor)
                throw failure
            }
            sent += count
        }
        guard close(descriptor) == 0 else { throw Failure() }
    }
}
