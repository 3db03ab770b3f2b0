/// Turns a tree into a flat program, names resolved to slots.
struct Compiler {
    let syntax: CELSyntax
    let environment: CELEnvironment
    /// By node, when the tree was checked.
    let types: [CELType]?
    private var program = ProgramParts()
    /// Macro variables in scope, innermost last, with their places among the locals.
    private var scope: [(name: String, local: Int)] = []

    init(syntax: CELSyntax, environment: CELEnvironment, types: [CELType]?) {
        self.syntax = syntax
        self.environment = environment
        self.types = types
    }

    mutating func run(root: NodeID) -> CELProgram {
        program.root = Int(compile(root))
        return CELProgram(storage: ProgramStorage(program, environment))
    }

    // MARK: Emitting

    private mutating func emit(
        _ operation: Instruction.Operation, _ id: NodeID, detail: BinaryOperator = .equal, _ a: Int32 = 0,
        _ b: Int32 = 0, _ c: Int32 = 0
    ) -> Int32 {
        let range = syntax[id].range
        program.instructions.append(
            Instruction(
                operation: operation, detail: detail, a: a, b: b, c: c, start: Int32(range.lowerBound),
                end: Int32(range.upperBound)))
        return Int32(program.instructions.count - 1)
    }

    private mutating func constant(_ value: Value) -> Int32 {
        program.constants.append(value)
        return Int32(program.constants.count - 1)
    }

    private mutating func fail(_ code: EvaluationError.Code, _ detail: String, _ id: NodeID) -> Int32 {
        program.failures.append(EvaluationError(code, detail, range: syntax[id].range))
        return emit(.fail, id, Int32(program.failures.count - 1))
    }

    private mutating func list(_ items: [Int32]) -> (Int32, Int32) {
        program.operands += items
        return (Int32(program.operands.count - items.count), Int32(items.count))
    }

    private mutating func compileAll(_ ids: [NodeID]) -> (Int32, Int32) {
        var items: [Int32] = []
        for id in ids { items.append(compile(id)) }
        return list(items)
    }

    // MARK: Nodes

    private mutating func compile(_ id: NodeID) -> Int32 {
        switch syntax[id].kind {
        case .invalid: return fail(.badExpression, "", id)
        case .null: return emit(.constant, id, constant(.null))
        case .bool(let value): return emit(.constant, id, constant(.bool(value)))
        case .int(let value): return emit(.constant, id, constant(.int(value)))
        case .double(let value): return emit(.constant, id, constant(.double(value)))
        case .string(let value): return emit(.constant, id, constant(.string(value)))
        case .name(let name, let isRooted): return compileName(name, isRooted, id)
        case .select(let operand, let field, _): return compileSelect(operand, field, id)
        case .index(let operand, let index):
            let list = compile(operand)
            return emit(.index, id, list, compile(index))
        case .call(let call): return compileCall(call, id)
        case .unary(.not, let operand): return emit(.not, id, compile(operand))
        case .unary(.negate, let operand): return emit(.negate, id, compile(operand))
        case .binary(let operation, let left, let right): return compileBinary(operation, left, right, id)
        case .logic(let operation, let operands):
            let (first, count) = compileAll(operands)
            return emit(operation == .and ? .and : .or, id, first, count)
        case .conditional(let condition, let first, let second):
            let test = compile(condition)
            let yes = compile(first)
            return emit(.conditional, id, test, yes, compile(second))
        case .list(let elements):
            let (first, count) = compileAll(elements)
            return emit(.list, id, first, count)
        case .map(let entries):
            let (first, count) = compileAll(entries.flatMap { [$0.key, $0.value] })
            return emit(.map, id, first, count)
        }
    }

    private mutating func compileName(_ name: String, _ isRooted: Bool, _ id: NodeID) -> Int32 {
        if !isRooted, let local = scope.last(where: { $0.name == name }) { return emit(.local, id, Int32(local.local)) }
        return compileMeaning(environment.meaning(of: name, isRooted: isRooted), id) ?? fail(.unboundName, name, id)
    }

    private mutating func compileMeaning(_ meaning: CELEnvironment.Meaning?, _ id: NodeID) -> Int32? {
        switch meaning {
        case .variable(let slot): emit(.slot, id, Int32(slot))
        case .type(let type): emit(.constant, id, constant(.type(type)))
        case nil: nil
        }
    }

    /// True when a dotted chain begins with a macro variable, which hides every longer name.
    private func beginsLocally(_ id: NodeID) -> Bool {
        switch syntax[id].kind {
        case .name(let name, isRooted: false): scope.contains { $0.name == name }
        case .select(let operand, _, _): beginsLocally(operand)
        default: false
        }
    }

