public import TeraDiagnostics

/// Where each character of a scalar's text stands in its file, for every style: what is found inside a text is shown
/// where it was typed, and a change of the text becomes a change of the file.
public struct ScalarPlaces: Sendable {
    private let file: UInt32
    private let span: Span
    private let style: YAMLNode.Style
    private let source: [UInt8]
    private let decoded: ScalarDecoding

    /// nil where the source does not say this text, which would be a mistake of this program: the whole scalar is the
    /// place then.
    ///
    /// - Parameters:
    ///   - span: the scalar as it is written, with its quotes or block indicator: `YAMLNode.textSpan`.
    ///   - text: what the parser read there.
    public init?(_ source: SourceFile, span: Span, style: YAMLNode.Style, text: String) {
        let range = Int(span.start)..<Int(span.end)
        guard range.upperBound <= source.bytes.count,
            let decoded = ScalarDecoding.reading(source.bytes, range, style, as: Array(text.utf8))
        else { return nil }
        self.file = span.file
        self.span = span
        self.style = style
        self.source = source.bytes
        self.decoded = decoded
    }

    /// The source of a range of the text, in UTF-8 offsets. An empty range is the place before the next character.
    public func span(_ range: Range<Int>) -> Span {
        Span(file: file, place(range))
    }

    private func place(_ range: Range<Int>) -> Range<Int> {
        let count = decoded.text.count
        let lower = min(max(range.lowerBound, 0), count)
        let upper = min(max(range.upperBound, lower), count)
        guard lower < upper else {
            let offset = lower < count ? Int(decoded.starts[lower]) : decoded.ends.last.map(Int.init)
            let inside = offset ?? contentStart
            return inside..<inside
        }
        return Int(decoded.starts[lower])..<Int(decoded.ends[upper - 1])
    }

    /// Where the text of an empty scalar would stand.
    private var contentStart: Int {
        let isQuoted = style == .singleQuoted || style == .doubleQuoted
        return min(Int(span.start) + (isQuoted ? 1 : 0), Int(span.end))
    }

    // MARK: Changing

    /// Changes of the file that change the text: in place where the style can say the result, else the scalar is
    /// written anew in quotes.
    public func edits(_ changes: [(range: Range<Int>, text: String)]) -> [TextEdit] {
        let changes = changes.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        var wanted = decoded.text
        for change in changes.reversed() { wanted.replaceSubrange(change.range, with: Array(change.text.utf8)) }
        let edits = changes.map { TextEdit(span($0.range), escaped($0.text)) }
        if says(wanted, after: edits) { return edits }
        return [TextEdit(span, Self.quoted(Self.trimmed(wanted)))]
    }

    private func escaped(_ text: String) -> String {
        switch style {
        case .singleQuoted: text.replacing("'", with: "''")
        case .doubleQuoted: text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        default: text
        }
    }

    /// Whether the scalar, edited in place, reads as the wanted text.
    private func says(_ wanted: [UInt8], after edits: [TextEdit]) -> Bool {
        var bytes = source
        var end = Int(span.end)
        for edit in edits.reversed() {
            let range = Int(edit.span.start)..<Int(edit.span.end)
            guard range.lowerBound >= Int(span.start) else { return false }
            bytes.replaceSubrange(range, with: Array(edit.replacement.utf8))
            end += edit.replacement.utf8.count - range.count
        }
        if style == .plain, !isPlain(wanted) { return false }
        return ScalarDecoding.read(bytes, Int(span.start)..<end, style, indent: decoded.indent)?.text == wanted
    }

    /// Whether a text stays one plain scalar where this one stands.
    private func isPlain(_ text: [UInt8]) -> Bool {
        guard let first = text.first, let last = text.last, last != UInt8(ascii: ":"), first > 0x20, last > 0x20,
            !"-?:,[]{}#&*!|>'\"%@`".utf8.contains(first)
        else { return false }
        for (index, byte) in text.enumerated().dropFirst() {
            if byte == UInt8(ascii: "#"), text[index - 1] <= 0x20 { return false }
            if byte <= 0x20, text[index - 1] == UInt8(ascii: ":") { return false }
        }
        // Signs of lists end a plain scalar within brackets; where one stands already, this is not within brackets.
        let flow = Set(",[]{}".utf8)
        return !text.contains(where: flow.contains) || decoded.text.contains(where: flow.contains)
    }

    /// A text as one quoted scalar: between the quotes that leave it as it is, where one kind does.
    static func quoted(_ text: [UInt8]) -> String {
        let string = String(decoding: text, as: UTF8.self)
        if text.contains(where: { $0 < 0x20 }) {
            var result = ""
            for scalar in string.unicodeScalars {
                switch scalar {
                case "\n": result += "\\n"
                case "\t": result += "\\t"
                case "\"", "\\": result += "\\" + String(scalar)
                case _ where scalar.value < 0x20:
                    let hex = String(scalar.value, radix: 16)
                    result += "\\x" + (hex.count < 2 ? "0" : "") + hex
                default: result.unicodeScalars.append(scalar)
                }
            }
            return "\"\(result)\""
        }
        if string.contains("'"), !string.contains("\""), !string.contains("\\") { return "\"\(string)\"" }
        return "'\(string.replacing("'", with: "''"))'"
    }

    private static func trimmed(_ text: [UInt8]) -> [UInt8] {
        guard let start = text.firstIndex(where: { $0 > 0x20 }), let end = text.lastIndex(where: { $0 > 0x20 }) else {
            return []
        }
        return Array(text[start...end])
    }
}

extension String {
    fileprivate func replacing(_ part: Character, with other: String) -> String {
        var result = ""
        for character in self { result += character == part ? other : String(character) }
        return result
    }
}
