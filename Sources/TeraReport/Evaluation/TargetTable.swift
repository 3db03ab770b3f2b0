internal import TeraArtifact
internal import TeraRuntime

/// Who is listed for each programme, and of how many the instrument is complete (requirement R059: Tabel 3.1, 3.10; the
/// rate that no source prints, audit N02).
struct TargetTable {
    let context: EvaluationContext

    func table() -> PublishedTable? {
        let programmes = context.part.programmes(context.data)
        guard !programmes.isEmpty else { return nil }
        var table = PublishedTable(
            id: context.id("targets"),
            caption: context.say(
                "Peserta program pengembangan kompetensi \(context.title)",
                "Participants of the programmes for \(context.title)"),
            unit: context.say("orang per program", "people per programme"),
            base: context.number(context.part.people.count) + " "
                + context.say("orang dalam daftar peserta", "people on the list of participants"),
            date: context.date,
            columns: [
                context.numbered, PublishedColumn("label", context.own("Program", "Programme"), .text),
                PublishedColumn("target", context.own("Peserta", "Participants")),
                PublishedColumn("complete", context.own("Lengkap", "Complete")),
                PublishedColumn("rate", context.own("Lengkap %", "Complete %"), .share(2), of: "complete"),
            ])
        let evaluated = Set(context.part.specs.flatMap(\.battery.programmes))
        var (targets, completes) = (0, 0)
        var isAnyMissing = false
        for (index, programme) in programmes.enumerated() {
            let people = context.part.people.filter { $0.participant.programmes.contains(programme.id) }
            let own = context.batteries(of: programme.id)
            let complete = people.count { $0.instruments.contains { $0.isComplete && own.contains($0.battery) } }
            let isEvaluated = evaluated.contains(programme.id)
            isAnyMissing = isAnyMissing || !isEvaluated
            targets += people.count
            completes += complete
            table.rows.append(
                PublishedRow(
                    id: programme.id,
                    cells: [
                        context.numberCell(index), .text(context.phrase(programme.title)), .open(people.count),
                        isEvaluated ? .open(complete) : .notAsked,
                        !isEvaluated ? .notAsked : people.isEmpty ? .none : .share(complete, of: people.count),
                    ]))
        }
        let parts = Array(table.rows.indices)
        table.rows.append(
            PublishedRow(
                id: "total",
                cells: [
                    .text(context.own("", "")), .text(context.own("Keikutsertaan", "Participations")), .open(targets),
                    .open(completes), targets == 0 ? .none : .share(completes, of: targets),
                ], isTotal: true))
        table.addsDown(parts, to: parts.count, in: ["target"])
        if !isAnyMissing { table.addsDown(parts, to: parts.count, in: ["complete"]) }
        table.notes.append(
            context.say(
                "Seorang peserta beberapa program dihitung pada setiap programnya; “lengkap”: semua penilai wajib "
                    + "instrumen program itu sudah mengirim.",
                "Who took part in several programmes is counted in each; “complete”: every required rater of the "
                    + "programme’s instrument has sent."))
        if isAnyMissing {
            table.notes.append(
                context.say(
                    "“tidak ditanyakan”: tidak ada instrumen untuk program itu.",
                    "“not asked”: there is no instrument for that programme."))
        }
        return context.done(table)
    }

    func sentences(_ table: PublishedTable) -> [String] {
        let total = table.rows.count - 1
        let all = context.rules.share(
            table, row: total, column: "rate",
            people: context.say("keikutsertaan program", "participations in programmes"),
            predicate: context.say("lengkap dinilai", "were assessed completely"))
        return [all].compactMap(\.self)
            + context.rules.extremes(
                table, column: "rate",
                of: context.say("bagian yang lengkap menurut program", "share complete by programme"))
    }
}
