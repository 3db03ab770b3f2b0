/// Integer and floating-point literals. A minus sign before one belongs to the parser.
extension Lexer {
    mutating func readNumber(_ start: Int) {
        if peek() == UInt8(ascii: "0"), peek(1) | 0x20 == UInt8(ascii: "x") { return readHexadecimal(start) }
        skipDigits()
        var isDouble = false
        if peek() == UInt8(ascii: "."), Self.isDigit(peek(1)) {
            isDouble = true
            position += 1
            skipDigits()
            if readThousands(start) { return }
        }
        if peek() | 0x20 == UInt8(ascii: "e") {
            let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
            if Self.isDigit(peek(1 + sign)) {
                isDouble = true
                position += 1 + sign
                skipDigits()
            }
        }
        let literal = start..<position
        guard finishNumber(start) else { return }
        if isDouble {
            let value = Double(text(literal)) ?? .infinity
            if value.isInfinite { problems.append(CELProblem(.syntax(.numberTooLarge), literal)) }
            emit(.double, start, bits: value.bitPattern)
        } else {
            emitInteger(start, digits: literal, radix: 10)
        }
    }

    private mutating func readHexadecimal(_ start: Int) {
        position += 2
        let digitsStart = position
        while Self.isDigit(peek()) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(peek() | 0x20) { position += 1 }
        let digits = digitsStart..<position
        guard !digits.isEmpty else {
            while Self.isNamePart(peek()) { position += 1 }
            problems.append(CELProblem(.syntax(.badNumber(text(start..<position))), start..<position))
            return emit(.int, start)
        }
        guard finishNumber(start) else { return }
        emitInteger(start, digits: digits, radix: 16)
    }

    private mutating func emitInteger(_ start: Int, digits: Range<Int>, radix: Int) {
        // 2^63 itself is allowed here: with a minus sign before it, it is the smallest integer.
        guard let magnitude = UInt64(text(digits), radix: radix), magnitude <= 1 << 63 else {
            problems.append(CELProblem(.syntax(.numberTooLarge), start..<position))
            return emit(.int, start)
        }
        emit(.int, start, bits: magnitude)
    }

    private mutating func skipDigits() { while Self.isDigit(peek()) { position += 1 } }

    /// Letters stuck to a number: `7u` is CEL's unsigned integer, anything else is a slip.
    private mutating func finishNumber(_ start: Int) -> Bool {
        guard Self.isNameStart(peek()) else { return true }
        let number = start..<position
        while Self.isNamePart(peek()) { position += 1 }
        let suffix = text(number.upperBound..<position)
        if suffix == "u" || suffix == "U" {
            problems.append(
                CELProblem(
                    .limit(.unsupported(.unsigned)), start..<position,
                    fixes: [CELFix(number.upperBound..<position, "")]))
        } else {
            problems.append(CELProblem(.syntax(.badNumber(text(start..<position))), start..<position))
        }
        emit(.int, start)
        return false
    }

    /// `1.500.000`, the Indonesian way of writing 1500000. Called after the first group.
    private mutating func readThousands(_ start: Int) -> Bool {
        guard peek() == UInt8(ascii: "."), Self.isDigit(peek(1)) else { return false }
        while peek() == UInt8(ascii: "."), Self.isDigit(peek(1)) {
            position += 1
            skipDigits()
        }
        let range = start..<position
        let digits = String(decoding: bytes[range].filter(Self.isDigit), as: UTF8.self)
        problems.append(CELProblem(.habit(.thousandsDots(plain: digits)), range, fixes: [CELFix(range, digits)]))
        emit(.int, start, bits: UInt64(digits) ?? 0)
        return true
    }
}
