public import TeraArtifact

/// What the form machine knows of answers. Whoever reads files hands it in: this side knows formats of files alone.
public struct AnswerReading: Sendable {
    /// Whether a stored answer is one that the item can have.
    public var accepts: @Sendable (Answer, FormItem, Form) -> Bool
    /// Reads an answer as somebody would type it; a refusal says what is accepted.
    public var read: @Sendable (String, FormItem, Form) -> Result<Answer, AnswerRefusal>
    /// What becomes of sheets of earlier forms, before their answers are checked.
    public var carry: @Sendable (AnswerSheet) -> SheetFate

    public init(
        accepts: @escaping @Sendable (Answer, FormItem, Form) -> Bool,
        read: @escaping @Sendable (String, FormItem, Form) -> Result<Answer, AnswerRefusal>,
        carry: @escaping @Sendable (AnswerSheet) -> SheetFate = { _ in .untouched }
    ) {
        self.carry = carry
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
