import TeraArtifact
import TeraRuntime

/// Ticking, putting in order, sharing out and matching. What is typed is read as in the line runner, but for one number
/// or choice, which is that of the row.
extension KeyRunner {
    mutating func pressInParts(_ key: Key, _ control: PartsControl, _ page: FormPage) throws {
        guard var draft = parts else { return }
        let isTyping = !field.isEmpty
        let isTurning = !isTyping && control.kind == .pairs
        switch key {
        case .up, .down, .moveUp, .moveDown, .pageUp, .pageDown,
            .home where !isTyping, .end where !isTyping:
            guard commitRow(control) else { return }
            draft = parts ?? draft
            let step =
                switch key {
                case .up, .moveUp: -1
                case .down, .moveDown: 1
                case .pageUp: -8
                case .pageDown: 8
                case .home: -control.lineCount
                default: control.lineCount
                }
            draft.move(by: step, in: control, carrying: key == .moveUp || key == .moveDown)
            parts = draft
        case .character(" ") where !isTyping: tick(control)
        case .left where isTurning, .right where isTurning:
            draft.turn(by: key == .left ? -1 : 1, in: control)
            parts = draft
        case .left where !isTyping: back(toPage: true)
        case .right where !isTyping: next()
        case .backspace where !isTyping, .delete where !isTyping:
            // The number of the row is taken up again, to be changed; a pair is parted.
            if let value = draft.values.removeValue(forKey: draft.row) {
                parts = draft
                if case .sum = control.kind, key == .backspace { field = LineEditor(value) }
            } else if key == .delete {
                try erase()
            }
        case .paste: notice = [words.pasted]
        default: _ = field.press(key)
        }
    }

    /// The option that is put in words cannot be ticked: its words are typed, after the keys of what is.
    private mutating func tick(_ control: PartsControl) {
        guard var draft = parts else { return }
        if control.kind == .ticks, control.choices[draft.row].answer == .text(Answer.other),
            !draft.ticked.contains(draft.row)
        {
            let ticked = draft.ticked.sorted().map { control.choices[$0].key + ", " }.joined()
            field = LineEditor(ticked + control.choices[draft.row].key + ": ")
            return
        }
        draft.toggle(in: control)
        parts = draft
    }

    /// What is typed belongs to the row: a number to share out, or a choice to match. nil: it is an answer of its own.
    func rowValue(_ control: PartsControl) -> String? {
        switch control.kind {
        case .ticks, .order: return nil
        case .sum: return field.text.allSatisfy { $0.isASCII && $0.isNumber } ? field.text : nil
        case .pairs:
            let typed = TextFolding.fold(field.text)
            return control.choices.first { $0.key == typed }?.key
        }
    }

    /// Gives the row what is typed for it. False where the typed line is none of a row and stays.
    mutating func commitRow(_ control: PartsControl) -> Bool {
        guard !field.isEmpty else { return true }
        guard let value = rowValue(control) else { return false }
        if let row = parts?.row { parts?.values[row] = value }
        field = LineEditor()
        return true
    }

    /// Enter: what is typed is the answer, or else what is ticked, ordered or filled in; where rows are left, on to the
    /// next of them. nil where there is nothing to take yet.
    mutating func typedParts(_ control: PartsControl) -> String? {
        let isRow = commitRow(control)
        guard isRow, var draft = parts else { return field.text }
        draft.isHeld = false
        if !draft.values.isEmpty, draft != partsAtStart, !draft.isFull(in: control) {
            draft.row += 1
            parts = draft
            return nil
        }
        parts = draft
        return draft.typed(in: control)
    }

    /// Whether anything would be lost by leaving.
    var isPartsChanged: Bool {
        guard let parts, let partsAtStart else { return false }
        return parts.ticked != partsAtStart.ticked || parts.values != partsAtStart.values
            || (parts.isOrdered, parts.order) != (partsAtStart.isOrdered, partsAtStart.order)
    }
}
