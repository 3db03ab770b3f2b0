internal import CLibYAML
internal import TeraDiagnostics

extension YAMLProblem {
    /// What libyaml stopped at, told in the user's words. libyaml knows about forty phrases; each belongs to one of
    /// the codes below, and the few that no document of ours can meet keep libyaml's own words.
    ///
    /// - Parameter flow: the innermost `[` or `{` that is open.
    static func syntax(
        _ parser: yaml_parser_t, places: inout PlaceCursor, bytes: UnsafeBufferPointer<UInt8>, file: UInt32, flow: Span?
    ) -> Diagnostic {
        let problem = parser.problem.map { String(cString: $0) } ?? ""
        let context = parser.context.map { String(cString: $0) } ?? ""
        let offset = min(places.offset(ofCharacter: Int(parser.problem_mark.index)), bytes.count)
        let span = Span(file: file, offset..<endOfCharacter(at: offset, bytes))
        let contextOffset = min(places.offset(ofCharacter: Int(parser.context_mark.index)), bytes.count)
        let contextSpan = Span(file: file, contextOffset..<endOfCharacter(at: contextOffset, bytes))
        let character = offset < bytes.count ? bytes[offset] : 0

        switch problem {
        case "found unexpected end of stream", "found unexpected document indicator":
            return unclosedQuote(contextSpan)
        case "did not find expected ',' or ']'": return unclosedBracket("[", "]", contextSpan, at: span)
        case "did not find expected ',' or '}'": return unclosedBracket("{", "}", contextSpan, at: span)
        case "found character that cannot start any token" where character == 0x09,
            "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return tab(span, bytes)
        case "found character that cannot start any token":
            return reserved(character, span)
        case "did not find expected node content" where [0x2C, 0x5D, 0x7D].contains(character):
            return reserved(character, span)
        case "did not find expected node content":
            // The document, or the file, ends after `[a,`.
            guard let flow else { return other(problem, span) }
            let isList = bytes[Int(flow.start)] == UInt8(ascii: "[")
            return unclosedBracket(isList ? "[" : "{", isList ? "]" : "}", flow, at: span)
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            return escape(span, bytes, contextOffset)
        case "mapping values are not allowed in this context":
            return colon(span, bytes, canQuote: true)
        case "found unexpected ':'":
            // `[a:]`: quoting the rest of the line would take the bracket in.
            return colon(span, bytes, canQuote: false)
        case "block sequence entries are not allowed in this context":
            return listBesideKey(span)
        case "could not find expected ':'":
            return missingColon(contextSpan.start < span.start ? contextSpan : span, bytes)
        case "did not find expected key", "did not find expected '-' indicator",
            "mapping keys are not allowed in this context", "did not find expected <document start>":
            if let mark = closingMark(before: offset, bytes) { return textAfter(mark, span) }
            return indentation(span, contextSpan, context)
        case "did not find expected alphabetic or numeric character",
            "did not find expected comment or line break", "found an indentation indicator equal to 0",
            "did not find expected whitespace or line break", "did not find the expected '>'",
            "did not find expected tag URI", "did not find expected '!'", "did not find URI escaped octet",
            "found undefined tag handle", "found an incorrect leading UTF-8 octet",
            "found an incorrect trailing UTF-8 octet":
            // The same phrases for `%YAML` and `%TAG` lines, which no document of tera needs.
            if context.contains("directive") { return other(problem, span) }
            return indicator(character, span)
        default: return other(problem, span)
        }
    }

    private static func other(_ problem: String, _ span: Span) -> Diagnostic {
        Diagnostic(
            YAMLCodes.otherSyntax, at: span,
            Message(
                id: "susunan YAML di sini tidak dapat dibaca (libyaml: \(problem))",
                en: "the YAML here cannot be read (libyaml: \(problem))"),
            help: Message(
                id: "beri tanda kutip pada teks ini, atau hapus baris yang bukan bagian dokumen",
                en: "quote this text, or delete the line that is no part of the document"))
    }

