import TeraArtifact
import TeraRuntime
import TeraText

/// A matrix as a grid: a row for each statement, a column for each answer. The columns have the answers' words where
/// they fit beside the statements, else their keys, and a legend then says what the keys mean.
struct GridLayout {
    let choices: [Choice]
    private let rows: [FormItem]
    private let words: RunnerWords
    private let width: Int
    private let columns: [Column]
    private let isLegendNeeded: Bool

    private struct Column {
        var width: Int
        var heading: [String]
    }

    /// The mark in front of a row.
    private static let mark = 2
    /// Below this a statement breaks into too many lines.
    private static let leastStatement = 30
    /// Below this there is no room for a grid.
    private static let narrowestStatement = 12

    /// What the rows have in common to be chosen; nil where they differ or are not chosen, and no grid can be made.
    static func choices(of page: FormPage, in form: Form) -> [Choice]? {
        guard page.layout == .matrix else { return nil }
        var common: [Choice]?
        for item in page.items where item.isAsked {
            guard case .choices(let choices) = ItemControl(item, in: form), common == nil || common == choices else {
                return nil
            }
            common = choices
        }
        return common
    }

    /// nil where there is no grid, or no room for one.
    init?(_ session: FormSession, _ page: FormPage, words: RunnerWords, width: Int) {
        guard let choices = Self.choices(of: page, in: session.form) else { return nil }
        self.choices = choices
        self.words = words
        self.width = width
        rows = page.items
        let labels = choices.map { visibleText($0.label.text(in: words.tag)) }
        let full = zip(choices, labels).map { Self.column($0.key, $1) }
        let taken = Self.mark + "\(rows.count). ".count
        isLegendNeeded = width - taken - full.reduce(0) { $0 + $1.width + 1 } < Self.leastStatement
        columns =
            isLegendNeeded
            ? choices.map { Column(width: max(3, displayWidth($0.key)), heading: [$0.key]) }
            : full
        if width - taken - columns.reduce(0, { $0 + $1.width + 1 }) < Self.narrowestStatement { return nil }
    }

    /// As narrow as the label allows on three lines.
    private static func column(_ key: String, _ label: String) -> Column {
        guard TextFolding.fold(label) != key else {
            return Column(width: max(3, displayWidth(label)), heading: [label])
        }
        var width = max(3, displayWidth(key), widestWord(label, glued: false))
        while wrapped(label, width: width).count > 3 { width += 1 }
        return Column(width: width, heading: [key] + wrapped(label, width: width))
    }

    private var numberWidth: Int { "\(rows.count). ".count }
    private var statementWidth: Int {
        width - Self.mark - numberWidth - columns.reduce(0) { $0 + $1.width + 1 }
    }

    /// What the keys mean, where the columns do not say it.
    var legend: [String] {
        guard isLegendNeeded else { return [] }
        let entries = choices.map { choice in
            let label = visibleText(choice.label.text(in: words.tag))
            return "\(choice.key) \(label)".replacing(" ", with: String(glue))
        }
        return wrapped(entries.joined(separator: "\(glue)· "), width: width).map {
            $0.replacing(String(glue), with: " ")
        }
    }

    /// The headings, standing on the line above the first row.
    var header: [String] {
        let height = columns.map(\.heading.count).max() ?? 0
        let margin = String(repeating: " ", count: Self.mark + numberWidth + statementWidth)
        return (0..<height).map { line in
            let cells = columns.map { column in
                let index = line - (height - column.heading.count)
                return " " + centred(index < 0 ? "" : column.heading[index], column.width)
            }
            return withoutTrailingSpaces(margin + cells.joined())
        }
    }

    /// The rows. `current`: the row that is asked; `pick`: the key of the choice that Enter would take.
    func body(_ session: FormSession, current: String, pick: String?) -> ScreenBody {
        var body = ScreenBody()
        for (index, item) in rows.enumerated() {
            let isCurrent = item.id == current
            var stem = visibleText(item.common.stem.text(in: words.tag))
            if item.isAsked, !session.isRequired(item.id) { stem += " (\(words.optional))" }
            var value: String?
            if case .calculate = item { value = words.calculated(session, item) }
            let statement = wrapped(value.map { "\(stem) \($0)" } ?? stem, width: statementWidth)
            let number = padded("\(index + 1). ", to: numberWidth)
            let lines = statement.enumerated().map { line, text in
                let start =
                    line == 0 ? (isCurrent ? "▸ " : "  ") + number : String(repeating: " ", count: 2 + numberWidth)
                guard line == 0, item.isAsked else { return start + text }
                let cells = cells(of: session.answers[item.id], pick: isCurrent ? pick : nil)
                return start + padded(text, to: statementWidth) + cells
            }
            if isCurrent {
                let column = choices.firstIndex { $0.key == pick }.map { cursorColumn(of: $0) } ?? 0
                body.cursor = ScreenPlace(row: body.lines.count, column: column)
                body.addAnchor(lines)
            } else {
                body.add(lines)
            }
        }
        return body
    }

    private func cells(of answer: Answer?, pick: String?) -> String {
        withoutTrailingSpaces(
            zip(choices, columns).map { choice, column in
                let sign = choice.isChosen(by: answer) ? "●" : "○"
                return " " + centred(choice.key == pick ? "[\(sign)]" : sign, column.width)
            }.joined())
    }

    /// Where the sign of a choice stands.
    private func cursorColumn(of index: Int) -> Int {
        let before = columns[..<index].reduce(0) { $0 + $1.width + 1 }
        return Self.mark + numberWidth + statementWidth + before + 1 + (columns[index].width - 1) / 2
    }

    /// In the middle of `width` columns, so that a sign stands in the same column with and without its brackets.
    private func centred(_ text: String, _ width: Int) -> String {
        let left = max(0, (width - 1) / 2 - (displayWidth(text) - 1) / 2)
        return padded(String(repeating: " ", count: left) + text, to: width)
    }

    private func withoutTrailingSpaces(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed())
    }
}
