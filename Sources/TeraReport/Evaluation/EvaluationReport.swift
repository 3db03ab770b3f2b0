internal import TeraArtifact
internal import TeraRuntime

/// The report of a whole evaluation (requirements R059–R070): for the people of the jenjang and for each role, who was to
/// be evaluated, who was, what was found, and what tasks they do.
public struct EvaluationReport: Sendable {
    private let contexts: [EvaluationContext]
    private let data: EvaluationData
    private let language: ReportLanguage
    private let release: Release

    public init(_ data: EvaluationData, language: ReportLanguage, release: Release) {
        self.data = data
        self.language = language
        self.release = release
        contexts = EvaluationPart.all(data).map {
            EvaluationContext(data: data, part: $0, language: language, release: release)
        }
    }

    public func publication() -> Publication {
        var summary: [String] = []
        let measured = contexts.flatMap { context in
            let groups = PredikatGroups(context)
            let instruments = InstrumentTables(context: context)
            let joint = JointRelease(context, groups, instruments: instruments.people)
            return [
                respondents(context, instruments, joint, &summary), results(context, groups, joint, &summary),
                tasks(context, &summary),
            ]
        }
        var written = data.texts.map { WrittenChapters($0, tables: measured.flatMap(\.tables), language: language) }
        let summaryTexts = written?.summary() ?? []
        let further = written?.annex() ?? []
        let chapters =
            [written?.introduction()].compactMap(\.self) + measured
            + [
                written?.recommendations(weakest: []), written?.responses(),
                PublicationChapter(title: say("Lampiran", "Annex"), blocks: further),
            ].compactMap(\.self)
        return Publication(
            language: language, title: say("Laporan evaluasi kinerja", "Report of the performance evaluation"),
            subject: subject, date: date,
            day: data.date ?? contexts.lazy.compactMap(\.lastDay).first, legalBasis: data.legalBasis, summary: summary,
            summaryTexts: summaryTexts, chapters: chapters + [annex(written)], release: release)
    }

    private func say(_ indonesian: String, _ english: String) -> String {
        language == .indonesian ? indonesian : english
    }

    private var subject: Phrase? {
        guard !contexts.isEmpty else { return nil }
        return Phrase(language.words.list(contexts.map(\.title)), language: language.rawValue)
    }

    private var date: String {
        if let date = data.date { return DateFormat(language).day(date) }
        return contexts.lazy.compactMap(\.period).first.map { say("Data ", "Data of ") + $0 }
            ?? say("Data tanpa tanggal", "Undated data")
    }

    private func respondents(
        _ context: EvaluationContext, _ instruments: InstrumentTables, _ joint: JointRelease, _ summary: inout [String]
    ) -> PublicationChapter {
        var blocks: [PublicationBlock] = []
        let targets = TargetTable(context: context)
        if let table = targets.table() {
            blocks += [.table(table), .chart(BarChart(table: table.id, caption: table.caption, series: ["rate"]))]
            blocks += targets.sentences(table).map { .paragraph($0) }
        }
        let entry = EntryTable(context: context)
        for table in entry.tables() {
            guard let table else {
                blocks.append(.paragraph(entry.tooFew))
                continue
            }
            blocks.append(.table(table))
            if let sentence = entry.sentence(table) {
                blocks.append(.paragraph(sentence))
                summary.append(sentence)
            }
        }
        let respondents = RespondentTable(context: context)
        if let table = respondents.table() {
            blocks.append(.table(table))
            let sentences = respondents.sentences(table)
            blocks += sentences.map { .paragraph($0) }
            summary += sentences
        }
        if let table = instruments.counts() { blocks.append(.table(table)) }
        if let table = instruments.means(leftOut: joint.instruments) {
            blocks.append(.table(table))
            blocks += instruments.sentences(table).map { .paragraph($0) }
        }
        return PublicationChapter(
            title: say("Peserta dan instrumen: ", "Participants and instruments: ") + context.title, blocks: blocks)
    }

