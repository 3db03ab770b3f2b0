import TeraText

/// Paints a table with lines around its cells.
struct TextTableGrid {
    /// A cell is known by the place of its upper left corner.
    private struct Owner: Hashable {
        var row: Int
        var column: Int
    }

    private let owners: [[Owner]]
    private let texts: [Owner: String]
    private let columns: [Int]
    /// Spaces between a line and a text; given up where words would have to be broken.
    private let padding: Int
    private var rowCount: Int { owners.count }

    init(_ table: TextTable, width: Int) {
        var owners: [[Owner]] = []
        var texts: [Owner: String] = [:]
        let header: [TextTable.Cell] = table.header.map { .text($0) }
        for (row, cells) in ([header] + table.rows).enumerated() {
            var line: [Owner] = []
            for (column, cell) in cells.enumerated() {
                switch cell {
                case .above where row > 0: line.append(owners[row - 1][column])
                case .left where column > 0: line.append(line[column - 1])
                case .text(let text, _):
                    line.append(Owner(row: row, column: column))
                    texts[Owner(row: row, column: column)] = text
                case .above, .left: line.append(Owner(row: row, column: column))
                }
            }
            owners.append(line)
        }
        self.owners = owners
        self.texts = texts
        let needs = TextTableGrid.needs(owners, texts)
        let lines = table.header.count + 1
        padding = needs.words.reduce(0, +) + 2 * table.header.count + lines <= width ? 1 : 0
        columns = TextTableGrid.columnWidths(needs, available: width - lines - 2 * padding * table.header.count)
    }

    /// What the columns need for their widest word, for their widest joined words, and for everything on one line.
    private struct Needs {
        var words: [Int]
        var glued: [Int]
        var lines: [Int]
    }

    private static func needs(_ owners: [[Owner]], _ texts: [Owner: String]) -> Needs {
        let ones = [Int](repeating: 1, count: owners[0].count)
        var needs = Needs(words: ones, glued: ones, lines: ones)
        for row in owners {
            for (column, owner) in row.enumerated() where row.count(where: { $0 == owner }) == 1 {
                guard let text = texts[owner] else { continue }
                needs.words[column] = max(needs.words[column], widestWord(text, glued: false))
                needs.glued[column] = max(needs.glued[column], widestWord(text, glued: true))
                let longest = text.split(separator: "\n").map { displayWidth($0) }.max() ?? 0
                needs.lines[column] = max(needs.lines[column], longest)
            }
        }
        return needs
    }

    /// Every column gets its widest word; what is left goes to the columns of long texts. Where even the words do not
    /// fit, the widest columns come down to one level, and their words are broken.
    private static func columnWidths(_ needs: Needs, available: Int) -> [Int] {
        var widths = needs.glued.reduce(0, +) <= available ? needs.glued : needs.words
        while widths.reduce(0, +) > available, let widest = widths.max(), widest > 1 {
            widths = widths.map { min($0, widest - 1) }
        }
        // One column at a time to where the longest text has the most lines.
        while widths.reduce(0, +) < available {
            let wishes = widths.indices.filter { widths[$0] < needs.lines[$0] }
            let longest = wishes.max { a, b in needs.lines[a] * widths[b] < needs.lines[b] * widths[a] }
            guard let longest else { break }
            widths[longest] += 1
        }
        return widths
    }

    var lines: [String] {
        var rest: [Owner: [String]] = [:]
        for (owner, text) in texts { rest[owner] = wrapped(text, width: innerWidth(of: owner)) }
        let heights = rowHeights(rest)
        var painted: [String] = []
        for row in 0...rowCount {
            painted.append(ruleLine(above: row, &rest))
            guard row < rowCount else { break }
            for _ in 0..<heights[row] { painted.append(textLine(row, &rest)) }
        }
        return painted
    }

    /// Columns of text that a cell has: those of its columns and of the lines that would stand between them.
    private func innerWidth(of owner: Owner) -> Int {
        let spanned = owners[owner.row].indices.filter { owners[owner.row][$0] == owner }
        return spanned.reduce(0) { $0 + columns[$1] } + (2 * padding + 1) * (spanned.count - 1)
    }

    private func rowHeights(_ contents: [Owner: [String]]) -> [Int] {
        var heights = [Int](repeating: 1, count: rowCount)
        for row in 0..<rowCount {
            for owner in owners[row] {
                let last = row == rowCount - 1 || !owners[row + 1].contains(owner)
                guard last, let lines = contents[owner]?.count else { continue }
                // The line between two rows is a line of text to a cell that reaches over both.
                let above = (owner.row..<row).reduce(0) { $0 + heights[$1] + 1 }
                heights[row] = max(heights[row], lines - above)
            }
        }
        return heights
    }

    private func textLine(_ row: Int, _ rest: inout [Owner: [String]]) -> String {
        var line = "│"
        var column = 0
        while column < columns.count {
            let owner = owners[row][column]
            line += nextText(of: owner, &rest)
            while column < columns.count, owners[row][column] == owner { column += 1 }
            line += "│"
        }
        return line
    }

    /// The line above `row`; below the last row when `row` is their number.
    private func ruleLine(above row: Int, _ rest: inout [Owner: [String]]) -> String {
        var line = junction(row, 0)
        var column = 0
        while column < columns.count {
            if isRuled(above: row, column) {
                line += String(repeating: "─", count: columns[column] + 2 * padding)
                column += 1
            } else {
                let owner = owners[row][column]
                line += nextText(of: owner, &rest)
                while column < columns.count, owners[row][column] == owner { column += 1 }
            }
            line += junction(row, column)
        }
        return line
    }

    private func nextText(of owner: Owner, _ rest: inout [Owner: [String]]) -> String {
        var text = ""
        if let first = rest[owner]?.first {
            text = first
            rest[owner]?.removeFirst()
        }
        let margin = String(repeating: " ", count: padding)
        return margin + padded(text, to: innerWidth(of: owner)).replacing(String(glue), with: " ") + margin
    }

    private func isRuled(above row: Int, _ column: Int) -> Bool {
        row == 0 || row == rowCount || owners[row - 1][column] != owners[row][column]
    }

    /// The sign where the lines above, below, left and right of a corner meet.
    private func junction(_ row: Int, _ column: Int) -> String {
        func isBarred(_ row: Int) -> Bool {
            guard (0..<rowCount).contains(row) else { return false }
            return column == 0 || column == columns.count || owners[row][column - 1] != owners[row][column]
        }
        let left = column > 0 && isRuled(above: row, column - 1)
        let right = column < columns.count && isRuled(above: row, column)
        switch (isBarred(row - 1), isBarred(row), left, right) {
        case (true, true, true, true): return "┼"
        case (true, true, false, true): return "├"
        case (true, true, true, false): return "┤"
        case (true, false, true, true): return "┴"
        case (false, true, true, true): return "┬"
        case (false, true, false, true): return "┌"
        case (false, true, true, false): return "┐"
        case (true, false, false, true): return "└"
        case (true, false, true, false): return "┘"
        case (_, _, false, false): return "│"
        default: return "─"
        }
    }
}
