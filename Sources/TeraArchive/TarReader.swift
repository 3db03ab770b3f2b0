/// Reads ustar archives, with the long names of POSIX (pax) and of GNU.
struct TarReader {
    private let bytes: [UInt8]
    private static let block = 512

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether the first block is a header whose sum is right.
    static func isTar(_ bytes: [UInt8]) -> Bool {
        bytes.count >= block && sum(bytes[..<block]) == number(bytes[148..<156])
    }

    func files() throws(Archive.Fault) -> [Archive.File] {
        var files: [Archive.File] = []
        var place = 0
        var longName: String?
        while place + Self.block <= bytes.count {
            let header = bytes[place..<place + Self.block]
            if header.allSatisfy({ $0 == 0 }) { return files }
            guard Self.sum(header) == Self.number(Self.field(header, 148, 8)),
                let size = Self.number(Self.field(header, 124, 12)), size <= bytes.count - place - Self.block
            else { throw .damaged }
            let content = bytes[place + Self.block..<place + Self.block + size]
            place += Self.block + (size + Self.block - 1) / Self.block * Self.block
            switch header[header.startIndex + 156] {
            case UInt8(ascii: "x"): longName = Self.paxPath(content) ?? longName
            case UInt8(ascii: "L"): longName = Self.text(content)
            case UInt8(ascii: "0"), 0:
                let name = longName ?? Self.name(header)
                longName = nil
                if !name.hasSuffix("/") { files.append(Archive.File(path: name, bytes: Array(content))) }
            case UInt8(ascii: "g"): break
            default: longName = nil
            }
        }
        // Two empty blocks end it; a pipe that was cut has none.
        throw .damaged
    }

    private static func name(_ header: ArraySlice<UInt8>) -> String {
        let name = text(field(header, 0, 100))
        let isPOSIX = field(header, 257, 5).elementsEqual("ustar".utf8) && header[header.startIndex + 262] == 0
        let prefix = isPOSIX ? text(field(header, 345, 155)) : ""
        return prefix.isEmpty ? name : "\(prefix)/\(name)"
    }

    /// `27 path=a/b/c\n`: the length is of the whole line.
    private static func paxPath(_ content: ArraySlice<UInt8>) -> String? {
        var rest = content
        var path: String?
        while let space = rest.firstIndex(of: UInt8(ascii: " ")),
            let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > space - rest.startIndex,
            length <= rest.count
        {
            let line = rest[space + 1..<rest.startIndex + length]
            let text = String(decoding: line.last == UInt8(ascii: "\n") ? line.dropLast() : line, as: UTF8.self)
            if text.hasPrefix("path=") { path = String(text.dropFirst(5)) }
            rest = rest[(rest.startIndex + length)...]
        }
        return path
    }

    private static func field(_ header: ArraySlice<UInt8>, _ start: Int, _ count: Int) -> ArraySlice<UInt8> {
        header[header.startIndex + start..<header.startIndex + start + count]
    }

    private static func text(_ field: ArraySlice<UInt8>) -> String {
        String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// Octal digits, or eight bytes after a first one of 0x80.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        if field.first == 0x80 { return field.dropFirst().reduce(0) { $0 << 8 & (Int.max >> 1) | Int($1) } }
        let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
        return digits.isEmpty
            ? nil : Int(String(decoding: digits, as: UTF8.self), radix: 8).flatMap { $0 < 0 ? nil : $0 }
    }

    /// Of all bytes, with spaces where the sum itself stands.
    private static func sum(_ header: ArraySlice<UInt8>) -> Int? {
        header.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element)) }
    }
}
