import TeraCEL
import Testing

@Suite struct LimitTests {
    @Test(
        "nothing grows or runs without limit",
        arguments: [
            // Doubling a text thirty times.
            ("cel.bind(a, 'aaaaaaaaaa', [1, 2, 3, 4, 5, 6, 7, 8, 9].map(x, a).join(a))", 1, "value"),
            (doubling("'aaaaaaaaaaaaaaaa'", "+", 30), 1, "tooLarge"),
            (doubling("[1, 2, 3, 4]", "+", 30), 1, "tooLarge"),
            // A value whose parts are shared is as large as if they were not.
            (nesting(40), 1, "tooCostly"), (nesting(40) + " == 1", 1, "tooCostly"),
            (loops(6), 1, "tooCostly"), ("lists.range(100000000)", 1, "tooLarge"),
            ("lists.range(90000).map(x, lists.range(90000))", 1, "tooCostly"),
            (
                "'a'.replace('', 'aaaaaaaaaa').replace('', 'aaaaaaaaaaaaaaaaaaaaaaaaaaa').replace('', '"
                    + String(repeating: "b", count: 5_000) + "')", 1, "tooLarge"
            ),
            // A budget that has run out is no operand that `||` could make irrelevant.
            (loops(6) + ".size() > 0 || true", 1, "tooCostly"),
        ])
    func bounded(_ source: String, _: Int, _ expected: String) {
        var outcome = "value"
        let time = ContinuousClock().measure {
            do { _ = try evaluate(source) } catch let error as EvaluationError { outcome = "\(error.code)" } catch {
                outcome = "\(error)"
            }
        }
        #expect(outcome == expected)
        #expect(time < .seconds(10))
    }

    @Test(
        "reading, checking, reasoning and printing take time that grows with the tree, not with its depth",
        arguments: [
            ("size(string(", "1", "))"), ("cel.bind(a, 1, ", "a", ")"), ("(true ? ", "true", " : false)"),
            ("!(true && ", "true", ")"), ("math.abs(1 + ", "1", ")"),
            ("[1].all(x, ", "true", ")"), ("1 + (", "1", ")"), ("answered(", "umur", ")"), ("sum([", "1", "])"),
            ("IF(true, true, ", "true", ")"), ("not(", "true", ")"), ("true == (", "true", ")"),
            ("setuju != (setuju ? setuju : ", "setuju", ")"),
        ])
    func nested(_ before: String, _ middle: String, _ after: String) async {
        await onLargeStack {
            let source = String(repeating: before, count: 22) + middle + String(repeating: after, count: 22)
            let time = ContinuousClock().measure {
                let expression = CELExpression.parse(source)
                _ = expression.check(in: .questionnaire)
                _ = expression.constancy(in: .questionnaire)
                _ = expression.references(in: .questionnaire)
                _ = expression.explain(in: .questionnaire, [:])
                _ = expression.syntax.printed
            }
            #expect(time < .seconds(2))
        }
    }

    @Test("a source that is too long is refused unread")
    func longSource() {
        let problems = CELExpression.parse(String(repeating: "x", count: 100_001)).problems
        #expect(problems.map(\.code) == [.tooLong])
        #expect(problems.first.map(messages)?.en == "The expression is too long: more than 100000 bytes.")
    }

    @Test("loops in loops are refused before they run, from the static estimate")
    func estimate() {
        func codes(_ source: String) -> [CELProblemCode] {
            CELExpression.parse(source).check(in: .questionnaire).problems.map(\.code)
        }
        #expect(codes(Self.loops(10, over: "skor")) == [.tooCostly])
        #expect(codes(Self.loops(3, over: "skor")).isEmpty)
        #expect(CELExpression.parse("skor.all(a, a > 1)").check(in: .questionnaire).cost > 100)
    }

    @Test(
        "a pattern takes time that grows with the text, whatever it is",
        arguments: ["(a*)*b", "(a|aa)+$", "(a|a)*b", "a*a*a*a*a*a*b", "(.*)*(.*)*x", "^(a?){50}a{50}$"])
    func patterns(_ pattern: String) throws {
        let text = String(repeating: "a", count: 5_000)
        let time = ContinuousClock().measure { _ = try? evaluate("t.matches('\(pattern)')", ["t": .string(text)]) }
        #expect(time < .seconds(8))
    }

    private static func doubling(_ start: String, _ sign: String, _ times: Int) -> String {
        (0..<times).reversed().reduce("v\(times - 1)") { body, index in
            let previous = index == 0 ? start : "v\(index - 1)"
            return "cel.bind(v\(index), \(previous) \(sign) \(previous), \(body))"
        }
    }
    private static func nesting(_ times: Int) -> String {
        (0..<times).reversed().reduce("v\(times - 1)") { body, index in
            let previous = index == 0 ? "1" : "v\(index - 1)"
            return "cel.bind(v\(index), [\(previous), \(previous)], \(body))"
        }
    }
    private static func loops(_ depth: Int, over list: String = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]")
        -> String
    {
        (0..<depth).reduce("x0") { body, index in "\(list).map(x\(index), \(body))" }
    }
}
