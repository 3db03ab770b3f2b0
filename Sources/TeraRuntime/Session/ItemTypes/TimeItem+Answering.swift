public import TeraArtifact
internal import TeraExact

/// Time of day is answered as people write it, and kept in one way.
extension TimeItem: AnswerableItem {
    public func choices(in form: Form) -> [Choice] { [] }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        guard let text = TimeText.read(typed) else {
            return .failure(
                .refused([
                    "id": "“\(AnswerProblem.short(typed))” bukan jam. Ketik misalnya 14.30.",
                    "en": "“\(AnswerProblem.short(typed))” is no time of day. Type it as 14:30.",
                ]))
        }
        return contains(text) ? .success(.text(text)) : .failure(.refused(range))
    }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        guard case .text(let text) = answer else { return false }
        return TimeText.read(text) == text && contains(text)
    }

    public func hint(in form: Form) -> Texts? {
        ["id": "Misalnya 14.30.", "en": "Such as 14:30."]
    }

    /// Kept as they are, earlier ones sort before later ones.
    private func contains(_ text: String) -> Bool {
        (min.map { $0 <= text } ?? true) && (max.map { text <= $0 } ?? true)
    }

    private var range: Texts {
        switch (min, max) {
        case (let min?, let max?):
            ["id": "Ketik jam dari \(min) sampai \(max).", "en": "Type a time of day from \(min) to \(max)."]
        case (let min?, nil): ["id": "Ketik jam mulai \(min).", "en": "Type a time of day from \(min) on."]
        case (nil, let max?): ["id": "Ketik jam sampai \(max).", "en": "Type a time of day up to \(max)."]
        case (nil, nil): [:]
        }
    }
}
