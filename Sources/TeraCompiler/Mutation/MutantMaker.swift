internal import TeraArtifact
internal import TeraDiagnostics
internal import TeraExact
internal import TeraLanguage

/// Gathers mutants; each part of a document has an extension of its own.
struct MutantMaker {
    let checked: CheckedProject
    let tested: [TestedBattery]
    private(set) var mutants: [Mutant] = []
    /// What the document that is gone through concerns.
    var batteries: Set<String> = []
    /// Ids of scored items.
    let scored: Set<String>

    init(checked: CheckedProject, tested: [TestedBattery]) {
        self.checked = checked
        self.tested = tested
        scored = Set(tested.flatMap { $0.spec.items.map(\.id) })
    }

    var project: Project { checked.project }

    /// Ids of the batteries whose items fulfil a condition.
    func batteries(where isConcerned: (ComposedItem) -> Bool) -> Set<String> {
        Set(checked.compositions.filter { $0.items.contains(where: isConcerned) }.map(\.battery.header.id.value))
    }

    // MARK: Adding

    mutating func add(_ place: String, _ span: Span, _ text: String, was: String, now: String? = nil) {
        guard !batteries.isEmpty, text != was else { return }
        mutants.append(
            Mutant(id: "\(place): \(was) -> \(now ?? text)", edit: TextEdit(span, text), batteries: batteries))
    }

    mutating func replace(_ place: String, _ value: Located<Rational>?, adding step: Rational = .one) {
        guard let value, let next = value.value.adding(step) else { return }
        add(place, value.span, next.exactText, was: value.value.exactText)
    }

    /// A share written with `%`, a number of points more or less; 1% to 100%.
    mutating func share(_ place: String, _ value: Located<Rational>?, by points: Int) {
        let hundred = Rational(100)
        guard let value, let percent = value.value.multiplied(by: hundred) else { return }
        for step in [points, -points] {
            guard let next = percent.adding(Rational(step)), next > .zero, next <= hundred else { continue }
            add(place, value.span, "\(next.exactText)%", was: "\(percent.exactText)%")
        }
    }

    /// A key and value that nobody wrote, after the value of `anchor`.
    mutating func insert(_ place: String, _ key: String, _ value: String, after anchor: Located<String>) {
        let bytes = project.files[Int(anchor.span.file)].bytes
        let written = String(decoding: bytes[Int(anchor.span.start)..<Int(anchor.span.end)], as: UTF8.self)
        var start = Int(anchor.span.start)
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        let before = bytes[start..<Int(anchor.span.start)]
        // Within braces a comma or the closing brace comes next, be it on another line.
        let next = bytes[Int(anchor.span.end)...].first { ![UInt8(ascii: " "), UInt8(ascii: "\n")].contains($0) }
        let isFlow = next == UInt8(ascii: ",") || next == UInt8(ascii: "}")
        // `- id: x` and `  id: x`: the next key stands below this one.
        let indent = before.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }.count
        let added = isFlow ? ", \(key): \(value)" : "\n\(String(repeating: " ", count: indent))\(key): \(value)"
        add(place, anchor.span, written + added, was: "-", now: value)
    }

    // MARK: Conditions

    mutating func condition(_ place: String, _ expression: WrittenExpression?) {
        guard let expression else { return }
        for text in ConditionChanges.of(expression.text) {
            add(place, expression.span, Self.quoted(text), was: expression.text, now: text)
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for character in text.unicodeScalars {
            switch character {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += " "
            default: result.unicodeScalars.append(character)
            }
        }
        return result + "\""
    }
}

/// What a condition could be mistyped as.
enum ConditionChanges {
    static func of(_ text: String) -> [String] {
        ["!(\(text))"] + operators(text)
    }

    /// Each comparison at its edge, and each `&&` and `||`, one at a time.
    private static func operators(_ text: String) -> [String] {
        let changes = [
            (">=", ">"), ("<=", "<"), ("==", "!="), ("&&", "||"), ("||", "&&"), (">", ">="), ("<", "<="),
        ]
        var results: [String] = []
        let bytes = Array(text.utf8)
        // The sign that ends the text within which a byte stands.
        var quote: UInt8?
        var isEscaped = false
        for index in bytes.indices {
            let byte = bytes[index]
            if let open = quote {
                if byte == open, !isEscaped { quote = nil }
                isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
                continue
            }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                (quote, isEscaped) = (byte, false)
                continue
            }
            // The first that fits: `>=` and not its `>`.
            if let (from, to) = changes.first(where: { bytes[index...].starts(with: $0.0.utf8) }) {
                let after = Array(bytes[..<index]) + Array(to.utf8) + bytes[(index + from.utf8.count)...]
                results.append(String(decoding: after, as: UTF8.self))
            }
        }
        return results
    }
}
