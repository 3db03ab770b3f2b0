internal import TeraArtifact
internal import TeraExact

extension NumberLimits {
    /// Reads a number as typed, and keeps it as the text that always looks the same.
    func read(_ typed: String, isWhole: Bool) -> Result<Answer, AnswerProblem> {
        switch NumberText.read(withoutUnit(typed), isWhole: isWhole) {
        case .failure(.ambiguous): return .failure(.ambiguousNumber(typed: typed))
        case .failure: return .failure(.notANumber(typed: typed, isWhole: isWhole, unit: unit))
        case .success(let number):
            guard contains(number.value) else { return .failure(.outOfRange(min: min, max: max, unit: unit)) }
            return .success(.text(number.text))
        }
    }

    func accepts(_ answer: Answer, isWhole: Bool) -> Bool {
        guard case .text(let text) = answer, case .success(let number) = NumberText.read(text, isWhole: isWhole)
        else { return false }
        return number.text == text && contains(number.value)
    }

    private func contains(_ value: Rational) -> Bool {
        (min.flatMap { Rational(text: $0) }.map { $0 <= value } ?? true)
            && (max.flatMap { Rational(text: $0) }.map { value <= $0 } ?? true)
    }

    /// "12 tahun" is 12.
    private func withoutUnit(_ typed: String) -> String {
        for word in (unit ?? [:]).values.sorted() where typed.lowercased().hasSuffix(word.lowercased()) {
            return String(typed.dropLast(word.count)).trimmingWhitespace()
        }
        return typed
    }
}
