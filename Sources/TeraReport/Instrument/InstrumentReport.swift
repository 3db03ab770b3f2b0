public import TeraArtifact
public import TeraRuntime

/// The report on an instrument, as a test manual has it: what it asks, how it covers its standard, how reliable its
/// scores are, and how its items work.
public struct InstrumentReport: Sendable {
    let responses: [Responses]
    let forms: [Form]
    let standards: [StandardArtifact]
    let language: ReportLanguage
    let release: Release
    /// The role of the person himself.
    let own: String
    /// Parts the people of a test, to compare how its items work.
    let grouping: Analysis.Grouping?
    /// Tests before and after, by the id of the spec that is reported.
    let pairs: [String: (pre: Responses, post: Responses)]
    let legalBasis: [String]
    let date: String?

    /// - Parameter responses: of every scoring spec that is reported, with or without sheets.
    public init(
        _ responses: [Responses], forms: [Form], standards: [StandardArtifact], language: ReportLanguage,
        release: Release, own: String = "diri", grouping: Analysis.Grouping? = nil,
        pairs: [String: (pre: Responses, post: Responses)] = [:], legalBasis: [String] = [], date: String? = nil
    ) {
        self.responses = responses
        self.forms = forms
        self.standards = standards
        self.language = language
        self.release = release
        self.own = own
        self.grouping = grouping
        self.pairs = pairs
        self.legalBasis = legalBasis
        self.date = date
    }

    func say(_ indonesian: String, _ english: String) -> String { language == .indonesian ? indonesian : english }
    func own(_ indonesian: String, _ english: String) -> Phrase {
        Phrase(say(indonesian, english), language: language.rawValue)
    }
    func number(_ count: Int) -> String { NumberFormat(language).count(count) }

    var smallest: Int { release.isInternal ? 1 : release.smallest }

    func date(of responses: Responses) -> String {
        responses.spec.battery.period.map { DateFormat(language).period($0) } ?? say("tanpa tanggal", "undated")
    }

    public func publication() -> Publication {
        var summary: [String] = []
        let chapters = responses.flatMap { parts(of: $0, &summary) }
        let title = responses.first.map { Phrase($0.spec.battery.title, in: language) }
        return Publication(
            language: language, title: say("Laporan instrumen", "Report on an instrument"), subject: title,
            date: date.map { DateFormat(language).day($0) }
                ?? (responses.first?.spec.battery.period).map {
                    say("Data ", "Data of ") + DateFormat(language).period($0)
                }
                ?? say("Data tanpa tanggal", "Undated data"),
            day: date ?? responses.first?.spec.battery.period?.to, legalBasis: legalBasis, summary: summary,
            chapters: chapters + [annex()], release: release)
    }

    private func parts(of responses: Responses, _ summary: inout [String]) -> [PublicationChapter] {
        let statistics = Analysis(forms: forms, grouping: grouping, own: own)
        let analysis = statistics.report([responses], pairs: pairs)
        let made = analysis.instruments.flatMap(\.sections).enumerated().map { index, section in
            StatisticsTable(report: self, responses: responses, section: section, index: index)
        }
        let hidden = HiddenItems(made.map(\.section), smallest: smallest)
        let suffix = self.responses.count > 1 ? ": \(responses.spec.id)" : ""
        var parts = [
            PublicationChapter(
                title: say("Isi dan cakupan", "Content and coverage") + suffix, blocks: content(responses))
        ]
        let kinds: [(String, String, [AnalysisKind])] = [
            ("Nilai dan keandalan", "Scores and reliability", [.scores, .reliability]),
            ("Butir", "Items", [.distribution, .items, .rasch]),
            ("Pilihan jawaban", "Options", [.distractors]), ("Penilai", "Raters", [.agreement, .gap]),
            ("Kelompok", "Groups", [.dif]), ("Sebelum dan sesudah", "Before and after", [.gain]),
            ("Cara mengisi", "Ways of answering", [.answering]),
        ]
        let error = StandardErrorTable(report: self, responses: responses)
        for (indonesian, english, kinds) in kinds {
            var blocks: [PublicationBlock] = []
            for table in made where kinds.contains(table.section.id) {
                let sentences: [String]
                if let tables = comparison(table.section, of: responses, statistics, hidden) {
                    blocks += tables.blocks()
                    sentences = ComparisonSentences(tables: tables).all()
                } else if table.section.id == .gain, let pair = pairs[responses.spec.id] {
                    let tables = GainTables(report: self, section: table.section, pair: pair, responses: responses)
                    blocks += tables.blocks()
                    sentences = tables.sentences()
                } else {
                    blocks += table.blocks(hidden)
                    sentences = StatisticsSentences(report: self, section: table.section, hidden: hidden).all()
                }
                blocks += sentences.map { .paragraph($0) }
                summary += sentences
            }
            if kinds.contains(.reliability), let table = error.table(made.map(\.section)) {
                blocks.append(.table(table))
                let sentences = error.sentences(made.map(\.section))
                blocks += sentences.map { .paragraph($0) }
                summary += sentences
            }
            parts.append(PublicationChapter(title: say(indonesian, english) + suffix, blocks: blocks))
        }
        return parts
    }

