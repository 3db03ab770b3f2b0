internal import TeraRuntime

/// Who took which test (requirement R081): a partition, so that it adds up, with the two totals that the parts make.
/// None of it is left out: these are the bases that other tables print, and say of nobody what they answered.
struct ParticipationTable {
    let context: CoPContext

    func table() -> PublishedTable? {
        guard let gain = context.data.gain, let post = context.data.post else { return nil }
        let all = gain.onlyPre + gain.both + gain.onlyPost
        func row(_ id: String, _ indonesian: String, _ english: String, _ count: Int) -> PublishedRow {
            PublishedRow(
                id: id, cells: [.text(context.own(indonesian, english)), .open(count)], isTotal: id == "all")
        }
        var table = PublishedTable(
            id: "participation",
            caption: context.say("Peserta tes awal dan tes akhir", "Participants of the two tests"),
            unit: context.say("orang", "people"),
            base: context.number(all) + " "
                + context.say("orang yang mengerjakan sedikitnya satu tes", "people who took at least one of the tests"),
            date: context.date(of: post.battery),
            columns: [
                PublishedColumn("label", context.own("Keterangan", "Who"), .text),
                PublishedColumn("count", context.own("Jumlah", "Number")),
            ],
            rows: [
                row("pre", "Peserta tes awal", "Took the pre-test", gain.pre),
                row("only-pre", "di antaranya hanya tes awal", "of these, the pre-test only", gain.onlyPre),
                row("both", "di antaranya tes awal dan tes akhir", "of these, both tests", gain.both),
                row("post", "Peserta tes akhir", "Took the post-test", gain.post),
                row(
                    "only-post", "di antaranya hanya tes akhir (tidak tes awal)", "of these, the post-test only",
                    gain.onlyPost),
                row("all", "Semua orang", "Everybody", all),
            ])
        table.addsDown([1, 2], to: 0, in: ["count"])
        table.addsDown([2, 4], to: 3, in: ["count"])
        table.addsDown([0, 4], to: 5, in: ["count"])
        table.notes = [
            context.say(
                "Peserta tes akhir adalah yang mengerjakan keduanya dan yang hanya mengerjakan tes akhir. Orang "
                    + "dicocokkan dengan id peserta.",
                "Who took the post-test took both or the post-test only. People are matched by participant id.")
        ]
        return context.done(table)
    }
}
