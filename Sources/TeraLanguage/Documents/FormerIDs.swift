internal import TeraDiagnostics
internal import TeraYAML

extension Field {
    /// The ids that something had in earlier versions, by which stored answers know it.
    static func formerly(_ set: @escaping @Sendable (inout Value, [Located<String>]) -> Void) -> Field {
        .optional(
            "formerly", .list(.identifier),
            Message(
                id: "id yang dahulu: jawaban lama yang memakainya tetap terbaca (`tera diff`, `tera build --after`)",
                en:
                    "ids that it had before: stored answers with them are still read (`tera diff`, `tera build --after`)"
            ),
            example: "[nama-lama]", set)
    }

    /// The version of what raters are asked and how it is scored.
    static func version(
        default words: String, _ set: @escaping @Sendable (inout Value, Located<String>) -> Void
    ) -> Field {
        .optional(
            "version", .version, default: words,
            Message(
                id:
                    "versi: angka pertama naik bila nilai lama dan baru tidak sebanding, yang kedua bila jawaban lama tidak "
                    + "lagi terbaca, yang ketiga bila bunyinya berubah; `tera diff` menyebut yang perlu",
                en:
                    "version: the first number rises where old and new scores do not compare, the second where stored "
                    + "answers are no longer read, the third where something reads differently; `tera diff` says which"
            ),
            example: "2.0.0", set)
    }
}

extension ValueType where Value == Located<String> {
    /// Three whole numbers.
    static var version: ValueType {
        ValueType(doc: .version) { node, context in context.version(node) }
    }
}

extension DecodeContext {
    mutating func version(_ node: YAMLNode) -> Located<String>? {
        guard node.kind == .scalar else {
            expected(Message(id: "versi seperti 2.0.0", en: "a version such as 2.0.0"), at: node)
            return nil
        }
        let text = node.text
        if VersionText.isVersion(text) { return Located(text, node.span) }
        if isEmpty(node) { return nil }
        let meant = VersionText.meant(by: text)
        problems.append(
            Diagnostic(
                DecodingCodes.version, at: node.span,
                Message(
                    id: "\"\(text)\" bukan versi: perlu tiga bilangan bulat, `A.B.C`",
                    en: "\"\(text)\" is no version: it takes three whole numbers, `A.B.C`"),
                help: Message(id: "tulis \(meant ?? "2.0.0")", en: "write \(meant ?? "2.0.0")"),
                fixes: meant.map {
                    [Fix(Message(id: "tulis \($0)", en: "write \($0)"), [TextEdit(node.span, $0)])]
                } ?? []))
        return meant.map { Located($0, node.span) }
    }
}

/// What a version looks like: three whole numbers of at most six digits, none with a zero before it.
enum VersionText {
    static let pattern = "^(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})$"

    static func isVersion(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 3 && parts.allSatisfy(isNumber)
    }

    /// `2` and `v2.0` as `2.0.0`.
    static func meant(by text: String) -> String? {
        let numbers = text.lowercased().drop { $0 == "v" || $0 == " " }
        let parts = numbers.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count) || numbers.count < text.count, parts.count <= 3 else { return nil }
        let whole = (parts.map(String.init) + ["0", "0"]).prefix(3).joined(separator: ".")
        return isVersion(whole) ? whole : nil
    }

    private static func isNumber(_ digits: some Collection<UInt8>) -> Bool {
        (1...6).contains(digits.count) && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            && (digits.count == 1 || digits.first != UInt8(ascii: "0"))
    }
}
