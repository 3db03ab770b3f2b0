/// An upper estimate of the steps of one evaluation, before any value is known.
struct CostEstimate {
    let syntax: CELSyntax
    let environment: CELEnvironment
    let types: [CELType]

    private struct Estimate {
        var steps: Int
        /// Elements, for a list or map.
        var size: Int
    }

    var total: Int { estimate(syntax.root, [:]).steps }

    /// Sums and products that stop at the top.
    private static func sum(_ a: Int, _ b: Int) -> Int {
        let (result, overflow) = a.addingReportingOverflow(b)
        return overflow ? .max : result
    }
    private static func product(_ a: Int, _ b: Int) -> Int {
        let (result, overflow) = a.multipliedReportingOverflow(by: b)
        return overflow ? .max : result
    }

    private func estimate(_ id: NodeID, _ locals: [String: Int]) -> Estimate {
        let assumed = environment.limits.assumedElements
        switch syntax[id].kind {
        case .name(let name, _): return Estimate(steps: 1, size: locals[name] ?? assumed)
        case .list(let elements):
            return Estimate(steps: Self.sum(elements.count, steps(elements, locals)), size: elements.count)
        case .map(let entries):
            return Estimate(steps: Self.sum(entries.count, steps(syntax.children(of: id), locals)), size: entries.count)
        case .conditional(let test, let first, let second):
            let a = estimate(first, locals)
            let b = estimate(second, locals)
            return Estimate(
                steps: Self.sum(estimate(test, locals).steps, max(a.steps, b.steps)), size: max(a.size, b.size))
        case .binary(let operation, let left, let right):
            let a = estimate(left, locals)
            let b = estimate(right, locals)
            let own = operation == .isIn ? b.size : 1
            let size = operation == .add ? Self.sum(a.size, b.size) : assumed
            return Estimate(steps: Self.sum(Self.sum(a.steps, b.steps), own), size: size)
        case .call(let call):
            if environment.macros, let macro = Macro(call, in: syntax) { return estimate(macro, locals) }
            // Each argument is estimated once: twice would double with every level of calls in calls.
            let arguments = syntax.children(of: id).map { estimate($0, locals) }
            let own = 1 + arguments.count + (Function.table[call.function]?.cost ?? 0)
            return Estimate(
                steps: arguments.reduce(own) { Self.sum($0, $1.steps) },
                size: arguments.reduce(assumed) { max($0, $1.size) })
        default:
            return Estimate(steps: Self.sum(1, steps(syntax.children(of: id), locals)), size: assumed)
        }
    }

    private func steps(_ ids: [NodeID], _ locals: [String: Int]) -> Int {
        ids.reduce(0) { Self.sum($0, estimate($1, locals).steps) }
    }

    private func estimate(_ macro: Macro, _ locals: [String: Int]) -> Estimate {
        let source = estimate(macro.source, locals)
        if macro.kind == .has { return Estimate(steps: Self.sum(source.steps, 1), size: 1) }
        var inner = locals
        let names = macro.variableNames(in: syntax) ?? []
        for name in names { inner[name] = macro.kind == .bind ? source.size : environment.limits.assumedElements }
        let predicate = macro.predicate.map { estimate($0, inner).steps } ?? 0
        let transform = macro.transform.map { estimate($0, inner) } ?? Estimate(steps: 0, size: 0)
        let body = Self.sum(Self.sum(predicate, transform.steps), 2)
        if macro.kind == .bind {
            return Estimate(steps: Self.sum(source.steps, body), size: transform.size)
        }
        return Estimate(steps: Self.sum(source.steps, Self.product(source.size, body)), size: source.size)
    }
}
