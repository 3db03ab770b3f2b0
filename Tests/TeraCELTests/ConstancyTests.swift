import TeraCEL
import Testing

@Suite struct ConstancyTests {
    static func environment(absent: Bool) -> CELEnvironment {
        var environment = CELEnvironment()
        environment.declare("n", .int, mayBeAbsent: absent)
        environment.declare("m", .int, mayBeAbsent: absent)
        environment.declare("k", .enumeration(options: ["x", "y", "z"]), mayBeAbsent: absent)
        environment.declare("b", .bool, mayBeAbsent: absent)
        return environment
    }
    static let domains: [String: CELDomain] = ["n": .integers(1...5), "m": .integers(0...3)]

    @Test(
        "what can be proved is",
        arguments: [
            ("n >= 1", CELConstancy.alwaysTrue), ("n > 5", .neverTrue), ("n > 3 && n < 2", .neverTrue),
            ("n > 2 || n < 4", .alwaysTrue),
            ("n + m > 8", .neverTrue), ("n * 2 >= 2", .alwaysTrue), ("n - m >= -2", .alwaysTrue),
            ("k == 'x' && k == 'y'", .neverTrue),
            ("k in ['x', 'y', 'z']", .alwaysTrue), ("k != 'x' && k != 'y' && k != 'z'", .neverTrue),
            ("b && !b", .neverTrue),
            ("n == 6", .neverTrue), ("n != 6", .alwaysTrue), ("n < 2.5 && n > 2.25", .neverTrue), ("n > m", .unknown),
            ("k == 'x' || k == 'y'", .unknown), ("n > 3 ? n > 2 : n <= 3", .alwaysTrue), ("!(n > 5)", .alwaysTrue),
            ("true", .alwaysTrue),
            ("answered(n) && n > 5", .neverTrue), ("m > n && n > 3", .neverTrue),
            ("k in ['x'] && k in ['y']", .neverTrue), ("n / 0 > 1", .unknown),
            ("n == 1 && n == 1", .unknown), ("n in [6, 7]", .neverTrue), ("-n > -1", .neverTrue),
        ])
    func proofs(_ source: String, _ expected: CELConstancy) {
        let found = CELExpression.parse(source).constancy(in: Self.environment(absent: false), domains: Self.domains)
        #expect(found == expected, "\(source)")
    }

    @Test(
        "with answers that may be absent",
        arguments: [
            ("n >= 1", CELConstancy.trueWhenAnswered), ("n > 5", .neverTrue), ("!answered(n) && n > 1", .neverTrue),
            ("answered(n)", .unknown),
            ("answered(n) || n < 9", .trueWhenAnswered), ("n > 1 && !answered(n)", .neverTrue),
        ])
    func absence(_ source: String, _ expected: CELConstancy) {
        let found = CELExpression.parse(source).constancy(in: Self.environment(absent: true), domains: Self.domains)
        #expect(found == expected, "\(source)")
    }

