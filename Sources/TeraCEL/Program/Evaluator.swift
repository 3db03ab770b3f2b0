/// Walks a compiled program. One evaluation; nothing of it is kept.
struct Evaluator {
    let storage: ProgramStorage
    let instructions: UnsafeBufferPointer<Instruction>
    let constants: UnsafeBufferPointer<Value>
    let slots: UnsafeBufferPointer<Value?>
    var locals: [Value]
    var budget: Budget

    init(
        storage: ProgramStorage, instructions: UnsafeBufferPointer<Instruction>,
        constants: UnsafeBufferPointer<Value>, slots: UnsafeBufferPointer<Value?>
    ) {
        self.storage = storage
        self.instructions = instructions
        self.constants = constants
        self.slots = slots
        // An empty array takes no memory, so that only macros cost an allocation.
        let count = storage.parts.localCount
        locals = count == 0 ? [] : Array(repeating: .absent, count: count)
        budget = storage.budget
    }

    func failure(_ code: EvaluationError.Code, _ instruction: Instruction, _ detail: String = "") -> EvaluationError {
        EvaluationError(code, detail, range: instruction.range)
    }

    // `value` and `truth` call each other once for each level of the expression. Their frames, and those between them,
    // are kept small by doing everything else in functions that return before the next level: the depth that a
    // thread's stack can hold depends on it.

    mutating func value(_ place: Int) throws(EvaluationError) -> Value {
        let instruction = instructions[place]
        switch instruction.operation {
        case .constant: return constants[Int(instruction.a)]
        case .slot: return try slot(instruction)
        case .local: return locals[Int(instruction.a)]
        case .fail: throw storage.parts.failures[Int(instruction.a)]
        case .not, .and, .or, .compare, .equal, .notEqual, .compareSlot, .equalSlot, .notEqualSlot, .answered, .isIn,
            .has, .matches:
            return try truth(place).value
        case .conditional: return try chosen(instruction)
        case .arithmetic:
            let left = try value(Int(instruction.a))
            return try calculated(left, try value(Int(instruction.b)), instruction)
        case .negate: return try negated(try value(Int(instruction.a)), instruction)
        case .asDouble: return Self.widened(try value(Int(instruction.a)))
        case .select: return try selected(try value(Int(instruction.a)), instruction)
        case .index:
            let container = try value(Int(instruction.a))
            return try indexed(container, try value(Int(instruction.b)), instruction)
        case .list: return try list(instruction)
        case .map: return try map(instruction)
        case .call: return try called(instruction, takesAbsent: false)
        case .callWithAbsent: return try called(instruction, takesAbsent: true)
        case .loop: return try loop(storage.parts.loops[Int(instruction.a)], instruction)
        case .bind:
            locals[Int(instruction.c)] = try value(Int(instruction.a))
            return try value(Int(instruction.b))
        }
    }

    @inline(__always)
    private func slot(_ instruction: Instruction) throws(EvaluationError) -> Value {
        guard let value = slots[Int(instruction.a)] else { throw unbound(instruction) }
        return value
    }

    private mutating func chosen(_ instruction: Instruction) throws(EvaluationError) -> Value {
        switch try truth(Int(instruction.a)) {
        case .yes: return try value(Int(instruction.b))
        case .no: return try value(Int(instruction.c))
        case .absent: return .absent
        }
    }

    private static func widened(_ value: Value) -> Value {
        if case .int(let integer) = value { return .double(Double(integer)) }
        return value
    }

    @inline(never)
    private func unbound(_ instruction: Instruction) -> EvaluationError {
        failure(.unboundName, instruction, storage.environment.variables[Int(instruction.a)].name)
    }

    // MARK: Truth

    /// The value of a condition, without making a `Value` of it.
    mutating func truth(_ place: Int) throws(EvaluationError) -> Truth {
        let instruction = instructions[place]
        switch instruction.operation {
        case .equalSlot: return try slotEquality(instruction)
        case .notEqualSlot: return try slotEquality(instruction).negated
        case .compareSlot: return try slotComparison(instruction)
        case .and: return try chain(instruction, decisive: .no)
        case .or: return try chain(instruction, decisive: .yes)
        case .not: return try truth(Int(instruction.a)).negated
        case .equal, .notEqual, .compare, .isIn:
            let left = try value(Int(instruction.a))
            return try related(left, try value(Int(instruction.b)), instruction)
        case .answered: return Truth(Answers.isAnswered(try value(Int(instruction.a))))
        case .has: return try hasField(try value(Int(instruction.a)), instruction)
        case .matches: return try matched(try value(Int(instruction.a)), instruction)
        default: return try condition(try value(place), instruction)
        }
    }

