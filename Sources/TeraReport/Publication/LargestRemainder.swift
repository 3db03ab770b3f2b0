internal import TeraExact

/// Shares that must add up, rounded so that they do: each is rounded down, and the units that are then missing go to
/// the largest remainders; among equal ones, to the first.
enum LargestRemainder {
    /// Percentages, exact to `places`, that add up to 100. nil where the shares do not make up one whole.
    static func parts(_ shares: [Rational], places: Int) -> [Rational]? {
        let scale = (0..<places).reduce(Int128(100)) { product, _ in product * 10 }
        guard shares.reduce(Optional(Rational.zero), { $0?.adding($1) }) == .one,
            shares.allSatisfy({ $0 >= .zero })
        else { return nil }
        var whole: [Int128] = []
        var remainders: [(index: Int, rest: Rational)] = []
        for (index, share) in shares.enumerated() {
            guard let scaled = share.multiplied(by: Rational(scale, over: 1) ?? .one) else { return nil }
            whole.append(scaled.numerator / scaled.denominator)
            guard let rest = Rational(scaled.numerator % scaled.denominator, over: scaled.denominator) else {
                return nil
            }
            remainders.append((index, rest))
        }
        let missing = Int(scale - whole.reduce(0, +))
        let order = remainders.sorted { ($1.rest, $0.index) < ($0.rest, $1.index) }
        for entry in order.prefix(missing) { whole[entry.index] += 1 }
        return whole.compactMap { Rational($0, over: scale / 100) }
    }
}
