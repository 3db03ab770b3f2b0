/// Primaries and what follows them: fields, calls, indexes, literals and brackets.
extension Parser {
    mutating func parseMember() -> Operand {
        var operand = parsePrimary()
        while !isStopped {
            switch kind {
            case .dot: operand = parseSelection(operand)
            case .leftBracket: operand = parseIndex(operand)
            case .leftBrace where isMessageName(operand): operand = parseMessage(operand)
            default: return operand
            }
        }
        return operand
    }

    private mutating func parseIndex(_ operand: Operand) -> Operand {
        let open = token.range
        advance()
        if kind == .question {
            report(.limit(.unsupported(.optionals)), token.range)
            advance()
        }
        let index = separated(by: false, until: .rightBracket) { $0.parseExpression() }
        close(.rightBracket, open: open, "]")
        return add(.index(operand.id, index.id), operand.range.lowerBound..<previousEnd, over: operand.id, index.id)
    }

    private mutating func parseSelection(_ operand: Operand) -> Operand {
        advance()
        if kind == .question { reportOptionalItem() }
        let name = token
        let start = operand.range.lowerBound
        switch kind {
        case .name where peek(1).kind == .leftParen:
            advance()
            let open = token.range
            advance()
            let arguments = parseItems(until: .rightParen, open: open, ")")
            let call = CELCall(
                target: operand.id, function: name.text, isRooted: false, nameRange: name.range, arguments: arguments)
            return add(.call(call), start..<previousEnd, children: [operand.id] + arguments)
        case .name, .quotedName:
            advance()
            return add(
                .select(operand.id, field: name.text, fieldRange: name.range), start..<previousEnd, over: operand.id)
        default:
            report(.syntax(.missingFieldName(seen: spelling(name))), name.range)
            // A keyword here was meant as a field; anything else belongs to what follows.
            if [.inWord, .trueWord, .falseWord, .nullWord, .invalid].contains(kind) { advance() }
            return add(.invalid, start..<previousEnd, over: operand.id)
        }
    }

    /// Braces after a name construct a protobuf message.
    private func isMessageName(_ operand: Operand) -> Bool {
        var id = operand.id
        while case .select(let inner, _, _) = nodes[id].kind { id = inner }
        if case .name = nodes[id].kind { return true }
        return false
    }

    private mutating func parseMessage(_ operand: Operand) -> Operand {
        let open = token.range
        advance()
        let entries = parseEntries(open: open)
        let range = operand.range.lowerBound..<previousEnd
        report(.limit(.unsupported(.messages)), range)
        return add(.invalid, range, children: entries.flatMap { [$0.key, $0.value] })
    }

    mutating func parsePrimary() -> Operand {
        switch kind {
        case .name: return parseName(isRooted: false)
        case .dot where peek(1).kind == .name:
            advance()
            return parseName(isRooted: true)
        case .int, .double, .minus: return parseNumber()
        case .string, .trueWord, .falseWord, .nullWord: return parseWordOrText()
        case .leftParen: return parseParentheses()
        case .leftBracket: return parseList()
        case .leftBrace: return parseMap()
        default: return missingOperand()
        }
    }

    private mutating func parseWordOrText() -> Operand {
        let current = token
        advance()
        switch current.kind {
        case .string: return add(.string(current.text), current.range)
        case .nullWord: return add(.null, current.range)
        default:
            let value = add(.bool(current.kind == .trueWord), current.range)
            return emptyCall(after: value, spelling: current.text)
        }
    }

    private mutating func parseList() -> Operand {
        let open = token.range
        advance()
        if kind == .question { reportOptionalItem() }
        let elements = parseItems(until: .rightBracket, open: open, "]")
        return add(.list(elements), open.lowerBound..<previousEnd, children: elements)
    }

    private mutating func parseMap() -> Operand {
        let open = token.range
        advance()
        let entries = parseEntries(open: open)
        let children = entries.flatMap { [$0.key, $0.value] }
        return add(.map(entries), open.lowerBound..<previousEnd, children: children)
    }

    mutating func reportOptionalItem() {
        report(.limit(.unsupported(.optionals)), token.range)
        advance()
    }

