internal import TeraDiagnostics
internal import TeraYAML

/// What can be wrong with the shape of a document, recorded while it is decoded.
extension DecodeContext {
    mutating func expected(_ what: Message, at node: YAMLNode) {
        let seen = describe(node)
        problems.append(
            Diagnostic(
                DecodingCodes.wrongType, at: node.span,
                Message(
                    id: "`\(field)` perlu \(what.id), tetapi di sini ada \(seen.id)",
                    en: "`\(field)` needs \(what.en), but here is \(seen.en)"),
                help: Message(id: "tulis \(what.id) di sini", en: "write \(what.en) here")))
    }

    /// - Returns: whether what is there can be read as a list of one.
    mutating func expectedList(at node: YAMLNode) -> Bool {
        let seen = describe(node)
        let span = node.span
        var fixes: [Fix] = []
        let isOne = node.kind == .scalar && !node.text.isEmpty
        if isOne, node.isPlain {
            fixes = [
                Fix(
                    Message(id: "jadikan daftar berisi satu", en: "make it a list of one"),
                    [
                        TextEdit(span.startPoint, "["),
                        TextEdit(Span(file: span.file, start: span.end, end: span.end), "]"),
                    ])
            ]
        }
        problems.append(
            Diagnostic(
                DecodingCodes.wrongType, at: span,
                Message(
                    id: "`\(field)` perlu daftar, tetapi di sini ada \(seen.id)",
                    en: "`\(field)` needs a list, but here is \(seen.en)"),
                help: Message(
                    id: "tulis setiap isi di baris sendiri dengan `- ` di depannya, atau [a, b]",
                    en: "write each element on its own line after `- `, or [a, b]"),
                fixes: fixes))
        return isOne
    }

    mutating func readAs(_ kind: CoreSchema.Kind, _ node: YAMLNode) {
        let text = node.text
        let what: Message =
            kind == .boolean
            ? Message(id: "nilai benar/salah", en: "a true/false value") : Message(id: "angka", en: "a number")
        problems.append(
            Diagnostic(
                DecodingCodes.wrongType, at: node.span,
                Message(
                    id: "`\(field)` perlu teks, tetapi \(text) tanpa tanda kutip terbaca sebagai \(what.id)",
                    en: "`\(field)` needs text, but \(text) without quotation marks is read as \(what.en)"),
                help: Message(id: "tulis \"\(text)\"", en: "write \"\(text)\""),
                fixes: [
                    Fix(
                        Message(id: "beri tanda kutip", en: "add quotation marks"),
                        [TextEdit(node.span, "\"\(text)\"")])
                ]))
    }

    mutating func empty(_ node: YAMLNode) {
        problems.append(
            Diagnostic(
                DecodingCodes.emptyValue, at: node.span,
                Message(id: "`\(field)` tidak punya isi", en: "`\(field)` has no value"),
                help: Message(
                    id: "tulis isinya setelah titik dua, atau hapus kunci ini",
                    en: "write its value after the colon, or delete the key")))
    }

    mutating func outOfRange(_ node: YAMLNode, _ range: Message) {
        problems.append(
            Diagnostic(
                DecodingCodes.outOfRange, at: node.span,
                Message(
                    id: "`\(field)` harus \(range.id), bukan \(node.text)",
                    en: "`\(field)` must be \(range.en), not \(node.text)"),
                help: Message(id: "tulis nilai \(range.id)", en: "write a value \(range.en)")))
    }

    mutating func invalidIdentifier(_ node: YAMLNode) {
        let text = node.text
        let mended = Identifier.mended(text)
        problems.append(
            Diagnostic(
                DecodingCodes.identifier, at: node.span,
                Message(
                    id: text.isEmpty
                        ? "id di `\(field)` kosong"
                        : "\"\(text)\" bukan id: id ditulis dengan huruf kecil a–z, angka, dan tanda hubung",
                    en: text.isEmpty
                        ? "the id in `\(field)` is empty"
                        : "\"\(text)\" is no id: an id has small letters a–z, digits and hyphens"),
                help: mended.map { Message(id: "tulis `\($0)`", en: "write `\($0)`") }
                    ?? Message(id: "misalnya `ahli-pertama`", en: "for example `ahli-pertama`"),
                fixes: mended.map {
                    [Fix(Message(id: "tulis `\($0)`", en: "write `\($0)`"), [TextEdit(node.span, $0)])]
                } ?? []))
    }

