/// What a token is; its spelling is found through its range.
enum TokenKind: UInt8, Sendable {
    case end, invalid
    case name, quotedName, int, double, string
    case trueWord, falseWord, nullWord, inWord
    case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
    case dot, comma, semicolon, colon, question
    case plus, minus, star, slash, percent, not
    case equal, notEqual, less, lessEqual, greater, greaterEqual
    case and, or
}

/// One lexical element of an expression.
struct Token: Sendable {
    var kind: TokenKind
    /// UTF-8 offsets into the expression, quotes and prefixes included.
    var start: Int32
    var end: Int32
    /// The decoded text of a string, or the spelling of a name.
    var text: String = ""
    /// The magnitude of an integer, or the bit pattern of a double.
    var bits: UInt64 = 0

    var range: Range<Int> { Int(start)..<Int(end) }
}
