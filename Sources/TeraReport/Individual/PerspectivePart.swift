internal import TeraExact
internal import TeraText

/// How the person and the others see each subkompetensi, on a page and in a terminal: a table, then the same as bars.
struct PerspectivePart {
    let section: PerspectiveSection
    let language: ReportLanguage
    let words: PerspectiveWords

    init(_ section: PerspectiveSection, _ language: ReportLanguage) {
        self.section = section
        self.language = language
        words = PerspectiveWords(language)
    }

    private var header: [String] {
        [language.words.subkompetensi] + section.views.prefix(2).map(\.text) + [words.gap]
            + section.views.dropFirst(2).map(\.text)
    }

    /// As the header has them, without the name of the row.
    private func cells(_ row: PerspectiveRow) -> [String] {
        let values = row.values.map { words.value($0, in: section) }
        return values.prefix(2) + [words.gap(row.gap, in: section)] + values.dropFirst(2)
    }

    var bars: ChartBars {
        ChartBars(
            rows: section.rows.map { row in
                ChartBars.Row(
                    name: "\(row.number). \(row.title.text)",
                    bars: zip(section.views, row.values).compactMap { view, value in
                        guard let value else { return nil }
                        return (view.text, share(value), words.value(value, in: section))
                    })
            })
    }

    /// Of the scale, from its least value on.
    private func share(_ value: Rational) -> Rational {
        guard let length = section.largest.subtracting(section.least), length > .zero,
            let share = value.subtracting(section.least)?.divided(by: length)
        else { return .zero }
        return share
    }

    // MARK: Page

    var node: HTMLNode {
        tag("section") {
            HTMLTable.headed(
                id: "perspectives", class: "perspectives", stacks: true, heading: words.title,
                columns: header.enumerated().map { ($0.element, $0.offset == 0 ? "name" : "number") }
            ) {
                HTMLTable.body {
                    for row in section.rows {
                        HTMLTable.row {
                            HTMLTable.head(class: "name") {
                                "\(row.number). "
                                row.title.node(on: language)
                            }
                            for (column, text) in zip(header.dropFirst(), cells(row)) {
                                HTMLTable.cell(class: "number", column: column) { text }
                            }
                        }
                    }
                }
            }
            if let sentence = words.sentence(on: section) { tag("p", ["class": "statement"]) { sentence } }
            HTMLTable.notes(words.notes(on: section), language.words)
            PublicationFigure(caption: words.chart(section), bars: bars).node
        }
    }

    // MARK: Terminal

    func write(to page: inout TextPage) {
        page.heading(words.title)
        page.table(
            TextTable(
                header: header,
                rows: section.rows.map { row in
                    [.text("\(row.number).\(glue)\(row.title.text)")] + cells(row).map { .text($0) }
                }))
        if let sentence = words.sentence(on: section) { page.paragraph(sentence) }
        if !page.layout.plain {
            page.paragraph(words.chart(section))
            page.preformatted(bars.lines(width: page.layout.width))
        }
        page.paragraph(language.words.notes)
        for note in words.notes(on: section) { page.item("*", [note]) }
    }
}
