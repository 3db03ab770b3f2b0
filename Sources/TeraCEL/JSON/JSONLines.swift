#if canImport(Glibc)
    import Glibc
#endif

/// Evaluates expressions given one a line, for tests of this library by others.
public enum JSONLines {
    /// Answers one line `{"expr", "bindings", "container", "disable_check", "disable_macros"}` with
    /// `{"value": …}` or `{"error": "…"}`. The names in the bindings are the variables.
    public static func answer(_ line: some Sequence<UInt8>) -> String {
        var output = ""
        let result: JSON =
            switch evaluate(line) {
            case .success(let value): .object([("value", value.json)])
            case .failure(let failure): .object([("error", .string(failure.text))])
            }
        result.write(to: &output)
        return output
    }

    /// Answers every line of standard input on standard output, in order, each out before the next is read.
    public static func serve() {
        while let line = readLine() {
            print(answer(line.utf8))
            fflush(nil)
        }
    }

    private struct Failure: Error {
        var text: String
    }

    private static func evaluate(_ line: some Sequence<UInt8>) -> Result<Value, Failure> {
        let request: JSON
        do {
            request = try JSON(parsing: line)
        } catch {
            return .failure(Failure(text: "not JSON, at byte \(error.offset)"))
        }
        guard case .string(let source)? = request["expr"] else { return .failure(Failure(text: "no expr")) }
        var environment = CELEnvironment()
        if case .string(let container)? = request["container"] { environment.container = container }
        if case .bool(let flag)? = request["disable_macros"] { environment.macros = !flag }
        var bindings: [String: Value] = [:]
        if case .object(let entries)? = request["bindings"] {
            for entry in entries {
                guard let value = Value(entry.value) else {
                    return .failure(Failure(text: "cannot read the value of \(entry.key)"))
                }
                bindings[entry.key] = value
                environment.declare(entry.key, value.declaredType, mayBeAbsent: value.isAbsent)
            }
        }
        var isChecked = true
        if case .bool(let flag)? = request["disable_check"] { isChecked = !flag }
        return evaluate(source, environment, bindings, isChecked: isChecked)
    }

    private static func evaluate(
        _ source: String, _ environment: CELEnvironment, _ bindings: [String: Value], isChecked: Bool
    ) -> Result<Value, Failure> {
        let expression = CELExpression.parse(source, limits: environment.limits)
        if let problem = expression.problems.first { return .failure(Failure(text: describe(problem))) }
        var checked: CELChecked?
        if isChecked {
            let result = expression.check(in: environment)
            if let problem = result.problems.first(where: { !$0.isAdvice }) {
                return .failure(Failure(text: describe(problem)))
            }
            checked = result
        }
        let program = CELProgram.compile(expression.syntax, in: environment, checked: checked)
        do throws(EvaluationError) {
            return .success(try program.evaluate(bindings))
        } catch {
            return .failure(Failure(text: "\(error.code.rawValue): \(error.message.en)"))
        }
    }

    private static func describe(_ problem: CELProblem) -> String {
        "\(problem.code.rawValue) at \(problem.range.lowerBound): \(problem.message.en)"
    }
}

extension Value {
    /// The type a variable is declared with when a value is all that is known of it.
    var declaredType: CELType {
        switch self {
        case .absent: .dyn
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .double: .double
        case .string: .string
        case .timestamp: .timestamp
        case .duration: .duration
        case .type: .type
        case .list: .list(.dyn)
        case .map: .map(.dyn, .dyn)
        }
    }
}
