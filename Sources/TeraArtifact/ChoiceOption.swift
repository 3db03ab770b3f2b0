/// One answer to choose.
public struct ChoiceOption: Codable, Sendable, Equatable {
    public var id: String
    public var text: Texts
    /// What a filter may ask of it; nil where there is nothing.
    public var with: [String: String]?

    public init(id: String, text: Texts, with: [String: String]? = nil) {
        self.id = id
        self.text = text
        self.with = with
    }
}
