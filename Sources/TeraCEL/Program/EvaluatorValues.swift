/// Arithmetic, and what makes and takes apart lists and maps.
extension Evaluator {
    mutating func calculated(
        _ left: Value, _ right: Value, _ instruction: Instruction
    ) throws(EvaluationError) -> Value {
        switch (left, right) {
        case (.int(let a), .int(let b)): return .int(try integers(a, b, instruction))
        case (.double(let a), .double(let b)):
            switch instruction.detail {
            case .add: return .double(a + b)
            case .subtract: return .double(a - b)
            case .multiply: return .double(a * b)
            case .divide: return .double(a / b)
            default: break
            }
        case (.absent, _), (_, .absent): return .absent
        case (.string(let a), .string(let b)) where instruction.detail == .add:
            try placed(instruction) { budget throws(EvaluationError) in
                try budget.makeText(bytes: a.utf8.count + b.utf8.count)
            }
            return .string(a + b)
        case (.list(let a), .list(let b)) where instruction.detail == .add:
            try placed(instruction) { budget throws(EvaluationError) in try budget.makeElements(a.count + b.count) }
            return .list(a + b)
        default: if let moment = times(left, right, instruction.detail) { return try placed(moment, instruction) }
        }
        throw failure(.noSuchOverload, instruction, instruction.detail.rawValue)
    }

    private func integers(_ a: Int64, _ b: Int64, _ instruction: Instruction) throws(EvaluationError) -> Int64 {
        let (result, overflow): (Int64, Bool)
        switch instruction.detail {
        case .add: (result, overflow) = a.addingReportingOverflow(b)
        case .subtract: (result, overflow) = a.subtractingReportingOverflow(b)
        case .multiply: (result, overflow) = a.multipliedReportingOverflow(by: b)
        case .divide:
            guard b != 0 else { throw failure(.divisionByZero, instruction) }
            (result, overflow) = a.dividedReportingOverflow(by: b)
        case .remainder:
            guard b != 0 else { throw failure(.divisionByZero, instruction) }
            (result, overflow) = a.remainderReportingOverflow(dividingBy: b)
        default: throw failure(.noSuchOverload, instruction)
        }
        if overflow { throw failure(.overflow, instruction) }
        return result
    }

    /// Sums and differences of moments and durations: nil when there is no such operation, `.some(nil)` out of range.
    private func times(_ left: Value, _ right: Value, _ operation: BinaryOperator) -> Value?? {
        switch (left, right, operation) {
        case (.timestamp(let a), .duration(let b), .add), (.duration(let b), .timestamp(let a), .add):
            .some(a.adding(b).map(Value.timestamp))
        case (.timestamp(let a), .duration(let b), .subtract): .some(a.subtracting(b).map(Value.timestamp))
        case (.timestamp(let a), .timestamp(let b), .subtract): .some(a.since(b).map(Value.duration))
        case (.duration(let a), .duration(let b), .add): .some(a.adding(b).map(Value.duration))
        case (.duration(let a), .duration(let b), .subtract): .some(a.subtracting(b).map(Value.duration))
        default: nil
        }
    }

    private func placed(_ value: Value?, _ instruction: Instruction) throws(EvaluationError) -> Value {
        guard let value else { throw failure(.outOfRange, instruction) }
        return value
    }

    /// Runs something that knows no place and gives its error this one.
    private mutating func placed<Result>(
        _ instruction: Instruction, _ body: (inout Budget) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        do {
            return try body(&budget)
        } catch {
            var error = error
            error.range = error.range ?? instruction.range
            throw error
        }
    }

    func negated(_ operand: Value, _ instruction: Instruction) throws(EvaluationError) -> Value {
        switch operand {
        case .int(.min): throw failure(.overflow, instruction)
        case .int(let value): return .int(-value)
        case .double(let value): return .double(-value)
        case .absent: return .absent
        default: throw failure(.noSuchOverload, instruction, "-")
        }
    }

