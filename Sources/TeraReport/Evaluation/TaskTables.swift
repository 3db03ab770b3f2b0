internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// What tasks people do: per subkompetensi and jenjang of the person how many (requirement R066: Tabel 3.8), of which
/// jenjang these tasks are (R067: Tabel 3.9), and how far from the person's own (audit T14).
///
/// Three kinds of nothing are told apart (audit N15): no such task in the mapping, nobody to ask, and none selected.
struct TaskTables {
    let context: EvaluationContext

    private var totals: TaskTotals { context.data.tasks }
    private var levels: [String] { context.levels.map(\.id) }

    /// How many people have a complete mapping.
    private var mapped: Int { levels.reduce(0) { $0 + totals.people($1) } }

    private var places: [SubkompetensiArtifact] {
        context.part.standard.subunsur.flatMap(\.subkompetensi).filter { totals.isAsked($0.id, among: levels) }
    }

    private var base: String {
        let parts = context.levels.map { level in
            "\(context.phrase(level.title).text) \(context.number(totals.people(level.id)))"
        }
        return context.say("orang dengan pemetaan lengkap: ", "people with a complete mapping: ")
            + parts.joined(separator: ", ")
    }

    private var unit: String {
        context.say(
            "tugas terpilih, dijumlahkan atas orang dan dirata-ratakan atas penilai",
            "tasks selected, summed over people and averaged over raters")
    }

    /// Of the people of one jenjang, in one subkompetensi, or in all.
    private func amount(_ level: Named, _ place: String?) -> PublishedCell {
        let people = totals.people(level.id)
        guard people > 0 else { return .none }
        return totals.selected(level.id, place, nil).map { .amount($0, n: people) } ?? .notAsked
    }

    /// Tabel 3.8.
    func amounts() -> PublishedTable? {
        guard mapped > 0 else { return nil }
        var table = PublishedTable(
            id: context.id("tasks"),
            caption: context.say(
                "Tugas \(context.title) menurut subkompetensi dan jenjang orangnya",
                "Tasks of \(context.title) by subkompetensi and jenjang of the person"),
            unit: unit, base: base, date: context.date,
            columns: [context.numbered, PublishedColumn("label", context.own("Subkompetensi", "Subkompetensi"), .text)]
                + context.levels.map { PublishedColumn($0.id, context.phrase($0.title), .amount(2)) })
        for place in places {
            table.rows.append(
                PublishedRow(
                    id: place.id,
                    cells: [numberCell(place), .text(context.phrase(place.title))]
                        + context.levels.map { amount($0, place.id) }))
        }
        return context.done(table)
    }

    /// Tabel 3.9.
    func shares() -> PublishedTable? {
        guard mapped > 0 else { return nil }
        var table = PublishedTable(
            id: context.id("task-levels"),
            caption: context.say(
                "Jenjang tugas \(context.title) menurut subkompetensi dan jenjang orangnya",
                "Jenjang of the tasks of \(context.title) by subkompetensi and jenjang of the person"),
            unit: unit, base: base, date: context.date,
            columns: [
                context.numbered, PublishedColumn("label", context.own("Subkompetensi", "Subkompetensi"), .text),
                PublishedColumn("level", context.own("Jenjang orang", "Jenjang of the person"), .text),
                PublishedColumn("amount", context.own("Tugas", "Tasks"), .amount(2)),
            ]
                + context.part.jenjang.map {
                    PublishedColumn($0.id, context.phrase($0.title), .share(0), of: "amount")
                })
        table.wholeRows = context.part.jenjang.map(\.id)
        table.notes = notes
        for place in places {
            for level in context.levels {
                let values = context.part.jenjang.map { totals.selected(level.id, place.id, $0.id) }
                let cells = zip(context.part.jenjang, shares(values)).map { jenjang, share -> PublishedCell in
                    guard totals.isAsked(place.id, of: jenjang.id, among: levels) else { return .notAsked }
                    return totals.people(level.id) == 0 ? .none : share
                }
                table.rows.append(
                    PublishedRow(
                        id: "\(place.id).\(level.id)",
                        cells: [
                            numberCell(place), .text(context.phrase(place.title)), .text(context.phrase(level.title)),
                            amount(level, place.id),
                        ] + cells))
            }
        }
        return context.done(table)
    }

