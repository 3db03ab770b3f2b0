internal import TeraDiagnostics
internal import TeraYAML

extension DecodeContext {
    /// `{id: Materi, contoh, en: Material}`: a comma within braces ends the text, and what follows is read as a key of
    /// its own without a value. nil where that is not what happened.
    mutating func textBrokenByCommas(_ node: YAMLNode) -> LocalizedText? {
        guard node.style == .flow, node.count > 1 else { return nil }
        var texts: [(language: String, text: String)] = []
        var isBroken = false
        for (key, value) in node.entries {
            guard key.kind == .scalar, value.kind == .scalar else { return nil }
            if value.isPlain, value.text.isEmpty, !LanguageTag.isValid(key.text), let last = texts.indices.last {
                texts[last].text += ", \(key.text)"
                isBroken = true
            } else {
                // Whatever else is wrong has findings of its own.
                guard LanguageTag.isValid(key.text), !value.text.isEmpty else { return nil }
                texts.append((key.text, value.text))
            }
        }
        guard isBroken, let first = texts.first else { return nil }
        let whole = "{" + texts.map { "\($0.language): \(Self.quoted($0.text))" }.joined(separator: ", ") + "}"
        problems.append(
            Diagnostic(
                DecodingCodes.wrongType, at: node.span,
                Message(
                    id: "`\(field)`: koma di dalam { } memutus teksnya",
                    en: "`\(field)`: a comma within { } ends the text"),
                help: Message(id: "beri tanda kutip: \(whole)", en: "add quotation marks: \(whole)"),
                fixes: [
                    Fix(Message(id: "beri tanda kutip", en: "add quotation marks"), [TextEdit(node.span, whole)])
                ]))
        return LocalizedText(
            first.text, language: first.language,
            translations: texts.dropFirst().map { LocalizedText.Translation(language: $0.language, text: $0.text) },
            node.span)
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
