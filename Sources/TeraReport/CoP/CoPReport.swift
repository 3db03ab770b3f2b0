internal import TeraArtifact
internal import TeraRuntime

/// The report of one programme, from who came to what its participants could do afterwards (requirements R071–R108).
public struct CoPReport: Sendable {
    private let context: CoPContext

    public init(_ data: CoPData, language: ReportLanguage, release: Release) {
        context = CoPContext(data: data, language: language, release: release)
    }

    public func publication(published: PublishedFigures? = nil) -> Publication {
        var summary: [String] = []
        var components = FoundComponents()
        let measured = [
            framework(), profile(&summary), tests(&summary), questions(&summary), reactions(&summary, &components),
            comments.chapter(&summary), observations(),
        ]
        let ours = measured.flatMap(\.tables)
        var written = context.data.texts.map { WrittenChapters($0, tables: ours, language: context.language) }
        var chapters = [written?.introduction()].compactMap(\.self) + measured
        let summaryTexts = written?.summary() ?? []
        if written != nil {
            chapters += [written?.recommendations(weakest: components.weakest), written?.responses()].compactMap(\.self)
        }
        if let published {
            chapters.append(PublishedComparison(context: context, figures: published, ours: ours).chapter())
        }
        chapters.append(materials(written?.annex() ?? []))
        chapters.append(annex(written, components))
        return Publication(
            language: context.language,
            title: context.say("Laporan evaluasi penyelenggaraan program", "Evaluation report of a programme"),
            subject: context.data.programme.map { context.phrase($0.title) }, date: date,
            day: context.data.date ?? battery?.period?.to,
            legalBasis: context.data.legalBasis, summary: summary, summaryTexts: summaryTexts, chapters: chapters,
            release: context.release)
    }

    private var comments: CommentChapter { CommentChapter(context: context) }

    private var battery: BatteryReference? {
        context.data.post?.battery ?? context.data.reactions.first?.spec.battery
    }

    private var date: String {
        if let date = context.data.date { return DateFormat(context.language).day(date) }
        return battery.map { context.say("Data ", "Data of ") + context.date(of: $0) } ?? ""
    }

    /// How many sheets there are, by battery.
    private var sheets: [String: Int] {
        var sheets = context.data.otherTests
        for test in [context.data.pre, context.data.post].compactMap(\.self) {
            sheets[test.battery.id] = test.people.count
        }
        for responses in context.data.reactions + context.data.observations {
            sheets[responses.spec.battery.id] = responses.sheets.count
        }
        return sheets
    }

    private func framework() -> PublicationChapter {
        let table = FrameworkTable(context: context).table(sheets: sheets)
        return PublicationChapter(
            title: context.say("Kerangka evaluasi", "Evaluation framework"),
            blocks: table.map { [.table($0)] } ?? [])
    }

    private func profile(_ summary: inout [String]) -> PublicationChapter {
        var blocks: [PublicationBlock] = []
        for table in ProfileTables(context: context).tables() {
            blocks += [.table(table), .chart(BarChart(table: table.id, caption: table.caption, series: ["share"]))]
        }
        let provinces = ProvinceTable(context: context)
        if let tables = provinces.tables() {
            let sentences = provinces.sentences(tables.provinces)
            blocks.append(.table(tables.provinces))
            blocks += sentences.map { .paragraph($0) }
            if let regions = tables.regions { blocks.append(.table(regions)) }
            summary += sentences.prefix(1)
        }
        return PublicationChapter(title: context.say("Profil peserta", "Participants"), blocks: blocks)
    }

    private func tests(_ summary: inout [String]) -> PublicationChapter {
        var blocks: [PublicationBlock] = []
        if let table = ParticipationTable(context: context).table() { blocks.append(.table(table)) }
        if isAGroupTooSmall || isALimitTold { blocks.append(.paragraph(tooFewUnpaired)) }
        if context.isFew(context.data.post?.people.count ?? 0) || context.isFew(context.data.gain?.both ?? 0) {
            blocks.append(.paragraph(tooFewPeople))
        }
        let gains = GainClassTable(context: context)
        if let table = gains.table() {
            blocks += [.table(table), .chart(BarChart(table: table.id, caption: table.caption, series: ["share"]))]
            add(gains.sentence(table), to: &blocks, &summary)
        }
        if !isAGroupTooSmall, let table = ScoreMeansTable(context: context).table() { blocks.append(.table(table)) }
        let thresholds = ThresholdTables(context: context)
        let isPairedTold = isAGroupTooSmall || isALimitTold
        for table in thresholds.tables() where !(isPairedTold && table.id == "threshold-paired") {
            blocks.append(.table(table))
            add(thresholds.sentence(table), to: &blocks, &summary)
            if table.id == "threshold-post" {
                add(target(table), to: &blocks, &summary)
                add(EntrySentence(context: context).sentence(table), to: &blocks, &summary)
            }
        }
        let isLimitPrinted = thresholds.tables().contains { $0.id == "threshold-post" }
        if !isLimitPrinted, context.data.post != nil { add(target(nil), to: &blocks, &summary) }
        return PublicationChapter(title: context.say("Hasil tes", "Results of the tests"), blocks: blocks)
    }

    private func target(_ table: PublishedTable?) -> String? {
        context.data.texts.flatMap { TargetSentence(context: context).sentence($0.target, table) }
    }

