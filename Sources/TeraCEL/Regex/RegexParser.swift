/// Reads a pattern in the syntax of RE2. What RE2 leaves out (back references, look-around) is an error here too.
struct RegexParser {
    let scalars: [Unicode.Scalar]
    var position = 0
    var flags = Flags()
    private var depth = 0

    struct Flags {
        var ignoresCase = false
        var multiline = false
        var dotMatchesNewline = false
    }

    /// Pattern length, nesting and repetition counts; RE2 also stops repetitions at 1000.
    private static let longest = 10_000
    private static let deepest = 100
    private static let largestRepeat = 1000

    init(_ pattern: String) throws(RegexError) {
        scalars = Array(pattern.unicodeScalars)
        guard scalars.count <= Self.longest else { throw RegexError(reason: .tooLarge) }
    }

    var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    mutating func next() throws(RegexError) -> Unicode.Scalar {
        guard let scalar = current else { throw RegexError(reason: .syntax) }
        position += 1
        return scalar
    }

    mutating func parse() throws(RegexError) -> RegexNode {
        let node = try choice()
        guard current == nil else { throw RegexError(reason: .syntax) }
        return node
    }

    private mutating func choice() throws(RegexError) -> RegexNode {
        depth += 1
        guard depth <= Self.deepest else { throw RegexError(reason: .tooLarge) }
        let outer = flags
        defer {
            depth -= 1
            flags = outer
        }
        var options = [try sequence()]
        while take("|") { options.append(try sequence()) }
        return options.count == 1 ? options[0] : .choice(options)
    }

    private mutating func sequence() throws(RegexError) -> RegexNode {
        var parts: [RegexNode] = []
        while let scalar = current, scalar != "|", scalar != ")" {
            guard let atom = try atom() else { continue }
            parts.append(try repeated(atom))
        }
        return parts.count == 1 ? parts[0] : (parts.isEmpty ? .empty : .sequence(parts))
    }

    private mutating func repeated(_ atom: RegexNode) throws(RegexError) -> RegexNode {
        var node = atom
        var hasRepeat = false
        while let scalar = current {
            let bounds: (Int, Int?)
            switch scalar {
            case "*": bounds = (0, nil)
            case "+": bounds = (1, nil)
            case "?": bounds = (0, 1)
            case "{":
                guard let counted = try counts() else { return node }
                bounds = counted
                position -= 1
            default: return node
            }
            // `a**` is refused by RE2 as a likely slip.
            guard !hasRepeat else { throw RegexError(reason: .syntax) }
            hasRepeat = true
            position += 1
            // Greedy or not makes no difference to whether there is a match.
            _ = take("?")
            node = .repeat(node, bounds.0, bounds.1)
        }
        return node
    }

    /// `{n}`, `{n,}` or `{n,m}`, read up to after the brace; nil when the brace stands for itself.
    private mutating func counts() throws(RegexError) -> (Int, Int?)? {
        let start = position
        position += 1
        guard let low = number() else {
            position = start
            return nil
        }
        var high: Int? = low
        if take(",") { high = number() }
        guard take("}") else {
            position = start
            return nil
        }
        guard low <= Self.largestRepeat, (high ?? low) <= Self.largestRepeat else {
            throw RegexError(reason: .tooLarge)
        }
        guard (high ?? low) >= low else { throw RegexError(reason: .syntax) }
        return (low, high)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let scalar = current, ("0"..."9").contains(scalar) {
            value = min((value ?? 0) * 10 + Int(scalar.value - 48), 100_000)
            position += 1
        }
        return value
    }

    private func literal(_ scalar: Unicode.Scalar) -> RegexNode {
        .set(ScalarSet(ranges: [scalar.value...scalar.value], ignoresCase: flags.ignoresCase))
    }

    /// One element; nil for something that only changes flags.
    private mutating func atom() throws(RegexError) -> RegexNode? {
        let scalar = try next()
        switch scalar {
        case ".":
            let newline = ScalarSet(ranges: [10...10]).negated()
            return .set(flags.dotMatchesNewline ? ScalarSet(ranges: [0...0x10FFFF]) : newline)
        case "^": return .start(multiline: flags.multiline)
        case "$": return .end(multiline: flags.multiline)
        case "(": return try group()
        case "[": return .set(try bracket())
        case "\\": return try escape()
        case "*", "+", "?": throw RegexError(reason: .syntax)
        default: return literal(scalar)
        }
    }

    private mutating func group() throws(RegexError) -> RegexNode? {
        if take("?") {
            if take("P") {
                guard take("<") else { throw RegexError(reason: .unsupported) }
                try skipName()
            } else if current == "<" {
                position += 1
                guard let scalar = current, scalar.properties.isAlphabetic || scalar == "_" else {
                    throw RegexError(reason: .unsupported)
                }
                try skipName()
            } else {
                let saved = flags
                if try !readFlags() {
                    // `(?i)` holds to the end of the group around it.
                    return nil
                }
                let inner = try choice()
                guard take(")") else { throw RegexError(reason: .syntax) }
                flags = saved
                return inner
            }
        }
        let inner = try choice()
        guard take(")") else { throw RegexError(reason: .syntax) }
        return inner
    }

    private mutating func skipName() throws(RegexError) {
        var count = 0
        while let scalar = current, scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9").contains(scalar) {
            position += 1
            count += 1
        }
        guard count > 0, take(">") else { throw RegexError(reason: .syntax) }
    }

    /// `i`, `m`, `s`, `U` and their negations; true when a group follows a colon.
    private mutating func readFlags() throws(RegexError) -> Bool {
        var isOn = true
        while true {
            switch try next() {
            case "i": flags.ignoresCase = isOn
            case "m": flags.multiline = isOn
            case "s": flags.dotMatchesNewline = isOn
            case "U": break
            case "-" where isOn: isOn = false
            case ":": return true
            case ")": return false
            default: throw RegexError(reason: .unsupported)
            }
        }
    }

    private mutating func escape() throws(RegexError) -> RegexNode {
        switch current {
        case "A"?:
            position += 1
            return .start(multiline: false)
        case "z"?:
            position += 1
            return .end(multiline: false)
        case "b"?, "B"?:
            position += 1
            return .wordBoundary(scalars[position - 1] == "b")
        case "Q"?:
            position += 1
            var parts: [RegexNode] = []
            while let scalar = current {
                if scalar == "\\", position + 1 < scalars.count, scalars[position + 1] == "E" {
                    position += 2
                    break
                }
                parts.append(literal(scalar))
                position += 1
            }
            return .sequence(parts)
        default: break
        }
        if var set = try classEscape() {
            set.ignoresCase = flags.ignoresCase && !set.ranges.isEmpty
            return .set(set)
        }
        return literal(try scalarEscape())
    }
}
