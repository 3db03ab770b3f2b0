/// A question answered with a time of day: `14:30`.
public struct TimeItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "time"

    public var common: ItemCommon
    /// The first and the last accepted; nil: no limit.
    public var min: String?
    public var max: String?

    public init(common: ItemCommon, min: String? = nil, max: String? = nil) {
        self.common = common
        self.min = min
        self.max = max
    }

    private enum CodingKeys: String, CodingKey { case min, max }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        min = try container.decodeIfPresent(String.self, forKey: .min)
        max = try container.decodeIfPresent(String.self, forKey: .max)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(min, forKey: .min)
        try container.encodeIfPresent(max, forKey: .max)
    }
}
