import TeraCEL
import Testing

/// Makes random expressions of a wanted type over the questionnaire, well typed by construction.
struct TypedExpressions {
    enum Wanted: CaseIterable { case truth, integer, decimal, text, integers, texts, moment, length }

    var generator: SeededGenerator
    /// Macro variables in scope, by type.
    private var scope: [(name: String, type: Wanted)] = []

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private mutating func pick<T>(_ options: [T]) -> T { options[Int.random(in: 0..<options.count, using: &generator)] }

    mutating func expression(_ wanted: Wanted, _ depth: Int) -> String {
        let locals = scope.filter { $0.type == wanted }.map(\.name)
        if !locals.isEmpty, generator.oneIn(3) { return pick(locals) }
        guard depth > 0 else { return leaf(wanted) }
        if generator.oneIn(8) {
            return
                "(\(expression(.truth, depth - 1)) ? \(expression(wanted, depth - 1)) : \(expression(wanted, depth - 1)))"
        }
        if generator.oneIn(12) { return bound(wanted, depth - 1) }
        switch wanted {
        case .truth: return truth(depth - 1)
        case .integer: return integer(depth - 1)
        case .decimal: return decimal(depth - 1)
        case .text: return text(depth - 1)
        case .integers: return integers(depth - 1)
        case .texts: return texts(depth - 1)
        case .moment: return "(\(expression(.moment, depth - 1)) \(pick(["+", "-"])) \(expression(.length, depth - 1)))"
        case .length: return "(\(expression(.moment, depth - 1)) - \(expression(.moment, depth - 1)))"
        }
    }

    private mutating func leaf(_ wanted: Wanted) -> String {
        switch wanted {
        case .truth: pick(["true", "false", "setuju", "konselor == 'ya'", "kelas in ['x', 'xi']", "answered(nama)"])
        case .integer: pick(["0", "1", "-7", "9223372036854775807", "umur", "lama_kerja", "puas", "size(nama)"])
        case .decimal:
            pick(["0.5", "-3.25", "1e300", "berat", "mean(umur, berat)", "sum(umur, berat)", "max_of(berat, puas)"])
        case .text: pick(["''", "'Budi'", "\"é😀\"", "nama", "konselor", "kelas"])
        case .integers: pick(["[]", "[1, 2, 3]", "skor", "[umur, lama_kerja]", "[puas]"])
        case .texts: pick(["[]", "['a', 'b']", "topik", "[nama, konselor]"])
        case .moment: pick(["mulai", "timestamp('2024-08-17T10:00:00+07:00')", "timestamp(0)"])
        case .length: pick(["duration('1h30m')", "duration('-2s')"])
        }
    }

    private mutating func bound(_ wanted: Wanted, _ depth: Int) -> String {
        let type = pick(Wanted.allCases)
        let value = expression(type, depth)
        let name = "v\(scope.count)"
        scope.append((name, type))
        defer { scope.removeLast() }
        return "cel.bind(\(name), \(value), \(expression(wanted, depth)))"
    }

    /// A macro over a list, its body made with the variable in scope.
    private mutating func macro(_ function: String, _ list: Wanted, _ body: Wanted, _ depth: Int) -> String {
        let source = expression(list, depth)
        let name = "v\(scope.count)"
        scope.append((name, list == .integers ? .integer : .text))
        defer { scope.removeLast() }
        return "\(source).\(function)(\(name), \(expression(body, depth)))"
    }

