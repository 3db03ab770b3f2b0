internal import TeraDiagnostics

/// Translations that say what they were translated from still fit it.
enum TranslationCheck: Check {
    static let codes = [stale]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var reader = Reader()
        context.project.showTexts(to: &reader)
        findings += reader.findings
    }

    private struct Reader: TextVisitor {
        var findings: [Diagnostic] = []

        mutating func visit(
            _ text: LocalizedText, isStatement: Bool, isPiped: Bool, place: @autoclosure () -> [String]
        ) {
            guard let source = text.source, !text.base.isEmpty else { return }
            let mark = TextMark.of(text.base)
            guard source.value.lowercased() != mark else { return }
            let languages = text.translations.map { "`\($0.language)`" }.joined(separator: ", ")
            let isMark = source.value.utf8.count == 8 && source.value.allSatisfy(\.isHexDigit)
            let help = Message(
                id: "periksa terjemahannya, lalu tulis `of: \(mark)`",
                en: "look at the translation, then write `of: \(mark)`")
            findings.append(
                Diagnostic(
                    stale, at: source.span,
                    isMark
                        ? Message(
                            id: "teks ini berubah sesudah diterjemahkan (\(languages)): tandanya sekarang `\(mark)`",
                            en: "this text changed after it was translated (\(languages)): its mark is `\(mark)` now")
                        : Message(
                            id: "`\(source.value)` bukan tanda teks: tanda itu delapan angka heksadesimal",
                            en: "`\(source.value)` is no mark of a text: a mark is eight hexadecimal digits"),
                    help: help, fixes: [Fix(help, [TextEdit(source.span, mark)])], place: place()))
        }
    }

    static let stale = CodeDefinition(
        "W013", .warning,
        title: Message(id: "terjemahan teks yang sudah berubah", en: "translation of a text that has changed"),
        explanation: Message(
            id: "`of` dalam peta bahasa mencatat tanda teks pertama ketika diterjemahkan. Bila teks itu berubah, "
                + "terjemahannya mungkin tidak lagi berkata sama. Tanda yang baru ditulis sesudah terjemahan diperiksa.",
            en:
                "`of` in a map of languages keeps the mark of the first text as it was translated. When that text changes, "
                + "the translation may say something else. The new mark is written once it was looked at."),
        bad: title("Skala kesetujuan", of: TextMark.of("Skala setuju")),
        good: title("Skala kesetujuan", of: TextMark.of("Skala kesetujuan")))

    private static func title(_ text: String, of mark: String) -> String {
        Samples.scale.replacing("title: Ya atau tidak", "title: {id: \(text), en: Scale of agreement, of: \(mark)}")
    }
}
