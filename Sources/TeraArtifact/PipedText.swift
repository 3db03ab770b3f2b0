/// A text with gaps that earlier answers, or what is known of the participant, fill in while a form is answered.
///
/// The text itself, where it stands, has words for each gap: who shows a form without answers to it needs no more.
public struct PipedText: Codable, Sendable, Equatable {
    public enum Field: String, Codable, Sendable, CaseIterable {
        // Of an item.
        case stem, help, option, message
        // Of a section.
        case title, introduction
    }

    public var field: Field
    /// Id of the option; nil for other fields.
    public var option: String?
    /// Place of the message among the constraints, from 0; nil for other fields.
    public var constraint: Int?
    /// The text by language, part by part.
    public var parts: [String: [TextPart]]

    public init(field: Field, option: String? = nil, constraint: Int? = nil, parts: [String: [TextPart]]) {
        self.field = field
        self.option = option
        self.constraint = constraint
        self.parts = parts
    }
}

/// A part of a text: words, or a gap with the words that stand there while nothing fills it.
public enum TextPart: Sendable, Equatable {
    case text(String)
    /// The answer to an earlier item, by its id.
    case answer(String, fallback: String?)
    /// A field of the participant: `id`, `name`, `jenjang`, `instansi`, `provinsi` or `programmes`.
    case participant(String, fallback: String?)
}

extension TextPart: Codable {
    private enum CodingKeys: String, CodingKey { case text, answer, participant, fallback }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let fallback = try container.decodeIfPresent(String.self, forKey: .fallback)
        if let text = try container.decodeIfPresent(String.self, forKey: .text) {
            self = .text(text)
        } else if let item = try container.decodeIfPresent(String.self, forKey: .answer) {
            self = .answer(item, fallback: fallback)
        } else {
            self = .participant(try container.decode(String.self, forKey: .participant), fallback: fallback)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .text(let text): try container.encode(text, forKey: .text)
        case .answer(let item, let fallback):
            try container.encode(item, forKey: .answer)
            try container.encodeIfPresent(fallback, forKey: .fallback)
        case .participant(let field, let fallback):
            try container.encode(field, forKey: .participant)
            try container.encodeIfPresent(fallback, forKey: .fallback)
        }
    }
}

/// What the ids of a participant's field are called, where a text shows them.
public struct FieldNames: Codable, Sendable, Equatable {
    /// `jenjang`, `provinsi` or `programmes`.
    public var field: String
    public var entries: [Named]

    public init(field: String, entries: [Named]) {
        self.field = field
        self.entries = entries
    }
}
