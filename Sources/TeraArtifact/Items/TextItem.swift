/// An open question answered in words.
public struct TextItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "text"

    public var common: ItemCommon
    /// The shortest and longest answer accepted, in Unicode scalars; nil: any but an empty one.
    public var leastLength: Int?
    public var maxLength: Int
    /// What the whole answer looks like; nil: anything.
    public var pattern: TextForm?

    public init(common: ItemCommon, maxLength: Int, leastLength: Int? = nil, pattern: TextForm? = nil) {
        self.common = common
        self.maxLength = maxLength
        self.leastLength = leastLength
        self.pattern = pattern
    }

    private enum CodingKeys: String, CodingKey { case leastLength, maxLength, pattern }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        leastLength = try container.decodeIfPresent(Int.self, forKey: .leastLength)
        maxLength = try container.decode(Int.self, forKey: .maxLength)
        pattern = try container.decodeIfPresent(TextForm.self, forKey: .pattern)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(leastLength, forKey: .leastLength)
        try container.encode(maxLength, forKey: .maxLength)
        try container.encodeIfPresent(pattern, forKey: .pattern)
    }
}

/// A regular expression (RE2) of a whole answer, and the author's words where it does not match.
public struct TextForm: Codable, Sendable, Equatable {
    public var match: String
    public var message: Texts

    public init(match: String, message: Texts) {
        self.match = match
        self.message = message
    }
}
