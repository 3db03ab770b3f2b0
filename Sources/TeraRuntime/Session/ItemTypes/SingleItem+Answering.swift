public import TeraArtifact

/// A question with one answer is answered with the letter shown, its number, the option's id, or its text.
extension SingleItem: AnswerableItem {
    private var list: OptionList { OptionList(options: options, other: other) }

    public func choices(in form: Form) -> [Choice] { list.choices }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> { list.read(typed) }

    public func accepts(_ answer: Answer, in form: Form) -> Bool { list.accepts(answer) }

    public func hint(in form: Form) -> Texts? { list.otherHint }

    public func shown(_ answer: Answer, in form: Form) -> Texts? { list.shown(answer) }
}
