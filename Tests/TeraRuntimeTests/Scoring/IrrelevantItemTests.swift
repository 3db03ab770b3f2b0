import TeraArtifact
import TeraExact
import Testing

@testable import TeraRuntime

/// Items that answers made irrelevant are neither missing nor counted.
@Suite struct IrrelevantItemTests {
    private func plan(least: Int, share: String?) throws -> ScoringPlan {
        var rule = Build.subkompetensi("A", items: ["a1", "a2", "a3", "b1", "b2"], least: least)
        rule.leastShare = share
        return try ScoringPlan(Build.performance(scores: [rule]))
    }

    private func answers(_ values: [String: String]) -> [String: Answer] { values.mapValues(Answer.text) }

    /// Half of five is three; half of the two that were asked is one.
    @Test func theShareHoldsOfWhatWasAsked() throws {
        let plan = try plan(least: 3, share: "0.5")
        let one = answers(["a1": "o4"])
        #expect(try plan.scores(of: one)[0].value == nil)
        let score = try plan.scores(of: one, irrelevant: ["a3", "b1", "b2"])[0]
        #expect(score.value == Rational(4) && score.asked == 2 && score.answered == 1)
        let three = try plan.scores(of: one, irrelevant: ["b2"])[0]
        #expect(three.value == nil && three.asked == 4, "half of four is two")
    }

    @Test func anAnswerToSomethingNotAskedIsNotCounted() throws {
        let plan = try plan(least: 5, share: "1")
        let given = answers(["a1": "o2", "a2": "o4", "a3": "o1", "b1": "o1", "b2": "o1"])
        let score = try plan.scores(of: given, irrelevant: ["a3", "b1", "b2"])[0]
        #expect(score.value == Rational(3) && score.asked == 2)
    }

    @Test func nothingAskedIsAbsent() throws {
        let plan = try plan(least: 5, share: "1")
        let score = try plan.scores(of: [:], irrelevant: ["a1", "a2", "a3", "b1", "b2"])[0]
        #expect(score.value == nil && score.asked == 0)
    }
}
