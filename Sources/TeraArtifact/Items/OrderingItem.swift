/// A knowledge item: options put in their right order. The order shown is not the right one.
public struct OrderingItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "ordering"

    public var common: ItemCommon
    public var options: [ChoiceOption]

    public init(common: ItemCommon, options: [ChoiceOption]) {
        self.common = common
        self.options = options
    }

    private enum CodingKeys: String, CodingKey { case options }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        options = try container.decode([ChoiceOption].self, forKey: .options)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(options, forKey: .options)
    }
}
