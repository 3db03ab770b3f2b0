public import TeraArtifact

/// A decimal number is answered in digits; the unit may stand behind it.
extension DecimalItem: AnswerableItem {
    public func choices(in form: Form) -> [Choice] { [] }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        limits.read(typed, isWhole: false)
    }

    public func accepts(_ answer: Answer, in form: Form) -> Bool { limits.accepts(answer, isWhole: false) }
}
