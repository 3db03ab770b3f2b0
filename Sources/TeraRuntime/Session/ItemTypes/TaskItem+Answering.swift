public import TeraArtifact

/// A task is answered with ya or tidak: done or not done (requirement R021). "t" is tidak, as a form in Indonesian
/// shows it, although "true" begins with it too.
extension TaskItem: AnswerableItem {
    public func choices(in form: Form) -> [Choice] {
        [
            Choice(
                answer: .text(TaskItem.done), key: TaskItem.done, label: ["id": "Ya, dikerjakan", "en": "Yes, done"],
                synonyms: ["y", "yes", "true"]),
            Choice(
                answer: .text(TaskItem.notDone), key: TaskItem.notDone,
                label: ["id": "Tidak dikerjakan", "en": "Not done"],
                synonyms: ["t", "n", "no", "false"]),
        ]
    }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> { choose(typed, in: form) }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        answer == .text(TaskItem.done) || answer == .text(TaskItem.notDone)
    }
}
