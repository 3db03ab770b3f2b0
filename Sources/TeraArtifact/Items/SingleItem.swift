/// A question with exactly one answer out of a list. A knowledge item looks no different here: its key is in the
/// scoring spec alone.
public struct SingleItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "single"

    public var common: ItemCommon
    /// Of a register, all of its entries: in JSON they stand once, in the form's `registers`.
    public var options: [ChoiceOption]
    /// The register that the options are; nil: they are the item's own.
    public var register: String?
    /// The label of one more option, which the rater puts in words: `Answer.other`; nil where there is none.
    public var other: Texts?
    /// Whether options are shown in an order drawn for each rater; nil: as they stand.
    public var order: FormOrder?

    public init(
        common: ItemCommon, options: [ChoiceOption], other: Texts? = nil, order: FormOrder? = nil,
        register: String? = nil
    ) {
        self.register = register
        self.order = order
        self.common = common
        self.options = options
        self.other = other
    }

    private enum CodingKeys: String, CodingKey { case options, register, other, order }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        register = try container.decodeIfPresent(String.self, forKey: .register)
        options = register == nil ? try container.decode([ChoiceOption].self, forKey: .options) : []
        other = try container.decodeIfPresent(Texts.self, forKey: .other)
        order = try container.decodeIfPresent(FormOrder.self, forKey: .order)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(register, forKey: .register)
        if register == nil { try container.encode(options, forKey: .options) }
        try container.encodeIfPresent(other, forKey: .other)
        try container.encodeIfPresent(order, forKey: .order)
    }
}
