/// Entries of a list, each ticked off or not. Nothing ticked is an answer, and another one than none: the empty list.
public struct ChecklistItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "checklist"

    public var common: ItemCommon
    public var entries: [ChoiceOption]

    public init(common: ItemCommon, entries: [ChoiceOption]) {
        self.common = common
        self.entries = entries
    }

    private enum CodingKeys: String, CodingKey { case entries }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        entries = try decoder.container(keyedBy: CodingKeys.self).decode([ChoiceOption].self, forKey: .entries)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(entries, forKey: .entries)
    }
}
