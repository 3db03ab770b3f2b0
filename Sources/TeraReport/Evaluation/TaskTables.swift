internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// What tasks people do: per subkompetensi and jenjang of the person how many (requirement R066: Tabel 3.8), of which
/// jenjang these tasks are (R067: Tabel 3.9), and how far from the person's own (audit T14).
///
/// Three kinds of nothing are told apart (audit N15): no such task in the mapping, nobody to ask, and none selected.
struct TaskTables {
    let context: EvaluationContext

    /// Whose mapping is complete.
    private var mapped: [EvaluatedPerson] { context.part.people.filter { !$0.tasks.isEmpty } }

    private var places: [SubkompetensiArtifact] {
        let asked = Set(mapped.flatMap(\.tasks).map(\.subkompetensi))
        return context.part.standard.subunsur.flatMap(\.subkompetensi).filter { asked.contains($0.id) }
    }

    private var base: String {
        let parts = context.levels.map { level in
            "\(context.phrase(level.title).text) \(context.number(context.of(level, mapped).count))"
        }
        return context.say("orang dengan pemetaan lengkap: ", "people with a complete mapping: ")
            + parts.joined(separator: ", ")
    }

    private var unit: String {
        context.say(
            "tugas terpilih, dijumlahkan atas orang dan dirata-ratakan atas penilai",
            "tasks selected, summed over people and averaged over raters")
    }

    /// Of these people, in one subkompetensi, of tasks of one jenjang; nil where the mapping has no such task.
    private func selected(_ people: [EvaluatedPerson], _ place: String?, _ jenjang: String?) -> Rational? {
        let found = people.flatMap(\.tasks).filter {
            (place == nil || $0.subkompetensi == place) && (jenjang == nil || $0.jenjang == jenjang)
        }
        guard !found.isEmpty else { return nil }
        return found.map(\.selected).reduce(Optional(Rational.zero)) { $0?.adding($1) }
    }

    /// Whether the mapping of anybody has such a task.
    private func isAsked(_ place: String, _ jenjang: String) -> Bool {
        mapped.contains { $0.tasks.contains { $0.subkompetensi == place && $0.jenjang == jenjang } }
    }

    private func amount(_ value: Rational?, _ people: [EvaluatedPerson]) -> PublishedCell {
        guard !people.isEmpty else { return .none }
        return value.map { .amount($0, n: people.count) } ?? .notAsked
    }

    /// Tabel 3.8.
    func amounts() -> PublishedTable? {
        guard !mapped.isEmpty else { return nil }
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
                        + context.levels.map { level in
                            let people = context.of(level, mapped)
                            return amount(selected(people, place.id, nil), people)
                        }))
        }
        return context.done(table)
    }

    /// Tabel 3.9.
    func shares() -> PublishedTable? {
        guard !mapped.isEmpty else { return nil }
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
                let people = context.of(level, mapped)
                let values = context.part.jenjang.map { selected(people, place.id, $0.id) }
                let shares = shares(values)
                let cells = zip(context.part.jenjang, shares).map { jenjang, share -> PublishedCell in
                    guard isAsked(place.id, jenjang.id) else { return .notAsked }
                    return people.isEmpty ? .none : share
                }
                table.rows.append(
                    PublishedRow(
                        id: "\(place.id).\(level.id)",
                        cells: [
                            numberCell(place), .text(context.phrase(place.title)), .text(context.phrase(level.title)),
                            amount(selected(people, place.id, nil), people),
                        ] + cells))
            }
        }
        return context.done(table)
    }

    /// Tasks of one's own jenjang, of the next, and of those beyond (requirement R052).
    func distances() -> PublishedTable? {
        guard mapped.contains(where: { $0.result.activity != nil }) else { return nil }
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
            let people = context.of(level, mapped)
            var sums = [Rational.zero, .zero, .zero]
            for (index, jenjang) in context.part.jenjang.enumerated() {
                let value = selected(people, nil, jenjang.id) ?? .zero
                let kind = min(abs(index - own), 2)
                sums[kind] = sums[kind].adding(value) ?? sums[kind]
            }
            table.rows.append(
                PublishedRow(
                    id: level.id,
                    cells: [.text(context.phrase(level.title)), amount(selected(people, nil, nil), people)]
                        + (people.isEmpty ? [.none, .none, .none] : shares(sums))))
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
    private var partsOfATask: Int128 {
        mapped.flatMap(\.tasks).map(\.selected.denominator).reduce(1) { $0 / Self.gcd($0, $1) * $1 }
    }

    /// Exact shares of their sum, counted in such parts.
    private func shares(_ values: [Rational?]) -> [PublishedCell] {
        let unit = partsOfATask
        let counts = values.map { value in value.map { Int($0.numerator * (unit / $0.denominator)) } }
        let sum = counts.compactMap(\.self).reduce(0, +)
        return counts.map { count in
            guard let count else { return .notAsked }
            return sum == 0 ? .none : .share(count, of: sum)
        }
    }

    private var notes: [String] {
        guard partsOfATask > 1 else { return [] }
        return [
            context.say(
                "Pembilang dan dasar setiap bagian menghitung 1/\(partsOfATask) tugas, seperti pilihan satu dari beberapa "
                    + "penilai.",
                "The numerator and base of every share count 1/\(partsOfATask) of a task, as what one of several raters "
                    + "selects.")
        ]
    }

    private static func gcd(_ a: Int128, _ b: Int128) -> Int128 { b == 0 ? a : gcd(b, a % b) }
}
