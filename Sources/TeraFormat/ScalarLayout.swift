internal import TeraYAML

/// How the text of a scalar is written.
enum ScalarLayout {
    /// In one line: plain as it is, or between the quotes of the style.
    static func line(_ node: YAMLNode) -> String {
        node.style == .plain && !node.text.utf8.contains(0x0A) ? node.text : quoted(node.text)
    }

    /// Double quotes, except where signs inside would have to be escaped and single quotes leave them as they are.
    static func quoted(_ text: String) -> String {
        let needsEscapes = text.unicodeScalars.contains(where: isHidden)
        let hasDouble = text.contains("\"") || text.contains("\\")
        if hasDouble, !needsEscapes, !text.contains("'") { return "'\(text)'" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where isHidden(scalar): result += escape(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let (sign, digits) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
        return "\\" + sign + String(repeating: "0", count: digits - hex.count) + hex
    }

    /// Signs that nobody sees, and those that YAML takes for line breaks.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFF:
            true
        default: scalar.properties.isDefaultIgnorableCodePoint && !isJoined(scalar)
        }
    }

    /// Parts of emoji and of letters: alone they do not show, where they belong they do.
    private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
        (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
            || (0x180B...0x180F).contains(scalar.value)
    }

    // MARK: Blocks

    /// The lines of a text as `>` folds them, and its sign for the end; nil where the text cannot be folded.
    ///
    /// A line break stands for a space, so only single spaces between words are broken at; lines that begin with a
    /// space keep their breaks, so such texts are not folded.
    static func folded(_ text: String, width: Int) -> (sign: String, lines: [String])? {
        var body = Substring(text)
        let breaks = text.reversed().prefix { $0 == "\n" }.count
        guard breaks <= 1 else { return nil }
        body = body.dropLast(breaks)
        guard let first = body.first, first != "\n", !hasHidden(body) else { return nil }
        var lines: [String] = []
        for (index, paragraph) in body.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let sign = paragraph.first, sign == " " || sign == "\t" { return nil }
            if let sign = paragraph.last, sign == " " || sign == "\t" { return nil }
            if index > 0 { lines.append("") }
            if !paragraph.isEmpty { lines += filled(paragraph, width: max(width, 20)) }
        }
        return (breaks == 0 ? ">-" : ">", lines)
    }

    /// The lines of a text as `|` keeps them; nil where it cannot be written so.
    static func literal(_ text: String) -> (sign: String, lines: [String])? {
        let breaks = text.reversed().prefix { $0 == "\n" }.count
        let body = text.dropLast(breaks)
        guard let first = body.first, first != "\n", !hasHidden(body), breaks <= 1 else { return nil }
        // The first line that says something sets the indentation, unless a number does.
        let indent = first == " " || first == "\t" ? "2" : ""
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // Spaces that end a line would be lost.
        guard !lines.contains(where: { $0.hasSuffix(" ") || $0.hasSuffix("\t") }) else { return nil }
        return ("|" + indent + (breaks == 0 ? "-" : ""), lines)
    }

    private static func hasHidden(_ text: Substring) -> Bool {
        text.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && isHidden($0) && $0 != "\u{A0}" }
    }

    /// As many words a line as fit.
    private static func filled(_ paragraph: Substring, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var count = 0
        for word in words(paragraph) {
            let length = word.count
            if count > 0, count + 1 + length > width {
                lines.append(line)
                (line, count) = (String(word), length)
            } else {
                if count > 0 {
                    line += " "
                    count += 1
                }
                line += word
                count += length
            }
        }
        return lines + [line]
    }

    /// Parted at single spaces; where several stand together, they stay with their words.
    private static func words(_ text: Substring) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            if text[index] == " ", index > start, next < text.endIndex, !isBlank(text[next]),
                !isBlank(text[text.index(before: index)])
            {
                words.append(text[start..<index])
                start = next
            }
            index = next
        }
        return words + [text[start...]]
    }

    private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
}

/// A text between the quotes of the style.
public enum QuotedText {
    public static func of(_ text: String) -> String { ScalarLayout.quoted(text) }
}
