import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

/// One rater alone: items to scores.
@Suite struct RaterScoringTests {
    private func scores(_ spec: ScoringSpec, _ answers: [String: Int]) throws -> [String: ScoreValue] {
        let machine = try ScoringMachine(specs: [spec])
        let person = Build.participant()
        let admitted = machine.admit([Build.sheet("diri", answers)], participants: [person])
        let result = try machine.result(of: person, in: admitted)
        let own = try #require(result.batteries.first?.perRater["diri"])
        return Dictionary(uniqueKeysWithValues: own.map { ($0.id, $0) })
    }

    @Test func meanOfItems() throws {
        // A: (4 + 3 + 3) / 3 = 10/3. B: (2 + 1) / 2 = 3/2.
        let scores = try scores(Build.performance(), ["a1": 4, "a2": 3, "a3": 3, "b1": 2, "b2": 1])
        #expect(scores["A"]?.value == Rational(10, over: 3))
        #expect(scores["B"]?.value == Rational(3, over: 2))
        #expect(scores["A"]?.answered == 3 && scores["A"]?.asked == 3)
    }

    @Test func missingIsNeverZero() throws {
        // A: a3 is missing, so (4 + 3) / 2 = 7/2 and not 7/3. B: nothing answered, so absent and not 0.
        let scores = try scores(Build.performance(), ["a1": 4, "a2": 3])
        #expect(scores["A"]?.value == Rational(7, over: 2))
        #expect(scores["A"]?.answered == 2)
        let b = try #require(scores["B"])
        #expect(b.value == nil)
        #expect(b.band == nil)
        #expect(b.answered == 0 && b.asked == 2)
    }

    @Test func cannotJudgeCountsAsNoValue() throws {
        // A: a1 cannot be judged: (2 + 3) / 2 = 5/2.
        let scores = try scores(Build.performance(), ["a1": 0, "a2": 2, "a3": 3])
        #expect(scores["A"]?.value == Rational(5, over: 2))
        #expect(scores["A"]?.answered == 2)
    }

    @Test func fewerThanLeastAnsweredIsAbsent() throws {
        // A asks for 2 of 3; one answer is not enough. B asks for 1 of 2; one answer is.
        let scores = try scores(Build.performance(), ["a1": 4, "b1": 3])
        #expect(scores["A"]?.value == nil)
        #expect(scores["B"]?.value == Rational(3))
    }

    @Test func leastAnsweredZeroStillNeedsOneAnswer() throws {
        let spec = Build.performance(
            scores: [Build.subkompetensi("A", items: ["a1", "a2"], least: 0, reduce: .sum)])
        #expect(try scores(spec, ["b1": 4])["A"]?.value == nil)
    }

    @Test func weightsOfItems() throws {
        // Weights 2, 1, 0.5 with 4, 1, missing: (2×4 + 1×1) / (2 + 1) = 9/3 = 3.
        let spec = Build.performance(
            items: [
                Build.item("a1", weight: "2"), Build.item("a2"), Build.item("a3", weight: "0.5"), Build.item("b1"),
                Build.item("b2"),
            ])
        #expect(try scores(spec, ["a1": 4, "a2": 1])["A"]?.value == Rational(3))
    }

    @Test func sumOfItems() throws {
        // Σ weight × value = 1×4 + 1×3 = 7; the missing a3 adds nothing.
        let spec = Build.performance(
            scores: [Build.subkompetensi("A", items: ["a1", "a2", "a3"], least: 2, reduce: .sum)])
        #expect(try scores(spec, ["a1": 4, "a2": 3])["A"]?.value == Rational(7))
    }

    @Test func anOptionWithoutValueIsNoAnswer() throws {
        // Only o1 and o2 have values: a1 = o4 has none, so (2 + 1) / 2.
        let two = ["o1": "1", "o2": "2"]
        let spec = Build.performance(
            items: ["a1", "a2", "a3", "b1", "b2"].map { Build.item($0, values: two) })
        #expect(try scores(spec, ["a1": 4, "a2": 2, "a3": 1])["A"]?.value == Rational(3, over: 2))
    }
}