    private mutating func truth(_ depth: Int) -> String {
        switch Int.random(in: 0..<12, using: &generator) {
        case 0, 1: return "(\(expression(.truth, depth)) \(pick(["&&", "||"])) \(expression(.truth, depth)))"
        case 2: return "!(\(expression(.truth, depth)))"
        case 3:
            return
                "(\(expression(.integer, depth)) \(pick(["<", "<=", ">", ">=", "==", "!="])) \(expression(.integer, depth)))"
        case 4: return "(\(expression(.integer, depth)) \(pick(["<", ">=", "=="])) \(expression(.decimal, depth)))"
        case 5:
            return "(\(expression(.text, depth)) + '' \(pick(["<", ">", "==", "!="])) \(expression(.text, depth)) + '')"
        case 6: return "(\(expression(.integer, depth)) in \(expression(.integers, depth)))"
        case 7: return macro(pick(["all", "exists", "exists_one"]), pick([.integers, .texts]), .truth, depth)
        case 8: return "(\(expression(.text, depth))).\(pick(["contains", "startsWith", "endsWith", "matches"]))('a')"
        case 9: return "answered(\(expression(pick(Wanted.allCases), depth)))"
        case 10: return "(\(expression(.moment, depth)) < \(expression(.moment, depth)))"
        default: return "(\(expression(.integers, depth)) == \(expression(.integers, depth)))"
        }
    }

    private mutating func integer(_ depth: Int) -> String {
        switch Int.random(in: 0..<9, using: &generator) {
        case 0, 1:
            return "(\(expression(.integer, depth)) \(pick(["+", "-", "*", "/", "%"])) \(expression(.integer, depth)))"
        case 2: return "-(\(expression(.integer, depth)))"
        case 3: return "size(\(expression(pick([.integers, .texts, .text]), depth)))"
        case 4: return "(\(expression(.integers, depth)))[\(expression(.integer, depth))]"
        case 5:
            return
                "\(pick(["sum", "min_of", "max_of"]))(\(expression(.integers, depth)), \(expression(.integer, depth)))"
        case 6: return "count_answered(\(expression(.integers, depth)), \(expression(.text, depth)))"
        case 7:
            return
                "(\(expression(.moment, depth))).\(pick(["getHours", "getMonth", "getDayOfWeek"]))(\(pick(["", "'Asia/Jakarta'", "'+09:00'"])))"
        default: return "int(\(expression(pick([.decimal, .integer, .text]), depth)))"
        }
    }

    private mutating func decimal(_ depth: Int) -> String {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0, 1:
            return "(\(expression(.decimal, depth)) \(pick(["+", "-", "*", "/"])) \(expression(.decimal, depth)))"
        case 2: return "mean(\(expression(.integers, depth)), \(expression(.decimal, depth)))"
        case 3:
            return
                "\(pick(["sum", "min_of", "max_of"]))(\(expression(.decimal, depth)), \(expression(.integers, depth)))"
        case 4: return "math.\(pick(["ceil", "floor", "round", "abs", "sqrt"]))(\(expression(.decimal, depth)))"
        default: return "double(\(expression(.integer, depth)))"
        }
    }

    private mutating func text(_ depth: Int) -> String {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0, 1: return "(\(expression(.text, depth)) + \(expression(.text, depth)))"
        case 2: return "(\(expression(.text, depth))).\(pick(["trim", "upperAscii", "lowerAscii", "reverse"]))()"
        case 3: return "(\(expression(.text, depth))).substring(\(expression(.integer, depth)))"
        case 4: return "string(\(expression(pick([.integer, .decimal, .truth, .moment, .length]), depth)))"
        default: return "(\(expression(.texts, depth))).join(\(expression(.text, depth)))"
        }
    }

    private mutating func integers(_ depth: Int) -> String {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return "(\(expression(.integers, depth)) + \(expression(.integers, depth)))"
        case 1: return "[\(expression(.integer, depth)), \(expression(.integer, depth))]"
        case 2: return macro("filter", .integers, .truth, depth)
        default: return macro("map", pick([.integers, .texts]), .integer, depth)
        }
    }

    private mutating func texts(_ depth: Int) -> String {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return "[\(expression(.text, depth)), \(expression(.text, depth))]"
        case 1: return "(\(expression(.text, depth))).split(',')"
        case 2: return macro("filter", .texts, .truth, depth)
        default: return macro("map", pick([.integers, .texts]), .text, depth)
        }
    }
}

