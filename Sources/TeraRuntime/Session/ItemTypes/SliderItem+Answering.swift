public import TeraArtifact
internal import TeraExact

/// A point on a line is answered with its number.
extension SliderItem: AnswerableItem {
    public func choices(in form: Form) -> [Choice] { [] }

    private var isWhole: Bool {
        [limits.min, limits.max, step].allSatisfy { $0.flatMap { Rational(text: $0) }?.denominator == 1 }
    }

    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        let result = limits.read(typed, isWhole: isWhole)
        guard case .success(.text(let text)) = result, !isOnAStep(text) else { return result }
        return .failure(.refused(wanted))
    }

    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        guard case .text(let text) = answer else { return false }
        return limits.accepts(answer, isWhole: isWhole) && isOnAStep(text)
    }

    public func hint(in form: Form) -> Texts? { wanted }

    private func isOnAStep(_ text: String) -> Bool {
        guard let value = Rational(text: text), let least = limits.min.flatMap({ Rational(text: $0) }),
            let step = Rational(text: step)
        else { return false }
        return value.subtracting(least)?.divided(by: step)?.denominator == 1
    }

    private var wanted: Texts {
        let (min, max) = (limits.min ?? "", limits.max ?? "")
        func end(_ number: String, _ label: Texts?, _ language: String) -> String {
            let shown = language == "id" ? String(number.map { $0 == "." ? "," : $0 }) : number
            return label.map { "\(shown) (\($0.text(in: language)))" } ?? shown
        }
        let steps = step == "1" ? ("", "") : (", kelipatan \(end(step, nil, "id"))", ", in steps of \(step)")
        return [
            "id": "Ketik bilangan dari \(end(min, low, "id")) sampai \(end(max, high, "id"))\(steps.0).",
            "en": "Type a number from \(end(min, low, "en")) to \(end(max, high, "en"))\(steps.1).",
        ]
    }
}
