internal import TeraExact

/// Percentages of one whole add up to 100.
///
/// What rounding explains and nobody says is a finding of its own kind: every cell may be right, and who adds them up
/// gets something else than is printed. A table that is `rounded` says it.
enum WholeRule: AuditRule {
    static let id = "whole"
    /// A message lists no more.
    private static let most = 12

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for (table, grid) in data.grids.enumerated() {
            for (column, declared) in grid.table.columns.enumerated() where declared.isWhole {
                let total = grid.table.rows.indices.first { grid.table.rows[$0].total == .all }
                check(
                    grid.parts.map { grid.values[$0][column] }, grid.parts.map { grid.name(ofRow: $0) },
                    places: declared.places, whole: total.flatMap { grid.values[$0][column].number }, grid.table,
                    exact: total.flatMap { exactShares(grid, column, total: $0) }
                ) { kind, sum, whole, sentence in
                    found.add(
                        Self.self, kind, table: table, row: total, column: column, printed: sum, right: whole, sentence)
                }
            }
            let columns = grid.table.shares.compactMap(grid.column)
            for (row, values) in grid.values.enumerated() where !columns.isEmpty {
                // Shares of nobody make up nothing: that is for another rule.
                let base = columns.lazy.compactMap { column in
                    data.figure(
                        grid.table.columns[column].base, table: table, row: row, column: column, isRowWise: true)
                }.first
                guard base?.value != .zero else { continue }
                check(
                    columns.map { values[$0] }, columns.map { grid.table.columns[$0].title },
                    places: columns.compactMap { grid.table.columns[$0].places }.max(), whole: nil, grid.table,
                    exact: nil
                ) { kind, sum, whole, sentence in
                    found.add(Self.self, kind, table: table, row: row, printed: sum, right: whole, sentence)
                }
            }
        }
    }

    private static func check(
        _ cells: [PrintedValue], _ names: [String], places: Int?, whole printed: Rational?, _ table: AuditTable,
        exact: [Rational]?, add: (AuditFinding.Kind, Rational, Rational, (AuditWords) -> String) -> Void
    ) {
        let sum = PrintedSum(cells)
        let whole = printed ?? Rational(100)
        guard let value = sum.value, value != whole, let off = value.subtracting(whole) else { return }
        let decimals = max(sum.places, places ?? 0)
        let isRounding = PrintedRounding.allows(off, places: decimals, count: sum.numbers)
        guard !(isRounding && table.isRounded) else { return }
        let gaps = zip(cells, names).filter { $0.0.number == nil }.map { "“\($0.1)”" }
        let empty = gaps.prefix(most) + (gaps.count > most ? ["…"] : [])
        add(isRounding ? .rounding : .error, value, whole) { words in
            let (text, right) = (words.number(value, places: decimals), words.number(whole))
            let said = words.say(
                "Persentasenya berjumlah \(text), bukan \(right): \(words.off(off))",
                "Its percentages add up to \(text), not \(right): \(words.off(off))")
            if isRounding {
                let better = exact.flatMap { $0.count > most ? nil : $0 }.flatMap {
                    LargestRemainder.parts($0, places: decimals)
                }.map { parts in
                    parts.map { words.rounded($0, places: decimals) }.joined(separator: "; ")
                }
                return said
                    + words.say(
                        ", karena pembulatan. Sebutkan di bawah tabel, atau bulatkan menurut sisa terbesar"
                            + "\(better.map { ": \($0)" } ?? "").",
                        ", from rounding. Say so under the table, or round by the largest remainder"
                            + "\(better.map { ": \($0)" } ?? "").")
            }
            let explained = words.number(PrintedRounding.tolerance(places: decimals, count: sum.numbers))
            return said
                + words.say(
                    "; pembulatan menjelaskan paling banyak \(explained).", "; rounding explains \(explained) at most.")
                + (empty.isEmpty
                    ? ""
                    : words.say(" Sel kosong: \(words.list(Array(empty))).", " Empty: \(words.list(Array(empty))).")
                        + words.missing(off, gaps: gaps.count))
        }
    }

    /// The shares that the counts give, where they make up their total.
    private static func exactShares(_ grid: AuditGrid, _ column: Int, total: Int) -> [Rational]? {
        guard let counts = grid.table.columns[column].count.flatMap(grid.column),
            let whole = grid.values[total][counts].number
        else { return nil }
        let shares = grid.parts.compactMap { grid.values[$0][counts].number?.divided(by: whole) }
        return shares.count == grid.parts.count ? shares : nil
    }
}

extension AuditWords {
    /// What the only empty cell would hold.
    fileprivate func missing(_ off: Rational, gaps: Int) -> String {
        guard gaps == 1, off < .zero else { return "" }
        let text = number(off.negated)
        return say(" Agar cocok, isinya sekitar \(text).", " To add up, it would hold about \(text).")
    }
}
