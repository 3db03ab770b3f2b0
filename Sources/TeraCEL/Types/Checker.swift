/// Finds the type of every part of an expression, and what does not fit. Goes on after a mistake: what is wrong gets
/// the type `dyn`, which fits everywhere, so that one slip is one problem.
struct Checker {
    let syntax: CELSyntax
    let environment: CELEnvironment
    var types: [CELType]
    var problems: [CELProblem] = []
    /// Macro variables, innermost last.
    var scope: [(name: String, type: CELType)] = []

    init(syntax: CELSyntax, environment: CELEnvironment) {
        self.syntax = syntax
        self.environment = environment
        types = Array(repeating: .dyn, count: syntax.nodes.count)
    }

    mutating func run(expecting expected: CELType?) -> CELChecked {
        let found = type(syntax.root)
        if case .enumeration(let options)? = expected, literalTexts(syntax.root) != nil {
            compareOption(options, syntax.root, found)
        } else if let expected, !Self.gives(found, expected) {
            report(.type(.wrongResult(expected: expected, found: found)), syntax.root)
        }
        let cost = CostEstimate(syntax: syntax, environment: environment, types: types).total
        if cost > environment.limits.estimatedCost {
            report(.limit(.tooCostly(limit: environment.limits.estimatedCost)), syntax.root)
        }
        let sorted = problems.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        return CELChecked(
            types: types, type: found, problems: Array(sorted.prefix(environment.limits.problems)), cost: cost)
    }

    /// A whole number may be given where a decimal one is wanted: the caller widens it.
    private static func gives(_ found: CELType, _ expected: CELType) -> Bool {
        var bindings: [String: CELType] = [:]
        if expected == .double, found.isNumber { return true }
        return found.fits(expected, &bindings)
    }

    mutating func report(_ kind: CELProblem.Kind, _ id: NodeID, fixes: [CELFix] = []) {
        problems.append(CELProblem(kind, syntax[id].range, fixes: fixes))
    }

    /// The source of a node, with its parentheses.
    func text(_ id: NodeID) -> String { syntax.text(syntax[id].enclosingRange) }

    /// The type of a node, recorded on the way.
    mutating func type(_ id: NodeID) -> CELType {
        let type = infer(id)
        types[id] = type
        return type
    }

    private mutating func infer(_ id: NodeID) -> CELType {
        switch syntax[id].kind {
        case .invalid: return .dyn
        case .null: return .null
        case .bool: return .bool
        case .int: return .int
        case .double: return .double
        case .string: return .string
        case .name(let name, let isRooted): return nameType(name, isRooted, id)
        case .select(let operand, let field, let fieldRange): return selectType(operand, field, fieldRange, id)
        case .index(let operand, let index): return indexType(operand, index, id)
        case .call(let call): return callType(call, id)
        case .unary(.not, let operand):
            condition(operand)
            return .bool
        case .unary(.negate, let operand): return negatedType(operand, id)
        case .binary(let operation, let left, let right): return binaryType(operation, left, right, id)
        case .logic(_, let operands): return logicType(operands)
        case .conditional(let test, let first, let second):
            condition(test)
            let firstType = type(first)
            let secondType = type(second)
            let joined = firstType.joined(secondType)
            if joined == .dyn, !firstType.isDynamic, !secondType.isDynamic {
                report(.type(.wrongOperands(operation: "? :", left: firstType, right: secondType)), id)
            }
            return joined
        case .list(let elements):
            var element = CELType.never
            for child in elements { element = element.joined(type(child)) }
            return .list(element)
        case .map(let entries):
            var key = CELType.never
            var value = CELType.never
            for entry in entries {
                let keyType = type(entry.key)
                switch keyType {
                case .bool, .int, .string, .dyn, .never, .enumeration, .rating: break
                default: report(.type(.mapKeyType(keyType)), entry.key)
                }
                key = key.joined(keyType)
                value = value.joined(type(entry.value))
            }
            return .map(key, value)
        }
    }