    private func comparison(
        _ section: AnalysisSection, of responses: Responses, _ statistics: Analysis, _ hidden: HiddenItems
    ) -> ComparisonTables? {
        guard section.id == .dif, let grouping, let compared = statistics.comparedGroups(responses)?.value else {
            return nil
        }
        return ComparisonTables(
            report: self, responses: responses, section: section, compared: compared, field: grouping.field,
            hidden: hidden)
    }

    private func content(_ responses: Responses) -> [PublicationBlock] {
        let content = ContentTables(report: self, responses: responses)
        var blocks: [PublicationBlock] = [content.forms(), content.coverage()].compactMap { $0.map { .table($0) } }
        if responses.sheets.isEmpty {
            blocks.append(
                .paragraph(say("Belum ada lembar yang dapat dianalisis.", "There is no sheet to analyse yet.")))
        }
        return blocks
    }

    private func annex() -> PublicationChapter {
        PublicationAnnex(language: language, release: release).chapter(
            rules: rules, leftOut: leftOut.joined(separator: " "), assumptions: responses.flatMap(\.spec.assumptions))
    }

    private var rules: [String] {
        StatisticsSentences.declared(self) + (grouping == nil ? [] : [ComparisonSentences.declared(self)])
            + (pairs.isEmpty ? [] : [GainTables.declared(self)])
    }

    private var leftOut: [String] {
        let least = number(release.smallest)
        var rules = [
            say(
                "Statistik dari kurang dari \(least) lembar tidak dicetak. Butir yang benar atau salah pada kurang dari "
                    + "\(least) orang, dan pilihan butir yang salah satunya dipilih kurang dari \(least) orang, "
                    + "tidak dicetak angkanya.",
                "Statistics of fewer than \(least) sheets are left out; so are the figures of an item that fewer than "
                    + "\(least) people had right, or wrong, and of the options of an item one of which fewer than "
                    + "\(least) people chose.")
        ]
        if grouping != nil {
            let fewest = number(max(release.smallest, ComparisonTables.fewest))
            rules.append(
                say(
                    "DIF kelompok dengan kurang dari \(fewest) orang tidak dicetak, begitu pula DIF butir yang benar atau "
                        + "salah pada kurang dari \(least) orang dari salah satu kelompok; besar kelompok tidak dicetak bila "
                        + "darinya dapat dihitung kelompok dengan kurang dari \(least) orang.",
                    "DIF of groups of fewer than \(fewest) people is left out, and that of items that fewer than \(least) "
                        + "people of either group had right, or wrong; so is how many a group has where groups of fewer than "
                        + "\(least) people could be computed from it."))
        }
        if !pairs.isEmpty {
            rules.append(
                say(
                    "Peningkatan dari tes awal ke tes akhir tidak dicetak bila kurang dari \(least) orang mengikuti kedua tes, "
                        + "atau hanya salah satunya.",
                    "What was gained from pre-test to post-test is left out where fewer than \(least) people took both tests, "
                        + "or one of them only."))
        }
        return rules
    }
}
