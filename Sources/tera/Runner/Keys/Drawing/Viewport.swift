/// What may be longer than the screen, and the part of it that must be seen.
struct ScreenBody: Equatable, Sendable {
    var lines: [ScreenLine] = []
    /// The lines of what the next key is about.
    var anchor = 0..<0
    /// Where the cursor stands in `lines`; nil: at the start of the anchor.
    var cursor: ScreenPlace?

    mutating func add(_ texts: [String], isCurrent: Bool = false) {
        lines += texts.map { ScreenLine(text: $0, isCurrent: isCurrent) }
    }

    /// Adds what the next key is about.
    mutating func addAnchor(_ texts: [String], isCurrent: Bool = true) {
        anchor = lines.count..<lines.count + texts.count
        add(texts, isCurrent: isCurrent)
    }
}

/// Chooses which lines of a long text are shown: a pure function of the lines and the height, so that drawing again
/// after any change of size needs no memory.
enum Viewport {
    /// Which lines are shown, and whether the first and the last line of the window say that there is more.
    struct Window: Equatable {
        var shown: Range<Int>
        var above: Int
        var below: Int
    }

    static func window(of count: Int, around anchor: Range<Int>, height: Int) -> Window {
        guard count > height else { return Window(shown: 0..<count, above: 0, below: 0) }
        // Too low for signs of what is left out.
        guard height >= 3 else {
            let start = min(max(0, anchor.lowerBound), max(0, count - height))
            return Window(shown: start..<start + max(0, height), above: 0, below: 0)
        }
        // From the top as long as the anchor can be seen, then with the anchor in the middle.
        if anchor.upperBound <= height - 1 || anchor.lowerBound == 0 {
            return Window(shown: 0..<height - 1, above: 0, below: count - height + 1)
        }
        let room = height - 2
        let middle = anchor.lowerBound - max(0, room - anchor.count) / 2
        if middle + height - 1 >= count {
            let start = count - height + 1
            // An anchor longer than the window shows its beginning.
            if start <= anchor.lowerBound { return Window(shown: start..<count, above: start, below: 0) }
        }
        let start = min(max(middle, 1), anchor.lowerBound)
        let end = min(start + room, count - 1)
        return Window(shown: start..<end, above: start, below: count - end)
    }

    /// A head that stays, a body that scrolls, a foot that stays. On a very low screen the head goes first, from its
    /// top, and the body always keeps what the next key is about.
    static func compose(
        head: [String], body: ScreenBody, foot: [ScreenLine], footCursor: ScreenPlace? = nil, words: RunnerWords,
        size: ScreenSize
    ) -> Frame {
        let spare = max(0, size.rows - min(8, max(1, body.lines.count)))
        let foot = Array(foot.prefix(spare))
        let head = head.suffix(spare - foot.count)
        let height = size.rows - head.count - foot.count
        let window = window(of: body.lines.count, around: body.anchor, height: height)
        var lines = head.map { ScreenLine(text: $0) }
        if window.above > 0 { lines.append(ScreenLine(text: words.moreAbove(window.above))) }
        let start = lines.count
        lines += body.lines[window.shown]
        if window.below > 0 { lines.append(ScreenLine(text: words.moreBelow(window.below))) }
        let inBody = body.cursor ?? ScreenPlace(row: body.anchor.lowerBound, column: 0)
        var cursor = ScreenPlace(row: start + inBody.row - window.shown.lowerBound, column: inBody.column)
        if let footCursor, footCursor.row < foot.count {
            cursor = ScreenPlace(row: lines.count + footCursor.row, column: footCursor.column)
        }
        return Frame(lines + foot, cursor: cursor, size: size)
    }
}