    /// The byte after the character at `offset`.
    private static func endOfCharacter(at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = min(offset + 1, bytes.count)
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    private static func unclosedQuote(_ start: Span) -> Diagnostic {
        Diagnostic(
            YAMLCodes.unclosedQuote, at: start,
            Message(id: "tanda kutip ini tidak pernah ditutup", en: "this quotation mark is never closed"),
            help: Message(
                id: "tambahkan tanda kutip penutup di akhir teks",
                en: "add the closing quotation mark at the end of the text"))
    }

    private static func unclosedBracket(_ open: String, _ close: String, _ start: Span, at span: Span) -> Diagnostic {
        Diagnostic(
            YAMLCodes.unclosedBracket, at: start,
            Message(id: "kurung `\(open)` ini tidak pernah ditutup", en: "this `\(open)` is never closed"),
            help: Message(
                id: "tambahkan `\(close)` di akhir daftar, dan pisahkan isinya dengan koma",
                en: "add `\(close)` at the end of the list, and separate its elements with commas"),
            related: [
                Related(
                    span,
                    Message(
                        id: "sampai di sini `\(close)` atau koma belum ditemukan",
                        en: "up to here there was no `\(close)` or comma"))
            ])
    }

    private static func tab(_ span: Span, _ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic {
        var start = Int(span.start)
        while start > 0, bytes[start - 1] == 0x09 { start -= 1 }
        var end = Int(span.start)
        while end < bytes.count, bytes[end] == 0x09 { end += 1 }
        let tabs = Span(file: span.file, start..<max(end, start + 1))
        let spaces = String(repeating: "  ", count: max(1, end - start))
        return Diagnostic(
            YAMLCodes.tab, at: tabs,
            Message(
                id: "inden di sini memakai tab; YAML hanya menerima spasi",
                en: "this indentation uses a tab; YAML takes only spaces"),
            help: Message(
                id: "ganti tab dengan dua spasi untuk setiap tingkat", en: "replace the tab with two spaces a level"),
            fixes: [
                Fix(
                    Message(id: "ganti tab dengan spasi", en: "replace the tab with spaces"), [TextEdit(tabs, spaces)])
            ])
    }

    private static func reserved(_ character: UInt8, _ span: Span) -> Diagnostic {
        let shown = String(decoding: [character], as: UTF8.self)
        return Diagnostic(
            YAMLCodes.reservedCharacter, at: span,
            Message(
                id: "teks tidak boleh dimulai dengan `\(shown)` tanpa tanda kutip",
                en: "a text must not start with `\(shown)` without quotation marks"),
            help: Message(id: "beri tanda kutip pada teks itu: \"\(shown)…\"", en: "quote the text: \"\(shown)…\""))
    }

    private static func escape(
        _ span: Span, _ bytes: UnsafeBufferPointer<UInt8>, _ textStart: Int
    ) -> Diagnostic {
        // libyaml may stand on the backslash or after it.
        var start = Int(span.start)
        if start < bytes.count, bytes[start] != 0x5C {
            var back = start
            while back > textStart, bytes[back] != 0x5C { back -= 1 }
            if bytes[back] == 0x5C { start = back }
        }
        let backslash = Span(file: span.file, start..<min(start + 1, bytes.count))
        let marked = Span(file: span.file, start..<endOfCharacter(at: min(start + 1, bytes.count), bytes))
        return Diagnostic(
            YAMLCodes.escape, at: marked,
            Message(
                id: "`\\` dalam teks berkutip ganda memulai kode khusus, dan kode ini tidak dikenal",
                en: "`\\` in a double-quoted text starts a special code, and this code is unknown"),
            help: Message(
                id: "tulis `\\\\` untuk satu garis miring terbalik, atau pakai kutip tunggal '…'",
                en: "write `\\\\` for one backslash, or use single quotes '…'"),
            fixes: [
                Fix(
                    Message(id: "tulis `\\\\`", en: "write `\\\\`"), [TextEdit(backslash, "\\\\")])
            ])
    }

    private static func colon(_ span: Span, _ bytes: UnsafeBufferPointer<UInt8>, canQuote: Bool) -> Diagnostic {
        // The plain text that holds the second colon starts after the first ": " (or "- ") of its line.
        let offset = Int(span.start)
        var lineStart = offset
        while lineStart > 0, bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
        var lineEnd = offset
        while lineEnd < bytes.count, bytes[lineEnd] != 0x0A, bytes[lineEnd] != 0x0D { lineEnd += 1 }
        while lineEnd > offset, bytes[lineEnd - 1] == 0x20 || bytes[lineEnd - 1] == 0x09 { lineEnd -= 1 }
        var valueStart: Int?
        var index = lineStart
        while index + 1 < offset {
            if bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == 0x20 {
                valueStart = index + 2
                break
            }
            index += 1
        }
        var fixes: [Fix] = []
        if canQuote, var start = valueStart {
            while start < offset, bytes[start] == 0x20 { start += 1 }
            let text = String(decoding: bytes[start..<lineEnd], as: UTF8.self)
            if !text.contains("\""), !text.contains("\\"), !text.contains(" #") {
                fixes = [
                    Fix(
                        Message(id: "beri tanda kutip pada teks ini", en: "quote this text"),
                        [
                            TextEdit(Span(file: span.file, start..<start), "\""),
                            TextEdit(Span(file: span.file, lineEnd..<lineEnd), "\""),
                        ])
                ]
            }
        }
        return Diagnostic(
            YAMLCodes.colon, at: span,
            Message(
                id: "titik dua di sini terbaca sebagai kunci baru", en: "the colon here is read as a new key"),
            help: Message(
                id: "bila titik dua bagian dari teks, beri tanda kutip pada seluruh teks; bila kunci baru, tulis di "
                    + "baris sendiri dengan inden yang benar",
                en: "if the colon is part of the text, quote the whole text; if it is a new key, give it a line of its "
                    + "own, indented right"),
            fixes: fixes)
    }

    private static func missingColon(_ span: Span, _ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic {
        var end = Int(span.start)
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        return Diagnostic(
            YAMLCodes.missingColon, at: Span(file: span.file, Int(span.start)..<max(end, Int(span.start))),
            Message(
                id: "baris ini tidak punya titik dua, jadi bukan pasangan `kunci: isi`",
                en: "this line has no colon, so it is no `key: value` pair"),
            help: Message(
                id: "tulis `kunci: isi`; bila ini lanjutan teks di atasnya, beri inden lebih dalam",
                en: "write `key: value`; if it continues the text above, indent it deeper"))
    }

    /// The quotation mark or bracket that closes before `offset` on the same line, so that text goes on after it.
    private static func closingMark(before offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
        var index = offset
        while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
        guard index > 0, offset < bytes.count, bytes[offset] > 0x20 else { return nil }
        let marks = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"), UInt8(ascii: "}")]
        return marks.first { $0 == bytes[index - 1] }
    }

    private static func textAfter(_ mark: UInt8, _ span: Span) -> Diagnostic {
        if mark == UInt8(ascii: "]") || mark == UInt8(ascii: "}") {
            let bracket = String(Unicode.Scalar(mark))
            return Diagnostic(
                YAMLCodes.textAfterQuote, at: span,
                Message(
                    id: "teks berlanjut setelah kurung penutup `\(bracket)`",
                    en: "text goes on after the closing `\(bracket)`"),
                help: Message(
                    id: "hapus yang berlebih; bila kurung bagian dari teks, kutip seluruh teks",
                    en: "delete what is too much; if the bracket is part of the text, quote the whole text"))
        }
        return Diagnostic(
            YAMLCodes.textAfterQuote, at: span,
            Message(
                id: "teks berlanjut setelah tanda kutip penutup", en: "text goes on after the closing quotation mark"),
            help: Message(
                id: "kutip seluruh teks; tanda kutip di dalamnya ditulis \\\" atau pakai “…”",
                en: "quote the whole text; write quotation marks inside it as \\\" or use “…”"))
    }

    private static func listBesideKey(_ span: Span) -> Diagnostic {
        Diagnostic(
            YAMLCodes.indentation, at: span,
            Message(
                id: "daftar tidak dapat dimulai di baris kuncinya", en: "a list cannot start on the line of its key"),
            help: Message(
                id: "pindahkan `-` ke baris berikutnya, atau tulis [a, b]; bila tanda hubung bagian dari teks, kutip "
                    + "teksnya",
                en: "move the `-` to the next line, or write [a, b]; if the dash is part of a text, quote the text"))
    }

    private static func indentation(_ span: Span, _ context: Span, _ name: String) -> Diagnostic {
        Diagnostic(
            YAMLCodes.indentation, at: span,
            Message(
                id: "inden di sini tidak cocok dengan baris-baris di atasnya",
                en: "the indentation here does not match the lines above"),
            help: Message(
                id: "sejajarkan dengan kunci lain atau tanda `-` di tingkat yang sama",
                en: "line it up with the other keys or `-` marks of the same level"),
            related: context.start < span.start
                ? [
                    Related(
                        context,
                        Message(id: "bagian ini dimulai di sini", en: "the part that it belongs to starts here"))
                ] : [])
    }

    private static func indicator(_ character: UInt8, _ span: Span) -> Diagnostic {
        Diagnostic(
            YAMLCodes.indicator, at: span,
            Message(
                id: "tanda `&`, `*`, `!`, `|`, `>`, atau `%` di sini punya arti khusus dalam YAML dan tidak lengkap",
                en: "a `&`, `*`, `!`, `|`, `>` or `%` here has a meaning in YAML and is not complete"),
            help: Message(
                id: "bila itu bagian dari teks, beri tanda kutip pada teks itu",
                en: "if it is part of the text, quote the text"))
    }
}
