internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// What the same people gained from the pre-test to the post-test: how much, how surely, and what share of what they
/// could.
struct GainTables {
    let report: InstrumentReport
    let section: AnalysisSection
    let pair: (pre: Responses, post: Responses)
    /// Of the instrument that is reported, which is one of the two.
    let responses: Responses

    private var words: AnalysisWords { AnalysisWords(language: report.language) }
    private var rules: SentenceRules { SentenceRules(report.language) }
    private var format: NumberFormat { NumberFormat(report.language) }

    var people: Int { section.people ?? 0 }

    /// Whether those who took one of the tests only are so few that their scores would come of everybody's less those of
    /// the people who took both.
    var isTelling: Bool {
        [pair.pre, pair.post].contains { responses in
            (1..<max(report.smallest, 1)).contains(Analysis.percentages(responses).count - people)
        }
    }

    static func declared(_ report: InstrumentReport) -> String {
        report.say(
            "Nilai disebut naik atau turun bila selang 95% selisihnya tidak memuat 0. Peningkatan ternormalisasi nilai yang "
                + "naik: mulai dari 0,7 “tinggi”; mulai dari 0,3 “sedang”; di bawahnya “rendah” (Hake 1998). Tanpa kelompok "
                + "pembanding, selisih bukan bukti bahwa pelatihanlah sebabnya.",
            "Scores are said to have risen or fallen where the 95% interval of the difference does not hold 0. Normalised "
                + "gain of scores that have risen: from 0.7 “high”; from 0.3 “medium”; below that “low” (Hake 1998). Without "
                + "a group to compare, a difference is no proof that the training is its cause.")
    }

    func blocks() -> [PublicationBlock] {
        if let refused = section.refused { return [unprinted(words.say(refused))] }
        guard people >= report.smallest else {
            let number = report.number(report.smallest)
            return [
                .paragraph(
                    "\(words.title(.gain)): "
                        + report.say(
                            "tidak dicetak, kurang dari \(number) orang mengikuti kedua tes.",
                            "not printed, fewer than \(number) people took both tests."))
            ]
        }
        guard !isTelling else {
            let number = report.number(report.smallest)
            return [
                .paragraph(
                    "\(words.title(.gain)): "
                        + report.say(
                            "tidak dicetak, karena kurang dari \(number) orang mengikuti hanya salah satu tes, dan nilainya "
                                + "dapat dihitung darinya.",
                            "not printed, since fewer than \(number) people took one of the tests only, and their scores "
                                + "could be computed from it."))
            ]
        }
        return [difference(), normalised()].compactMap { $0.map { .table($0) } } + refusals()
    }

    private func unprinted(_ reason: String) -> PublicationBlock {
        .paragraph("\(words.title(.gain)): \(report.say("tidak dihitung", "not computed")): \(reason).")
    }

    private func refusals() -> [PublicationBlock] {
        words.refusals(section).map { reason, names in
            .paragraph(
                "\(names.joined(separator: ", ")): \(report.say("tidak dihitung", "not computed")): \(reason).")
        }
    }

    // MARK: Tables

    private func row(_ statistic: AnalysisStatistic) -> AnalysisRow? {
        section.rows.first { $0.cells.first == .statistic(statistic) }
    }

    private func number(_ statistic: AnalysisStatistic, _ column: String = "value") -> Double? {
        row(statistic).flatMap { section.number(column, $0) }
    }

    private func cell(_ statistic: AnalysisStatistic, _ column: String = "value") -> PublishedCell {
        guard let row = row(statistic) else { return .none }
        switch section.cell(column, row) {
        case .exact(let value, _)?: return .amount(value, n: people)
        case .number(let value, _)?, .chance(let value)?:
            return Rational(exactly: value).map { .amount($0, n: people) } ?? .none
        case .flag?:
            let text = section.cell(column, row).map(words.show) ?? ""
            return .text(Phrase(text, language: report.language.rawValue))
        default: return .none
        }
    }

    private func table(_ id: String, _ caption: String, _ unit: String, _ columns: [PublishedColumn]) -> PublishedTable
    {
        let dates = [pair.pre, pair.post].map(report.date)
        var table = PublishedTable(
            id: "\(responses.spec.id)-\(id)", caption: caption, unit: unit,
            base: report.say(
                "\(report.number(people)) orang dengan nilai kedua tes",
                "\(report.number(people)) people with a score of both tests"),
            date: dates[0] == dates[1]
                ? dates[0] : dates.joined(separator: report.say(" dan ", " and ")),
            columns: [
                PublishedColumn("label", report.own("Nilai", "Score"), .text),
                PublishedColumn("people", report.own("Orang", "People")),
            ] + columns)
        let names = [pair.pre, pair.post].map { Phrase($0.spec.battery.title, in: report.language).text }
        table.notes = [report.say("Dari “\(names[0])” ke “\(names[1])”.", "From “\(names[0])” to “\(names[1])”.")]
        return table
    }

    private var head: [PublishedCell] {
        let rule = pair.post.spec.scores.first { $0.role == .test }
        return [
            .text(rule.map { Phrase($0.title, in: report.language) } ?? report.own("Nilai", "Score")), .open(people),
        ]
    }

