/// Words that say how many, such as “sebagian besar”: in a report they are claims, and need their figure. How large the
/// figure has to be is the report's rule; a test holds the two lists together.
enum QuantityWords {
    /// Those of a text that no cited share follows within their sentence, as they are written.
    static func withoutFigure(in text: String) -> [String] {
        ReportSentences.all(in: text).flatMap { sentence in
            sentence.matches(of: words).compactMap { match -> String? in
                let word = match.output.0
                let before = sentence[..<word.startIndex].suffix(8).lowercased().split { !$0.isLetter }.last
                // “At most” is a limit, and “the most useful” says of nobody how many.
                let isLimit = word.lowercased() == "most" && before.map { ["at", "the"].contains($0) } ?? false
                guard !isLimit, !CitedFigures.names(in: String(sentence[word.endIndex...])).contains(where: isShare)
                else { return nil }
                return String(word)
            }
        }
    }

    /// A count or a mean says nothing of a share.
    private static func isShare(_ name: String) -> Bool { name.hasSuffix("share") || name.hasSuffix("-rate") }

    private static var words: Regex<(Substring, Substring)> {
        #/\b(hampir\s+seluruh|hampir\s+semua|nearly\s+all|almost\s+all|sebagian\s+besar|kebanyakan|most|mayoritas|lebih\s+dari\s+separuh|lebih\s+dari\s+setengah|majority|more\s+than\s+half|minority|sebagian\s+kecil)(?:nya)?\b/#
            .ignoresCase()
    }
}
