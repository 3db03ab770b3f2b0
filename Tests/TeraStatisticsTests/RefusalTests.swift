import TeraExact
import Testing

@testable import TeraStatistics

/// Data that are too few, or for which a statistic does not exist, are refused in words; nothing crashes, and no number
/// is NaN.
struct RefusalTests {
    private func whole(_ rows: [[Int?]], ids: Int? = nil) throws -> CompleteTable {
        try ScoreTable.table(
            ids: (0..<(ids ?? rows.first?.count ?? 0)).map { "i\($0 + 1)" },
            rows: rows.map { $0.map { $0.map { Rational($0) } } }
        ).get().complete
    }

    private func refusal<Value>(_ result: Result<Value, Refusal>) -> Refusal? {
        switch result {
        case .success: nil
        case .failure(let refusal): refusal
        }
    }

    @Test func nobodyAtAll() throws {
        let empty = try whole([], ids: 4)
        #expect(refusal(CronbachAlpha.of(empty)) == .tooFewPeople(needed: 3, found: 0))
        #expect(refusal(McDonaldOmega.of(empty)) == .tooFewPeople(needed: 6, found: 0))
        #expect(refusal(IntraclassCorrelation.of(empty)) == .tooFewPeople(needed: 3, found: 0))
        #expect(refusal(RaschModel.of(empty)) == .tooFewPeople(needed: 30, found: 0))
        #expect(refusal(UpperLower.of(empty)) == .tooFewPeople(needed: 10, found: 0))
        #expect(refusal(ItemRest.correlation(empty, item: 0)) == .tooFewPeople(needed: 3, found: 0))
        #expect(refusal(PairedDifference.of(empty, before: 0, after: 1)) == .tooFewPeople(needed: 3, found: 0))
        #expect(refusal(MantelHaenszel.of(empty, item: 0, isFocal: [])) == .tooFewGroups)
        #expect(refusal(FloorCeiling.of([nil], least: .zero, greatest: .one)) == .tooFewPeople(needed: 1, found: 0))
    }

    @Test func nobodyDiffers() throws {
        let same = try whole(Array(repeating: [1, 0, 1, 1], count: 40))
        #expect(refusal(CronbachAlpha.of(same)) == .noVariance([]))
        #expect(refusal(McDonaldOmega.of(same)) == .noVariance(["i1", "i2", "i3", "i4"]))
        #expect(refusal(ItemRest.correlation(same, item: 1)) == .noVariance(["i2"]))
        #expect(refusal(UpperLower.of(same)) == .noVariance([]))
        #expect(refusal(RaschModel.of(same)) == .extremeItems(["i1", "i2", "i3", "i4"]))
        #expect(refusal(IntraclassCorrelation.of(same)) == .noVariance([]))
        #expect(refusal(PairedDifference.of(same, before: 0, after: 1)) == .noVariance(["i2 − i1"]))
        let groups = (0..<40).map { Optional($0 < 20) }
        #expect(refusal(MantelHaenszel.of(same, item: 0, isFocal: groups)) == .noCommonStrata)
    }

    @Test func tooFewItems() throws {
        let one = try whole([[1], [2], [3], [4]])
        #expect(refusal(CronbachAlpha.of(one)) == .tooFewItems(needed: 2, found: 1))
        #expect(refusal(McDonaldOmega.of(one)) == .tooFewItems(needed: 3, found: 1))
        #expect(refusal(IntraclassCorrelation.of(one)) == .tooFewRaters(needed: 2, found: 1))
        #expect(refusal(SelfOtherGap.of(one, own: 0, others: [])) == .tooFewRaters(needed: 2, found: 1))
    }

    @Test func tooManyItems() throws {
        let many = try whole((0..<200).map { person in (0..<151).map { (person * 7 + $0 * 3) % 5 % 2 } })
        #expect(refusal(RaschModel.of(many)) == .tooManyItems(most: 150, found: 151))
        #expect(refusal(McDonaldOmega.of(many)) == .tooManyItems(most: 150, found: 151))
    }

    /// Judges who always agree, or differ by one everywhere, leave no error.
    @Test func perfectAgreement() throws {
        #expect(refusal(IntraclassCorrelation.of(try whole([[1, 1], [2, 2], [4, 4]]))) == .perfectAgreement)
        #expect(refusal(IntraclassCorrelation.of(try whole([[1, 2], [2, 3], [4, 5]]))) == .perfectAgreement)
    }

