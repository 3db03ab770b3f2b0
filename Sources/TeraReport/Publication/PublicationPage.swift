internal import TeraArtifact
internal import TeraExact

extension Publication {
    /// A page of its own: no script, no other file, ready for A4.
    public func html() -> String {
        let words = PublicationWords(language)
        let styles =
            [publicationStyle, chartStyle] + (release.isInternal ? [internalMarkStyle, internalStyle(language)] : [])
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
            if !summary.isEmpty || !summaryTexts.isEmpty {
                section(words.summary, summaryNodes)
            }
            if !tables.isEmpty { section(words.listOfTables, [tableList]) }
            if !figures.isEmpty { section(words.listOfFigures, [figureList]) }
            for (index, chapter) in chapters.enumerated() {
                section("\(index + 1). \(chapter.title)", chapter.blocks.map(node))
            }
        }.markup
    }

    private var summaryNodes: [HTMLNode] {
        let sentences = tag("ol") { for sentence in summary { tag("li") { sentence } } }
        return (summary.isEmpty ? [] : [sentences]) + summaryTexts.map(node)
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

    private var figureList: HTMLNode {
        let words = PublicationWords(language)
        return tag("ul", ["class": "tables"]) {
            for chart in figures {
                if let table = table(of: chart) {
                    tag("li") { tag("a", ["href": "#g\(chart.number)"]) { words.title(of: chart, table) } }
                }
            }
        }
    }

    private func node(_ block: PublicationBlock) -> HTMLNode {
        switch block {
        case .heading(let phrase): return tag("h3") { phrase.node(on: language) }
        case .paragraph(let text): return tag("p") { text }
        case .prose(let phrase): return tag("p") { phrase.node(on: language) }
        case .list(let items): return tag("ul") { for item in items { tag("li") { item.node(on: language) } } }
        case .numbered(let items): return tag("ol") { for item in items { tag("li") { item.node(on: language) } } }
        case .table(let table): return node(table)
        case .chart(let chart):
            return table(of: chart).map { table in
                PublicationFigure(
                    id: "g\(chart.number)", caption: PublicationWords(language).title(of: chart, table),
                    bars: ChartBars(chart, table, language)
                ).node
            } ?? tag("div")
        case .entry(let entry): return node(entry)
        }
    }

    /// The heading names the table, and every row is named by its head.
    private func node(_ entry: PublicationEntry) -> HTMLNode {
        tag("div", ["class": "entry"]) {
            tag("h3", ["id": entry.id]) { entry.title }
            tag("table", ["class": "facts", "role": "table", "aria-labelledby": entry.id]) {
                HTMLTable.body {
                    for fact in entry.facts {
                        HTMLTable.row {
                            HTMLTable.head(class: "fact") { fact.name }
                            HTMLTable.cell { values(of: fact) }
                        }
                    }
                }
            }
        }
    }

    private func values(of fact: PublicationFact) -> [HTMLNode] {
        guard fact.values.count > 1 else { return fact.values.map { $0.node(on: language) } }
        return [tag("ul") { for value in fact.values { tag("li") { value.node(on: language) } } }]
    }

    private func node(_ table: PublishedTable) -> HTMLNode {
        let format = CellFormat(language)
        let printed = format.cells(of: table)
        let columns = table.columns.map { (name: $0.title.text, class: $0.isText ? "name" : "number") }
        let head = table.columns.firstIndex { $0.id == "label" } ?? 0
        // Paper keeps it together.
        let isShort = table.rows.count <= 12
        return tag("div", ["class": "printed", "id": "t\(table.number)"]) {
            HTMLTable.table(
                class: isShort ? "figures short" : "figures", stacks: true, caption: [.text(format.title(of: table))],
                columns: columns
            ) {
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
        let content: HTMLNode =
            switch cell {
            case .text(let phrase): phrase.node(on: language)
            // A narrow column has the size below its mean, in one piece.
            case .mean: .text(printed.replacing("n = ", with: "n\u{A0}=\u{A0}"))
            default: .text(printed)
            }
        let name = column.isText ? "name" : "number"
        return isHead
            ? HTMLTable.head(class: name) { content }
            : HTMLTable.cell(class: name, column: column.title.text) { content }
    }
}
