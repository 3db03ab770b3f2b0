/// Reads tokens into a tree by `Grammar/cel.ebnf`. A mistake is noted and reading goes on after it.
struct Parser {
    /// A node and the range of it with its parentheses.
    struct Operand {
        var id: NodeID
        var range: Range<Int>
    }

    let lexer: Lexer
    let limits: CELLimits
    var index = 0
    var nodes: [CELNode] = []
    var heights: [Int32] = []
    var problems: [CELProblem]
    var nesting = 0
    /// Set when nothing useful can follow: too deep, or too many problems.
    var isStopped = false
    /// True inside arguments and lists, where a comma ends an item; elsewhere `3,5` is a number with a decimal comma.
    var commaSeparates = false
    /// The closing brackets that are waited for, innermost last.
    var openClosers: [TokenKind] = []
    /// Where separators stand that the repair of the call around them replaces.
    var separators: Set<Int> = []
    /// Nodes whose repair brings parentheses of its own.
    var foreignNodes: Set<NodeID> = []

    init(lexer: Lexer, limits: CELLimits) {
        self.lexer = lexer
        self.limits = limits
        problems = lexer.problems
        nodes.reserveCapacity(lexer.tokens.count)
        heights.reserveCapacity(lexer.tokens.count)
    }

    var token: Token { lexer.tokens[index] }
    var kind: TokenKind { lexer.tokens[index].kind }
    func peek(_ offset: Int) -> Token { lexer.tokens[min(index + offset, lexer.tokens.count - 1)] }
    /// Where the previous token ended.
    var previousEnd: Int { index == 0 ? 0 : Int(lexer.tokens[index - 1].end) }

    mutating func advance() { if index < lexer.tokens.count - 1 { index += 1 } }

    mutating func take(_ wanted: TokenKind) -> Bool {
        guard kind == wanted else { return false }
        advance()
        return true
    }

    mutating func report(_ kind: CELProblem.Kind, _ range: Range<Int>, fixes: [CELFix] = []) {
        guard !isStopped else { return }
        // One token is the place of one mistake of the grammar, whatever else follows from it.
        if case .syntax = kind, let last = problems.last, last.range == range, case .syntax = last.kind { return }
        problems.append(CELProblem(kind, range, fixes: fixes))
        if problems.count >= limits.problems { stop() }
    }

    mutating func stop() {
        isStopped = true
        index = lexer.tokens.count - 1
    }

    // MARK: Nodes

    mutating func add(_ kind: CELNode.Kind, _ range: Range<Int>, over children: NodeID...) -> Operand {
        add(kind, range, children: children)
    }

    mutating func add(_ kind: CELNode.Kind, _ range: Range<Int>, children: [NodeID]) -> Operand {
        var height: Int32 = 0
        for child in children { height = max(height, heights[child]) }
        guard height < limits.depth else {
            // The node is left out: no tree is taller than the limit, also one with problems.
            report(.limit(.tooDeep(limit: limits.depth)), range)
            stop()
            return add(.invalid, range)
        }
        nodes.append(CELNode(kind: kind, range: range, enclosingRange: range))
        heights.append(height + 1)
        return Operand(id: nodes.count - 1, range: range)
    }

    mutating func invalid(at position: Int) -> Operand { add(.invalid, position..<position) }

    // MARK: Grammar

    /// The whole expression, up to the end of the source.
    mutating func parseAll() -> NodeID {
        if kind == .end, problems.isEmpty {
            report(.syntax(.emptyExpression), 0..<lexer.bytes.count)
            return invalid(at: 0).id
        }
        let root = parseExpression()
        while kind != .end {
            reportTrailing()
            if kind != .end { _ = parseExpression() }
        }
        return root.id
    }

    /// `condition ? first : second`, or anything that binds tighter.
    mutating func parseExpression() -> Operand {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= limits.nesting else {
            report(.limit(.tooDeep(limit: limits.nesting)), token.range)
            stop()
            return invalid(at: previousEnd)
        }
        let condition = parseOr()
        guard take(.question) else { return condition }
        let first = parseOr()
        guard take(.colon) else {
            report(.syntax(.missingColon), token.range)
            return add(.conditional(condition.id, first.id, first.id), condition.range, over: condition.id, first.id)
        }
        let second = parseExpression()
        return add(
            .conditional(condition.id, first.id, second.id), condition.range.lowerBound..<second.range.upperBound,
            over: condition.id, first.id, second.id)
    }

