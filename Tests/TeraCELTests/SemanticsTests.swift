import TeraCEL
import Testing

/// Corners of the language definition and the extensions, with values worked out by hand.
@Suite struct SemanticsTests {
    private static let x: [String: Value] = ["x": .int(1), "s": .string("é😀a"), "m": .map(CELMap())]

    @Test(
        "values",
        arguments: [
            ("7 / -2", "int(-3)"), ("-7 % 3", "int(-1)"), ("1.0 / 0.0 > 1e308", "bool(true)"),
            ("dyn(1) == 1.0", "bool(true)"),
            ("dyn(1) == '1'", "bool(false)"), ("{1: 'a'}[dyn(1.0)]", "string(\"a\")"), ("[1, 2][dyn(1.0)]", "int(2)"),
            ("-9223372036854775808", "int(-9223372036854775808)"), ("0x7fffffffffffffff", "int(9223372036854775807)"),
            ("size(s)", "int(3)"), ("s.charAt(1)", "string(\"😀\")"), ("s.substring(1, 2)", "string(\"😀\")"),
            ("s.reverse()", "string(\"a😀é\")"),
            ("'aXbXc'.split('X', 2) == ['a', 'bXc']", "bool(true)"),
            ("'abab'.lastIndexOf('ab')", "int(2)"), ("'abab'.lastIndexOf('ab', 1)", "int(0)"),
            ("'abc'.indexOf('c', 3)", "int(-1)"),
            ("'aaa'.replace('a', 'b', 2)", "string(\"bba\")"), ("'ab'.replace('', '-')", "string(\"-a-b-\")"),
            (
                "'%.0f|%.1f|%e|%x|%X|%o|%b|%d|%s'.format([2.5, 0.25, 1, 255, 255, 8, 5, -3, [1.0, 'a']])",
                "string(\"2|0.2|1.000000e+00|ff|FF|10|101|-3|[1, a]\")"
            ),
            ("math.round(-0.5)", "double(-1.0)"), ("math.bitShiftRight(-1, 63)", "int(1)"),
            ("math.bitShiftLeft(1, 63)", "int(-9223372036854775808)"),
            ("math.greatest(1, 2.5, [3][0])", "int(3)"), ("math.least([2.5, 3])", "double(2.5)"),
            ("timestamp('2024-02-29T23:59:59.5+07:00')", "timestamp(2024-02-29T16:59:59.5Z)"),
            ("timestamp('2024-08-17T00:00:00Z').getDayOfWeek()", "int(6)"),
            ("timestamp('2024-12-31T00:00:00Z').getDayOfYear()", "int(365)"),
            ("timestamp('1900-03-01T00:00:00Z').getDayOfYear()", "int(59)"),
            ("timestamp('2024-07-01T00:00:00Z').getHours('Europe/Paris')", "int(2)"),
            ("timestamp('2024-01-01T00:00:00Z').getHours('Europe/Paris')", "int(1)"),
            ("timestamp('2060-07-01T00:00:00Z').getHours('America/New_York')", "int(20)"),
            ("timestamp('2024-01-01T00:00:00Z').getMinutes('-03:30')", "int(30)"),
            ("duration('1h1m1s') - duration('61s')", "duration(3600s)"), ("duration('-1.5s')", "duration(-1.5s)"),
            ("duration('1us').getMilliseconds()", "int(0)"),
            ("timestamp(0) - timestamp(1)", "duration(-1s)"), ("int('-12')", "int(-12)"), ("int(-1.9)", "int(-1)"),
            ("double('-1e3')", "double(-1000.0)"),
            ("string(1e15)", "string(\"1000000000000000\")"), ("string(1.5e300)", "string(\"1.5e+300\")"),
            ("string(0.1)", "string(\"0.1\")"),
            ("has({'a': null}.a)", "bool(true)"), ("has(m.a)", "bool(false)"),
            ("[1, 2, 3].exists_one(i, v, i == v - 1)", "bool(false)"),
            (
                "[3, 1, 2].sort() == [1, 2, 3] && [1, 1.0, 2].distinct() == [1, 2] && [[1], [2]].flatten() == [1, 2]",
                "bool(true)"
            ),
            ("[1, 2, 3].slice(1, 3) == [2, 3] && lists.range(3) == [0, 1, 2]", "bool(true)"),
            ("cel.bind(a, x + 1, a * a)", "int(4)"), ("[1].map(x, [2].map(x, x))[0][0]", "int(2)"), (".x", "int(1)"),
            ("{'a': 1, 'b': 2}.transformMap(k, v, v > 1, k + '!').b", "string(\"b!\")"),
            ("{'a': 1}.transformMapEntry(k, v, {v: k})[1]", "string(\"a\")"),
            ("type(1) == int && type(int) == type && type([]) == list && type({}) == map", "bool(true)"),
            ("'\\u00e9' == 'e\\u0301'", "bool(false)"),
            ("r'\\d' + '\\\\'", "string(\"\\\\d\\\\\")"), ("'''a'b''c''' == \"a'b''c\"", "bool(true)"),
            ("'a' 'b' == 'x' || true", "problem"),
            ("strings.quote('a\"\\n')", "string(\"\\\"a\\\\\\\"\\\\n\\\"\")"), ("true ? 1 : 1 / 0", "int(1)"),
            ("1 / 0 == 1 || true", "bool(true)"),
        ])
    func values(_ source: String, _ expected: String) { #expect(Self.outcome(source) == expected, "\(source)") }

    @Test(
        "errors",
        arguments: [
            ("9223372036854775807 + 1", "overflow"), ("-9223372036854775808 % -1", "overflow"),
            ("-x - 9223372036854775807 - 1", "overflow"),
            ("1 % 0", "divisionByZero"), ("1 + 1.0", "noSuchOverload"), ("'a' < 1", "noSuchOverload"),
            ("null < null", "noSuchOverload"),
            ("!1", "noSuchOverload"), ("1 && true", "noSuchOverload"), ("x.a", "noSuchOverload"), ("{}.a", "noSuchKey"),
            ("{}['a']", "noSuchKey"),
            ("[1][1]", "indexOutOfRange"), ("[1][-1]", "indexOutOfRange"), ("[1]['a']", "noSuchOverload"),
            ("[1][0.5]", "badArgument"),
            ("{1.5: 1}", "badKeyType"), ("{null: 1}", "badKeyType"), ("{1: 1, 1: 2}", "duplicateKey"),
            ("unknown", "unboundName"), ("unknown(1)", "unknownFunction"),
            ("int('1.5')", "badConversion"), ("int('')", "badConversion"), ("int(1e19)", "outOfRange"),
            ("int(0.0 / 0.0)", "outOfRange"),
            ("bool('yes')", "badConversion"), ("double('1,5')", "badConversion"),
            ("timestamp('2023-02-29T00:00:00Z')", "outOfRange"),
            ("timestamp('2023-02-28 00:00:00')", "outOfRange"), ("duration('5')", "outOfRange"),
            ("duration('1x')", "outOfRange"),
            ("timestamp(0).getHours('Mars/Olympus')", "unknownTimeZone"),
            ("timestamp(0).getHours('../../etc/passwd')", "unknownTimeZone"),
            ("timestamp(0).getHours('+25:00')", "unknownTimeZone"), ("'a'.charAt(2)", "indexOutOfRange"),
            ("'a'.substring(1, 0)", "indexOutOfRange"),
            ("'a'.indexOf('a', -1)", "indexOutOfRange"), ("'%d'.format(['a'])", "badFormat"),
            ("'%d %d'.format([1])", "indexOutOfRange"),
            ("'%q'.format([1])", "badFormat"), ("'%.999f'.format([1.0])", "badFormat"),
            ("math.abs(-9223372036854775808)", "overflow"),
            ("math.bitShiftLeft(1, -1)", "badArgument"), ("math.greatest([])", "noSuchOverload"),
            ("math.ceil(1)", "noSuchOverload"),
            ("'a'.matches('(')", "badPattern"), ("'a'.matches('a{2000}')", "badPattern"),
            ("'a'.matches('(a)\\\\1')", "badPattern"),
            ("[1, 2].all(y, y / 0 > 0)", "divisionByZero"), ("1.all(y, true)", "noSuchOverload"),
            ("[1].all(y, y)", "noSuchOverload"),
            ("[1, 'a'].exists_one(y, y > 0)", "noSuchOverload"), ("startsWith('a', 'a')", "noSuchOverload"),
            ("'a'.startsWith()", "noSuchOverload"),
            ("[1, 'a'].join()", "noSuchOverload"), ("[1, 'a'].sort()", "noSuchOverload"),
            ("has(x.a)", "noSuchOverload"), ("lists.range(-1)", "badArgument"),
        ])
    func errors(_ source: String, _ expected: String) { #expect(Self.outcome(source) == expected, "\(source)") }

    @Test("names are looked up in the container first, longest first, and macro variables hide them")
    func containers() throws {
        var environment = CELEnvironment()
        environment.container = "a.b"
        for name in ["a.b.x", "x", "a.y", "y.z"] { environment.declare(name, .string) }
        let values: [String: Value] = [
            "a.b.x": .string("a.b.x"), "x": .string("x"), "a.y": .string("a.y"), "y.z": .string("y.z"),
        ]
        for (source, expected) in [
            ("x", "a.b.x"), (".x", "x"), ("y", "a.y"), ("y.z", "y.z"), ("['l'].map(x, x)[0]", "l"),
            ("['l'].map(x, .x)[0]", "x"),
        ] {
            let program = CELProgram.compile(CELExpression.parse(source).syntax, in: environment)
            #expect(try program.evaluate(values) == .string(expected), "\(source)")
        }
    }

    private static func outcome(_ source: String) -> String {
        do {
            let value = try evaluate(source, x)
            switch value {
            case .timestamp(let moment): return "timestamp(\(moment))"
            case .duration(let length): return "duration(\(length))"
            default: return "\(value)"
            }
        } catch let error as EvaluationError {
            return "\(error.code)"
        } catch {
            return "problem"
        }
    }
}
