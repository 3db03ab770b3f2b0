/// Follows what is known of each variable through an expression. A state holds one ``Possible`` for each slot.
struct Reasoning {
    typealias State = [Possible]

    let syntax: CELSyntax
    let environment: CELEnvironment
    private let steps = Steps()

    /// Conditions compared with conditions are followed both ways at every level, so that the work could double with
    /// each. After so many steps nothing more is claimed.
    private final class Steps {
        var remaining = 20_000
        func take() -> Bool {
            remaining -= 1
            return remaining >= 0
        }
    }

    init(syntax: CELSyntax, environment: CELEnvironment) {
        self.syntax = syntax
        self.environment = environment
    }

    /// The slot that a node reads, nil for anything but a declared variable.
    private func slot(_ id: NodeID) -> Int? {
        guard let name = syntax.qualifiedName(id),
            case .variable(let slot)? = environment.meaning(of: name.name, isRooted: name.isRooted)
        else { return nil }
        return slot
    }

    // MARK: What a node can be

    func possible(_ id: NodeID, _ state: State) -> Possible {
        guard steps.take() else { return .unknown }
        switch syntax[id].kind {
        case .bool(let value): return Possible(values: .truths([value]))
        case .int(let value): return Possible(values: .integers(value...value))
        case .double(let value): return Possible(values: value.isNaN ? .anything : .doubles(value...value))
        case .string(let value): return Possible(values: .texts([value]))
        case .name, .select:
            guard let slot = slot(id) else { return .unknown }
            return state[slot]
        case .unary(.negate, let operand): return negated(possible(operand, state))
        case .binary(let operation, let left, let right) where !operation.isRelation:
            return calculated(operation, possible(left, state), possible(right, state))
        case .conditional(let condition, let first, let second):
            let test = possible(condition, state)
            var result = possible(first, state).united(possible(second, state))
            result.mayBeAbsent = result.mayBeAbsent || test.mayBeAbsent
            result.mayFail = result.mayFail || test.mayFail || !Self.isTruth(test)
            return result
        case .binary, .logic, .unary(.not, _): return truths(id, state)
        case .call(let call) where isAnswered(call): return truths(id, state)
        default: return .unknown
        }
    }

    private static func isTruth(_ possible: Possible) -> Bool {
        switch possible.values {
        case .truths, .nothing: true
        default: false
        }
    }

    private func isAnswered(_ call: CELCall) -> Bool {
        call.target == nil && call.function == "answered" && call.arguments.count == 1
            && slot(call.arguments[0]) != nil
    }

    /// The truths that a condition can have, each tried by assuming it.
    private func truths(_ id: NodeID, _ state: State) -> Possible {
        var found: Set<Bool> = []
        for truth in [true, false] where assume(id, truth, state) != nil { found.insert(truth) }
        var result = Possible(values: found.isEmpty ? .nothing : .truths(found))
        switch syntax[id].kind {
        case .call: break
        case .binary(let operation, let left, let right):
            let a = possible(left, state)
            let b = possible(right, state)
            result.mayBeAbsent = a.mayBeAbsent || b.mayBeAbsent
            result.mayFail = a.mayFail || b.mayFail || !Self.cannotFail(operation, a, b)
            if operation == .isIn {
                // A list of literals is the only container that is understood; it cannot fail.
                if let items = literals(right) {
                    result.mayFail = a.mayFail
                    result.mayBeAbsent = a.mayBeAbsent
                    if items.isEmpty { result.values = .truths([false]) }
                } else {
                    return .unknown
                }
            }
        default:
            for child in syntax.children(of: id) {
                let part = possible(child, state)
                result.mayBeAbsent = result.mayBeAbsent || part.mayBeAbsent
                result.mayFail = result.mayFail || part.mayFail || !Self.isTruth(part)
            }
        }
        return result
    }

    /// Equality never fails; an order does between types that have none.
    private static func cannotFail(_ operation: BinaryOperator, _ a: Possible, _ b: Possible) -> Bool {
        guard operation.isOrdering else { return true }
        switch (a.values, b.values) {
        case (.integers, .integers), (.doubles, .doubles), (.integers, .doubles), (.doubles, .integers),
            (.texts, .texts), (.truths, .truths):
            return true
        default: return false
        }
    }

    private func negated(_ operand: Possible) -> Possible {
        var result = operand
        switch operand.values {
        case .integers(let range) where range.lowerBound != .min:
            result.values = .integers(-range.upperBound ... -range.lowerBound)
        case .doubles(let range): result.values = .doubles(-range.upperBound ... -range.lowerBound)
        default: return .unknown
        }
        return result
    }

