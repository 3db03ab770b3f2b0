/// Words of an expression outside of its texts.
public enum ExpressionWords {
    /// - Parameter isPart: the bytes that a word is made of.
    public static func ranges(in bytes: [UInt8], isPart: (UInt8) -> Bool) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                index += 1
                while index < bytes.count, bytes[index] != byte { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
                index += 1
            } else if isPart(byte) {
                let start = index
                while index < bytes.count, isPart(bytes[index]) { index += 1 }
                ranges.append(start..<index)
            } else {
                index += 1
            }
        }
        return ranges
    }
}
