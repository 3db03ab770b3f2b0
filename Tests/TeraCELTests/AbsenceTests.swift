import TeraCEL
import Testing

@Suite struct AbsenceTests {
    private static let answers: [String: Value] = [
        "t": .bool(true), "f": .bool(false), "a": .absent, "n": .int(3), "list": .list([.int(1), .absent, .int(5)]),
        "none": .list([.absent]), "section": .absent,
    ]

    @Test(
        "logic with absence is Kleene's",
        arguments: [
            ("a && t", "absent"), ("a && f", "false"), ("f && a", "false"), ("t && a", "absent"), ("a && a", "absent"),
            ("a || t", "true"), ("t || a", "true"), ("a || f", "absent"), ("f || a", "absent"), ("a || a", "absent"),
            ("!a", "absent"), ("!(a && f)", "true"), ("a ? 1 : 2", "absent"), ("t ? a : 1", "absent"),
            ("f ? a : 1", "1"),
        ])
    func kleene(_ source: String, _ expected: String) throws { try expect(source, expected) }

    @Test(
        "an error outweighs absence, and a decisive operand both",
        arguments: [
            ("a && 1 / 0 > 0", "divisionByZero"), ("1 / 0 > 0 || a", "divisionByZero"),
            ("a && 1 / 0 > 0 && f", "false"),
            ("1 / 0 > 0 || a || t", "true"),
        ])
    func errorsAndAbsence(_ source: String, _ expected: String) throws { try expect(source, expected) }

    @Test(
        "whatever is calculated from absence is absent",
        arguments: [
            "a == 1", "a != 1", "1 == a", "a == a", "a == null", "a < 1", "a + 1", "1 - a", "-a", "a.b", "a[0]",
            "[1][a]", "a in [1]",
            "1 in a", "size(a)", "a.contains('x')", "'x'.startsWith(a)", "a.all(x, true)", "a.map(x, x)", "has(a.b)",
            "type(a)", "{a: 1}",
            "string(a)", "math.greatest(1, a)", "cel.bind(x, a, x)", "[1, a] == [1, 2]", "3 in [1, a]",
            "[a].exists(x, x > 1)",
            "[1, a].all(x, x > 0)", "[a, 1].exists_one(x, x == 1)", "'%s'.format(a)", "a.matches('x')", "[a].join()",
        ])
    func absent(_ source: String) throws { try expect(source, "absent") }

    @Test(
        "absence decides nothing that the rest decides",
        arguments: [
            ("[1, a] == [2, 3]", "false"), ("[1, a] == [1]", "false"), ("1 in [a, 1]", "true"),
            ("[a, 2].exists(x, x == 2)", "true"),
            ("[a, 2].all(x, x == 1)", "false"), ("[a, 1, 1].exists_one(x, x == 1)", "false"), ("size([a, 1])", "2"),
            ("size(list.filter(x, x > 0))", "2"), ("size(list.map(x, x + 1))", "3"), ("t || a.b.c > 1", "true"),
        ])
    func decided(_ source: String, _ expected: String) throws { try expect(source, expected) }

    @Test(
        "functions over answers skip absent ones",
        arguments: [
            ("answered(a)", "false"), ("answered(n)", "true"), ("answered(list)", "true"), ("answered(none)", "false"),
            ("answered([])", "false"), ("answered('')", "true"), ("count_answered(a, n, t)", "2"),
            ("count_answered(list)", "2"),
            ("count_answered(a)", "0"), ("mean(list)", "3.0"), ("mean(n, a, 4)", "3.5"), ("mean(a)", "absent"),
            ("mean([])", "absent"),
            ("sum(list, n)", "9"), ("sum(n, 0.5)", "3.5"), ("sum(a, none)", "absent"), ("min_of(list)", "1"),
            ("max_of(list, a, 7)", "7"),
            ("min_of(2, 1.5)", "1.5"), ("max_of(a)", "absent"), ("sum({'x': 1, 'y': a, 'z': 2})", "3"),
            ("sum(9223372036854775807, 1)", "overflow"), ("mean('x')", "noSuchOverload"),
        ])
    func skipping(_ source: String, _ expected: String) throws { try expect(source, expected) }

    @Test("a variable that may be absent is absent when unbound; any other fails when read")
    func unbound() throws {
        var environment = CELEnvironment()
        environment.declare("optional", .int, mayBeAbsent: true)
        environment.declare("needed", .int)
        func run(_ source: String) throws -> Value {
            try CELProgram.compile(CELExpression.parse(source).syntax, in: environment).evaluate([:])
        }
        #expect(try run("optional > 1").isAbsent)
        #expect(try run("true || needed > 1") == .bool(true))
        let error = #expect(throws: EvaluationError.self) { try run("1 + needed") }
        #expect(error?.code == .unboundName)
        #expect(error?.range == 4..<10)
    }

    private func expect(_ source: String, _ expected: String) throws {
        let outcome: String
        do {
            let value = try evaluate(source, Self.answers)
            outcome = value.isAbsent ? "absent" : Self.spelled(value)
        } catch let error as EvaluationError {
            outcome = "\(error.code)"
        }
        #expect(outcome == expected, "\(source)")
    }

    static func spelled(_ value: Value) -> String {
        switch value {
        case .bool(let value): "\(value)"
        case .int(let value): "\(value)"
        case .double(let value): "\(value)"
        default: "\(value)"
        }
    }
}
