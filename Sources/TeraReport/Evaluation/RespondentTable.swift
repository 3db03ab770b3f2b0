internal import TeraArtifact
internal import TeraRuntime

/// People and instruments, each with its own total: somebody with two batteries is one person and two instruments
/// (requirement R060: Tabel 3.2; audit N01).
struct RespondentTable {
    let context: EvaluationContext

    func table() -> PublishedTable? {
        guard !context.part.targets.isEmpty else { return nil }
        var table = PublishedTable(
            id: context.id("respondents"),
            caption: context.say("Orang dan instrumen \(context.title)", "People and instruments of \(context.title)"),
            unit: context.say("orang, dan instrumen", "people, and instruments"),
            base: context.number(context.part.targets.count) + " "
                + context.say("orang dengan sedikitnya satu instrumen", "people with one instrument at least"),
            date: context.date,
            columns: [
                PublishedColumn("label", context.own("Jenjang", "Jenjang"), .text),
                PublishedColumn("people", context.own("Orang", "People")),
                PublishedColumn("concluded", context.own("Orang lengkap", "People complete")),
                PublishedColumn("people-rate", context.own("Orang %", "People %"), .share(2), of: "concluded"),
                PublishedColumn("instruments", context.own("Instrumen", "Instruments")),
                PublishedColumn("complete", context.own("Instrumen lengkap", "Instruments complete")),
                PublishedColumn(
                    "instrument-rate", context.own("Instrumen %", "Instruments %"), .share(2), of: "complete"),
            ])
        func add(_ id: String, _ title: Phrase, _ people: [EvaluatedPerson], isTotal: Bool = false) {
            let concluded = people.count { $0.isConcluded }
            let instruments = people.reduce(0) { $0 + $1.instruments.count }
            let complete = people.reduce(0) { $0 + $1.instruments.count { $0.isComplete } }
            table.rows.append(
                PublishedRow(
                    id: id,
                    cells: [
                        .text(title), .open(people.count), .open(concluded),
                        people.isEmpty ? .none : .share(concluded, of: people.count), .open(instruments),
                        .open(complete), instruments == 0 ? .none : .share(complete, of: instruments),
                    ], isTotal: isTotal))
        }
        for level in context.levels {
            add(level.id, context.phrase(level.title), context.of(level, context.part.targets))
        }
        let parts = Array(table.rows.indices)
        add("total", context.own("Jumlah", "Total"), context.part.targets, isTotal: true)
        table.addsDown(parts, to: parts.count, in: ["people", "concluded", "instruments", "complete"])
        table.notes.append(
            context.say(
                "“Orang lengkap”: semua penilai wajib dari semua instrumennya, termasuk pemetaan, sudah mengirim; hanya orang "
                    + "ini yang disimpulkan. Instrumen yang lengkap dihitung juga bila orangnya belum.",
                "“People complete”: every required rater of all their instruments, the mapping too, has sent; only these "
                    + "are concluded. An instrument that is complete counts also where its person is not."))
        let inconclusive = context.part.inconclusive
        if inconclusive > 0 {
            table.notes.append(
                context.say(
                    "\(context.number(inconclusive)) orang lengkap tanpa predikat, karena terlalu sedikit penilai dapat "
                        + "menilainya.",
                    "\(context.number(inconclusive)) people are complete without a predikat, because too few raters could "
                        + "judge."))
        }
        return context.done(table)
    }

    func sentences(_ table: PublishedTable) -> [String] {
        [
            context.rules.share(
                table, row: table.rows.count - 1, column: "people-rate", people: context.title,
                predicate: context.say("lengkap dan dapat disimpulkan", "are complete and can be concluded"))
        ].compactMap(\.self)
    }
}
