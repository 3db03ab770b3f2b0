/// An exact fraction, always reduced, with a positive denominator.
///
/// Scores are compared with cut points as fractions: in real data one sub-score in twenty lies on a cut, and floating
/// point puts some of them on the wrong side. 128 bits hold every score of a battery with room to spare; an operation
/// that would not fit gives nil, never a wrong value.
public struct Rational: Sendable, Hashable {
    public let numerator: Int128
    public let denominator: Int128

    public static let zero = Rational(0)
    public static let one = Rational(1)

    public init(_ value: Int) {
        numerator = Int128(value)
        denominator = 1
    }

    /// `numerator / denominator`; nil when the denominator is zero or the reduced fraction does not fit.
    public init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        if denominator == 1 {
            self.init(unchecked: numerator, 1)
            return
        }
        let divisor = Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.init(
            unchecked: sign * (numerator / Int128(divisor)), sign * (denominator / Int128(divisor)))
    }

    private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
        // Division of 128 bits is many times slower, and scores are nearly always small.
        if let a = UInt64(exactly: a), let b = UInt64(exactly: b) { return UInt128(greatestCommonDivisor(a, b)) }
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a == 0 ? 1 : a
    }

    private static func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a == 0 ? 1 : a
    }

    public func adding(_ other: Rational) -> Rational? {
        if denominator == 1, other.denominator == 1 {
            let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
            return overflow ? nil : Rational(sum, over: 1)
        }
        let common = Rational.greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude)
        let scale = other.denominator / Int128(common)
        let otherScale = denominator / Int128(common)
        let (left, o1) = numerator.multipliedReportingOverflow(by: scale)
        let (right, o2) = other.numerator.multipliedReportingOverflow(by: otherScale)
        let (sum, o3) = left.addingReportingOverflow(right)
        let (bottom, o4) = denominator.multipliedReportingOverflow(by: scale)
        return o1 || o2 || o3 || o4 ? nil : Rational(sum, over: bottom)
    }

    public func subtracting(_ other: Rational) -> Rational? { adding(other.negated) }

    public func multiplied(by other: Rational) -> Rational? {
        if other == .one { return self }
        guard let left = Rational(numerator, over: other.denominator),
            let right = Rational(other.numerator, over: denominator)
        else { return nil }
        let (top, o1) = left.numerator.multipliedReportingOverflow(by: right.numerator)
        let (bottom, o2) = left.denominator.multipliedReportingOverflow(by: right.denominator)
        return o1 || o2 ? nil : Rational(top, over: bottom)
    }

    /// nil when `other` is zero or the quotient does not fit.
    public func divided(by other: Rational) -> Rational? {
        guard let inverse = Rational(other.denominator, over: other.numerator) else { return nil }
        return multiplied(by: inverse)
    }

    public var negated: Rational { Rational(unchecked: -numerator, denominator) }

    private init(unchecked numerator: Int128, _ denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }
}

extension Rational: Comparable {
    public static func < (a: Rational, b: Rational) -> Bool {
        if a.denominator == b.denominator { return a.numerator < b.numerator }
        // a/b < c/d by full-width products: exact however large the terms are.
        let negativeA = a.numerator < 0
        let negativeB = b.numerator < 0
        if negativeA != negativeB { return negativeA }
        let left = a.numerator.magnitude.multipliedFullWidth(by: b.denominator.magnitude)
        let right = b.numerator.magnitude.multipliedFullWidth(by: a.denominator.magnitude)
        let less = left.high != right.high ? left.high < right.high : left.low < right.low
        let equal = left.high == right.high && left.low == right.low
        return !equal && less != negativeA
    }
}