    /// psych 2.2.9 gives ICC(2,k) = 0.3094819316 for the first, with a lower end of 14.9, beyond the pole of Spearman and
    /// Brown's formula; −1.8 · 10¹⁶ for the second, at the pole; and for the third NaN below −0.2144883 around ICC(2,1) =
    /// −0.2075970358.
    @Test func littleAgreement() throws {
        let first = try IntraclassCorrelation.of(
            try whole([[9, 27], [62, 64], [7, 32], [60, 100], [86, 8]])
        ).get().agreementOfMean.get()
        expectNear(first.value, 0.3094819316)
        #expect(refusal(first.interval) == .littleAgreement)
        let second = try IntraclassCorrelation.of(
            try whole([[1, 1], [2, 0], [1, 0], [1, 0], [0, 2]])
        ).get()
        expectNear(second.agreement.value, -1)
        #expect(refusal(second.agreementOfMean) == .littleAgreement)
        let third = try IntraclassCorrelation.of(
            try whole([[100, 78, 31, 0], [65, 36, 77, 14], [62, 82, 7, 40]])
        ).get()
        expectNear(third.agreement.value, -0.2075970358)
        #expect(refusal(third.agreement.interval) == .littleAgreement)
    }

    /// Eleven of thirteen have one right of two: the best and the weakest four would be the same.
    @Test func nobodyStandsOut() throws {
        let rows: [[Int?]] = (0..<11).map { [$0 % 2, 1 - $0 % 2] } + [[0, 0], [1, 1]]
        #expect(refusal(UpperLower.of(try whole(rows))) == .overlap)
        // The item varies and the other one does not.
        #expect(refusal(ItemRest.correlation(try whole([[0, 1], [1, 1], [0, 1]]), item: 0)) == .noVarianceElsewhere)
    }

    /// Whoever has item 3 right has 1 and 2 right: in a Guttman scale no distance is finite.
    @Test func separatedItems() throws {
        let rows: [[Int?]] = (0..<60).map { person in (0..<3).map { $0 < 1 + person % 2 ? 1 : 0 } }
        #expect(refusal(RaschModel.of(try whole(rows))) == .extremeItems(["i1", "i3"]))
        let guttman: [[Int?]] = (0..<60).map { person in (0..<4).map { $0 < 1 + person % 3 ? 1 : 0 } }
        #expect(refusal(RaschModel.of(try whole(guttman))) == .extremeItems(["i1", "i4"]))
        // Items 1 and 2 are told apart both ways, 3 and 4 as well; but no one has 3 or 4 without both 1 and 2.
        let blocks: [[Int?]] = (0..<60).map { person in
            [[1, 0, 0, 0], [0, 1, 0, 0], [1, 1, 1, 0], [1, 1, 0, 1]][person % 4]
        }
        #expect(refusal(RaschModel.of(try whole(blocks))) == .separated(lower: ["i3", "i4"]))
    }

