/// One line of a benchmark: an expression compiled and its values in place, so that only evaluation is left to time.
public struct BenchmarkRequest: Sendable {
    public let source: String
    public let program: CELProgram
    public let slots: [Value?]

    /// Nil for a line that is no request, or an expression with a mistake.
    public init?(_ line: String) {
        guard let request = try? JSON(parsing: line.utf8), case .string(let source)? = request["expr"] else {
            return nil
        }
        var environment = CELEnvironment()
        var values: [Value?] = []
        if case .object(let entries)? = request["bindings"] {
            for entry in entries {
                guard let value = Value(entry.value) else { return nil }
                environment.declare(entry.key, value.declaredType)
                values.append(value)
            }
        }
        let expression = CELExpression.parse(source)
        guard expression.problems.isEmpty else { return nil }
        self.source = source
        program = CELProgram.compile(expression.syntax, in: environment)
        slots = values
    }
}
