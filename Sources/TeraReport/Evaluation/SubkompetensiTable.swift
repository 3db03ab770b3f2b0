internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// The mean of every subkompetensi: of a role the national profile in the layout of the single report (requirement R058:
/// Gambar 3.1), of jenjang a column each (audit R07: what is weak needs a table).
struct SubkompetensiTable {
    let context: EvaluationContext
    /// Of the people of each level, by subkompetensi.
    private let means: [String: [String: ExactMean]]

    init(context: EvaluationContext) {
        self.context = context
        var means: [String: [String: ExactMean]] = [:]
        for person in context.part.evaluated {
            for (place, value) in person.subkompetensi {
                means[person.participant.jenjang, default: [:]][place, default: ExactMean()].add(value)
            }
        }
        self.means = means
    }

    func table() -> PublishedTable? {
        guard !context.part.evaluated.isEmpty else { return nil }
        return context.part.role == nil ? byJenjang() : profile()
    }

    private var places: [(group: SubunsurArtifact, place: SubkompetensiArtifact)] {
        context.part.standard.subunsur.flatMap { group in group.subkompetensi.map { (group, $0) } }
    }

    /// Whether any instrument asks it of this level.
    private func isAsked(_ place: String, of level: Named) -> Bool {
        context.part.specs.contains { spec in
            (spec.jenjang.map { $0.id == level.id } ?? true)
                && spec.scores.contains { $0.role == .subkompetensi && $0.about == place }
        }
    }

    private func cell(_ place: String, _ level: Named) -> PublishedCell {
        guard isAsked(place, of: level) else { return .notAsked }
        return means[level.id]?[place]?.cell ?? .none
    }

    private func byJenjang() -> PublishedTable {
        var table = PublishedTable(
            id: context.id("subkompetensi"),
            caption: context.say(
                "Rata-rata \(context.title) menurut subkompetensi dan jenjang",
                "Means of \(context.title) by subkompetensi and jenjang"),
            unit: context.say("nilai", "scores") + context.range, base: context.evaluatedBase, date: context.date,
            columns: [context.numbered, PublishedColumn("label", context.own("Subkompetensi", "Subkompetensi"), .text)]
                + context.levels.map { PublishedColumn($0.id, context.phrase($0.title), .mean(2)) })
        for (_, place) in places {
            table.rows.append(
                PublishedRow(
                    id: place.id,
                    cells: [number(place.number), .text(context.phrase(place.title))]
                        + context.levels.map { cell(place.id, $0) }))
        }
        table.notes = notes(table)
        return context.done(table)
    }

    private func profile() -> PublishedTable? {
        guard let role = context.part.role else { return nil }
        var table = PublishedTable(
            id: context.id("profile"),
            caption: context.say("Hasil nasional \(context.title)", "National result of \(context.title)"),
            unit: context.say("nilai", "scores") + context.range, base: context.evaluatedBase, date: context.date,
            columns: [
                PublishedColumn("group", context.own("Kompetensi", "Kompetensi"), .text), context.numbered,
                PublishedColumn("label", context.own("Subkompetensi", "Subkompetensi"), .text),
                PublishedColumn("mean", context.own("Rata-rata", "Mean"), .mean(2)),
                PublishedColumn("category", context.own("Kategori", "Category"), .text),
            ])
        for (group, place) in places {
            let mean = cell(place.id, role)
            table.rows.append(
                PublishedRow(
                    id: place.id,
                    cells: [
                        .text(numbered(group.number, group.title)), number(place.number),
                        .text(context.phrase(place.title)), mean,
                        category(mean, context.part.rule(of: place.id)?.bands ?? []),
                    ]))
        }
        let overall = context.mean(context.part.evaluated.compactMap(\.overall))
        table.rows.append(
            PublishedRow(
                id: "total",
                cells: [
                    .text(context.own("", "")), .text(context.own("", "")),
                    .text(context.own("Kesimpulan", "Conclusion")), overall,
                    category(overall, context.part.overallRule?.bands ?? []),
                ], isTotal: true))
        table.notes = notes(table)
        table.notes.append(
            context.say(
                "Kategori kelompok diambil dari rata-ratanya, bukan dari yang terbanyak.",
                "The category of a group is that of its mean, and not the most frequent one."))
        return context.done(table)
    }

    private func number(_ number: Int) -> PublishedCell {
        .text(Phrase("\(number)", language: context.language.rawValue))
    }

    private func numbered(_ number: Int, _ title: Texts) -> Phrase {
        let phrase = context.phrase(title)
        return Phrase("\(number). \(phrase.text)", language: phrase.language)
    }

    private func category(_ mean: PublishedCell, _ bands: [Band]) -> PublishedCell {
        guard case .mean(let value, let n) = mean else { return mean == .notAsked ? .notAsked : .none }
        guard n >= context.smallest else { return .withheld }
        return GroupBand.band(of: value, bands).map { .text(context.phrase($0.title)) } ?? .none
    }

    private func notes(_ table: PublishedTable) -> [String] {
        guard table.rows.contains(where: { $0.cells.contains(.notAsked) }) else { return [] }
        return [
            context.say(
                "“tidak ditanyakan”: subkompetensi ini tidak ada dalam instrumennya.",
                "“not asked”: this subkompetensi is in none of the instruments.")
        ]
    }

    /// The highest and the lowest of each column.
    func sentences(_ table: PublishedTable) -> [String] {
        let columns =
            context.part.role == nil
            ? context.levels.map { ($0.id, context.phrase($0.title).text) } : [("mean", context.title)]
        return columns.flatMap { column, name in
            context.rules.extremes(
                table, column: column,
                of: context.say("rata-rata subkompetensi ", "mean of a subkompetensi, ") + name)
        }
    }
}
