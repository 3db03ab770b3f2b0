internal import TeraArtifact
internal import TeraRuntime
internal import TeraStatistics

/// Signs of answering without reading: runs of the same answer, and speed.
extension Analysis {
    func answering(_ responses: Responses, _ rater: String) -> [AnalysisSection] {
        let sheets = responses.sheets.filter { $0.rater == rater }
        guard let form = sheets.first.flatMap({ forms[$0.form] }) else { return [] }
        let options = AnswerOptions(form)
        let runs = runs(sheets, options)
        let speeds = speeds(sheets, options)
        guard runs != nil || speeds != nil else { return [] }
        var section = AnalysisSection(
            .answering, rater: named(rater, responses), source: Self.source(runs: runs != nil, speeds: speeds != nil),
            missing: .counted, people: sheets.count, base: sheets.count)
        let refusals = [runs?.refusal, speeds?.refusal].compactMap { $0 }
        guard runs?.value != nil || speeds?.value != nil else {
            section.refused = Refusal.words(of: refusals)
            return [section]
        }
        section.columns = [AnalysisColumns.column("sheets", "lembar", "sheets")]
        var cells: [AnalysisCell] = [.count(sheets.count)]
        if let runs {
            section.columns += [
                AnalysisColumns.column("straight", "semua sama", "all the same"),
                AnalysisColumns.column("long", "beruntun panjang", "long run"),
                AnalysisColumns.column("longest", "runtun terpanjang", "longest run"),
            ]
            let found = runs.value
            if found != nil { Self.noteRuns(of: options.ratings.count, on: &section) }
            cells += [
                .counted(found?.count(where: \.isStraight)), .counted(found?.count(where: \.isLong)),
                .counted(found.map { $0.map(\.longest).max() ?? 0 }),
            ]
        }
        if let speeds {
            section.columns += [
                AnalysisColumns.column("timed", "berwaktu", "timed"), AnalysisColumns.column("fast", "cepat", "fast"),
            ]
            if speeds.value != nil { Self.noteSpeed(on: &section) }
            cells += [.counted(speeds.value?.timed), .counted(speeds.value?.fast)]
        } else {
            section.note("Lembar-lembar ini tanpa waktu pengisian.", "These sheets hold no times.")
        }
        section.add(cells)
        if !refusals.isEmpty { section.rows[0].refused = Refusal.words(of: refusals) }
        guard perRater else { return [section] }
        return [section, list(of: sheets, runs: runs?.value, speeds: speeds?.value, beside: section)]
    }

    private static func source(runs: Bool, speeds: Bool) -> String {
        [runs ? "Johnson 2005; Curran 2016" : nil, speeds ? "Leiner 2019" : nil].compactMap { $0 }
            .joined(separator: "; ")
    }

    /// Runs of the same answer down the form; nil where nothing is judged on a scale.
    private func runs(
        _ sheets: [Responses.Sheet], _ options: AnswerOptions
    ) -> Result<[LongString], Refusal>? {
        let ratings = options.ratings
        guard !ratings.isEmpty else { return nil }
        guard !options.isDrawn else { return .failure(.drawnOrder) }
        guard ratings.count >= 6 else { return .failure(.tooFewItems(needed: 6, found: ratings.count)) }
        return .success(
            sheets.map { sheet in
                LongString(
                    ratings.filter { !sheet.irrelevant.contains($0.item) }.map { rating in
                        // The same answer on another scale is another answer.
                        sheet.answers[rating.item]?.chosen.first.map { "\(rating.scale) \($0)" }
                    })
            })
    }

    /// How fast sheets were filled in; nil where none was timed.
    private func speeds(_ sheets: [Responses.Sheet], _ options: AnswerOptions) -> Result<RelativeSpeed, Refusal>? {
        guard sheets.contains(where: { !$0.durations.isEmpty }) else { return nil }
        let asked = options.asked
        return RelativeSpeed.of(sheets.map { sheet in asked.map { sheet.durations[$0] } })
    }

    private static func noteRuns(of ratings: Int, on section: inout AnalysisSection) {
        section.note(
            "Jawaban sebelum dibalik, menurut urutan formulir (\(ratings) pernyataan); yang tidak dijawab memutus "
                + "runtun. Beruntun panjang: sedikitnya setengah pernyataan, dan sedikitnya 6. Tanda untuk dilihat, "
                + "bukan bukti.",
            "Answers before reversal, in the order of the form (\(ratings) statements); what is not answered ends "
                + "a run. Long run: at least half of the statements, and at least 6. A reason to look, and no proof.")
    }

    private static func noteSpeed(on section: inout AnalysisSection) {
        section.note(
            "Kecepatan: tiap butir median waktu semua lembar dibagi waktu lembar itu, paling banyak 3; rata-rata atas "
                + "butir yang berwaktu. Cepat: sedikitnya 2, dua kali lebih cepat dari biasanya. Tanda untuk dilihat, "
                + "bukan bukti.",
            "Speed: for each item the median time of all sheets over the time of the sheet, at most 3; the mean of the "
                + "items with a time. Fast: at least 2, twice as fast as usual. A reason to look, and no proof.")
    }

    /// The sheets that a sign stands on.
    private func list(
        of sheets: [Responses.Sheet], runs: [LongString]?, speeds: RelativeSpeed?, beside section: AnalysisSection
    ) -> AnalysisSection {
        var list = AnalysisSection(
            .sheets, rater: section.rater, source: section.source, missing: .counted, base: sheets.count)
        list.columns = [AnalysisColumns.column("participant", "peserta", "participant")]
        if runs != nil {
            list.columns += [
                AnalysisColumns.column("answered", "menjawab", "answered"),
                AnalysisColumns.column("longest", "runtun terpanjang", "longest run"),
                AnalysisColumns.column("remark", "catatan", "remark"),
            ]
        }
        if speeds != nil {
            list.columns += [
                AnalysisColumns.column("speed", "kecepatan", "speed"),
                AnalysisColumns.column("pace", "catatan waktu", "remark on time"),
            ]
        }
        for (place, sheet) in sheets.enumerated() {
            let run = runs?[place]
            let index = speeds?.indices[place]
            let isFast = index.map(RelativeSpeed.isFast) ?? false
            guard run?.isStraight == true || run?.isLong == true || isFast else { continue }
            var cells: [AnalysisCell] = [.text(sheet.participant)]
            if let run {
                cells += [
                    .count(run.answered), .count(run.longest),
                    run.isStraight ? .flag(.straight) : run.isLong ? .flag(.long) : .none,
                ]
            }
            if speeds != nil { cells += [.finite(index, 2), isFast ? .flag(.fast) : .none] }
            list.add(cells)
        }
        return list
    }
}

extension AnalysisCell {
    fileprivate static func counted(_ count: Int?) -> AnalysisCell { count.map { .count($0) } ?? .none }
}

extension Refusal {
    /// Several reasons as one sentence.
    fileprivate static func words(of refusals: [Refusal]) -> Texts {
        var words: Texts = [:]
        for refusal in refusals {
            for (language, text) in refusal.words {
                words[language] = words[language].map { "\($0); \(text)" } ?? text
            }
        }
        return words
    }
}
