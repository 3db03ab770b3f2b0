/// Reads zip archives by their list at the end.
struct ZipReader {
    private let bytes: [UInt8]
    private let limit: Int

    init(_ bytes: [UInt8], limit: Int) {
        self.bytes = bytes
        self.limit = limit
    }

    private struct Entry {
        var path: String
        var flags: Int
        var method: Int
        var checksum: UInt32
        var packed: Int
        var size: Int
        var place: Int
    }

    func files() throws(Archive.Fault) -> [Archive.File] {
        let (count, start) = try list()
        var files: [Archive.File] = []
        var place = start
        var total = 0
        var packed = 0
        for _ in 0..<count {
            let entry = try entry(&place)
            guard !entry.path.hasSuffix("/") else { continue }
            guard entry.flags & 1 == 0, entry.method == 0 || entry.method == 8 else {
                throw .notReadable(path: entry.path)
            }
            total += entry.size
            guard total <= limit else { throw .tooLarge }
            // Entries that share their bytes would be read over and over.
            packed += entry.packed
            guard packed <= bytes.count else { throw .damaged }
            files.append(Archive.File(path: entry.path, bytes: try content(entry)))
        }
        return files
    }

    /// How many entries the list has, and where it begins.
    private func list() throws(Archive.Fault) -> (count: Int, start: Int) {
        // It ends with a comment of at most 65,535 bytes.
        var end = bytes.count - 22
        let first = max(0, end - 65_535)
        while end >= first, number(end, 4) != 0x0605_4B50 { end -= 1 }
        guard end >= first, let count = number(end + 10, 2), let start = number(end + 16, 4), start < bytes.count else {
            throw .damaged
        }
        // Larger ones have a second list, and no documents fill them.
        guard count < 0xFFFF else { throw .tooLarge }
        return (count, start)
    }

    private func entry(_ place: inout Int) throws(Archive.Fault) -> Entry {
        guard number(place, 4) == 0x0201_4B50, let flags = number(place + 8, 2), let method = number(place + 10, 2),
            let checksum = number(place + 16, 4), let packed = number(place + 20, 4), let size = number(place + 24, 4),
            let nameLength = number(place + 28, 2), let extra = number(place + 30, 2),
            let comment = number(place + 32, 2), let header = number(place + 42, 4),
            place + 46 + nameLength <= bytes.count
        else { throw .damaged }
        let name = bytes[place + 46..<place + 46 + nameLength]
        place += 46 + nameLength + extra + comment
        // Old programs of Windows write the other stroke.
        let path = String(decoding: name.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
        return Entry(
            path: path, flags: flags, method: method, checksum: UInt32(truncatingIfNeeded: checksum), packed: packed,
            size: size, place: header)
    }

    private func content(_ entry: Entry) throws(Archive.Fault) -> [UInt8] {
        guard number(entry.place, 4) == 0x0403_4B50, let name = number(entry.place + 26, 2),
            let extra = number(entry.place + 28, 2)
        else { throw .damaged }
        let start = entry.place + 30 + name + extra
        guard start + entry.packed <= bytes.count else { throw .damaged }
        let packed = bytes[start..<start + entry.packed]
        let content = entry.method == 0 ? Array(packed) : try Inflate.bytes(packed, .none, limit: entry.size)
        guard content.count == entry.size, Inflate.checksum(content) == entry.checksum else { throw .damaged }
        return content
    }

    /// Least byte first; nil past the end.
    private func number(_ place: Int, _ count: Int) -> Int? {
        guard place >= 0, place + count <= bytes.count else { return nil }
        return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
