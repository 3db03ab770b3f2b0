/// What a program consists of, while it is being made.
struct ProgramParts: Sendable {
    var instructions: [Instruction] = []
    var operands: [Int32] = []
    var constants: [Value] = []
    var failures: [EvaluationError] = []
    var functions: [Function] = []
    var patterns: [LinearRegex] = []
    var loops: [Loop] = []
    var root = 0
    var localCount = 0
}

/// The finished parts. One object, so that an evaluation holds on to a program by counting one reference, not nine.
final class ProgramStorage: Sendable {
    let parts: ProgramParts
    let environment: CELEnvironment
    let budget: Budget

    init(_ parts: ProgramParts, _ environment: CELEnvironment) {
        self.parts = parts
        self.environment = environment
        budget = Budget(environment.limits)
    }
}

/// An expression compiled once, to be evaluated many times.
public struct CELProgram: Sendable {
    let storage: ProgramStorage

    public var environment: CELEnvironment { storage.environment }

    /// Compiles a tree. Never fails: what cannot be resolved is an error only when evaluation comes to it, so that
    /// `f(x) || true` is still true, as the language asks.
    ///
    /// - Parameter checked: what the checker found; with it, sums of mixed numbers are decimal from the start.
    public static func compile(
        _ syntax: CELSyntax, in environment: CELEnvironment, checked: CELChecked? = nil
    ) -> CELProgram {
        compile(syntax, root: syntax.root, in: environment, checked: checked)
    }

    static func compile(
        _ syntax: CELSyntax, root: NodeID, in environment: CELEnvironment, checked: CELChecked?
    ) -> CELProgram {
        var compiler = Compiler(syntax: syntax, environment: environment, types: checked?.types)
        return compiler.run(root: root)
    }

    /// Evaluates with values by slot, nil for a variable without a value. The fast way: nothing is looked up.
    ///
    /// - Parameter slots: one for each variable of the environment, in their order.
    public func evaluate(slots: [Value?]) throws(EvaluationError) -> Value {
        precondition(slots.count >= storage.environment.variables.count, "one slot for each declared variable")
        let storage = storage
        let outcome = slots.withUnsafeBufferPointer { slots -> Result<Value, EvaluationError> in
            storage.parts.instructions.withUnsafeBufferPointer { instructions in
                storage.parts.constants.withUnsafeBufferPointer { constants in
                    var evaluator = Evaluator(
                        storage: storage, instructions: instructions, constants: constants, slots: slots)
                    do throws(EvaluationError) {
                        return .success(try evaluator.value(storage.parts.root))
                    } catch {
                        return .failure(error)
                    }
                }
            }
        }
        return try outcome.get()
    }

    /// Evaluates with values by name. A declared variable that may be absent is absent without a value; any other
    /// is an error when it is read.
    public func evaluate(_ bindings: [String: Value]) throws(EvaluationError) -> Value {
        try evaluate(slots: slots(for: bindings))
    }

    /// The values of the variables in the order of their slots.
    public func slots(for bindings: [String: Value]) -> [Value?] {
        storage.environment.variables.map { bindings[$0.name] ?? ($0.mayBeAbsent ? .absent : nil) }
    }
}
