internal import TeraDiagnostics
internal import TeraExact
internal import TeraYAML

/// Options as people write them at first: `a: Text`, or the text alone. They are read as what was meant, with one
/// message that says how they are written.
struct WrittenOption {
    /// The keys of an option: of an item `text`, of a scale `value` and `label`.
    enum Words {
        case item, scale

        var text: String { self == .item ? "text" : "label" }
        var keys: Message {
            self == .item
                ? Message(id: "`id` dan `text`", en: "`id` and `text`")
                : Message(id: "`id`, `value`, dan `label`", en: "`id`, `value` and `label`")
        }
    }

    var id: Located<String>
    var value: Located<Rational>?
    var text: LocalizedText
    var span: Span
}

extension WrittenOption {
    /// The option that a node of another shape was meant to be, whose mistake is recorded; nil where it has its shape,
    /// or is nothing like an option.
    static func read(
        _ node: YAMLNode, in shape: ShapeDoc, _ words: Words, _ context: inout DecodeContext
    ) -> WrittenOption? {
        if node.kind == .scalar, node.style == .plain || node.style == .singleQuoted || node.style == .doubleQuoted,
            !node.text.isEmpty
        {
            return bare(node, words, &context)
        }
        guard node.kind == .mapping, node.count == 1, let (key, value) = node.entries.first(where: { _ in true }),
            isID(key, in: shape), value.kind == .scalar ? !value.text.isEmpty : value.kind == .mapping
        else { return nil }
        return keyed(key, value, words, isFlow: node.style == .flow, &context)
    }

    /// All options of a mapping that should be a list: `{a: Yes, b: No}`. nil where it is none of options.
    static func readAll(
        _ node: YAMLNode, in shape: ShapeDoc, _ words: Words, _ context: inout DecodeContext
    ) -> [WrittenOption]? {
        guard node.kind == .mapping, node.count > 0, node.entries.allSatisfy({ key, _ in isID(key, in: shape) })
        else { return nil }
        var options: [WrittenOption] = []
        var shown: [String] = []
        for (key, value) in node.entries {
            var trial = DecodeContext()
            guard let option = keyed(key, value, words, isFlow: true, &trial) else { return nil }
            options.append(option)
            shown.append(written(option, words, source(of: value)))
        }
        let first = shown.prefix(2).joined(separator: ", ") + (shown.count > 2 ? ", …" : "")
        context.problems.append(
            Diagnostic(
                DecodingCodes.wrongType, at: node.span,
                Message(
                    id: "`\(context.field)` perlu daftar pilihan, masing-masing dengan \(words.keys.id)",
                    en: "`\(context.field)` needs a list of options, each with \(words.keys.en)"),
                help: Message(id: "tulis [\(first)]", en: "write [\(first)]")))
        return options
    }

    // MARK: Reading

    /// `Yes` for `{id: yes, text: Yes}`.
    private static func bare(_ node: YAMLNode, _ words: Words, _ context: inout DecodeContext) -> WrittenOption? {
        guard let id = Identifier.mended(node.text) else { return nil }
        let option = WrittenOption(
            id: Located(id, node.span), text: LocalizedText(node.text, node.span), span: node.span)
        let source = source(of: node)
        let mended = written(option, words, source)
        // Within braces some characters of a plain text would end it.
        let isSafe = words == .item && !(node.isPlain && source.contains { ",[]{}#:".contains($0) })
        context.problems.append(
            Diagnostic(
                DecodingCodes.wrongType, at: node.span,
                Message(
                    id: "sebuah pilihan ditulis dengan \(words.keys.id), tetapi di sini hanya ada teksnya",
                    en: "an option is written with \(words.keys.en), but here is only its text"),
                help: Message(id: "tulis \(mended)", en: "write \(mended)"),
                fixes: isSafe
                    ? [Fix(Message(id: "tulis \(mended)", en: "write \(mended)"), [TextEdit(node.span, mended)])] : []))
        return option
    }

