import TeraText

/// A table of one column of texts, broken over lines where they are long, and numbers at the right of their columns.
struct FigureTable {
    let lines: [String]

    /// nil where there is more than one column of long texts, or too little room for it.
    init?(_ header: [String], _ rows: [[String]], isText: [Bool], width: Int) {
        guard !header.isEmpty else { return nil }
        func widest(_ column: Int) -> Int {
            let words = header[column].split(separator: " ").map { displayWidth($0) }
            return (words + rows.map { displayWidth($0[column]) }).max() ?? 0
        }
        var widths = header.indices.map(widest)
        let gaps = 2 * (header.count - 1)
        if widths.reduce(gaps, +) > width {
            let long = header.indices.filter { isText[$0] && widths[$0] > 12 }
            guard long.count == 1 else { return nil }
            let rest = widths.reduce(gaps, +) - widths[long[0]]
            let words = rows.map { widestWord($0[long[0]], glued: false) }.max() ?? 0
            guard width - rest >= max(20, words) else { return nil }
            widths[long[0]] = width - rest
        }
        func block(_ cells: [String], atBottom: Bool) -> [String] {
            let parts = cells.indices.map { wrapped(cells[$0], width: max(widths[$0], 1)) }
            let height = parts.map(\.count).max() ?? 1
            return (0..<height).map { line in
                let texts = cells.indices.map { column -> String in
                    let skipped = atBottom ? height - parts[column].count : 0
                    let index = line - skipped
                    let text = parts[column].indices.contains(index) ? parts[column][index] : ""
                    let space = String(repeating: " ", count: max(widths[column] - displayWidth(text), 0))
                    return isText[column] ? text + space : space + text
                }
                let whole = texts.joined(separator: "  ")
                return String(whole.prefix(whole.count - whole.reversed().prefix { $0 == " " }.count))
            }
        }
        let rule = String(repeating: "─", count: widths.reduce(gaps, +))
        lines = block(header, atBottom: true) + [rule] + rows.flatMap { block($0, atBottom: false) }
    }
}
