/// When two texts are the same text to a person: upper and lower case, runs of white space, curly and straight quotes,
/// long and short dashes make no difference. What people type and what web forms export is matched on folded texts.
public enum TextFolding {
    /// The folded form: lower case, trimmed, single spaces, straight quotes and short dashes, nothing invisible.
    public static func fold(_ text: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isWhitespace {
                pendingSpace = !folded.isEmpty
                continue
            }
            guard let replacement = replacement(of: scalar) else { continue }
            if pendingSpace { folded.append(" ") }
            pendingSpace = false
            folded.append(contentsOf: replacement.unicodeScalars)
        }
        return String(folded)
    }

    /// nil for a scalar that nobody sees.
    private static func replacement(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}", "\u{00AD}": nil
        case "\u{2018}"..."\u{201B}", "\u{2032}", "\u{00B4}", "`": "'"
        case "\u{201C}"..."\u{201F}", "\u{2033}", "\u{00AB}", "\u{00BB}": "\""
        case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
        case "\u{2026}": "..."
        default: String(scalar)
        }
    }
}
