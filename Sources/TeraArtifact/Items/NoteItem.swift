/// Words to read, without an answer.
public struct NoteItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "note"

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
