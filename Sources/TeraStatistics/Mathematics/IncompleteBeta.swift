/// The regularised incomplete beta function I_x(a, b).
///
/// By the continued fraction of A. R. DiDonato and A. H. Morris (1992), Algorithm 708, eq. 9, which is the even part of
/// DLMF 8.17.22 and does not cancel where x is near 0 or 1, on the side of the mean where it converges fast; the other
/// side by I_x(a, b) = 1 − I_(1−x)(b, a), DLMF 8.17.4. Summed by Lentz's method.
enum IncompleteBeta {
    /// I_x(a, b) and what is left to 1, each with its own digits. `rest` = 1 − x; a, b > 0; 0 ≤ x ≤ 1.
    static func both(_ a: Double, _ b: Double, x: Double, rest: Double) -> (lower: Double, upper: Double) {
        if x <= 0 { return (0, 1) }
        if rest <= 0 { return (1, 0) }
        // x^a (1 − x)^b / B(a, b)
        let front = Densities.binomial(a, b, x, rest: rest) * a * b / (a + b)
        if x * (a + b + 2) <= a + 1 {
            let lower = front * fraction(a, b, x, rest)
            return (lower, 1 - lower)
        }
        let upper = front * fraction(b, a, rest, x)
        return (1 - upper, upper)
    }

    private static func fraction(_ a: Double, _ b: Double, _ x: Double, _ rest: Double) -> Double {
        let tiny = 1e-300
        func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        // a − (a + b) x, the way that loses fewer digits.
        let distance = a > b ? (a + b) * rest - b : a - (a + b) * x
        var product = tiny
        var c = tiny
        var d = 0.0
        for step in 0...100_000 {
            let n = Double(step)
            var top = 1.0
            var bottom = (a + n) * (distance + 1 + n * (1 + rest)) / (a + 2 * n + 1)
            if step > 0 {
                let before = a + 2 * n - 1
                top = (a + n - 1) * (a + b + n - 1) * n * (b - n) * x * x / (before * before)
                bottom += n + n * (b - n) * x / before
            }
            d = 1 / away(bottom + top * d)
            c = away(bottom + top / c)
            product *= c * d
            if abs(c * d - 1) < 1e-16 { break }
        }
        return product
    }
}