    /// `a: Text` for `{id: a, text: Text}`; in a scale `4: Always` for `{id: always, value: 4, label: Always}`.
    private static func keyed(
        _ key: YAMLNode, _ value: YAMLNode, _ words: Words, isFlow: Bool, _ context: inout DecodeContext
    ) -> WrittenOption? {
        context.field = words.text
        var trial = DecodeContext()
        guard let text = trial.localizedText(value) else { return nil }
        let number = words == .scale ? Rational(text: key.text) : nil
        guard let id = Identifier.mended(number == nil ? key.text : text.base) else { return nil }
        let option = WrittenOption(
            id: Located(id, key.span), value: number.map { Located($0, key.span) }, text: text, span: key.span)
        let mended = written(option, words, source(of: value))
        var lines = ["id: \(id)"]
        if let number { lines.append("value: \(number.exactText)") }
        lines.append(words.text)
        let edit = lines.joined(separator: isFlow ? ", " : "\n" + String(repeating: " ", count: column(of: key)))
        let isWhole = words == .item || number != nil
        context.problems.append(
            Diagnostic(
                DecodingCodes.unknownKey, at: key.span,
                Message(
                    id: "sebuah pilihan ditulis dengan \(words.keys.id); di sini `\(key.text)` terbaca sebagai kunci",
                    en: "an option is written with \(words.keys.en); here `\(key.text)` is read as a key"),
                help: Message(id: "tulis \(mended)", en: "write \(mended)"),
                fixes: isWhole
                    ? [Fix(Message(id: "tulis \(mended)", en: "write \(mended)"), [TextEdit(key.span, edit)])] : []))
        context.problems += trial.problems
        return option
    }

    /// Whether a key may be the id of an option, and is no slip for a key that the option has.
    private static func isID(_ key: YAMLNode, in shape: ShapeDoc) -> Bool {
        guard key.kind == .scalar else { return false }
        let (text, names) = (key.text, shape.fields.map(\.name))
        let others = ["text", "label", "teks", "title", "name", "nama", "value", "nilai", "option", "key", "<<"]
        guard !text.isEmpty, !names.contains(text), !others.contains(text), !text.contains(":"),
            IndonesianWords.meant(by: text, among: names) == nil
        else { return false }
        return text.count <= 2 || Suggestion.nearest(to: text, among: names + ["register"]) == nil
    }

    // MARK: Words

    private static func written(_ option: WrittenOption, _ words: Words, _ source: String) -> String {
        let value = words == .item ? "" : "value: \(option.value?.value.exactText ?? "…"), "
        return "{id: \(option.id.value), \(value)\(words.text): \(source)}"
    }

    /// As it stands in the file; `…` for what is long.
    private static func source(of node: YAMLNode) -> String {
        let span = node.span
        let text = String(decoding: node.source[Int(span.start)..<Int(span.end)], as: UTF8.self)
        return text.count > 60 || text.contains { $0.isNewline } ? "…" : text
    }

    private static func column(of node: YAMLNode) -> Int {
        let start = Int(node.span.start)
        var first = start
        while first > 0, node.source[first - 1] != UInt8(ascii: "\n") { first -= 1 }
        return start - first
    }
}

extension ValueType {
    /// A list of options of an item.
    static func optionList(_ shape: Shape<ItemOption>) -> ValueType where Value == [ItemOption] {
        list(shape, .item) { ItemOption(id: $0.id, text: $0.text) }
    }

    /// A list of options of a scale.
    static func optionList(_ shape: Shape<ScaleOption>) -> ValueType where Value == [ScaleOption] {
        list(shape, .scale) { ScaleOption(id: $0.id, value: $0.value, label: $0.text, span: $0.span) }
    }

    private static func list<Element>(
        _ shape: Shape<Element>, _ words: WrittenOption.Words, _ make: @escaping @Sendable (WrittenOption) -> Element
    ) -> ValueType where Value == [Element] {
        let element = ValueType<Element>(doc: .object(shape.doc)) { node, context in
            let written = WrittenOption.read(node, in: shape.doc, words, &context)
            return written.map(make) ?? shape.decode(node, &context)
        }
        let whole: ValueType<[Element]> = .list(element)
        return ValueType(doc: whole.doc) { node, context in
            let written = WrittenOption.readAll(node, in: shape.doc, words, &context)
            return written.map { $0.map(make) } ?? whole.decode(node, &context)
        }
    }
}