    private mutating func parseNumber() -> Operand {
        let start = Int(token.start)
        let isNegative = take(.minus)
        let number = token
        if let operand = parseDecimalComma(start: start, isNegative: isNegative) { return operand }
        advance()
        let range = start..<Int(number.end)
        if number.kind == .double {
            let value = Double(bitPattern: number.bits)
            return add(.double(isNegative ? -value : value), range)
        }
        if isNegative { return add(.int(Int64(truncatingIfNeeded: 0 &- number.bits)), range) }
        guard let value = Int64(exactly: number.bits) else {
            report(.syntax(.numberTooLarge), range)
            return add(.invalid, range)
        }
        return add(.int(value), range)
    }

    private mutating func parseParentheses() -> Operand {
        let open = token.range
        advance()
        let inner = separated(by: false, until: .rightParen) { $0.parseExpression() }
        close(.rightParen, open: open, ")")
        let range = open.lowerBound..<previousEnd
        nodes[inner.id].enclosingRange = range
        return Operand(id: inner.id, range: range)
    }

    private mutating func parseName(isRooted: Bool) -> Operand {
        let name = token
        let start = isRooted ? Int(peek(-1).start) : Int(name.start)
        if peek(1).kind == .leftParen {
            if !isRooted, isForeignCall(name.text) { return parseForeignCall() }
            return parseCall(name, start, isRooted: isRooted)
        }
        if !isRooted, isWordNot() { return parseWordNot() }
        advance()
        if reserved.contains(name.text) { report(.syntax(.reservedWord(name.text)), name.range) }
        return add(.name(name.text, isRooted: isRooted), start..<Int(name.end))
    }

    private mutating func parseCall(_ name: Token, _ start: Int, isRooted: Bool) -> Operand {
        advance()
        let open = token.range
        advance()
        if reserved.contains(name.text) { report(.syntax(.reservedWord(name.text)), name.range) }
        let arguments = parseItems(until: .rightParen, open: open, ")")
        let call = CELCall(
            target: nil, function: name.text, isRooted: isRooted, nameRange: name.range, arguments: arguments)
        return add(.call(call), start..<previousEnd, children: arguments)
    }

    /// Items up to a closing bracket, the opening one already read; a trailing comma is allowed in lists.
    mutating func parseItems(until closer: TokenKind, open: Range<Int>, _ spelling: String) -> [NodeID] {
        if take(closer) { return [] }
        let usesSemicolons = hasSemicolonAhead()
        let items = separated(by: !usesSemicolons, until: closer) { parser in
            var items: [NodeID] = []
            repeat {
                if closer == .rightBracket {
                    if parser.kind == .rightBracket, !items.isEmpty { break }
                    if parser.kind == .question { parser.reportOptionalItem() }
                }
                items.append(parser.parseExpression().id)
            } while parser.takeSeparator()
            return items
        }
        close(closer, open: open, spelling)
        return items
    }

    private mutating func parseEntries(open: Range<Int>) -> [CELMapEntry] {
        if take(.rightBrace) { return [] }
        let entries = separated(by: true, until: .rightBrace) { parser in
            var entries: [CELMapEntry] = []
            repeat {
                if parser.kind == .rightBrace, !entries.isEmpty { break }
                if parser.kind == .question { parser.reportOptionalItem() }
                let key = parser.parseExpression()
                if !parser.take(.colon) { parser.report(.syntax(.missingColon), parser.token.range) }
                entries.append(CELMapEntry(key: key.id, value: parser.parseExpression().id))
            } while parser.takeSeparator()
            return entries
        }
        close(.rightBrace, open: open, "}")
        return entries
    }

    /// Reads what is inside a bracket, with the meaning of a comma there, and puts the outer meaning back.
    mutating func separated<Result>(
        by comma: Bool, until closer: TokenKind, _ body: (inout Parser) -> Result
    ) -> Result {
        let saved = commaSeparates
        commaSeparates = comma
        openClosers.append(closer)
        defer {
            commaSeparates = saved
            openClosers.removeLast()
        }
        return body(&self)
    }
}
