internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// The predikat of people parted by something that the list says of each (requirements R064, R065: Tabel 3.6, 3.7,
/// 3.12), with the mean of each group and the category that this mean has (audit T13).
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

    func table() -> PublishedTable? {
        let people = groups.flatMap(\.people)
        guard !predikat.groups.isEmpty, people.count >= context.smallest else { return nil }
        let counts = groups.map { predikat.counts($0.people) }
        var table = PublishedTable(
            id: context.id("predikat-\(id)"),
            caption: context.say(
                "Predikat kinerja \(context.title) menurut \(heading.text.lowercased())",
                "Predikat of \(context.title) by \(heading.text.lowercased())"),
            unit: context.people, base: context.evaluatedBase, date: context.date,
            columns: [PublishedColumn("label", heading, .text)]
                + predikat.groups.map { PublishedColumn($0.id, $0.title) }
                + [
                    PublishedColumn("total", context.own("Jumlah", "Total")),
                    PublishedColumn("mean", context.own("Rata-rata", "Mean"), .mean(2)),
                    PublishedColumn("category", context.own("Kategori rata-rata", "Category of the mean"), .text),
                ])
        let hidden = OpenMargins(counts, smallest: context.smallest).hidden
        let means = MeansBeside.leftOut(groups.map(\.people.count), smallest: context.smallest)
        for (row, group) in groups.enumerated() {
            let cells = counts[row].enumerated().map { column, count -> PublishedCell in
                hidden.contains(TablePlace(row: row, column: column)) ? .withheld : .open(count)
            }
            add(group.id, group.title, cells, group.people, isMeanLeftOut: means.contains(row), to: &table)
        }
        let parts = Array(table.rows.indices)
        add(
            "total", context.own("Jumlah", "Total"), predikat.counts(people).map { .open($0) }, people,
            isMeanLeftOut: false, to: &table)
        table.rows[parts.count].isTotal = true
        table.addsDown(parts, to: parts.count, in: predikat.groups.map(\.id) + ["total"])
        table.addsAcross(predikat.groups.map(\.id), to: "total")
        return table
    }

    private func add(
        _ id: String, _ title: Phrase, _ cells: [PublishedCell], _ people: [EvaluatedPerson], isMeanLeftOut: Bool,
        to table: inout PublishedTable
    ) {
        let mean = GroupMean(context: context, people.compactMap(\.result.overall?.value))
        let last: [PublishedCell] = isMeanLeftOut ? [.withheld, .withheld] : [mean.mean, mean.category]
        table.rows.append(PublishedRow(id: id, cells: [.text(title)] + cells + [.open(people.count)] + last))
    }

    /// Highest and lowest mean.
    func sentences(_ table: PublishedTable) -> [String] {
        let by = context.say(" menurut ", " by ") + heading.text.lowercased()
        return context.rules.extremes(table, column: "mean", of: context.say("rata-rata nilai", "mean score") + by)
    }

    /// Which groups of a register have nobody, and how many have somebody.
    func absence(_ table: PublishedTable) -> [String] {
        let rows = table.rows.filter { !$0.isTotal }
        let absent = groups.filter { $0.people.isEmpty }.map(\.title.text)
        let name = heading.text.lowercased()
        let present = context.number(rows.count - absent.count)
        let all = context.number(rows.count)
        var sentences = [
            context.rules.sentence(
                context.say(
                    "\(context.title) yang dievaluasi berasal dari \(present) dari \(all) \(name) dalam register",
                    "the \(context.title) evaluated come from \(present) of the \(all) of the register (\(name))"))
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
