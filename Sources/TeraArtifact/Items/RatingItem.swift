/// A statement judged on a scale.
public struct RatingItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "rating"

    public var common: ItemCommon
    /// Id of one of `Form.scales`.
    public var scale: String

    public init(common: ItemCommon, scale: String) {
        self.common = common
        self.scale = scale
    }

    private enum CodingKeys: String, CodingKey { case scale }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        scale = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .scale)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(scale, forKey: .scale)
    }
}
