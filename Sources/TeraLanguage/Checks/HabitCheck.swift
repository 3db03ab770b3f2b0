internal import TeraCEL
internal import TeraDiagnostics

/// What spreadsheets, XLSForm and everyday language write otherwise.
enum HabitCheck: Check {
    static let codes = [habit]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        findings += context.expressions.findings(of: codes)
    }

    /// `jkp-1`, which reads as `jkp` less one.
    static func hyphen(_ id: String, _ name: String, _ site: ExpressionSite, _ range: Range<Int>) -> Diagnostic {
        Diagnostic(
            habit, at: site.span(range),
            Message(
                id: "`\(id)` di dalam ekspresi terbaca sebagai pengurangan; nama butir dan bagian memakai garis bawah",
                en: "`\(id)` in an expression reads as a subtraction; names of items and sections have underscores"),
            help: Message(id: "tulis `\(name)`", en: "write `\(name)`"),
            fixes: site.fixes([CELFix([CELEdit(range, name)])]), place: [site.owner])
    }

    static let habit = CodeDefinition(
        "E002", .error,
        title: Message(id: "ditulis seperti di tempat lain", en: "written as elsewhere"),
        explanation: Message(
            id: "`=`, `dan`, `atau`, `bukan`, `<>`, `${x}`, `selected(x, 'y')`, koma desimal, dan kutip melengkung "
                + "dikenal dari lembar kerja, XLSForm, atau pengolah kata. Di sini ada cara menulisnya sendiri, dan "
                + "perbaikannya dapat diterapkan. Tanda hubung dalam id menjadi garis bawah: `lama-kerja` ditulis "
                + "`lama_kerja`.",
            en:
                "`=`, `and`, `or`, `not`, `<>`, `${x}`, `selected(x, 'y')`, decimal commas and curly quotes are known from "
                + "spreadsheets, XLSForm or word processors. Here they are written otherwise, and the change can be applied. "
                + "A hyphen of an id becomes an underscore: `lama-kerja` is written `lama_kerja`."),
        bad: Samples.logic(saran: "    relevant: konselor = \"ya\" && lama_kerja > 2\n"),
        good: Samples.logic(saran: "    relevant: konselor == \"ya\" && lama_kerja > 2\n"))
}
