public import TeraExact

/// Cronbach's α of a sum of items; KR-20 for items that are right or wrong.
///
/// L. J. Cronbach (1951), eq. 2: α = k/(k − 1) · (1 − ΣVᵢ / V). The interval is that of L. S. Feldt (1965): (1 − α) /
/// (1 − α̂) is F with n − 1 and (n − 1)(k − 1) degrees of freedom, which assumes that items are parallel in mean
/// differences and errors are normal; α is a lower bound of reliability where errors are uncorrelated. The standard
/// error of measurement is the deviation of the sum times √(1 − α) (Lord and Novick 1968, 3.7). Listwise.
public struct CronbachAlpha: Sendable, Equatable {
    public let items: Int
    public let people: Int
    public let exact: Rational?
    public let alpha: Double
    public let interval: Interval
    /// nil where α is negative: then there is no error of measurement to speak of.
    public let errorOfMeasurement: Double?
    /// α without each item; nil where fewer than two would be left, or their sum would not vary.
    public let withoutItem: [Double?]

    public static func of(_ table: CompleteTable, level: Double = 0.95) -> Result<CronbachAlpha, Refusal> {
        let (n, k) = (table.count, table.ids.count)
        guard k >= 2 else { return .failure(.tooFewItems(needed: 2, found: k)) }
        guard n >= 3 else { return .failure(.tooFewPeople(needed: 3, found: n)) }
        let totals = table.totals
        let whole = ExactSums.squares(totals)
        guard whole > 0 else { return .failure(.noVariance([])) }
        let own = table.ids.indices.map { ExactSums.squares(table.column($0)) }
        let items = own.reduce(0, +)
        let distribution = FDistribution(df1: Double(n - 1), df2: Double(n - 1) * Double(k - 1))
        let tail = (1 - level) / 2
        // 1 − α from the same whole numbers, so that an α near 1 keeps the digits of its distance.
        let distance = Double(Int128(k) * items - whole) / (Double(k - 1) * Double(whole))
        let interval = Interval(
            low: 1 - distance * distribution.quantile(1 - tail), high: 1 - distance * distribution.quantile(tail),
            level: level)
        let deviation = ExactSums.variance(totals, unit: table.unit).squareRoot()
        let without = table.ids.indices.map { item -> Double? in
            let rest = ExactSums.squares(zip(totals, table.column(item)).map { $0 - $1 })
            return k > 2 && rest > 0 ? ratio(k - 1, items - own[item], rest) : nil
        }
        let factor = Rational(Int128(k), over: Int128(k - 1))
        return .success(
            CronbachAlpha(
                items: k, people: n, exact: factor.flatMap { Rational(whole - items, over: whole)?.multiplied(by: $0) },
                alpha: ratio(k, items, whole), interval: interval,
                errorOfMeasurement: distance > 1 ? nil : deviation * max(0, distance).squareRoot(), withoutItem: without
            ))
    }

    private static func ratio(_ k: Int, _ items: Int128, _ whole: Int128) -> Double {
        Double(k) * Double(whole - items) / (Double(k - 1) * Double(whole))
    }
}
