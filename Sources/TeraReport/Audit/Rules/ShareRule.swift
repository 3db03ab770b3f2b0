internal import TeraExact

/// A printed percentage is its count over its base.
///
/// It may be off by half a unit of the last printed place, the half included. So both ways of rounding a half are right:
/// 3 of 24 may be printed as 13% and as 12%. Who audits a table of somebody else does not know which way it rounds, and a
/// half rounded either way is nothing that does not add up.
enum ShareRule: AuditRule {
    static let id = "share"

    static func check(_ data: AuditData, _ found: inout AuditCollection) {
        for (table, grid) in data.grids.enumerated() {
            for (column, declared) in grid.table.columns.enumerated() where declared.kind == .share {
                guard let counts = declared.count.flatMap(grid.column) else { continue }
                for row in grid.table.rows.indices {
                    guard case .number(let printed, let shown) = grid.values[row][column],
                        let count = grid.values[row][counts].number,
                        let base = data.figure(
                            declared.base, table: table, row: row, column: counts, isRowWise: true),
                        base.value != .zero
                    else { continue }
                    guard let right = count.divided(by: base.value)?.multiplied(by: Rational(100)),
                        let off = printed.subtracting(right)
                    else {
                        found.addUnchecked(Self.self, table: table, row: row, column: column)
                        continue
                    }
                    let places = max(declared.places ?? 0, shown)
                    guard !PrintedRounding.allows(off, places: places) else { continue }
                    found.add(Self.self, table: table, row: row, column: column, printed: printed, right: right) {
                        words in
                        let right = words.rounded(right, places: places)
                        let (of, whole) = (words.number(count), words.number(base.value))
                        let size = words.off(off, places: max(places, 2))
                        return words.say(
                            "Tercetak \(words.number(printed, places: shown))%, sedangkan \(of) dari \(whole) adalah "
                                + "\(right)%: \(size).",
                            "\(words.number(printed, places: shown))% is printed, while \(of) of \(whole) is "
                                + "\(right)%: \(size).")
                    }
                }
            }
        }
    }
}

/// What rounding may do.
enum PrintedRounding {
    /// Half a unit of the last of so many places, for each of `count` rounded numbers.
    static func tolerance(places: Int, count: Int = 1) -> Rational {
        let unit = (0..<min(places, PrintedValue.mostDigits)).reduce(Int128(1)) { power, _ in power * 10 }
        return Rational(Int128(count), over: 2 * unit) ?? .zero
    }

    static func allows(_ off: Rational, places: Int, count: Int = 1) -> Bool {
        max(off, off.negated) <= tolerance(places: places, count: count)
    }
}
