public import TeraArtifact

/// A whole number is answered in digits; the unit may stand behind it.
extension IntegerItem: AnswerableItem {
    public func choices(in form: Form) -> [Choice] { [] }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        limits.read(typed, isWhole: true)
    }

    public func accepts(_ answer: Answer, in form: Form) -> Bool { limits.accepts(answer, isWhole: true) }
}
