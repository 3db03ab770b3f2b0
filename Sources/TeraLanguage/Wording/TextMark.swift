/// A short mark of a text: another text has another mark, but for one in four thousand million. It shows that somebody
/// changed a text since; it is no seal.
enum TextMark {
    /// Eight hexadecimal digits (FNV-1a of 64 bits, its halves combined). Runs of white space count as one space.
    static func of(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        var isSpace = false
        for byte in text.trimmingSpaces.utf8 {
            if byte <= 0x20 {
                isSpace = true
                continue
            }
            if isSpace { add(0x20) }
            isSpace = false
            add(byte)
        }
        let mark = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
        return String(repeating: "0", count: 8 - mark.count) + mark
    }

    /// Of several texts in all their languages.
    static func of(_ texts: [LocalizedText]) -> String {
        of(
            texts.map { text in
                let others = text.translations.map { "\($0.language): \($0.text)" }.sorted()
                return ([text.base] + others).joined(separator: "\n")
            }.joined(separator: "\n"))
    }
}
