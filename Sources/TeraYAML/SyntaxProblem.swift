internal import CLibYAML
internal import TeraDiagnostics

extension YAMLProblem {
    /// What libyaml stopped at, told in the user's words. libyaml knows about forty phrases; each belongs to one of
    /// the codes below, and the few that no document of ours can meet keep libyaml's own words.
    ///
    /// - Parameter flow: the innermost `[` or `{` that is open.
    static func syntax(
        _ parser: yaml_parser_t, places: inout PlaceCursor, bytes: UnsafeBufferPointer<UInt8>, file: UInt32,
        flow: Span?,
        documentStart: Int
    ) -> Diagnostic {
        let problem = parser.problem.map { String(cString: $0) } ?? ""
        let context = parser.context.map { String(cString: $0) } ?? ""
        let offset = min(places.offset(ofCharacter: Int(parser.problem_mark.index)), bytes.count)
        let span = Span(file: file, offset..<endOfCharacter(at: offset, bytes))
        let contextOffset = min(places.offset(ofCharacter: Int(parser.context_mark.index)), bytes.count)
        let contextSpan = Span(file: file, contextOffset..<endOfCharacter(at: contextOffset, bytes))
        let character = offset < bytes.count ? bytes[offset] : 0

        if problem != "found unexpected end of stream",
            let runaway = runawayQuote(from: documentStart, to: offset, bytes, file)
        {
            return runaway
        }
        switch problem {
        case "found unexpected end of stream", "found unexpected document indicator":
            return unclosedQuote(contextSpan)
        case "did not find expected ',' or ']'":
            return braceInList(span, bytes) ?? missingComma(span, bytes, contextSpan)
                ?? unclosedBracket("[", "]", contextSpan, at: span)
        case "did not find expected ',' or '}'":
            return cutText(span, bytes, brace: contextSpan) ?? missingComma(span, bytes, contextSpan)
                ?? unclosedBracket("{", "}", contextSpan, at: span)
        case "found character that cannot start any token" where character == 0x09,
            "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return tab(span, bytes)
        case "found character that cannot start any token":
            return reserved(character, span, bytes)
        case "did not find expected node content" where [0x2C, 0x5D, 0x7D].contains(character):
            return reserved(character, span, bytes)
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
            if let before = lastByte(before: offset, bytes), offset < bytes.count, bytes[offset] > 0x20 {
                switch bytes[before] {
                case 0x22, 0x27: return textAfterQuote(span, bytes, quote: before)
                case UInt8(ascii: "}"), UInt8(ascii: "]"): return textAfterBracket(span, bytes, bracket: before)
                default: break
                }
            }
            return indentation(span, contextSpan, context)
        case "found incompatible YAML document":
            return Diagnostic(
                YAMLCodes.otherSyntax, at: span,
                Message(
                    id: "baris `%YAML` ini menyebut versi YAML yang tidak dikenal",
                    en: "this `%YAML` line names a version of YAML that is not known"),
                help: Message(id: "hapus baris ini", en: "delete the line"))
        case "did not find expected alphabetic or numeric character",
            "did not find expected comment or line break", "found an indentation indicator equal to 0",
            "did not find expected whitespace or line break", "did not find the expected '>'",
            "did not find expected tag URI", "did not find expected '!'", "did not find URI escaped octet",
            "found undefined tag handle", "found an incorrect leading UTF-8 octet",
            "found an incorrect trailing UTF-8 octet":
            // The same phrases for `%YAML` and `%TAG` lines, which no document of tera needs.
            if context.contains("directive") { return other(problem, span) }
            return indicator(span, bytes)
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
            Message(
                id: "tanda kutip ini tidak pernah ditutup, jadi semua yang sesudahnya terbaca sebagai teks",
                en: "this quotation mark is never closed, so all that follows is read as text"),
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
        return Diagnostic(
            YAMLCodes.tab, at: tabs,
            Message(
                id: "inden di sini memakai tab; YAML hanya menerima spasi",
                en: "this indentation uses a tab; YAML takes only spaces"),
            help: Message(
                id: "ganti tab dengan dua spasi untuk setiap tingkat", en: "replace the tab with two spaces a level"),
            fixes: [
                Fix(
                    Message(id: "ganti setiap tab dengan spasi", en: "replace every tab with spaces"),
                    withoutTabs(from: start, bytes).map { TextEdit(Span(file: span.file, $0.tabs), $0.spaces) })
            ])
    }

    /// The tabs that indent lines, from `offset` to the end of the document, each line's with its spaces: a lone line
    /// goes where the line above has its key, or deeper where that one opens a part; of several each tab is a level.
    private static func withoutTabs(
        from offset: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [(tabs: Range<Int>, spaces: String)] {
        var found: [Range<Int>] = []
        var line = SourceLine(bytes, at: offset)
        while !line.isDocumentStart {
            if let tabs = line.indentTabs { found.append(tabs) }
            guard let next = line.below() else { break }
            line = next
        }
        if found.count == 1, let tabs = found.first, let above = SourceLine(bytes, at: tabs.lowerBound).above() {
            let start = SourceLine(bytes, at: tabs.lowerBound).start
            let opens = above.end > above.start && bytes[above.end - 1] == UInt8(ascii: ":")
            let column = above.keyStart - above.start + (opens ? 2 : 0)
            return [(tabs, String(repeating: " ", count: max(0, column - (tabs.lowerBound - start))))]
        }
        return found.map { ($0, String(repeating: "  ", count: $0.count)) }
    }

    private static func reserved(
        _ character: UInt8, _ span: Span, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Diagnostic {
        let shown = "`\(String(decoding: [character], as: UTF8.self))`"
        let isBacktick = character == UInt8(ascii: "`")
        return Diagnostic(
            YAMLCodes.reservedCharacter, at: span,
            Message(
                id: "teks yang dimulai dengan \(isBacktick ? "kutip terbalik" : shown) harus diberi tanda kutip",
                en: "a text that starts with \(isBacktick ? "a backtick" : shown) must be quoted"),
            help: Message(id: "beri tanda kutip pada seluruh teks", en: "quote the whole text"),
            fixes: SourceLine(bytes, at: Int(span.start)).quoting(from: Int(span.start), file: span.file))
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
                    Message(id: "tulis setiap `\\` sebagai `\\\\`", en: "write each `\\` as `\\\\`"),
                    backslashes(from: textStart, bytes).map {
                        TextEdit(Span(file: span.file, $0..<$0 + 1), "\\\\")
                    })
            ])
    }

