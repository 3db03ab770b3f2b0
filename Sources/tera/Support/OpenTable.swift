import Glibc
import TeraDiagnostics

/// A table that is open, with its first bytes read.
final class OpenTable {
    let descriptor: Int32
    private(set) var start: [UInt8]
    private let path: String

    /// A header is never longer than this.
    private static let headerBytes = 1 << 20

    /// `-` is standard input.
    init(_ path: String) throws {
        self.path = path
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        start = []
        guard descriptor >= 0 else { throw Self.problem(path) }
        start = try readStart()
    }

    private func readStart() throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.headerBytes)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress! + count, $0.count - count) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw Self.problem(path) }
            if got == 0 { break }
            count += got
        }
        return Array(bytes[..<count])
    }

    /// Throws where the header does not end within what was read at first.
    func require(header length: Int) throws {
        guard start.count == Self.headerBytes, length == start.count else { return }
        throw LoadedBuild.Problem(
            message: Message(
                id: "\(path): baris judul lebih panjang dari 1 MiB", en: "\(path): the headings are longer than 1 MiB"))
    }

    /// Whether it is JSON Lines, one sheet a line. Throws where it is other JSON.
    func isLines() throws -> Bool {
        let first = start.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        let isNamed = [".jsonl", ".ndjson", ".json"].contains { path.hasSuffix($0) }
        guard !isNamed || first != UInt8(ascii: "[") else {
            throw LoadedBuild.Problem(
                message: Message(
                    id: "\(path) berisi larik JSON, yang harus dibaca seluruhnya: tulis satu lembar satu baris (JSON "
                        + "Lines), atau berikan dengan --answers",
                    en: "\(path) holds a JSON array, which must be read whole: write one sheet a line (JSON Lines), or "
                        + "give it with --answers"))
        }
        return isNamed || first == UInt8(ascii: "{")
    }

    var isSeekable: Bool { lseek(descriptor, 0, SEEK_CUR) >= 0 }

    func rewind() throws {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw Self.problem(path) }
        start = try readStart()
    }

    func close() { if path != "-" { _ = Glibc.close(descriptor) } }

    static func problem(_ path: String) -> LoadedBuild.Problem {
        let reason = String(cString: strerror(errno))
        return LoadedBuild.Problem(
            message: Message(id: "\(path) tidak dapat dibaca: \(reason)", en: "cannot read \(path): \(reason)"))
    }
}
