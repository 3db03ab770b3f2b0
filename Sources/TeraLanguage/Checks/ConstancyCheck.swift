internal import TeraCEL
internal import TeraDiagnostics

/// Conditions depend on the answers.
enum ConstancyCheck: Check {
    static let codes = [constant]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        findings += context.expressions.findings(of: codes)
    }

    /// Where it can be proved that a condition never changes; nothing where it cannot.
    static func finding(_ constancy: CELConstancy, _ site: ExpressionSite) -> Diagnostic? {
        let message: Message
        switch (constancy, site.use) {
        case (.unknown, _): return nil
        case (.neverTrue, .relevant):
            message = Message(
                id: "syarat ini tidak pernah benar, jadi `\(site.owner)` tidak pernah ditanyakan",
                en: "this condition is never true, so `\(site.owner)` is never asked")
        case (.neverTrue, .constraint):
            message = Message(
                id: "syarat ini tidak pernah benar, jadi setiap jawaban ditolak",
                en: "this condition is never true, so every answer is refused")
        case (.neverTrue, .filter):
            message = Message(
                id: "syarat ini tidak pernah benar, jadi tidak ada pilihan yang ditawarkan",
                en: "this condition is never true, so no option is offered")
        case (.neverTrue, _):
            message = Message(
                id: "syarat ini tidak pernah benar, jadi `\(site.use.rawValue)` ini tidak berpengaruh",
                en: "this condition is never true, so this `\(site.use.rawValue)` has no effect")
        case (.trueWhenAnswered, .relevant), (.trueWhenAnswered, .required), (.trueWhenAnswered, .skip):
            message = Message(
                id: "syarat ini benar untuk jawaban apa pun, begitu dijawab",
                en: "this condition is true for any answer, once there is one")
        case (.alwaysTrue, .constraint), (.trueWhenAnswered, .constraint):
            message = Message(
                id: "syarat ini selalu benar, jadi tidak menolak jawaban apa pun",
                en: "this condition is always true, so it refuses no answer")
        case (.alwaysTrue, _), (.trueWhenAnswered, _):
            message = Message(
                id: "syarat ini selalu benar, jadi tidak memilah apa pun",
                en: "this condition is always true, so it sets nothing apart")
        }
        let isAboutAnswering = constancy == .trueWhenAnswered && site.use != .constraint && site.use != .filter
        return Diagnostic(
            constant, at: site.wholeSpan, message,
            help: isAboutAnswering
                ? Message(
                    id: "periksa batasnya; bila yang dimaksud hanya ada jawaban, tulis answered(…)",
                    en: "check its bounds; if only an answer is meant, write answered(…)")
                : Message(
                    id: "periksa batas dan pilihannya, atau hapus syarat ini",
                    en: "check its bounds and options, or delete the condition"),
            place: [site.owner])
    }

    static let constant = CodeDefinition(
        "E009", .warning,
        title: Message(id: "syarat yang selalu atau tidak pernah benar", en: "condition always or never true"),
        explanation: Message(
            id: "Dengan nilai yang mungkin dari setiap butir dapat dibuktikan bahwa syarat ini tidak bergantung pada "
                + "jawaban. Biasanya batasnya salah, atau && tertukar dengan ||.",
            en: "From the values that each item can have it follows that the condition does not depend on the answers. "
                + "Mostly a bound is wrong, or && and || are confused."),
        bad: Samples.logic(saran: "    relevant: konselor == \"ya\" && konselor == \"tidak\"\n"),
        good: Samples.logic(saran: "    relevant: konselor == \"ya\" || lama_kerja > 2\n"))
}
