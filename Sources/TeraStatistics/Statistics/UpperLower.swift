public import TeraExact

/// Discrimination by the best and the weakest 27 per cent: the difference of their shares of right answers.
///
/// T. L. Kelley (1939), The selection of upper and lower groups for the validation of test items. A group holds the
/// nearest rank, ⌈0.27 n⌉ people, and everyone with the same sum as its last: so groups may be larger, and no order of
/// rows decides who is in. Where ties make the groups overlap there is no answer. Listwise.
public struct UpperLower: Sendable, Equatable {
    public let upper: Int
    public let lower: Int
    /// By item, −1 to 1.
    public let differences: [Rational]

    public static func of(_ table: CompleteTable) -> Result<UpperLower, Refusal> {
        guard table.isDichotomous else { return .failure(.notDichotomous) }
        guard table.count >= 10 else { return .failure(.tooFewPeople(needed: 10, found: table.count)) }
        let totals = table.totals
        let sorted = totals.sorted()
        let size = (27 * table.count + 99) / 100
        let (low, high) = (sorted[size - 1], sorted[table.count - size])
        guard low < high else { return .failure(sorted.first == sorted.last ? .noVariance([]) : .overlap) }
        let best = table.rows.indices.filter { totals[$0] >= high }
        let weakest = table.rows.indices.filter { totals[$0] <= low }
        func share(_ rows: [Int], _ item: Int) -> Rational? {
            Rational(Int128(rows.count { table.rows[$0][item] == 1 }), over: Int128(rows.count))
        }
        let differences = table.ids.indices.compactMap { item -> Rational? in
            guard let above = share(best, item), let below = share(weakest, item) else { return nil }
            return above.subtracting(below)
        }
        guard differences.count == table.ids.count else { return .failure(.tooLarge) }
        return .success(UpperLower(upper: best.count, lower: weakest.count, differences: differences))
    }
}
