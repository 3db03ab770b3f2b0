import TeraArtifact
import TeraExact
import Testing

@testable import TeraRuntime

/// What a checklist counts, worked by hand on three entries of weight 1, 2 and 1/2.
@Suite struct TickScoringTests {
    private static func spec(_ ticks: TickCount?, weights: [String: String] = ["a": "1", "b": "2", "c": "0.5"])
        -> ScoringSpec
    {
        ScoringSpec(
            id: "s", battery: BatteryReference(id: "s", title: [:], programmes: [], occasion: "pre", period: nil),
            purpose: .reaction, jenjang: nil, standard: nil,
            forms: [FormReference(id: "s.peserta", rater: "peserta", sha256: "h")],
            raters: [RaterRule(id: "peserta", title: [:], weight: "1", required: true)],
            items: [
                ScoredItem(id: "daftar", values: [:], weight: "1", rule: .ticks(TickRule(weights: weights))),
                ScoredItem(id: "mutu", values: ["satu": "1", "empat": "4"], weight: "3"),
            ],
            scores: [
                ScoreRule(
                    id: "nilai", title: [:], role: .scale, source: .items(["daftar", "mutu"]), reduce: .mean,
                    leastAnswered: 1, raters: nil, accumulate: nil, minimum: "0", maximum: "4", bands: [], ticks: ticks)
            ], activity: nil, assumptions: [])
    }

    private static func result(_ ticks: TickCount?, _ answers: [String: Answer]) throws -> SurveyResult {
        let machine = try ScoringMachine(specs: [spec(ticks)])
        let admitted = machine.admit(
            [
                AnswerSheet(
                    form: "s.peserta", formHash: "h", participant: "p", rater: "peserta", answers: answers, sent: true)
            ], participants: [])
        return try #require(try machine.surveyResult(spec: "s", in: admitted))
    }

    private static func value(_ ticks: TickCount?, _ answers: [String: Answer]) throws -> Rational? {
        try #require(try result(ticks, answers).people.first?.scores.first).value
    }

    /// Two of three; b and c weigh 2.5 of 3.5: 5/7.
    @Test func ticked() throws {
        let answers: [String: Answer] = ["daftar": .list(["b", "c"])]
        #expect(try Self.value(nil, answers) == Rational(2))
        #expect(try Self.value(.count, answers) == Rational(2))
        #expect(try Self.value(.share, answers) == Rational(2, over: 3))
        #expect(try Self.value(.weighted, answers) == Rational(5, over: 7))
    }

    /// Nothing ticked is zero; unanswered and declined have no value.
    @Test func missingIsNotZero() throws {
        for ticks in TickCount.allCases {
            #expect(try Self.value(ticks, ["daftar": .list([])]) == .zero)
            #expect(try Self.value(ticks, [:]) == nil)
            #expect(try Self.value(ticks, ["daftar": .declined]) == nil)
        }
    }

    /// With a rating of weight 3 beside it: (2/3 × 1 + 4 × 3) / 4 = 19/6.
    @Test func besideARating() throws {
        let answers: [String: Answer] = ["daftar": .list(["a", "b"]), "mutu": .text("empat")]
        #expect(try Self.value(.share, answers) == Rational(19, over: 6))
    }

    /// Every entry is counted, those that nobody ticked too.
    @Test func entriesAreCounted() throws {
        let count = try #require(try Self.result(nil, ["daftar": .list(["b"])]).items.first)
        #expect(count.options == ["a": 0, "b": 1, "c": 0] && count.missing == 0)
    }

    @Test(arguments: ["0", "-1", "x"])
    func weightsAreAboveZero(weight: String) {
        #expect(throws: ScoringSpecError(spec: "s", fault: .notANumber(place: "items.daftar.rule", text: "…"))) {
            try ScoringMachine(specs: [Self.spec(nil, weights: ["a": weight])])
        }
    }
}
