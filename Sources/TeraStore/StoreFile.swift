internal import Glibc

/// The file of a store, private to its owner: 0600. SQLite gives its journal the mode of the database file.
///
/// Nothing here opens a file that SQLite may have open: closing any descriptor of a file drops all locks that the
/// process holds on it.
enum StoreFile {
    /// Makes an empty private file where there is none, before SQLite would make one that others may read. A file
    /// that is there is left as it is: it may be somebody else's.
    static func create(_ path: String) throws {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            close(descriptor)
        } else if errno != EEXIST {
            throw failure(path)
        }
        guard try mode(of: path) & S_IFMT == S_IFREG else {
            throw StoreProblem.unusable(path: path, reason: "bukan berkas biasa / not a regular file")
        }
    }

    /// Takes away what others may do with the file. Answers about people's performance are not for them.
    static func makePrivate(_ path: String) throws {
        guard try mode(of: path) & 0o077 != 0 else { return }
        guard chmod(path, 0o600) == 0 else { throw failure(path) }
    }

    private static func mode(of path: String) throws -> mode_t {
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure(path) }
        return status.st_mode
    }

    /// The system's reason for what just failed.
    private static func failure(_ path: String) -> StoreProblem {
        .unusable(path: path, reason: String(cString: strerror(errno)))
    }
}
