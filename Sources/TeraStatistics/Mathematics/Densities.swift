/// The binomial and Poisson densities as smooth functions of their counts, without the loss of digits of differences
/// of logarithms of factorials.
///
/// C. Loader (2000), Fast and Accurate Computation of Binomial Probabilities: the density is written by the error of
/// Stirling's formula and the deviance, both of which are small where the density is not.
enum Densities {
    /// x^a (1 − x)^b Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)), with `rest` = 1 − x; a, b > 0.
    static func binomial(_ a: Double, _ b: Double, _ x: Double, rest: Double) -> Double {
        let n = a + b
        let exponent =
            stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * rest)
        return Elementary.exp(exponent) * (n / (2 * .pi * a * b)).squareRoot()
    }

    /// x^a e^(−x) / Γ(a + 1); a > 0.
    static func poisson(_ a: Double, _ x: Double) -> Double {
        Elementary.exp(-stirlingError(a) - deviance(a, x)) / (2 * .pi * a).squareRoot()
    }

    /// log Γ(n + 1) − (n + ½) log n + n − ½ log 2π: Stirling's series (DLMF 5.11.1) from 15 on.
    static func stirlingError(_ n: Double) -> Double {
        guard n > 15 else {
            return Elementary.logGamma(n + 1) - (n + 0.5) * Elementary.log(n) + n - 0.5 * Elementary.log(2 * .pi)
        }
        let square = n * n
        var sum = 0.0
        // B(2k) / (2k (2k − 1)), from the last term to the first.
        for term in [-691.0 / 360_360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12] {
            sum = sum / square + term
        }
        return sum / n
    }

    /// x log(x / m) + m − x, by its series in (x − m) / (x + m) where x and m are near: the terms would cancel.
    static func deviance(_ x: Double, _ m: Double) -> Double {
        guard abs(x - m) < 0.1 * (x + m) else { return x * Elementary.log(x / m) + m - x }
        let v = (x - m) / (x + m)
        var sum = (x - m) * v
        var power = 2 * x * v
        for j in 1...200 {
            power *= v * v
            let next = sum + power / Double(2 * j + 1)
            if next == sum { break }
            sum = next
        }
        return sum
    }
}
