/// Words that say how many, such as “sebagian besar”: in a report they are claims, and need their figure. How large the
/// figure has to be is the report's rule; a test holds the two lists together.
enum QuantityWords {
    /// Those of a text that no cited figure follows within their sentence, as they are written.
    static func withoutFigure(in text: String) -> [String] {
        var found: [String] = []
        for sentence in text.split(separator: #/[.!?;:]\s/#) {
            for match in sentence.matches(of: words) {
                let word = match.output.1
                let before = sentence[..<word.startIndex].suffix(3).lowercased()
                // “at most” is a limit.
                guard before != "at ", CitedFigures.names(in: String(sentence[word.endIndex...])).isEmpty else {
                    continue
                }
                found.append(String(word))
            }
        }
        return found
    }

    private static var words: Regex<(Substring, Substring)> {
        #/\b(sebagian besar|sebagian kecil|mayoritas|kebanyakan|hampir seluruh|hampir semua|lebih dari separuh|lebih dari setengah|most|majority|minority|nearly all|almost all|more than half)\b/#
            .ignoresCase()
    }
}
