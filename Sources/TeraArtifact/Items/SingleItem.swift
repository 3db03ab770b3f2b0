/// A question with exactly one answer out of a list. A knowledge item looks no different here: its key is in the
/// scoring spec alone.
public struct SingleItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "single"

    public var common: ItemCommon
    public var options: [ChoiceOption]
    /// The label of one more option, which the rater puts in words: `Answer.other`; nil where there is none.
    public var other: Texts?
    /// Whether options are shown in an order drawn for each rater; nil: as they stand.
    public var order: FormOrder?

    public init(common: ItemCommon, options: [ChoiceOption], other: Texts? = nil, order: FormOrder? = nil) {
        self.order = order
        self.common = common
        self.options = options
        self.other = other
    }

    private enum CodingKeys: String, CodingKey { case options, other, order }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        options = try container.decode([ChoiceOption].self, forKey: .options)
        other = try container.decodeIfPresent(Texts.self, forKey: .other)
        order = try container.decodeIfPresent(FormOrder.self, forKey: .order)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(options, forKey: .options)
        try container.encodeIfPresent(other, forKey: .other)
        try container.encodeIfPresent(order, forKey: .order)
    }
}
