internal import TeraCEL
internal import TeraDiagnostics
internal import TeraYAML

/// What an expression is for.
enum ExpressionUse: String {
    case relevant, required, constraint, calculate, filter, count
    case proposal = "default"
    case skip = "skip_to"

    var isCondition: Bool { self != .proposal && self != .calculate && self != .count }
}

/// One expression where it stands: turns places and repairs inside it into places and repairs of its file.
struct ExpressionSite {
    let written: WrittenExpression
    let use: ExpressionUse
    /// Id of the item or section that it belongs to.
    let owner: String
    let files: [SourceFile]

    func span(_ range: Range<Int>) -> Span {
        written.places(in: files)?.span(range) ?? written.textSpan
    }

    /// The whole expression, without the quotes around it.
    var wholeSpan: Span {
        let bytes = Array(written.text.utf8)
        let start = bytes.firstIndex { $0 > 0x20 } ?? 0
        let end = (bytes.lastIndex { $0 > 0x20 } ?? start - 1) + 1
        return start < end ? span(start..<end) : written.textSpan
    }

    /// A repair of the file for each repair of the expression, named by what the expression is then.
    func fixes(_ fixes: [CELFix]) -> [Fix] {
        guard !fixes.isEmpty, let places = written.places(in: files) else { return [] }
        return fixes.map { fix in
            let edits = places.edits(fix.edits.map { ($0.range, $0.text) })
            return Fix(title(of: fix), edits)
        }
    }

    private func title(of fix: CELFix) -> Message {
        let words = [fix].applied(to: written.text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.count <= 100 else {
            return Message(id: "terapkan perbaikan ini", en: "apply this change")
        }
        return Message(id: "tulis `\(words)`", en: "write `\(words)`")
    }

    /// A problem of the expression library, in the words of this program.
    func diagnostic(_ code: CodeDefinition, _ problem: CELProblem) -> Diagnostic {
        let message = problem.message
        return Diagnostic(
            code, at: span(problem.range), Message(id: Self.begun(message.id), en: Self.begun(message.en)),
            help: Message(id: Self.begun(message.helpID), en: Self.begun(message.helpEN)),
            fixes: fixes(problem.fixes), place: [owner])
    }

    /// A sentence as messages are written here: without capital and full stop.
    private static func begun(_ sentence: String) -> String {
        var text = Substring(sentence)
        if text.hasSuffix("."), !text.hasSuffix("..") { text = text.dropLast() }
        let second = text.dropFirst().first
        guard let first = text.first, first.isUppercase, second?.isLowercase ?? false || second == " " else {
            return String(text)
        }
        return first.lowercased() + text.dropFirst()
    }
}
