public import TeraArtifact

/// What the form machine knows of answers. Whoever reads files hands it in: this side knows formats of files alone.
public struct AnswerReading: Sendable {
    /// Whether a stored answer is one that the item can have.
    public var accepts: @Sendable (Answer, FormItem, Form) -> Bool
    /// Reads an answer as somebody would type it; a refusal says what is accepted.
    public var read: @Sendable (String, FormItem, Form) -> Result<Answer, AnswerRefusal>

    public init(
        accepts: @escaping @Sendable (Answer, FormItem, Form) -> Bool,
        read: @escaping @Sendable (String, FormItem, Form) -> Result<Answer, AnswerRefusal>
    ) {
        self.accepts = accepts
        self.read = read
    }
}

/// Why an answer is not accepted, by language tag.
public struct AnswerRefusal: Error, Sendable {
    public var message: Texts

    public init(message: Texts) {
        self.message = message
    }
}
