public import TeraArtifact

/// Options are put in order by their letters, as in a ranking; which order is right stands in no form.
extension OrderingItem: AnswerableItem {
    private var list: OptionList { OptionList(options: options, other: nil) }

    public func choices(in form: Form) -> [Choice] { list.choices }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        list.readOrder(typed, count: options.count)
    }

    public func accepts(_ answer: Answer, in form: Form) -> Bool { list.acceptsOrder(answer, count: options.count) }

    public func hint(in form: Form) -> Texts? { list.orderHint(count: options.count) }

    public func shown(_ answer: Answer, in form: Form) -> Texts? { list.shownOrder(answer) }
}
