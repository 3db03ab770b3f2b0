public import TeraArtifact

/// A yes-or-no question is answered with ya or tidak; "t" is tidak, as in tasks.
extension BooleanItem: AnswerableItem {
    public func choices(in form: Form) -> [Choice] {
        [
            Choice(
                answer: .text(BooleanItem.yes), key: BooleanItem.yes, label: ["id": "Ya", "en": "Yes"],
                synonyms: ["y", "yes", "true"]),
            Choice(
                answer: .text(BooleanItem.no), key: BooleanItem.no, label: ["id": "Tidak", "en": "No"],
                synonyms: ["t", "n", "no", "false"]),
        ]
    }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> { choose(typed, in: form) }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        answer == .text(BooleanItem.yes) || answer == .text(BooleanItem.no)
    }
}
