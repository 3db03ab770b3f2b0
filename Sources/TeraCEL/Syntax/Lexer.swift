/// Cuts an expression into tokens. Spellings of other languages become the token that was meant, with a problem and
/// its repair, so that reading goes on and finds the next mistake too.
struct Lexer {
    let bytes: [UInt8]
    var position = 0
    var tokens: [Token] = []
    var problems: [CELProblem] = []
    /// Whether any `;` stands in the source, so that the parser need not look ahead for one.
    var hasSemicolon = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 3 + 4)
    }

    /// The byte at an offset from the position, or 0 past the end (0 itself is never a valid byte here).
    func peek(_ offset: Int = 0) -> UInt8 {
        let index = position + offset
        return index < bytes.count ? bytes[index] : 0
    }

    static func isNameStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: false
        }
    }
    static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    static func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }

    mutating func emit(_ kind: TokenKind, _ start: Int, text: String = "", bits: UInt64 = 0) {
        tokens.append(Token(kind: kind, start: Int32(start), end: Int32(position), text: text, bits: bits))
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    mutating func run() {
        while position < bytes.count { next() }
        emit(.end, position)
    }

    private mutating func next() {
        let start = position
        let byte = bytes[position]
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D: position += 1
        case UInt8(ascii: "\""), UInt8(ascii: "'"): readString(start: start, raw: false)
        case _ where Self.isNameStart(byte): readWord(start)
        case _ where Self.isDigit(byte): readNumber(start)
        case UInt8(ascii: "."):
            if Self.isDigit(peek(1)) { readNumber(start) } else { take(1, .dot) }
        case UInt8(ascii: "/"):
            if peek(1) == byte { skipComment() } else { take(1, .slash) }
        case UInt8(ascii: "("): take(1, .leftParen)
        case UInt8(ascii: ")"): take(1, .rightParen)
        case UInt8(ascii: "["): take(1, .leftBracket)
        case UInt8(ascii: "]"): take(1, .rightBracket)
        case UInt8(ascii: "{"): take(1, .leftBrace)
        case UInt8(ascii: "}"): take(1, .rightBrace)
        case UInt8(ascii: ","): take(1, .comma)
        case UInt8(ascii: ";"):
            hasSemicolon = true
            take(1, .semicolon)
        case UInt8(ascii: ":"): take(1, .colon)
        case UInt8(ascii: "?"): take(1, .question)
        case UInt8(ascii: "+"): take(1, .plus)
        case UInt8(ascii: "-"): take(1, .minus)
        case UInt8(ascii: "*"): take(1, .star)
        case UInt8(ascii: "%"): take(1, .percent)
        case UInt8(ascii: "`"): readQuotedName(start)
        case UInt8(ascii: "$"): readReference(start)
        default: if !readOperator(byte, start) { readForeignCharacter(start) }
        }
    }

    private mutating func take(_ count: Int, _ kind: TokenKind) {
        let start = position
        position += count
        emit(kind, start)
    }

    private mutating func skipComment() {
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    }

    /// Comparison and logic, in their own spelling and in those of other languages.
    private mutating func readOperator(_ byte: UInt8, _ start: Int) -> Bool {
        let second = peek(1)
        let third = peek(2)
        let equals = UInt8(ascii: "=")
        switch byte {
        case equals:
            if second == equals, third == equals {
                replaced(3, .equal, "==")
            } else if second == equals {
                take(2, .equal)
            } else if second == UInt8(ascii: ">") {
                replaced(2, .greaterEqual, ">=")
            } else if second == UInt8(ascii: "<") {
                replaced(2, .lessEqual, "<=")
            } else {
                take(1, .equal)
                problems.append(
                    CELProblem(
                        .habit(.singleEquals), start..<position, fixes: [CELFix(start..<position, "==")]))
            }
        case UInt8(ascii: "!"):
            if second == equals, third == equals {
                replaced(3, .notEqual, "!=")
            } else if second == equals {
                take(2, .notEqual)
            } else {
                take(1, .not)
            }
        case UInt8(ascii: "<"):
            if second == UInt8(ascii: ">") {
                replaced(2, .notEqual, "!=")
            } else {
                second == equals ? take(2, .lessEqual) : take(1, .less)
            }
        case UInt8(ascii: ">"): second == equals ? take(2, .greaterEqual) : take(1, .greater)
        case UInt8(ascii: "&"): second == byte ? take(2, .and) : replaced(1, .and, "&&")
        case UInt8(ascii: "|"): second == byte ? take(2, .or) : replaced(1, .or, "||")
        default: return false
        }
        return true
    }

    /// Emits the token that was meant and says how it is written here.
    mutating func replaced(_ count: Int, _ kind: TokenKind, _ spelling: String) {
        let range = position..<position + count
        problems.append(
            CELProblem(
                .habit(.operatorSpelling(seen: text(range), meant: spelling)), range, fixes: [CELFix(range, spelling)]))
        take(count, kind)
    }

    private mutating func readWord(_ start: Int) {
        if let (raw, quote) = stringPrefix() {
            let isBytes = quote > (raw ? 1 : 0)
            position += quote
            if isBytes {
                problems.append(CELProblem(.limit(.unsupported(.bytes)), start..<position + 1))
            }
            return readString(start: start, raw: raw)
        }
        while Self.isNamePart(peek()) { position += 1 }
        let word = text(start..<position)
        switch word {
        case "true": emit(.trueWord, start, text: word)
        case "false": emit(.falseWord, start, text: word)
        case "null": emit(.nullWord, start, text: word)
        case "in": emit(.inWord, start, text: word)
        default: emit(.name, start, text: word)
        }
    }

    /// `r`, `b`, `rb` or `br` right before a quote: whether it is raw, and how long the prefix is.
    private func stringPrefix() -> (raw: Bool, length: Int)? {
        var raw = false
        var bytesSeen = false
        var length = 0
        while length < 2 {
            switch peek(length) | 0x20 {
            case UInt8(ascii: "r") where !raw: raw = true
            case UInt8(ascii: "b") where !bytesSeen: bytesSeen = true
            default: return nil
            }
            length += 1
            let next = peek(length)
            if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return (raw, length) }
        }
        return nil
    }

    /// `` `content-type` `` after a dot.
    private mutating func readQuotedName(_ start: Int) {
        position += 1
        let contentStart = position
        while position < bytes.count {
            let byte = bytes[position]
            guard
                Self.isNamePart(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: "/") || byte == UInt8(ascii: " ")
            else { break }
            position += 1
        }
        let name = text(contentStart..<position)
        guard peek() == UInt8(ascii: "`"), !name.isEmpty else {
            problems.append(CELProblem(.syntax(.unexpectedCharacter("`")), start..<start + 1))
            position = start + 1
            return
        }
        position += 1
        emit(.quotedName, start, text: name)
    }

    /// `${name}` of XLSForm.
    private mutating func readReference(_ start: Int) {
        var end = position + 1
        guard peek(1) == UInt8(ascii: "{") else { return readForeignCharacter(start) }
        end += 1
        let nameStart = end
        while end < bytes.count, Self.isNamePart(bytes[end]) { end += 1 }
        guard end > nameStart, Self.isNameStart(bytes[nameStart]), end < bytes.count, bytes[end] == UInt8(ascii: "}")
        else { return readForeignCharacter(start) }
        let name = text(nameStart..<end)
        position = end + 1
        problems.append(
            CELProblem(
                .habit(.referenceBraces(name: name)), start..<position, fixes: [CELFix(start..<position, name)]))
        emit(.name, start, text: name)
    }
}
