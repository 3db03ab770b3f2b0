/// The sentences of a text that a person wrote. “Kab. Bandung” and “s.d. 50” end none, and neither does a colon, behind
/// which the figure of a claim often stands. The checker parts texts in the same way; a test holds the two together.
enum WrittenSentences {
    static func all(in text: String) -> [Substring] {
        var sentences: [Substring] = []
        var start = text.startIndex
        for border in text.matches(of: #/[.!?;]["”’»)\]]*\s+/#) where isEnd(border.range, of: text) {
            sentences.append(text[start..<border.range.lowerBound])
            start = border.range.upperBound
        }
        return sentences + [text[start...]]
    }

    private static func isEnd(_ border: Range<String.Index>, of text: String) -> Bool {
        guard text[border.lowerBound] == "." else { return true }
        let before = text[..<border.lowerBound]
        let start = before.lastIndex { $0.isWhitespace || "(“\"/".contains($0) }.map { text.index(after: $0) }
        let word = before[(start ?? text.startIndex)...].lowercased()
        if inner.contains(word) { return false }
        guard last.contains(word), border.upperBound < text.endIndex else { return true }
        return !text[border.upperBound].isLowercase
    }

    /// Something always follows them.
    private static let inner: Set<String> = [
        "dr", "drs", "dra", "ir", "prof", "kab", "kec", "prov", "no", "hlm", "jl", "tgl", "s.d", "a.n", "u.p", "mr",
        "mrs", "ms", "vs", "e.g", "i.e",
    ]

    /// A sentence may end in them.
    private static let last: Set<String> = ["dll", "dsb", "dst", "dkk", "etc"]
}
