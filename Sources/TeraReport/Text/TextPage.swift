import TeraText

/// A report as lines of text, blocks parted by an empty line. What documents and people wrote is made safe for a
/// terminal here, once, for everything that is printed.
struct TextPage {
    let layout: TextLayout
    private var lines: [String] = []

    init(_ layout: TextLayout) {
        self.layout = layout
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    /// The title of the whole page, in the middle.
    mutating func title(_ text: String) {
        let space = layout.width
        lines += wrapped(visibleText(text), width: space).map { line in
            layout.plain ? line : String(repeating: " ", count: max((space - displayWidth(line)) / 2, 0)) + line
        }
    }

    mutating func heading(_ text: String) {
        lines += [""] + wrapped(visibleText(text), width: layout.width) + [""]
    }

    mutating func paragraph(_ text: String, indent: Int = 0) {
        startBlock()
        let margin = String(repeating: " ", count: indent)
        lines += wrapped(visibleText(text), width: layout.width - indent).map { margin + $0 }
    }

    /// Names and values under each other, the values in one column.
    mutating func pairs(_ pairs: [(name: String, value: String)]) {
        startBlock()
        let column = layout.plain ? 0 : pairs.map { displayWidth($0.name) }.max() ?? 0
        for pair in pairs {
            let name = layout.plain ? "\(pair.name): " : padded(pair.name, to: column) + " : "
            let indent = layout.plain ? 2 : displayWidth(name)
            let value = wrapped(visibleText(pair.value), width: layout.width - displayWidth(name))
            lines.append(name + value[0])
            lines += value.dropFirst().map { String(repeating: " ", count: indent) + $0 }
        }
    }

    /// One item of a list; the lines of an item after its first keep its indent.
    mutating func item(_ mark: String, _ paragraphs: [String]) {
        let indent = displayWidth(mark) + 1
        let margin = String(repeating: " ", count: indent)
        for (index, paragraph) in paragraphs.enumerated() {
            for (line, text) in wrapped(visibleText(paragraph), width: layout.width - indent).enumerated() {
                lines.append((index == 0 && line == 0 ? "\(mark) " : margin) + text)
            }
        }
    }

    /// A line that names what follows.
    mutating func label(_ text: String, indent: Int) {
        let margin = String(repeating: " ", count: indent)
        lines += wrapped(visibleText(text), width: layout.width - indent).map { margin + $0 }
    }

    mutating func table(_ table: TextTable) {
        startBlock()
        lines += table.madeVisible.lines(layout)
    }

    /// Lines that are laid out already and fit.
    mutating func preformatted(_ text: [String]) {
        startBlock()
        lines += text.map { visibleText($0) }
    }

    /// An empty line, unless there is one already.
    mutating func startBlock() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }
}

extension TextTable {
    /// Line breaks within a cell are the program's own and stay.
    fileprivate var madeVisible: TextTable {
        func clean(_ text: String) -> String {
            text.split(separator: "\n", omittingEmptySubsequences: false).map { visibleText(String($0)) }
                .joined(separator: "\n")
        }
        var table = self
        table.header = header.map(clean)
        table.rows = rows.map { row in
            row.map { cell in
                guard case .text(let text, let spoken) = cell else { return cell }
                return .text(clean(text), spoken: spoken.map(clean))
            }
        }
        return table
    }
}
