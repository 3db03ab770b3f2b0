/// A total shared out among options, in whole numbers.
public struct ConstantSumItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "constant_sum"

    public var common: ItemCommon
    public var options: [ChoiceOption]
    public var total: Int

    public init(common: ItemCommon, options: [ChoiceOption], total: Int) {
        self.common = common
        self.options = options
        self.total = total
    }

    private enum CodingKeys: String, CodingKey { case options, total }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        options = try container.decode([ChoiceOption].self, forKey: .options)
        total = try container.decode(Int.self, forKey: .total)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(options, forKey: .options)
        try container.encode(total, forKey: .total)
    }
}
