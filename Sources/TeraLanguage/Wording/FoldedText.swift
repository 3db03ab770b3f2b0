/// A text as people compare it: case, runs of white space and a final full stop make no difference.
///
/// Works on UTF-8 bytes, and copies only texts with letters outside ASCII.
enum FoldedText {
    /// Equal for texts that are equal when folded (FNV-1a, 64 bits); different texts may collide.
    static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        fold(text) { hash = (hash ^ UInt64($0)) &* 0x0000_0100_0000_01b3 }
        return hash
    }

    static func areEqual(_ a: String, _ b: String) -> Bool {
        var left: [UInt8] = []
        var right: [UInt8] = []
        fold(a) { left.append($0) }
        fold(b) { right.append($0) }
        return left == right
    }

    private static func fold(_ text: String, _ body: (UInt8) -> Void) {
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            foldBytes(text, body)
        } else {
            foldBytes(text.lowercased(), body)
        }
    }

    private static func foldBytes(_ text: String, _ body: (UInt8) -> Void) {
        var spaces = 0
        var stop = false
        var isFirst = true
        for byte in text.utf8 {
            if byte <= 0x20 {
                spaces += 1
                continue
            }
            // A full stop is held back until it is known not to be the last.
            if stop { body(UInt8(ascii: ".")) }
            if spaces > 0, !isFirst { body(0x20) }
            stop = byte == UInt8(ascii: ".")
            spaces = 0
            isFirst = false
            if stop { continue }
            body((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
        }
    }
}

/// The first of several things with the same text.
struct FirstTexts<Thing> {
    private var first: [UInt64: (text: String, thing: Thing)] = [:]

    /// The earlier thing with the same text when folded; else remembers this one.
    mutating func meet(_ text: String, _ thing: Thing) -> Thing? {
        let hash = FoldedText.hash(text)
        guard let earlier = first[hash] else {
            first[hash] = (text, thing)
            return nil
        }
        // A collision of different texts is let go: it hides one finding in 2^64 and cannot invent any.
        return FoldedText.areEqual(earlier.text, text) ? earlier.thing : nil
    }
}
