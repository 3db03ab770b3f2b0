internal import TeraExact

/// All tables of an audit, and what they refer to.
struct AuditData {
    let documents: [AuditDocument]
    let grids: [AuditGrid]
    private let places: [String: Int]

    init(_ documents: [AuditDocument]) {
        self.documents = documents
        grids = documents.enumerated().flatMap { file, document in
            document.tables.map { AuditGrid($0, file: file) }
        }
        places = Dictionary(grids.enumerated().map { ($1.table.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func table(_ id: String) -> Int? { places[id] }
    var tableNames: [String] { grids.map(\.table.id) }

    /// Where a reference leads to: cells of a table, or a number as written.
    enum Target {
        case value(PrintedValue)
        /// Without a row: the sum of the rows.
        case cell(table: Int, row: Int?, column: Int)
    }

    /// Where a reference leads from a place; nil where there is nothing. `isRowWise`: without a row, the one of the same
    /// name is meant.
    func target(
        of reference: FigureReference, table: Int?, row: Int?, column: Int?, isRowWise: Bool = false
    ) -> Target? {
        switch reference {
        case .value(let text): return .value(PrintedValue.read(text, table.flatMap { grids[$0].table.numbers }))
        case .column(let id):
            guard let table, let index = grids[table].column(id) else { return nil }
            return .cell(table: table, row: row, column: index)
        case .cell(let id, let rowID, let columnID):
            guard let other = id.map(self.table) ?? table else { return nil }
            let own = table.flatMap { table in column.map { grids[table].table.columns[$0].id } }
            guard let index = (columnID ?? own).flatMap(grids[other].column) else { return nil }
            if let rowID {
                return grids[other].row(rowID).map { .cell(table: other, row: $0, column: index) }
            }
            guard isRowWise else { return .cell(table: other, row: nil, column: index) }
            guard let table, let row else { return nil }
            let same = other == table ? row : grids[other].row(grids[table].id(ofRow: row))
            return same.map { .cell(table: other, row: $0, column: index) }
        }
    }

    /// The number that a reference leads to, with what it is called; nil where there is none.
    func figure(
        _ reference: FigureReference?, table: Int?, row: Int?, column: Int?, isRowWise: Bool = false
    ) -> AuditFigure? {
        guard let reference,
            let target = target(of: reference, table: table, row: row, column: column, isRowWise: isRowWise)
        else { return nil }
        switch target {
        case .value(let value):
            return value.number.map { AuditFigure(value: $0, places: value.places, unit: nil, name: nil) }
        case .cell(let other, let row, let column):
            let grid = grids[other]
            let own = other == table ? nil : grid.table.title
            let unit = grid.unit(row: row, column: column)
            let title = grid.table.columns[column].title
            let isPercent = grid.table.columns[column].kind == .share
            if let row {
                let value = grid.values[row][column]
                return value.number.map {
                    AuditFigure(
                        value: $0, places: value.places, unit: unit, isPercent: isPercent,
                        name: .init(row: grid.name(ofRow: row), column: title, table: own))
                }
            }
            let sum = grid.sums[column]
            return sum.value.map {
                AuditFigure(
                    value: $0, places: sum.places, unit: unit, isPercent: isPercent,
                    name: .init(row: nil, column: title, table: own))
            }
        }
    }

    func place(_ table: Int, row: Int? = nil, column: Int? = nil) -> AuditFinding.Place {
        let grid = grids[table]
        return AuditFinding.Place(
            file: documents[grid.file].file, table: grid.table.id, title: grid.table.title,
            row: row.map(grid.name(ofRow:)), column: column.map { grid.table.columns[$0].title },
            source: row.flatMap { grid.table.rows[$0].source } ?? grid.table.source)
    }
}

/// A number that something is held against.
struct AuditFigure {
    var value: Rational
    var places: Int
    var unit: String?
    var isPercent = false
    /// nil: a number as it is written.
    var name: Name?

    struct Name {
        /// nil: the sum of the column.
        var row: String?
        var column: String
        /// nil: of the same table.
        var table: String?
    }

    /// “Peserta post-test” (Data peserta) 987
    func said(_ words: AuditWords) -> String {
        let number = words.number(value, places: places) + (isPercent ? "%" : "")
        guard let name else { return number }
        let what =
            name.row.map { "“\(words.short($0))”" }
            ?? words.say("jumlah kolom “\(name.column)”", "the sum of the column “\(name.column)”")
        return "\(what)\(name.table.map { " (\(words.short($0)))" } ?? "") \(number)"
    }
}
