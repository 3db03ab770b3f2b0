/// Figures that a text of a report cites: `{gain.up.share}`, by table, row and column as `--format csv` names them.
enum CitedFigures {
    /// Their names, in the order of the text. What stands in braces without a dot is a placeholder, and no figure.
    static func names(in text: String) -> [String] {
        guard text.contains("{") else { return [] }
        return text.matches(of: braces).map { String($0.output.1) }
    }

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
        text.contains("{") ? text.replacing(braces, with: "…") : text
    }

    private static var braces: Regex<(Substring, Substring)> { #/\{([A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)+)\}/# }
}
