import TeraExact
import Testing

@testable import TeraStatistics

/// Tables so small that every number can be worked out on paper.
struct HandWorkedTests {
    private func table(_ rows: [[Int?]]) throws -> ScoreTable {
        try ScoreTable.table(
            ids: (1...(rows.first?.count ?? 1)).map { "i\($0)" }, rows: rows.map { $0.map { $0.map { Rational($0) } } }
        ).get()
    }

    /// Items 1 2 3 / 2 2 3 / 3 4 4 / 4 4 4. Squares about the mean, times n = 4: item 1: 4·30 − 100 = 20; item 2:
    /// 4·40 − 144 = 16; item 3: 4·50 − 196 = 4; sums 6, 7, 11, 12: 4·350 − 1296 = 104.
    /// α = 3/2 · (1 − 40/104) = 12/13.
    @Test func alpha() throws {
        let found = try CronbachAlpha.of(try table([[1, 2, 3], [2, 2, 3], [3, 4, 4], [4, 4, 4]]).complete).get()
        #expect(found.exact == Rational(12, over: 13))
        // Without item 3: sums 3, 4, 7, 8: 4·138 − 484 = 68; 2 · (1 − 36/68) = 16/17.
        expectNear(try #require(found.withoutItem[2]), 16.0 / 17, 1e-15)
        // Variance of the sum 104/12; times 1 − α = 1/13: 8/12; the root of 2/3.
        expectNear(try #require(found.errorOfMeasurement), (2.0 / 3).squareRoot(), 1e-15)
    }

    /// Fractions are held exactly: the same table in thirds has the same α.
    @Test func alphaOfFractions() throws {
        let rows = [[1, 2, 3], [2, 2, 3], [3, 4, 4], [4, 4, 4]].map { $0.map { Rational(Int128($0), over: 3) } }
        let found = try CronbachAlpha.of(try ScoreTable.table(ids: ["a", "b", "c"], rows: rows).get().complete).get()
        #expect(found.exact == Rational(12, over: 13))
    }

    /// Shrout and Fleiss (1979), table 2: six people, four judges; their table 4 prints ICC(1,1) = .17, ICC(2,1) = .29,
    /// ICC(2,4) = .62. Mean squares: people 11.24, within 6.26, judges 32.49, error 1.02.
    @Test func shroutAndFleiss() throws {
        let found = try IntraclassCorrelation.of(
            try table([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]).complete
        ).get()
        expectNear(found.single.value, 0.17, 0.005)
        expectNear(found.agreement.value, 0.29, 0.005)
        expectNear(try found.agreementOfMean.get().value, 0.62, 0.005)
    }

    /// Before 1 2 3, after 2 4 6, at most 10. Differences 1, 2, 3: mean 2, deviation 1; t = 2 / (1/√3) = 2√3; d_z = 2.
    /// Room 9 + 8 + 7 = 24, gained 6: a quarter.
    @Test func gain() throws {
        let whole = try table([[1, 2], [2, 4], [3, 6]]).complete
        let paired = try PairedDifference.of(whole, before: 0, after: 1).get()
        expectNear([paired.mean, paired.t, paired.dz], [2, 2 * 3.0.squareRoot(), 2], 1e-14)
        // The variances are 1 and 4: 2 / √2.5.
        expectNear(paired.dav, 2 / 2.5.squareRoot(), 1e-14)
        let gain = try NormalisedGain.of(whole, before: 0, after: 1, highest: Rational(10)).get()
        #expect(gain.gain == Rational(1, over: 4))
        #expect(gain.size == .low)
        #expect(try NormalisedGain.of(whole, before: 0, after: 1, highest: Rational(4)).get().size == .high)
    }

    /// Self 4, 2, 5, 3 and two others (3, 4), (3, 2), (3, 3), (2, 2): gaps 1/2, −1/2, 2, 1: mean 3/4.
    @Test func gap() throws {
        let whole = try table([[4, 3, 4], [2, 3, 2], [5, 3, 3], [3, 2, 2]]).complete
        expectNear(try SelfOtherGap.of(whole, own: 0, others: [1, 2]).get().mean, 0.75, 1e-15)
    }

    /// Two strata of scores 1 and 2 over two items; reference and focal 12 each. Score 1: reference 4 right 2 wrong,
    /// focal 2 right 4 wrong. Score 0 and 2 say nothing. Odds (4·4/12) / (2·2/12) = 4; A − E = 4 − 6·6/12 = 1;
    /// variance 6·6·6·6/(144·11) = 9/11; χ² = (1 − ½)² / (9/11) = 11/36.
    @Test func mantelHaenszel() throws {
        func group(_ right: Int, _ wrong: Int) -> [[Int?]] {
            Array(repeating: [1, 0], count: right) + Array(repeating: [0, 1], count: wrong)
                + Array(repeating: [1, 1], count: 3) + Array(repeating: [0, 0], count: 3)
        }
        let whole = try table(group(4, 2) + group(2, 4)).complete
        let isFocal = (0..<24).map { Optional($0 >= 12) }
        let found = try MantelHaenszel.of(whole, item: 0, isFocal: isFocal).get()
        expectNear([found.oddsRatio, found.chiSquare], [4, 11.0 / 36], 1e-14)
        expectNear(found.delta, -2.35 * Elementary.log(4), 1e-14)
        // Not significant, so A, however large.
        #expect(found.size == .a)
    }

    /// The classes at their edges (1.645 · 0.3 = 0.49).
    @Test func classesOfDIF() {
        #expect(MantelHaenszel.size(-0.99, error: 0.1, p: 0.001) == .a)
        #expect(MantelHaenszel.size(2, error: 0.3, p: 0.06) == .a)
        #expect(MantelHaenszel.size(1.2, error: 0.1, p: 0.01) == .b)
        #expect(MantelHaenszel.size(-1.5, error: 0.3, p: 0.01) == .c)
        #expect(MantelHaenszel.size(-1.5, error: 0.31, p: 0.01) == .b)
    }

    /// Products of the ease 1, 2, 3: 1; 1 + 2 + 3; 2 + 3 + 6; 6.
    @Test func symmetricFunctions() {
        #expect(SymmetricFunctions.of([1, 2, 3]) == [1, 6, 11, 6])
        #expect(SymmetricFunctions.of([1, 2, 3], without: [1]) == [1, 4, 3])
    }

    /// Ten people with sums 0 … 9 over nine items; ⌈2.7⌉ = 3 in each group. The best three have item 1 right; of the
    /// weakest three one does not have even that.
    @Test func upperLower() throws {
        let rows = (0...9).map { sum in (0..<9).map { Optional($0 < sum ? 1 : 0) } }
        let found = try UpperLower.of(try table(rows).complete).get()
        #expect([found.upper, found.lower] == [3, 3])
        #expect(found.differences[0] == Rational(1, over: 3))
        #expect(found.differences[2] == .one)
        // Three more with the sum of the last of the best: they are in as well.
        let tied = rows + Array(repeating: rows[7], count: 3)
        #expect(try UpperLower.of(try table(tied).complete).get().upper == 6)
    }

    @Test func runsEndAtAGap() {
        #expect(LongString(["3", "3", nil, "3", "3", "3", "1"]).longest == 3)
        #expect(!LongString(["3", nil, nil]).isStraight)
        #expect(LongString(["3", nil, "3"]).isStraight)
        #expect(LongString(["2", "2", "2", "2", "2", "2", "1", "1", "4", "3", "1", "2"]).isLong)
        #expect(!LongString(["2", "2", "2", "2", "2", "1", "1", "4"]).isLong)
    }

    /// Missing is in no base.
    @Test func bases() throws {
        let distribution = Distribution(["a", nil, "b", "a", nil], order: ["a", "b", "c"])
        #expect(distribution.base == 3 && distribution.missing == 2)
        #expect(distribution.parts.map(\.count) == [2, 1, 0])
        #expect(distribution.parts[0].share == Rational(2, over: 3))
        let found = try ItemDifficulty.of(try table([[1], [nil], [0], [nil]]), item: 0).get()
        #expect(found.base == 2 && found.share == Rational(1, over: 2))
    }

    /// Four people ticked a and b, nothing, b, and did not answer: three are the base, and the shares add up to 1.
    @Test func severalAnswers() {
        let found = Distribution(choices: [["a", "b"], [], ["b"], nil], order: ["a", "b", "c"])
        #expect(found.base == 3 && found.missing == 1)
        #expect(found.parts.map(\.count) == [1, 2, 0])
        #expect(found.parts.map(\.share) == [Rational(1, over: 3), Rational(2, over: 3), .zero])
    }

    /// Twenty people: three at the bottom are fifteen per cent, which is not more than fifteen; four are.
    @Test func floorAndCeiling() throws {
        let scores = [0, 0, 0, 9, 9, 9, 9] + Array(repeating: 5, count: 13)
        let found = try FloorCeiling.of(scores.map { Rational($0) } + [nil], least: .zero, greatest: Rational(9)).get()
        #expect(found.base == 20 && found.atFloor == 3 && found.atCeiling == 4)
        #expect(!found.floorIsCrowded && found.ceilingIsCrowded)
    }

    /// Two of ten chose b, whose rest is better than that of the key a; nobody chose c.
    @Test func distractors() throws {
        let found = Distractors(
            chosen: ["a", "a", "b", "b", nil], rest: [2, 3, 5, nil, 1], options: ["a", "b", "c"], key: "a")
        #expect(found.options.map(\.count) == [2, 2, 0])
        #expect(found.options[0].meanOfRest == Rational(5, over: 2))
        #expect(found.options.map(\.isSuspicious) == [false, true, false])
        #expect(found.options.map(\.isIdle) == [false, false, true])
        #expect(found.missing == 1)
    }

    /// Two coders of 20 comments, codes 0 and 1: both 0 of 8, both 1 of 7, 2 and 3 differ. Agreed 15/20; the first gave
    /// 0 to 10, the second to 11: chance (10·11 + 10·9)/400 = 1/2; κ = (3/4 − 1/2)/(1/2) = 1/2.
    ///
    /// Fleiss, Cohen and Everitt: shares .40, .35 on the diagonal with sums of margins 21/20, 19/20 times 1 − κ = 1/2:
    /// .40 (1 − 21/40)² + .35 (1 − 19/40)² = .0902500 + .0964687; off it .10 (11/20 + 10/20)² + .15 (9/20 + 10/20)², times
    /// 1/4: (.1102500 + .1353750)/4 = .0614063; less (1/2 − 1/4)² = .0625: .185625. Over n (1 − pₑ)² = 5: .037125.
    @Test func kappa() throws {
        let pairs = [(0, 0, 8), (1, 1, 7), (0, 1, 2), (1, 0, 3)].flatMap { first, second, count in
            Array(repeating: (first, second), count: count)
        }
        let found = try CohenKappa.of(pairs).get()
        #expect(found.kappa == Rational(1, over: 2) && found.agreed == 15 && found.comments == 20)
        let interval = try found.interval.get()
        let reach = 1.959963984540054 * 0.037125.squareRoot()
        expectNear([interval.low, interval.high], [0.5 - reach, 0.5 + reach], 1e-12)
    }

    /// Cohen (1960) has κ below zero where coders agree less than by chance: of 10, both never the same.
    @Test func kappaBelowChance() throws {
        let pairs = Array(repeating: (0, 1), count: 5) + Array(repeating: (1, 0), count: 5)
        #expect(try CohenKappa.of(pairs).get().kappa == Rational(-1))
    }
}
