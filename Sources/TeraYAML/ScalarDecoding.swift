/// A scalar's text with the source of each of its bytes: the rules of libyaml's scanner, followed once more with the
/// places kept.
struct ScalarDecoding: Sendable {
    private(set) var text: [UInt8] = []
    /// By byte of the text: where the source of its character begins and ends.
    private(set) var starts: [UInt32] = []
    private(set) var ends: [UInt32] = []
    /// Of a block scalar: the spaces before each line.
    let indent: Int

    private let bytes: [UInt8]
    private var index: Int
    /// Past the last byte of the content.
    private let limit: Int

    private init(_ bytes: [UInt8], _ range: Range<Int>, indent: Int) {
        self.bytes = bytes
        self.index = range.lowerBound
        self.limit = range.upperBound
        self.indent = indent
    }

    /// Reads a scalar that says `text`; nil where it does not.
    static func reading(
        _ bytes: [UInt8], _ range: Range<Int>, _ style: YAMLNode.Style, as text: [UInt8]
    ) -> ScalarDecoding? {
        guard style == .literal || style == .folded else {
            return read(bytes, range, style, indent: 0).flatMap { $0.text == text ? $0 : nil }
        }
        // An indentation given by a number counts from the indentation around it, which a scalar alone does not know:
        // the right one is the one that gives the text.
        for indent in indents(bytes, range) {
            if let decoded = read(bytes, range, style, indent: indent), decoded.text == text { return decoded }
        }
        return nil
    }

    static func read(
        _ bytes: [UInt8], _ range: Range<Int>, _ style: YAMLNode.Style, indent: Int
    ) -> ScalarDecoding? {
        switch style {
        case .plain:
            var decoding = ScalarDecoding(bytes, range, indent: 0)
            return decoding.flow(escape: nil) ? decoding : nil
        case .singleQuoted, .doubleQuoted:
            guard range.count >= 2 else { return nil }
            var decoding = ScalarDecoding(bytes, range.lowerBound + 1..<range.upperBound - 1, indent: 0)
            return decoding.flow(escape: style == .singleQuoted ? UInt8(ascii: "'") : UInt8(ascii: "\\"))
                ? decoding : nil
        case .literal, .folded:
            var decoding = ScalarDecoding(bytes, range.lowerBound..<bytes.count, indent: indent)
            decoding.block(isLiteral: style == .literal)
            return decoding
        case .flow: return nil
        }
    }

    /// The indentation of each line, first lines first.
    private static func indents(_ bytes: [UInt8], _ range: Range<Int>) -> [Int] {
        var found: [Int] = []
        var isLineStart = false
        var index = range.lowerBound
        while index < range.upperBound {
            if isLineStart {
                let spaces = bytes[index..<range.upperBound].prefix { $0 == 0x20 }.count
                index += spaces
                if spaces > 0, !found.contains(spaces) { found.append(spaces) }
                isLineStart = false
                continue
            }
            isLineStart = bytes[index] == 0x0A || bytes[index] == 0x0D
            index += 1
        }
        let deepest = min(found.max() ?? 1, 200)
        return found + (1...max(deepest, 1)).filter { !found.contains($0) }
    }

    // MARK: Output

    private mutating func put(_ bytes: some Sequence<UInt8>, from start: Int, to end: Int) {
        for byte in bytes {
            text.append(byte)
            starts.append(UInt32(start))
            ends.append(UInt32(end))
        }
    }

    /// The character at the index, as it stands.
    private mutating func copyCharacter() {
        let start = index
        index += 1
        while index < limit, bytes[index] & 0xC0 == 0x80 { index += 1 }
        put(bytes[start..<index], from: start, to: index)
    }

    // MARK: Breaks

    private func isBlank(_ place: Int) -> Bool { place < limit && (bytes[place] == 0x20 || bytes[place] == 0x09) }

    /// A line break and what it reads as: next line, line and paragraph separators of Unicode break lines too.
    private struct Break {
        var start: Int
        var end: Int
        var text: [UInt8]
        var isNewline: Bool { text == [0x0A] }
    }

    private func lineBreak(_ place: Int) -> Break? {
        guard place < limit else { return nil }
        func at(_ offset: Int) -> UInt8? { place + offset < limit ? bytes[place + offset] : nil }
        switch bytes[place] {
        case 0x0D: return Break(start: place, end: place + (at(1) == 0x0A ? 2 : 1), text: [0x0A])
        case 0x0A: return Break(start: place, end: place + 1, text: [0x0A])
        case 0xC2 where at(1) == 0x85: return Break(start: place, end: place + 2, text: [0x0A])
        case 0xE2 where at(1) == 0x80 && (at(2) == 0xA8 || at(2) == 0xA9):
            return Break(start: place, end: place + 3, text: Array(bytes[place..<place + 3]))
        default: return nil
        }
    }

    // MARK: Plain and quoted

