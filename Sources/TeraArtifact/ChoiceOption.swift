/// One answer to choose.
public struct ChoiceOption: Codable, Sendable, Equatable {
    public var id: String
    public var text: Texts
    /// What a filter may ask of it; nil where there is nothing.
    public var with: [String: String]?
    /// Ids that it had in earlier forms; nil: none.
    public var formerly: [String]?

    public init(id: String, text: Texts, with: [String: String]? = nil, formerly: [String]? = nil) {
        self.formerly = formerly
        self.id = id
        self.text = text
        self.with = with
    }
}
