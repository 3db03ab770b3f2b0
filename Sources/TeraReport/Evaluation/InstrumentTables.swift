internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// Complete instruments of each programme and jenjang, and their means (requirements R061, R062: Tabel 3.3, 3.4).
struct InstrumentTables {
    let context: EvaluationContext

    private struct Row {
        let id: String
        let title: Phrase
        /// The complete instruments, by level.
        let instruments: [[BatteryResult]]
    }

    /// A row a programme; of a battery without programmes, one of its own.
    private var rows: [Row] {
        let batteries = context.part.specs.map(\.battery)
        let programmes = context.part.programmes(context.data).filter { programme in
            batteries.contains { $0.programmes.contains(programme.id) }
        }
        let byProgramme = programmes.map { programme in
            row(programme.id, context.phrase(programme.title)) { person in
                person.instruments.filter {
                    $0.battery.programmes.contains(programme.id)
                        && person.participant.programmes.contains(programme.id)
                }
            }
        }
        var seen: Set<String> = []
        let others = batteries.filter { $0.programmes.isEmpty && seen.insert($0.id).inserted }
        return byProgramme
            + others.map { battery in
                row(battery.id, context.phrase(battery.title)) { person in
                    person.instruments.filter { $0.battery.id == battery.id }
                }
            }
    }

    private func row(
        _ id: String, _ title: Phrase, _ instruments: (EvaluatedPerson) -> [BatteryResult]
    ) -> Row {
        Row(
            id: id, title: title,
            instruments: context.levels.map { level in
                context.of(level, context.part.people).flatMap(instruments).filter(\.isComplete)
            })
    }

    private var levelColumns: [(id: String, title: Phrase)] {
        context.levels.map { ($0.id, context.phrase($0.title)) }
    }

    private var distinct: [[BatteryResult]] {
        context.levels.map { level in
            context.of(level, context.part.people).flatMap(\.instruments).filter(\.isComplete)
        }
    }

    func counts() -> PublishedTable? {
        let rows = rows
        guard !rows.isEmpty else { return nil }
        var table = PublishedTable(
            id: context.id("instruments"),
            caption: context.say(
                "Instrumen lengkap \(context.title) menurut program",
                "Complete instruments of \(context.title) by programme")
                + andJenjang,
            unit: context.say("instrumen", "instruments"), base: base, date: context.date,
            columns: head + levelColumns.map { PublishedColumn($0.id, $0.title) }
                + [PublishedColumn("total", context.own("Jumlah", "Total"))])
        for (index, row) in rows.enumerated() {
            let counts = row.instruments.map(\.count)
            table.rows.append(
                PublishedRow(
                    id: row.id,
                    cells: [context.numberCell(index), .text(row.title)] + counts.map { .open($0) }
                        + [.open(counts.reduce(0, +))]))
        }
        let all = distinct.map(\.count)
        table.rows.append(
            PublishedRow(
                id: "total",
                cells: [.text(context.own("", "")), .text(context.own("Instrumen", "Instruments"))]
                    + all.map { .open($0) } + [.open(all.reduce(0, +))], isTotal: true))
        table.addsAcross(context.levels.map(\.id), to: "total")
        if isPartition(rows) {
            let columns = context.levels.map(\.id) + ["total"]
            table.addsDown(Array(rows.indices), to: rows.count, in: columns)
        } else {
            table.notes.append(sharedNote)
        }
        return context.done(table)
    }

    func means() -> PublishedTable? {
        let rows = rows
        guard !rows.isEmpty, rows.contains(where: { $0.instruments.contains { !$0.isEmpty } }) else { return nil }
        var table = PublishedTable(
            id: context.id("means"),
            caption: context.say(
                "Rata-rata nilai instrumen \(context.title) menurut program",
                "Mean scores of the instruments of \(context.title) by programme") + andJenjang,
            unit: context.say("nilai", "scores") + context.range, base: base, date: context.date,
            columns: head + levelColumns.map { PublishedColumn($0.id, $0.title, .mean(2)) })
        let values = rows.map { $0.instruments.map { $0.compactMap(\.overall?.value) } }
        let hidden = context.levels.indices.map { level in
            MeansBeside.leftOut(values.map { $0[level].count }, smallest: context.smallest)
        }
        for (index, row) in rows.enumerated() {
            let cells = context.levels.indices.map { level -> PublishedCell in
                let own = values[index][level]
                if own.count >= context.smallest, hidden[level].contains(index) { return .withheld }
                return context.mean(own)
            }
            table.rows.append(
                PublishedRow(id: row.id, cells: [context.numberCell(index), .text(row.title)] + cells))
        }
        if !isPartition(rows) { table.notes.append(sharedNote) }
        return context.done(table)
    }

    /// Highest and lowest of each jenjang.
    func sentences(_ table: PublishedTable) -> [String] {
        context.levels.flatMap { level in
            context.rules.extremes(
                table, column: level.id,
                of: context.say("rata-rata instrumen ", "mean of the instruments of ")
                    + context.phrase(level.title).text
            )
        }
    }

    private var andJenjang: String {
        context.part.role == nil ? context.say(" dan jenjang", " and jenjang") : ""
    }

    private var head: [PublishedColumn] {
        [context.numbered, PublishedColumn("label", context.own("Program", "Programme"), .text)]
    }

    private var base: String {
        context.number(distinct.reduce(0) { $0 + $1.count }) + " "
            + context.say("instrumen lengkap", "complete instruments")
    }

    private func isPartition(_ rows: [Row]) -> Bool {
        zip(distinct, context.levels.indices).allSatisfy { all, level in
            all.count == rows.reduce(0) { $0 + $1.instruments[level].count }
        }
    }

    private var sharedNote: String {
        context.say(
            "Satu instrumen untuk beberapa program yang diikuti orang yang sama berdiri pada setiap programnya, dan sekali dalam "
                + "jumlah.",
            "One instrument for several programmes that one person attended stands in each of them, and once in the "
                + "total.")
    }
}