    private func calculated(_ operation: BinaryOperator, _ a: Possible, _ b: Possible) -> Possible {
        guard case .integers(let left) = a.values, case .integers(let right) = b.values else { return .unknown }
        var ends: [(Int64, Bool)] = []
        switch operation {
        case .add:
            ends = [
                left.lowerBound.addingReportingOverflow(right.lowerBound),
                left.upperBound.addingReportingOverflow(right.upperBound),
            ]
        case .subtract:
            ends = [
                left.lowerBound.subtractingReportingOverflow(right.upperBound),
                left.upperBound.subtractingReportingOverflow(right.lowerBound),
            ]
        case .multiply:
            for x in [left.lowerBound, left.upperBound] {
                for y in [right.lowerBound, right.upperBound] { ends.append(x.multipliedReportingOverflow(by: y)) }
            }
        default: return .unknown
        }
        guard let low = ends.map(\.0).min(), let high = ends.map(\.0).max(), !ends.contains(where: \.1) else {
            return .unknown
        }
        return Possible(
            values: .integers(low...high), mayBeAbsent: a.mayBeAbsent || b.mayBeAbsent, mayFail: a.mayFail || b.mayFail)
    }

    /// The literal elements of a list, nil for any other node.
    func literals(_ id: NodeID) -> [Possible.Values]? {
        guard case .list(let elements) = syntax[id].kind else { return nil }
        var result: [Possible.Values] = []
        for element in elements {
            switch syntax[element].kind {
            case .string(let text): result.append(.texts([text]))
            case .int(let value): result.append(.integers(value...value))
            default: return nil
            }
        }
        return result
    }

    // MARK: Assuming

    /// What is known of the variables when a condition has a truth; nil when it cannot have it.
    func assume(_ id: NodeID, _ wanted: Bool, _ state: State) -> State? {
        guard steps.take() else { return state }
        switch syntax[id].kind {
        case .bool(let value): return value == wanted ? state : nil
        case .unary(.not, let operand): return assume(operand, !wanted, state)
        case .logic(let logic, let operands):
            // `&&` is true when all are, and false as soon as one is; `||` is its mirror.
            guard (logic == .and) == wanted else {
                return union(operands.map { assume($0, wanted, state) })
            }
            var known = state
            for operand in operands {
                guard let next = assume(operand, wanted, known) else { return nil }
                known = next
            }
            return known
        case .conditional(let condition, let first, let second):
            return union([
                assume(condition, true, state).flatMap { assume(first, wanted, $0) },
                assume(condition, false, state).flatMap { assume(second, wanted, $0) },
            ])
        case .binary(let operation, let left, let right) where operation.isComparison:
            return compare(operation, left, right, wanted, state)
        case .binary(.isIn, let left, let right): return contain(left, right, wanted, state)
        case .call(let call) where isAnswered(call):
            guard let slot = slot(call.arguments[0]) else { return state }
            var known = state
            if wanted {
                guard known[slot].values != .nothing else { return nil }
                known[slot].mayBeAbsent = false
            } else {
                // A list is unanswered when empty, so that only absence is certain for other values.
                if case .anything = known[slot].values, Self.mayBeEmpty(environment.variables[slot].type) {
                    return known
                }
                guard known[slot].mayBeAbsent else { return nil }
                known[slot].values = .nothing
            }
            return known
        case .name, .select:
            guard let slot = slot(id) else { return state }
            guard let narrowed = state[slot].intersected(.truths([wanted])) else { return nil }
            var known = state
            known[slot] = narrowed
            return known
        default: return state
        }
    }

    /// Whether a value of the type can be there and yet count as unanswered.
    private static func mayBeEmpty(_ type: CELType) -> Bool {
        switch type {
        case .string, .double, .int, .rating, .bool, .enumeration: false
        default: true
        }
    }

    private func union(_ states: [State?]) -> State? {
        let possible = states.compactMap { $0 }
        guard var result = possible.first else { return nil }
        for state in possible.dropFirst() {
            for slot in result.indices { result[slot] = result[slot].united(state[slot]) }
        }
        return result
    }

    private func contain(_ left: NodeID, _ right: NodeID, _ wanted: Bool, _ state: State) -> State? {
        guard let items = literals(right) else { return state }
        let subject = possible(left, state)
        guard subject.values != .nothing else { return nil }
        if wanted {
            let matching = items.compactMap { subject.intersected($0) }
            guard var all = matching.first else { return nil }
            for other in matching.dropFirst() { all = all.united(other) }
            return narrowed(left, to: all.values, state)
        }
        guard case .texts(let texts) = subject.values else { return narrowed(left, to: .anything, state) }
        var rest = texts
        for case .texts(let item) in items { rest.subtract(item) }
        return rest.isEmpty ? nil : narrowed(left, to: .texts(rest), state)
    }

    /// The state with a variable narrowed, when the node is one; what is compared is not absent.
    func narrowed(_ id: NodeID, to values: Possible.Values, _ state: State) -> State? {
        guard let slot = slot(id) else { return state }
        guard let narrowed = state[slot].intersected(values) else { return nil }
        var known = state
        known[slot] = narrowed
        return known
    }
}
