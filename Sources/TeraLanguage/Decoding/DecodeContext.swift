internal import TeraDiagnostics
internal import TeraExact
internal import TeraYAML

/// Where decoding records what is wrong. Scalars are read here, by the core schema of YAML 1.2.
///
/// Where a mistake is reported with what was meant, reading goes on with what was meant: a misspelt id must not make
/// every reference to it a mistake too.
struct DecodeContext {
    var problems: [Diagnostic] = []
    /// The key whose value is being read, for messages.
    var field = ""

    // MARK: Scalars

    mutating func identifier(_ node: YAMLNode) -> Located<String>? {
        guard node.kind == .scalar else {
            expected(Message(id: "satu id", en: "one id"), at: node)
            return nil
        }
        if node.withUTF8(Identifier.isValid) { return Located(node.text, node.span) }
        if isEmpty(node) { return nil }
        invalidIdentifier(node)
        return Identifier.mended(node.text).map { Located($0, node.span) }
    }

    /// The id of something else. Whether it exists is checked later, when titles and aliases are known too: a title
    /// where an id belongs is one mistake, not two.
    mutating func reference(_ node: YAMLNode) -> Located<String>? {
        guard node.kind == .scalar else {
            expected(Message(id: "satu id", en: "one id"), at: node)
            return nil
        }
        return isEmpty(node) ? nil : Located(node.text, node.span)
    }

    /// Whether nothing is written, which is then recorded.
    mutating func isEmpty(_ node: YAMLNode) -> Bool {
        // Nearly every text shows in its first byte that it is one.
        if !node.isPlain, node.withUTF8({ $0.first.map { $0 > 0x20 && $0 < 0x80 } ?? false }) { return false }
        let isNull = node.isPlain && node.withUTF8(CoreSchema.kind) == .null
        guard isNull || node.withUTF8({ !$0.contains { $0 > 0x20 && $0 < 0x80 } }) else { return false }
        guard isNull || node.text.allSatisfy(\.isWhitespace) else { return false }
        empty(node)
        return true
    }

    mutating func string(_ node: YAMLNode) -> Located<String>? {
        guard node.kind == .scalar else {
            expected(Message(id: "teks", en: "text"), at: node)
            return nil
        }
        if node.isPlain {
            let kind = node.withUTF8(CoreSchema.kind)
            if kind == .boolean || kind == .integer || kind == .float { readAs(kind, node) }
        }
        return isEmpty(node) ? nil : Located(node.text, node.span)
    }

    mutating func localizedText(_ node: YAMLNode) -> LocalizedText? {
        guard node.kind == .mapping else {
            guard node.kind == .scalar else {
                expected(
                    Message(id: "teks, atau peta per bahasa seperti {id: …, en: …}", en: "text, or {id: …, en: …}"),
                    at: node)
                return nil
            }
            return string(node).map { LocalizedText($0.value, $0.span) }
        }
        if let text = unquotedPlaceholder(node) ?? textBrokenByCommas(node) { return text }
        var result: LocalizedText?
        var source: Located<String>?
        // A list or map as a key has its own finding.
        for (key, value) in node.entries where key.kind == .scalar {
            // No language: the mark of the text that was translated. Digits alone are a mark too.
            if key.text == "of" {
                if value.kind == .scalar, !isEmpty(value) { source = Located(value.text, value.span) }
                continue
            }
            guard let tag = language(Located(key.text, key.span)) else { continue }
            guard let text = string(value) else { continue }
            if result == nil {
                result = LocalizedText(text.value, language: tag, node.span)
            } else {
                result?.translations.append(LocalizedText.Translation(language: tag, text: text.value))
            }
        }
        if node.count == 0 { empty(node) }
        if let source { result?.source = source }
        return result
    }

