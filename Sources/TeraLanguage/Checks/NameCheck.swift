internal import TeraCEL
internal import TeraDiagnostics

/// Names in expressions stand for something that the form asks.
enum NameCheck: Check {
    static let codes = [unknown]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        findings += context.expressions.findings(of: codes)
    }

    /// `participant` or `option` without a field, or `answer` and `option` where there is none.
    static func noValue(
        _ reference: CELReference, _ site: ExpressionSite, _ environment: CELEnvironment
    ) -> Diagnostic {
        let name = reference.name
        let fields = environment.variables.map(\.name).filter { $0.hasPrefix(name + ".") }
        let list = fields.map { "`\($0)`" }.joined(separator: ", ")
        if !fields.isEmpty {
            // The field that was meant, where the text goes on with a slip of one.
            let rest = String(decoding: Array(site.written.text.utf8)[reference.range.upperBound...], as: UTF8.self)
            let field = rest.hasPrefix(".") ? String(rest.dropFirst().prefix { $0.isLetter || $0 == "_" }) : ""
            let near = field.isEmpty ? nil : Suggestion.nearest(to: "\(name).\(field)", among: fields)
            let range =
                reference.range.lowerBound..<reference.range.upperBound + (field.isEmpty ? 0 : field.utf8.count + 1)
            return Diagnostic(
                unknown, at: site.span(range),
                field.isEmpty
                    ? Message(id: "`\(name)` bukan satu nilai", en: "`\(name)` is no single value")
                    : Message(id: "`\(name)` tidak punya `\(field)`", en: "`\(name)` has no `\(field)`"),
                help: near.map { Message(id: "maksud Anda `\($0)`?", en: "did you mean `\($0)`?") }
                    ?? Message(id: "pilih salah satu: \(list)", en: "choose one of: \(list)"),
                fixes: near.map { site.fixes([CELFix([CELEdit(range, $0)])]) } ?? [], place: [site.owner])
        }
        return Diagnostic(
            unknown, at: site.span(reference.range),
            Message(
                id: "`\(name)` tidak punya arti di dalam `\(site.use.rawValue)`",
                en: "`\(name)` means nothing in `\(site.use.rawValue)`"),
            help: name == "answer"
                ? Message(
                    id: "`answer` hanya ada di dalam `constraint` dan `skip_to`; di sini tulis nama butirnya",
                    en: "`answer` exists only in `constraint` and `skip_to`; write the name of an item here")
                : Message(id: "`option` hanya ada di dalam `filter`", en: "`option` exists only in `filter`"),
            place: [site.owner])
    }

    /// An item of another form.
    static func notAsked(
        _ reference: CELReference, _ id: String, _ site: ExpressionSite, rater: String?
    ) -> Diagnostic {
        Diagnostic(
            unknown, at: site.span(reference.range),
            rater.map {
                Message(
                    id:
                        "butir `\(id)` tidak ditanyakan dalam formulir untuk \($0), jadi tidak pernah punya jawaban di sini",
                    en: "item `\(id)` is not asked in the form for \($0), so it never has an answer here")
            }
                ?? Message(
                    id: "butir `\(id)` tidak ditanyakan dalam instrumen ini",
                    en: "item `\(id)` is not asked in this instrument"),
            help: Message(
                id: "tanyakan butir itu kepada penilai yang sama, di bagian sebelum ini",
                en: "ask that item of the same rater, in an earlier section"),
            place: [site.owner])
    }

    /// One name of several items.
    static func shared(_ reference: CELReference, _ ids: [String], _ site: ExpressionSite) -> Diagnostic {
        let words = shared(reference.name, ids)
        return Diagnostic(
            unknown, at: site.span(reference.range), words.message, help: words.help, place: [site.owner])
    }

    /// What is said of such a name, in an expression or a text.
    static func shared(_ name: String, _ ids: [String]) -> (message: Message, help: Message) {
        let list = ids.map { "`\($0)`" }.joined(separator: ", ")
        return (
            Message(
                id: "`\(name)` adalah nama beberapa butir: \(list)",
                en: "`\(name)` is the name of several items: \(list)"
            ),
            Message(
                id: "`-` dan `_` sama saja di dalam ekspresi; beri salah satu butir id lain",
                en: "`-` and `_` are the same within expressions; give one of the items another id")
        )
    }

    static let unknown = CodeDefinition(
        "E003", .error,
        title: Message(id: "nama yang tidak dikenal", en: "unknown name"),
        explanation: Message(
            id:
                "Nama di dalam ekspresi adalah id butir atau bagian dari formulir yang sama, dengan `_` untuk `-`; `rater`; "
                + "`participant.jenjang` dan keterangan peserta lain; atau nama fungsi. Nama yang salah tulis tidak pernah "
                + "punya jawaban, dan nama dua butir (`a-b` dan `a_b`) tidak mengatakan butir mana.",
            en: "A name in an expression is the id of an item or section of the same form, with `_` for `-`; `rater`; "
                + "`participant.jenjang` and what else is known of the participant; or a function. A misspelt name never "
                + "has an answer, and the name of two items (`a-b` and `a_b`) does not say which."),
        bad: Samples.logic(saran: "    relevant: konslor == \"ya\"\n"), good: Samples.logic())
}
