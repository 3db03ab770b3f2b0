/// Whether somebody agrees to go on: `ConsentItem.agreed` or `ConsentItem.refused`. Nothing after it is asked before he agrees;
/// a form that is refused can be sent, and says no more than that.
public struct ConsentItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "consent"
    /// The two answers.
    public static let agreed = "ya"
    public static let refused = "tidak"

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
