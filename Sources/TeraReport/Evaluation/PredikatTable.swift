internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// How many people have which predikat (requirement R063: Tabel 3.5, 3.11).
struct PredikatTable {
    let context: EvaluationContext
    let groups: PredikatGroups

    func table() -> PublishedTable? {
        let people = context.part.evaluated
        guard !groups.groups.isEmpty else { return nil }
        // So few in all are a group of their own.
        guard people.count >= context.smallest else { return nil }
        var table = PublishedTable(
            id: context.id("predikat"), caption: context.say("Predikat kinerja ", "Predikat of ") + context.title,
            unit: context.people, base: context.evaluatedBase, date: context.date,
            columns: [
                PublishedColumn("label", context.own("Predikat", "Predikat"), .text),
                PublishedColumn("count", context.own("Jumlah", "Number")),
                PublishedColumn("share", context.own("%", "%"), .share(2), of: "count"),
            ])
        func add(_ id: String, _ title: Phrase, _ count: Int, isTotal: Bool = false) {
            let share: PublishedCell = people.isEmpty ? .none : .share(count, of: people.count)
            // Neighbours that are too rare are one already: what stands here may be printed.
            table.rows.append(
                PublishedRow(id: id, cells: [.text(title), .open(count), share], isTotal: isTotal))
        }
        for (group, count) in zip(groups.groups, groups.counts(people)) { add(group.id, group.title, count) }
        let parts = Array(table.rows.indices)
        add("total", context.own("Jumlah", "Total"), people.count, isTotal: true)
        table.addsDown(parts, to: parts.count, in: ["count"])
        if groups.isMerged {
            table.notes.append(
                context.say(
                    "Predikat dengan kurang dari \(context.number(context.smallest)) orang digabung dengan tetangganya, "
                        + "sama pada semua tabel.",
                    "A predikat of fewer than \(context.number(context.smallest)) people is joined with its neighbour, in "
                        + "all tables alike."))
        }
        return context.done(table)
    }

    /// Most frequent in words, and the category of the whole from its mean.
    func sentences(_ table: PublishedTable) -> [String] {
        let values = context.part.evaluated.compactMap(\.overall)
        let rows = table.rows.indices.filter { !table.rows[$0].isTotal }
        let most = rows.compactMap { table[$0, "count"].count }.max()
        let frequent = rows.filter { table[$0, "count"].count == most }.compactMap { row in
            context.rules.share(
                table, row: row, column: "share", people: context.title,
                predicate: context.say("berpredikat ", "have the predikat ") + table.name(ofRow: row).text)
        }
        return frequent + [GroupMean(context: context, values).sentence(of: context.title)].compactMap(\.self)
    }
}

/// The mean of a group and its category.
struct GroupMean {
    let context: EvaluationContext
    let values: [Rational]

    init(context: EvaluationContext, _ values: [Rational]) {
        self.context = context
        self.values = values
    }

    var mean: PublishedCell { context.mean(values) }

    var band: Band? {
        values.mean.flatMap { GroupBand.band(of: $0, context.part.overallRule?.bands ?? []) }
    }

    var category: PublishedCell { band.map { .text(context.phrase($0.title)) } ?? .none }

    /// Its figure with its base, of what highest, and what that is called. nil of too few.
    func sentence(of group: String) -> String? {
        guard values.count >= max(context.smallest, SentenceRules.leastBase), let mean = values.mean else { return nil }
        let format = NumberFormat(context.language)
        let most = context.part.overallRule.flatMap { Rational(text: $0.maximum) }
        let of = most.map { context.say(" dari ", " of ") + format.decimal($0, places: 2) } ?? ""
        let n = context.number(values.count)
        let value = format.decimal(mean, places: 2)
        let called = band.map { context.say(": ", ": ") + context.phrase($0.title).text } ?? ""
        return context.rules.sentence(
            context.say(
                "rata-rata \(group) adalah \(value)\(of) (n = \(n))\(called)",
                "the mean of \(group) is \(value)\(of) (n = \(n))\(called)"))
    }
}
