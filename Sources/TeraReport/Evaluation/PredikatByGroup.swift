internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// The predikat of people parted by something that the list says of each (requirements R064, R065: Tabel 3.6, 3.7, 3.12),
/// and the mean of each group with the category that this mean has (audit T13): people and scores, a table each.
struct PredikatByGroup {
    struct Group {
        var id: String
        var title: Phrase
        var people: [EvaluatedPerson]
    }

    let context: EvaluationContext
    let predikat: PredikatGroups
    let id: String
    let heading: Phrase
    /// Everybody with a predikat stands in one of them.
    let groups: [Group]
    /// What this cut and others together would tell of a few.
    let leftOut: JointCuts.LeftOut

    private var by: String { heading.text.lowercased() }
    private var people: [EvaluatedPerson] { groups.flatMap(\.people) }

    private func table(_ name: String, _ caption: String, _ unit: String, _ columns: [PublishedColumn])
        -> PublishedTable
    {
        PublishedTable(
            id: context.id("\(name)-\(id)"), caption: caption, unit: unit, base: context.evaluatedBase,
            date: context.date, columns: [PublishedColumn("label", heading, .text)] + columns)
    }

    func counts() -> PublishedTable? {
        guard !predikat.groups.isEmpty, people.count >= context.smallest else { return nil }
        let counts = groups.map { predikat.counts($0.people) }
        var table = table(
            "predikat",
            context.say(
                "Predikat kinerja \(context.title) menurut \(by)", "Predikat of \(context.title) by \(by)"),
            context.people,
            predikat.groups.map { PublishedColumn($0.id, $0.short) }
                + [PublishedColumn("total", context.own("Jumlah", "Total"))])
        let hidden = leftOut.counts
        for (row, group) in groups.enumerated() {
            let cells = counts[row].enumerated().map { column, count -> PublishedCell in
                hidden.contains(TablePlace(row: row, column: column)) ? .withheld : .open(count)
            }
            table.rows.append(
                PublishedRow(id: group.id, cells: [.text(group.title)] + cells + [.open(group.people.count)]))
        }
        let parts = Array(table.rows.indices)
        table.rows.append(
            PublishedRow(
                id: "total",
                cells: [.text(context.own("Jumlah", "Total"))] + predikat.counts(people).map { .open($0) }
                    + [.open(people.count)], isTotal: true))
        table.addsDown(parts, to: parts.count, in: predikat.groups.map(\.id) + ["total"])
        table.addsAcross(predikat.groups.map(\.id), to: "total")
        return table
    }

    func means() -> PublishedTable? {
        guard people.count >= context.smallest, !people.isEmpty else { return nil }
        var table = table(
            "means",
            context.say(
                "Rata-rata \(context.title) menurut \(by), dan kategorinya",
                "Means of \(context.title) by \(by), and their categories"),
            context.say("nilai", "scores") + context.range,
            [
                PublishedColumn("mean", context.own("Rata-rata", "Mean"), .mean(2)),
                PublishedColumn("category", context.own("Kategori rata-rata", "Category of the mean"), .text),
            ])
        let hidden = leftOut.areMeansTelling ? Set(groups.indices) : leftOut.groups
        func add(_ id: String, _ title: Phrase, _ people: [EvaluatedPerson], isLeftOut: Bool) {
            let mean = GroupMean(context: context, people.compactMap(\.overall))
            table.rows.append(
                PublishedRow(
                    id: id,
                    cells: [.text(title)] + (isLeftOut ? [.withheld, .withheld] : [mean.mean, mean.category])))
        }
        for (row, group) in groups.enumerated() {
            add(group.id, group.title, group.people, isLeftOut: hidden.contains(row))
        }
        add("total", context.own("Semua", "All"), people, isLeftOut: false)
        table.rows[groups.count].isTotal = true
        return table
    }

    /// Highest and lowest mean.
    func sentences(_ table: PublishedTable) -> [String] {
        context.rules.extremes(
            table, column: "mean", of: context.say("rata-rata nilai menurut ", "mean score by ") + by)
    }

    /// Which groups of a register have nobody, and how many have somebody.
    func absence(_ table: PublishedTable) -> [String] {
        let rows = table.rows.filter { !$0.isTotal }
        let absent = groups.filter { $0.people.isEmpty }.map(\.title.text)
        let present = context.number(rows.count - absent.count)
        let all = context.number(rows.count)
        var sentences = [
            context.rules.sentence(
                context.say(
                    "\(context.title) yang dievaluasi berasal dari \(present) dari \(all) \(by) dalam register",
                    "the \(context.title) evaluated come from \(present) of the \(all) entries of the register (\(by))")
            )
        ]
        if !absent.isEmpty {
            sentences.append(
                context.rules.sentence(
                    context.say("tidak seorang pun dievaluasi dari ", "nobody was evaluated from ")
                        + context.language.words.list(absent)))
        }
        return sentences
    }
}
