import TeraArtifact
import TeraExact
import Testing

@testable import TeraRuntime

/// Scores of the author's own, worked by hand on the screener GDS-15: 15 items of 0 or 1, at least 12 answered, a sum
/// prorated for what is missing.
struct DeclaredScoreTests {
    private static let items = (1...15).map { "g\($0)" }

    private static func spec(_ reduce: Reduction = .prorated) -> ScoringSpec {
        ScoringSpec(
            id: "gds", battery: BatteryReference(id: "gds", title: [:], programmes: [], occasion: "pre", period: nil),
            purpose: .reaction, jenjang: nil, standard: nil,
            forms: [FormReference(id: "gds.peserta", rater: "peserta", sha256: "h")],
            raters: [RaterRule(id: "peserta", title: [:], weight: "1", required: true)],
            items: items.map { ScoredItem(id: $0, values: ["ya": "1", "tidak": "0"], weight: "1") },
            scores: [
                ScoreRule(
                    id: "depresi", title: ["id": "Skor"], role: .scale, source: .items(items), reduce: reduce,
                    leastAnswered: 12, leastShare: "0.8", raters: nil, accumulate: nil, minimum: "0", maximum: "15",
                    places: 0,
                    bands: [
                        Band(id: "tinggi", title: [:], from: "10"), Band(id: "sedang", title: [:], from: "5"),
                        Band(id: "rendah", title: [:], from: nil),
                    ])
            ], activity: nil, assumptions: [])
    }

    private static func sheet(_ yes: Int, of answered: Int, _ person: String = "p", irrelevant: [String]? = nil)
        -> AnswerSheet
    {
        let answers = items.prefix(answered).enumerated().map { ($1, Answer.text($0 < yes ? "ya" : "tidak")) }
        return AnswerSheet(
            form: "gds.peserta", formHash: "h", participant: person, rater: "peserta",
            answers: Dictionary(uniqueKeysWithValues: answers), sent: true, irrelevant: irrelevant)
    }

    private static func result(_ sheets: [AnswerSheet], _ reduce: Reduction = .prorated) throws -> SurveyResult {
        let machine = try ScoringMachine(specs: [spec(reduce)])
        #expect(machine.surveys == ["gds"])
        let admitted = machine.admit(sheets, participants: [])
        #expect(admitted.problems.isEmpty)
        return try #require(try machine.surveyResult(spec: "gds", in: admitted))
    }

    private static func score(_ sheet: AnswerSheet, _ reduce: Reduction = .prorated) throws -> ScoreValue {
        try #require(try result([sheet], reduce).people.first?.scores.first)
    }

    /// 5 of 12 answered, 3 missing: 5 × 15 / 12 = 6.25, reported as 6; the band is that of 6.25.
    @Test func prorated() throws {
        let score = try Self.score(Self.sheet(5, of: 12))
        #expect(score.value == Rational(25, over: 4))
        #expect(score.value?.roundedHalfUp(places: 0) == "6")
        #expect(score.band?.id == "sedang")
        #expect(score.answered == 12 && score.asked == 15)
    }

    /// Four missing are too many: no score, and no zero.
    @Test func tooFewAnswered() throws {
        let score = try Self.score(Self.sheet(5, of: 11))
        #expect(score.value == nil && score.band == nil)
    }

    @Test func complete() throws {
        #expect(try Self.score(Self.sheet(5, of: 15)).value == Rational(5))
        #expect(try Self.score(Self.sheet(0, of: 15)).value == .zero)
        #expect(try Self.score(Self.sheet(10, of: 15)).band?.id == "tinggi")
    }

    /// A plain sum does not make up for what is missing.
    @Test func sumIsNotProrated() throws {
        #expect(try Self.score(Self.sheet(5, of: 12), .sum).value == Rational(5))
    }

    /// Three items not asked: 12 are asked and answered, so nothing is scaled up. With one more missing, 11 of 12 are
    /// answered, more than 80 %: 5 × 12 / 11.
    @Test func notAskedIsNotMissing() throws {
        let gone = ["g13", "g14", "g15"]
        #expect(try Self.score(Self.sheet(5, of: 12, irrelevant: gone)).value == Rational(5))
        #expect(try Self.score(Self.sheet(5, of: 11, irrelevant: gone)).value == Rational(60, over: 11))
    }

    /// Over three people: values 5, 6.25 and none. The mean is 5.625 of two; the counts tell everything apart.
    @Test func overPeople() throws {
        var unsure = Self.sheet(0, of: 1, "c")
        unsure.answers["g2"] = .notObserved
        let result = try Self.result([Self.sheet(5, of: 15, "a"), Self.sheet(5, of: 12, "b"), unsure])
        let score = try #require(result.scores.first)
        #expect(score.mean == Rational(45, over: 8))
        #expect(score.count == 2 && score.base == 3)
        #expect(score.bands.map(\.count) == [0, 2, 0] && score.bands.allSatisfy { $0.base == 2 })
        #expect(result.people.map(\.participant) == ["a", "b", "c"])
        #expect(result.items[0].options == ["ya": 2, "tidak": 1])
        #expect(
            result.items[1]
                == AnswerCount(item: "g2", options: ["ya": 2, "tidak": 0], notObserved: 1, missing: 0, notAsked: 0))
        #expect(result.items[14].missing == 2 && result.items[14].declined == 0)
    }

    /// Prorating reads items alone: a spec that asks it of scores is refused.
    @Test func proratedScoresAreRefused() {
        var spec = Self.spec()
        var second = spec.scores[0]
        second.id = "dua"
        second.source = .scores(["depresi"])
        spec.scores.append(second)
        #expect(throws: ScoringSpecError(spec: "gds", fault: .reductionNotPossible(place: "dua", .prorated))) {
            try ScoringMachine(specs: [spec])
        }
    }
}
