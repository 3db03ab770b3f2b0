/// The macros that go through lists and maps.
extension Evaluator {
    /// What is gone through: elements with their index, or keys with their value.
    private enum Items {
        case list([Value])
        case map(CELMap)

        var count: Int {
            switch self {
            case .list(let elements): elements.count
            case .map(let map): map.count
            }
        }
    }

    mutating func loop(_ loop: Loop, _ instruction: Instruction) throws(EvaluationError) -> Value {
        let items: Items
        switch try value(loop.source) {
        case .list(let elements): items = .list(elements)
        case .map(let map): items = .map(map)
        case .absent: return .absent
        default: throw failure(.noSuchOverload, instruction, "list")
        }
        switch loop.kind {
        case .all: return try quantified(loop, items, decisive: .no)
        case .exists: return try quantified(loop, items, decisive: .yes)
        case .existsOne: return try counted(loop, items)
        case .filter, .map: return .list(try collected(loop, items, instruction))
        default: return try mapped(loop, items, instruction)
        }
    }

    /// Sets the variables for one pass and pays for it.
    private mutating func enter(_ index: Int, _ loop: Loop, _ items: Items) throws(EvaluationError) {
        try budget.spend(loop.bodyCost)
        switch items {
        case .list(let elements):
            if let second = loop.secondLocal {
                locals[loop.firstLocal] = .int(Int64(index))
                locals[second] = elements[index]
            } else {
                locals[loop.firstLocal] = elements[index]
            }
        case .map(let map):
            locals[loop.firstLocal] = map.keys[index].value
            if let second = loop.secondLocal { locals[second] = map.values[index] }
        }
    }

    /// `all` and `exists`: a long `&&` or `||`.
    private mutating func quantified(_ loop: Loop, _ items: Items, decisive: Truth) throws(EvaluationError) -> Value {
        var first: EvaluationError?
        var result = decisive.negated
        for index in 0..<items.count {
            try enter(index, loop, items)
            do throws(EvaluationError) {
                let element = try truth(loop.predicate ?? 0)
                if element == decisive { return decisive.value }
                if element == .absent { result = .absent }
            } catch {
                try keep(error, in: &first)
            }
        }
        if let first { throw first }
        return result.value
    }

    /// `exists_one`: absorbs nothing.
    private mutating func counted(_ loop: Loop, _ items: Items) throws(EvaluationError) -> Value {
        var count = 0
        var isAbsent = false
        for index in 0..<items.count {
            try enter(index, loop, items)
            switch try truth(loop.predicate ?? 0) {
            case .yes: count += 1
            case .absent: isAbsent = true
            case .no: break
            }
        }
        // Two are two, whatever the absent ones would have been.
        return isAbsent && count < 2 ? .absent : .bool(count == 1)
    }

    /// `map`, `filter` and `transformList`. An element of which it is not known whether it belongs is left out.
    private mutating func collected(
        _ loop: Loop, _ items: Items, _ instruction: Instruction
    ) throws(EvaluationError) -> [Value] {
        var result: [Value] = []
        for index in 0..<items.count {
            try enter(index, loop, items)
            if let predicate = loop.predicate, try truth(predicate) != .yes { continue }
            let element =
                try loop.transform.map { place throws(EvaluationError) in try value(place) }
                ?? locals[loop.firstLocal]
            result.append(element)
            guard result.count <= budget.elements else { throw failure(.tooLarge, instruction) }
        }
        try budget.spend(contentsOf: result)
        return result
    }

    /// `transformMap` keeps the keys, `transformMapEntry` makes new ones.
    private mutating func mapped(
        _ loop: Loop, _ items: Items, _ instruction: Instruction
    ) throws(EvaluationError) -> Value {
        var result = CELMap()
        for index in 0..<items.count {
            try enter(index, loop, items)
            if let predicate = loop.predicate, try truth(predicate) != .yes { continue }
            let key = locals[loop.firstLocal]
            let made = try value(loop.transform ?? 0)
            if loop.kind == .transformMap {
                try insert(key, made, into: &result, instruction)
            } else {
                guard case .map(let entries) = made else { throw failure(.noSuchOverload, instruction, "map") }
                for (key, value) in zip(entries.keys, entries.values) {
                    try insert(key.value, value, into: &result, instruction)
                }
            }
            guard result.count <= budget.elements else { throw failure(.tooLarge, instruction) }
        }
        try budget.spend(contentsOf: result.values)
        return .map(result)
    }
}
