import TeraText

/// A table of many short rows without boxes: texts at the left of their columns, numbers at the right.
struct ColumnTable {
    let lines: [String]
    let width: Int

    /// A title is broken at its spaces and as wide as its widest word needs; nil where there is no column.
    init?(header: [String], rows: [[String]], isText: [Bool]) {
        guard !header.isEmpty else { return nil }
        let widths = header.indices.map { column in
            let words = header[column].split(separator: " ").map { displayWidth(String($0)) }
            return (words + rows.map { displayWidth($0[column]) }).max() ?? 0
        }
        func line(_ cells: [String]) -> String {
            let parts = cells.indices.map { column in
                let space = String(repeating: " ", count: max(widths[column] - displayWidth(cells[column]), 0))
                return isText[column] ? cells[column] + space : space + cells[column]
            }
            let whole = parts.joined(separator: "  ")
            return String(whole.prefix(whole.count - whole.reversed().prefix { $0 == " " }.count))
        }
        let titles = header.indices.map { wrapped(header[$0], width: max(widths[$0], 1)) }
        let height = titles.map(\.count).max() ?? 0
        // Titles stand on the line below them.
        let heads = (0..<height).map { row in
            line(titles.map { row < height - $0.count ? "" : $0[row - height + $0.count] })
        }
        width = widths.reduce(0, +) + 2 * (widths.count - 1)
        lines = heads + [String(repeating: "─", count: width)] + rows.map(line)
    }
}
