/// The categories that comments are counted by. JSON: `Grammar/coding.schema.json`.
public struct CodingArtifact: Sendable, Equatable {
    public static let currentFormat = "tera-coding/1"

    public var format: String
    public var id: String
    public var title: Texts
    /// What of it no source publishes; nil where everything is.
    public var asumsi: Texts?
    /// The instrument that asks the items.
    public var instrument: String
    /// Open questions that are coded alike.
    public var items: [String]
    public var codes: CodesPerComment
    public var none: CodingNone
    /// nil: one coder a comment.
    public var coders: CoderRule?
    /// How many quotes of a category are printed.
    public var quotes: Int
    /// Words that no quote may hold, beside the names of participants.
    public var names: [String]
    /// In the order of the report.
    public var categories: [CodingCategoryArtifact]

    /// How many categories a comment may have.
    public enum CodesPerComment: String, Codable, Sendable, CaseIterable {
        case one, several
    }

    /// What two coders' codes come to.
    public enum CoderRule: Sendable, Equatable {
        /// The codes of this coder count.
        case reference(String)
        /// The codes count that both gave.
        case agreed
    }

    public init(
        format: String = CodingArtifact.currentFormat, id: String, title: Texts, asumsi: Texts? = nil,
        instrument: String, items: [String], codes: CodesPerComment, none: CodingNone, coders: CoderRule? = nil,
        quotes: Int, names: [String], categories: [CodingCategoryArtifact]
    ) {
        self.format = format
        self.id = id
        self.title = title
        self.asumsi = asumsi
        self.instrument = instrument
        self.items = items
        self.codes = codes
        self.none = none
        self.coders = coders
        self.quotes = quotes
        self.names = names
        self.categories = categories
    }
}

/// What is written and is no comment.
public struct CodingNone: Sendable, Equatable {
    public var id: String
    public var title: Texts
    /// Whole answers that are none without being coded.
    public var words: [String]

    public init(id: String, title: Texts, words: [String]) {
        self.id = id
        self.title = title
        self.words = words
    }
}

public struct CodingCategoryArtifact: Sendable, Equatable {
    public var id: String
    public var title: Texts
    /// What belongs to it; nil where the frame does not say.
    public var description: Texts?
    /// Coded and counted as the category.
    public var subtopics: [Texts]

    public init(id: String, title: Texts, description: Texts? = nil, subtopics: [Texts] = []) {
        self.id = id
        self.title = title
        self.description = description
        self.subtopics = subtopics
    }
}

// MARK: JSON

extension CodingArtifact: Codable {
    private enum Name: String, CodingKey, CaseIterable {
        case format, id, title, asumsi, instrument, items, codes, none, coders, quotes, names, categories
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(Name.self)
        try fields.format(Self.currentFormat, .format)
        format = Self.currentFormat
        id = try fields.decode(String.self, forKey: .id)
        title = try fields.decode(Texts.self, forKey: .title)
        asumsi = try fields.decodeIfPresent(Texts.self, forKey: .asumsi)
        instrument = try fields.decode(String.self, forKey: .instrument)
        items = try fields.decode([String].self, forKey: .items)
        codes = try fields.decode(CodesPerComment.self, forKey: .codes)
        none = try fields.decode(CodingNone.self, forKey: .none)
        coders = try fields.decodeIfPresent(CoderRule.self, forKey: .coders)
        quotes = try fields.decode(Int.self, forKey: .quotes)
        names = try fields.decode([String].self, forKey: .names)
        categories = try fields.decode([CodingCategoryArtifact].self, forKey: .categories)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Name.self)
        try fields.encode(format, forKey: .format)
        try fields.encode(id, forKey: .id)
        try fields.encode(title, forKey: .title)
        try fields.encodeIfPresent(asumsi, forKey: .asumsi)
        try fields.encode(instrument, forKey: .instrument)
        try fields.encode(items, forKey: .items)
        try fields.encode(codes, forKey: .codes)
        try fields.encode(none, forKey: .none)
        try fields.encodeIfPresent(coders, forKey: .coders)
        try fields.encode(quotes, forKey: .quotes)
        try fields.encode(names, forKey: .names)
        try fields.encode(categories, forKey: .categories)
    }
}

extension CodingNone: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case id, title, words }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        id = try fields.decode(String.self, forKey: .id)
        title = try fields.decode(Texts.self, forKey: .title)
        words = try fields.decode([String].self, forKey: .words)
    }
}

extension CodingCategoryArtifact: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case id, title, description, subtopics }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        id = try fields.decode(String.self, forKey: .id)
        title = try fields.decode(Texts.self, forKey: .title)
        description = try fields.decodeIfPresent(Texts.self, forKey: .description)
        subtopics = try fields.decode([Texts].self, forKey: .subtopics)
    }
}

extension CodingArtifact.CoderRule: Codable {
    private enum Name: String, CodingKey, CaseIterable { case resolve, reference }
    private enum Word: String, Codable, CaseIterable { case reference, agreed }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(Name.self)
        switch try fields.decode(Word.self, forKey: .resolve) {
        case .reference: self = .reference(try fields.decode(String.self, forKey: .reference))
        case .agreed: self = .agreed
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Name.self)
        switch self {
        case .reference(let coder):
            try fields.encode(Word.reference, forKey: .resolve)
            try fields.encode(coder, forKey: .reference)
        case .agreed: try fields.encode(Word.agreed, forKey: .resolve)
        }
    }
}
