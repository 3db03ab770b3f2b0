internal import TeraDiagnostics

/// Parts of an expression fit together, and the whole fits its place.
enum ExpressionTypeCheck: Check {
    static let codes = [type, result]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        findings += context.expressions.findings(of: codes)
    }

    static let type = CodeDefinition(
        "E004", .error,
        title: Message(id: "nilai yang tidak cocok", en: "values that do not fit"),
        explanation: Message(
            id: "Setiap butir punya jenis nilai: bilangan, pilihan, ya/tidak, atau teks. Teks tidak dapat dibandingkan "
                + "dengan bilangan, dan yang dihubungkan && atau || harus berupa syarat.",
            en:
                "Every item has a type of value: a number, a choice, yes/no, or text. Text does not compare with numbers, "
                + "and what && or || join has to be a condition."),
        bad: Samples.logic(saran: "    relevant: lama_kerja > \"2\"\n"),
        good: Samples.logic(saran: "    relevant: lama_kerja > 2\n"))

    static let result = CodeDefinition(
        "E006", .error,
        title: Message(id: "hasil ekspresi tidak cocok dengan tempatnya", en: "result that does not fit its place"),
        explanation: Message(
            id:
                "`relevant`, `required`, `constraint`, `filter`, dan `skip_to` memerlukan syarat: hasilnya benar atau salah. "
                + "`default` memerlukan jawaban dari jenis butirnya.",
            en:
                "`relevant`, `required`, `constraint`, `filter` and `skip_to` need a condition, true or false. `default` needs "
                + "an answer of the item's type."),
        bad: Samples.logic(saran: "    relevant: lama_kerja\n"),
        good: Samples.logic(saran: "    relevant: lama_kerja > 2\n"))
}
