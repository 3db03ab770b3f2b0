import TeraCEL
import Testing

@Suite struct MutationTests {
    private static let seeds = [
        "konselor == \"ya\" && lama_kerja >= 2", "topik.exists(t, t == 'karier') ? sum(skor) / size(skor) : 0",
        "nama.matches(r'^[A-Z]{2,5}(a|b)*$') || nama.split(',').map(x, x.trim()).join('-') == ''",
        "{'a': 1, \"b\": [2.5e3, -0x1F]}.a + math.greatest(1, 2, 3)", "'''tiga''' + \"\\u00e9\\U0001F600\\x41\"",
        "timestamp('2024-08-17T10:00:00+07:00').getHours('Asia/Jakarta') < duration('1h30m').getMinutes()",
        "IF(umur > 17; \"ya\"; 'tidak') = “ya” dan ${umur} <> 3,5", "selected(topik, 'karier') and not (x in (1, 2))",
        "cel.bind(a, [1, 2], a + a).transformMap(i, v, i > 0, v * v)", "'%s %.2f %x'.format([1, 2.0, 'c'])",
    ]
    private static let pieces: [String] = [
        "(", ")", "[", "]", "{", "}", "\"", "'", "'''", "\\", "`", ".", ",", ";", "?", ":", "&&", "||", "&", "==", "=",
        "!",
        "-", "--------", "0x", "1e", "9223372036854775808", "1.2.3", "${", "“", "”", "\u{A0}", "é", "\u{0}", "//",
        " in ",
        " and ", "if(", "not ", ".all(x,", "r'", "b'", "*****", "((((((((((", "x{1000}", "%", "\\u", "?.", "[?",
    ]

    private static func mutated(_ source: String, _ generator: inout SeededGenerator) -> String {
        var bytes = Array(source.utf8)
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1 where place < bytes.count: bytes.remove(at: place)
            case 2 where place < bytes.count:
                bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...8, using: &generator)))
            case 3:
                let other = Array((seeds.randomElement(using: &generator) ?? "").utf8)
                let start = Int.random(in: 0..<other.count, using: &generator)
                bytes.insert(contentsOf: other[start...].prefix(20), at: place)
            default: bytes.insert(contentsOf: Array((pieces.randomElement(using: &generator) ?? "").utf8), at: place)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "mutated bytes neither crash nor hang, and every problem and fix lies inside (TERA_CEL_MUTATIONS; 1,000,000 optimized, 20,000 in debug)"
    )
    func mutations() throws {
        var generator = SeededGenerator(seed: 3)
        var environment = CELEnvironment.questionnaire
        environment.limits.evaluationCost = 20_000
        let bindings: [String: Value] = [
            "konselor": .string("ya"), "umur": .int(20), "nama": .string("Ani"), "skor": .list([.int(1), .int(2)]),
            "topik": .list([.string("karier")]),
        ]
        let slots = CELProgram.compile(CELExpression.parse("1").syntax, in: environment).slots(for: bindings)
        var accepted = 0
        let count = Amount.of("TERA_CEL_MUTATIONS", full: 1_000_000, debug: 20_000)
        for _ in 0..<count {
            let source = Self.mutated(Self.seeds.randomElement(using: &generator) ?? "", &generator)
            let expression = CELExpression.parse(source)
            let checked = expression.check(in: environment)
            if expression.problems.isEmpty, checked.problems.isEmpty { accepted += 1 }
            for problem in expression.problems + checked.problems {
                let isInside =
                    problem.range.upperBound <= source.utf8.count
                    && problem.fixes.allSatisfy { $0.edits.allSatisfy { $0.range.upperBound <= source.utf8.count } }
                guard isInside, !messages(for: problem).en.isEmpty, !messages(for: problem).id.isEmpty else {
                    Issue.record("\(problem) in \(source.debugDescription)")
                    return
                }
            }
            // Also what has problems has to run to an end, be it an error.
            _ = try? CELProgram.compile(expression.syntax, in: environment).evaluate(slots: slots)
        }
        #expect(accepted > 0 && accepted < count, "the mutations are all right or all wrong")
    }

    /// Something repeated many times, named by what it is.
    struct Repeated: CustomTestStringConvertible, Sendable {
        var piece: String
        var count: Int
        var end = ""
        var source: String { String(repeating: piece, count: count) + end }
        var testDescription: String { "\(piece) × \(count)" }
    }

    @Test(
        "long and deep sources are refused in time that grows with their length",
        arguments: [
            Repeated(piece: "(", count: 50_000), Repeated(piece: "[", count: 50_000),
            Repeated(piece: "-", count: 50_000, end: "x"),
            Repeated(piece: "!", count: 50_000, end: "x"), Repeated(piece: "not ", count: 20_000, end: "x"),
            Repeated(piece: "a.", count: 30_000, end: "b"), Repeated(piece: "1 + ", count: 20_000, end: "1"),
            Repeated(piece: "{1:", count: 30_000), Repeated(piece: "f(", count: 30_000),
            Repeated(piece: "IF(a;", count: 15_000),
            Repeated(piece: "a?", count: 40_000), Repeated(piece: "1 in (1,", count: 12_000),
            Repeated(piece: "x", count: 200_000),
            Repeated(piece: "= ", count: 40_000), Repeated(piece: "“", count: 30_000),
            Repeated(piece: "a ? b : ", count: 10_000),
        ])
    func hugeSources(_ repeated: Repeated) async {
        await onLargeStack {
            let source = repeated.source
            let time = ContinuousClock().measure {
                let expression = CELExpression.parse(source)
                #expect(!expression.problems.isEmpty)
                #expect(expression.problems.count <= CELLimits().problems)
                _ = expression.check(in: .questionnaire)
            }
            #expect(time < .seconds(5))
        }
    }

    @Test(
        "what is as deep as allowed is evaluated, 32 levels of every kind at the least",
        arguments: [
            ("(", "1", ")", 47), ("[", "1", "]", 47), ("{1:", "1", "}", 47), ("size([", "1", "])", 23),
            ("-", "x", "", 98),
            ("!", "y", "", 98), ("1 + ", "1", "", 98), ("true ? 1 : ", "1", "", 47), ("false || ", "true", "", 2_000),
            ("true && ", "true", "", 2_000), ("[1].map(a, ", "1", ")", 47), ("1 + [1].map(a, ", "1", ")[0]", 23),
            ("false == ", "true", "", 98),
        ])
    func deepestAllowed(_ before: String, _ middle: String, _ after: String, _ count: Int) async {
        await onLargeStack {
            let source = String(repeating: before, count: count) + middle + String(repeating: after, count: count)
            let value = try? evaluate(source, ["x": .int(1), "y": .bool(true)])
            #expect(value != nil)
            #expect(CELExpression.parse(source).check(in: .questionnaire).cost > 0)
        }
    }
}
