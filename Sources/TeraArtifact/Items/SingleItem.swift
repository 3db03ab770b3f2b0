/// A question with exactly one answer out of a list. A knowledge item looks no different here: its key is in the
/// scoring spec alone.
public struct SingleItem: Codable, Sendable, Equatable {
    public static let typeName = "single"

    public var common: ItemCommon
    public var options: [ChoiceOption]

    public init(common: ItemCommon, options: [ChoiceOption]) {
        self.common = common
        self.options = options
    }

    private enum CodingKeys: String, CodingKey { case options }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        options = try decoder.container(keyedBy: CodingKeys.self).decode([ChoiceOption].self, forKey: .options)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(options, forKey: .options)
    }
}

/// One answer to choose.
public struct ChoiceOption: Codable, Sendable, Equatable {
    public var id: String
    public var text: Texts
    /// What a filter may ask of it; nil where there is nothing.
    public var with: [String: String]?

    public init(id: String, text: Texts, with: [String: String]? = nil) {
        self.id = id
        self.text = text
        self.with = with
    }
}