    /// - Parameter escape: the sign that begins an escape: `'` before another, or `\`.
    private mutating func flow(escape: UInt8?) -> Bool {
        while index < limit {
            if isBlank(index) || lineBreak(index) != nil {
                blanks(afterBreak: false)
            } else if bytes[index] == escape {
                guard escape == UInt8(ascii: "'") ? doubledQuote() : backslash() else { return false }
            } else {
                copyCharacter()
            }
        }
        return true
    }

    /// Spaces stay; a line break with the spaces around it is one space; of more breaks, one is taken away.
    private mutating func blanks(afterBreak: Bool) {
        let start = index
        var spaces: [Int] = []
        var first: Break?
        var others: [Break] = []
        while index < limit {
            if let next = lineBreak(index) {
                if first == nil, !afterBreak { first = next } else { others.append(next) }
                index = next.end
            } else if isBlank(index) {
                if first == nil, !afterBreak { spaces.append(index) }
                index += 1
            } else {
                break
            }
        }
        if let first {
            if first.isNewline, others.isEmpty { put([0x20], from: start, to: index) }
            if !first.isNewline { put(first.text, from: first.start, to: first.end) }
            for other in others { put(other.text, from: other.start, to: other.end) }
        } else if afterBreak {
            for other in others { put(other.text, from: other.start, to: other.end) }
        } else {
            for space in spaces { put([bytes[space]], from: space, to: space + 1) }
        }
    }

    private mutating func doubledQuote() -> Bool {
        guard index + 1 < limit, bytes[index + 1] == UInt8(ascii: "'") else { return false }
        put([UInt8(ascii: "'")], from: index, to: index + 2)
        index += 2
        return true
    }

    private static let escapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{07}", UInt8(ascii: "b"): "\u{08}", UInt8(ascii: "t"): "\t",
        0x09: "\t", UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{0B}", UInt8(ascii: "f"): "\u{0C}",
        UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}", 0x20: " ", UInt8(ascii: "\""): "\"",
        UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\", UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}",
        UInt8(ascii: "L"): "\u{2028}", UInt8(ascii: "P"): "\u{2029}",
    ]

    private mutating func backslash() -> Bool {
        let start = index
        if let next = lineBreak(index + 1) {
            index = next.end
            blanks(afterBreak: true)
            return true
        }
        guard index + 1 < limit else { return false }
        let letter = bytes[index + 1]
        if let scalar = Self.escapes[letter] {
            index += 2
            put(String(scalar).utf8, from: start, to: index)
            return true
        }
        let length: Int
        switch letter {
        case UInt8(ascii: "x"): length = 2
        case UInt8(ascii: "u"): length = 4
        case UInt8(ascii: "U"): length = 8
        default: return false
        }
        guard index + 2 + length <= limit,
            let value = UInt32(String(decoding: bytes[index + 2..<index + 2 + length], as: UTF8.self), radix: 16),
            let scalar = Unicode.Scalar(value)
        else { return false }
        index += 2 + length
        put(String(scalar).utf8, from: start, to: index)
        return true
    }

    // MARK: Blocks

    private mutating func block(isLiteral: Bool) {
        var keeps: Bool? = false
        var chomps = true
        while index < limit, lineBreak(index) == nil, bytes[index] != UInt8(ascii: "#") {
            if bytes[index] == UInt8(ascii: "-") { keeps = nil }
            if bytes[index] == UInt8(ascii: "+") { keeps = true }
            index += 1
        }
        while index < limit, lineBreak(index) == nil { index += 1 }
        index = lineBreak(index)?.end ?? limit
        var leading: Break?
        var wasBlank = false
        var (column, trailing) = indentation()
        while column == indent, index < limit {
            let isBlank = isBlank(index)
            if !isLiteral, let first = leading, first.isNewline, !wasBlank, !isBlank {
                if trailing.isEmpty { put([0x20], from: first.start, to: index) }
            } else if let first = leading {
                put(first.text, from: first.start, to: first.end)
            }
            for other in trailing { put(other.text, from: other.start, to: other.end) }
            wasBlank = isBlank
            while index < limit, lineBreak(index) == nil { copyCharacter() }
            leading = lineBreak(index)
            chomps = leading != nil
            index = leading?.end ?? limit
            (column, trailing) = indentation()
        }
        guard chomps, let keeps else { return }
        if let last = leading { put(last.text, from: last.start, to: last.end) }
        if keeps { for other in trailing { put(other.text, from: other.start, to: other.end) } }
    }

    /// Past empty lines and the spaces before the next one: how many there are, and the breaks passed.
    private mutating func indentation() -> (column: Int, breaks: [Break]) {
        var breaks: [Break] = []
        while true {
            var column = 0
            while column < indent, index < limit, bytes[index] == 0x20 {
                index += 1
                column += 1
            }
            guard let next = lineBreak(index) else { return (column, breaks) }
            breaks.append(next)
            index = next.end
        }
    }
}
