public import TeraArtifact

/// Consent is answered with ya or tidak.
extension ConsentItem: AnswerableItem {
    public func choices(in form: Form) -> [Choice] {
        [
            Choice(
                answer: .text(ConsentItem.agreed), key: ConsentItem.agreed,
                label: ["id": "Ya, saya bersedia", "en": "Yes, I agree"], synonyms: ["y", "yes", "true"]),
            Choice(
                answer: .text(ConsentItem.refused), key: ConsentItem.refused,
                label: ["id": "Tidak; formulir ini selesai", "en": "No; this ends the form"],
                synonyms: ["t", "n", "no", "false"]),
        ]
    }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> { choose(typed, in: form) }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        answer == .text(ConsentItem.agreed) || answer == .text(ConsentItem.refused)
    }
}
