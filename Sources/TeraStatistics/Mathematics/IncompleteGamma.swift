/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P.
///
/// P by its series DLMF 8.11.4 below a + 1, Q by the continued fraction DLMF 8.9.2 above, with Lentz's method.
enum IncompleteGamma {
    /// a > 0, x ≥ 0. Each of the two has its own digits.
    static func both(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
        if x <= 0 { return (0, 1) }
        let density = Densities.poisson(a, x)
        if x < a + 1 {
            var term = 1.0
            var sum = 1.0
            for step in 1...1_000_000 {
                term *= x / (a + Double(step))
                sum += term
                if term < sum * 1e-17 { break }
            }
            let lower = density * sum
            return (lower, 1 - lower)
        }
        let tiny = 1e-300
        func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / away(b)
        var product = d
        for step in 1...1_000_000 {
            let n = Double(step)
            b += 2
            let term = -n * (n - a)
            d = 1 / away(term * d + b)
            c = away(b + term / c)
            product *= c * d
            if abs(c * d - 1) < 1e-16 { break }
        }
        let upper = density * a * product
        return (1 - upper, upper)
    }
}
