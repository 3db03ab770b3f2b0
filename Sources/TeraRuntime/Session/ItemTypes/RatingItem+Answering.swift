public import TeraArtifact

/// A rating is answered with the number shown, the option's value or id, or its label; "?" where the scale lets the
/// rater say that he cannot judge.
extension RatingItem: AnswerableItem {
    public func choices(in form: Form) -> [Choice] {
        guard let scale = form.scales.first(where: { $0.id == scale }) else { return [] }
        let options = scale.options.enumerated().map { index, option in
            Choice(
                answer: .text(option.id), key: "\(index + 1)", label: option.label,
                synonyms: [option.id, option.value])
        }
        guard let label = scale.notObserved else { return options }
        return options + [Choice(answer: .notObserved, key: "?", label: label, synonyms: ["not-observed"])]
    }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> { choose(typed, in: form) }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        guard let scale = form.scale(scale) else { return false }
        switch answer {
        case .text(let id): return scale.options.contains { $0.id == id }
        case .notObserved: return scale.notObserved != nil
        default: return false
        }
    }
}
