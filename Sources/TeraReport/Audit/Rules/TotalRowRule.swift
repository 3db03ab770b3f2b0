internal import TeraExact

/// In every column of counts, a total row is the sum of its rows.
enum TotalRowRule: AuditRule {
    static let id = "total-row"

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for (table, grid) in data.grids.enumerated() {
            for row in grid.table.rows.indices where grid.table.rows[row].total != nil {
                for (column, kind) in grid.table.columns.map(\.kind).enumerated() where kind == .count {
                    let sum = grid.sum(of: row, column: column)
                    guard let printed = grid.values[row][column].number, let right = sum.value, right != printed,
                        let off = printed.subtracting(right)
                    else { continue }
                    found.add(Self.self, table: table, row: row, column: column, printed: printed, right: right) {
                        words in
                        words.say(
                            "Barisnya berjumlah \(words.number(right)), tercetak \(words.number(printed)): "
                                + "\(words.off(off)).",
                            "Its rows add up to \(words.number(right)), \(words.number(printed)) is printed: "
                                + "\(words.off(off)).") + words.gaps(sum.gaps)
                    }
                }
            }
        }
    }
}

extension AuditWords {
    /// How many cells of a sum have no number.
    func gaps(_ count: Int) -> String {
        count == 0
            ? ""
            : say(" Sel tanpa angka: \(self.count(count)).", " Cells without a number: \(self.count(count)).")
    }
}