    private func questions(_ summary: inout [String]) -> PublicationChapter {
        let items = ItemTables(context: context)
        var blocks: [PublicationBlock] = []
        if let table = items.unpaired() {
            blocks.append(.table(table))
            let sentences = context.rules.extremes(
                table, column: "post-share",
                of: context.say("bagian jawaban benar pada tes akhir", "share of right answers in the post-test"))
            blocks += sentences.map { .paragraph($0) }
        }
        if !isAGroupTooSmall, let table = items.paired() {
            blocks += [
                .table(table),
                .chart(BarChart(table: table.id, caption: table.caption, series: ["pre-share", "post-share"])),
            ]
            let sentences = context.rules.extremes(
                table, column: "change", of: context.say("kenaikan", "gain"))
            blocks += sentences.map { .paragraph($0) }
            summary += sentences
        }
        return PublicationChapter(title: context.say("Butir tes", "Questions of the tests"), blocks: blocks)
    }

    private func reactions(_ summary: inout [String], _ found: inout FoundComponents) -> PublicationChapter {
        var blocks: [PublicationBlock] = []
        for responses in context.data.reactions {
            guard let reaction = ReactionTables(context, responses) else { continue }
            let tables = reaction.scales()
            for table in tables {
                blocks.append(.table(table))
                if table.rows.count > 1 {
                    blocks.append(
                        .chart(BarChart(table: table.id, caption: table.caption, series: ["positive-share"])))
                }
                blocks += reaction.sentences(table).map { .paragraph($0) }
                let components = WeakestComponents(context: context)
                add(components.sentence(table), to: &blocks, &summary)
                components.find(in: table, &found)
            }
            summary += tables.filter { $0.rows.count == 1 }.flatMap(reaction.sentences)
            blocks += reaction.lists().map { .table($0) }
        }
        if let last = context.data.lastReaction, !blocks.isEmpty {
            blocks.append(
                .paragraph(
                    context.say(
                        "Lembar terakhir masuk \(last), menurut berkasnya.",
                        "The last sheet came in \(last), by its file.")
                ))
        }
        return PublicationChapter(title: context.say("Reaksi peserta", "Reaction of the participants"), blocks: blocks)
    }

    private func observations() -> PublicationChapter {
        let blocks = context.data.observations.flatMap { ObservationFindings(context: context, responses: $0).blocks() }
        let isObserved = context.data.forms.contains { $0.purpose == .observation }
        let none: [PublicationBlock] =
            isObserved
            ? [
                .paragraph(
                    context.say(
                        "Formulir pengamatan ada, tetapi tidak ada lembarnya dalam data ini.",
                        "There is an observation form, but none of its sheets is in this data."))
            ] : []
        return PublicationChapter(
            title: context.say("Hasil pengamatan", "Observation"), blocks: blocks.isEmpty ? none : blocks)
    }

    private func materials(_ texts: [PublicationBlock]) -> PublicationChapter {
        let table = MaterialsTable(context: context).table(sheets: sheets)
        return PublicationChapter(
            title: context.say("Lampiran: instrumen dan data", "Annex: instruments and data"),
            blocks: (table.map { [.table($0)] } ?? []) + texts)
    }

    private func annex(_ written: WrittenChapters?, _ components: FoundComponents) -> PublicationChapter {
        let least = context.number(context.release.smallest)
        return PublicationAnnex(language: context.language, release: context.release).chapter(
            rules: context.rules.declared + comments.declared + (written?.declared(components) ?? []),
            leftOut: context.say(
                "Sel dengan kurang dari \(least) orang tidak dicetak, beserta sel lain yang dapat mengembalikannya "
                    + "lewat jumlah. Nol dan banyaknya yang tidak menjawab tetap dicetak.",
                "Cells of fewer than \(least) people are left out, with the others that would give them back by a "
                    + "sum. Zeros, and how many gave no answer, are printed."),
            assumptions: (context.data.post?.assumptions ?? [])
                + (context.data.reactions + context.data.observations).flatMap(\.spec.assumptions)
                + comments.assumptions + (written?.assumptions ?? []))
    }

    // MARK: Help

    private func add(_ sentence: String?, to blocks: inout [PublicationBlock], _ summary: inout [String]) {
        guard let sentence else { return }
        blocks.append(.paragraph(sentence))
        summary.append(sentence)
    }

    /// Whether those who took one test only are so few that everybody less those who took both tells of them.
    private var isAGroupTooSmall: Bool {
        guard let gain = context.data.gain else { return false }
        return context.isFew(gain.onlyPre) || context.isFew(gain.onlyPost)
    }

    /// Whether the two tables of the limit would tell of too few of those who took the post-test only.
    private var isALimitTold: Bool {
        guard let gain = context.data.gain else { return false }
        func below(_ bands: [BandCount]) -> Int { (bands.first?.base ?? 0) - bands.reduce(0) { $0 + $1.count } }
        return context.isTold(all: below(gain.bandsOfPost), part: below(gain.bandsOfPaired))
            || zip(gain.bandsOfPost, gain.bandsOfPaired).contains { all, part in
                context.isTold(all: all.count, part: part.count)
                    || context.isTold(all: all.base - all.count, part: part.base - part.count)
            }
    }

    private var tooFewPeople: String {
        let least = context.number(context.release.smallest)
        return context.say(
            "Tabel yang seluruhnya tentang kurang dari \(least) orang tidak dicetak.",
            "Tables that are of fewer than \(least) people altogether are not printed.")
    }

    private var tooFewUnpaired: String {
        let least = context.number(context.release.smallest)
        return context.say(
            "Di antara yang mengerjakan satu tes saja ada kelompok kurang dari \(least) orang: angka peserta kedua tes "
                + "yang memberitahukannya di samping angka semua peserta tidak dicetak.",
            "Among those who took one test only there is a group of fewer than \(least) people: figures of those who took "
                + "both, which would tell of it beside those of everybody, are not printed.")
    }
}
