/// Classes and escapes of patterns.
extension RegexParser {
    /// `\d`, `\p{L}` and the like, after the backslash; nil when it is a single character.
    mutating func classEscape() throws(RegexError) -> ScalarSet? {
        guard let scalar = current else { throw RegexError(reason: .syntax) }
        position += 1
        switch scalar {
        case "d": return .digit
        case "D": return ScalarSet.digit.negated()
        case "w": return .word
        case "W": return ScalarSet.word.negated()
        case "s": return .space
        case "S": return ScalarSet.space.negated()
        case "p", "P":
            var name = ""
            var isNegated = scalar == "P"
            if take("{") {
                if take("^") { isNegated.toggle() }
                while let letter = current, letter != "}" {
                    name.unicodeScalars.append(letter)
                    position += 1
                }
                guard take("}") else { throw RegexError(reason: .syntax) }
            } else {
                name.unicodeScalars.append(try next())
            }
            guard let set = ScalarSet.category(name) else { throw RegexError(reason: .unsupported) }
            return isNegated ? set.negated() : set
        default:
            position -= 1
            return nil
        }
    }

    /// A single character after the backslash.
    mutating func scalarEscape() throws(RegexError) -> Unicode.Scalar {
        let scalar = try next()
        switch scalar {
        case "a": return "\u{07}"
        case "f": return "\u{0C}"
        case "t": return "\t"
        case "n": return "\n"
        case "r": return "\r"
        case "v": return "\u{0B}"
        case "x": return try hexadecimal()
        case "0":
            var value: UInt32 = 0
            for _ in 0..<2 {
                guard let digit = current, ("0"..."7").contains(digit) else { break }
                value = value * 8 + digit.value - 48
                position += 1
            }
            return Unicode.Scalar(value) ?? "\0"
        default:
            // A letter or digit with no meaning is an error, so that meanings can be added.
            guard scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) else {
                throw RegexError(reason: .unsupported)
            }
            return scalar
        }
    }

    private mutating func hexadecimal() throws(RegexError) -> Unicode.Scalar {
        var value: UInt32 = 0
        let isBraced = take("{")
        var count = 0
        while count < (isBraced ? 8 : 2), let scalar = current, let digit = Character(scalar).hexDigitValue {
            value = value &* 16 &+ UInt32(digit)
            position += 1
            count += 1
        }
        guard count > 0, isBraced ? take("}") : count == 2, let scalar = Unicode.Scalar(value) else {
            throw RegexError(reason: .syntax)
        }
        return scalar
    }

    /// `[a-z]`, after the bracket.
    mutating func bracket() throws(RegexError) -> ScalarSet {
        var set = ScalarSet()
        set.ignoresCase = flags.ignoresCase
        let isNegated = take("^")
        var isFirst = true
        while true {
            guard let scalar = current else { throw RegexError(reason: .syntax) }
            if scalar == "]", !isFirst { break }
            isFirst = false
            if scalar == "[", position + 1 < scalars.count, scalars[position + 1] == ":" {
                set.insert(try posixClass())
                continue
            }
            if scalar == "\\" {
                position += 1
                if let members = try classEscape() {
                    set.insert(members)
                    continue
                }
                position -= 1
            }
            let low = try bracketScalar()
            var high = low
            if current == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
                position += 1
                high = try bracketScalar()
            }
            guard low.value <= high.value else { throw RegexError(reason: .syntax) }
            set.ranges.append(low.value...high.value)
        }
        position += 1
        set.isNegated = isNegated
        return set
    }

    private mutating func bracketScalar() throws(RegexError) -> Unicode.Scalar {
        let scalar = try next()
        return scalar == "\\" ? try scalarEscape() : scalar
    }

    private mutating func posixClass() throws(RegexError) -> ScalarSet {
        position += 2
        let isNegated = take("^")
        var name = ""
        while let scalar = current, scalar != ":" {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard take(":"), take("]"), let set = ScalarSet.posix(name) else { throw RegexError(reason: .syntax) }
        return isNegated ? set.negated() : set
    }
}
