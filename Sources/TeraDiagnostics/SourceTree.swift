#if canImport(Glibc)
    internal import Glibc
#endif

/// Finds the documents under the paths that a user names.
public enum SourceTree {
    /// A file to read.
    public struct Entry: Sendable, Hashable {
        /// As findings show it: relative to the working directory where it lies below it.
        public let name: String
        public let path: String

        public init(name: String, path: String) {
            self.name = name
            self.path = path
        }
    }

    /// Why a path could not be used.
    public struct Failure: Error, Sendable {
        public let path: String
        public let reason: Message
    }

    /// Every `.yaml` and `.yml` file under `paths`, by name, each once. A path that names a file is taken whatever it
    /// is called; hidden folders are passed over.
    public static func find(_ paths: [String]) throws -> [Entry] {
        var found: Set<Entry> = []
        for path in paths {
            var status = stat()
            guard stat(path, &status) == 0 else { throw failure(path, errno) }
            if status.st_mode & S_IFMT == S_IFDIR {
                var visited: Set<String> = []
                try walk(path, &found, &visited)
            } else {
                found.insert(Entry(name: name(of: path), path: path))
            }
        }
        // `a.yaml`, `./a.yaml` and the folder that holds it name one file.
        var entries: [Entry] = []
        for entry in found.sorted(by: { ($0.name, $0.path) < ($1.name, $1.path) })
        where entries.last?.name != entry.name {
            entries.append(entry)
        }
        return entries
    }

    /// More than the reader of documents takes (`YAMLLimits.fileBytes`, 1 GiB). What is longer is cut here and refused
    /// there: an endless file, such as a device, must not fill the memory.
    private static let mostBytes = (1 << 30) + 1

    /// The bytes of a file, as far as `mostBytes`.
    public static func read(_ entry: Entry) throws -> SourceFile {
        let descriptor = open(entry.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(entry.path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(entry.path, errno) }
        let expected = min(max(0, Int(status.st_size)), mostBytes)
        var problem: Int32 = 0
        var bytes = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
            while count < expected {
                let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, expected - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { problem = errno }
                if got <= 0 { break }
                count += got
            }
        }
        guard problem == 0 else { throw failure(entry.path, problem) }
        // A pipe, or a file that grew: read what is left.
        var rest = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < mostBytes {
            let got = Glibc.read(descriptor, &rest, rest.count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw failure(entry.path, errno) }
            if got == 0 { break }
            bytes += rest[0..<got]
        }
        return SourceFile(name: entry.name, bytes: bytes)
    }

    private static func walk(_ folder: String, _ found: inout Set<Entry>, _ visited: inout Set<String>) throws {
        // A link may lead back up: every folder is visited once.
        guard let real = realpath(folder, nil) else { throw failure(folder, errno) }
        defer { free(real) }
        guard visited.insert(String(cString: real)).inserted else { return }
        guard let directory = opendir(folder) else { throw failure(folder, errno) }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let entryName = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard !entryName.hasPrefix(".") else { continue }
            let path = folder.hasSuffix("/") ? folder + entryName : "\(folder)/\(entryName)"
            var type = Int32(entry.pointee.d_type)
            if type == Int32(DT_LNK) || type == Int32(DT_UNKNOWN) {
                var status = stat()
                guard stat(path, &status) == 0 else { continue }
                type = status.st_mode & S_IFMT == S_IFDIR ? Int32(DT_DIR) : Int32(DT_REG)
            }
            if type == Int32(DT_DIR) {
                try walk(path, &found, &visited)
            } else if type == Int32(DT_REG), entryName.hasSuffix(".yaml") || entryName.hasSuffix(".yml") {
                found.insert(Entry(name: name(of: path), path: path))
            }
        }
    }

    /// `./a//b` as `a/b`; an absolute path below the working directory as relative to it.
    private static func name(of path: String) -> String {
        var path = path
        if path.hasPrefix("/"), let here = getcwd(nil, 0) {
            let prefix = String(cString: here) + "/"
            free(here)
            if path.hasPrefix(prefix) { path = String(path.dropFirst(prefix.count)) }
        }
        let isAbsolute = path.hasPrefix("/")
        let parts = path.split(separator: "/").filter { $0 != "." }
        return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
    }

    private static func failure(_ path: String, _ code: Int32) -> Failure {
        let system = String(cString: strerror(code))
        let reason: Message =
            switch code {
            case ENOENT: Message(id: "tidak ada", en: "does not exist")
            case EACCES: Message(id: "tidak boleh dibaca", en: "may not be read")
            default: Message(id: "tidak dapat dibaca (\(system))", en: "cannot be read (\(system))")
            }
        return Failure(path: path, reason: reason)
    }
}