    /// The backslashes of a double-quoted text that start an escape by mistake: not those of `\\` and `\"`.
    private static func backslashes(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var found: [Int] = []
        var index = start + 1
        while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x0A {
            guard bytes[index] == 0x5C, index + 1 < bytes.count else {
                index += 1
                continue
            }
            let isEscape = bytes[index + 1] == 0x5C || bytes[index + 1] == 0x22
            if !isEscape { found.append(index) }
            index += isEscape ? 2 : 1
        }
        return found
    }

    private static func colon(_ span: Span, _ bytes: UnsafeBufferPointer<UInt8>, canQuote: Bool) -> Diagnostic {
        let line = SourceLine(bytes, at: Int(span.start))
        let valueStart = line.valueStart ?? bytes.count
        if canQuote, valueStart >= Int(span.start) { return tooDeep(span, line, bytes) }
        // An id holds no colon: what follows is another key.
        let isText = !["id", "kind"].contains(line.key)
        return Diagnostic(
            YAMLCodes.colon, at: span,
            Message(
                id: "titik dua di sini terbaca sebagai kunci baru", en: "the colon here is read as a new key"),
            help: Message(
                id: "bila titik dua bagian dari teks, beri tanda kutip pada seluruh teks; bila kunci baru, tulis di "
                    + "baris sendiri dengan inden yang benar",
                en: "if the colon is part of the text, quote the whole text; if it is a new key, give it a line of its "
                    + "own, indented right"),
            fixes: isText && canQuote ? line.quoting(from: valueStart, file: span.file) : [])
    }

