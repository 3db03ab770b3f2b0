/// Spellings of spreadsheets, XLSForm and everyday words: read as what they mean, reported with their repair.
extension Parser {
    private static let logicWords: [String: LogicOperator] = ["and": .and, "dan": .and, "or": .or, "atau": .or]
    private static let notWords: Set<String> = ["not", "bukan", "tidak"]
    private static let multiplicationWords: [String: BinaryOperator] = ["div": .divide, "mod": .remainder]
    private static let ifWords: Set<String> = ["if", "iif", "jika"]

    /// `&&`, or `and` and `dan` in its place.
    mutating func takeLogic(_ logic: LogicOperator) -> Bool {
        if take(logic == .and ? .and : .or) { return true }
        guard kind == .name, Self.logicWords[token.text.lowercased()] == logic else { return false }
        report(
            .habit(.wordOperator(word: token.text, meant: logic.rawValue)), token.range,
            fixes: [CELFix(token.range, logic.rawValue)])
        advance()
        return true
    }

    /// `div` and `mod`.
    mutating func takeWordMultiplication() -> BinaryOperator? {
        guard let operation = Self.multiplicationWords[token.text.lowercased()] else { return nil }
        report(
            .habit(.wordOperator(word: token.text, meant: operation.rawValue)), token.range,
            fixes: [CELFix(token.range, operation.rawValue)])
        advance()
        return operation
    }

    /// The `not` of `x not in list`.
    mutating func takeNotIn() -> Token? {
        guard kind == .name, peek(1).kind == .inWord, Self.notWords.contains(token.text.lowercased()) else {
            return nil
        }
        advance()
        return peek(-1)
    }

    /// Finishes `x not in list` as `!(x in list)`.
    mutating func negated(_ relation: Operand, word: Token, start: Int) -> Operand {
        let end = relation.range.upperBound
        report(
            .habit(.notIn(word: word.text)), word.range,
            fixes: [
                CELFix([
                    CELEdit(start..<start, "!("), CELEdit(Int(word.start)..<Int(peekAfter(word)), ""),
                    CELEdit(end..<end, ")"),
                ])
            ])
        return add(.unary(.not, relation.id), relation.range, over: relation.id)
    }

    private func peekAfter(_ word: Token) -> Int32 {
        var end = Int(word.end)
        while end < lexer.bytes.count, lexer.bytes[end] == 0x20 { end += 1 }
        return Int32(end)
    }

    /// True at a `not`, `bukan` or `tidak` that negates what follows and is not only a name.
    func isWordNot() -> Bool {
        guard Self.notWords.contains(token.text.lowercased()) else { return false }
        let next = peek(1)
        switch next.kind {
        case .name:
            let word = next.text.lowercased()
            return Self.logicWords[word] == nil && Self.multiplicationWords[word] == nil
        case .string, .int, .double, .trueWord, .falseWord, .not: return true
        default: return false
        }
    }

    /// `not x`, `bukan x`, `tidak x`.
    mutating func parseWordNot() -> Operand {
        let word = token
        advance()
        guard nesting < limits.nesting else { return invalid(at: Int(word.start)) }
        nesting += 1
        defer { nesting -= 1 }
        let operand = parseRelation()
        let gap = Int(word.start)..<Int(peekAfter(word))
        let fix: CELFix
        if case .binary = nodes[operand.id].kind, nodes[operand.id].enclosingRange == nodes[operand.id].range {
            fix = CELFix([CELEdit(gap, "!("), CELEdit(operand.range.upperBound..<operand.range.upperBound, ")")])
        } else {
            fix = CELFix(gap, "!")
        }
        report(.habit(.wordNot(word: word.text)), word.range, fixes: [fix])
        return add(.unary(.not, operand.id), Int(word.start)..<operand.range.upperBound, over: operand.id)
    }

    /// True for the name of a function that is an operator here.
    func isForeignCall(_ name: String) -> Bool {
        let word = name.lowercased()
        return Self.ifWords.contains(word) || Self.logicWords[word] != nil || Self.notWords.contains(word)
    }

