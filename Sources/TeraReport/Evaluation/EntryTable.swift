internal import TeraArtifact
internal import TeraRuntime

/// Who is listed for a programme beside who reached the pass mark of its test, where that decides who is evaluated
/// (requirement R108; the two numbers of 2025 that nobody reconciled, audit N18).
struct EntryTable {
    let context: EvaluationContext

    /// One for each programme whose test is among the answers; nil in the place of one that may not be printed.
    func tables() -> [PublishedTable?] {
        var seen: Set<String> = []
        return context.part.specs.flatMap { spec -> [PublishedTable?] in
            guard let entry = spec.entry, let results = context.data.entryTests[entry.battery], !results.isEmpty else {
                return []
            }
            // Of several programmes the test is of some.
            let tested = context.data.specs.first { $0.battery.id == entry.battery }?.battery.programmes ?? []
            return spec.battery.programmes.filter {
                tested.contains($0) && seen.insert("\($0) \(entry.battery)").inserted
            }.map { table($0, results) }
        }
    }

    private func table(_ programme: String, _ results: [String: Bool]) -> PublishedTable? {
        let title = context.data.registers.flatMap(\.entries).first { $0.id == programme }?.title
        let name = title.map { context.phrase($0).text } ?? programme
        // On whose list somebody stands, of another part too: they are listed.
        let listed = Set(
            context.data.people.filter { $0.participant.programmes.contains(programme) }.map(\.participant.id))
        let passed = Set(results.filter(\.value).map(\.key))
        let below = listed.count { results[$0] == false }
        let untested = listed.count { results[$0] == nil }
        let listedPassed = listed.intersection(passed).count
        // Other tables and reports print how many are listed, took the test and passed it. Beside them one of these counts
        // gives the others, so all are printed or none.
        let groups = [
            listedPassed, below, untested, passed.count - listedPassed, results.count - passed.count,
            results.count - passed.count - below,
        ]
        guard groups.allSatisfy({ $0 == 0 || $0 >= context.smallest }) else { return nil }
        func row(_ id: String, _ indonesian: String, _ english: String, _ count: Int) -> PublishedRow {
            PublishedRow(id: id, cells: [.text(context.own(indonesian, english)), .open(count)])
        }
        var table = PublishedTable(
            id: context.id("entry-\(programme)"),
            caption: context.say("Syarat dievaluasi: ", "Condition for being evaluated: ") + name,
            unit: context.people,
            base: context.say(
                "orang dalam daftar peserta program ini, dan yang mengerjakan tesnya",
                "people on the list for this programme, and those who took its test"), date: context.date,
            columns: [
                PublishedColumn("label", context.own("Keterangan", "Who"), .text),
                PublishedColumn("count", context.own("Jumlah", "Number")),
            ],
            rows: [
                row("listed", "Dalam daftar peserta program", "On the list for the programme", listed.count),
                row(
                    "listed-passed", "di antaranya mencapai batas tes", "of these, reached the pass mark",
                    listedPassed),
                row("listed-below", "di antaranya di bawah batas", "of these, below the pass mark", below),
                row(
                    "listed-untested", "di antaranya tanpa hasil tes", "of these, without a result",
                    untested),
                row("passed", "Mencapai batas tes", "Reached the pass mark", passed.count),
                row(
                    "passed-unlisted", "di antaranya tidak ada dalam daftar", "of these, not on the list",
                    passed.count - listedPassed),
            ])
        table.addsDown([1, 2, 3], to: 0, in: ["count"])
        table.addsDown([1, 5], to: 4, in: ["count"])
        table.notes = [
            context.say(
                "Hanya yang mencapai batas yang dievaluasi. Orang dicocokkan dengan id peserta.",
                "Only those who reach the pass mark are evaluated. People are matched by participant id.")
        ]
        return context.done(table)
    }

    var tooFew: String {
        context.say(
            "Daftar peserta tidak dibandingkan di sini dengan hasil tesnya, karena akan menceritakan kurang dari "
                + "\(context.number(context.smallest)) orang.",
            "The list of participants is not held against the results of its test here, because that would tell of fewer "
                + "than \(context.number(context.smallest)) people.")
    }

    /// That the list and the results agree; or what stands against it.
    func sentence(_ table: PublishedTable) -> String? {
        func count(_ id: String) -> Int? { table.row(id).flatMap { table[$0, "count"].count } }
        guard let below = count("listed-below"), let untested = count("listed-untested"),
            let unlisted = count("passed-unlisted"), let passed = count("passed")
        else { return nil }
        guard below + untested + unlisted > 0 else {
            return context.say(
                "\(table.caption): daftar peserta memuat tepat \(context.number(passed)) orang yang mencapai batas.",
                "\(table.caption): the list is exactly of the \(context.number(passed)) people who reached the pass mark."
            )
        }
        let parts = [
            (
                below, "\(context.number(below)) dalam daftar di bawah batas",
                "\(context.number(below)) listed are below the mark"
            ),
            (
                untested, "\(context.number(untested)) dalam daftar tanpa hasil tes",
                "\(context.number(untested)) listed have no result"
            ),
            (
                unlisted, "\(context.number(unlisted)) mencapai batas tanpa ada dalam daftar",
                "\(context.number(unlisted)) reached it without being listed"
            ),
        ].filter { $0.0 > 0 }
        let list = context.language.words.list(parts.map { context.say($0.1, $0.2) })
        return "\(table.caption): \(list)."
    }
}