    /// A key that is indented deeper than the one above continues the text above, until its colon.
    private static func tooDeep(
        _ span: Span, _ line: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Diagnostic {
        let key = Span(file: span.file, line.contentStart..<Int(span.start))
        let above = line.above()
        return Diagnostic(
            YAMLCodes.indentation, at: key,
            Message(
                id: "baris ini menjorok lebih dalam daripada baris di atasnya, jadi terbaca sebagai lanjutannya",
                en: "this line is indented deeper than the one above, so it is read as its continuation"),
            help: Message(
                id: "sejajarkan dengan kunci lain di tingkat yang sama",
                en: "line it up with the other keys of its level"),
            related: above.map {
                [
                    Related(
                        Span(file: span.file, $0.keyStart..<$0.end),
                        Message(id: "baris di atasnya", en: "the line above"))
                ]
            } ?? [],
            fixes: above.map { above in
                let indent = String(repeating: " ", count: above.keyStart - above.start)
                return [
                    Fix(
                        Message(id: "sejajarkan dengan baris di atasnya", en: "line it up with the line above"),
                        [TextEdit(Span(file: span.file, line.start..<line.contentStart), indent)])
                ]
            } ?? [])
    }

    private static func missingColon(_ span: Span, _ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic {
        let line = SourceLine(bytes, at: Int(span.start))
        if let colon = bytes[Int(span.start)..<line.end].firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.end {
            let place = Span(file: span.file, colon + 1..<colon + 1)
            return Diagnostic(
                YAMLCodes.missingColon, at: Span(file: span.file, colon..<colon + 1),
                Message(
                    id: "titik dua ini tidak diikuti spasi, jadi tidak memisahkan kunci dari isinya",
                    en: "this colon is not followed by a space, so it does not part key and value"),
                help: Message(id: "tulis `kunci: isi`, dengan spasi", en: "write `key: value`, with a space"),
                fixes: [Fix(Message(id: "tambahkan spasi", en: "add the space"), [TextEdit(place, " ")])])
        }
        return Diagnostic(
            YAMLCodes.missingColon, at: Span(file: span.file, Int(span.start)..<max(line.end, Int(span.start))),
            Message(
                id: "baris ini tidak punya titik dua, jadi bukan pasangan `kunci: isi`",
                en: "this line has no colon, so it is no `key: value` pair"),
            help: Message(
                id: "tulis `kunci: isi`; bila ini lanjutan teks di atasnya, beri inden lebih dalam",
                en: "write `key: value`; if it continues the text above, indent it deeper"))
    }

    /// The last byte before `offset` on the same line that is no space.
    private static func lastByte(before offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = offset
        while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
        return index > 0 && bytes[index - 1] > 0x20 ? index - 1 : nil
    }

    private static func textAfterQuote(
        _ span: Span, _ bytes: UnsafeBufferPointer<UInt8>, quote: Int
    ) -> Diagnostic {
        var open = quote - 1
        while open > 0, bytes[open] != bytes[quote] { open -= 1 }
        let isSameLine = !bytes[max(open, 0)..<quote].contains(0x0A)
        guard isSameLine || open <= 0 else {
            return runaway(open, quote, span.file)
        }
        let line = SourceLine(bytes, at: Int(span.start))
        return Diagnostic(
            YAMLCodes.textAfterQuote, at: Span(file: span.file, Int(span.start)..<line.end),
            Message(
                id: "teks berlanjut setelah tanda kutip penutup", en: "text goes on after the closing quotation mark"),
            help: wholeInQuotes(line, from: open, bytes)
                ?? Message(
                    id: "kutip seluruh teks; di dalamnya pakai “…”, atau jadikan ini komentar dengan ` #` di depannya",
                    en: "quote the whole text, with “…” inside it, or make this a comment with ` #` before it"),
            fixes: line.quoting(from: open, file: span.file))
    }

    /// The value in the other quotation marks, where it is one text.
    private static func wholeInQuotes(
        _ line: SourceLine, from open: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Message? {
        guard !line.quoting(from: open, file: 0).isEmpty else { return nil }
        let text = String(decoding: bytes[open..<line.end], as: UTF8.self)
        let mark = text.contains("\"") ? "'" : "\""
        return Message(
            id: "kutip seluruh isinya: \(mark)\(text)\(mark); atau jadikan ini komentar dengan ` #` di depannya",
            en: "quote the whole value: \(mark)\(text)\(mark); or make this a comment with ` #` before it")
    }

    /// `{subjek} melakukan …` without quotation marks: the brace opens a mapping, and text after it is a mistake.
    private static func textAfterBracket(
        _ span: Span, _ bytes: UnsafeBufferPointer<UInt8>, bracket: Int
    ) -> Diagnostic {
        let line = SourceLine(bytes, at: Int(span.start))
        let isBrace = bytes[bracket] == UInt8(ascii: "}")
        let next = bytes[Int(span.start)]
        let open = bytes[line.start..<bracket].lastIndex(of: UInt8(ascii: isBrace ? "{" : "["))
        let words = open.map { String(decoding: bytes[$0...bracket], as: UTF8.self) } ?? ""
        // Brackets with several elements, or a bracket too many, are no start of a text.
        guard let open, !words.contains(": "), !words.contains(","), next != UInt8(ascii: "]"),
            next != UInt8(ascii: "}")
        else {
            let shown = isBrace ? "}" : "]"
            return Diagnostic(
                YAMLCodes.textAfterQuote, at: span,
                Message(
                    id: "teks berlanjut setelah kurung penutup `\(shown)`",
                    en: "text goes on after the closing `\(shown)`"),
                help: Message(
                    id: "hapus yang berlebih; bila kurung bagian dari teks, kutip seluruh teks",
                    en: "delete what is too much; if the bracket is part of the text, quote the whole text"))
        }
        return Diagnostic(
            YAMLCodes.textAfterBracket, at: Span(file: span.file, open..<bracket + 1),
            Message(
                id: "teks ini dimulai dengan `\(words)` tanpa tanda kutip, jadi kurungnya terbaca sebagai susunan YAML",
                en: "this text starts with `\(words)` without quotation marks, so its bracket is read as YAML"),
            help: Message(id: "beri tanda kutip pada seluruh teks", en: "quote the whole text"),
            fixes: line.quoting(from: open, file: span.file))
    }

    /// `[Yang naik {gain.up.share}]`: within brackets a brace ends a text that is not quoted.
    private static func braceInList(_ span: Span, _ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic? {
        let offset = Int(span.start)
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "{"), let before = lastByte(before: offset, bytes),
            !"[,{\"'}]".utf8.contains(bytes[before])
        else { return nil }
        return Diagnostic(
            YAMLCodes.textAfterBracket, at: span,
            Message(
                id: "teks di dalam `[…]` ini memuat `{` tanpa tanda kutip, jadi kurungnya terbaca sebagai susunan YAML",
                en: "a text within `[…]` has a `{` without quotation marks, so its bracket is read as YAML"),
            help: Message(
                id: "beri tanda kutip pada setiap teks yang memuat kurung: [\"… {…} …\"]",
                en: "quote every text that has a bracket: [\"… {…} …\"]"))
    }

    private static func missingComma(
        _ span: Span, _ bytes: UnsafeBufferPointer<UInt8>, _ bracket: Span
    ) -> Diagnostic? {
        let offset = Int(span.start)
        guard offset < bytes.count, bytes[offset] > 0x20, let before = lastByte(before: offset, bytes),
            [0x22, 0x27, UInt8(ascii: "}"), UInt8(ascii: "]")].contains(bytes[before])
        else { return nil }
        let place = Span(file: span.file, before + 1..<before + 1)
        return Diagnostic(
            YAMLCodes.unclosedBracket, at: span,
            Message(id: "di depan isi ini belum ada koma", en: "there is no comma before this element"),
            help: Message(
                id: "pisahkan setiap isi dengan koma: [a, b] atau {a: 1, b: 2}",
                en: "separate the elements with commas: [a, b] or {a: 1, b: 2}"),
            related: [Related(bracket, Message(id: "kurungnya dibuka di sini", en: "the bracket opens here"))],
            fixes: [Fix(Message(id: "tambahkan koma", en: "add the comma"), [TextEdit(place, ",")])])
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

    private static func indicator(_ span: Span, _ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic {
        // libyaml stands somewhere in the word, or after it: the mark is its first character.
        var start = Int(span.start)
        while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
        while start > 0, bytes[start - 1] > 0x20 { start -= 1 }
        if start >= bytes.count || !"&*!|>%".utf8.contains(bytes[start]) { start = Int(span.start) }
        let shown = String(decoding: bytes[start..<min(start + 1, bytes.count)], as: UTF8.self)
        return Diagnostic(
            YAMLCodes.indicator, at: Span(file: span.file, start..<min(start + 1, bytes.count)),
            Message(
                id: "tanda `\(shown)` di awal isi punya arti khusus dalam YAML, dan di sini tidak lengkap",
                en: "a `\(shown)` at the start of a value has a meaning in YAML, and here it is not complete"),
            help: Message(
                id: "bila itu bagian dari teks, beri tanda kutip pada seluruh teks",
                en: "if it is part of the text, quote the whole text"),
            fixes: SourceLine(bytes, at: start).quoting(from: start, file: span.file))
    }
}
