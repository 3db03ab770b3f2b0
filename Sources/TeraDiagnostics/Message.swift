/// A language that tera speaks.
public enum MessageLanguage: String, Sendable, CaseIterable {
    case indonesian = "id"
    case english = "en"
}

/// One text for people, in both languages.
public struct Message: Sendable, Hashable {
    public var id: String
    public var en: String

    public init(id: String, en: String) {
        self.id = id
        self.en = en
    }

    public subscript(language: MessageLanguage) -> String {
        switch language {
        case .indonesian: id
        case .english: en
        }
    }
}
