import TeraArtifact
import TeraExact
import TeraRuntime
import TeraTestSupport
import Testing

/// The steps that explain a score are those that made it (requirements R042–R052).
@Suite struct ScoreStepsTests {
    private func steps(_ specs: [ScoringSpec], _ sheets: [AnswerSheet]) throws -> ScoreSteps {
        let person = Build.participant()
        let machine = try ScoringMachine(specs: specs)
        return try #require(
            try machine.steps(of: "P1", listedAs: person, in: machine.admit(sheets, participants: [person])))
    }

    /// Four raters on two subkompetensi, the colleague weighing two: by hand.
    @Test func everySourceIsThere() throws {
        let raters = [Build.rater("diri"), Build.rater("rekan", weight: "2")]
        let steps = try steps(
            [Build.performance(raters: raters)],
            [
                Build.sheet("diri", ["a1": 4, "a2": 3, "a3": 0, "b1": 2]),
                Build.sheet("rekan", ["a1": 3, "b1": 4, "b2": 3]),
            ])
        let battery = try #require(steps.batteries.first)
        #expect(battery.raters.map(\.form) == ["kinerja.diri", "kinerja.rekan"])
        let own = battery.raters[0].steps
        #expect(own.map(\.score.value) == [Rational(7, over: 2), Rational(2)])
        #expect(own[0].sources.map(\.value) == [Rational(4), Rational(3), nil])
        #expect(own[0].sources.map(\.kind) == [.item(.text("o4")), .item(.text("o3")), .item(.notObserved)])
        #expect(own[1].sources.map(\.kind) == [.item(.text("o2")), .item(nil)])
        // A needs two of its three items, and the colleague answered one.
        let colleague = battery.raters[1].steps[0]
        #expect(colleague.score.value == nil)
        #expect(colleague.least == 2)
        #expect(battery.combined.map(\.score.value) == [Rational(7, over: 2), Rational(3), Rational(13, over: 4)])
        #expect(battery.combined[0].sources.map(\.value) == [Rational(7, over: 2), nil])
        // B: (1 × 2 + 2 × 3,5) / 3 = 3.
        #expect(battery.combined[1].sources.map(\.value) == [Rational(2), Rational(7, over: 2)])
        #expect(battery.combined[1].sources.map(\.weight) == [Rational(1), Rational(2)])
        #expect(battery.combined[2].sources.map(\.id) == ["A", "B"])
        #expect(steps.concluded.map(\.score.value) == [Rational(7, over: 2), Rational(3), Rational(13, over: 4)])
    }

    /// Requirement R048: A is (4 + 2) / 2 = 3 over two batteries, B 2 in one; overall (3 + 2) / 2.
    @Test func overBatteries() throws {
        let one = [Build.rater("diri")]
        let steps = try steps(
            [
                Build.performance("x", raters: one),
                Build.performance(
                    "y", raters: one, items: [Build.item("c1")],
                    scores: [Build.subkompetensi("A", items: ["c1"]), Build.overall(["A"])]),
            ],
            [
                Build.sheet("x", "diri", ["a1": 4, "a2": 4, "a3": 4, "b1": 2, "b2": 2]),
                Build.sheet("y", "diri", ["c1": 2]),
            ])
        #expect(steps.batteries.map(\.spec) == ["x.ahli-muda", "y.ahli-muda"])
        #expect(steps.concluded.map(\.score.value) == [Rational(3), Rational(2), Rational(5, over: 2)])
        #expect(steps.concluded[0].sources.map(\.value) == [Rational(4), Rational(2)])
        #expect(steps.concluded[0].sources.map(\.kind) == [.battery, .battery])
        #expect(steps.concluded[2].sources.map(\.value) == [Rational(3), Rational(2)])
    }

    @Test func whoIsMissingIsNamed() throws {
        let steps = try steps([Build.performance()], [Build.sheet("diri", ["a1": 4, "a2": 4])])
        #expect(steps.missing.map(\.rater) == ["atasan", "rekan", "pengguna_layanan"])
        #expect(steps.concluded.isEmpty)
        #expect(steps.batteries[0].combined.isEmpty)
        #expect(steps.batteries[0].raters.map(\.rater.id) == ["diri"])
    }

    /// 11 of 15, and one not asked: 100 × 10 / 14.
    @Test func aTestOfSomebodyWhoIsNotListed() throws {
        let machine = try ScoringMachine(specs: [Build.test("tes", count: 15)])
        let answers = (2...15).map { ("q\($0)", Answer.text($0 <= 11 ? "k" : "x")) }
        var sheet = Build.choices("tes", "peserta", of: "T9", Dictionary(uniqueKeysWithValues: answers))
        sheet.irrelevant = ["q1"]
        let admitted = machine.admit([sheet], participants: [])
        let step = try #require(
            try machine.steps(of: "T9", listedAs: nil, in: admitted)?.batteries[0].raters[0].steps[0])
        #expect(step.score.value == Rational(500, over: 7))
        #expect(step.whole == Rational(14))
        #expect(step.sources[0].kind == .itemNotAsked)
        #expect(step.sources.compactMap(\.value).reduce(Rational.zero) { $0.adding($1)! } == Rational(10))
        #expect(try machine.steps(of: "T8", listedAs: nil, in: admitted) == nil)
    }

    /// Whatever was answered, doing the sums again from the sources gives the scores.
    @Test(arguments: 1...100) func theSumsGiveTheScores(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let items = ["a1", "a2", "a3", "b1", "b2"]
        let reductions: [Reduction] = [.mean, .sum, .prorated]
        let spec = Build.performance(
            raters: Build.raters.map { Build.rater($0, weight: "\(Int.random(in: 1...3, using: &generator))") },
            items: items.map { Build.item($0, weight: "\(Int.random(in: 1...3, using: &generator))") },
            scores: [
                Build.subkompetensi(
                    "A", items: ["a1", "a2", "a3"], least: 2, reduce: reductions.randomElement(using: &generator)!),
                Build.subkompetensi("B", items: ["b1", "b2"], reduce: reductions.randomElement(using: &generator)!),
                Build.overall(["A", "B"]),
            ])
        let sheets = Build.raters.map { rater in
            var answers: [String: Int] = [:]
            for item in items where Int.random(in: 0..<6, using: &generator) > 0 {
                answers[item] = Int.random(in: 0...4, using: &generator)
            }
            return Build.sheet(rater, answers)
        }
        let steps = try steps([spec], sheets)
        let all = steps.batteries.flatMap { $0.raters.flatMap(\.steps) + $0.combined }
        #expect(all.count == 4 * 2 + 3)
        for step in all { #expect(recomputed(step) == step.score.value, "\(step)") }
    }

    /// The formulas of `Grammar/README.md`, written once more.
    private func recomputed(_ step: ScoreStep) -> Rational? {
        let present = step.sources.filter { $0.value != nil }
        guard present.count >= step.least else { return nil }
        var (sum, weights) = (Rational.zero, Rational.zero)
        for source in present {
            sum = sum.adding(source.value!.multiplied(by: source.weight)!)!
            weights = weights.adding(source.weight)!
        }
        switch step.reduce {
        case .sum: return sum
        case .mean: return sum.divided(by: weights)
        case .prorated: return sum.multiplied(by: step.whole!)!.divided(by: weights)
        case .percent: return nil
        }
    }
}
