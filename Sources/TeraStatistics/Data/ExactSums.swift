/// Sums of squares and products about the mean, without cancellation: n Σxy − Σx Σy of whole numbers is exact, and is
/// n(n − 1) times the covariance. One division at the end is the only rounding.
enum ExactSums {
    static func products(_ x: [Int64], _ y: [Int64]) -> Int128 {
        var (sumX, sumY, sumXY): (Int128, Int128, Int128) = (0, 0, 0)
        for (x, y) in zip(x, y) {
            sumX += Int128(x)
            sumY += Int128(y)
            sumXY += Int128(x) * Int128(y)
        }
        return Int128(x.count) * sumXY - sumX * sumY
    }

    static func squares(_ x: [Int64]) -> Int128 { products(x, x) }

    static func sum(_ x: [Int64]) -> Int128 { x.reduce(0) { $0 + Int128($1) } }

    static func mean(_ x: [Int64], unit: Int64) -> Double { Double(sum(x)) / (Double(x.count) * Double(unit)) }

    static func variance(_ x: [Int64], unit: Int64) -> Double {
        let n = Double(x.count)
        return Double(squares(x)) / (n * (n - 1)) / (Double(unit) * Double(unit))
    }

    /// Pearson's r; nil where either does not vary.
    static func correlation(_ x: [Int64], _ y: [Int64]) -> Double? {
        let (a, b) = (squares(x), squares(y))
        guard a > 0, b > 0 else { return nil }
        return Double(products(x, y)) / (Double(a).squareRoot() * Double(b).squareRoot())
    }
}