    @inline(__always)
    private func slotEquality(_ instruction: Instruction) throws(EvaluationError) -> Truth {
        guard let subject = slots[Int(instruction.a)] else { throw unbound(instruction) }
        return equality(subject, constants[Int(instruction.b)])
    }

    @inline(__always)
    private func slotComparison(_ instruction: Instruction) throws(EvaluationError) -> Truth {
        guard let subject = slots[Int(instruction.a)] else { throw unbound(instruction) }
        return try compared(subject, constants[Int(instruction.b)], instruction)
    }

    private mutating func related(
        _ left: Value, _ right: Value, _ instruction: Instruction
    ) throws(EvaluationError) -> Truth {
        switch instruction.operation {
        case .compare: return try compared(left, right, instruction)
        case .isIn: return try contained(left, right, instruction)
        default:
            try pay(left, right)
            let same = equality(left, right)
            return instruction.operation == .equal ? same : same.negated
        }
    }

    private func condition(_ value: Value, _ instruction: Instruction) throws(EvaluationError) -> Truth {
        switch value {
        case .bool(let value): return Truth(value)
        case .absent: return .absent
        default: throw failure(.noSuchOverload, instruction, "bool")
        }
    }

    private mutating func matched(_ value: Value, _ instruction: Instruction) throws(EvaluationError) -> Truth {
        switch value {
        case .string(let text): return Truth(try storage.parts.patterns[Int(instruction.c)].matches(text, &budget))
        case .absent: return .absent
        default: throw failure(.noSuchOverload, instruction, "matches")
        }
    }

    /// `&&` and `||`: one decisive operand settles the matter, whatever the others are, errors included. Short of
    /// that an error goes before absence, so that it is not hidden.
    private mutating func chain(_ instruction: Instruction, decisive: Truth) throws(EvaluationError) -> Truth {
        var first: EvaluationError?
        var result = decisive.negated
        for offset in Int(instruction.a)..<Int(instruction.a + instruction.b) {
            do throws(EvaluationError) {
                let operand = try truth(Int(storage.parts.operands[offset]))
                if operand == decisive { return decisive }
                if operand == .absent { result = .absent }
            } catch {
                try keep(error, in: &first)
            }
        }
        if let first { throw first }
        return result
    }

    /// Sets an error aside that another operand may make irrelevant. Running out of steps is no property of the
    /// operand: that ends everything.
    func keep(_ error: EvaluationError, in first: inout EvaluationError?) throws(EvaluationError) {
        if error.code == .tooCostly { throw error }
        first = first ?? error
    }

    @inline(__always)
    private func compared(
        _ left: Value, _ right: Value, _ instruction: Instruction
    ) throws(EvaluationError) -> Truth {
        if let order = ordering(left, right) { return Truth(order.satisfies(instruction.detail)) }
        if left.isAbsent || right.isAbsent { return .absent }
        throw failure(.noSuchOverload, instruction, instruction.detail.rawValue)
    }

    /// Comparing lists and texts takes steps by their size.
    private mutating func pay(_ left: Value, _ right: Value) throws(EvaluationError) {
        switch (left, right) {
        case (.list(let elements), .list): try budget.spend(contentsOf: elements)
        case (.map(let map), .map): try budget.spend(contentsOf: map.values)
        case (.string(let text), .string): try budget.spend(text.utf8.count / 64)
        default: break
        }
    }

    private mutating func contained(
        _ element: Value, _ container: Value, _ instruction: Instruction
    ) throws(EvaluationError) -> Truth {
        if element.isAbsent || container.isAbsent { return .absent }
        switch container {
        case .list(let elements):
            try budget.spend(elements.count)
            var result = Truth.no
            for candidate in elements {
                try pay(element, candidate)
                switch equality(element, candidate) {
                case .yes: return .yes
                case .absent: result = .absent
                case .no: break
                }
            }
            return result
        case .map(let map): return Truth(MapKey(lookup: element).map { map.place(of: $0) != nil } ?? false)
        default: throw failure(.noSuchOverload, instruction, "in")
        }
    }

    private func hasField(_ operand: Value, _ instruction: Instruction) throws(EvaluationError) -> Truth {
        guard case .string(let field) = constants[Int(instruction.b)] else { return .no }
        switch operand {
        case .map(let map): return Truth(map.place(of: .string(field)) != nil)
        case .absent: return .absent
        default: throw failure(.noSuchOverload, instruction, "has")
        }
    }
}
