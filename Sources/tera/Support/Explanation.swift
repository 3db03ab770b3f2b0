import TeraCEL
import TeraDiagnostics

/// The value of an expression and of each of its parts, one a line.
struct Explanation {
    let source: String
    let bindings: CELBindings
    let language: MessageLanguage

    /// What to print, and whether the expression has a value.
    func text() -> (text: String, hasValue: Bool) {
        let expression = CELExpression.parse(source, limits: bindings.environment.limits)
        let checked = expression.check(in: bindings.environment)
        let problems = expression.problems + (expression.problems.isEmpty ? checked.problems : [])
        guard problems.allSatisfy(\.isAdvice) else { return (problems.map(line).joined(), false) }
        let parts = expression.explain(in: bindings.environment, bindings.values, checked: checked)
        let width = min(parts.map { 2 * $0.depth + shown($0.text).count }.max() ?? 0, 60)
        var text = ""
        var hasValue = true
        for part in parts {
            let words = String(repeating: "  ", count: part.depth) + shown(part.text)
            text += words + String(repeating: " ", count: max(0, width - words.count)) + "  "
            switch part.result {
            case .success(let value): text += value.isAbsent ? absent : value.written
            case .failure(let error):
                text += "✗ " + Message(id: error.message.id, en: error.message.en)[language]
                if part.depth == 0 { hasValue = false }
            }
            text += "\n"
        }
        return (text, hasValue)
    }

    private var absent: String { Message(id: "(tidak ada)", en: "(absent)")[language] }

    /// One line, at most 60 characters.
    private func shown(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 60 ? line.prefix(59) + "…" : line
    }

    private func line(_ problem: CELProblem) -> String {
        let message = problem.message
        let before = String(decoding: source.utf8.prefix(problem.range.lowerBound), as: UTF8.self)
        let column = Message(id: "kolom", en: "column")[language]
        return "\(column) \(before.unicodeScalars.count + 1): \(Message(id: message.id, en: message.en)[language]) "
            + Message(id: message.helpID, en: message.helpEN)[language] + "\n"
    }
}