@Suite struct SoundnessTests {
    /// Random answers, each absent once in three times.
    static func answers(_ generator: inout SeededGenerator) -> [String: Value] {
        var answers: [String: Value] = [
            "konselor": .string(Bool.random(using: &generator) ? "ya" : "tidak"),
            "kelas": .string(["x", "xi", "xii"].randomElement(using: &generator) ?? "x"),
            "topik": .list(["karier", "belajar"].prefix(Int.random(in: 0...2, using: &generator)).map { .string($0) }),
            "umur": .int(Int64.random(in: -5...120, using: &generator)), "lama_kerja": .int(.max),
            "berat": .double(Double.random(in: -1...200, using: &generator)), "nama": .string("Ani"),
            "setuju": .bool(Bool.random(using: &generator)), "puas": .int(Int64.random(in: 1...5, using: &generator)),
            "mulai": .timestamp(CELTimestamp(seconds: Int64.random(in: 0...2_000_000_000, using: &generator))!),
            "skor": .list([.int(1), .absent, .int(-3)]),
        ]
        for name in answers.keys.sorted() where generator.oneIn(3) { answers[name] = .absent }
        return answers
    }

    @Test(
        "a well-typed expression never fails with a type error, whatever is absent, and has the type it was given (TERA_CEL_SOUNDNESS; 200,000 optimized, 10,000 in debug)"
    )
    func soundness() throws {
        var expressions = TypedExpressions(seed: 4)
        let environment = CELEnvironment.questionnaire
        var outcomes: [String: Int] = [:]
        for _ in 0..<Amount.of("TERA_CEL_SOUNDNESS", full: 200_000, debug: 10_000) {
            let wanted = TypedExpressions.Wanted.allCases.randomElement(using: &expressions.generator) ?? .truth
            let source = expressions.expression(wanted, Int.random(in: 1...4, using: &expressions.generator))
            let expression = CELExpression.parse(source)
            let checked = expression.check(in: environment)
            guard expression.problems.isEmpty, checked.problems.allSatisfy(\.isAdvice) else {
                Issue.record("\((expression.problems + checked.problems).map(\.message.en)) in \(source)")
                return
            }
            let bindings = Self.answers(&expressions.generator)
            do {
                let value = try CELProgram.compile(expression.syntax, in: environment, checked: checked).evaluate(
                    bindings)
                outcomes[value.isAbsent ? "absent" : "value", default: 0] += 1
                guard Self.fits(value, checked.type) else {
                    Issue.record("\(value) is no \(checked.type): \(source)")
                    return
                }
            } catch {
                outcomes["error", default: 0] += 1
                guard !error.isTypeError, error.range != nil else {
                    Issue.record("\(error.message.en) (\(error.detail)) in \(source)")
                    return
                }
            }
        }
        for outcome in ["absent", "value", "error"] {
            #expect(outcomes[outcome, default: 0] > 500, "\(outcome) is rare: \(outcomes)")
        }
    }

    private static func fits(_ value: Value, _ type: CELType) -> Bool {
        switch (value, type) {
        case (.absent, _), (_, .dyn): true
        case (.bool, .bool), (.int, .int), (.int, .rating), (.double, .double), (.string, .string),
            (.string, .enumeration), (.timestamp, .timestamp), (.duration, .duration):
            true
        case (.list(let elements), .list(let element)): elements.allSatisfy { fits($0, element) }
        default: false
        }
    }

    @Test(
        "what is not well typed is refused",
        arguments: [
            "nama + 1", "umur + berat", "umur == nama", "setuju > 1", "nama && setuju", "!umur",
            "skor + [nama] == umur",
            "size(umur)", "nama.contains(1)", "umur[0]", "skor['a']", "skor.all(x, x)", "mean(nama)", "sum(topik)",
            "[1].map(x, x + 'a')", "setuju ? 1 : nama", "mulai + 1", "-nama", "berat % 2.0", "nama in umur",
            "profil.a + nama",
            "cel.bind(a, 1, a + 'x')", "konselor > kelas", "umur.size()", "kelas == umur", "has(umur)", "umur.a",
            "profil[mulai]", "{berat: 1}", "topik.join(1)", "umur ? 1 : 2", "puas + 0.5", "answered()", "skor == topik",
        ])
    func refused(_ source: String) {
        #expect(CELExpression.parse(source).problems.isEmpty)
        #expect(!CELExpression.parse(source).check(in: .questionnaire).problems.isEmpty)
    }
}
