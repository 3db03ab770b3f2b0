/// A task of the mapping part: selected when the person does it, left out when not (requirement R021). The answer is
/// the option `ya` or `tidak`.
public struct TaskItem: Codable, Sendable, Equatable {
    public static let typeName = "task"

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