    /// The reference group is always right where scores meet.
    @Test func separatedGroups() throws {
        let rows: [[Int?]] = (0..<40).map { person in
            person < 20 ? (person % 2 == 0 ? [1, 0] : [1, 1]) : (person % 2 == 0 ? [0, 1] : [0, 0])
        }
        let groups = (0..<40).map { Optional($0 >= 20) }
        #expect(refusal(MantelHaenszel.of(try whole(rows), item: 0, isFocal: groups)) == .perfectSeparation)
        #expect(
            refusal(MantelHaenszel.of(try whole(rows), item: 0, isFocal: groups.map { _ in true })) == .tooFewGroups)
        let few = (0..<40).map { Optional($0 >= 35) }
        #expect(
            refusal(MantelHaenszel.of(try whole(rows), item: 0, isFocal: few)) == .tooFewPeople(needed: 10, found: 5))
    }

    @Test func notRightOrWrong() throws {
        let graded = try whole((0..<40).map { [$0 % 3, $0 % 2, 1] })
        #expect(refusal(RaschModel.of(graded)) == .notDichotomous)
        #expect(refusal(UpperLower.of(graded)) == .notDichotomous)
        #expect(refusal(MantelHaenszel.of(graded, item: 0, isFocal: [])) == .notDichotomous)
    }

    /// The third item is the sum of the first two.
    @Test func dependentItems() throws {
        let rows: [[Int?]] = (0..<40).map { [$0 % 3, $0 % 5, $0 % 3 + $0 % 5] }
        #expect(refusal(McDonaldOmega.of(try whole(rows))) == .singular)
    }

    /// Correlations of 0.9 and 0.9 with two items that have 0.7 ask for a squared loading of 0.9 · 0.9 / 0.7 > 1.
    @Test func heywood() {
        let fit = OneFactor.fit([[1, 0.9, 0.9], [0.9, 1, 0.7], [0.9, 0.7, 1]], ids: ["a", "b", "c"])
        #expect(refusal(fit.map { _ in 0 }) == .improper(item: "a"))
    }

    @Test func noRoomToGain() throws {
        let top = try whole([[5, 5], [5, 4], [5, 5]])
        #expect(refusal(NormalisedGain.of(top, before: 0, after: 1, highest: Rational(5))) == .noRoom)
        // One person of many had room: the mean room is not clearly above zero.
        let rows: [[Int?]] = [[4, 5], [5, 5], [5, 4], [5, 5]]
        let gain = try NormalisedGain.of(try whole(rows), before: 0, after: 1, highest: Rational(5)).get()
        #expect(gain.gain == .zero)
        #expect(refusal(gain.interval) == .unboundedInterval)
    }

    @Test func numbersWithTooManyDigits() {
        let long = Rational(Int128(1), over: 999_999_999_989)
        let other = Rational(Int128(1), over: 999_999_999_961)
        #expect(refusal(ScoreTable.table(ids: ["a"], rows: [[long], [other]])) == .tooLarge)
        #expect(refusal(ScoreTable.table(ids: ["a"], rows: [[Rational(2_000_000_000_000)]])) == .tooLarge)
    }

    /// The largest numbers that are let in do not overflow.
    @Test func theLargestNumbers() throws {
        let rows = (0..<1000).map { row in
            (0..<40).map { Optional(Rational(((row * 7 + $0) % 2 * 2 - 1) * 1_000_000_000_000)) }
        }
        let table = try ScoreTable.table(ids: (0..<40).map { "i\($0)" }, rows: rows).get().complete
        _ = CronbachAlpha.of(table)
        _ = IntraclassCorrelation.of(table)
        #expect(table.count == 1000)
    }

    /// Both languages say something, and not the same.
    @Test(arguments: [
        Refusal.tooFewPeople(needed: 3, found: 1), .tooFewPeople(needed: 1, found: 0),
        .tooFewSheets(needed: 3, found: 1),
        .tooFewItems(needed: 2, found: 1),
        .tooFewTimes(needed: 10, found: 9), .tooManyItems(most: 150, found: 151),
        .tooFewRaters(needed: 2, found: 1), .tooFewComments(needed: 10, found: 9), .oneCode,
        .tooFewGroups, .noVariance([]), .noVariance(["a"]), .extremeItems(["a", "b", "c", "d", "e"]),
        .separated(lower: ["a"]), .noCommonStrata, .perfectSeparation, .perfectAgreement, .littleAgreement, .overlap,
        .noVarianceElsewhere,
        .emptyReference("barat"), .singular,
        .improper(item: "a"), .noRoom, .unboundedInterval, .notConverged, .tooLarge, .drawnOrder, .notDichotomous,
    ])
    func words(_ refusal: Refusal) throws {
        let id = try #require(refusal.words["id"])
        let en = try #require(refusal.words["en"])
        #expect(id.count > 20 && en.count > 20 && id != en)
    }

    /// Two coders: too few comments, one code for all, too few for an interval, and nothing that differs.
    @Test func twoCoders() throws {
        func pairs(_ both: Int, _ other: Int, _ differ: Int) -> [(Int, Int)] {
            Array(repeating: (0, 0), count: both) + Array(repeating: (1, 1), count: other)
                + Array(repeating: (0, 1), count: differ)
        }
        #expect(refusal(CohenKappa.of(pairs(5, 4, 0))) == .tooFewComments(needed: 10, found: 9))
        #expect(refusal(CohenKappa.of([])) == .tooFewComments(needed: 10, found: 0))
        #expect(refusal(CohenKappa.of(pairs(30, 0, 0))) == .oneCode)
        let same = try CohenKappa.of(pairs(6, 4, 0)).get()
        #expect(same.kappa == .one && refusal(same.interval) == .perfectAgreement)
        // Four codes want 2 · 4² = 32 comments.
        let many = (0..<31).map { ($0 % 4, $0 % 5 % 4) }
        #expect(refusal(try CohenKappa.of(many).get().interval) == .tooFewComments(needed: 32, found: 31))
        // The interval of κ near 1 ends at 1.
        #expect(try CohenKappa.of(pairs(9, 10, 1)).get().interval.get().high == 1)
    }
}
