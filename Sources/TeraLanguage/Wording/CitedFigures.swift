/// Figures that a text of a report cites: `{gain.up.share}`, by table, row and column as `--format csv` names them.
enum CitedFigures {
    /// Something in braces that means a figure, well written or not.
    struct Mention {
        /// With its braces.
        let written: String
        /// `gain.up.share`, also of `{ gain.up.share }` and `{gain,up,share}`.
        let name: String

        /// Whether the report reads it as a citation.
        var isCitation: Bool { written == "{\(name)}" && name.contains(".") }
    }

    /// In the order of the text.
    static func mentions(in text: String) -> [Mention] {
        guard text.contains("{") else { return [] }
        return text.matches(of: braces).compactMap { mention(String($0.output.0), String($0.output.1)) }
    }

    /// The names of those that are well written.
    static func names(in text: String) -> [String] { mentions(in: text).filter(\.isCitation).map(\.name) }

    /// The text with nothing in the place of its figures, for checks that know other placeholders.
    static func without(_ text: LocalizedText) -> LocalizedText {
        var plain = text
        plain.base = without(text.base)
        plain.translations = text.translations.map {
            LocalizedText.Translation(language: $0.language, text: without($0.text))
        }
        return plain
    }

    private static func without(_ text: String) -> String {
        guard text.contains("{") else { return text }
        return text.replacing(braces) { match in
            mention(String(match.output.0), String(match.output.1)) == nil ? String(match.output.0) : "…"
        }
    }

    private static func mention(_ written: String, _ inner: String) -> Mention? {
        let parts = inner.split { $0.isWhitespace || ".,:;/|".contains($0) }
        let name = parts.joined(separator: ".")
        guard !name.isEmpty, name.wholeMatch(of: #/[A-Za-z0-9_+.-]+/#) != nil,
            !PlaceholderScan.meansSubject("{\(inner)}")
        else { return nil }
        return Mention(written: written, name: name)
    }

    private static var braces: Regex<(Substring, Substring)> { #/\$?\{+([^{}]*)\}+/# }
}