    /// `{subjek}` without quotation marks is a mapping with an empty value.
    private mutating func unquotedPlaceholder(_ node: YAMLNode) -> LocalizedText? {
        guard node.style == .flow, node.count == 1, let entry = node.entries.first(where: { _ in true }),
            entry.key.kind == .scalar, entry.value.isPlain, entry.value.text.isEmpty
        else { return nil }
        let text = "{\(entry.key.text)}"
        problems.append(
            Diagnostic(
                DecodingCodes.wrongType, at: node.span,
                Message(
                    id: "`\(field)` perlu teks, tetapi \(text) tanpa tanda kutip terbaca sebagai pasangan `kunci: isi`",
                    en: "`\(field)` needs text, but \(text) without quotation marks is read as `key: value` pairs"),
                help: Message(id: "tulis \"\(text)\"", en: "write \"\(text)\""),
                fixes: [
                    Fix(
                        Message(id: "beri tanda kutip", en: "add quotation marks"),
                        [TextEdit(node.span, "\"\(text)\"")])
                ]))
        return LocalizedText(text, node.span)
    }

    /// A language tag; a language's name is read as its tag.
    mutating func language(_ text: Located<String>) -> String? {
        if LanguageTag.isValid(text.value) { return text.value }
        let meant = LanguageTag.names[text.value.lowercased()]
        problems.append(
            Diagnostic(
                DecodingCodes.language, at: text.span,
                Message(
                    id: "\"\(text.value)\" bukan kode bahasa (`\(field)`)",
                    en: "\"\(text.value)\" is no language tag (`\(field)`)"),
                help: meant.map { Message(id: "tulis `\($0)`", en: "write `\($0)`") }
                    ?? Message(
                        id: "tulis kode bahasa ISO 639, seperti `id` atau `en`; bila ini awal sebuah teks dengan titik "
                            + "dua, beri tanda kutip pada seluruh teks",
                        en:
                            "write an ISO 639 code, such as `id` or `en`; where a text with a colon begins here, quote the "
                            + "whole text"),
                fixes: meant.map {
                    [Fix(Message(id: "tulis `\($0)`", en: "write `\($0)`"), [TextEdit(text.span, $0)])]
                } ?? []))
        return meant
    }

    mutating func integer(_ node: YAMLNode, in range: ClosedRange<Int>) -> Located<Int>? {
        guard node.isPlain, node.withUTF8(CoreSchema.kind) == .integer, let value = Int(node.text) else {
            expected(Message(id: "bilangan bulat", en: "a whole number"), at: node)
            return nil
        }
        guard range.contains(value) else {
            outOfRange(
                node,
                Message(
                    id: "antara \(range.lowerBound) dan \(range.upperBound)",
                    en: "between \(range.lowerBound) and \(range.upperBound)"))
            return nil
        }
        return Located(value, node.span)
    }

    mutating func number(_ node: YAMLNode) -> Located<Rational>? {
        if node.isPlain, let value = node.withUTF8({ Rational(decimal: $0) }) { return Located(value, node.span) }
        let text = node.kind == .scalar && !node.text.contains("/") ? node.text : ""
        if node.isPlain, let value = Rational(text: text) { return Located(value, node.span) }
        let pointed = text.replacingCommas
        if let value = Rational(text: pointed) {
            problems.append(
                Diagnostic(
                    DecodingCodes.wrongType, at: node.span,
                    text == pointed
                        ? Message(
                            id: "`\(field)` perlu angka; \"\(text)\" dalam tanda kutip terbaca sebagai teks",
                            en: "`\(field)` needs a number; \"\(text)\" in quotation marks is read as text")
                        : Message(
                            id: "`\(field)` perlu angka, dan angka di sini memakai titik desimal, bukan koma",
                            en: "`\(field)` needs a number, and numbers here have a decimal point, no comma"),
                    help: Message(id: "tulis \(pointed)", en: "write \(pointed)"),
                    fixes: [
                        Fix(
                            Message(id: "tulis \(pointed)", en: "write \(pointed)"), [TextEdit(node.span, pointed)])
                    ]))
            return Located(value, node.span)
        }
        if node.kind == .scalar, text.hasSuffix("%"), let value = Rational(text: text.dropLast().replacingCommas) {
            let plain = value.exactText
            let fix = Message(id: "tulis \(plain)", en: "write \(plain)")
            problems.append(
                Diagnostic(
                    DecodingCodes.wrongType, at: node.span,
                    Message(
                        id: "`\(field)` perlu angka tanpa tanda %, bukan \(text)",
                        en: "`\(field)` needs a number without a % sign, not \(text)"),
                    help: fix, fixes: [Fix(fix, [TextEdit(node.span, plain)])]))
            return Located(value, node.span)
        }
        expected(Message(id: "angka seperti 3.20", en: "a number such as 3.20"), at: node)
        return nil
    }

