internal import TeraDiagnostics

/// Whoever is asked for consent is asked nothing before, and must say yes or no.
enum ConsentCheck: Check {
    static let codes = [late]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var reported: Set<String> = []
        for composition in context.compositions {
            var earlier: ComposedItem?
            for section in composition.sections {
                for item in section.items {
                    if item.type == .consent, let draw = draw(composition.instrument, section.section),
                        reported.insert(item.id).inserted
                    {
                        findings.append(drawn(item, draw))
                    }
                    if item.type == .consent, let earlier, reported.insert(item.id).inserted {
                        findings.append(
                            Diagnostic(
                                late, at: item.stem.span,
                                Message(
                                    id: "persetujuan `\(item.id)` diminta sesudah `\(earlier.id)` ditanyakan",
                                    en: "the consent `\(item.id)` is asked for after `\(earlier.id)` has been asked"),
                                help: Message(
                                    id: "pindahkan `\(item.id)` ke awal; hanya `note` yang boleh mendahuluinya",
                                    en: "move `\(item.id)` to the start; only a `note` may come before it"),
                                related: [
                                    Related(
                                        earlier.stem.span, Message(id: "ditanyakan lebih dulu", en: "asked before it"))
                                ], place: [item.id]))
                    }
                    if earlier == nil, item.type != .note, item.type != .calculate, item.type != .consent {
                        earlier = item
                    }
                }
            }
        }
        context.project.banks.eachInPlace { bank in
            bank.items.eachInPlace { item in
                guard item.type?.value == .consent, let span = optional(item) else { return }
                let id = item.id.value
                findings.append(
                    Diagnostic(
                        late, at: span,
                        Message(
                            id: "persetujuan `\(id)` selalu harus dijawab: tanpa jawaban tidak ada yang disetujui",
                            en: "the consent `\(id)` must always be answered: without an answer nothing is agreed to"),
                        help: Message(id: "hapus `required`", en: "delete `required`"), place: [id]))
            }
        }
    }

    /// What leaves to chance when, or whether, an item of the section is asked.
    private static func draw(_ instrument: Instrument, _ section: InstrumentSection) -> (span: Span, isSample: Bool)? {
        if let sample = section.sample { return (sample.span, true) }
        let order = [section.order, instrument.order].compactMap(\.self).first { $0.value == .random }
        return order.map { ($0.span, false) }
    }

    private static func drawn(_ item: ComposedItem, _ draw: (span: Span, isSample: Bool)) -> Diagnostic {
        Diagnostic(
            late, at: item.stem.span,
            draw.isSample
                ? Message(
                    id: "persetujuan `\(item.id)` mungkin tidak diminta: bagiannya menanyakan undian",
                    en: "the consent `\(item.id)` may not be asked for: its section asks a sample")
                : Message(
                    id: "persetujuan `\(item.id)` mungkin diminta belakangan: urutannya diundi",
                    en: "the consent `\(item.id)` may be asked for late: its order is drawn"),
            help: Message(
                id:
                    "taruh `\(item.id)` dalam bagian pertama tanpa `order: random` dan `sample`; instrumennya pun tanpa "
                    + "`order: random`",
                en:
                    "put `\(item.id)` in a first section without `order: random` and `sample`, of an instrument without "
                    + "`order: random`"),
            related: [Related(draw.span, Message(id: "diundi di sini", en: "drawn here"))], place: [item.id])
    }

    private static func optional(_ item: BankItem) -> Span? {
        if let required = item.required, !required.value { return required.span }
        return item.logic?.required?.span
    }

    static let late = CodeDefinition(
        "K026", .error,
        title: Message(
            id: "persetujuan yang terlambat atau boleh dilewati", en: "consent that comes late or may be skipped"),
        explanation: Message(
            id:
                "Persetujuan (`consent`) diminta sebelum apa pun ditanyakan, tidak diundi, dan dijawab ya atau tidak. Yang tidak setuju "
                + "tidak ditanyai lagi; formulirnya dapat dikirim dan hanya mencatat penolakan itu.",
            en:
                "Consent is asked for before anything else, left to no draw, and answered yes or no. Who refuses is asked nothing more; the "
                + "form can be sent and records the refusal alone."),
        bad: consent(", required: false"), good: consent(""))

    private static func consent(_ required: String) -> String {
        Samples.logic().replacing(
            "items:\n", "items:\n  - {id: bersedia, type: consent, stem: Apakah Anda bersedia menjawab?\(required)}\n")
    }
}
