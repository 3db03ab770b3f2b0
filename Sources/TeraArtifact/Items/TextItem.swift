/// An open question answered in words.
public struct TextItem: Codable, Sendable, Equatable {
    public static let typeName = "text"

    public var common: ItemCommon
    /// The longest answer accepted, in Unicode scalars.
    public var maxLength: Int

    public init(common: ItemCommon, maxLength: Int) {
        self.common = common
        self.maxLength = maxLength
    }

    private enum CodingKeys: String, CodingKey { case maxLength }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        maxLength = try decoder.container(keyedBy: CodingKeys.self).decode(Int.self, forKey: .maxLength)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(maxLength, forKey: .maxLength)
    }
}
