/// A distribution on the positive numbers, by its two tails.
protocol PositiveDistribution: Sendable {
    /// The shares below and above `x`, each with its own digits.
    func tails(_ x: Double) -> (lower: Double, upper: Double)
}

extension PositiveDistribution {
    func lower(_ x: Double) -> Double { tails(x).lower }
    func upper(_ x: Double) -> Double { tails(x).upper }

    /// The x below which the share `p` lies, 0 < p < 1. By bisection on the logarithm of x: slow and certain. The
    /// smaller tail is compared, so that no digits are lost near 1.
    func quantile(_ p: Double) -> Double {
        func isBelow(_ x: Double) -> Bool {
            let tails = tails(x)
            return p < 0.5 ? tails.lower < p : tails.upper > 1 - p
        }
        var (low, high) = (1.0, 1.0)
        while isBelow(high), high < 1e150 { high *= 4 }
        while !isBelow(low), low > 1e-150 { low /= 4 }
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return high }
            if isBelow(middle) { low = middle } else { high = middle }
        }
    }
}

/// χ² with `df` degrees of freedom (DLMF 8.2.4; Abramowitz and Stegun 26.4.19).
struct ChiSquareDistribution: PositiveDistribution {
    let df: Double
    func tails(_ x: Double) -> (lower: Double, upper: Double) { IncompleteGamma.both(df / 2, x / 2) }
}

/// F with `df1` and `df2` degrees of freedom, which need not be whole (Abramowitz and Stegun 26.6.2).
struct FDistribution: PositiveDistribution {
    let df1: Double
    let df2: Double

    func tails(_ x: Double) -> (lower: Double, upper: Double) {
        let whole = df1 * x + df2
        return IncompleteBeta.both(df1 / 2, df2 / 2, x: df1 * x / whole, rest: df2 / whole)
    }
}

/// Student's t with `df` degrees of freedom: t² is F with 1 and `df` (Abramowitz and Stegun 26.7.1).
struct StudentDistribution: Sendable {
    let df: Double

    /// The share beyond ±x.
    func twoSided(_ x: Double) -> Double { FDistribution(df1: 1, df2: df).upper(x * x) }

    /// The x beyond which, on both sides together, the share `p` lies.
    func critical(_ p: Double) -> Double { FDistribution(df1: 1, df2: df).quantile(1 - p).squareRoot() }
}
