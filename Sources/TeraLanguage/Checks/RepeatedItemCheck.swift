internal import TeraDiagnostics

/// What is asked several times counts in no score by itself, and sends nobody elsewhere.
enum RepeatedItemCheck: Check {
    static let codes = [item]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var said: Set<String> = []
        for instrument in context.project.instruments {
            let scores = instrument.scoring?.scores ?? []
            for section in instrument.sections {
                for group in section.groups where group.repetition != nil {
                    for id in group.items {
                        guard let item = context.project.item(id.value),
                            let problem = problem(item, instrument, section, scores),
                            said.insert("\(instrument.header.id.value)/\(id.value)").inserted
                        else { continue }
                        findings.append(
                            Diagnostic(
                                self.item, at: id.span, problem.message, help: problem.help,
                                related: problem.related.map { [$0] } ?? [], place: [id.value]))
                    }
                }
            }
            targets(instrument, context.project, &findings)
        }
    }

    private struct Problem {
        var message: Message
        var help: Message
        var related: Related?
    }

    private static func problem(
        _ item: BankItem, _ instrument: Instrument, _ section: InstrumentSection, _ scores: [DeclaredScore]
    ) -> Problem? {
        let id = item.id.value
        if item.type?.value == .consent {
            return Problem(
                message: Message(
                    id: "persetujuan `\(id)` ditanyakan beberapa kali", en: "the consent `\(id)` is asked several times"
                ),
                help: Message(id: "pindahkan ke awal formulir", en: "move it to the start of the form"))
        }
        if let skip = item.logic?.skips.first {
            return Problem(
                message: Message(
                    id: "`\(id)` ditanyakan beberapa kali, jadi lompatannya tidak jelas melewati apa",
                    en: "`\(id)` is asked several times, so what its way onward passes over is not clear"),
                help: Message(
                    id: "hapus `skip_to`, dan tulis `relevant` pada butir yang tidak perlu ditanyakan",
                    en: "delete `skip_to`, and write a `relevant` on the items that need not be asked"),
                related: Related(skip.target.span, Message(id: "lompatannya di sini", en: "the way onward is here")))
        }
        let score = scores.first { score in
            score.items.contains { $0.value == id }
                || (score.section?.value == section.id.value && item.type?.value.isScored ?? false)
        }
        let measures = item.indikator ?? item.cell?.subkompetensi
        let isAssessed = instrument.purpose?.value == .performance || instrument.purpose?.value == .mapping
        let isQuestion = instrument.purpose?.value == .test && hasKey(item)
        guard score != nil || (isAssessed && measures != nil) || isQuestion else { return nil }
        return Problem(
            message: Message(
                id: "`\(id)` ditanyakan beberapa kali, jadi tidak dapat masuk nilai secara langsung",
                en: "`\(id)` is asked several times, so it cannot count in a score directly"),
            help: score == nil
                ? Message(id: "keluarkan dari pengulangan", en: "take it out of the repeat")
                : Message(
                    id: "keluarkan dari pengulangan, atau dari nilai itu",
                    en: "take it out of the repeat, or out of that score"),
            related: score.map { Related($0.id.span, Message(id: "nilai ini memakainya", en: "this score counts it")) })
    }

    private static func hasKey(_ item: BankItem) -> Bool {
        item.key != nil || item.parts?.keys != nil || item.parts?.pairs != nil
            || !(item.parts?.accepted.isEmpty ?? true)
    }

    /// Nobody is sent into the midst of a repeat.
    private static func targets(_ instrument: Instrument, _ project: Project, _ findings: inout [Diagnostic]) {
        let repeated = instrument.sections.flatMap(\.groups).filter { $0.repetition != nil }
        guard !repeated.isEmpty else { return }
        let inside = Set(repeated.flatMap { $0.items.map(\.value) })
        for section in instrument.sections {
            let bank = section.bank.flatMap { project.bank($0.value) }?.items ?? []
            for item in bank + section.items.compactMap({ project.item($0.value) })
            where !inside.contains(item.id.value) {
                for skip in item.logic?.skips ?? [] where inside.contains(skip.target.value) {
                    findings.append(
                        Diagnostic(
                            self.item, at: skip.target.span,
                            Message(
                                id: "`\(skip.target.value)` ditanyakan beberapa kali, jadi tidak dapat dituju",
                                en: "`\(skip.target.value)` is asked several times, so no way can lead there"),
                            help: Message(
                                id: "tulis butir atau bagian sesudah pengulangan itu",
                                en: "write an item or section after the repeat"),
                            place: [item.id.value]))
                }
            }
        }
    }

    static let item = CodeDefinition(
        "G004", .error,
        title: Message(id: "butir yang tidak dapat diulang", en: "item that cannot be repeated"),
        explanation: Message(
            id:
                "Yang ditanyakan beberapa kali tidak masuk nilai secara langsung: berapa kali seseorang menjawab akan menentukan "
                + "bobotnya. Persetujuan diminta sekali, dan lompatan dari atau ke dalam pengulangan tidak jelas artinya.",
            en:
                "What is asked several times counts in no score directly: how often somebody answers would decide its weight. "
                + "Consent is asked for once, and ways onward from or into a repeat have no clear meaning."),
        bad: Samples.household(
            "  - {repeat: anggota, title: Anggota, count: jumlah_anggota, most: 5, items: [umur-anggota]}",
            umur: "    skip_to: [{when: answer > 17, to: end}]\n"),
        good: Samples.household(
            "  - {repeat: anggota, title: Anggota, count: jumlah_anggota, most: 5, items: [umur-anggota]}"))
}
