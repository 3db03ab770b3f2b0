/// The values that an item allows.
public enum CELDomain: Sendable, Hashable {
    case integers(ClosedRange<Int64>)
    case doubles(ClosedRange<Double>)
    case options([String])
}

/// What can be proved about a condition for all answers. Anything but ``unknown`` is certain.
public enum CELConstancy: Sendable, Hashable {
    /// True for all answers, also where some are absent.
    case alwaysTrue
    /// True whenever the answers it reads are there.
    case trueWhenAnswered
    /// Not true for any answers: it is false, absent or fails.
    case neverTrue
    /// Depends on the answers, or cannot be proved.
    case unknown
}

extension CELExpression {
    /// Tries to prove that a condition never depends on the answers, by intervals and sets of options.
    ///
    /// - Parameter domains: what each variable can be, by name; without one, what its type says.
    public func constancy(in environment: CELEnvironment, domains: [String: CELDomain] = [:]) -> CELConstancy {
        guard problems.isEmpty else { return .unknown }
        let reasoning = Reasoning(syntax: syntax, environment: environment)
        let state = environment.variables.map { $0.possible(domains[$0.name]) }
        if reasoning.assume(syntax.root, true, state) == nil { return .neverTrue }
        guard reasoning.assume(syntax.root, false, state) == nil else { return .unknown }
        let result = reasoning.possible(syntax.root, state)
        guard case .truths = result.values, !result.mayFail else { return .unknown }
        return result.mayBeAbsent ? .trueWhenAnswered : .alwaysTrue
    }
}
