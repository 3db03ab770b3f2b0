/// What the parser says and does where the grammar is not followed.
extension Parser {
    /// CEL keeps these for the languages around it; they can be fields but not names.
    var reserved: Set<String> { Self.reservedWords }
    static let reservedWords: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ]

    func spelling(_ token: Token) -> String { lexer.text(token.range) }

    mutating func missingOperand() -> Operand {
        let current = token
        switch current.kind {
        case .dot:
            // XLSForm's `.` is the item that the constraint belongs to.
            report(.habit(.currentItemDot), current.range)
            advance()
        case .invalid: advance()
        case .rightParen, .rightBracket, .rightBrace, .comma, .semicolon, .colon, .and, .or, .end:
            report(.syntax(.missingOperand(before: spelling(current))), current.range)
        default:
            report(.syntax(.missingOperand(before: spelling(current))), current.range)
            advance()
            // `a == = b`: the second operator was the slip, so read on as if it were not there.
            if !isStopped, nesting < limits.nesting {
                nesting += 1
                defer { nesting -= 1 }
                return parseUnary()
            }
        }
        return invalid(at: Int(current.start))
    }

    /// Something stands after a complete expression. Always moves on.
    mutating func reportTrailing() {
        let current = token
        switch current.kind {
        case .rightParen, .rightBracket, .rightBrace:
            report(
                .syntax(.strayCloser(spelling(current))), current.range, fixes: [CELFix(current.range, "")])
            advance()
            // Without the bracket the expression would have gone on here.
            switch kind {
            case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .inWord, .and, .or, .plus, .star,
                .slash, .percent, .question, .dot:
                advance()
            default: break
            }
        case .invalid: advance()
        case .name, .quotedName, .int, .double, .string, .trueWord, .falseWord, .nullWord, .leftParen, .leftBracket,
            .leftBrace:
            report(.syntax(.missingOperator(before: spelling(current))), previousEnd..<Int(current.end))
        default:
            report(.syntax(.unexpectedToken(spelling(current))), current.range)
            advance()
        }
    }

    /// Reads a closing bracket; without it, says where the opening one stands and skips to a place to go on.
    mutating func close(_ closer: TokenKind, open: Range<Int>, _ spelling: String) {
        if take(closer) { return }
        guard !isStopped else { return }
        var reportedOperator = false
        while kind != closer {
            switch kind {
            case .end:
                return report(
                    .syntax(.unclosedBracket(opener: lexer.text(open), closer: spelling)), open,
                    fixes: [CELFix(previousEnd..<previousEnd, spelling)])
            case .rightParen, .rightBracket, .rightBrace:
                return closeWrongly(open, spelling)
            case .invalid: advance()
            case .comma, .semicolon, .colon, .question:
                report(.syntax(.unexpectedToken(self.spelling(token))), token.range)
                advance()
                if kind != closer, kind != .end { _ = parseExpression() }
            default:
                if !reportedOperator {
                    report(.syntax(.missingOperator(before: self.spelling(token))), previousEnd..<Int(token.end))
                    reportedOperator = true
                }
                let before = index
                _ = parseExpression()
                if index == before { advance() }
            }
            if isStopped { return }
        }
        advance()
    }

    /// Another bracket closes here: the one that something further out waits for, or a slip for this one.
    private mutating func closeWrongly(_ open: Range<Int>, _ spelling: String) {
        let seen = token
        let problem = SyntaxProblem.mismatchedCloser(
            seen: self.spelling(seen), wanted: spelling, opener: lexer.text(open))
        if openClosers.contains(seen.kind) {
            return report(.syntax(problem), seen.range, fixes: [CELFix(previousEnd..<previousEnd, spelling)])
        }
        report(.syntax(problem), seen.range, fixes: [CELFix(seen.range, spelling)])
        advance()
    }
}
