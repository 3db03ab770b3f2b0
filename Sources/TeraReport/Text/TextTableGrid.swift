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
        columns = TextTableGrid.columnWidths(owners, texts, available: width - 3 * table.header.count - 1)
    }

    /// Every column gets its widest word; what is left is shared in proportion to what each still wants.
    private static func columnWidths(_ owners: [[Owner]], _ texts: [Owner: String], available: Int) -> [Int] {
        let count = owners[0].count
        let fair = max(available / count, 1)
        var least = [Int](repeating: 1, count: count)
        var wanted = [Int](repeating: 1, count: count)
        for row in owners {
            for (column, owner) in row.enumerated() where row.count(where: { $0 == owner }) == 1 {
                guard let text = texts[owner] else { continue }
                least[column] = max(least[column], widestWord(text))
                let longest = text.split(separator: "\n").map { displayWidth($0) }.max() ?? 0
                wanted[column] = max(wanted[column], longest)
            }
        }
        // A word wider than its fair share of the table is broken.
        if least.reduce(0, +) > available { least = least.map { min($0, fair) } }
        let spare = available - least.reduce(0, +)
        let wishes = zip(wanted, least).map { max($0 - $1, 0) }
        let wish = wishes.reduce(0, +)
        if wish <= spare { return zip(least, wishes).map { $0 + $1 } }
        var widths = zip(least, wishes).map { $0 + $1 * spare / wish }
        // The columns that the division left over, to the widest wish.
        if let widest = wishes.indices.max(by: { wishes[$0] < wishes[$1] }) {
            widths[widest] += available - widths.reduce(0, +)
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
        return spanned.reduce(0) { $0 + columns[$1] } + 3 * (spanned.count - 1)
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
                line += String(repeating: "─", count: columns[column] + 2)
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
        return " \(padded(text, to: innerWidth(of: owner))) "
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
