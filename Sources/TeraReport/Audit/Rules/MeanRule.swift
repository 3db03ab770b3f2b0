internal import TeraExact

/// A mean lies between the least and the most that it can be, and the mean of all is that of its groups.
enum MeanRule: AuditRule {
    static let id = "mean"

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for (table, grid) in data.grids.enumerated() {
            for (column, declared) in grid.table.columns.enumerated() where declared.kind == .mean {
                for (row, values) in grid.values.enumerated() {
                    guard case .number(let mean, let shown) = values[column] else { continue }
                    for (bound, isLeast) in [(declared.least, true), (declared.most, false)] {
                        guard let limit = data.figure(bound, table: table, row: row, column: column, isRowWise: true),
                            let off = mean.subtracting(limit.value), isLeast ? off < .zero : off > .zero,
                            !PrintedRounding.allows(off, places: max(shown, declared.places ?? 0))
                        else { continue }
                        found.add(
                            Self.self, table: table, row: row, column: column, printed: mean, right: limit.value
                        ) { words in
                            let text = words.number(mean, places: shown)
                            return isLeast
                                ? words.say(
                                    "Rata-rata \(text) di bawah yang terkecil, \(limit.said(words)): \(words.off(off)).",
                                    "The mean \(text) is below the least, \(limit.said(words)): \(words.off(off)).")
                                : words.say(
                                    "Rata-rata \(text) di atas yang terbesar, \(limit.said(words)): \(words.off(off)).",
                                    "The mean \(text) is above the largest, \(limit.said(words)): \(words.off(off)).")
                        }
                    }
                    if grid.table.rows[row].total != nil { checkTotal(data, table, row, column, &found) }
                }
            }
        }
    }

    /// Group means are rounded as well, so the mean that they give may be off as much as the printed one.
    private static func checkTotal(
        _ data: AuditData, _ table: Int, _ row: Int, _ column: Int, _ found: inout AuditCollection
    ) {
        let grid = data.grids[table]
        let declared = grid.table.columns[column]
        guard case .number(let printed, let shown) = grid.values[row][column] else { return }
        var sum: Rational? = .zero
        var people: Rational? = .zero
        var least = shown
        for part in grid.parts(of: row) {
            let base = data.figure(declared.base, table: table, row: part, column: column, isRowWise: true)
            if base?.value == .zero { continue }
            guard case .number(let mean, let places) = grid.values[part][column], let base else { return }
            sum = mean.multiplied(by: base.value).flatMap { sum?.adding($0) }
            people = people?.adding(base.value)
            least = min(least, places)
        }
        guard people != .zero else { return }
        guard let sum, let people, let right = sum.divided(by: people), let off = printed.subtracting(right) else {
            return found.addUnchecked(Self.self, table: table, row: row, column: column)
        }
        guard !PrintedRounding.allows(off, places: max(least, declared.places ?? 0), count: 2) else { return }
        found.add(Self.self, table: table, row: row, column: column, printed: printed, right: right) { words in
            let text = words.rounded(right, places: max(shown, 2))
            let size = words.off(off, places: max(shown, 2))
            return words.say(
                "Rata-rata barisnya, tertimbang, \(text); tercetak \(words.number(printed, places: shown)): \(size).",
                "The weighted mean of its rows is \(text); \(words.number(printed, places: shown)) is printed: \(size)."
            )
        }
    }
}
