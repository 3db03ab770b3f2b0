internal import TeraCEL
internal import TeraDiagnostics

/// What is compared with a choice is one of its options.
enum OptionCheck: Check {
    static let codes = [option]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        findings += context.expressions.findings(of: codes)
    }

    /// `default: ya`: the id of an option as it stands, where an expression is read.
    static func bareOption(_ site: ExpressionSite, _ type: CELType?, _ environment: CELEnvironment) -> Diagnostic? {
        guard case .enumeration(let options)? = type else { return nil }
        let text = site.written.text.trimmingSpaces
        guard options.contains(text), environment.slot(of: text) == nil else { return nil }
        let fix = CELFix([CELEdit(0..<site.written.text.utf8.count, "\"\(text)\"")])
        return Diagnostic(
            option, at: site.wholeSpan,
            Message(
                id:
                    "pilihan `\(text)` di dalam ekspresi ditulis di antara tanda kutip; tanpa itu ia terbaca sebagai nama",
                en: "the option `\(text)` is written between quotes in an expression; without them it reads as a name"),
            help: Message(id: "tulis '\"\(text)\"'", en: "write '\"\(text)\"'"), fixes: site.fixes([fix]),
            place: [site.owner])
    }

    static let option = CodeDefinition(
        "E005", .error,
        title: Message(id: "pilihan yang tidak ada", en: "option that does not exist"),
        explanation: Message(
            id: "Pilihan tunggal hanya dapat dibandingkan dengan id pilihannya sendiri, di antara tanda kutip. "
                + "Perbandingan dengan pilihan yang tidak ada tidak pernah benar.",
            en:
                "A single choice compares only with the ids of its own options, between quotes. Compared with an option "
                + "that does not exist it is never true."),
        bad: Samples.logic(saran: "    relevant: konselor == \"mungkin\"\n"), good: Samples.logic())
}
