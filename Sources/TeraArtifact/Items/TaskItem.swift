/// A task of the mapping part: selected when the person does it, left out when not (requirement R021). The answer is
/// `TaskItem.done` or `TaskItem.notDone`.
public struct TaskItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "task"
    /// The two answers.
    public static let done = "ya"
    public static let notDone = "tidak"

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
