/// Macros: what they go through, and what their variables are.
extension Checker {
    mutating func macroType(_ macro: Macro, _ call: CELCall, _ id: NodeID) -> CELType {
        if macro.kind == .has { return hasType(macro, id) }
        guard let names = macro.variableNames(in: syntax) else {
            let wrong = macro.variables.first { id in
                if case .name(_, isRooted: false) = syntax[id].kind { return false }
                return true
            }
            report(.type(.macroVariable(call.function)), wrong ?? macro.variables[0])
            return .dyn
        }
        let source = type(macro.source)
        guard let variables = variableTypes(macro, source, count: names.count) else {
            report(.type(.notIterable(macro: call.function, source)), macro.source)
            return .dyn
        }
        for (name, type) in zip(names, variables) { scope.append((name, type)) }
        for (node, type) in zip(macro.variables, variables) { types[node] = type }
        defer { scope.removeLast(names.count) }
        if let predicate = macro.predicate { condition(predicate) }
        let made = macro.transform.map { type($0) } ?? .dyn
        switch macro.kind {
        case .has, .all, .exists, .existsOne: return .bool
        case .filter: return .list(variables[0])
        case .map: return .list(made)
        case .bind: return made
        case .transformMap: return .map(variables[0], made)
        case .transformMapEntry:
            switch made {
            case .map, .dyn, .never: return made
            default:
                report(.type(.notIterable(macro: call.function, made)), macro.transform ?? id)
                return .dyn
            }
        }
    }

    private mutating func hasType(_ macro: Macro, _ id: NodeID) -> CELType {
        guard case .select(let operand, let field, let fieldRange) = syntax[macro.source].kind else {
            var fixes: [CELFix] = []
            if case .name = syntax[macro.source].kind {
                fixes = [CELFix(syntax[id].range, "answered(\(text(macro.source)))")]
            }
            report(.type(.hasNeedsField), id, fixes: fixes)
            return .bool
        }
        let found = type(operand)
        switch found {
        case .map(.string, let value): types[macro.source] = value
        case .map(.enumeration, let value): types[macro.source] = value
        case .map(let key, let value) where key.isDynamic: types[macro.source] = value
        case .record(let fields) where fields[field] != nil: types[macro.source] = fields[field] ?? .dyn
        case .dyn, .never: break
        default: problems.append(CELProblem(.type(.noFields(found, field: field)), fieldRange))
        }
        return .bool
    }

    /// The types of the variables of a macro, nil when it cannot go through the source.
    private func variableTypes(_ macro: Macro, _ source: CELType, count: Int) -> [CELType]? {
        if macro.kind == .bind { return [source] }
        switch source {
        case .list(let element): return count == 2 ? [.int, element] : [element]
        case .map(let key, let value): return count == 2 ? [key, value] : [key]
        case .dyn, .never: return Array(repeating: source, count: count)
        default: return nil
        }
    }
}
