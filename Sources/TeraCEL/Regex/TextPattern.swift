/// A regular expression that a whole text matches or not, in time proportional to the text.
public struct TextPattern: Sendable {
    private let regex: LinearRegex

    /// nil for a pattern that is none, or not of the RE2 subset (`Grammar/cel-semantics.md`).
    public init?(_ pattern: String) {
        guard (try? LinearRegex(pattern)) != nil, let regex = try? LinearRegex("^(?:\(pattern))$") else { return nil }
        self.regex = regex
    }

    public func matches(_ text: String) -> Bool {
        var budget = Budget(CELLimits())
        return (try? regex.matches(text, &budget)) ?? false
    }
}
