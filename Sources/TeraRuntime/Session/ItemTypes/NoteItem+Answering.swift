public import TeraArtifact

/// Words to read take no answer.
extension NoteItem: AnswerableItem {
    public func choices(in form: Form) -> [Choice] { [] }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> { .failure(.computed) }

    public func accepts(_ answer: Answer, in form: Form) -> Bool { false }
}
