internal import Glibc

/// The file of a store: private to its owner before SQLite ever sees it.
///
/// SQLite gives its journal the mode of the database file, so 0600 here is 0600 there. The file is never opened here
/// while SQLite may have it open: closing any descriptor of a file drops the process's locks on it.
enum StoreFile {
    /// Creates the file if it is not there, and takes away what others may do with it if they may.
    static func makePrivate(_ path: String) throws(StoreProblem) {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            close(descriptor)
        } else if errno != EEXIST {
            throw .cannotOpen(path: path, detail: reason())
        }
        var status = stat()
        guard stat(path, &status) == 0 else { throw .cannotOpen(path: path, detail: reason()) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .cannotOpen(path: path, detail: "bukan berkas biasa / not a regular file")
        }
        if status.st_mode & 0o077 != 0, chmod(path, 0o600) != 0 {
            throw .cannotOpen(path: path, detail: reason())
        }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
