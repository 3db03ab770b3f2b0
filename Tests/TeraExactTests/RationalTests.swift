import Testing

@testable import TeraExact

struct RationalTests {
    @Test(arguments: [
        ("0", 0, 1), ("3.20", 16, 5), ("-1", -1, 1), ("70.01", 7001, 100), ("29/9", 29, 9), ("6/4", 3, 2),
        ("0.000", 0, 1), ("123456789.123456789", 123_456_789_123_456_789, 1_000_000_000),
    ])
    func readsExactly(text: String, numerator: Int, denominator: Int) {
        #expect(Rational(text: text) == Rational(Int128(numerator), over: Int128(denominator)))
    }

    @Test(arguments: [
        "", "-", ".", ".5", "5.", "1.2.3", "1,5", " 1", "1 ", "1e3", "0x10", "+1", "--1", "1/0", "1.5/2", "1/2/3", "½",
        "1234567890123456789",
    ])
    func refuses(text: String) {
        #expect(Rational(text: text) == nil)
    }

    /// 3.125 → 3,13 and −3.125 → −3,13: halves go away from zero (audit N16: 12.5 % is printed 13 %).
    @Test(arguments: [
        ("3.125", 2, "3.13"), ("-3.125", 2, "-3.13"), ("12.5", 0, "13"), ("2/3", 2, "0.67"), ("0.994", 2, "0.99"),
        ("0.995", 2, "1.00"), ("9.999", 2, "10.00"), ("-0.001", 2, "0.00"), ("3.2", 2, "3.20"), ("29/9", 3, "3.222"),
    ])
    func roundsHalfUp(text: String, places: Int, shown: String) throws {
        #expect(try #require(Rational(text: text)).roundedHalfUp(places: places) == shown)
    }

    @Test(arguments: [("3.20", "3.2"), ("29/9", "29/9"), ("-0.50", "-0.5"), ("4", "4"), ("1/8", "0.125")])
    func writesWhatItReads(text: String, exact: String) throws {
        #expect(try #require(Rational(text: text)).exactText == exact)
    }

    /// 1/3 + 1/6 = 1/2; 1/2 − 2/3 = −1/6; 2/3 × 9/4 = 3/2; (1/2) ÷ (−1/4) = −2.
    @Test func calculates() throws {
        let third = try #require(Rational(1, over: 3))
        let sixth = try #require(Rational(1, over: 6))
        let half = try #require(Rational(1, over: 2))
        #expect(third.adding(sixth) == half)
        #expect(half.subtracting(try #require(Rational(2, over: 3))) == Rational(-1, over: 6))
        let twoThirds = try #require(Rational(2, over: 3))
        #expect(twoThirds.multiplied(by: try #require(Rational(9, over: 4))) == Rational(3, over: 2))
        #expect(half.divided(by: try #require(Rational(-1, over: 4))) == Rational(-2))
        #expect(half.divided(by: .zero) == nil)
    }

    /// What does not fit is nil, never a wrapped number.
    @Test func saysWhereItDoesNotFit() throws {
        let huge = try #require(Rational(Int128.max, over: 1))
        #expect(huge.adding(.one) == nil)
        #expect(huge.multiplied(by: Rational(2)) == nil)
        #expect(Rational(1, over: 0) == nil)
    }

    /// Neighbours whose cross products need more than 128 bits are told apart, on both sides of zero.
    @Test func comparesExactly() throws {
        let a = try #require(Rational(Int128.max - 1, over: Int128.max))
        let b = try #require(Rational(Int128.max - 2, over: Int128.max - 1))
        #expect(b < a)
        #expect(!(a < b))
        #expect(a.negated < b.negated)
        #expect(try #require(Rational(text: "3.2")) == #require(Rational(text: "16/5")))
        #expect(!(try #require(Rational(text: "3.20")) < #require(Rational(text: "3.2"))))
    }

    /// The mean of 1/720 steps: 720 thirds of a point add up to exactly 240.
    @Test func addsWithoutDrift() throws {
        let step = try #require(Rational(1, over: 3))
        var sum = Rational.zero
        for _ in 0..<720 { sum = try #require(sum.adding(step)) }
        #expect(sum == Rational(240))
    }
}
