/// A question answered with yes or no: `BooleanItem.yes` or `BooleanItem.no`.
public struct BooleanItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "boolean"
    /// The two answers.
    public static let yes = "ya"
    public static let no = "tidak"

    public var common: ItemCommon

    public init(common: ItemCommon) {
        self.common = common
    }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
    }
}