    mutating func percent(_ node: YAMLNode) -> Located<Rational>? {
        let text = node.kind == .scalar ? node.text : ""
        guard text.hasSuffix("%"), let value = Rational(text: text.dropLast().replacingCommas),
            let share = value.divided(by: Rational(100))
        else {
            if let value = Rational(text: text), value <= Rational(100), let share = value.divided(by: Rational(100)) {
                problems.append(
                    Diagnostic(
                        DecodingCodes.wrongType, at: node.span,
                        Message(
                            id: "`\(field)` perlu persentase, tetapi \(text) tidak bertanda %",
                            en: "`\(field)` needs a percentage, but \(text) has no % sign"),
                        help: Message(id: "tulis \(text)%", en: "write \(text)%"),
                        fixes: [
                            Fix(
                                Message(id: "tulis \(text)%", en: "write \(text)%"),
                                [TextEdit(node.span, "\(text)%")])
                        ]))
                return Located(share, node.span)
            }
            expected(Message(id: "persentase seperti 75%", en: "a percentage such as 75%"), at: node)
            return nil
        }
        guard share >= .zero, share <= .one else {
            outOfRange(node, Message(id: "antara 0% dan 100%", en: "between 0% and 100%"))
            return nil
        }
        return Located(share, node.span)
    }

    mutating func boolean(_ node: YAMLNode) -> Located<Bool>? {
        guard node.kind == .scalar else {
            expected(Message(id: "`true` atau `false`", en: "`true` or `false`"), at: node)
            return nil
        }
        let text = node.text
        if node.isPlain, text == "true" || text == "false" { return Located(text == "true", node.span) }
        let meant: String? =
            switch text.lowercased() {
            case "ya", "yes", "y", "on", "benar", "true": "true"
            case "tidak", "no", "n", "off", "salah", "false": "false"
            default: nil
            }
        guard let meant else {
            expected(Message(id: "`true` atau `false`", en: "`true` or `false`"), at: node)
            return nil
        }
        problems.append(
            Diagnostic(
                DecodingCodes.wrongType, at: node.span,
                Message(
                    id: "`\(field)` hanya menerima `true` atau `false`; \"\(text)\" terbaca sebagai teks",
                    en: "`\(field)` takes only `true` or `false`; \"\(text)\" is read as text"),
                help: Message(id: "tulis \(meant)", en: "write \(meant)"),
                fixes: [
                    Fix(Message(id: "tulis \(meant)", en: "write \(meant)"), [TextEdit(node.span, meant)])
                ]))
        return Located(meant == "true", node.span)
    }

    mutating func date(_ node: YAMLNode) -> Located<CalendarDate>? {
        guard node.kind == .scalar else {
            expected(Message(id: "tanggal seperti 2025-11-10", en: "a date such as 2025-11-10"), at: node)
            return nil
        }
        let text = node.text
        if let date = CalendarDate(text) { return Located(date, node.span) }
        if let meant = WrittenDate.meant(by: text), let date = CalendarDate(meant) {
            problems.append(
                Diagnostic(
                    DecodingCodes.date, at: node.span,
                    Message(
                        id: "tanggal \"\(text)\" tidak ditulis sebagai tahun-bulan-hari",
                        en: "the date \"\(text)\" is not written as year-month-day"),
                    help: Message(id: "tulis \(meant)", en: "write \(meant)"),
                    fixes: [
                        Fix(Message(id: "tulis \(meant)", en: "write \(meant)"), [TextEdit(node.span, meant)])
                    ]))
            return Located(date, node.span)
        }
        problems.append(
            Diagnostic(
                DecodingCodes.date, at: node.span,
                Message(
                    id: "\"\(text)\" bukan tanggal yang ada di kalender", en: "\"\(text)\" is no date of the calendar"),
                help: Message(
                    id: "tulis tahun-bulan-hari, misalnya 2025-02-13, atau tahun-bulan, misalnya 2025-09",
                    en: "write year-month-day, such as 2025-02-13, or year-month, such as 2025-09")))
        return nil
    }
}

