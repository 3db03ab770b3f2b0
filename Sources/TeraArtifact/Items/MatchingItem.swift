/// A knowledge item: each entry on the left belongs to one on the right.
public struct MatchingItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "matching"

    public var common: ItemCommon
    public var left: [ChoiceOption]
    /// May be more than the left has.
    public var right: [ChoiceOption]

    public init(common: ItemCommon, left: [ChoiceOption], right: [ChoiceOption]) {
        self.common = common
        self.left = left
        self.right = right
    }

    private enum CodingKeys: String, CodingKey { case left, right }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        left = try container.decode([ChoiceOption].self, forKey: .left)
        right = try container.decode([ChoiceOption].self, forKey: .right)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(left, forKey: .left)
        try container.encode(right, forKey: .right)
    }
}
