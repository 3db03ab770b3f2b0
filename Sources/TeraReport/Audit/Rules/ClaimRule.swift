internal import TeraExact

/// A number in a sentence is that of a cell, and where several cells may be meant, the sentence says of whom it speaks.
enum ClaimRule: AuditRule {
    static let id = "claim"

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for (file, document) in data.documents.enumerated() {
            for claim in document.claims {
                let cells = claim.figures.compactMap { cell(data, $0) }
                guard let (value, places) = claim.number(data) else { continue }
                func isMeant(_ cell: Cell) -> Bool {
                    cell.figure.value.subtracting(value).map {
                        places == cell.figure.places
                            ? $0 == .zero : PrintedRounding.allows($0, places: min(places, cell.figure.places))
                    } ?? false
                }
                let base = data.figure(claim.base, table: nil, row: nil, column: nil)
                let asked = base.map { base in cells.filter { $0.base?.value == base.value } } ?? cells
                let meant = asked.filter(isMeant)
                let others = asked.filter { !isMeant($0) }
                let quote = "“\(claim.text)”"
                func say(_ cells: [Cell], _ words: AuditWords) -> String { words.list(cells.map { $0.said(words) }) }
                if let nearest = others.first, meant.isEmpty {
                    found.add(
                        Self.self, file: file, source: claim.source, printed: value, right: nearest.figure.value
                    ) { words in
                        words.say(
                            "\(quote): \(claim.value) tidak ada dalam tabelnya: \(say(others, words)).",
                            "\(quote): \(claim.value) is not in its table: \(say(others, words)).")
                    }
                } else if !others.isEmpty {
                    found.add(Self.self, .ambiguous, file: file, source: claim.source, printed: value) { words in
                        words.say(
                            "\(quote) tidak menyebut dasarnya: \(claim.value) adalah \(say(meant, words)), dan yang lain "
                                + "\(say(others, words)).",
                            "\(quote) does not say its base: \(claim.value) is \(say(meant, words)), and there is "
                                + "\(say(others, words)).")
                    }
                }
            }
        }
    }

    private struct Cell {
        var figure: AuditFigure
        var base: AuditFigure?

        func said(_ words: AuditWords) -> String {
            figure.said(words) + (base.map { words.say(" dari ", " of ") + words.number($0.value) } ?? "")
        }
    }

    private static func cell(_ data: AuditData, _ reference: FigureReference) -> Cell? {
        guard
            case .cell(let table, let row, let column)? = data.target(
                of: reference, table: nil, row: nil, column: nil),
            let figure = data.figure(reference, table: nil, row: nil, column: nil)
        else { return nil }
        let declared = data.grids[table].table.columns[column]
        let counts = declared.count.flatMap(data.grids[table].column) ?? column
        return Cell(
            figure: figure,
            base: data.figure(declared.base, table: table, row: row, column: counts, isRowWise: true))
    }
}

extension AuditDocument.Claim {
    /// Its number, in the notation of the first table that it may speak of.
    func number(_ data: AuditData) -> (value: Rational, places: Int)? {
        var notation: NumberNotation?
        if case .cell(let id?, _, _)? = figures.first, let table = data.table(id) {
            notation = data.grids[table].table.numbers
        }
        guard case .number(let value, let places) = PrintedValue.read(value, notation) else { return nil }
        return (value, places)
    }
}