    func difference() -> PublishedTable? {
        guard number(.meanDifference) != nil else { return nil }
        var table = table(
            "gain", words.title(.gain),
            report.say("poin dari 100; t, d_z, dan d_av tanpa satuan", "points of 100; t, d_z and d_av have no unit"),
            [
                PublishedColumn("mean", report.own("Rata-rata selisih", "Mean difference"), .number(2)),
                PublishedColumn("low", report.own("bawah 95%", "low 95%"), .number(2)),
                PublishedColumn("high", report.own("atas 95%", "high 95%"), .number(2)),
                PublishedColumn("t", report.own("t", "t"), .number(2)),
                PublishedColumn("p", report.own("p", "p"), .probability),
                PublishedColumn("dz", report.own("d_z", "d_z"), .number(2)),
                PublishedColumn("dav", report.own("d_av", "d_av"), .number(2)),
            ])
        table.rows = [
            PublishedRow(
                id: "gain",
                cells: head + [
                    cell(.meanDifference), cell(.meanDifference, "low"), cell(.meanDifference, "high"), cell(.t),
                    cell(.meanDifference, "p"), cell(.dz), cell(.dav),
                ])
        ]
        table.notes.append(
            report.say(
                "Selisih: tes akhir dikurangi tes awal, orang demi orang; yang tidak dijawab tidak menambah nilai. d_z: selisih "
                    + "dibagi simpangan baku selisih; d_av: dibagi akar rata-rata ragam kedua tes. Sumber: Student 1908; "
                    + "Cohen 1988; Cumming 2012.",
                "Difference: post-test less pre-test, person by person; what is not answered earns nothing. d_z: the difference "
                    + "over the deviation of differences; d_av: over the root of the mean variance of the two tests. Source: "
                    + "Student 1908; Cohen 1988; Cumming 2012."))
        return table
    }

    func normalised() -> PublishedTable? {
        guard number(.normalisedGain) != nil else { return nil }
        var table = table(
            "normalised-gain", report.say("Peningkatan ternormalisasi", "Normalised gain"),
            report.say("bagian dari ruang yang tersisa sampai 100", "the share of what was left up to 100"),
            [
                PublishedColumn("gain", report.own("Peningkatan", "Gain"), .number(3)),
                PublishedColumn("low", report.own("bawah 95%", "low 95%"), .number(3)),
                PublishedColumn("high", report.own("atas 95%", "high 95%"), .number(3)),
                PublishedColumn("class", report.own("kelas", "class"), .text),
            ])
        table.rows = [
            PublishedRow(
                id: "normalised-gain",
                cells: head + [
                    cell(.normalisedGain), cell(.normalisedGain, "low"), cell(.normalisedGain, "high"),
                    cell(.normalisedGain, "remark"),
                ])
        ]
        table.notes.append(
            report.say(
                "Rata-rata selisih dibagi 100 dikurangi rata-rata tes awal. Sumber: Hake 1998; Fieller 1954.",
                "The mean difference over 100 less the mean of the pre-test. Source: Hake 1998; Fieller 1954."))
        return table
    }

    // MARK: Sentences

    func sentences() -> [String] {
        guard section.refused == nil, people >= report.smallest, !isTelling else { return [] }
        return [differenceSentence(), gainSentence()].compactMap(\.self)
    }

    private func interval(_ statistic: AnalysisStatistic, places: Int) -> String {
        guard let low = number(statistic, "low"), let high = number(statistic, "high") else { return "" }
        let to = report.say("sampai", "to")
        return "95%: \(format.decimal(low, places: places)) \(to) \(format.decimal(high, places: places)); "
    }

    private func differenceSentence() -> String? {
        guard let mean = number(.meanDifference), let low = number(.meanDifference, "low"),
            let high = number(.meanDifference, "high"), let dz = number(.dz)
        else { return nil }
        let facts =
            interval(.meanDifference, places: 2)
            + "n = \(report.number(people)); d_z = \(format.decimal(dz, places: 2))"
        let points = format.decimal(abs(mean), places: 2)
        guard low > 0 || high < 0 else {
            return rules.sentence(
                report.say(
                    "nilai yang mengikuti kedua tes tidak dapat disebut naik atau turun: rata-rata selisih "
                        + "\(format.decimal(mean, places: 2)) poin (\(facts))",
                    "scores of those who took both tests cannot be said to have risen or fallen: the mean difference is "
                        + "\(format.decimal(mean, places: 2)) points (\(facts))"))
        }
        return rules.sentence(
            report.say(
                "nilai yang mengikuti kedua tes rata-rata \(mean > 0 ? "naik" : "turun") \(points) poin (\(facts))",
                "scores of those who took both tests \(mean > 0 ? "rose" : "fell") by \(points) points on average (\(facts))"
            ))
    }

    private func gainSentence() -> String? {
        guard let low = number(.meanDifference, "low"), low > 0, let row = row(.normalisedGain),
            let gain = number(.normalisedGain),
            case .flag(let size)? = section.cell("remark", row)
        else { return nil }
        let facts =
            "g = \(format.decimal(gain, places: 3)); " + interval(.normalisedGain, places: 3)
            + "n = \(report.number(people))"
        let word = words.say(size.words)
        return rules.sentence(
            report.say("peningkatan ternormalisasi \(word) (\(facts))", "the normalised gain is \(word) (\(facts))"))
    }
}
