/// Options put in order, the first first: all of them, or the best few.
public struct RankingItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "ranking"

    public var common: ItemCommon
    public var options: [ChoiceOption]
    /// How many are put in order; nil: all.
    public var most: Int?

    public init(common: ItemCommon, options: [ChoiceOption], most: Int? = nil) {
        self.common = common
        self.options = options
        self.most = most
    }

    private enum CodingKeys: String, CodingKey { case options, most }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        options = try container.decode([ChoiceOption].self, forKey: .options)
        most = try container.decodeIfPresent(Int.self, forKey: .most)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(options, forKey: .options)
        try container.encodeIfPresent(most, forKey: .most)
    }
}