    func selected(_ operand: Value, _ instruction: Instruction) throws(EvaluationError) -> Value {
        guard case .string(let field) = constants[Int(instruction.b)] else { return .absent }
        switch operand {
        case .map(let map):
            guard let value = map[.string(field)] else { throw failure(.noSuchKey, instruction, field) }
            return value
        case .absent: return .absent
        default: throw failure(.noSuchOverload, instruction, ".\(field)")
        }
    }

    mutating func indexed(
        _ container: Value, _ index: Value, _ instruction: Instruction
    ) throws(EvaluationError) -> Value {
        if container.isAbsent || index.isAbsent { return .absent }
        switch container {
        case .list(let elements):
            let place: Int64
            switch index {
            case .int(let integer): place = integer
            case .double(let double):
                guard let exact = Int64(exactly: double) else {
                    throw failure(.badArgument, instruction, Conversions.spelled(double))
                }
                place = exact
            default: throw failure(.noSuchOverload, instruction, "[]")
            }
            guard place >= 0, place < elements.count else {
                throw failure(.indexOutOfRange, instruction, String(place))
            }
            return elements[Int(place)]
        case .map(let map):
            guard let key = MapKey(lookup: index), let value = map[key] else {
                throw failure(.noSuchKey, instruction, (try? StringFormatter.plain(index, &budget)) ?? "")
            }
            return value
        default: throw failure(.noSuchOverload, instruction, "[]")
        }
    }

    mutating func list(_ instruction: Instruction) throws(EvaluationError) -> Value {
        var elements: [Value] = []
        elements.reserveCapacity(Int(instruction.b))
        for offset in Int(instruction.a)..<Int(instruction.a + instruction.b) {
            elements.append(try value(Int(storage.parts.operands[offset])))
        }
        try placed(instruction) { budget throws(EvaluationError) in try budget.spend(contentsOf: elements) }
        return .list(elements)
    }

    mutating func map(_ instruction: Instruction) throws(EvaluationError) -> Value {
        var map = CELMap()
        var isAbsent = false
        for offset in stride(from: Int(instruction.a), to: Int(instruction.a + instruction.b), by: 2) {
            let key = try value(Int(storage.parts.operands[offset]))
            let value = try value(Int(storage.parts.operands[offset + 1]))
            if key.isAbsent { isAbsent = true } else { try insert(key, value, into: &map, instruction) }
        }
        try placed(instruction) { budget throws(EvaluationError) in try budget.spend(contentsOf: map.values) }
        // Which entry is missing cannot be said, so neither can the map.
        return isAbsent ? .absent : .map(map)
    }

    func insert(
        _ key: Value, _ value: Value, into map: inout CELMap, _ instruction: Instruction
    ) throws(EvaluationError) {
        let mapKey: MapKey
        switch key {
        case .bool(let key): mapKey = .bool(key)
        case .int(let key): mapKey = .int(key)
        case .string(let key): mapKey = .string(key)
        default: throw failure(.badKeyType, instruction, key.runtimeType?.rawValue ?? "")
        }
        guard map.insert(mapKey, value) else { throw failure(.duplicateKey, instruction) }
    }

    mutating func called(_ instruction: Instruction, takesAbsent: Bool) throws(EvaluationError) -> Value {
        var arguments: [Value] = []
        arguments.reserveCapacity(Int(instruction.b))
        var isAbsent = false
        for offset in Int(instruction.a)..<Int(instruction.a + instruction.b) {
            let argument = try value(Int(storage.parts.operands[offset]))
            if argument.isAbsent { isAbsent = true }
            arguments.append(argument)
        }
        return isAbsent && !takesAbsent ? .absent : try applied(arguments, instruction)
    }

    private mutating func applied(_ arguments: [Value], _ instruction: Instruction) throws(EvaluationError) -> Value {
        let function = storage.parts.functions[Int(instruction.c)]
        return try placed(instruction) { budget throws(EvaluationError) in
            try budget.spend(function.cost)
            return try function.body(arguments, &budget)
        }
    }
}
