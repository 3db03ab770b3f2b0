internal import TeraArtifact
internal import TeraExact
internal import TeraText

extension Publication {
    /// The report for a terminal.
    public func text(_ layout: TextLayout = TextLayout()) -> String {
        let words = PublicationWords(language)
        var page = TextPage(layout)
        if release.isInternal { page.paragraph(words.notForRelease.uppercased()) }
        page.title(title.uppercased())
        if let subject { page.title(subject.text) }
        page.title(date)
        if !legalBasis.isEmpty {
            page.heading(words.legalBasis.uppercased())
            for (index, basis) in legalBasis.enumerated() { page.item("\(index + 1).", [basis]) }
        }
        if !summary.isEmpty || !summaryTexts.isEmpty {
            page.heading(words.summary.uppercased())
            for (index, sentence) in summary.enumerated() { page.item("\(index + 1).", [sentence]) }
            for block in summaryTexts { add(block, to: &page) }
        }
        if !tables.isEmpty {
            page.heading(words.listOfTables.uppercased())
            for table in tables { page.item("\(table.number).", [table.caption]) }
        }
        let figures = figures
        if !figures.isEmpty, !page.layout.plain {
            page.heading(words.listOfFigures.uppercased())
            for chart in figures { page.item("\(chart.number).", [chart.caption]) }
        }
        for (index, chapter) in chapters.enumerated() {
            page.heading("\(index + 1). \(chapter.title)".uppercased())
            if release.isInternal { page.paragraph("[\(words.notForRelease)]") }
            for block in chapter.blocks { add(block, to: &page) }
        }
        return page.text
    }

    private func add(_ block: PublicationBlock, to page: inout TextPage) {
        switch block {
        case .heading(let phrase): page.paragraph(phrase.text + ":")
        case .paragraph(let text): page.paragraph(text)
        case .prose(let phrase): page.paragraph(phrase.text)
        case .list(let items):
            page.startBlock()
            for item in items { page.item("-", [item.text]) }
        case .numbered(let items):
            page.startBlock()
            for (index, item) in items.enumerated() { page.item("\(index + 1).", [item.text]) }
        case .table(let table): add(table, to: &page)
        case .chart(let chart): add(chart, to: &page)
        case .entry(let entry):
            page.paragraph(entry.title)
            for fact in entry.facts {
                guard fact.values.count > 1 else {
                    page.item("  \(fact.name):", fact.values.map(\.text))
                    continue
                }
                page.label("\(fact.name):", indent: 2)
                for value in fact.values { page.item("    -", [value.text]) }
            }
        }
    }

    private func add(_ table: PublishedTable, to page: inout TextPage) {
        let format = CellFormat(language)
        page.paragraph(format.title(of: table))
        let header = table.columns.map(\.title.text)
        let rows = format.cells(of: table)
        let isText = table.columns.map(\.isText)
        if !page.layout.plain, let figures = FigureTable(header, rows, isText: isText, width: page.layout.width) {
            page.preformatted(figures.lines)
        } else {
            page.table(TextTable(header: header, rows: Self.merged(rows, isText)))
        }
        page.paragraph(format.facts(of: table))
        for note in format.notes(of: table) { page.item("-", [note]) }
    }

    /// Texts at the left that the row above has too reach over both.
    private static func merged(_ rows: [[String]], _ isText: [Bool]) -> [[TextTable.Cell]] {
        rows.enumerated().map { index, row in
            var isSame = index > 0
            return row.enumerated().map { column, text in
                isSame = isSame && isText[column] && rows[index - 1][column] == text
                return isSame ? .above : .text(text)
            }
        }
    }

    /// A full bar is 40 signs; every bar has its figure behind it.
    private func add(_ chart: BarChart, to page: inout TextPage) {
        guard let table = table(of: chart), !page.layout.plain else { return }
        page.paragraph(PublicationWords(language).title(of: chart, table))
        page.preformatted(ChartBars(chart, table, language).lines(width: page.layout.width))
    }
}
