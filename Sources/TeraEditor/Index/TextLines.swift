/// Lines of a text, and places in it as editors count them: line and UTF-16 units from 0.
struct TextLines: Sendable {
    struct Position: Sendable, Equatable {
        var line: Int
        var character: Int
    }

    private let bytes: [UInt8]
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        bytes.withUnsafeBufferPointer { bytes in
            for index in 0..<bytes.count {
                if bytes[index] == 0x0A
                    || bytes[index] == 0x0D && (index + 1 >= bytes.count || bytes[index + 1] != 0x0A)
                {
                    starts.append(index + 1)
                }
            }
        }
        self.starts = starts
    }

    var count: Int { starts.count }

    func position(of offset: Int) -> Position {
        let offset = min(max(offset, 0), bytes.count)
        let line = self.line(of: offset)
        var units = 0
        for byte in bytes[starts[line]..<offset] { units += Self.units(byte) }
        return Position(line: line, character: units)
    }

    /// What lies beyond a line or the text is its end.
    func offset(of position: Position) -> Int {
        guard position.line >= 0 else { return 0 }
        guard position.line < starts.count else { return bytes.count }
        let end = self.end(ofLine: position.line)
        var offset = starts[position.line]
        var units = 0
        while offset < end, units < position.character {
            units += Self.units(bytes[offset])
            offset += 1
            while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
    }

    func line(of offset: Int) -> Int {
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    func start(ofLine line: Int) -> Int { starts[line] }

    /// Before its line break.
    func end(ofLine line: Int) -> Int {
        var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
        while end > starts[line], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    /// UTF-16 units of the character that a byte begins.
    private static func units(_ byte: UInt8) -> Int { byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1 }
}
