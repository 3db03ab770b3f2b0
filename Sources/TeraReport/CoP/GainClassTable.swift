internal import TeraRuntime

/// Up, same and down, of those who took both tests (requirement R082).
struct GainClassTable {
    let context: CoPContext

    func table() -> PublishedTable? {
        guard let gain = context.data.gain, let post = context.data.post, !context.isFew(gain.both) else { return nil }
        func row(_ id: String, _ indonesian: String, _ english: String, _ count: Int) -> PublishedRow {
            PublishedRow(
                id: id,
                cells: [
                    .text(context.own(indonesian, english)), .count(count),
                    gain.both == 0 ? .none : .share(count, of: gain.both),
                ], isTotal: id == "total")
        }
        var table = PublishedTable(
            id: "gain",
            caption: context.say("Perubahan nilai dari tes awal ke tes akhir", "Change from pre-test to post-test"),
            unit: context.say("orang", "people"),
            base: context.number(gain.both) + " "
                + context.say("peserta kedua tes", "participants who took both tests"),
            date: context.date(of: post.battery),
            columns: [
                PublishedColumn("label", context.own("Keterangan", "Class"), .text),
                PublishedColumn("count", context.own("Jumlah", "Number")),
                PublishedColumn("share", context.own("%", "%"), .share(2), of: "count"),
            ],
            rows: [
                row("up", "Naik", "Up", gain.up), row("same", "Tetap", "Same", gain.same),
                row("down", "Turun", "Down", gain.down), row("total", "Jumlah", "Total", gain.both),
            ])
        table.addsDown([0, 1, 2], to: 3, in: ["count"])
        table.notes = [
            context.say(
                "Selisih nilai sekecil apa pun dihitung naik atau turun; nilainya dibandingkan sebelum dibulatkan.",
                "Any difference counts as up or down; scores are compared before rounding.")
        ]
        return context.done(table)
    }

    func sentence(_ table: PublishedTable) -> String? {
        context.rules.share(
            table, row: 0, column: "share",
            people: context.say("peserta kedua tes", "participants who took both tests"),
            predicate: context.say(
                "mendapat nilai yang lebih tinggi pada tes akhir", "scored higher in the post-test"))
    }
}