    private func results(
        _ context: EvaluationContext, _ groups: PredikatGroups, _ joint: JointRelease, _ summary: inout [String]
    ) -> PublicationChapter {
        var blocks: [PublicationBlock] = []
        let predikat = PredikatTable(context: context, groups: groups)
        if let table = predikat.table() {
            blocks += [.table(table), .chart(BarChart(table: table.id, caption: table.caption, series: ["share"]))]
            let sentences = predikat.sentences(table)
            blocks += sentences.map { .paragraph($0) }
            summary += sentences
        } else if !context.part.targets.isEmpty {
            blocks.append(.paragraph(tooFew(context)))
        }
        for cut in ProfileGroups(context: context).all() {
            let byGroup = PredikatByGroup(
                context: context, predikat: groups, id: cut.id, heading: cut.heading, groups: cut.groups,
                leftOut: joint.leftOut(of: cut.id))
            if let table = byGroup.counts() {
                blocks.append(.table(table))
                if cut.isRegister { blocks += byGroup.absence(table).map { .paragraph($0) } }
            }
            if let table = byGroup.means() {
                blocks.append(.table(table))
                let sentences = byGroup.sentences(table)
                blocks += sentences.map { .paragraph($0) }
                summary += sentences
            }
        }
        let places = SubkompetensiTable(context: context)
        if let table = places.table() {
            blocks.append(.table(table))
            let sentences = places.sentences(table)
            blocks += sentences.map { .paragraph($0) }
            summary += sentences
        }
        return PublicationChapter(title: say("Hasil: ", "Results: ") + context.title, blocks: blocks)
    }

    private func tooFew(_ context: EvaluationContext) -> String {
        let count = context.part.evaluated.count
        return count == 0
            ? say("Belum ada yang dapat disimpulkan.", "Nobody can be concluded yet.")
            : say(
                "Kurang dari \(context.number(context.smallest)) orang dapat disimpulkan: hasilnya tidak dicetak.",
                "Fewer than \(context.number(context.smallest)) people can be concluded: their results are not printed."
            )
    }

    private func tasks(_ context: EvaluationContext, _ summary: inout [String]) -> PublicationChapter {
        var blocks: [PublicationBlock] = []
        let tasks = TaskTables(context: context)
        if let table = tasks.amounts() {
            blocks.append(.table(table))
            blocks += tasks.sentences(table).map { .paragraph($0) }
        }
        if let table = tasks.shares() { blocks.append(.table(table)) }
        if let table = tasks.distances() {
            blocks.append(.table(table))
            let sentences = tasks.distanceSentences(table)
            blocks += sentences.map { .paragraph($0) }
            summary += sentences
        }
        return PublicationChapter(title: say("Pemetaan tugas: ", "Mapping of tasks: ") + context.title, blocks: blocks)
    }

    private func annex(_ written: WrittenChapters?) -> PublicationChapter {
        guard let context = contexts.first else { return PublicationChapter(title: "", blocks: []) }
        let least = context.number(release.smallest)
        return PublicationAnnex(language: language, release: release).chapter(
            rules: context.rules.declared + [
                say(
                    "Kategori suatu kelompok diambil dari rata-ratanya. Banyaknya peserta, orang, dan instrumen selalu "
                        + "dicetak: angka itu tentang pengisian, bukan tentang hasil siapa pun.",
                    "The category of a group is that of its mean. How many participants, people and instruments there are is "
                        + "always printed: it tells of sheets, and not of anybody’s result.")
            ] + (written?.declared(FoundComponents()) ?? []),
            leftOut: say(
                "Hasil dari kurang dari \(least) orang tidak dicetak, beserta sel lain yang dapat mengembalikannya, juga dari "
                    + "beberapa tabel bersama: kelompok yang sama dengan kelompok lain kecuali beberapa orang tidak dicetak, "
                    + "menurut kolom mana pun daftar peserta dapat dipilah. Laporan dari jawaban yang kemudian bertambah "
                    + "tidak dijaga terhadap laporan ini: bersama-sama keduanya menceritakan yang datang di antaranya.",
                "Results of fewer than \(least) people are left out, with the others that would give them back, also of "
                    + "several tables together: a group that is another but for a few people is not printed, by whatever "
                    + "column the list could be parted. A report of the same answers and later ones is not guarded against "
                    + "this one: together they tell of those who came between."),
            // In the order of the specs, whoever is listed first.
            assumptions: data.specs.filter { data.usedSpecs.contains($0.id) }.flatMap(\.assumptions)
                + (written?.assumptions ?? []))
    }
}
