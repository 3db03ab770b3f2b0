/// A question with any number of answers out of a list, within limits. A knowledge item looks no different here.
public struct MultipleItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "multiple"

    public var common: ItemCommon
    /// Of a register, all of its entries: in JSON they stand once, in the form's `registers`.
    public var options: [ChoiceOption]
    /// The register that the options are; nil: they are the item's own.
    public var register: String?
    /// The label of one more option, which the rater puts in words: `Answer.other`; nil where there is none.
    public var other: Texts?
    /// Ids of options that stand alone: "none of these"; nil where there are none.
    public var exclusive: [String]?
    /// The fewest options that an answer has, but for an exclusive one.
    public var least: Int
    /// The most; nil: all of them.
    public var most: Int?
    /// Whether options are shown in an order drawn for each rater; nil: as they stand.
    public var order: FormOrder?

    public init(
        common: ItemCommon, options: [ChoiceOption], other: Texts? = nil, exclusive: [String]? = nil, least: Int = 1,
        most: Int? = nil, order: FormOrder? = nil, register: String? = nil
    ) {
        self.register = register
        self.order = order
        self.common = common
        self.options = options
        self.other = other
        self.exclusive = exclusive
        self.least = least
        self.most = most
    }

    private enum CodingKeys: String, CodingKey { case options, register, other, exclusive, least, most, order }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        register = try container.decodeIfPresent(String.self, forKey: .register)
        options = register == nil ? try container.decode([ChoiceOption].self, forKey: .options) : []
        other = try container.decodeIfPresent(Texts.self, forKey: .other)
        exclusive = try container.decodeIfPresent([String].self, forKey: .exclusive)
        least = try container.decode(Int.self, forKey: .least)
        most = try container.decodeIfPresent(Int.self, forKey: .most)
        order = try container.decodeIfPresent(FormOrder.self, forKey: .order)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(register, forKey: .register)
        if register == nil { try container.encode(options, forKey: .options) }
        try container.encodeIfPresent(other, forKey: .other)
        try container.encodeIfPresent(exclusive, forKey: .exclusive)
        try container.encode(least, forKey: .least)
        try container.encodeIfPresent(most, forKey: .most)
        try container.encodeIfPresent(order, forKey: .order)
    }
}
