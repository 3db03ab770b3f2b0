/// A text as people compare it: case, runs of white space and a final full stop make no difference.
///
/// Works on UTF-8 bytes, and copies only texts with letters outside ASCII.
enum FoldedText {
    /// Equal for texts that are equal when folded (FNV-1a, 64 bits); different texts may collide.
    static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        if foldASCII(text, { hash = (hash ^ UInt64($0)) &* 0x0000_0100_0000_01b3 }) { return hash }
        hash = 0xcbf2_9ce4_8422_2325
        for byte in folded(text) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash
    }

    static func areEqual(_ a: String, _ b: String) -> Bool { folded(a) == folded(b) }

    private static func folded(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        if foldASCII(text, { bytes.append($0) }) { return bytes }
        bytes = []
        _ = foldASCII(text.lowercased(), stopsOutside: false, { bytes.append($0) })
        return bytes
    }

    /// - Returns: false where a byte outside ASCII stopped it.
    @inline(__always)
    private static func foldASCII(_ text: String, stopsOutside: Bool = true, _ body: (UInt8) -> Void) -> Bool {
        var spaces = false
        var stop = false
        var isFirst = true
        for byte in text.utf8 {
            if byte <= 0x20 {
                spaces = true
                continue
            }
            if stopsOutside, byte >= 0x80 { return false }
            // A full stop is held back until it is known not to be the last.
            if stop { body(UInt8(ascii: ".")) }
            if spaces, !isFirst { body(0x20) }
            stop = byte == UInt8(ascii: ".")
            spaces = false
            isFirst = false
            if stop { continue }
            body((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
        }
        return true
    }
}

/// The first of several things with the same text, by where they stand.
struct FirstTexts<Place> {
    private var first: [UInt64: Place] = [:]

    mutating func reserve(_ count: Int) { first.reserveCapacity(first.count + count) }

    /// The earlier place of the same text when folded; else remembers this one.
    ///
    /// - Parameter textAt: the text at an earlier place.
    mutating func meet(_ text: String, at place: Place, textAt: (Place) -> String) -> Place? {
        let hash = FoldedText.hash(text)
        guard let earlier = first[hash] else {
            first[hash] = place
            return nil
        }
        // A collision of different texts is let go: it hides one finding in 2^64 and cannot invent any.
        return FoldedText.areEqual(textAt(earlier), text) ? earlier : nil
    }
}
