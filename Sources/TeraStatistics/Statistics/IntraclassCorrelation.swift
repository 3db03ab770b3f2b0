/// How far raters agree on the same people: ICC(1), ICC(2,1) and ICC(2,k), with intervals.
///
/// P. E. Shrout and J. L. Fleiss (1979); the intervals are those of K. O. McGraw and S. P. Wong (1996), table 7. ICC(1)
/// takes the raters of a person for any raters; ICC(2) takes the roles for a sample of roles, each judging everyone, and
/// wants them to agree in level; k is for the mean of all of them. Normal errors with equal variance. Listwise: only
/// people whom every rater judged. Spearman and Brown's formula holds above −1/(k − 1) alone, and an approximate interval
/// of an agreement below zero may miss it: what is then no number is refused.
public struct IntraclassCorrelation: Sendable, Equatable {
    public struct Estimate: Sendable, Equatable {
        public let value: Double
        public let interval: Result<Interval, Refusal>

        init(_ value: Double, low: Double, high: Double, level: Double) {
            self.value = value
            // Also false where an end is no number.
            let holds = low <= value && value <= high && low.isFinite && high.isFinite
            interval = holds ? .success(Interval(low: low, high: high, level: level)) : .failure(.littleAgreement)
        }
    }

    public let people: Int
    public let raters: Int
    public let single: Estimate
    public let agreement: Estimate
    public let agreementOfMean: Result<Estimate, Refusal>

    public static func of(_ table: CompleteTable, level: Double = 0.95) -> Result<IntraclassCorrelation, Refusal> {
        let (n, k) = (table.count, table.ids.count)
        guard k >= 2 else { return .failure(.tooFewRaters(needed: 2, found: k)) }
        guard n >= 3 else { return .failure(.tooFewPeople(needed: 3, found: n)) }
        let squares = MeanSquares(table)
        guard squares.people > 0 else { return .failure(.noVariance([])) }
        guard squares.error > 0 else { return .failure(.perfectAgreement) }
        let single = single(squares, n, k, level)
        let agreement = agreement(squares, n, k, level)
        guard single.value.isFinite, agreement.value.isFinite else { return .failure(.littleAgreement) }
        return .success(
            IntraclassCorrelation(
                people: n, raters: k, single: single, agreement: agreement,
                agreementOfMean: ofMean(agreement, Double(k), level)))
    }

    private static func single(_ squares: MeanSquares, _ people: Int, _ raters: Int, _ level: Double) -> Estimate {
        let (n, k) = (Double(people), Double(raters))
        let f = squares.people / squares.within
        let tail = (1 - level) / 2
        let low = f / FDistribution(df1: n - 1, df2: n * (k - 1)).quantile(1 - tail)
        let high = f * FDistribution(df1: n * (k - 1), df2: n - 1).quantile(1 - tail)
        func share(_ f: Double) -> Double { (f - 1) / (f + k - 1) }
        return Estimate(share(f), low: share(low), high: share(high), level: level)
    }

    private static func agreement(_ squares: MeanSquares, _ people: Int, _ raters: Int, _ level: Double) -> Estimate {
        let (n, k) = (Double(people), Double(raters))
        let (between, columns, error) = (squares.people, squares.raters, squares.error)
        let value = (between - error) / (between + (k - 1) * error + k * (columns - error) / n)
        // Satterthwaite's degrees of freedom.
        let f = columns / error
        let inner = n * (1 + (k - 1) * value) - k * value
        let top = (k - 1) * (n - 1) * (k * value * f + inner) * (k * value * f + inner)
        let v = top / ((n - 1) * k * k * value * value * f * f + inner * inner)
        let tail = (1 - level) / 2
        let upper = FDistribution(df1: n - 1, df2: v).quantile(1 - tail)
        let lower = FDistribution(df1: v, df2: n - 1).quantile(1 - tail)
        let mixed = k * columns + (k * n - k - n) * error
        let low = n * (between - upper * error) / (upper * mixed + n * between)
        let high = n * (lower * between - error) / (mixed + n * lower * between)
        return Estimate(value, low: low, high: high, level: level)
    }

    /// Spearman and Brown's formula.
    private static func ofMean(_ one: Estimate, _ k: Double, _ level: Double) -> Result<Estimate, Refusal> {
        // Beyond its pole the formula gives coefficients above 1, and at it only rounding is left.
        func raised(_ r: Double) -> Double { 1 + (k - 1) * r > 1e-12 ? k * r / (1 + (k - 1) * r) : -.infinity }
        let value = raised(one.value)
        guard value.isFinite else { return .failure(.littleAgreement) }
        let ends = try? one.interval.get()
        return .success(
            Estimate(
                value, low: ends.map { raised($0.low) } ?? .nan, high: ends.map { raised($0.high) } ?? .nan,
                level: level))
    }
}

/// The mean squares of people by raters, from exact sums.
private struct MeanSquares {
    let people: Double
    let raters: Double
    let within: Double
    let error: Double

    init(_ table: CompleteTable) {
        let (n, k) = (Int128(table.count), Int128(table.ids.count))
        func square(_ x: Int128) -> Int128 { x * x }
        let all = table.rows.joined().reduce(Int128(0)) { $0 + square(Int128($1)) }
        let rows = table.totals.reduce(Int128(0)) { $0 + square(Int128($1)) }
        let columns = table.ids.indices.reduce(Int128(0)) { $0 + square(ExactSums.sum(table.column($1))) }
        let whole = square(ExactSums.sum(table.totals))
        let unit = Double(table.unit) * Double(table.unit) * Double(n) * Double(k)
        let ofPeople: Int128 = n * rows - whole
        let ofRaters: Int128 = k * columns - whole
        let ofWithin: Int128 = n * (k * all - rows)
        people = Double(ofPeople) / unit / Double(n - 1)
        raters = Double(ofRaters) / unit / Double(k - 1)
        within = Double(ofWithin) / unit / Double(n * (k - 1))
        error = Double(ofWithin - ofRaters) / unit / Double((n - 1) * (k - 1))
    }
}
