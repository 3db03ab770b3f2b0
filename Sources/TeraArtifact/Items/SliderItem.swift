/// A number on a line between two ends: `min`, `min + step`, … `max`.
public struct SliderItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "slider"

    public var common: ItemCommon
    /// Its ends and unit; the ends are never nil.
    public var limits: NumberLimits
    /// Exact number.
    public var step: String
    /// What the ends mean.
    public var low: Texts?
    public var high: Texts?

    public init(common: ItemCommon, limits: NumberLimits, step: String, low: Texts? = nil, high: Texts? = nil) {
        self.common = common
        self.limits = limits
        self.step = step
        self.low = low
        self.high = high
    }

    private enum CodingKeys: String, CodingKey { case step, low, high }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        limits = try NumberLimits(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        step = try container.decode(String.self, forKey: .step)
        low = try container.decodeIfPresent(Texts.self, forKey: .low)
        high = try container.decodeIfPresent(Texts.self, forKey: .high)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        try limits.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(step, forKey: .step)
        try container.encodeIfPresent(low, forKey: .low)
        try container.encodeIfPresent(high, forKey: .high)
    }
}
