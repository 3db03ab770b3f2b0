internal import TeraExact

/// The rows of a distribution add up to what it is a distribution of.
enum BaseRule: AuditRule {
    static let id = "base"

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for (table, grid) in data.grids.enumerated() {
            for (column, declared) in grid.table.columns.enumerated() {
                let sum = grid.sums[column]
                guard let base = data.figure(declared.sum, table: table, row: nil, column: column),
                    let value = sum.value, value != base.value, let off = value.subtracting(base.value)
                else { continue }
                found.add(Self.self, table: table, column: column, printed: value, right: base.value) { words in
                    words.say(
                        "Barisnya berjumlah \(words.number(value)), sedangkan \(base.said(words)): \(words.off(off)).",
                        "Its rows add up to \(words.number(value)), against \(base.said(words)): "
                            + "\(words.off(off)).") + words.gaps(sum.gaps)
                }
            }
        }
    }
}
