internal import TeraExact

/// In every row, a total column is the sum of its columns.
enum TotalColumnRule: AuditRule {
    static let id = "total-column"

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for (table, grid) in data.grids.enumerated() {
            for (column, declared) in grid.table.columns.enumerated() where !declared.total.isEmpty {
                let parts = declared.total.compactMap(grid.column)
                for (row, values) in grid.values.enumerated() {
                    let sum = PrintedSum(parts.map { values[$0] })
                    guard let printed = values[column].number, let right = sum.value, right != printed,
                        let off = printed.subtracting(right)
                    else { continue }
                    found.add(Self.self, table: table, row: row, column: column, printed: printed, right: right) {
                        words in
                        words.say(
                            "Kolomnya berjumlah \(words.number(right)), tercetak \(words.number(printed)): "
                                + "\(words.off(off)).",
                            "Its columns add up to \(words.number(right)), \(words.number(printed)) is printed: "
                                + "\(words.off(off)).") + words.gaps(sum.gaps)
                    }
                }
            }
        }
    }
}
