import TeraText

/// A text that is edited in place: what stands before the cursor and what stands after it. Whole letters are passed
/// over and deleted, however many scalars make them.
struct LineEditor: Equatable, Sendable {
    private(set) var before: String
    private(set) var after = ""

    init(_ text: String = "") { before = text }

    var text: String { before + after }
    var isEmpty: Bool { before.isEmpty && after.isEmpty }

    /// Changes the text or moves in it; false for a key that does neither here.
    mutating func press(_ key: Key) -> Bool {
        switch key {
        case .character(let character): before.append(character)
        case .paste(let text): before += text.split(separator: "\n").joined(separator: " ")
        case .backspace where !before.isEmpty: before.removeLast()
        case .delete where !after.isEmpty: after.removeFirst()
        case .left where !before.isEmpty: moveLeft()
        case .right where !after.isEmpty: moveRight()
        case .home, .control("a"): (before, after) = ("", text)
        case .end, .control("e"): (before, after) = (text, "")
        case .wordLeft:
            let rest = Self.withoutLastWord(before)
            (before, after) = (String(rest), before[rest.endIndex...] + after)
        case .wordRight: moveWordRight()
        case .deleteWord: before = String(Self.withoutLastWord(before))
        case .control("k"): after = ""
        default: return false
        }
        return true
    }

    private mutating func moveLeft() {
        guard let last = before.popLast() else { return }
        after = String(last) + after
    }

    private mutating func moveRight() {
        guard let first = after.first else { return }
        after.removeFirst()
        before.append(first)
    }

    private mutating func moveWordRight() {
        let word = after.drop { $0 == " " }.drop { $0 != " " }
        (before, after) = (before + after[..<word.startIndex], String(word))
    }

    private static func withoutLastWord(_ text: String) -> Substring {
        var rest = text[...]
        while rest.last == " " { rest.removeLast() }
        while let last = rest.last, last != " " { rest.removeLast() }
        return rest
    }

    // MARK: Drawing

    /// The text in lines of at most `width` columns, and where the cursor stands: always inside, so that a line that is
    /// just full is followed by an empty one.
    func lines(width: Int) -> (lines: [String], cursor: ScreenPlace) {
        let width = max(2, width)
        var lines = [""]
        var used = 0
        var cursor = ScreenPlace(row: 0, column: 0)
        func put(_ character: Character) {
            let shown = character == "\n" ? "⏎" : visibleText(String(character))
            let size = displayWidth(shown)
            if used + size > width {
                lines.append("")
                used = 0
            }
            lines[lines.count - 1] += shown
            used += size
        }
        before.forEach(put)
        if used >= width {
            lines.append("")
            used = 0
        }
        cursor = ScreenPlace(row: lines.count - 1, column: used)
        after.forEach(put)
        return (lines, cursor)
    }
}
