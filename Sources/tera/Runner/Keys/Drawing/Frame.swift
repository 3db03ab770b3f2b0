import TeraText

/// Rows and columns of a terminal.
struct ScreenSize: Equatable, Sendable {
    var columns: Int
    var rows: Int
}

/// A place on the screen, from 0.
struct ScreenPlace: Equatable, Sendable {
    var row: Int
    var column: Int
}

/// One line as it is drawn.
struct ScreenLine: Equatable, Sendable {
    var text: String
    /// Whether it belongs to what the next key is about. Its text says so too: colour only repeats it.
    var isCurrent = false
}

/// A whole screen. No line is wider and none lower than the size it was made for.
struct Frame: Equatable, Sendable {
    let lines: [ScreenLine]
    let cursor: ScreenPlace
    private let size: ScreenSize

    init(_ lines: [ScreenLine], cursor: ScreenPlace, size: ScreenSize) {
        self.lines = lines.prefix(size.rows).map { line in
            ScreenLine(text: clipped(line.text, to: size.columns), isCurrent: line.isCurrent)
        }
        self.cursor = ScreenPlace(
            row: min(max(0, cursor.row), max(0, size.rows - 1)),
            column: min(max(0, cursor.column), max(0, size.columns - 1)))
        self.size = size
    }

    /// What draws it. Every line is placed, cleared and then written: no line break scrolls the screen, and nothing is
    /// erased after a line that is just full.
    func drawing(inColor: Bool) -> String {
        var text = ""
        for (row, line) in lines.enumerated() {
            let isMarked = inColor && line.isCurrent
            text += "\u{1B}[\(row + 1)H\u{1B}[K" + (isMarked ? "\u{1B}[7m\(line.text)\u{1B}[m" : line.text)
        }
        if lines.count < size.rows { text += "\u{1B}[\(lines.count + 1)H\u{1B}[J" }
        return text + "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H"
    }
}

/// As much of `text` as `width` columns hold.
func clipped(_ text: String, to width: Int) -> String {
    var used = 0
    return String(
        text.prefix { character in
            used += displayWidth(character)
            return used <= width
        })
}