    /// `IF(a, b, c)`, `AND(a, b)`, `NOT(a)` and their kin.
    mutating func parseForeignCall() -> Operand {
        let name = token
        let word = name.text.lowercased()
        let isIf = Self.ifWords.contains(word)
        advance()
        let open = token.range
        advance()
        let problemCount = problems.count
        let items = parseItems(until: .rightParen, open: open, ")")
        let range = Int(name.start)..<previousEnd
        let head = Int(name.start)..<open.upperBound
        if isIf { return foreignIf(name, items, range, head) }
        guard items.count > (Self.notWords.contains(word) ? 0 : 1) || problems.count > problemCount else {
            // `and(x)` has nothing to join.
            report(.habit(.functionOperator(name: name.text, meant: "&&")), name.range, fixes: [CELFix(head, "(")])
            return items.first.map { Operand(id: $0, range: range) } ?? add(.invalid, range)
        }
        if Self.notWords.contains(word) {
            guard items.count == 1 else {
                report(.habit(.functionOperator(name: name.text, meant: "!")), name.range)
                return add(.invalid, range, children: items)
            }
            report(.habit(.functionOperator(name: name.text, meant: "!")), name.range, fixes: [CELFix(head, "!(")])
            return add(.unary(.not, items[0]), range, over: items[0])
        }
        let logic = Self.logicWords[word] ?? .and
        var edits = [CELEdit(head, "(")]
        for (place, item) in items.enumerated() {
            let itemRange = nodes[item].enclosingRange
            let needsParentheses = bindsLooser(item, than: logic)
            if needsParentheses { edits.append(CELEdit(itemRange.lowerBound..<itemRange.lowerBound, "(")) }
            if needsParentheses { edits.append(CELEdit(itemRange.upperBound..<itemRange.upperBound, ")")) }
            if place + 1 < items.count, let comma = separator(after: item, before: items[place + 1]) {
                edits.append(CELEdit(comma, " " + logic.rawValue))
            }
        }
        dropSeparatorProblems(within: range, since: problemCount)
        report(
            .habit(.functionOperator(name: name.text, meant: logic.rawValue)), name.range, fixes: [CELFix(edits)])
        let result = add(.logic(logic, items), range, children: items)
        foreignNodes.insert(result.id)
        return result
    }

    private mutating func foreignIf(_ name: Token, _ items: [NodeID], _ range: Range<Int>, _ head: Range<Int>)
        -> Operand
    {
        guard items.count == 3, let first = separator(after: items[0], before: items[1]),
            let second = separator(after: items[1], before: items[2])
        else {
            report(.habit(.functionIf(name: name.text, arguments: items.count)), name.range)
            return add(.invalid, range, children: items)
        }
        dropSeparatorProblems(within: range, since: 0)
        var edits = [CELEdit(head, "("), CELEdit(first, " ?"), CELEdit(second, " :")]
        for item in items.prefix(2) {
            guard case .conditional = nodes[item].kind, nodes[item].enclosingRange == nodes[item].range,
                !foreignNodes.contains(item)
            else {
                continue
            }
            edits.append(CELEdit(nodes[item].range.lowerBound..<nodes[item].range.lowerBound, "("))
            edits.append(CELEdit(nodes[item].range.upperBound..<nodes[item].range.upperBound, ")"))
        }
        report(.habit(.functionIf(name: name.text, arguments: 3)), name.range, fixes: [CELFix(edits)])
        let result = add(.conditional(items[0], items[1], items[2]), range, children: items)
        foreignNodes.insert(result.id)
        return result
    }

    /// The repair of the call replaces its separators, so that they must not be repaired a second time.
    private mutating func dropSeparatorProblems(within range: Range<Int>, since count: Int) {
        problems.removeAll { problem in
            guard case .habit(.semicolonSeparator) = problem.kind else { return false }
            return separators.contains(problem.range.lowerBound)
        }
        separators.removeAll()
    }