    /// - Returns: the word that was probably meant.
    mutating func unknownWord(_ text: Located<String>, among words: [String]) -> String? {
        let near = Suggestion.nearest(to: text.value, among: words)
        let list = words.map { "`\($0)`" }.joined(separator: ", ")
        problems.append(
            Diagnostic(
                DecodingCodes.unknownWord, at: text.span,
                Message(
                    id: "`\(field)` tidak mengenal \"\(text.value)\"",
                    en: "`\(field)` does not know \"\(text.value)\""),
                help: near.map {
                    Message(
                        id: "maksud Anda `\($0)`? Pilihannya: \(list)", en: "did you mean `\($0)`? It takes: \(list)")
                } ?? Message(id: "pilih salah satu: \(list)", en: "choose one of: \(list)"),
                fixes: near.map {
                    [Fix(Message(id: "ganti menjadi `\($0)`", en: "change to `\($0)`"), [TextEdit(text.span, $0)])]
                } ?? []))
        return near
    }

    /// - Returns: the key that was probably meant.
    mutating func unknownKey(_ key: YAMLNode, in shape: ShapeDoc) -> String? {
        guard key.kind == .scalar else { return nil }
        let text = key.text
        // A merge key has its own message.
        if text == "<<" { return nil }
        let names = shape.fields.map(\.name)
        let near = Suggestion.nearest(to: text, among: names)
        let list = names.map { "`\($0)`" }.joined(separator: ", ")
        problems.append(
            Diagnostic(
                DecodingCodes.unknownKey, at: key.span,
                Message(
                    id: "kunci `\(text)` tidak dikenal di dalam `\(shape.name)`",
                    en: "key `\(text)` is not known in `\(shape.name)`"),
                help: near.map { Message(id: "maksud Anda `\($0)`?", en: "did you mean `\($0)`?") }
                    ?? Message(id: "kunci yang ada: \(list)", en: "the keys are: \(list)"),
                fixes: near.map {
                    [Fix(Message(id: "ganti menjadi `\($0)`", en: "change to `\($0)`"), [TextEdit(key.span, $0)])]
                } ?? []))
        return near
    }

    mutating func missingKey(_ field: FieldDoc, in shape: ShapeDoc, at node: YAMLNode) {
        problems.append(
            Diagnostic(
                DecodingCodes.missingKey, at: head(of: node),
                Message(
                    id: "`\(field.name)` belum ditulis di dalam `\(shape.name)` ini",
                    en: "`\(field.name)` is missing in this `\(shape.name)`"),
                help: Message(
                    id: "tambahkan `\(field.name):` – \(field.meaning.id)",
                    en: "add `\(field.name):` – \(field.meaning.en)")))
    }

    /// The first key of a mapping: pointing at a whole document would underline nothing in particular.
    private func head(of node: YAMLNode) -> Span {
        for (key, _) in node.entries { return key.span }
        return node.span
    }

    private func describe(_ node: YAMLNode) -> Message {
        switch node.kind {
        case .mapping: return Message(id: "pasangan `kunci: isi`", en: "`key: value` pairs")
        case .sequence: return Message(id: "daftar", en: "a list")
        case .scalar:
            let text = node.text
            if text.isEmpty { return Message(id: "isi kosong", en: "nothing") }
            let shown = text.count > 40 ? String(text.prefix(39)) + "…" : text
            return node.isPlain && node.withUTF8(CoreSchema.kind) != .text
                ? Message(id: shown, en: shown) : Message(id: "\"\(shown)\"", en: "\"\(shown)\"")
        }
    }
}
