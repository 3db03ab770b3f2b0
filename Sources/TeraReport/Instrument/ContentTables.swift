internal import TeraArtifact
internal import TeraRuntime

/// What is asked of whom, how long it takes, and what of the standard it covers.
struct ContentTables {
    let report: InstrumentReport
    let responses: Responses

    private var spec: ScoringSpec { responses.spec }
    private var documents: String { report.say("menurut dokumen instrumen", "from the documents of the instrument") }

    func forms() -> PublishedTable? {
        let forms = spec.forms.compactMap { reference in report.forms.first { $0.id == reference.id } }
        guard !forms.isEmpty else { return nil }
        var table = PublishedTable(
            id: "\(spec.id)-forms", caption: report.say("Formulir", "Forms"),
            unit: report.say("butir, menit, dan lembar", "items, minutes and sheets"),
            base: report.say("semua formulir instrumen ini", "all forms of this instrument"),
            date: documents,
            columns: [
                PublishedColumn("label", report.own("Penilai", "Rater"), .text),
                PublishedColumn("items", report.own("Butir", "Items")),
                PublishedColumn("words", report.own("Kata", "Words")),
                PublishedColumn("minutes", report.own("Menit, perkiraan", "Minutes, estimated")),
                PublishedColumn("sheets", report.own("Lembar", "Sheets")),
            ])
        for form in forms {
            table.rows.append(
                PublishedRow(
                    id: form.id,
                    cells: [
                        .text(Phrase(form.rater.title, in: report.language)), .open(form.estimate.items),
                        .open(form.estimate.words), .open((form.estimate.seconds + 59) / 60),
                        .open(responses.sheets.count { $0.form == form.id }),
                    ]))
        }
        table.notes.append(
            report.say("Menit dibulatkan ke atas.", "Minutes are rounded up."))
        return table
    }

    func coverage() -> PublishedTable? {
        guard let standard = report.standards.first(where: { $0.id == spec.standard }) else { return scores() }
        let places = standard.subunsur.flatMap(\.subkompetensi)
        if spec.purpose == .mapping { return tasks(standard, places) }
        var table = table([
            PublishedColumn("no", report.own("No", "No"), .text),
            PublishedColumn("label", report.own("Subkompetensi", "Subkompetensi"), .text),
            PublishedColumn("items", report.own("Butir", "Items")),
            PublishedColumn("state", report.own("Keadaan", "State"), .text),
        ])
        for place in places {
            let rule = spec.scores.first { $0.role == .subkompetensi && $0.about == place.id }
            let isAsked = spec.jenjang.map { place.explanations[$0.id] != nil } ?? true
            let state =
                rule != nil
                ? report.own("dinilai", "assessed")
                : isAsked
                    ? report.own("ada dalam standar, tidak dalam baterai ini", "in the standard, not in this battery")
                    : report.own("tidak termasuk dalam penilaian", "not asked of this jenjang")
            table.rows.append(
                PublishedRow(
                    id: place.id,
                    cells: [
                        .text(Phrase("\(place.number)", language: report.language.rawValue)),
                        .text(Phrase(place.title, in: report.language)),
                        rule.map { .open(Self.count($0.source)) } ?? .notAsked, .text(state),
                    ]))
        }
        table.notes.append(
            report.say(
                "“tidak ditanyakan”: instrumen ini tidak memuat butirnya.",
                "“not asked”: this instrument has no item of it."))
        return table
    }

    /// Tasks by subkompetensi and jenjang.
    private func tasks(_ standard: StandardArtifact, _ places: [SubkompetensiArtifact]) -> PublishedTable {
        var table = table(
            [
                PublishedColumn("no", report.own("No", "No"), .text),
                PublishedColumn("label", report.own("Subkompetensi", "Subkompetensi"), .text),
            ] + standard.jenjang.map { PublishedColumn($0.id, Phrase($0.title, in: report.language)) })
        let owner = Dictionary(
            spec.items.compactMap { item in item.subkompetensi.map { (item.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        for place in places {
            let counts = standard.jenjang.map { jenjang -> PublishedCell in
                let items = spec.scores.filter { $0.role == .activity && $0.about == jenjang.id }.flatMap { rule in
                    if case .items(let ids) = rule.source { ids } else { [String]() }
                }
                let count = items.count { owner[$0] == place.id }
                return count == 0 ? .notAsked : .open(count)
            }
            table.rows.append(
                PublishedRow(
                    id: place.id,
                    cells: [
                        .text(Phrase("\(place.number)", language: report.language.rawValue)),
                        .text(Phrase(place.title, in: report.language)),
                    ] + counts))
        }
        return table
    }

    /// Of an instrument without a standard: its scores and of how many items they are.
    private func scores() -> PublishedTable? {
        guard !spec.scores.isEmpty else { return nil }
        var table = table([
            PublishedColumn("label", report.own("Nilai", "Score"), .text),
            PublishedColumn("items", report.own("Butir", "Items")),
        ])
        for rule in spec.scores {
            table.rows.append(
                PublishedRow(
                    id: rule.id,
                    cells: [.text(Phrase(rule.title, in: report.language)), .open(Self.count(rule.source))]))
        }
        return table
    }

    private static func count(_ source: ScoreSource) -> Int {
        switch source {
        case .items(let ids), .scores(let ids): ids.count
        }
    }

    private func table(_ columns: [PublishedColumn]) -> PublishedTable {
        PublishedTable(
            id: "\(spec.id)-coverage", caption: report.say("Cakupan", "Coverage"), unit: report.say("butir", "items"),
            base: report.say("semua butir yang dinilai", "all items that are scored"), date: documents, columns: columns
        )
    }
}