    // MARK: Names

    private mutating func nameType(_ name: String, _ isRooted: Bool, _ id: NodeID) -> CELType {
        if !isRooted, let local = scope.last(where: { $0.name == name }) { return local.type }
        if let known = meaningType(environment.meaning(of: name, isRooted: isRooted)) { return known }
        reportUnknown(name, id)
        return .dyn
    }

    private func meaningType(_ meaning: CELEnvironment.Meaning?) -> CELType? {
        switch meaning {
        case .variable(let slot): environment.variables[slot].type
        case .type: .type
        case nil: nil
        }
    }

    /// Spellings of values that other languages use.
    private static let foreignLiterals = [
        "true": "true", "false": "false", "benar": "true", "salah": "false", "null": "null", "none": "null",
        "nil": "null",
    ]

    private mutating func reportUnknown(_ name: String, _ id: NodeID) {
        // Said while reading already.
        if Parser.reservedWords.contains(name) { return }
        let range = syntax[id].range
        if name == "uint" || name == "bytes" {
            report(.limit(.unsupported(name == "uint" ? .unsigned : .bytes)), id)
        } else if let meant = Self.foreignLiterals[name.lowercased()] {
            report(.habit(.foreignLiteral(seen: name, meant: meant)), id, fixes: [CELFix(range, meant)])
        } else {
            let names = environment.variables.lazy.map(\.name) + scope.map(\.name)
            let nearest = NearestName.among(names, for: name)
            report(
                .name(.unknownName(name, nearest: nearest)), id, fixes: nearest.map { [CELFix(range, $0)] } ?? [])
        }
    }

    /// True for a bare name that means nothing here.
    func isUnresolved(_ id: NodeID) -> String? {
        guard case .name(let name, isRooted: false) = syntax[id].kind, !scope.contains(where: { $0.name == name }),
            environment.meaning(of: name, isRooted: false) == nil
        else { return nil }
        return name
    }

    func beginsLocally(_ id: NodeID) -> Bool {
        switch syntax[id].kind {
        case .name(let name, isRooted: false): scope.contains { $0.name == name }
        case .select(let operand, _, _): beginsLocally(operand)
        default: false
        }
    }

    // MARK: Members

    private mutating func selectType(
        _ operand: NodeID, _ field: String, _ fieldRange: Range<Int>, _ id: NodeID
    ) -> CELType {
        if !beginsLocally(id), let name = syntax.qualifiedName(id),
            let known = meaningType(environment.meaning(of: name.name, isRooted: name.isRooted))
        {
            return known
        }
        let operandType = type(operand)
        switch operandType {
        case .map(let key, let value):
            if key == .string || key.isDynamic { return value }
            if case .enumeration = key { return value }
        case .record(let fields):
            if let type = fields[field] { return type }
            let nearest = NearestName.among(fields.keys.sorted(), for: field)
            problems.append(
                CELProblem(
                    .type(.noFields(operandType, field: field)), fieldRange,
                    fixes: nearest.map { [CELFix(fieldRange, $0)] } ?? []))
            return .dyn
        case .dyn: return .dyn
        case .never: return .never
        default: break
        }
        problems.append(CELProblem(.type(.noFields(operandType, field: field)), fieldRange))
        return .dyn
    }

    private mutating func indexType(_ operand: NodeID, _ index: NodeID, _ id: NodeID) -> CELType {
        let container = type(operand)
        let place = type(index)
        switch container {
        case .list(let element):
            if place == .int || place == .rating || place.isDynamic { return element }
        case .map(let key, let value):
            if place.isDynamic || key.isDynamic || key.joined(place) != .dyn { return value }
            if key.isNumber, place.isNumber { return value }
        case .record:
            if place == .string || place.isDynamic { return container.recordValue }
        case .dyn: return .dyn
        case .never: return .never
        default: break
        }
        report(.type(.notIndexable(container, index: place)), id)
        return .dyn
    }
}
