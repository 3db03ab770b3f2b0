public import TeraArtifact

/// A text from a document, with the tag of the language that it is written in: where an English report has to quote
/// Indonesian, its page says so to screen readers.
public struct Phrase: Sendable, Equatable {
    public var text: String
    public var language: String

    public init(_ text: String, language: String) {
        self.text = text
        self.language = language
    }

    /// The text in `language`; else in Indonesian, the language of the sources; else in the first by tag.
    public init(_ texts: Texts, in language: ReportLanguage) {
        for tag in [language.rawValue, ReportLanguage.indonesian.rawValue] {
            if let text = texts[tag] {
                self.init(text, language: tag)
                return
            }
        }
        let first = texts.min { $0.key < $1.key }
        self.init(first?.value ?? "", language: first?.key ?? language.rawValue)
    }
}
