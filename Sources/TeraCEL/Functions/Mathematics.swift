extension Function {
    private static let number: [CELType] = [.int, .double]

    private static func onDouble(_ name: String, _ body: @escaping @Sendable (Double) -> Value, _ result: CELType)
        -> Function
    {
        Function(name, [.global(.double, returns: result)]) { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1, case .double(let value) = arguments[0] else { throw noOverload(name) }
            return body(value)
        }
    }

    private static func extremum(_ name: String, keepsNew: @escaping @Sendable (Order) -> Bool) -> Function {
        Function(
            name,
            [
                .variadic(.int, returns: .int), .variadic(.double, returns: .double),
                .variadic(.number, returns: .dyn), .global(.list(.int), returns: .int),
                .global(.list(.double), returns: .double), .global(.list(.dyn), returns: .dyn),
            ]
        ) { arguments, budget throws(EvaluationError) in
            var candidates = arguments
            if arguments.count == 1, case .list(let elements) = arguments[0] { candidates = elements }
            try budget.spend(candidates.count)
            guard var best = candidates.first else { throw noOverload(name) }
            for (place, candidate) in candidates.enumerated() {
                switch candidate {
                case .int, .double: break
                case .absent: return .absent
                default: throw noOverload(name)
                }
                if place > 0, let order = ordering(candidate, best), keepsNew(order) { best = candidate }
            }
            return best
        }
    }

    /// The math extension, without its bit operations.
    static let mathematics: [Function] = [
        extremum("math.greatest") { $0 == .greater },
        extremum("math.least") { $0 == .less },
        onDouble("math.ceil", { .double($0.rounded(.up)) }, .double),
        onDouble("math.floor", { .double($0.rounded(.down)) }, .double),
        onDouble("math.round", { .double($0.rounded(.toNearestOrAwayFromZero)) }, .double),
        onDouble("math.trunc", { .double($0.rounded(.towardZero)) }, .double),
        onDouble("math.isNaN", { .bool($0.isNaN) }, .bool),
        onDouble("math.isInf", { .bool($0.isInfinite) }, .bool),
        onDouble("math.isFinite", { .bool($0.isFinite) }, .bool),
        Function("math.abs", [.global(.int, returns: .int), .global(.double, returns: .double)]) {
            arguments, _ throws(EvaluationError) in
            guard arguments.count == 1 else { throw noOverload("math.abs") }
            switch arguments[0] {
            case .int(.min): throw EvaluationError(.overflow)
            case .int(let value): return .int(abs(value))
            case .double(let value): return .double(abs(value))
            default: throw noOverload("math.abs")
            }
        },
        Function("math.sign", [.global(.int, returns: .int), .global(.double, returns: .double)]) {
            arguments, _ throws(EvaluationError) in
            guard arguments.count == 1 else { throw noOverload("math.sign") }
            switch arguments[0] {
            case .int(let value): return .int(value.signum())
            case .double(let value): return .double(value.isNaN ? value : (value > 0 ? 1 : (value < 0 ? -1 : 0)))
            default: throw noOverload("math.sign")
            }
        },
        Function("math.sqrt", [.global(.double, returns: .double), .global(.int, returns: .double)]) {
            arguments, _ throws(EvaluationError) in
            guard arguments.count == 1 else { throw noOverload("math.sqrt") }
            switch arguments[0] {
            case .int(let value): return .double(Double(value).squareRoot())
            case .double(let value): return .double(value.squareRoot())
            default: throw noOverload("math.sqrt")
            }
        },
    ]
}
