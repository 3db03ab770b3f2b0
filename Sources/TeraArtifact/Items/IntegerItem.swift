/// A question answered with a whole number.
public struct IntegerItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "integer"

    public var common: ItemCommon
    public var limits: NumberLimits

    public init(common: ItemCommon, limits: NumberLimits) {
        self.common = common
        self.limits = limits
    }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        limits = try NumberLimits(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        try limits.encode(to: encoder)
    }
}
