/// What one pass over the bytes of a statement sees.
struct StatementScan {
    /// Runs of bytes that are not spaces.
    private(set) var words = 0
    /// Whether one of the three words after a conjunction, or the word after a slash, may be an active verb. Cheap,
    /// so that only a few statements are looked at word by word.
    private(set) var mayJoinVerbs = false

    init(_ text: String) {
        var word: UInt32 = 0
        var length = 0
        var isInside = false
        // How many more words may be the second verb: adverbs stand between ("dan juga melaporkan").
        var armed = 0
        for byte in text.utf8 {
            if byte <= 0x20 {
                if isInside { StatementScan.end(word, length, &armed) }
                (word, length, isInside) = (0, 0, false)
                continue
            }
            if !isInside {
                words += 1
                isInside = true
            }
            if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "&") {
                armed = 3
                (word, length) = (0, 0)
                continue
            }
            // Quotes and brackets before a word are no part of it.
            guard length > 0 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) else { continue }
            if length < 4 { word = word << 8 | UInt32(byte | 0x20) }
            length += 1
            if length == 2, armed > 0, word == 0x6D65 || word == 0x6265 { mayJoinVerbs = true }
        }
        StatementScan.end(word, length, &armed)
    }

    private static func end(_ word: UInt32, _ length: Int, _ armed: inout Int) {
        guard length > 0 else { return }
        // "dan", "atau" and "serta", by their first four letters.
        let isConjunction =
            length == 3 && word == 0x64_616E || length == 4 && word == 0x6174_6175 || length == 5 && word == 0x7365_7274
        if isConjunction { armed = 3 } else if armed > 0 { armed -= 1 }
    }
}
