public import TeraArtifact

/// Options are put in order by their letters, the first first.
extension RankingItem: AnswerableItem {
    private var list: OptionList { OptionList(options: options, other: nil) }

    public func choices(in form: Form) -> [Choice] { list.choices }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        list.readOrder(typed, count: min(most ?? options.count, options.count))
    }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        list.acceptsOrder(answer, count: min(most ?? options.count, options.count))
    }

    public func hint(in form: Form) -> Texts? { list.orderHint(count: min(most ?? options.count, options.count)) }

    public func shown(_ answer: Answer, in form: Form) -> Texts? { list.shownOrder(answer) }
}
