import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

/// What answers of several parts, numbers and words earn, worked out by hand.
@Suite struct AnswerRuleTests {
    /// The percentage of a test of this one item, and whether it counts as right; nil: not taken.
    private func earned(_ rule: AnswerRule, _ answer: Answer) throws -> (share: Rational?, isRight: Bool)? {
        var spec = Build.test("post", count: 1)
        spec.items = [ScoredItem(id: "q1", values: [:], weight: "1", rule: rule)]
        let machine = try ScoringMachine(specs: [spec])
        let sheet = Build.choices("post", "peserta", of: "P1", ["q1": answer])
        let result = try #require(try machine.testResult(spec: "post", in: machine.admit([sheet], participants: [])))
        return result.people.first.map { ($0.score.value, $0.correct == ["q1"]) }
    }

    @Test(arguments: [
        (["a", "b", "c"], 100, 1), (["a", "b"], 200, 3), (["a"], 100, 3), (["a", "b", "d"], 100, 3),
        (["a", "d"], 0, 1),
        (["d"], 0, 1), (["a", "b", "c", "d"], 200, 3),
    ])
    func severalPartly(chosen: [String], numerator: Int, denominator: Int) throws {
        // (right − wrong) / 3 of 2 points, as a percentage of 2 points; below zero is zero.
        let rule = AnswerRule.set(SetRule(key: ["a", "b", "c"], points: "2", credit: .partial))
        let result = try #require(try earned(rule, .list(chosen)))
        #expect(result.share == Rational(Int128(numerator), over: Int128(denominator)))
        #expect(result.isRight == (chosen == ["a", "b", "c"]))
    }

    @Test func severalAllOrNothing() throws {
        let rule = AnswerRule.set(SetRule(key: ["a", "b"], points: "2", credit: .allOrNothing))
        #expect(try earned(rule, .list(["a", "b"]))?.share == Rational(100))
        #expect(try earned(rule, .list(["a"]))?.share == .zero)
        #expect(try earned(rule, .list(["a", "b", "c"]))?.share == .zero)
        #expect(try earned(rule, .worded(chosen: ["a", "b", "other"], words: "x"))?.share == .zero)
    }

    @Test(arguments: [("0.22", true), ("0.21", true), ("0.23", true), ("0.20999", false), ("0.231", false)])
    func numbersWithinTheirTolerance(number: String, isRight: Bool) throws {
        let rule = AnswerRule.number(NumberRule(key: "0.22", tolerance: "0.01", points: "1"))
        #expect(try earned(rule, .text(number))?.isRight == isRight)
        #expect(try earned(rule, .text(number))?.share == (isRight ? Rational(100) : .zero))
    }

    @Test(arguments: [("JKP", true), ("  jaminan   Kehilangan pekerjaan", true), ("jkp.", false), ("Jaminan", false)])
    func spellings(words: String, isRight: Bool) throws {
        let rule = AnswerRule.spelling(SpellingRule(accepted: ["jkp", "jaminan kehilangan pekerjaan"], points: "1"))
        #expect(try earned(rule, .text(words))?.isRight == isRight)
    }

    @Test(arguments: [
        (["a", "b", "c", "d"], 3), (["b", "a", "c", "d"], 2), (["d", "c", "b", "a"], 0), (["d", "a", "b", "c"], 2),
        (["a", "c", "b", "d"], 2), (["b", "a", "d", "c"], 1),
    ])
    func orders(given: [String], neighbours: Int) throws {
        // Neighbours of the key: a before b, b before c, c before d; the share of them in order of 3 points.
        let partial = AnswerRule.order(OrderRule(key: ["a", "b", "c", "d"], points: "3", credit: .partial))
        let strict = AnswerRule.order(OrderRule(key: ["a", "b", "c", "d"], points: "3", credit: .allOrNothing))
        #expect(try earned(partial, .list(given))?.share == Rational(Int128(100 * neighbours), over: 3))
        #expect(try earned(strict, .list(given))?.share == (neighbours == 3 ? Rational(100) : .zero))
    }

    @Test(arguments: [
        (["l1": "r1", "l2": "r2", "l3": "r3"], 3), (["l1": "r1", "l2": "r3", "l3": "r2"], 1),
        (["l1": "r4", "l2": "r4", "l3": "r4"], 0), (["l1": "r1", "l2": "r2", "l3": "r4"], 2),
    ])
    func pairs(given: [String: String], right: Int) throws {
        let key = ["l1": "r1", "l2": "r2", "l3": "r3"]
        let partial = AnswerRule.pairs(PairRule(key: key, points: "2", credit: .partial))
        let strict = AnswerRule.pairs(PairRule(key: key, points: "2", credit: .allOrNothing))
        #expect(try earned(partial, .values(given))?.share == Rational(Int128(100 * right), over: 3))
        #expect(try earned(strict, .values(given))?.share == (right == 3 ? Rational(100) : .zero))
    }

    /// Declined and "cannot judge" have no value: nobody who gave nothing else has taken the test.
    @Test(arguments: [Answer.declined, .notObserved])
    func noValueIsNotZero(answer: Answer) throws {
        let rule = AnswerRule.set(SetRule(key: ["a"], points: "1", credit: .partial))
        #expect(try earned(rule, answer) == nil)
    }

    /// A rubric's level counts by its value, whatever evidence stands beside it: 3 of at most 4.
    @Test(arguments: [Answer.text("o3"), .worded(chosen: ["o3"], words: "Tiga contoh")])
    func levelsCountWithTheirEvidence(answer: Answer) throws {
        var spec = Build.test("post", count: 1)
        spec.items = [ScoredItem(id: "q1", values: Build.fourPoint, weight: "1")]
        let machine = try ScoringMachine(specs: [spec])
        let sheet = Build.choices("post", "peserta", of: "P1", ["q1": answer])
        let result = try #require(try machine.testResult(spec: "post", in: machine.admit([sheet], participants: [])))
        #expect(result.people.first?.score.value == Rational(75))
    }

    @Test func aDamagedRuleIsRefused() {
        var spec = Build.test("post", count: 1)
        spec.items = [
            ScoredItem(
                id: "q1", values: [:], weight: "1", rule: .number(NumberRule(key: "x", tolerance: "0", points: "1")))
        ]
        #expect(throws: ScoringSpecError.self) { try ScoringMachine(specs: [spec]) }
    }
}
