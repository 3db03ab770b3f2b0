internal import TeraArtifact
internal import TeraExact

extension Publication {
    /// A page of its own: no script, no other file, ready for A4.
    public func html() -> String {
        let words = PublicationWords(language)
        let styles = [publicationStyle] + (release.isInternal ? [internalStyle(language)] : [])
        return HTMLPage(language: language, title: title, ownStyles: styles) {
            if release.isInternal { tag("p", ["class": "internal", "role": "note"]) { words.notForRelease } }
            tag("header", ["class": "cover"]) {
                tag("h1") { title }
                if let subject { tag("p", ["class": "subject"]) { subject.node(on: language) } }
                tag("p", ["class": "detail"]) { date }
            }
            if !legalBasis.isEmpty {
                section(words.legalBasis, [tag("ol") { for basis in legalBasis { tag("li") { basis } } }])
            }
            if !summary.isEmpty {
                section(words.summary, [tag("ol") { for sentence in summary { tag("li") { sentence } } }])
            }
            if !tables.isEmpty { section(words.listOfTables, [tableList]) }
            for (index, chapter) in chapters.enumerated() {
                section("\(index + 1). \(chapter.title)", chapter.blocks.map(node))
            }
        }.markup
    }

    private func section(_ title: String, _ content: [HTMLNode]) -> HTMLNode {
        tag("section") {
            tag("h2") { title }
            content
        }
    }

    private var tableList: HTMLNode {
        let format = CellFormat(language)
        return tag("ul", ["class": "tables"]) {
            for table in tables {
                tag("li") { tag("a", ["href": "#t\(table.number)"]) { format.title(of: table) } }
            }
        }
    }

    private func node(_ block: PublicationBlock) -> HTMLNode {
        switch block {
        case .paragraph(let text): return tag("p") { text }
        case .list(let items): return tag("ul") { for item in items { tag("li") { item.node(on: language) } } }
        case .table(let table): return node(table)
        case .chart(let chart): return table(of: chart).map { figure(chart, $0) } ?? tag("div")
        }
    }

    private func node(_ table: PublishedTable) -> HTMLNode {
        let format = CellFormat(language)
        let printed = format.cells(of: table)
        let columns = table.columns.map { (name: $0.title.text, class: $0.isText ? "name" : "number") }
        let head = table.columns.firstIndex { $0.id == "label" } ?? 0
        return tag("div", ["class": "printed", "id": "t\(table.number)"]) {
            HTMLTable.table(class: "figures", stacks: true, caption: [.text(format.title(of: table))], columns: columns)
            {
                HTMLTable.body {
                    for (row, line) in table.rows.enumerated() {
                        HTMLTable.row(class: line.isTotal ? "total" : nil) {
                            for (column, cell) in line.cells.enumerated() {
                                self.cell(cell, printed[row][column], table.columns[column], isHead: column == head)
                            }
                        }
                    }
                }
            }
            tag("p", ["class": "detail"]) { format.facts(of: table) }
            HTMLTable.notes(format.notes(of: table), language.words)
        }
    }

    private func cell(
        _ cell: PublishedCell, _ printed: String, _ column: PublishedColumn, isHead: Bool
    ) -> HTMLNode {
        let content: HTMLNode = if case .text(let phrase) = cell { phrase.node(on: language) } else { .text(printed) }
        let name = column.isText ? "name" : "number"
        return isHead
            ? HTMLTable.head(class: name) { content }
            : HTMLTable.cell(class: name, column: column.title.text) { content }
    }

    // MARK: Charts

    private static let barHeight = 18
    private static let width = 640
    private static let length = 480

    private func figure(_ chart: BarChart, _ table: PublishedTable) -> HTMLNode {
        let bars = ChartBars(chart, table, language)
        let count = bars.rows.reduce(0) { $0 + $1.bars.count + 1 }
        let height = count * (Self.barHeight + 4) + 8
        let caption = PublicationWords(language).chart(chart, table)
        var y = 4
        var nodes: [HTMLNode] = []
        for row in bars.rows {
            nodes.append(text(row.name, x: 4, y: y + 14))
            y += Self.barHeight + 4
            for (index, bar) in row.bars.enumerated() {
                let length = bar.value.multiplied(by: Rational(Self.length))?.roundedHalfUp(places: 1) ?? "0"
                nodes.append(
                    tag(
                        "rect",
                        [
                            "x": "4", "y": "\(y)", "width": length, "height": "\(Self.barHeight)",
                            "class": index == 0 ? "bar" : "bar later",
                        ]))
                let label = bar.name.isEmpty ? bar.printed : "\(bar.name): \(bar.printed)"
                let end = (Double(length) ?? 0) + 10
                nodes.append(text(label, x: Int(end.rounded()), y: y + 14))
                y += Self.barHeight + 4
            }
        }
        return tag("figure") {
            tag("figcaption", ["class": "detail"]) { caption }
            tag(
                "svg",
                [
                    "viewBox": "0 0 \(Self.width) \(height)", "width": "100%", "role": "img", "aria-label": caption,
                    "class": "chart",
                ]
            ) {
                tag("title") { caption }
                nodes
            }
        }
    }

    /// A long name is cut: the table has it whole.
    private func text(_ text: String, x: Int, y: Int) -> HTMLNode {
        let most = (Self.width - x) / 7
        let shown = text.count > most ? text.prefix(max(most - 1, 1)) + "…" : text[...]
        return tag("text", ["x": "\(x)", "y": "\(y)"]) { String(shown) }
    }
}
