/// Follows what is known of the variables through an expression, in one environment.
public struct CELReasoner: Sendable {
    private let syntax: CELSyntax
    private let environment: CELEnvironment
    private let program: CELProgram
    /// The slots that it reads, each once, in order.
    public let slots: [Int]

    public init(_ expression: CELExpression, in environment: CELEnvironment) {
        syntax = expression.syntax
        self.environment = environment
        program = CELProgram.compile(syntax, in: environment, checked: expression.check(in: environment))
        slots = Set(expression.references(in: environment).compactMap(\.slot)).sorted()
    }

    /// What can come of a condition.
    public struct Outcome: Sendable {
        /// What is known where it is true; nil where it cannot be.
        public var holds: [CELKnowledge]?
        /// What is known where it is false; nil where it cannot be.
        public var isFalse: [CELKnowledge]?
        /// Whether it can be absent or fail.
        public var mayBeUndecided: Bool
        /// Whether it was computed rather than reasoned about: exactly one of the three is then possible.
        public var isComputed: Bool

        /// What is known where it does not hold: false, absent or failing; nil where it always holds.
        public func doesNotHold(_ known: [CELKnowledge]) -> [CELKnowledge]? { mayBeUndecided ? known : isFalse }

        /// What is known where it is not false.
        public func isNotFalse(_ known: [CELKnowledge]) -> [CELKnowledge]? { mayBeUndecided ? known : holds }
    }

    /// - Parameter known: of each variable of the environment, by slot.
    public func outcome(_ known: [CELKnowledge]) -> Outcome {
        if let value = computed(known) {
            let truth: Bool? = if case .bool(let truth)? = value { truth } else { nil }
            return Outcome(
                holds: truth == true ? known : nil, isFalse: truth == false ? known : nil,
                mayBeUndecided: truth == nil, isComputed: true)
        }
        let reasoning = Reasoning(syntax: syntax, environment: environment)
        let state = known.map(\.possible)
        let result = reasoning.possible(syntax.root, state)
        let isTruth = if case .truths = result.values { true } else { false }
        return Outcome(
            holds: narrowed(reasoning.assume(syntax.root, true, state), known),
            isFalse: narrowed(reasoning.assume(syntax.root, false, state), known),
            mayBeUndecided: !isTruth || result.mayBeAbsent || result.mayFail, isComputed: false)
    }

    /// The value of an expression; one that fails is absent.
    public func value(_ known: [CELKnowledge]) -> CELKnowledge {
        if let value = computed(known) { return .exactly(value ?? .absent) }
        return CELKnowledge(
            Reasoning(syntax: syntax, environment: environment).possible(syntax.root, known.map(\.possible)))
    }

    /// The value where everything read is known exactly: `.some(nil)` for a failure; nil where it is not known.
    private func computed(_ known: [CELKnowledge]) -> Value?? {
        guard slots.allSatisfy({ known[$0].exact != nil }) else { return nil }
        var values = [Value?](repeating: .absent, count: environment.variables.count)
        for slot in slots { values[slot] = known[slot].exact }
        return .some(try? program.evaluate(slots: values))
    }

    private func narrowed(_ state: [Possible]?, _ known: [CELKnowledge]) -> [CELKnowledge]? {
        guard let state else { return nil }
        var result = known
        for slot in slots where state[slot] != known[slot].possible { result[slot] = CELKnowledge(state[slot]) }
        return result
    }
}
