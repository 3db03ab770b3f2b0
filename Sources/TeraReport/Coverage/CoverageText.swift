import TeraText

extension CoverageTable {
    /// A matrix for each battery, for the terminal.
    public func text(_ layout: TextLayout = TextLayout(), language: ReportLanguage = .indonesian) -> String {
        let words = language.words
        let numbers = NumberFormat(language)
        var page = TextPage(layout)
        page.title(words.coverageTitle)
        if batteries.isEmpty { page.paragraph(words.noBatteries) }
        for battery in batteries {
            page.heading(battery.title)
            if !battery.programmes.isEmpty {
                page.paragraph(words.coverageProgrammes(words.list(battery.programmes)))
            }
            let matrix = CoverageMatrix(battery)
            let header = [words.subkompetensi] + matrix.columns.map { $0.title ?? $0.id }
            let rows = matrix.rows.map { row in
                [TextTable.Cell.text("\(row.number).\(glue)\(row.title)")]
                    + row.cells.map { cell in
                        .text(cell.map { lines(of: $0, words, numbers) } ?? "")
                    }
            }
            if !matrix.columns.isEmpty, !rows.isEmpty { page.table(TextTable(header: header, rows: rows)) }
            for jenjang in battery.jenjang where jenjang.hasNothingToAssess {
                page.paragraph(words.nothingToAssess(jenjang.title ?? jenjang.id))
            }
        }
        if !statesThatOccur.isEmpty {
            page.heading(words.legend)
            page.pairs(
                statesThatOccur.map { (words.state($0), words.stateExplained($0)) } + [("1/3", words.fractionExplained)]
            )
        }
        return page.text
    }

    /// The state and the items of a cell, a line each.
    private func lines(of cell: CoverageSubkompetensi, _ words: any Words, _ numbers: NumberFormat) -> String {
        cell.words(words, numbers).map { $0.replacing(" ", with: String(glue)) }.joined(separator: "\n")
    }
}