extension StringProtocol {
    /// A decimal comma as a point.
    var replacingCommas: String { String(map { $0 == "," ? "." : $0 }) }
}

/// What a plain scalar is by the core schema of YAML 1.2: `no`, `ya`, `on`, `1_000` and `12:30` are text.
enum CoreSchema {
    enum Kind {
        case null, boolean, integer, float, text
    }

    static func kind(_ bytes: UnsafeBufferPointer<UInt8>) -> Kind {
        guard let first = bytes.first else { return .null }
        // Nearly every scalar starts with a letter that none of the special words starts with.
        switch first {
        case UInt8(ascii: "~"): return bytes.count == 1 ? .null : .text
        case UInt8(ascii: "n"), UInt8(ascii: "N"): return isOne(bytes, of: ["null", "Null", "NULL"]) ? .null : .text
        case UInt8(ascii: "t"), UInt8(ascii: "T"): return isOne(bytes, of: ["true", "True", "TRUE"]) ? .boolean : .text
        case UInt8(ascii: "f"), UInt8(ascii: "F"):
            return isOne(bytes, of: ["false", "False", "FALSE"]) ? .boolean : .text
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return number(bytes)
        default: return .text
        }
    }

    private static func isOne(_ bytes: UnsafeBufferPointer<UInt8>, of words: [StaticString]) -> Bool {
        words.contains { word in
            bytes.count == word.utf8CodeUnitCount
                && bytes.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        }
    }

    /// `[-+]?[0-9]+`, `0o…`, `0x…`, and the floats of section 10.3.2.
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Kind {
        var rest = bytes[...]
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        if rest.elementsEqual(".inf".utf8) || rest.elementsEqual(".Inf".utf8) || rest.elementsEqual(".INF".utf8)
            || bytes.elementsEqual(".nan".utf8) || bytes.elementsEqual(".NaN".utf8) || bytes.elementsEqual(".NAN".utf8)
        {
            return .float
        }
        if rest.count == bytes.count, rest.starts(with: "0x".utf8), rest.count > 2,
            rest.dropFirst(2).allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
        {
            return .integer
        }
        if rest.count == bytes.count, rest.starts(with: "0o".utf8), rest.count > 2,
            rest.dropFirst(2).allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) })
        {
            return .integer
        }
        let whole = digits(&rest)
        if rest.isEmpty { return whole > 0 ? .integer : .text }
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            fraction = digits(&rest)
        }
        guard whole + fraction > 0 else { return .text }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            guard digits(&rest) > 0 else { return .text }
        }
        return rest.isEmpty ? .float : .text
    }

    private static func digits(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        rest = rest.dropFirst(count)
        return count
    }
}

/// Ids: `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters; `_` is allowed inside for the rater roles of the standard.
enum Identifier {
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !bytes.isEmpty, bytes.count <= 64 else { return false }
        var afterSeparator = true
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): afterSeparator = false
            case UInt8(ascii: "-"), UInt8(ascii: "_"):
                if afterSeparator { return false }
                afterSeparator = true
            default: return false
            }
        }
        return !afterSeparator
    }

    /// The id that was probably meant: lower case, other characters as `-`. nil where nothing is left.
    static func mended(_ text: String) -> String? {
        var id = ""
        for scalar in text.lowercased().unicodeScalars {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                id.unicodeScalars.append(scalar)
            } else if !id.isEmpty, !id.hasSuffix("-") {
                id += "-"
            }
        }
        while id.hasSuffix("-") { id.removeLast() }
        return id.isEmpty || id.utf8.count > 64 ? nil : id
    }
}
