import TeraExact
import Testing

@testable import TeraStatistics

/// The questionnaire and the 360 degrees of `Fixtures/statistics` against R.
struct ScaleOracleTests {
    @Test func distributions() throws {
        let (items, answers, table) = try Oracle.questionnaire()
        let counts = try Oracle.numbers("questionnaire-distribution", "counts")
        for item in items.indices {
            let found = Distribution(answers.map { $0[item] }, order: ["1", "2", "3", "4"])
            #expect(
                found.parts.map { Double($0.count) } + [Double(found.missing)]
                    == Array(counts[(5 * item)..<(5 * item + 5)]))
        }
        let summaries = try items.indices.map { try Summary.of(table, item: $0).get() }
        expectNear(summaries.map(\.mean), try Oracle.numbers("questionnaire-items", "mean"), 1e-14)
        expectNear(summaries.compactMap(\.deviation), try Oracle.numbers("questionnaire-items", "sd"), 1e-13)
    }

    @Test func alphaAndTotals() throws {
        let whole = try Oracle.questionnaire().table.complete
        #expect(Double(whole.people) == (try Oracle.number("questionnaire-size", "people")))
        #expect(Double(whole.count) == (try Oracle.number("questionnaire-size", "complete")))
        let found = try CronbachAlpha.of(whole).get()
        expectNear(found.alpha, try Oracle.number("questionnaire-alpha", "alpha"), 1e-12)
        expectNear(found.withoutItem.compactMap { $0 }, try Oracle.numbers("questionnaire-alpha", "dropped"), 1e-12)
        expectNear([found.interval.low, found.interval.high], try Oracle.numbers("questionnaire-alpha", "feldt"))
        let rest = try whole.ids.indices.map { try ItemRest.correlation(whole, item: $0).get() }
        expectNear(rest, try Oracle.numbers("questionnaire-alpha", "rest"), 1e-12)
        expectNear(
            try #require(found.errorOfMeasurement), try Oracle.number("questionnaire-total", "sem"), 1e-12)
        let total = try Summary.ofTotals(try Oracle.questionnaire().table).get()
        expectNear(
            [total.mean, try #require(total.deviation), total.least, total.greatest],
            try ["mean", "sd", "range"].flatMap { try Oracle.numbers("questionnaire-total", $0) }, 1e-13)
        let ends = try FloorCeiling.of(
            whole.totals.map { Rational(Int($0)) }, least: Rational(20), greatest: Rational(80)
        )
        .get()
        #expect(Double(ends.atFloor) == (try Oracle.number("questionnaire-total", "floor")))
        #expect(Double(ends.atCeiling) == (try Oracle.number("questionnaire-total", "ceiling")))
    }

    @Test func omega() throws {
        let found = try McDonaldOmega.of(try Oracle.questionnaire().table.complete).get()
        expectNear(found.omega, try Oracle.number("questionnaire-omega", "omega"), 1e-6)
        expectNear(found.loadings, try Oracle.numbers("questionnaire-omega", "loadings"), 1e-6)
        expectNear(found.chiSquare, try Oracle.number("questionnaire-omega", "chi"), 1e-6)
        #expect(Double(found.degrees) == (try Oracle.number("questionnaire-omega", "df")))
    }

    @Test func longString() throws {
        let found = try Oracle.questionnaire().answers.map { LongString($0) }
        #expect(found.map { Double($0.longest) } == (try Oracle.numbers("questionnaire-longstring", "longest")))
        #expect(found.map { $0.isStraight ? 1 : 0 } == (try Oracle.numbers("questionnaire-longstring", "all")))
    }

    /// ICC1, ICC2 and ICC2k are numbers 0, 2 and 3 of psych's table.
    @Test(arguments: [("ratings-icc-all", [0, 1, 2, 3]), ("ratings-icc-others", [1, 2, 3])])
    func agreement(_ entry: String, _ roles: [Int]) throws {
        // The same people as in R: those whom all roles of the table judged.
        let found = try IntraclassCorrelation.of(try Oracle.ratings().only(roles).complete).get()
        #expect(Double(found.people) == (try Oracle.number(entry, "n")))
        let estimates = [found.single, found.agreement, try found.agreementOfMean.get()]
        let intervals = try estimates.map { try $0.interval.get() }
        func expected(_ name: String) throws -> [Double] {
            let numbers = try Oracle.numbers(entry, name)
            return [0, 2, 3].map { numbers[$0] }
        }
        expectNear(estimates.map(\.value), try expected("icc"), 1e-12)
        expectNear(intervals.map(\.low), try expected("low"))
        expectNear(intervals.map(\.high), try expected("high"))
    }

    @Test func gap() throws {
        let found = try SelfOtherGap.of(try Oracle.ratings().complete, own: 0, others: [1, 2, 3]).get()
        #expect(Double(found.people) == (try Oracle.number("ratings-gap", "n")))
        expectNear(
            [
                found.mean, found.t, found.p, found.dz, try #require(found.correlation), found.interval.low,
                found.interval.high,
            ],
            try ["mean", "t", "p", "dz", "r", "interval"].flatMap { try Oracle.numbers("ratings-gap", $0) }, 1e-10)
    }

    /// The codes of two coders, all at once and each code by itself, as psych has them.
    @Test(arguments: ["", "-a", "-b", "-c", "-d"])
    func kappa(_ code: String) throws {
        let rows = try Oracle.csv("codes").rows.compactMap { row -> (String, String)? in
            guard let first = row[1], let second = row[2] else { return nil }
            return (first, second)
        }
        func number(_ found: String) throws -> Int {
            if let only = code.last { return found == String(only) ? 1 : 0 }
            return try #require(["a", "b", "c", "d"].firstIndex(of: found))
        }
        let found = try CohenKappa.of(try rows.map { (try number($0.0), try number($0.1)) }).get()
        let entry = "codes-kappa\(code)"
        #expect(Double(found.comments) == (try Oracle.number(entry, "n")))
        #expect(Double(found.agreed) == (try Oracle.number(entry, "agreed")))
        let kappa = Double(found.kappa.numerator) / Double(found.kappa.denominator)
        expectNear(kappa, try Oracle.number(entry, "kappa"), 1e-13)
        let interval = try found.interval.get()
        expectNear([interval.low, interval.high], try Oracle.numbers(entry, "interval"), 1e-12)
    }
}
