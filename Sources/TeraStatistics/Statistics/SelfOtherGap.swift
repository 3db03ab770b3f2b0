internal import TeraExact

/// How much higher people judge themselves than others judge them: self minus the mean of the others, exactly, and then
/// as a paired difference.
///
/// L. E. Atwater and F. J. Yammarino (1992) on agreement of self and others. Listwise: whom all of these raters judged.
public enum SelfOtherGap {
    /// Columns of `table`: one of oneself, and those of the others.
    public static func of(_ table: CompleteTable, own: Int, others: [Int]) -> Result<PairedDifference, Refusal> {
        guard !others.isEmpty else { return .failure(.tooFewRaters(needed: 2, found: 1)) }
        // In units so small that the mean of the others is whole.
        let rows = table.rows.map { row -> [Rational?] in
            let sum = others.reduce(Int128(0)) { $0 + Int128(row[$1]) }
            return [
                Rational(sum, over: Int128(others.count) * Int128(table.unit)),
                Rational(Int128(row[own]), over: Int128(table.unit)),
            ]
        }
        return ScoreTable.table(ids: ["mean of others", table.ids[own]], rows: rows).flatMap {
            PairedDifference.of($0.complete, before: 0, after: 1)
        }
    }
}
