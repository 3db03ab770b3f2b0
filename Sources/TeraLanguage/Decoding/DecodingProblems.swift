internal import TeraDiagnostics
internal import TeraYAML

/// What can be wrong with the shape of a document, recorded while it is decoded.
extension DecodeContext {
    mutating func expected(_ what: Message, at node: YAMLNode, example: String? = nil) {
        let seen = describe(node)
        let such = example.map { (id: ", misalnya \($0)", en: ", such as \($0)") } ?? (id: "", en: "")
        problems.append(
            Diagnostic(
                DecodingCodes.wrongType, at: node.span,
                Message(
                    id: "`\(field)` perlu \(what.id), tetapi di sini ada \(seen.id)",
                    en: "`\(field)` needs \(what.en), but here is \(seen.en)"),
                help: Message(id: "tulis \(what.id) di sini\(such.id)", en: "write \(what.en) here\(such.en)")))
    }

    /// - Parameter isOne: whether what is there is an element of the list.
    mutating func expectedList(at node: YAMLNode, isOne: Bool) {
        let seen = describe(node)
        let span = node.span
        var fixes: [Fix] = []
        if isOne, node.isPlain {
            fixes = [
                Fix(
                    Message(id: "beri kurung siku", en: "put it in brackets"),
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
                        : "\"\(text)\" is no id: an id has lowercase letters a–z, digits and hyphens"),
                help: mended.map { Message(id: "tulis `\($0)`", en: "write `\($0)`") }
                    ?? Message(id: "misalnya `ahli-pertama`", en: "for example `ahli-pertama`"),
                fixes: mended.map {
                    [Fix(Message(id: "tulis `\($0)`", en: "write `\($0)`"), [TextEdit(node.span, $0)])]
                } ?? []))
    }

    /// - Returns: the word that was probably meant.
    mutating func unknownWord(_ text: Located<String>, among words: [String]) -> String? {
        let near =
            IndonesianWords.meant(by: text.value, among: words) ?? Suggestion.nearest(to: text.value, among: words)
        let list = words.map { "`\($0)`" }.joined(separator: ", ")
        problems.append(
            Diagnostic(
                DecodingCodes.unknownWord, at: text.span,
                Message(
                    id: "\"\(text.value)\" bukan pilihan untuk `\(field)`",
                    en: "\"\(text.value)\" is no choice for `\(field)`"),
                help: near.map {
                    Message(
                        id: "maksud Anda `\($0)`? Pilihannya: \(list)", en: "did you mean `\($0)`? It takes: \(list)")
                } ?? Message(id: "pilih salah satu: \(list)", en: "choose one of: \(list)"),
                fixes: near.map {
                    [Fix(Message(id: "ganti menjadi `\($0)`", en: "change to `\($0)`"), [TextEdit(text.span, $0)])]
                } ?? []))
        return near
    }

    /// What an unknown key was meant to be.
    enum MeantKey {
        /// The key of this name, whose value stands where it should.
        case name(String)
        /// The key of this name, with its value in the key itself: `value:1`.
        case withValue(String)
        case nothing
    }

    mutating func unknownKey(_ key: YAMLNode, in shape: ShapeDoc) -> MeantKey {
        guard key.kind == .scalar else { return .nothing }
        let text = key.text
        // A merge key has its own message.
        if text == "<<" || isDecimalComma(key) { return .nothing }
        let names = shape.fields.map(\.name)
        if key.isPlain, let colon = text.firstIndex(of: ":"), names.contains(String(text[..<colon])) {
            missingSpace(key, String(text[..<colon]), String(text[text.index(after: colon)...]))
            return .withValue(String(text[..<colon]))
        }
        let near = IndonesianWords.meant(by: text, among: names) ?? Suggestion.nearest(to: text, among: names)
        let list = names.map { "`\($0)`" }.joined(separator: ", ")
        problems.append(
            Diagnostic(
                DecodingCodes.unknownKey, at: key.span,
                Message(
                    id: "kunci `\(text)` tidak dikenal di dalam `\(shape.name)`, jadi isinya tidak akan terbaca",
                    en: "key `\(text)` is not known in `\(shape.name)`, so its value would not be read"),
                help: near.map { Message(id: "maksud Anda `\($0)`?", en: "did you mean `\($0)`?") }
                    ?? Message(id: "kunci yang ada: \(list)", en: "the keys are: \(list)"),
                fixes: near.map {
                    [Fix(Message(id: "ganti menjadi `\($0)`", en: "change to `\($0)`"), [TextEdit(key.span, $0)])]
                } ?? []))
        return near.map { .name($0) } ?? .nothing
    }

    /// `{value:1}`: without a space the colon is part of the key.
    private mutating func missingSpace(_ key: YAMLNode, _ name: String, _ value: String) {
        let mended = "\(name): \(value)"
        problems.append(
            Diagnostic(
                DecodingCodes.unknownKey, at: key.span,
                Message(
                    id: "`\(key.text)` terbaca sebagai satu kunci, karena titik duanya tidak diikuti spasi",
                    en: "`\(key.text)` is read as one key, since its colon is not followed by a space"),
                help: Message(id: "tulis `\(mended)`", en: "write `\(mended)`"),
                fixes: [
                    Fix(Message(id: "tambahkan spasi", en: "add the space"), [TextEdit(key.span, mended)])
                ]))
    }

    /// `{from: 2,50}`: within braces the comma ends the value, and `50` is a key.
    private mutating func isDecimalComma(_ key: YAMLNode) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        let bytes = key.source
        let comma = Int(key.span.start) - 1
        guard key.isPlain, key.withUTF8({ $0.allSatisfy(isDigit) }), comma > 0, bytes[comma] == UInt8(ascii: ","),
            isDigit(bytes[comma - 1])
        else { return false }
        var start = comma
        while start > 0, isDigit(bytes[start - 1]) { start -= 1 }
        let span = Span(file: key.span.file, start..<Int(key.span.end))
        let pointed = String(decoding: bytes[start..<comma], as: UTF8.self) + "." + key.text
        let fix = Message(id: "tulis \(pointed)", en: "write \(pointed)")
        problems.append(
            Diagnostic(
                DecodingCodes.wrongType, at: span,
                Message(
                    id: "angka di sini memakai titik desimal; di dalam kurung, koma mengakhiri isi",
                    en: "numbers here have a decimal point; within brackets a comma ends the value"),
                help: fix, fixes: [Fix(fix, [TextEdit(span, pointed)])]))
        return true
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
