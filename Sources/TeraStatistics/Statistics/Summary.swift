/// Mean, standard deviation (of a sample, n − 1) and range of one column. Pairwise: of those who have a value.
public struct Summary: Sendable, Equatable {
    public let count: Int
    public let base: Int
    public let mean: Double
    /// nil for one value alone.
    public let deviation: Double?
    public let least: Double
    public let greatest: Double

    public static func of(_ table: ScoreTable, item: Int) -> Result<Summary, Refusal> {
        of(table.present(item), base: table.people, unit: table.unit)
    }

    /// Of the sums of the items. Listwise.
    public static func ofTotals(_ table: ScoreTable) -> Result<Summary, Refusal> {
        let complete = table.complete
        return of(complete.totals, base: table.people, unit: table.unit)
    }

    static func of(_ values: [Int64], base: Int, unit: Int64) -> Result<Summary, Refusal> {
        guard let least = values.min(), let greatest = values.max() else {
            return .failure(.tooFewPeople(needed: 1, found: 0))
        }
        return .success(
            Summary(
                count: values.count, base: base, mean: ExactSums.mean(values, unit: unit),
                deviation: values.count > 1 ? ExactSums.variance(values, unit: unit).squareRoot() : nil,
                least: Double(least) / Double(unit), greatest: Double(greatest) / Double(unit)))
    }
}
