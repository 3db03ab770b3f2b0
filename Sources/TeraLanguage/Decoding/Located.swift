public import TeraDiagnostics

/// A decoded value and the place that it was read from.
public struct Located<Value: Sendable>: Sendable {
    public var value: Value
    public var span: Span

    public init(_ value: Value, _ span: Span) {
        self.value = value
        self.span = span
    }
}

extension Located: Equatable where Value: Equatable {}

/// A text for people, in one or several languages.
public struct LocalizedText: Sendable {
    /// The author's text: the only one, or the first of the language map.
    public var base: String
    /// The language of `base`; nil where the text is written without a language map.
    public var baseLanguage: String?
    /// The other languages, in source order.
    public var translations: [Translation]
    /// The mark of the text that the others were translated from, as their author saw it.
    @Rare public var source: Located<String>?
    public var span: Span

    public struct Translation: Sendable {
        public var language: String
        public var text: String
    }

    public init(_ base: String, language: String? = nil, translations: [Translation] = [], _ span: Span) {
        self.base = base
        self.baseLanguage = language
        self.translations = translations
        self.span = span
    }

    public static let none = LocalizedText("", Span(file: 0, start: 0, end: 0))

    /// By language tag, with `language` for a text written without a map.
    public func texts(default language: String) -> [String: String] {
        var texts = [baseLanguage ?? language: base]
        for translation in translations { texts[translation.language] = translation.text }
        return texts
    }

    public func has(_ language: String, default defaultLanguage: String) -> Bool {
        (baseLanguage ?? defaultLanguage) == language || translations.contains { $0.language == language }
    }
}
