/// A value computed from the answers. It is never asked, and never part of the answers: whoever reads them computes it
/// again.
public struct CalculateItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "calculate"

    public var common: ItemCommon
    public var calculate: FormExpression
    /// The type of its value, as CEL writes it: `int`, `double`, `bool`, `string`, `list(int)`.
    public var valueType: String
    /// Whether its stem is shown with the value. Without, the stem is its id.
    public var shown: Bool

    public init(common: ItemCommon, calculate: FormExpression, valueType: String, shown: Bool) {
        self.common = common
        self.calculate = calculate
        self.valueType = valueType
        self.shown = shown
    }

    private enum CodingKeys: String, CodingKey { case calculate, valueType, shown }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        calculate = try container.decode(FormExpression.self, forKey: .calculate)
        valueType = try container.decode(String.self, forKey: .valueType)
        shown = try container.decode(Bool.self, forKey: .shown)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(calculate, forKey: .calculate)
        try container.encode(valueType, forKey: .valueType)
        try container.encode(shown, forKey: .shown)
    }
}
