internal import TeraDiagnostics

/// Expressions are written as the grammar has them.
enum ExpressionSyntaxCheck: Check {
    static let codes = [syntax]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        findings += context.expressions.findings(of: codes)
    }

    static let syntax = CodeDefinition(
        "E001", .error,
        title: Message(id: "ekspresi tidak dapat dibaca", en: "expression that cannot be read"),
        explanation: Message(
            id:
                "Ekspresi ditulis dalam CEL: nama butir, nilai, dan tanda seperti ==, &&, || di antaranya. Setiap kurung "
                + "dan tanda kutip perlu pasangannya.",
            en:
                "Expressions are CEL: names of items, values, and signs such as ==, &&, || between them. Every bracket and "
                + "quotation mark needs its partner."),
        bad: Samples.logic(saran: "    relevant: konselor == \"ya\" && (lama_kerja > 2\n"),
        good: Samples.logic(saran: "    relevant: konselor == \"ya\" && (lama_kerja > 2)\n"))
}