    @Test(
        "no proof is wrong: every combination of answers agrees (TERA_CEL_CONSTANCY; 50,000 optimized, 3,000 in debug)")
    func soundness() throws {
        var generator = SeededGenerator(seed: 5)
        let environment = Self.environment(absent: true)
        func pick(_ options: [String]) -> String { options.randomElement(using: &generator) ?? "" }
        func number(_ depth: Int) -> String {
            if depth == 0 || generator.oneIn(2) {
                return pick(["n", "m", "n", "m", "0", "2", "5", "-1", "2.5", "4.0", "100"])
            }
            let left = number(depth - 1)
            let right = number(depth - 1)
            return generator.oneIn(5) ? "-(\(left))" : "(\(left) \(pick(["+", "-", "*", "/"])) \(right))"
        }
        func condition(_ depth: Int) -> String {
            if depth == 0 || generator.oneIn(3) {
                switch Int.random(in: 0..<7, using: &generator) {
                case 0: return "k \(pick(["==", "!="])) '\(pick(["x", "y", "z"]))'"
                case 1: return "k in ['\(pick(["x", "y"]))', '\(pick(["y", "z"]))']"
                case 2: return pick(["b", "true", "false", "b == true", "b != false"])
                case 3: return "answered(\(pick(["n", "m", "k", "b"])))"
                case 4: return "n in [\(pick(["1", "2", "9"])), \(pick(["4", "7"]))]"
                default: return "\(number(1)) \(pick(["<", "<=", ">", ">=", "==", "!="])) \(number(1))"
                }
            }
            let left = condition(depth - 1)
            let right = condition(depth - 1)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: return "!(\(left))"
            case 1: return "(\(left) ? \(right) : \(condition(depth - 1)))"
            case 2: return "(\(left) || \(right))"
            default: return "(\(left) && \(right))"
            }
        }
        var combinations: [[Value?]] = []
        for n in [Value.absent, .int(1), .int(2), .int(3), .int(4), .int(5)] {
            for m in [Value.absent, .int(0), .int(1), .int(2), .int(3)] {
                for k in [Value.absent, .string("x"), .string("y"), .string("z")] {
                    for b in [Value.absent, .bool(true), .bool(false)] { combinations.append([n, m, k, b]) }
                }
            }
        }
        var proved: [CELConstancy: Int] = [:]
        for _ in 0..<Amount.of("TERA_CEL_CONSTANCY", full: 50_000, debug: 3_000) {
            let source = condition(3)
            let expression = CELExpression.parse(source)
            guard Self.outcomesHold(expression, environment, combinations, source) else { return }
            let constancy = expression.constancy(in: environment, domains: Self.domains)
            proved[constancy, default: 0] += 1
            guard constancy != .unknown else { continue }
            let program = CELProgram.compile(expression.syntax, in: environment)
            for slots in combinations {
                let value = try? program.evaluate(slots: slots)
                let agrees: Bool =
                    switch constancy {
                    case .alwaysTrue: value == .bool(true)
                    case .neverTrue: value != .bool(true)
                    case .trueWhenAnswered:
                        value == .bool(true) || (value?.isAbsent ?? false && slots.contains { $0?.isAbsent ?? false })
                    case .unknown: true
                    }
                guard agrees else {
                    Issue.record("\(constancy) but \(String(describing: value)) for \(slots): \(source)")
                    return
                }
            }
        }
        for constancy in [CELConstancy.alwaysTrue, .neverTrue, .trueWhenAnswered] {
            #expect(proved[constancy, default: 0] > 20, "\(proved)")
        }
    }

    /// What is known where a condition is true holds of every answer that makes it true, and so for false and neither.
    private static func outcomesHold(
        _ expression: CELExpression, _ environment: CELEnvironment, _ combinations: [[Value?]], _ source: String
    ) -> Bool {
        let known = environment.variables.map {
            CELKnowledge.any(of: $0.type, domains[$0.name], mayBeAbsent: $0.mayBeAbsent)
        }
        let reasoner = CELReasoner(expression, in: environment)
        let outcome = reasoner.outcome(known)
        let program = CELProgram.compile(expression.syntax, in: environment)
        for slots in combinations {
            let value = try? program.evaluate(slots: slots)
            let exact = slots.map { CELKnowledge.exactly($0 ?? .absent) }
            let computed = reasoner.outcome(exact)
            let agrees: Bool
            switch value {
            case .bool(true)?:
                agrees = contains(outcome.holds, exact) && computed.holds != nil && computed.isFalse == nil
            case .bool(false)?:
                agrees = contains(outcome.isFalse, exact) && computed.isFalse != nil && computed.holds == nil
            default: agrees = outcome.mayBeUndecided && computed.mayBeUndecided
            }
            guard agrees, computed.isComputed else {
                Issue.record("\(outcome) but \(String(describing: value)) for \(slots): \(source)")
                return false
            }
        }
        return true
    }

    private static func contains(_ known: [CELKnowledge]?, _ exact: [CELKnowledge]) -> Bool {
        known.map { zip($0, exact).allSatisfy { $0.united(with: $1) == $0 } } ?? false
    }
}
