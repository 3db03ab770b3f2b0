internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// Complete instruments of each programme and jenjang, and their means (requirements R061, R062: Tabel 3.3, 3.4).
struct InstrumentTables {
    let context: EvaluationContext
    private let rows: [Row]
    /// Of each level, every instrument once.
    private let distinct: [Int]

    private struct Row {
        let id: String
        let title: Phrase
        /// The complete instruments, by level: what each came to, if it came to anything.
        var scores: [[Rational?]]
        /// Whose they are, where they came to anything.
        var people: [[EvaluatedPerson]]

        var counts: [Int] { scores.map(\.count) }
    }

    /// A row a programme; of a battery without programmes, one of its own.
    init(context: EvaluationContext) {
        self.context = context
        let batteries = context.part.specs.map(\.battery)
        let empty = Array(repeating: [Rational?](), count: context.levels.count)
        let nobody = Array(repeating: [EvaluatedPerson](), count: context.levels.count)
        let programmes = context.part.programmes(context.data).filter { programme in
            batteries.contains { $0.programmes.contains(programme.id) }
        }
        var seen: Set<String> = []
        let others = batteries.filter { $0.programmes.isEmpty && seen.insert($0.id).inserted }
        var rows =
            programmes.map { Row(id: $0.id, title: context.phrase($0.title), scores: empty, people: nobody) }
            + others.map { Row(id: $0.id, title: context.phrase($0.title), scores: empty, people: nobody) }
        // Of each battery that anybody has: the rows it may stand in, and the programme that asks for it.
        let places = context.data.batteries.map { battery in
            programmes.enumerated().filter { battery.programmes.contains($1.id) }
                .map { (row: $0.offset, programme: String?.some($0.element.id)) }
                + others.enumerated().filter { $1.id == battery.id }.map { (programmes.count + $0.offset, nil) }
        }
        let levels = Dictionary(
            context.levels.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var distinct = context.levels.map { _ in 0 }
        for person in context.part.people {
            guard let level = levels[person.participant.jenjang] else { continue }
            for instrument in person.instruments where instrument.isComplete {
                distinct[level] += 1
                for (row, programme) in places[instrument.battery]
                where programme.map(person.participant.programmes.contains) ?? true {
                    rows[row].scores[level].append(instrument.overall)
                    if instrument.overall != nil { rows[row].people[level].append(person) }
                }
            }
        }
        self.rows = rows
        self.distinct = distinct
    }

    /// By level and row: of whom each mean is.
    var people: [[[EvaluatedPerson]]] { context.levels.indices.map { level in rows.map { $0.people[level] } } }

    private var levelColumns: [(id: String, title: Phrase)] {
        context.levels.map { ($0.id, context.phrase($0.title)) }
    }

    func counts() -> PublishedTable? {
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
            let counts = row.counts
            table.rows.append(
                PublishedRow(
                    id: row.id,
                    cells: [context.numberCell(index), .text(row.title)] + counts.map { .open($0) }
                        + [.open(counts.reduce(0, +))]))
        }
        table.rows.append(
            PublishedRow(
                id: "total",
                cells: [.text(context.own("", "")), .text(context.own("Instrumen", "Instruments"))]
                    + distinct.map { .open($0) } + [.open(distinct.reduce(0, +))], isTotal: true))
        table.addsAcross(context.levels.map(\.id), to: "total")
        if isPartition {
            let columns = context.levels.map(\.id) + ["total"]
            table.addsDown(Array(rows.indices), to: rows.count, in: columns)
        } else {
            table.notes.append(sharedNote)
        }
        return context.done(table)
    }

    /// - Parameter leftOut: by level, rows whose mean would tell of a few.
    func means(leftOut: [Set<Int>]) -> PublishedTable? {
        guard rows.contains(where: { $0.counts.contains { $0 > 0 } }) else { return nil }
        var table = PublishedTable(
            id: context.id("means"),
            caption: context.say(
                "Rata-rata nilai instrumen \(context.title) menurut program",
                "Mean scores of the instruments of \(context.title) by programme") + andJenjang,
            unit: context.say("nilai", "scores") + context.range, base: base, date: context.date,
            columns: head + levelColumns.map { PublishedColumn($0.id, $0.title, .mean(2)) })
        let values = rows.map { $0.scores.map { $0.compactMap(\.self) } }
        let hidden = leftOut.isEmpty ? context.levels.map { _ in Set<Int>() } : leftOut
        for (index, row) in rows.enumerated() {
            let cells = context.levels.indices.map { level -> PublishedCell in
                let own = values[index][level]
                if own.count >= context.smallest, hidden[level].contains(index) { return .withheld }
                return context.mean(own)
            }
            table.rows.append(
                PublishedRow(id: row.id, cells: [context.numberCell(index), .text(row.title)] + cells))
        }
        if !isPartition { table.notes.append(sharedNote) }
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
        context.number(distinct.reduce(0, +)) + " "
            + context.say("instrumen lengkap", "complete instruments")
    }

    private var isPartition: Bool {
        distinct.indices.allSatisfy { level in distinct[level] == rows.reduce(0) { $0 + $1.scores[level].count } }
    }

    private var sharedNote: String {
        context.say(
            "Satu instrumen untuk beberapa program yang diikuti orang yang sama berdiri pada setiap programnya, dan sekali dalam "
                + "jumlah.",
            "One instrument for several programmes that one person attended stands in each of them, and once in the "
                + "total.")
    }
}
