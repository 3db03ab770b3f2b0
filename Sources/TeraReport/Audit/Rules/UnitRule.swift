/// What is added up, compared or called the same counts the same: people are no questionnaires.
enum UnitRule: AuditRule {
    static let id = "unit"

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for (table, grid) in data.grids.enumerated() {
            totals(table, grid, &found)
            for (column, declared) in grid.table.columns.enumerated() {
                for (reference, isRowWise) in [(declared.sum, false), (declared.within, true)] {
                    let row = isRowWise ? grid.parts.first : nil
                    guard let unit = grid.unit(row: grid.parts.first, column: column),
                        let other = data.figure(
                            reference, table: table, row: row, column: column, isRowWise: isRowWise),
                        let theirs = other.unit, theirs != unit
                    else { continue }
                    found.add(Self.self, table: table, column: column) { words in
                        words.say(
                            "Ini dihitung per \(unit), sedangkan \(other.said(words)) per \(theirs): keduanya tidak dapat "
                                + "dibandingkan.",
                            "This counts \(unit), while \(other.said(words)) counts \(theirs): they cannot be compared."
                        )
                    }
                }
            }
        }
        for (file, document) in data.documents.enumerated() {
            for same in document.same {
                let figures = same.figures.compactMap { data.figure($0, table: nil, row: nil, column: nil) }
                let units = figures.compactMap(\.unit)
                guard let first = units.first, let other = units.first(where: { $0 != first }) else { continue }
                found.add(Self.self, file: file) { words in
                    words.say(
                        "“\(same.what)”: yang satu dihitung per \(first), yang lain per \(other), jadi bukan angka yang "
                            + "sama.",
                        "“\(same.what)”: one counts \(first), another \(other), so they are not the same figure.")
                }
            }
        }
    }

    /// A total of counts, and what it adds up.
    private static func totals(_ table: Int, _ grid: AuditGrid, _ found: inout AuditCollection) {
        func add(_ row: Int?, _ column: Int, _ own: String?, _ parts: [String?]) {
            guard let own, let other = parts.compactMap(\.self).first(where: { $0 != own }) else { return }
            found.add(Self.self, table: table, row: row, column: column) { words in
                words.say(
                    "Jumlah ini menghitung \(own), sedangkan yang dijumlahkan menghitung \(other).",
                    "This total counts \(own), while what it adds up counts \(other).")
            }
        }
        for (column, declared) in grid.table.columns.enumerated() where declared.kind == .count {
            for row in grid.table.rows.indices where grid.table.rows[row].total != nil {
                add(
                    row, column, grid.unit(row: row, column: column),
                    grid.parts(of: row).map { grid.unit(row: $0, column: column) })
            }
            add(
                nil, column, grid.unit(row: nil, column: column),
                declared.total.compactMap(grid.column).map { grid.unit(row: nil, column: $0) })
        }
    }
}
