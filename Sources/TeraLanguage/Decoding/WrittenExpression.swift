public import TeraDiagnostics
internal import TeraYAML

/// An expression as a document has it: its text, and how and where the text is written.
public struct WrittenExpression: Sendable {
    public var text: String
    /// The value of the key, which may be an alias.
    public var span: Span
    /// The scalar that holds the text.
    let textSpan: Span
    let style: YAMLNode.Style

    init(_ node: YAMLNode) {
        text = node.text
        span = node.span
        textSpan = node.textSpan
        style = node.style
    }

    /// Where each character stands; nil where that cannot be told.
    func places(in files: [SourceFile]) -> ScalarPlaces? {
        ScalarPlaces(files[Int(textSpan.file)], span: textSpan, style: style, text: text)
    }
}

/// The value of `required`.
enum Requirement: Sendable {
    case always(Located<Bool>)
    case when(WrittenExpression)

    /// What people write for true and false, in small letters: no expression, whichever of them is right.
    static let booleanWords = [
        "true", "false", "ya", "yes", "y", "on", "benar", "tidak", "no", "n", "off", "salah",
    ]
}

extension DecodeContext {
    /// Numbers and `true` are expressions as they stand, so that plain YAML reads as it looks.
    mutating func expression(_ node: YAMLNode) -> WrittenExpression? {
        guard node.kind == .scalar else {
            expected(Message(id: "ekspresi", en: "an expression"), at: node)
            return nil
        }
        return isEmpty(node) ? nil : WrittenExpression(node)
    }

    mutating func requirement(_ node: YAMLNode) -> Requirement? {
        guard node.kind == .scalar, !node.text.allSatisfy(\.isWhitespace) else {
            return boolean(node).map(Requirement.always)
        }
        let isNumber = node.isPlain && [.integer, .float].contains(node.withUTF8(CoreSchema.kind))
        if isNumber || Requirement.booleanWords.contains(node.text.lowercased()) {
            return boolean(node).map(Requirement.always)
        }
        return expression(node).map(Requirement.when)
    }

    mutating func attributes(_ node: YAMLNode) -> [Attribute]? {
        guard node.kind == .mapping else {
            expected(Message(id: "pasangan `nama: teks`", en: "`name: text` pairs"), at: node)
            return nil
        }
        if node.count == 0 { empty(node) }
        var attributes: [Attribute] = []
        for (key, value) in node.entries {
            guard let name = identifier(key), let text = string(value) else { continue }
            attributes.append(Attribute(name: name, value: text))
        }
        return attributes
    }
}
