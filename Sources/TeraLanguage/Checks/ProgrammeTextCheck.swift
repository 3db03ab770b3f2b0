internal import TeraDiagnostics

/// What a programme's report alone has can be held against the programme: its questionnaire, its dates, its test.
enum ProgrammeTextCheck: Check {
    static let codes = [notRated, published, target]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for text in context.project.reportTexts {
            guard text.report?.value == .programme, let programme = text.programme else { continue }
            suggestions(text, programme, context, &findings)
            certificate(text, programme, context.project, &findings)
            target(text, programme, context, &findings)
        }
    }

    // MARK: Of a programme

    private static func suggestions(
        _ text: ReportText, _ programme: Located<String>, _ context: CheckContext, _ findings: inout [Diagnostic]
    ) {
        let forms = context.compositions.filter { form in
            form.instrument.purpose?.value == .reaction
                && form.battery.programmes.contains { $0.value == programme.value }
        }
        let rated = Set(forms.flatMap(\.sections).flatMap(\.items).filter { $0.scale != nil }.map(\.id))
        for suggestion in text.suggestions {
            for item in suggestion.items where !rated.contains(item.value) {
                guard let bankItem = context.project.item(item.value) else { continue }
                findings.append(
                    Diagnostic(
                        notRated, at: item.span,
                        Message(
                            id: "kuesioner program `\(programme.value)` tidak menilai butir `\(item.value)` dengan "
                                + "skala, jadi butir itu tidak pernah termasuk yang terlemah",
                            en: "no questionnaire of the programme `\(programme.value)` rates the item "
                                + "`\(item.value)`, so it is never among the weakest"),
                        help: Message(
                            id: rated.isEmpty
                                ? "tambahkan kuesioner reaksi program ini dengan butir berskala"
                                : "sebut butir berskala kuesionernya: \(Suggestion.some(of: rated.sorted()))",
                            en: rated.isEmpty
                                ? "add a reaction questionnaire of this programme with rated items"
                                : "name a rated item of its questionnaire: \(Suggestion.some(of: rated.sorted()))"),
                        related: [Related(bankItem.id.span, Message(id: "butirnya", en: "the item"))],
                        place: [suggestion.id.value]))
            }
        }
    }

    private static func certificate(
        _ text: ReportText, _ programme: Located<String>, _ project: Project, _ findings: inout [Diagnostic]
    ) {
        guard let day = text.certificate?.published else { return }
        let starts = project.programme(programme.value)?.dates.compactMap(\.from) ?? []
        guard let start = starts.min(by: { $0.value.firstDay < $1.value.firstDay }),
            day.value.lastDay >= start.value.firstDay
        else { return }
        findings.append(
            Diagnostic(
                published, at: day.span,
                Message(
                    id: "aturan sertifikat diumumkan \(day.value.lastDay), sedangkan program sudah mulai "
                        + start.value.firstDay,
                    en: "the rule of certificates was published on \(day.value.lastDay), and the programme began on "
                        + start.value.firstDay),
                help: Message(
                    id: "tulis hari pengumuman sebelum programnya, atau hapus `published` bila tidak diketahui",
                    en: "write a day before the programme, or delete `published` where it is not known"),
                related: [Related(start.span, Message(id: "mulai programnya", en: "the programme's beginning"))]))
    }

    private static func target(
        _ text: ReportText, _ programme: Located<String>, _ context: CheckContext, _ findings: inout [Diagnostic]
    ) {
        guard let target = text.target else { return }
        let project = context.project
        let isUnread = context.unread.contains { target.span.covers($0.span) }
        if (target.people == nil) == (target.share == nil), !isUnread {
            findings.append(
                Diagnostic(
                    self.target, at: target.span,
                    Message(
                        id: target.people == nil
                            ? "target tanpa angka" : "target dengan dua angka, `people` dan `share`",
                        en: target.people == nil
                            ? "a target without a figure" : "a target with two figures, `people` and `share`"),
                    help: Message(
                        id: "tulis salah satunya: {people: 600} atau {share: 60%}",
                        en: "write one of them: {people: 600} or {share: 60%}")))
        }
        let tests = project.batteries.filter { battery in
            battery.programmes.contains { $0.value == programme.value } && project.purpose(of: battery) == .test
                && battery.occasion?.value != "pre"
        }
        // The report has one test after the programme.
        let after = tests.first { $0.occasion?.value == "post" } ?? tests.first
        let hasLimit = after.flatMap { project.instrument($0.instrument.value)?.scoring?.pass } != nil
        guard !hasLimit else { return }
        findings.append(
            Diagnostic(
                self.target, at: target.span,
                Message(
                    id: "program `\(programme.value)` tidak punya tes akhir dengan batas lulus, jadi targetnya tidak "
                        + "dapat diperiksa",
                    en: "the programme `\(programme.value)` has no test after it with a pass mark, so that nobody can "
                        + "tell whether the target is met"),
                help: Message(
                    id:
                        "tambahkan baterai tes dengan `occasion: post` dan `pass` pada instrumennya, atau hapus `target`",
                    en: "add a battery of a test with `occasion: post` and `pass` in its instrument, or delete `target`"
                )))
    }

    // MARK: Codes

    static let notRated = CodeDefinition(
        "L005", .error,
        title: Message(id: "saran untuk butir yang tidak dinilai", en: "suggestion for an item that is not rated"),
        explanation: Message(
            id: "Saran dicetak bila butirnya termasuk yang terlemah di antara butir berskala kuesioner program.",
            en: "A suggestion is printed where its item is among the weakest of the rated items of the programme's "
                + "questionnaire."),
        bad: Samples.reportText(item: "soal-1"), good: Samples.reportText())

    static let published = CodeDefinition(
        "L006", .error,
        title: Message(id: "aturan sertifikat diumumkan terlambat", en: "rule of certificates published too late"),
        explanation: Message(
            id: "Peserta harus tahu sebelum program dimulai apa yang diminta dari mereka.",
            en: "Participants have to know before the programme begins what is asked of them."),
        bad: Samples.reportText(published: "2025-02-10"), good: Samples.reportText())

    static let target = CodeDefinition(
        "L007", .error,
        title: Message(id: "target yang tidak dapat diperiksa", en: "target that cannot be checked"),
        explanation: Message(
            id:
                "Target menyebut banyaknya orang atau bagian peserta yang mencapai batas lulus tes akhir, salah satu saja.",
            en: "A target says how many people, or which share, are to reach the pass mark of the test after the "
                + "programme: one of the two."),
        bad: Samples.reportText(target: "{share: 60%, people: 20}"), good: Samples.reportText())
}
