internal import Glibc

/// A place in a block of rows. Cells of RFC 4180: plain, or in quotes with doubled quotes, separators and line breaks.
///
/// Quoted cells are unquoted where they stand: the block is read once. After its end a block has line breaks, so that a
/// look at the next byte is always allowed.
struct Cursor {
    private var place: UnsafeMutablePointer<UInt8>
    private let end: UnsafeMutablePointer<UInt8>
    private let separator: UInt8
    /// Line breaks so far.
    private(set) var line = 0

    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let quote = UInt8(ascii: "\"")

    init(_ block: borrowing RowBlock, separator: UInt8) {
        place = block.bytes
        end = block.bytes + block.count
        self.separator = separator
    }

    var isAtEnd: Bool { place >= end }
    var position: UnsafeMutablePointer<UInt8> { place }
    mutating func move(to place: UnsafeMutablePointer<UInt8>) { self.place = place }

    var isAtSeparator: Bool { place < end && place[0] == separator }
    mutating func advance() { place += 1 }

    @inline(__always)
    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator || Self.isLineBreak(byte)
    }

    @inline(__always)
    static func isLineBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

    /// The bytes up to the next separator, if they are one to sixteen and none is null. They may hold anything but the
    /// separator: a quote or a line break too.
    @inline(__always)
    func shortWord() -> ShortWord? {
        let low = UnsafeRawPointer(place).loadUnaligned(as: UInt64.self)
        let inLow = ShortWord.zeros(low ^ (ShortWord.ones &* UInt64(separator)))
        if inLow != 0 { return ShortWord(low: low, length: inLow.trailingZeroBitCount >> 3) }
        let high = UnsafeRawPointer(place + 8).loadUnaligned(as: UInt64.self)
        let inHigh = ShortWord.zeros(high ^ (ShortWord.ones &* UInt64(separator)))
        guard inHigh != 0 || place[16] == separator else { return nil }
        return ShortWord(low: low, high: high, length: 8 &+ (inHigh == 0 ? 8 : inHigh.trailingZeroBitCount >> 3))
    }

    /// Whether so many bytes are here.
    @inline(__always)
    func starts(with bytes: UnsafeMutablePointer<UInt8>, count: Int) -> Bool {
        guard end - place >= count else { return false }
        guard count >= 8 else { return memcmp(place, bytes, count) == 0 }
        // Words, the last of which may hold bytes of the one before.
        var offset = 0
        while true {
            let here = UnsafeRawPointer(place + offset).loadUnaligned(as: UInt64.self)
            guard here == UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt64.self) else { return false }
            if offset == count &- 8 { return true }
            offset = min(offset &+ 8, count &- 8)
        }
    }

    /// Whether there is a quote between `start` and here.
    func hasQuote(from start: UnsafeMutablePointer<UInt8>) -> Bool {
        memchr(start, Int32(Self.quote), place - start) != nil
    }

    /// Past the line break after a row.
    mutating func endRow() {
        guard place < end else { return }
        if place[0] == Self.carriageReturn, place + 1 < end, place[1] == Self.lineFeed { place += 1 }
        place += 1
        line += 1
    }

    /// The cell here, without white space at its ends; the place is then at what ends it.
    mutating func cell() -> (UnsafeBufferPointer<UInt8>, RefusedRow.Fault?) {
        guard place < end, place[0] == Self.quote else { return plain() }
        return quoted()
    }

    private mutating func plain() -> (UnsafeBufferPointer<UInt8>, RefusedRow.Fault?) {
        let start = place
        var hasQuote = false
        while place < end, !isEnd(place[0]) {
            if place[0] == Self.quote { hasQuote = true }
            place += 1
        }
        return hasQuote ? (Self.nothing, .strayQuote) : (Self.trimmed(start, place), nil)
    }

    private mutating func quoted() -> (UnsafeBufferPointer<UInt8>, RefusedRow.Fault?) {
        place += 1
        let start = place
        var write = place
        while place < end {
            let byte = place[0]
            if byte == Self.quote {
                guard place + 1 < end, place[1] == Self.quote else { break }
                place += 1
            } else if byte == Self.lineFeed
                || byte == Self.carriageReturn && !(place + 1 < end && place[1] == Self.lineFeed)
            {
                line += 1
            }
            write[0] = byte
            write += 1
            place += 1
        }
        guard place < end else { return (Self.nothing, .unclosedQuote) }
        place += 1
        guard place >= end || isEnd(place[0]) else {
            while place < end, !isEnd(place[0]) { place += 1 }
            return (Self.nothing, .strayQuote)
        }
        return (Self.trimmed(start, write), nil)
    }

    private static var nothing: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: nil, count: 0) }

    private static func trimmed(
        _ start: UnsafeMutablePointer<UInt8>, _ end: UnsafeMutablePointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        var (start, end) = (start, end)
        while start < end, isSpace(start[0]) { start += 1 }
        while end > start, isSpace(end[-1]) { end -= 1 }
        guard start < end else { return nothing }
        if start[0] >= 0x80 || end[-1] >= 0x80 { return trimmedOfUnicode(start, end) }
        return UnsafeBufferPointer(start: start, count: end - start)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// White space beyond ASCII: rare, so by way of characters.
    private static func trimmedOfUnicode(
        _ start: UnsafeMutablePointer<UInt8>, _ end: UnsafeMutablePointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        let bytes = UnsafeBufferPointer(start: UnsafePointer(start), count: end - start)
        guard let text = String(validating: bytes, as: UTF8.self) else { return bytes }
        let before = text.prefix { $0.isWhitespace }.utf8.count
        guard before < bytes.count else { return nothing }
        let after = text.reversed().prefix { $0.isWhitespace }.reduce(0) { $0 + $1.utf8.count }
        return UnsafeBufferPointer(rebasing: bytes[before..<bytes.count - after])
    }

    /// Whether the row from `start` to here holds nothing: spreadsheets leave such lines behind.
    func isBlank(from start: UnsafeMutablePointer<UInt8>) -> Bool {
        var place = start
        while place < self.place {
            guard place[0] == separator || Self.isSpace(place[0]) else { return false }
            place += 1
        }
        return true
    }
}
