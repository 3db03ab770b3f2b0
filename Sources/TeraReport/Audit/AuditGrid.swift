internal import TeraExact

/// One table with every cell read.
struct AuditGrid {
    /// Number of its file.
    let file: Int
    let table: AuditTable
    let values: [[PrintedValue]]
    private let columns: [String: Int]
    /// Row ids to rows; a name of several rows names none.
    private let rows: [String: [Int]]
    /// Rows that are no totals.
    let parts: [Int]
    /// Of every column, its rows added up. Many figures may refer to one.
    let sums: [PrintedSum]

    init(_ table: AuditTable, file: Int) {
        self.file = file
        self.table = table
        let isText = table.columns.map { $0.kind == .text }
        values = table.rows.map { row in
            zip(row.cells, isText).map { $1 ? .blank : PrintedValue.read($0, table.numbers) }
        }
        columns = Dictionary(
            table.columns.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var rows: [String: [Int]] = [:]
        for (index, row) in table.rows.enumerated() {
            rows[row.id ?? Self.name(row, isText), default: []].append(index)
        }
        self.rows = rows
        let parts = table.rows.indices.filter { table.rows[$0].total == nil }
        let values = values
        sums = table.columns.indices.map { column in PrintedSum(parts.map { values[$0][column] }) }
        self.parts = parts
    }

    func column(_ id: String) -> Int? { columns[id] }

    func rows(named id: String) -> [Int] { rows[id] ?? [] }

    func row(_ id: String) -> Int? { rows[id].flatMap { $0.count == 1 ? $0[0] : nil } }

    /// All names of rows, for suggestions.
    var rowNames: [String] { rows.keys.sorted() }
    var columnNames: [String] { table.columns.map(\.id) }

    /// What others call this row.
    func id(ofRow row: Int) -> String { table.rows[row].id ?? name(ofRow: row) }

    /// As it reads: its texts.
    func name(ofRow row: Int) -> String {
        let name = Self.name(table.rows[row], table.columns.map { $0.kind == .text })
        return name.isEmpty ? table.rows[row].id ?? "\(row + 1)" : name
    }

    private static func name(_ row: AuditTable.Row, _ isText: [Bool]) -> String {
        zip(row.cells, isText).filter { $1 && !$0.isEmpty }.map(\.0).joined(separator: ", ")
    }

    /// The rows that a total row adds up.
    func parts(of row: Int) -> [Int] {
        switch table.rows[row].total {
        case nil: []
        case .all?: parts
        case .of(let ids)?: ids.flatMap { rows[$0] ?? [] }
        }
    }

    /// What a cell counts.
    func unit(row: Int?, column: Int) -> String? {
        row.flatMap { table.rows[$0].unit } ?? table.columns[column].unit ?? table.unit
    }

    /// What a total row should be.
    func sum(of row: Int, column: Int) -> PrintedSum {
        guard case .of? = table.rows[row].total else { return sums[column] }
        return PrintedSum(parts(of: row).map { values[$0][column] })
    }
}

/// Cells added up.
struct PrintedSum {
    /// nil where a cell cannot be read, or none has a number.
    var value: Rational?
    /// Cells without a number.
    var gaps = 0
    var numbers = 0
    /// The most decimals that a cell has.
    var places = 0

    init(_ cells: [PrintedValue]) {
        var sum: Rational? = .zero
        for cell in cells {
            switch cell {
            case .number(let number, let places):
                sum = sum?.adding(number)
                numbers += 1
                self.places = max(self.places, places)
            case .blank, .dash: gaps += 1
            case .unreadable: sum = nil
            }
        }
        value = numbers == 0 ? nil : sum
    }
}
