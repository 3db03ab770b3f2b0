public import TeraArtifact
internal import TeraExact

/// Date is answered as people write it, and kept in one way.
extension DateItem: AnswerableItem {
    public func choices(in form: Form) -> [Choice] { [] }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        guard let text = DateText.read(typed) else {
            return .failure(
                .refused([
                    "id":
                        "“\(AnswerProblem.short(typed))” bukan tanggal. Ketik misalnya 13/2/2025 atau 13 Februari 2025.",
                    "en": "“\(AnswerProblem.short(typed))” is no date. Type it as 2025-02-13 or 13 February 2025.",
                ]))
        }
        return contains(text) ? .success(.text(text)) : .failure(.refused(range))
    }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        guard case .text(let text) = answer else { return false }
        return DateText.read(text) == text && contains(text)
    }

    public func hint(in form: Form) -> Texts? {
        ["id": "Misalnya 13/2/2025 atau 13 Februari 2025.", "en": "Such as 2025-02-13 or 13 February 2025."]
    }

    /// Kept as they are, earlier ones sort before later ones.
    private func contains(_ text: String) -> Bool {
        (min.map { $0 <= text } ?? true) && (max.map { text <= $0 } ?? true)
    }

    private var range: Texts {
        switch (min, max) {
        case (let min?, let max?):
            ["id": "Ketik tanggal dari \(min) sampai \(max).", "en": "Type a date from \(min) to \(max)."]
        case (let min?, nil): ["id": "Ketik tanggal mulai \(min).", "en": "Type a date from \(min) on."]
        case (nil, let max?): ["id": "Ketik tanggal sampai \(max).", "en": "Type a date up to \(max)."]
        case (nil, nil): [:]
        }
    }
}
