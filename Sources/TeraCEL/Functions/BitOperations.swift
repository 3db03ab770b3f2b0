extension Function {
    private static func bits(
        _ name: String, _ body: @escaping @Sendable (Int64, Int64) throws(EvaluationError) -> Int64
    ) -> Function {
        Function(name, [.global(.int, .int, returns: .int)]) { arguments, _ throws(EvaluationError) in
            guard arguments.count == 2, case .int(let a) = arguments[0], case .int(let b) = arguments[1] else {
                throw noOverload(name)
            }
            return .int(try body(a, b))
        }
    }

    @Sendable private static func shiftLeft(_ value: Int64, _ count: Int64) throws(EvaluationError) -> Int64 {
        guard count >= 0 else { throw EvaluationError(.badArgument, String(count)) }
        return count > 63 ? 0 : value << count
    }

    /// Shifts in zeros, also for negative numbers.
    @Sendable private static func shiftRight(_ value: Int64, _ count: Int64) throws(EvaluationError) -> Int64 {
        guard count >= 0 else { throw EvaluationError(.badArgument, String(count)) }
        return count > 63 ? 0 : Int64(bitPattern: UInt64(bitPattern: value) >> UInt64(count))
    }

    /// The bit operations of the math extension.
    static let bitOperations: [Function] = [
        bits("math.bitAnd") { a, b throws(EvaluationError) in a & b },
        bits("math.bitOr") { a, b throws(EvaluationError) in a | b },
        bits("math.bitXor") { a, b throws(EvaluationError) in a ^ b },
        bits("math.bitShiftLeft", shiftLeft),
        bits("math.bitShiftRight", shiftRight),
        Function("math.bitNot", [.global(.int, returns: .int)]) { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1, case .int(let value) = arguments[0] else { throw noOverload("math.bitNot") }
            return .int(~value)
        },
    ]
}
