/// Characters that are not CEL's, but whose meaning is plain: typographic quotes, signs and spaces.
extension Lexer {
    mutating func readForeignCharacter(_ start: Int) {
        let scalar = scalarAtPosition()
        let length = UTF8.width(scalar)
        switch scalar {
        case "≠": return replaced(length, .notEqual, "!=")
        case "≤": return replaced(length, .lessEqual, "<=")
        case "≥": return replaced(length, .greaterEqual, ">=")
        case "×", "∗": return replaced(length, .star, "*")
        case "÷", "∕": return replaced(length, .slash, "/")
        case "−", "–", "—": return replaced(length, .minus, "-")
        case "∧": return replaced(length, .and, "&&")
        case "∨": return replaced(length, .or, "||")
        case "¬": return replaced(length, .not, "!")
        case "“", "”", "„", "‟", "«", "»", "‘", "’", "‚", "‛", "′", "″": return readSmartString(start, scalar)
        default: break
        }
        position += length
        if scalar.properties.isWhitespace || Self.invisible.contains(scalar.value) {
            problems.append(
                CELProblem(.habit(.strangeSpace), start..<position, fixes: [CELFix(start..<position, " ")]))
            return
        }
        // A run of the same kind (a word in another script, say) is one mistake, not one for each letter.
        while position < bytes.count, bytes[position] >= 0x80 { position += UTF8.width(scalarAtPosition()) }
        problems.append(CELProblem(.syntax(.unexpectedCharacter(text(start..<position))), start..<position))
        emit(.invalid, start)
    }

    /// No-break and zero-width characters that come along when text is pasted from a page.
    private static let invisible: Set<UInt32> = [0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF]

    func scalarAtPosition() -> Unicode.Scalar {
        var decoder = UTF8()
        var iterator = bytes[position..<min(position + 4, bytes.count)].makeIterator()
        if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
        return "\u{FFFD}"
    }

    /// A text in typographic quotes, as word processors make them.
    private mutating func readSmartString(_ start: Int, _ opener: Unicode.Scalar) {
        let isDouble = "“”„‟«»″".unicodeScalars.contains(opener)
        position += UTF8.width(opener)
        // A straight quote closes it only where no typographic one does: it may be part of the text.
        if readSmartString(start, closedBy: isDouble ? ["”", "“", "»", "«", "″"] : ["’", "‘", "′"]) { return }
        if readSmartString(start, closedBy: isDouble ? ["\""] : ["'"]) { return }
        let contentStart = position
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        problems.append(CELProblem(.syntax(.unterminatedString(quote: String(opener))), start..<position))
        emit(.string, start, text: text(contentStart..<position))
    }

    /// Reads up to a closing quote on the same line; leaves the position alone when there is none.
    private mutating func readSmartString(_ start: Int, closedBy closers: [Unicode.Scalar]) -> Bool {
        let contentStart = position
        while position < bytes.count, bytes[position] != 0x0A {
            let scalar = scalarAtPosition()
            if closers.contains(scalar) {
                let content = text(contentStart..<position)
                position += UTF8.width(scalar)
                let plain = Printer.quoted(content)
                problems.append(
                    CELProblem(
                        .habit(.smartQuotes(plain: plain)), start..<position, fixes: [CELFix(start..<position, plain)]))
                emit(.string, start, text: content)
                return true
            }
            position += UTF8.width(scalar)
        }
        position = contentStart
        return false
    }
}
