/// String literals: four quotings, raw or with escapes.
extension Lexer {
    /// Reads from the opening quote at the position; `start` is where the prefix begins.
    mutating func readString(start: Int, raw: Bool) {
        let quote = bytes[position]
        let isTriple = peek(1) == quote && peek(2) == quote
        position += isTriple ? 3 : 1
        var content: [UInt8] = []
        // Most strings hold no escape and are one slice.
        var pending = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
                content += bytes[pending..<position]
                position += isTriple ? 3 : 1
                return emit(.string, start, text: String(decoding: content, as: UTF8.self))
            }
            if !isTriple, byte == 0x0A || byte == 0x0D { break }
            if byte == UInt8(ascii: "\\"), !raw {
                content += bytes[pending..<position]
                readEscape(into: &content)
                pending = position
            } else {
                position += 1
            }
        }
        content += bytes[pending..<position]
        if !isTriple, position < bytes.count, readLineBreak(start, quote, content, raw: raw) { return }
        let spelling = String(repeating: Character(Unicode.Scalar(quote)), count: isTriple ? 3 : 1)
        problems.append(
            CELProblem(
                .syntax(.unterminatedString(quote: spelling)), start..<position,
                fixes: [CELFix(position..<position, spelling)]))
        emit(.string, start, text: String(decoding: content, as: UTF8.self))
    }

    /// A text that goes on in the next line and is closed there needs three quotes. False when it is not closed.
    private mutating func readLineBreak(_ start: Int, _ quote: UInt8, _ content: [UInt8], raw: Bool) -> Bool {
        guard let end = bytes[position...].firstIndex(of: quote) else { return false }
        let opening = start + (bytes[start] == quote ? 0 : 1)
        let two = String(repeating: Character(Unicode.Scalar(quote)), count: 2)
        let rest = bytes[position..<end]
        position = end + 1
        problems.append(
            CELProblem(
                .syntax(.lineBreakInString(quote: two + two.prefix(1))), start..<position,
                fixes: [CELFix([CELEdit(opening..<opening, two), CELEdit(position..<position, two)])]))
        emit(.string, start, text: String(decoding: content + rest, as: UTF8.self))
        return true
    }

    private mutating func readEscape(into content: inout [UInt8]) {
        let start = position
        position += 1
        let letter = peek()
        position += 1
        switch letter {
        case UInt8(ascii: "a"): content.append(0x07)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "v"): content.append(0x0B)
        case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
            content.append(letter)
        case UInt8(ascii: "x"), UInt8(ascii: "X"): appendHexadecimal(2, start, &content)
        case UInt8(ascii: "u"): appendHexadecimal(4, start, &content)
        case UInt8(ascii: "U"): appendHexadecimal(8, start, &content)
        case UInt8(ascii: "0")...UInt8(ascii: "3"):
            var value = UInt32(letter - UInt8(ascii: "0"))
            for _ in 0..<2 {
                let digit = peek() &- UInt8(ascii: "0")
                guard digit < 8 else { return badEscape(start, &content) }
                value = value * 8 + UInt32(digit)
                position += 1
            }
            append(value, start, &content)
        default:
            // Stay before a line break or the end, so that the string is reported as unterminated there.
            position = start + (letter == 0 || letter == 0x0A || letter == 0x0D ? 1 : 1 + UTF8.width(scalar(start + 1)))
            badEscape(start, &content)
        }
    }

    private func scalar(_ index: Int) -> Unicode.Scalar {
        var copy = self
        copy.position = index
        return copy.scalarAtPosition()
    }

    private mutating func badEscape(_ start: Int, _ content: inout [UInt8]) {
        let range = start..<min(position, bytes.count)
        // Kept as written, which is what was meant when it belongs to a pattern.
        content += bytes[range]
        problems.append(
            CELProblem(.syntax(.badEscape(text(range))), range, fixes: [CELFix(start..<start, "\\")]))
    }

    private mutating func hexadecimal(_ count: Int) -> UInt32? {
        var value: UInt32 = 0
        for offset in 0..<count {
            guard let digit = Character(Unicode.Scalar(peek(offset))).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        position += count
        return value
    }

    private mutating func appendHexadecimal(_ count: Int, _ start: Int, _ content: inout [UInt8]) {
        guard var value = hexadecimal(count) else { return badEscape(start, &content) }
        // A pair of surrogates spells one character outside the basic plane.
        if count == 4, (0xD800..<0xDC00).contains(value), peek() == UInt8(ascii: "\\"), peek(1) == UInt8(ascii: "u") {
            position += 2
            guard let low = hexadecimal(4), (0xDC00..<0xE000).contains(low) else { return badEscape(start, &content) }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        append(value, start, &content)
    }

    private mutating func append(_ value: UInt32, _ start: Int, _ content: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(value) else { return badEscape(start, &content) }
        content += Array(UTF8.encode(scalar) ?? UTF8.EncodedScalar())
    }
}
