import TeraArtifact
import TeraRuntime
import TeraText

/// What is ticked, put in order, shared out or matched, line by line.
struct PartsLayout {
    let words: RunnerWords
    let width: Int

    /// Two lists beside each other need so many columns.
    static let leastForTwo = 70

    private var tag: String { words.tag }

    /// What the next key is about comes as the anchor of the body.
    func add(_ control: PartsControl, _ draft: PartsDraft, typed: String?, to body: inout ScreenBody) {
        switch control.kind {
        case .ticks: add(ticks(control, draft), draft.row, &body)
        case .order(let count): addOrder(control, draft, count, &body)
        case .sum(let total): addSum(control, draft, total, typed, &body)
        case .pairs: addPairs(control, draft, typed, &body)
        }
    }

    func hint(_ kind: PartsControl.Kind) -> String {
        switch kind {
        case .ticks: words.ticksHint
        case .order: words.orderHint
        case .sum: words.sumHint
        case .pairs: words.pairsHint
        }
    }

    private func mark(_ isCurrent: Bool, isHeld: Bool = false) -> String { isCurrent ? (isHeld ? "↕ " : "▸ ") : "  " }

    private func add(_ lines: [[String]], _ row: Int, _ body: inout ScreenBody) {
        for (index, line) in lines.enumerated() {
            if index == row { body.addAnchor(line) } else { body.add(line) }
        }
    }

    /// A choice behind its sign and key.
    private func line(_ start: String, _ choice: Choice, _ keyWidth: Int) -> [String] {
        let first = start + padded(choice.key, to: keyWidth) + "  "
        return TextLines.hanging(
            choice.label.text(in: tag), first: first, indent: displayWidth(first), width: width)
    }

    private func keyWidth(_ control: PartsControl) -> Int { control.choices.map { displayWidth($0.key) }.max() ?? 0 }

    private func ticks(_ control: PartsControl, _ draft: PartsDraft) -> [[String]] {
        control.choices.enumerated().map { index, choice in
            line(
                mark(index == draft.row) + (draft.ticked.contains(index) ? "[x] " : "[ ] "), choice, keyWidth(control))
        }
    }

    /// Numbers stand only before what is put in order: an order that nobody made has none.
    private func addOrder(_ control: PartsControl, _ draft: PartsDraft, _ count: Int, _ body: inout ScreenBody) {
        let numberWidth = "\(count). ".count
        for (position, index) in draft.order.enumerated() {
            if position == count { body.add(["  " + words.notOrdered]) }
            let number = draft.isOrdered && position < count ? "\(position + 1). " : "- "
            let start = mark(position == draft.row, isHeld: draft.isHeld) + padded(number, to: numberWidth)
            let lines = line(start, control.choices[index], keyWidth(control))
            if position == draft.row { body.addAnchor(lines) } else { body.add(lines) }
        }
    }

    private func addSum(
        _ control: PartsControl, _ draft: PartsDraft, _ total: Int, _ typed: String?, _ body: inout ScreenBody
    ) {
        var shared = draft
        if let typed, !typed.isEmpty { shared.values[draft.row] = typed }
        let size = max("\(total)".count, shared.values.values.map(\.count).max() ?? 0)
        let numberWidth = "\(control.rows.count)".count
        let lines = control.rows.enumerated().map { row, text in
            let value = shared.values[row] ?? ""
            let amount = String(repeating: " ", count: max(0, size - value.count)) + value
            let first = mark(row == draft.row) + "[\(amount)] " + padded("\(row + 1)", to: numberWidth) + "  "
            return TextLines.hanging(text.text(in: tag), first: first, indent: displayWidth(first), width: width)
        }
        add(lines, draft.row, &body)
        body.add(TextLines.paragraph(words.sharedSoFar(shared.sum, of: total), width: width, indent: 2))
    }

    private func addPairs(_ control: PartsControl, _ draft: PartsDraft, _ typed: String?, _ body: inout ScreenBody) {
        let areBeside = width >= Self.leastForTwo
        let column = areBeside ? width / 2 - 1 : width
        let keyWidth = keyWidth(control)
        let numberWidth = "\(control.rows.count)".count
        let left = control.rows.enumerated().map { row, text in
            let key = (row == draft.row ? typed : nil) ?? draft.values[row] ?? "…"
            let first =
                mark(row == draft.row) + padded("\(row + 1)", to: numberWidth) + " → " + padded(key, to: keyWidth)
                + "  "
            return TextLines.hanging(text.text(in: tag), first: first, indent: displayWidth(first), width: column)
        }
        let right = control.choices.flatMap { choice in
            TextLines.hanging(
                choice.label.text(in: tag), first: padded(choice.key, to: keyWidth) + "  ", indent: keyWidth + 2,
                width: areBeside ? column : column - 2)
        }
        guard areBeside else {
            add(left, draft.row, &body)
            body.add([""] + right.map { "  " + $0 })
            return
        }
        var place = 0
        for (row, lines) in left.enumerated() {
            let beside = lines.enumerated().map { index, line in
                let other = right.indices.contains(place + index) ? right[place + index] : ""
                return other.isEmpty ? line : padded(line, to: column + 2) + other
            }
            place += lines.count
            if row == draft.row { body.addAnchor(beside) } else { body.add(beside) }
        }
        body.add(right.dropFirst(place).map { String(repeating: " ", count: column + 2) + $0 })
    }
}