    private mutating func compileSelect(_ operand: NodeID, _ field: String, _ id: NodeID) -> Int32 {
        if !beginsLocally(id), let name = syntax.qualifiedName(id),
            let place = compileMeaning(environment.meaning(of: name.name, isRooted: name.isRooted), id)
        {
            return place
        }
        let map = compile(operand)
        return emit(.select, id, map, constant(.string(field)))
    }

    private mutating func compileBinary(
        _ operation: BinaryOperator, _ left: NodeID, _ right: NodeID, _ id: NodeID
    ) -> Int32 {
        let a = compile(left)
        let b = compile(right)
        switch operation {
        case .isIn: return emit(.isIn, id, a, b)
        case _ where operation.isComparison:
            let first = program.instructions[Int(a)]
            let second = program.instructions[Int(b)]
            let isPlain = first.operation == .slot && second.operation == .constant
            let kind: Instruction.Operation =
                switch operation {
                case .equal: isPlain ? .equalSlot : .equal
                case .notEqual: isPlain ? .notEqualSlot : .notEqual
                default: isPlain ? .compareSlot : .compare
                }
            return emit(kind, id, detail: operation, isPlain ? first.a : a, isPlain ? second.a : b)
        default: return emit(.arithmetic, id, detail: operation, a, b)
        }
    }

    // MARK: Calls

    private mutating func compileCall(_ call: CELCall, _ id: NodeID) -> Int32 {
        if environment.macros, let macro = Macro(call, in: syntax) { return compileMacro(macro, id) }
        guard let target = call.target else {
            guard let function = environment.function(named: call.function, isRooted: call.isRooted) else {
                return fail(.unknownFunction, call.function, id)
            }
            return compileFunction(function, isMember: false, call.arguments, id)
        }
        // `math.abs(x)` is a function in a namespace, unless `math` is a macro variable.
        if !beginsLocally(target), let name = syntax.qualifiedName(target),
            let function = environment.function(named: name.name + "." + call.function, isRooted: name.isRooted)
        {
            return compileFunction(function, isMember: false, call.arguments, id)
        }
        guard let function = Function.table[call.function] else { return fail(.unknownFunction, call.function, id) }
        return compileFunction(function, isMember: true, [target] + call.arguments, id)
    }

    private mutating func compileFunction(
        _ function: Function, isMember: Bool, _ arguments: [NodeID], _ id: NodeID
    ) -> Int32 {
        guard function.overloads.contains(where: { $0.isMember == isMember && $0.accepts(count: arguments.count) })
        else { return fail(.noSuchOverload, function.name, id) }
        if function.name == "answered" { return emit(.answered, id, compile(arguments[0])) }
        if function.name == "matches", case .string(let pattern) = syntax[arguments[1]].kind {
            guard let regex = try? LinearRegex(pattern) else { return fail(.badPattern, pattern, arguments[1]) }
            program.patterns.append(regex)
            let place = Int32(program.patterns.count - 1)
            return emit(.matches, id, compile(arguments[0]), 0, place)
        }
        let (first, count) = compileAll(arguments)
        program.functions.append(function)
        let place = emit(
            function.takesAbsent ? .callWithAbsent : .call, id, first, count, Int32(program.functions.count - 1))
        // The type says decimal, but answers that happen to be whole would add up to a whole number.
        if function.takesAbsent, let types, types[id] == .double { return emit(.asDouble, id, place) }
        return place
    }

    // MARK: Macros

    private mutating func compileMacro(_ macro: Macro, _ id: NodeID) -> Int32 {
        if macro.kind == .has {
            guard case .select(let operand, let field, _) = syntax[macro.source].kind else {
                return fail(.badExpression, "has", id)
            }
            let map = compile(operand)
            return emit(.has, id, map, constant(.string(field)))
        }
        guard let names = macro.variableNames(in: syntax) else { return fail(.badExpression, "", id) }
        let source = compile(macro.source)
        let firstLocal = scope.count
        for (offset, name) in names.enumerated() { scope.append((name, firstLocal + offset)) }
        defer { scope.removeLast(names.count) }
        program.localCount = max(program.localCount, scope.count)
        let before = program.instructions.count
        let predicate = macro.predicate.map { compile($0) }
        let transform = macro.transform.map { compile($0) }
        if macro.kind == .bind { return emit(.bind, id, source, transform ?? source, Int32(firstLocal)) }
        program.loops.append(
            Loop(
                kind: macro.kind, source: Int(source), firstLocal: firstLocal,
                secondLocal: names.count > 1 ? firstLocal + 1 : nil, predicate: predicate.map(Int.init),
                transform: transform.map(Int.init), bodyCost: 1 + program.instructions.count - before))
        return emit(.loop, id, Int32(program.loops.count - 1))
    }
}
