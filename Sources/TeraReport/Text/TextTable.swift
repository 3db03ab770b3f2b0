import TeraText

/// A table of text whose cells may reach over several rows or columns.
struct TextTable {
    enum Cell: Sendable {
        /// `spoken` replaces a text that is only a sign where there are no columns to show what it means.
        case text(String, spoken: String? = nil)
        /// Belongs to the cell above.
        case above
        /// Belongs to the cell at the left.
        case left
    }

    /// Names the columns.
    var header: [String]
    /// Each with as many cells as the header; no row begins with `.left`, and the first has no `.above`.
    var rows: [[Cell]]

    func lines(_ layout: TextLayout) -> [String] {
        layout.plain ? plainLines(width: layout.width) : TextTableGrid(self, width: layout.width).lines
    }

    /// Every row as a block of "column: value", so that each can be understood alone.
    private func plainLines(width: Int) -> [String] {
        var lines: [String] = []
        var current = [String](repeating: "", count: header.count)
        for row in rows {
            if !lines.isEmpty { lines.append("") }
            var names = header
            for (column, cell) in row.enumerated() {
                switch cell {
                case .text(let text, let spoken): current[column] = spoken ?? text
                case .above: break
                case .left:
                    current[column] = ""
                    names[column] = ""
                }
            }
            for (column, value) in current.enumerated() where !value.isEmpty {
                let name = names[column]
                let text = name.isEmpty ? value : "\(name): \(value.replacing("\n", with: ", "))"
                lines += hanging(text.replacing(String(glue), with: " "), indent: 2, width: width)
            }
        }
        return lines
    }
}

/// `text` wrapped with its second and later lines moved in by `indent` columns.
func hanging(_ text: String, indent: Int, width: Int) -> [String] {
    let lines = wrapped(text, width: width - indent)
    return lines.enumerated().map { $0 == 0 ? $1 : String(repeating: " ", count: indent) + $1 }
}
