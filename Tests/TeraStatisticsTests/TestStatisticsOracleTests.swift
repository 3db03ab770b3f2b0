import TeraExact
import Testing

@testable import TeraStatistics

/// The knowledge test of `Fixtures/statistics` against R.
struct TestStatisticsOracleTests {
    private let test: Oracle.Test
    private let table: ScoreTable
    private let whole: CompleteTable

    init() throws {
        test = try Oracle.Test("test-post")
        table = try test.table()
        whole = table.complete
    }

    @Test func size() throws {
        #expect(Double(table.people) == (try Oracle.number("test-size", "people")))
        #expect(Double(whole.count) == (try Oracle.number("test-size", "complete")))
    }

    @Test func difficulty() throws {
        let found = try test.items.indices.map { try ItemDifficulty.of(table, item: $0).get() }
        expectNear(found.map(\.share.double), try Oracle.numbers("test-difficulty", "share"), 1e-15)
        #expect(found.map { Double($0.base) } == (try Oracle.numbers("test-difficulty", "base")))
    }

    @Test func pointBiserial() throws {
        let found = try test.items.indices.map { try ItemRest.correlation(whole, item: $0).get() }
        expectNear(found, try Oracle.numbers("test-point-biserial", "r"), 1e-12)
    }

    @Test func upperLower() throws {
        let found = try UpperLower.of(whole).get()
        #expect(Double(found.upper) == (try Oracle.number("test-upper-lower", "upper")))
        #expect(Double(found.lower) == (try Oracle.number("test-upper-lower", "lower")))
        expectNear(found.differences.map(\.double), try Oracle.numbers("test-upper-lower", "difference"), 1e-15)
    }

    @Test func distractors() throws {
        let counts = try Oracle.numbers("test-distractors", "counts")
        let rest = [Int?](repeating: nil, count: table.people)
        for item in test.items.indices {
            let found = Distractors(
                chosen: test.chosen.map { $0[item] }, rest: rest, options: ["A", "B", "C", "D"], key: test.key[item])
            #expect(
                found.options.map { Double($0.count) } + [Double(found.missing)]
                    == Array(counts[(5 * item)..<(5 * item + 5)]))
            #expect(found.options.filter(\.isKey).map(\.id) == [test.key[item]])
        }
    }

    @Test func alpha() throws {
        let found = try CronbachAlpha.of(whole).get()
        expectNear(found.alpha, try Oracle.number("test-alpha", "alpha"), 1e-12)
        expectNear(try #require(found.exact).double, found.alpha, 1e-15)
        expectNear(found.withoutItem.compactMap { $0 }, try Oracle.numbers("test-alpha", "dropped"), 1e-12)
        expectNear([found.interval.low, found.interval.high], try Oracle.numbers("test-alpha", "feldt"))
        expectNear(try #require(found.errorOfMeasurement), try Oracle.number("test-sem", "sem"), 1e-12)
    }

    @Test(arguments: ["tengah", "timur"])
    func mantelHaenszel(_ focal: String) throws {
        let groups = whole.kept.map { row in
            test.regions[row] == "barat" ? false : test.regions[row] == focal ? true : nil
        }
        let found = try test.items.indices.map { try MantelHaenszel.of(whole, item: $0, isFocal: groups).get() }
        let entry = "test-dif-\(focal)"
        expectNear(found.map(\.oddsRatio), try Oracle.numbers(entry, "odds"), 1e-12)
        expectNear(found.map(\.chiSquare), try Oracle.numbers(entry, "chi"), 1e-11)
        expectNear(found.map(\.p), try Oracle.numbers(entry, "p"), 1e-11)
        expectNear(found.map(\.logError), try Oracle.numbers(entry, "logSE"), 1e-11)
    }

    /// Our estimates, psychotools at its tightest tolerance, and eRm, which stops its search at the fourth digit.
    @Test func rasch() throws {
        let found = try RaschModel.of(whole).get()
        expectNear(found.items.map(\.difficulty), try Oracle.numbers("test-rasch", "difficulty"), 1e-6)
        expectNear(found.items.map(\.error), try Oracle.numbers("test-rasch", "se"), 1e-6)
        expectNear(found.logLikelihood, try Oracle.number("test-rasch", "logLik"), 1e-9)
        expectNear(found.items.map(\.infit), try Oracle.numbers("test-rasch-fit", "infit"), 1e-6)
        expectNear(found.items.map(\.outfit), try Oracle.numbers("test-rasch-fit", "outfit"), 1e-6)
        expectNear(found.skills, try Oracle.numbers("test-rasch-fit", "theta"), 1e-6)
        expectNear(found.items.map(\.difficulty), try Oracle.numbers("test-rasch-erm", "difficulty"), 1e-4)
        expectNear(found.items.map(\.error), try Oracle.numbers("test-rasch-erm", "se"), 1e-4)
        expectNear(found.items.map(\.infit), try Oracle.numbers("test-rasch-fit-erm", "infit"), 1e-4)
        expectNear(found.items.map(\.outfit), try Oracle.numbers("test-rasch-fit-erm", "outfit"), 1e-4)
        // The maximum is at least as high as either search came.
        #expect(found.logLikelihood >= (try Oracle.number("test-rasch-erm", "logLik")))
    }

    @Test func gain() throws {
        let before = try Oracle.Test("test-pre")
        let earlier = try before.table().complete
        var scores: [String: Rational] = [:]
        for (place, row) in earlier.kept.enumerated() {
            scores[before.people[row]] = Rational(Int(earlier.totals[place]))
        }
        let pairs = try ScoreTable.table(
            ids: ["pre", "post"],
            rows: whole.kept.enumerated().map { place, row in
                [scores[test.people[row]], Rational(Int(whole.totals[place]))]
            }
        ).get().complete
        let paired = try PairedDifference.of(pairs, before: 0, after: 1).get()
        #expect(Double(paired.people) == (try Oracle.number("gain-paired", "n")))
        expectNear(
            [paired.mean, paired.t, paired.dz, paired.dav, paired.interval.low, paired.interval.high],
            try ["mean", "t", "dz", "dav", "interval"].flatMap { try Oracle.numbers("gain-paired", $0) }, 1e-12)
        expectRelative(paired.p, try Oracle.number("gain-paired", "p"), 1e-10, "p")
        let gain = try NormalisedGain.of(pairs, before: 0, after: 1, highest: Rational(30)).get()
        expectNear(gain.gain.double, try Oracle.number("gain-normalised", "gain"), 1e-15)
        let interval = try gain.interval.get()
        expectNear([interval.low, interval.high], try Oracle.numbers("gain-normalised", "interval"))
        #expect(gain.size == .low)
    }
}
