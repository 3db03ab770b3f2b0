internal import TeraDiagnostics

/// Texts within `{ }` that YAML cuts: at a quotation mark, at a colon, or at ` #`.
extension YAMLProblem {
    /// What is wrong where libyaml expected a comma or the closing brace; nil where it is the comma or the brace.
    ///
    /// - Parameter brace: the `{` that is open.
    static func cutText(_ span: Span, _ bytes: UnsafeBufferPointer<UInt8>, brace: Span) -> Diagnostic? {
        let offset = Int(span.start)
        if let comment = comment(after: Int(brace.start), bytes) {
            return Diagnostic(
                YAMLCodes.unclosedBracket, at: Span(file: span.file, comment..<comment + 1),
                Message(
                    id: "` #` memulai komentar, jadi sisa baris ini, juga `}`, tidak terbaca",
                    en: "` #` starts a comment, so the rest of this line, its `}` too, is not read"),
                help: Message(
                    id: "bila `#` bagian dari teks, beri tanda kutip pada teks itu; bila tidak, tutup kurungnya dulu",
                    en: "if the `#` is part of the text, quote that text; if not, close the bracket before it"))
        }
        guard offset < bytes.count, bytes[offset] > 0x20, let value = FlowValue(bytes, at: offset) else { return nil }
        return bytes[offset] == UInt8(ascii: ":") ? colonInText(span, bytes, value) : quoteInText(span, bytes, value)
    }

    /// `{id: Nilai: ruang, en: Room}`, or `{id: Ruang en: Room}` where the last word is a key.
    private static func colonInText(
        _ span: Span, _ bytes: UnsafeBufferPointer<UInt8>, _ value: FlowValue
    ) -> Diagnostic? {
        let offset = Int(span.start)
        let word = bytes[value.start..<offset].lastIndex(of: 0x20).map { $0 + 1 } ?? value.start
        let key = String(decoding: bytes[word..<offset], as: UTF8.self)
        if word > value.start, FlowValue.keys.contains(key) {
            var end = word
            while end > value.start, bytes[end - 1] == 0x20 { end -= 1 }
            return Diagnostic(
                YAMLCodes.unclosedBracket, at: Span(file: span.file, word..<offset),
                Message(id: "di depan `\(key):` belum ada koma", en: "there is no comma before `\(key):`"),
                help: Message(
                    id: "pisahkan setiap isi dengan koma: {a: 1, b: 2}",
                    en: "separate the elements with commas: {a: 1, b: 2}"),
                fixes: [
                    Fix(
                        Message(id: "tambahkan koma", en: "add the comma"),
                        [TextEdit(Span(file: span.file, end..<end), ",")])
                ])
        }
        guard let quoted = value.quoted else { return nil }
        let orComma =
            word > value.start && FlowValue.isWord(key)
            ? (
                id: "; bila `\(key)` kunci, tulis koma di depannya",
                en: "; if `\(key)` is a key, write a comma before it"
            )
            : (id: "", en: "")
        return Diagnostic(
            YAMLCodes.colon, at: span,
            Message(
                id: "titik dua di sini terbaca sebagai kunci baru", en: "the colon here is read as a new key"),
            help: Message(
                id: "beri tanda kutip pada seluruh teks: \(quoted)\(orComma.id)",
                en: "quote the whole text: \(quoted)\(orComma.en)"),
            fixes: value.fix(file: span.file))
    }

    /// `{id: "Ruang" yang nyaman, en: Room}`.
    private static func quoteInText(
        _ span: Span, _ bytes: UnsafeBufferPointer<UInt8>, _ value: FlowValue
    ) -> Diagnostic? {
        guard [0x22, 0x27].contains(bytes[value.start]), let quoted = value.quoted else { return nil }
        return Diagnostic(
            YAMLCodes.textAfterQuote, at: Span(file: span.file, Int(span.start)..<value.end),
            Message(
                id: "teks berlanjut setelah tanda kutip penutup", en: "text goes on after the closing quotation mark"),
            help: Message(
                id: "beri tanda kutip pada seluruh teks: \(quoted)", en: "quote the whole text: \(quoted)"),
            fixes: value.fix(file: span.file))
    }

    /// The ` #` on the line of a brace that is not closed before it.
    private static func comment(after brace: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var quote: UInt8?
        var depth = 0
        var index = brace
        while index < bytes.count, bytes[index] != 0x0A {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else {
                switch byte {
                case 0x22 where FlowValue.opens(index, bytes), 0x27 where FlowValue.opens(index, bytes): quote = byte
                case UInt8(ascii: "{"): depth += 1
                case UInt8(ascii: "}"): depth -= 1
                case UInt8(ascii: "#") where bytes[index - 1] == 0x20: return depth > 0 ? index : nil
                default: break
                }
            }
            index += 1
        }
        return nil
    }

    /// The quotation mark whose text runs over lines and ends on the line of a problem, which it then caused.
    static func runawayQuote(
        from documentStart: Int, to problem: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ file: UInt32
    ) -> Diagnostic? {
        let line = SourceLine(bytes, at: problem).start
        var index = documentStart
        while index < problem {
            let byte = bytes[index]
            if byte == UInt8(ascii: "#"), index == 0 || bytes[index - 1] <= 0x20 {
                while index < problem, bytes[index] != 0x0A { index += 1 }
            } else if byte == 0x22 || byte == 0x27, FlowValue.opens(index, bytes) {
                var close = index + 1
                while close < problem, bytes[close] != byte {
                    close += byte == 0x22 && bytes[close] == 0x5C ? 2 : 1
                }
                if close >= line, close < problem, index < line { return runaway(index, close, file) }
                index = close
            }
            index += 1
        }
        return nil
    }

