internal import TeraDiagnostics

/// Who is to be evaluated is decided by a test of the same programme, with a pass mark, before the evaluation begins.
enum EntryCheck: Check {
    static let codes = [noMark, otherProgramme, tooLate, notForTests]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        let project = context.project
        for battery in project.batteries {
            guard let entry = battery.entry else { continue }
            let purpose = project.purpose(of: battery)
            if let purpose, purpose != .performance, purpose != .mapping {
                findings.append(
                    Diagnostic(
                        notForTests, at: entry.span,
                        Message(
                            id:
                                "hanya evaluasi kinerja dan pemetaan yang punya `entry`; baterai ini `\(purpose.rawValue)`",
                            en: "only a performance evaluation and a mapping have `entry`; this battery is of "
                                + "`\(purpose.rawValue)`"),
                        help: Message(id: "hapus `entry`", en: "delete `entry`")))
                continue
            }
            guard let test = project.batteries.first(where: { $0.header.id.value == entry.test.value }) else {
                continue
            }
            // Of what is no test nothing more can be said.
            guard mark(entry, test, project, &findings) else { continue }
            programme(battery, entry, test, &findings)
            time(battery, entry, test, &findings)
        }
    }

    /// Whether it is a test with a pass mark.
    private static func mark(
        _ entry: EntryCondition, _ test: Battery, _ project: Project, _ findings: inout [Diagnostic]
    ) -> Bool {
        guard let instrument = project.instrument(test.instrument.value),
            instrument.purpose?.value != .test || instrument.scoring?.pass == nil
        else { return true }
        let isTest = instrument.purpose?.value == .test
        let id = instrument.header.id.value
        findings.append(
            Diagnostic(
                noMark, at: entry.test.span,
                Message(
                    id: isTest
                        ? "tes `\(entry.test.value)` tidak punya batas lulus, jadi tidak ada yang memenuhi syarat"
                        : "`\(entry.test.value)` bukan tes, jadi tidak ada yang lulus",
                    en: isTest
                        ? "the test `\(entry.test.value)` has no pass mark, so that nobody could enter"
                        : "`\(entry.test.value)` is no test, so that nobody passes it"),
                help: Message(
                    id: isTest
                        ? "tulis `pass` pada `scoring` instrumen `\(id)`, atau hapus `entry`"
                        : "sebut baterai tes, atau hapus `entry`",
                    en: isTest
                        ? "write `pass` in `scoring` of the instrument `\(id)`, or delete `entry`"
                        : "name the battery of a test, or delete `entry`"),
                related: [Related(instrument.header.id.span, Message(id: "instrumennya", en: "its instrument"))]))
        return false
    }

    private static func programme(
        _ battery: Battery, _ entry: EntryCondition, _ test: Battery, _ findings: inout [Diagnostic]
    ) {
        let own = battery.programmes.map(\.value)
        guard !own.isEmpty, !test.programmes.contains(where: { own.contains($0.value) }),
            let first = battery.programmes.first
        else { return }
        findings.append(
            Diagnostic(
                otherProgramme, at: entry.test.span,
                Message(
                    id:
                        "tes `\(entry.test.value)` bukan dari program `\(own.joined(separator: ", "))`: pesertanya orang "
                        + "lain",
                    en:
                        "the test `\(entry.test.value)` is not of the programme `\(own.joined(separator: ", "))`: other "
                        + "people took it"),
                help: Message(
                    id: "sebut tes program itu, atau hapus `entry`",
                    en: "name a test of that programme, or delete `entry`"),
                related: [
                    Related(first.span, Message(id: "program evaluasi ini", en: "the programme of this evaluation"))
                ]))
    }

    private static func time(
        _ battery: Battery, _ entry: EntryCondition, _ test: Battery, _ findings: inout [Diagnostic]
    ) {
        guard let from = battery.period?.from, let ends = test.period?.to,
            from.value.firstDay <= ends.value.lastDay
        else { return }
        findings.append(
            Diagnostic(
                tooLate, at: entry.test.span,
                Message(
                    id: "evaluasi mulai \(from.value.firstDay), sedangkan tes `\(entry.test.value)` baru selesai "
                        + ends.value.lastDay,
                    en:
                        "the evaluation starts on \(from.value.firstDay), but the test `\(entry.test.value)` ends only on "
                        + ends.value.lastDay),
                help: Message(
                    id: "mulai sesudah \(ends.value.lastDay), atau sebut tes yang lebih awal",
                    en: "start after \(ends.value.lastDay), or name an earlier test"),
                related: [Related(ends.span, Message(id: "akhir tesnya di sini", en: "the end of the test"))]))
    }

    static let noMark = CodeDefinition(
        "M001", .error,
        title: Message(id: "syarat evaluasi tanpa batas lulus", en: "entry condition without a pass mark"),
        explanation: Message(
            id: "`entry` menyebut tes; yang mencapai batas lulusnya dievaluasi.",
            en: "`entry` names a test; those who reach its pass mark are evaluated."),
        bad: Samples.entry(test: "evaluasi-2025"), good: Samples.entry())

    static let otherProgramme = CodeDefinition(
        "M002", .error,
        title: Message(id: "syarat evaluasi dari program lain", en: "entry condition of another programme"),
        explanation: Message(
            id: "Peserta program ini tidak mengerjakan tes program lain.",
            en: "Participants of this programme did not take the test of another one."),
        bad: Samples.entry(programme: "magang"), good: Samples.entry())

    static let tooLate = CodeDefinition(
        "M003", .error,
        title: Message(id: "tes syarat sesudah evaluasi mulai", en: "entry test after the evaluation begins"),
        explanation: Message(
            id: "Siapa yang dievaluasi harus diketahui sebelum evaluasinya mulai.",
            en: "Who is evaluated has to be known before the evaluation begins."),
        bad: Samples.entry(to: "2025-12-31"), good: Samples.entry())

    static let notForTests = CodeDefinition(
        "M004", .error,
        title: Message(id: "syarat pada baterai yang bukan evaluasi", en: "entry condition of what is no evaluation"),
        explanation: Message(
            id: "Tes, kuesioner, dan pengamatan terbuka bagi semua peserta program.",
            en: "Tests, questionnaires and observations are open to all participants of a programme."),
        bad: Samples.testBattery + "entry: {test: tes-awal}\n", good: Samples.testBattery)
}

extension Samples {
    /// The evaluation of those who passed a test, with parts replaced.
    static func entry(
        test: String = "tes-syarat", programme: String = "pelatihan", to: String = "2025-02-12"
    ) -> String {
        battery + "entry: {test: \(test)}\n---\n"
            + """
            kind: battery
            id: tes-syarat
            title: Tes syarat
            instrument: tes
            programme: \(programme)
            occasion: post
            periode: {from: 2025-02-12, to: \(to)}
            status: tidak-aktif
            ---
            kind: register
            id: program-lain
            title: Program lain
            holds: programme
            entries: [{id: magang, title: Magang, dates: [{from: 2025-02-10, to: 2025-02-12}]}]

            """
    }
}