    mutating func parseOr() -> Operand { parseChain(.or) { $0.parseAnd() } }
    mutating func parseAnd() -> Operand { parseChain(.and) { $0.parseRelation() } }

    private mutating func parseChain(_ logic: LogicOperator, _ operand: (inout Parser) -> Operand) -> Operand {
        let first = operand(&self)
        guard takeLogic(logic) else { return first }
        var operands = [first.id]
        var end = first.range.upperBound
        repeat {
            let next = operand(&self)
            operands.append(next.id)
            end = max(end, next.range.upperBound)
        } while takeLogic(logic)
        return add(.logic(logic, operands), first.range.lowerBound..<end, children: operands)
    }

    // Each level of brackets goes through all of these functions. They return early where there is nothing to do and
    // leave the rest to another function, so that the frames on the stack stay small.

    mutating func parseRelation() -> Operand {
        let left = parseAddition()
        switch kind {
        case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .inWord, .name: return finishRelation(left)
        default: return left
        }
    }

    private mutating func finishRelation(_ first: Operand) -> Operand {
        var left = first
        while true {
            let negation = takeNotIn()
            guard let relation = takeRelation() else { return left }
            let right = relation == .isIn ? parseContainer() : parseAddition()
            let start = left.range.lowerBound
            left = binary(relation, left, right)
            if let word = negation { left = negated(left, word: word, start: start) }
        }
    }

    private mutating func takeRelation() -> BinaryOperator? {
        let relation: BinaryOperator
        switch kind {
        case .equal: relation = .equal
        case .notEqual: relation = .notEqual
        case .less: relation = .less
        case .lessEqual: relation = .lessEqual
        case .greater: relation = .greater
        case .greaterEqual: relation = .greaterEqual
        case .inWord: relation = .isIn
        default: return nil
        }
        advance()
        return relation
    }

    mutating func binary(_ operation: BinaryOperator, _ left: Operand, _ right: Operand) -> Operand {
        let range = left.range.lowerBound..<max(left.range.upperBound, right.range.upperBound)
        return add(.binary(operation, left.id, right.id), range, over: left.id, right.id)
    }

    mutating func parseAddition() -> Operand {
        let left = parseMultiplication()
        return kind == .plus || kind == .minus ? finishAddition(left) : left
    }

    private mutating func finishAddition(_ first: Operand) -> Operand {
        var left = first
        while kind == .plus || kind == .minus {
            let operation: BinaryOperator = kind == .plus ? .add : .subtract
            advance()
            left = binary(operation, left, parseMultiplication())
        }
        return left
    }

    mutating func parseMultiplication() -> Operand {
        let left = parseUnary()
        switch kind {
        case .star, .slash, .percent, .name: return finishMultiplication(left)
        default: return left
        }
    }

    private mutating func finishMultiplication(_ first: Operand) -> Operand {
        var left = first
        while let operation = takeMultiplication() { left = binary(operation, left, parseUnary()) }
        return left
    }

    private mutating func takeMultiplication() -> BinaryOperator? {
        let operation: BinaryOperator
        switch kind {
        case .star: operation = .multiply
        case .slash: operation = .divide
        case .percent: operation = .remainder
        case .name: return takeWordMultiplication()
        default: return nil
        }
        advance()
        return operation
    }

    mutating func parseUnary() -> Operand { kind == .not || kind == .minus ? parseSigned() : parseMember() }

    /// Signs in a row are read in a loop: they cost no stack.
    private mutating func parseSigned() -> Operand {
        var signs: [(UnaryOperator, Int)] = []
        while kind == .not || kind == .minus {
            // A minus right before a number is part of the number.
            if kind == .minus, peek(1).kind == .int || peek(1).kind == .double { break }
            signs.append((kind == .not ? .not : .negate, Int(token.start)))
            advance()
        }
        var operand = parseMember()
        for (sign, start) in signs.reversed() {
            operand = add(.unary(sign, operand.id), start..<operand.range.upperBound, over: operand.id)
        }
        return operand
    }
}
