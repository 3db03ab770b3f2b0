/// What is observed, judged by levels that are each described, maybe with evidence in words.
public struct RubricItem: FormItemFields, Codable, Sendable, Equatable {
    public static let typeName = "rubric"

    public var common: ItemCommon
    /// In the order shown.
    public var levels: [RubricLevel]
    /// Whether words may stand beside the level: what was seen.
    public var evidence: Bool

    public init(common: ItemCommon, levels: [RubricLevel], evidence: Bool) {
        self.common = common
        self.levels = levels
        self.evidence = evidence
    }

    private enum CodingKeys: String, CodingKey { case levels, evidence }

    public init(from decoder: any Decoder) throws {
        common = try ItemCommon(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        levels = try container.decode([RubricLevel].self, forKey: .levels)
        evidence = try container.decode(Bool.self, forKey: .evidence)
    }

    public func encode(to encoder: any Encoder) throws {
        try common.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(levels, forKey: .levels)
        try container.encode(evidence, forKey: .evidence)
    }
}

/// One level of a rubric.
public struct RubricLevel: Codable, Sendable, Equatable {
    public var id: String
    /// Exact number as text.
    public var value: String
    public var label: Texts
    /// What is seen at this level.
    public var descriptor: Texts
    /// Ids that it had in earlier forms; nil: none.
    public var formerly: [String]?

    public init(id: String, value: String, label: Texts, descriptor: Texts, formerly: [String]? = nil) {
        self.formerly = formerly
        self.id = id
        self.value = value
        self.label = label
        self.descriptor = descriptor
    }
}
