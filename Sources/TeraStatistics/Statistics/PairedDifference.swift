/// The mean difference of two measures of the same people, with t test and sizes of effect.
///
/// Student (1908). d_z divides by the deviation of the differences (Cohen 1988, 2.3.5), d_av by the mean variance of the
/// two measures (Cumming 2012, eq. 11.9), which compares better with differences of groups. Differences are taken for
/// normal, or the people for many. Listwise: who has both.
public struct PairedDifference: Sendable, Equatable {
    public let people: Int
    public let mean: Double
    public let interval: Interval
    public let t: Double
    public let degrees: Int
    public let p: Double
    public let dz: Double
    public let dav: Double
    /// nil where one of the two does not vary.
    public let correlation: Double?

    /// `after` minus `before`, both columns of the table.
    public static func of(
        _ table: CompleteTable, before: Int, after: Int, level: Double = 0.95
    ) -> Result<PairedDifference, Refusal> {
        let n = table.count
        guard n >= 3 else { return .failure(.tooFewPeople(needed: 3, found: n)) }
        let (x, y) = (table.column(before), table.column(after))
        let differences = zip(x, y).map { $1 - $0 }
        guard ExactSums.squares(differences) > 0 else {
            return .failure(.noVariance(["\(table.ids[after]) − \(table.ids[before])"]))
        }
        let mean = ExactSums.mean(differences, unit: table.unit)
        let deviation = ExactSums.variance(differences, unit: table.unit).squareRoot()
        let error = deviation / Double(n).squareRoot()
        let student = StudentDistribution(df: Double(n - 1))
        let reach = student.critical(1 - level) * error
        let common = (ExactSums.variance(x, unit: table.unit) + ExactSums.variance(y, unit: table.unit)) / 2
        return .success(
            PairedDifference(
                people: n, mean: mean, interval: Interval(low: mean - reach, high: mean + reach, level: level),
                t: mean / error, degrees: n - 1, p: student.twoSided(mean / error), dz: mean / deviation,
                dav: mean / common.squareRoot(), correlation: ExactSums.correlation(x, y)))
    }
}
