extension CoverageTable {
    /// A self-contained HTML page with a matrix for each battery.
    public func html(language: ReportLanguage = .indonesian) -> String {
        let words = language.words
        return HTMLPage(language: language, title: words.coverageTitle) {
            tag("h1") { words.coverageTitle }
            if batteries.isEmpty { tag("p") { words.noBatteries } }
            for battery in batteries { section(battery, words, NumberFormat(language)) }
            if !statesThatOccur.isEmpty {
                tag("section") {
                    tag("h2") { words.legend }
                    tag("dl", ["class": "legend"]) {
                        for state in statesThatOccur {
                            tag("dt") { words.state(state) }
                            tag("dd") { words.stateExplained(state) }
                        }
                        tag("dt") { "1/3" }
                        tag("dd") { words.fractionExplained }
                    }
                }
            }
        }.markup
    }

    private func section(_ battery: CoverageBattery, _ words: any Words, _ numbers: NumberFormat) -> HTMLNode {
        let matrix = CoverageMatrix(battery)
        return tag("section") {
            HTMLTable.headed(
                id: "battery-\(battery.id)", class: "coverage", stacks: true, heading: battery.title,
                columns: [(words.subkompetensi, "subkompetensi")]
                    + matrix.columns.map { ($0.title ?? $0.id, "state-column") }
            ) {
                HTMLTable.body {
                    for row in matrix.rows {
                        HTMLTable.row {
                            HTMLTable.head(class: "subkompetensi") { "\(row.number). \(row.title)" }
                            for (column, cell) in zip(matrix.columns, row.cells) {
                                HTMLTable.cell(column: column.title ?? column.id) {
                                    if let cell { parts(of: cell, words, numbers) }
                                }
                            }
                        }
                    }
                }
            }
            if !battery.programmes.isEmpty {
                tag("p", ["class": "detail"]) { words.coverageProgrammes(words.list(battery.programmes)) }
            }
            for jenjang in battery.jenjang where jenjang.hasNothingToAssess {
                tag("p", ["class": "statement"]) { words.nothingToAssess(jenjang.title ?? jenjang.id) }
            }
        }
    }

    private func parts(of cell: CoverageSubkompetensi, _ words: any Words, _ numbers: NumberFormat) -> [HTMLNode] {
        let parts = cell.words(words, numbers)
        return [tag("span", ["class": "state \(cell.state.rawValue)"]) { parts[0] }]
            + parts.dropFirst().map { .text($0) }
    }
}
