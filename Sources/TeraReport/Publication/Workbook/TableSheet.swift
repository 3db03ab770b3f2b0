internal import TeraArtifact
internal import TeraExact
internal import TeraText

/// A table on a sheet of its own. Its cells are numbers: those that the report prints, since more digits than these could
/// give back what is left out; in an internal print exact ones, which only look as the report prints them.
struct TableSheet {
    let table: PublishedTable
    let language: ReportLanguage
    let isExact: Bool

    /// A column of the sheet: that of the table, or how many values its means are of.
    private struct Place {
        var column: Int
        var isSize = false
    }

    private var places: [Place] {
        table.columns.indices.flatMap { index -> [Place] in
            if case .mean = table.columns[index].kind {
                [Place(column: index), Place(column: index, isSize: true)]
            } else {
                [Place(column: index)]
            }
        }
    }

    func fill(_ sheet: Sheet, back: String) {
        let format = CellFormat(language)
        let words = PublicationWords(language)
        let places = places
        sheet.setWidths(widths(places))
        sheet.across(format.title(of: table), .heading)
        sheet.link(words.backToTables, to: back)
        for (index, place) in places.enumerated() {
            let isRight = !table.columns[place.column].isText
            sheet.text(title(place), column: index, CellStyle(role: .head, isRight: isRight))
        }
        sheet.endRow()
        sheet.freeze()
        let values = isExact ? table.rows.map { $0.cells.map(\.value) } : format.printedValues(of: table)
        for (line, values) in zip(table.rows, values) {
            for (index, place) in places.enumerated() {
                fill(sheet, index, place, line.cells[place.column], values[place.column], isTotal: line.isTotal)
            }
            sheet.endRow()
        }
        sheet.skip()
        sheet.across(format.facts(of: table, rounding: format.stored(table, isExact: isExact)), .note)
        for note in format.notes(of: table) { sheet.across(note, .note) }
    }

    private func title(_ place: Place) -> String {
        let title = table.columns[place.column].title.text
        return place.isSize ? "\(title) (n)" : title
    }

    private func fill(
        _ sheet: Sheet, _ column: Int, _ place: Place, _ cell: PublishedCell, _ value: Rational?, isTotal: Bool
    ) {
        let kind = table.columns[place.column].kind
        let role: CellStyle.Role = isTotal ? .total : .body
        if let figure = Figure(cell, kind, value, isSize: place.isSize, language) {
            let style = CellStyle(role: role, number: figure.format, isRight: true)
            sheet.number(figure.value, column: column, style)
        } else {
            sheet.text(
                CellFormat(language).text(cell, kind), column: column, CellStyle(role: role, isRight: kind != .text))
        }
    }

    private func widths(_ places: [Place]) -> [Double] {
        let printed = CellFormat(language).cells(of: table)
        var widths = places.map { place -> Double in
            let title = title(place)
            let longest = printed.map { displayWidth($0[place.column]) }.max() ?? 0
            let word = title.split(separator: " ").map { displayWidth(String($0)) }.max() ?? 0
            return table.columns[place.column].isText
                ? Double(min(max(longest, word, displayWidth(title)) + 2, 50))
                : Double(min(max(place.isSize ? 0 : min(longest, 14), word, displayWidth(title) / 3, 8) + 2, 24))
        }
        // Captions and notes need some room.
        let missing = 60 - widths.reduce(0, +)
        if missing > 0, !widths.isEmpty { widths[0] += missing }
        return widths
    }

    /// A cell as a number and the format in which it is shown; nil for what is no number.
    struct Figure: Equatable {
        var value: Double
        var format: String

        /// - Parameter content: of the cell, as exact as it may be.
        init?(
            _ cell: PublishedCell, _ kind: PublishedColumn.Kind, _ content: Rational?, isSize: Bool,
            _ language: ReportLanguage
        ) {
            func set(_ value: Rational?, _ format: String) -> Figure? {
                value.map { Figure(Double($0.numerator) / Double($0.denominator), format) }
            }
            let figure: Figure?
            switch (cell, kind) {
            case (.mean(_, let n), _) where isSize: figure = set(Rational(n), "#,##0")
            case (.count, _), (.open, _): figure = isSize ? nil : set(content, "#,##0")
            case (.share, .share(let places)), (.amount, .percentage(let places)):
                figure = set(content, Self.decimals(places, "0") + "%")
            case (.mean, .mean(let places)), (.amount, .amount(let places)), (.amount, .number(let places)):
                figure = set(content, Self.decimals(places))
            case (.amount(let p, _), .probability): figure = set(content, Probability(p).format(content, language))
            case (.change, .change(let places)):
                let plain = Self.decimals(places)
                figure = set(content?.multiplied(by: Rational(100)), "+\(plain);-\(plain);\(plain)")
            default: figure = nil
            }
            guard let figure else { return nil }
            self = figure
        }

        private init(_ value: Double, _ format: String) {
            self.value = value
            self.format = format
        }

        private static func decimals(_ places: Int, _ whole: String = "#,##0") -> String {
            places > 0 ? whole + "." + String(repeating: "0", count: places) : whole
        }
    }
}
