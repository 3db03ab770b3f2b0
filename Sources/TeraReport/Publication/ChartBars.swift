internal import TeraArtifact
internal import TeraExact
internal import TeraText

/// The bars of a chart, from the cells that its table prints.
struct ChartBars {
    struct Row {
        var name: String
        var bars: [(name: String, value: Rational, printed: String)]
    }

    let rows: [Row]

    init(rows: [Row]) { self.rows = rows }

    init(_ chart: BarChart, _ table: PublishedTable, _ language: ReportLanguage) {
        let printed = CellFormat(language).cells(of: table)
        let series = chart.series.compactMap(table.column)
        rows = table.rows.indices.compactMap { row in
            guard !table.rows[row].isTotal else { return nil }
            return Row(
                name: table.name(ofRow: row).text,
                bars: series.map { column in
                    (
                        series.count > 1 ? table.columns[column].title.text : "",
                        table.rows[row].cells[column].value ?? .zero, printed[row][column]
                    )
                })
        }
    }

    /// For a terminal: a full bar is 40 signs, and every bar has its figure behind it.
    func lines(width: Int) -> [String] {
        let names = rows.flatMap(\.bars).map { displayWidth($0.name) }.max() ?? 0
        var lines: [String] = []
        for row in rows {
            let name = visibleText(row.name)
            lines.append(name.count <= width ? name : name.prefix(width - 1) + "…")
            for bar in row.bars {
                let length = bar.value.multiplied(by: Rational(40)).map { Int($0.roundedHalfUp(places: 0)) ?? 0 } ?? 0
                let name = names > 0 ? padded(bar.name, to: names) + " " : ""
                lines.append("  " + name + String(repeating: "█", count: length) + " " + bar.printed)
            }
        }
        return lines
    }
}
