internal import TeraExact

/// A printed change is the later share less the earlier.
///
/// It may be computed from the shares as they are printed or from exact ones: both are right, so each of the three may be
/// off by its rounding.
enum ChangeRule: AuditRule {
    static let id = "change"

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for (table, grid) in data.grids.enumerated() {
            for (column, declared) in grid.table.columns.enumerated() where declared.kind == .change {
                guard let from = declared.from.flatMap(grid.column), let to = declared.to.flatMap(grid.column) else {
                    continue
                }
                for (row, values) in grid.values.enumerated() {
                    guard case .number(let printed, let shown) = values[column], let before = values[from].number,
                        let after = values[to].number, let right = after.subtracting(before),
                        let off = printed.subtracting(right)
                    else { continue }
                    let parts = [values[from].places, values[to].places, max(shown, declared.places ?? 0)]
                    let least = parts.min() ?? 0
                    guard !PrintedRounding.allows(off, places: least, count: 3) else { continue }
                    found.add(Self.self, table: table, row: row, column: column, printed: printed, right: right) {
                        words in
                        words.say(
                            "Tercetak \(words.number(printed, places: shown)), sedangkan \(words.number(after)) dikurangi "
                                + "\(words.number(before)) adalah \(words.number(right)): \(words.off(off)).",
                            "\(words.number(printed, places: shown)) is printed, while \(words.number(after)) less "
                                + "\(words.number(before)) is \(words.number(right)): \(words.off(off)).")
                    }
                }
            }
        }
    }
}
