public import TeraExact

/// The gain of a group as a share of the gain that was possible: (mean after − mean before) / (highest − mean before).
///
/// R. R. Hake (1998), eq. 1, with his classes: from 0.7 high, from 0.3 medium, below low. The interval is E. C. Fieller's
/// (1954) for a ratio of two means of the same people: the gains that a t test does not refuse. Listwise: who took both.
public struct NormalisedGain: Sendable, Equatable {
    public enum Size: String, Sendable { case high, medium, low }

    public let people: Int
    public let gain: Rational
    public let size: Size
    public let interval: Result<Interval, Refusal>

    public static func of(
        _ table: CompleteTable, before: Int, after: Int, highest: Rational, level: Double = 0.95
    ) -> Result<NormalisedGain, Refusal> {
        let n = table.count
        guard n >= 3 else { return .failure(.tooFewPeople(needed: 3, found: n)) }
        guard let top = highest.multiplied(by: Rational(Int(table.unit))), top.denominator == 1,
            let top = Int64(exactly: top.numerator), top.magnitude <= 1_000_000_000_000
        else { return .failure(.tooLarge) }
        let gains = zip(table.column(before), table.column(after)).map { $1 - $0 }
        let rooms = table.column(before).map { top - $0 }
        guard ExactSums.sum(rooms) > 0 else { return .failure(.noRoom) }
        guard let gain = Rational(ExactSums.sum(gains), over: ExactSums.sum(rooms)) else { return .failure(.tooLarge) }
        let size: Size =
            Rational(7, over: 10).map { gain >= $0 } ?? false
            ? .high : Rational(3, over: 10).map { gain >= $0 } ?? false ? .medium : .low
        return .success(
            NormalisedGain(people: n, gain: gain, size: size, interval: fieller(gains, rooms, level: level)))
    }

    private static func fieller(_ gains: [Int64], _ rooms: [Int64], level: Double) -> Result<Interval, Refusal> {
        let n = Double(gains.count)
        let t = StudentDistribution(df: n - 1).critical(1 - level)
        let factor = t * t / n
        func covariance(_ x: [Int64], _ y: [Int64]) -> Double { Double(ExactSums.products(x, y)) / (n * (n - 1)) }
        let (gain, room) = (ExactSums.mean(gains, unit: 1), ExactSums.mean(rooms, unit: 1))
        let a = room * room - factor * covariance(rooms, rooms)
        let b = room * gain - factor * covariance(gains, rooms)
        let c = gain * gain - factor * covariance(gains, gains)
        guard a > 0, b * b - a * c >= 0 else { return .failure(.unboundedInterval) }
        let root = (b * b - a * c).squareRoot()
        return .success(Interval(low: (b - root) / a, high: (b + root) / a, level: level))
    }
}