    /// A quotation mark that was meant to open a text closes the one before.
    static func runaway(_ open: Int, _ close: Int, _ file: UInt32) -> Diagnostic {
        Diagnostic(
            YAMLCodes.unclosedQuote, at: Span(file: file, open..<open + 1),
            Message(
                id: "tanda kutip ini tidak ditutup di barisnya, jadi teksnya berlanjut sampai tanda kutip berikutnya",
                en: "this quotation mark is not closed on its line, so its text goes on to the next one"),
            help: Message(
                id: "tambahkan tanda kutip penutup di akhir teks",
                en: "add the closing quotation mark at the end of the text"),
            related: [
                Related(
                    Span(file: file, close..<close + 1),
                    Message(id: "baru di sini teksnya tertutup", en: "only here the text is closed"))
            ])
    }
}

/// The text of one key within `{ }`, as it was meant: up to `, key: ` or `}` on its line.
private struct FlowValue {
    private let bytes: UnsafeBufferPointer<UInt8>
    let start: Int
    let end: Int

    /// What stands before a colon as a key rather than as words of a text.
    static let keys: Set<String> = [
        "id", "en", "text", "label", "value", "title", "from", "to", "stem", "with", "of", "items", "type", "key",
    ]

    /// The value that `offset` stands in; nil where it is none that quoting mends.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
        self.bytes = bytes
        let line = SourceLine(bytes, at: offset)
        var start = offset
        // Back to the `key: ` that opens it.
        while start > line.start {
            if bytes[start - 1] == 0x20, start - 2 >= line.start, bytes[start - 2] == UInt8(ascii: ":") {
                let key = Self.word(before: start - 2, bytes, from: line.start)
                if let key, key.lowerBound > line.start, Self.isElementStart(key.lowerBound, bytes, from: line.start) {
                    break
                }
            }
            start -= 1
        }
        guard start > line.start else { return nil }
        var end = offset
        while end < line.end, bytes[end] != UInt8(ascii: "}") {
            if bytes[end] == UInt8(ascii: ","), Self.isKey(after: end + 1, bytes, to: line.end) { break }
            // Another `key: ` without a comma before it: a comma is what is missing.
            if end > offset, bytes[end] == UInt8(ascii: ":"), end + 1 < line.end, bytes[end + 1] == 0x20,
                bytes[offset] != UInt8(ascii: ":")
            {
                return nil
            }
            end += 1
        }
        guard end < line.end else { return nil }
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        self.start = start
        self.end = end
    }

    /// Whether the quotation mark at `index` stands where a text can open.
    static func opens(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var before = index - 1
        while before >= 0, bytes[before] == 0x20 { before -= 1 }
        guard before >= 0, bytes[before] != 0x0A else { return true }
        let signs = bytes[before] == UInt8(ascii: ":") || bytes[before] == UInt8(ascii: "-")
        return signs ? before < index - 1 : "[{,".utf8.contains(bytes[before])
    }

    /// The text in quotation marks that fit what is in it; nil where none do.
    var quoted: String? {
        var text = String(decoding: bytes[start..<end], as: UTF8.self)
        guard let first = text.first, !text.contains("\\") else { return nil }
        if first == "\"" || first == "'" {
            let isApostrophe = first == "'" && text.dropFirst().contains("'") && text.last != "'"
            if text.count > 1, text.last == first {
                text = String(text.dropFirst().dropLast())
            } else if isApostrophe {
                text = String(text.dropFirst())
            }
        }
        if !text.contains("\"") { return "\"\(text)\"" }
        return "'\(text.replacing("'", with: "''"))'"
    }

    func fix(file: UInt32) -> [Fix] {
        quoted.map {
            [
                Fix(
                    Message(id: "beri tanda kutip pada teks ini", en: "quote this text"),
                    [TextEdit(Span(file: file, start..<end), $0)])
            ]
        } ?? []
    }

    static func isWord(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isLetter) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    private static func word(
        before colon: Int, _ bytes: UnsafeBufferPointer<UInt8>, from limit: Int
    ) -> Range<Int>? {
        var start = colon
        while start > limit, isLetter(bytes[start - 1]) { start -= 1 }
        return start < colon ? start..<colon : nil
    }

    private static func isElementStart(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, from limit: Int) -> Bool {
        var before = index - 1
        while before >= limit, bytes[before] == 0x20 { before -= 1 }
        return before >= limit && "{,".utf8.contains(bytes[before])
    }

    /// Whether `key: ` comes next.
    private static func isKey(after start: Int, _ bytes: UnsafeBufferPointer<UInt8>, to limit: Int) -> Bool {
        var index = start
        while index < limit, bytes[index] == 0x20 { index += 1 }
        let word = index
        while index < limit, isLetter(bytes[index]) { index += 1 }
        return index > word && index + 1 < limit && bytes[index] == UInt8(ascii: ":") && bytes[index + 1] == 0x20
    }
}