    /// Tasks of one's own jenjang, of the next, and of those beyond (requirement R052).
    func distances() -> PublishedTable? {
        guard levels.contains(where: totals.hasActivity) else { return nil }
        var table = PublishedTable(
            id: context.id("distance"),
            caption: context.say(
                "Jarak tugas \(context.title) dari jenjang orangnya",
                "Distance of the tasks of \(context.title) from the jenjang of the person"),
            unit: unit, base: base, date: context.date,
            columns: [
                PublishedColumn("label", context.own("Jenjang orang", "Jenjang of the person"), .text),
                PublishedColumn("amount", context.own("Tugas", "Tasks"), .amount(2)),
                PublishedColumn("own", context.own("Jenjang sendiri", "Own jenjang"), .share(2), of: "amount"),
                PublishedColumn("near", context.own("Selisih satu", "One away"), .share(2), of: "amount"),
                PublishedColumn("far", context.own("Selisih lebih", "More than one"), .share(2), of: "amount"),
            ])
        table.wholeRows = ["own", "near", "far"]
        table.notes = notes
        for (own, level) in context.levels.enumerated() {
            var sums: [Rational?] = [.zero, .zero, .zero]
            for (index, jenjang) in context.part.jenjang.enumerated() {
                let kind = min(abs(index - own), 2)
                sums[kind] = sums[kind]?.adding(totals.selected(level.id, nil, jenjang.id) ?? .zero)
            }
            table.rows.append(
                PublishedRow(
                    id: level.id,
                    cells: [.text(context.phrase(level.title)), amount(level, nil)]
                        + (totals.people(level.id) == 0 ? [.none, .none, .none] : shares(sums))))
        }
        return context.done(table)
    }

    /// The most and the fewest tasks of each jenjang.
    func sentences(_ table: PublishedTable) -> [String] {
        context.levels.flatMap { level in
            context.rules.extremes(
                table, column: level.id,
                of: context.say("jumlah tugas terpilih ", "number of tasks selected, ")
                    + context.phrase(level.title).text)
        }
    }

    func distanceSentences(_ table: PublishedTable) -> [String] {
        context.rules.extremes(
            table, column: "own",
            of: context.say("bagian tugas pada jenjang sendiri", "share of tasks of one’s own jenjang"))
            + context.rules.extremes(
                table, column: "far",
                of: context.say(
                    "bagian tugas yang lebih dari satu jenjang jauhnya", "share of tasks more than one jenjang away"))
    }

    private func numberCell(_ place: SubkompetensiArtifact) -> PublishedCell {
        .text(Phrase("\(place.number)", language: context.language.rawValue))
    }

    /// The largest part of a task that every figure is a whole number of: with three raters alike, a third.
    private var partsOfATask: Int128? { totals.parts(among: levels) }

    /// Exact shares of their sum, counted in such parts. None where that is too large.
    private func shares(_ values: [Rational?]) -> [PublishedCell] {
        let counts = values.map { value in value.map(count) }
        let known = counts.compactMap(\.self)
        let sum = known.reduce(Optional(0)) { sum, own in
            guard let sum, let own else { return nil }
            let (total, overflow) = sum.addingReportingOverflow(own)
            return overflow ? nil : total
        }
        return counts.map { count in
            guard let count else { return .notAsked }
            guard let count, let sum, sum > 0 else { return .none }
            return .share(count, of: sum)
        }
    }

    private func count(_ value: Rational) -> Int? {
        partsOfATask.flatMap { parts in
            let (count, overflow) = value.numerator.multipliedReportingOverflow(by: parts / value.denominator)
            return overflow ? nil : Int(exactly: count)
        }
    }

    private var notes: [String] {
        guard let parts = partsOfATask, parts > 1 else { return [] }
        return [
            context.say(
                "Pembilang dan dasar setiap bagian menghitung 1/\(parts) tugas, seperti pilihan satu dari beberapa "
                    + "penilai.",
                "The numerator and base of every share count 1/\(parts) of a task, as what one of several raters selects."
            )
        ]
    }
}