    private func bindsLooser(_ item: NodeID, than logic: LogicOperator) -> Bool {
        guard nodes[item].enclosingRange == nodes[item].range, !foreignNodes.contains(item) else { return false }
        switch nodes[item].kind {
        case .conditional: return true
        case .logic(.or, _): return logic == .and
        default: return false
        }
    }

    /// The comma or semicolon between two items.
    private mutating func separator(after first: NodeID, before second: NodeID) -> Range<Int>? {
        let gap = nodes[first].enclosingRange.upperBound..<nodes[second].enclosingRange.lowerBound
        guard gap.lowerBound <= gap.upperBound else { return nil }
        let tokens = lexer.tokens
        for token in tokens where gap.contains(Int(token.start)) && (token.kind == .comma || token.kind == .semicolon) {
            separators.insert(Int(token.start))
            return token.range
        }
        return nil
    }

    /// `true()` of XLSForm, `TRUE()` of spreadsheets.
    mutating func emptyCall(after literal: Operand, spelling: String) -> Operand {
        guard kind == .leftParen, peek(1).kind == .rightParen else { return literal }
        let parentheses = Int(token.start)..<Int(peek(1).end)
        report(.habit(.literalCall(spelling)), parentheses, fixes: [CELFix(parentheses, "")])
        advance()
        advance()
        return Operand(id: literal.id, range: literal.range.lowerBound..<parentheses.upperBound)
    }

    /// The right side of `in`, where `(1, 2)` was meant as `[1, 2]`.
    mutating func parseContainer() -> Operand {
        guard kind == .leftParen, hasCommaAhead() else { return parseAddition() }
        let open = token.range
        advance()
        let items = parseItems(until: .rightParen, open: open, ")")
        let closing = previousEnd - 1..<previousEnd
        report(
            .habit(.parenthesizedList), open.lowerBound..<previousEnd,
            fixes: [CELFix([CELEdit(open, "["), CELEdit(closing, "]")])])
        return add(.list(items), open.lowerBound..<previousEnd, children: items)
    }

    /// `3,5` where a comma cannot separate anything.
    mutating func parseDecimalComma(start: Int, isNegative: Bool) -> Operand? {
        let whole = token
        let comma = peek(1)
        let fraction = peek(2)
        guard !commaSeparates, whole.kind == .int, comma.kind == .comma, fraction.kind == .int,
            whole.end == comma.start, comma.end == fraction.start
        else { return nil }
        let plain = spelling(whole) + "." + spelling(fraction)
        report(
            .habit(.decimalComma(plain: plain)), Int(whole.start)..<Int(fraction.end),
            fixes: [CELFix(comma.range, ".")])
        for _ in 0..<3 { advance() }
        let value = Double(plain) ?? 0
        return add(.double(isNegative ? -value : value), start..<Int(fraction.end))
    }

    /// A comma, or the semicolon that Indonesian spreadsheets use in its place.
    mutating func takeSeparator() -> Bool {
        if take(.comma) { return true }
        guard kind == .semicolon else { return false }
        report(.habit(.semicolonSeparator), token.range, fixes: [CELFix(token.range, ",")])
        advance()
        return true
    }

    /// True when the bracket just opened separates its items by semicolons.
    func hasSemicolonAhead() -> Bool { isAhead(.semicolon, from: index) }
    /// True when the parenthesis at the current token holds a comma or semicolon of its own.
    private func hasCommaAhead() -> Bool {
        isAhead(.comma, from: index + 1) || isAhead(.semicolon, from: index + 1)
    }

    private func isAhead(_ wanted: TokenKind, from start: Int) -> Bool {
        guard wanted == .comma || lexer.hasSemicolon else { return false }
        var depth = 0
        // Far enough for any list a person types, and a bound on rescanning nested brackets.
        for token in lexer.tokens[start...].prefix(2000) {
            switch token.kind {
            case .leftParen, .leftBracket, .leftBrace: depth += 1
            case .rightParen, .rightBracket, .rightBrace:
                depth -= 1
                if depth < 0 { return false }
            case wanted where depth == 0: return true
            default: break
            }
        }
        return false
    }
}
