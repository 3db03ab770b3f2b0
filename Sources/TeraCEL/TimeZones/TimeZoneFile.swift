/// A compiled time zone in the TZif format (RFC 8536), as systems keep them under `/usr/share/zoneinfo`.
struct TimeZoneFile: Sendable {
    /// Moments at which the offset changes, in order, and the offsets from each on.
    private var transitions: [Int64] = []
    private var offsets: [Int64] = []
    private var first: Int64 = 0
    /// For moments after the last transition.
    private var rule: PosixTimeZone?

    func offset(at seconds: Int64) -> Int64 {
        guard let last = transitions.last else { return rule?.offset(at: seconds) ?? first }
        if seconds >= last, let rule { return rule.offset(at: seconds) }
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : offsets[low - 1]
    }

    /// Nil when the bytes are not a time zone.
    init?(_ bytes: [UInt8]) {
        guard let header = Header(bytes, at: 0) else { return nil }
        // Version 2 and later repeat the data with 64-bit times; the first block is for old readers.
        guard header.version >= UInt8(ascii: "2") else {
            guard read(bytes, header, at: Header.size, width: 4) != nil else { return nil }
            return
        }
        let second = Header.size + header.length(width: 4)
        guard let header = Header(bytes, at: second),
            let end = read(bytes, header, at: second + Header.size, width: 8)
        else { return nil }
        if end < bytes.count, bytes[end] == 0x0A {
            let footer = bytes[(end + 1)...].prefix { $0 != 0x0A }
            rule = PosixTimeZone(String(decoding: footer, as: UTF8.self))
        }
    }

    /// Reads one data block; returns where it ends.
    private mutating func read(_ bytes: [UInt8], _ header: Header, at start: Int, width: Int) -> Int? {
        let end = start + header.length(width: width)
        guard end <= bytes.count, header.types > 0 else { return nil }
        let indexes = start + header.times * width
        let types = indexes + header.times
        func typeOffset(_ index: Int) -> Int64? {
            guard index < header.types else { return nil }
            return Self.integer(bytes, types + index * 6, 4)
        }
        first = typeOffset(0) ?? 0
        for place in 0..<header.times {
            guard let offset = typeOffset(Int(bytes[indexes + place])) else { return nil }
            transitions.append(Self.integer(bytes, start + place * width, width))
            offsets.append(offset)
        }
        return end
    }

    /// A big-endian two's complement integer.
    private static func integer(_ bytes: [UInt8], _ start: Int, _ width: Int) -> Int64 {
        var value: UInt64 = bytes[start] & 0x80 == 0 ? 0 : .max
        for byte in bytes[start..<start + width] { value = value << 8 | UInt64(byte) }
        return Int64(bitPattern: value)
    }

    private struct Header {
        static let size = 44
        var version: UInt8
        var utcFlags, standardFlags, leaps, times, types, characters: Int

        init?(_ bytes: [UInt8], at start: Int) {
            guard start + Self.size <= bytes.count, bytes[start..<start + 4].elementsEqual("TZif".utf8) else {
                return nil
            }
            version = bytes[start + 4]
            func count(_ place: Int) -> Int { Int(TimeZoneFile.integer(bytes, start + 20 + place * 4, 4)) }
            utcFlags = count(0)
            standardFlags = count(1)
            leaps = count(2)
            times = count(3)
            types = count(4)
            characters = count(5)
            guard
                [utcFlags, standardFlags, leaps, times, types, characters].allSatisfy({ (0..<1_000_000).contains($0) })
            else { return nil }
        }

        func length(width: Int) -> Int {
            times * (width + 1) + types * 6 + characters + leaps * (width + 4) + standardFlags + utcFlags
        }
    }
}
