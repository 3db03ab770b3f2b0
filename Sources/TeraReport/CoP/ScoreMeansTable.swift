internal import TeraExact
internal import TeraRuntime

/// Mean scores of the two tests, each with how many people it is of.
struct ScoreMeansTable {
    let context: CoPContext

    func table() -> PublishedTable? {
        guard let pre = context.data.pre, let post = context.data.post else { return nil }
        let before = Set(pre.people.map(\.participant))
        let after = Set(post.people.map(\.participant))
        let items = ItemTables(context: context)
        let told = items.toldBySum(paired: false).union(items.toldBySum(paired: true).map { $0 + "-paired" })
        func row(_ id: String, _ indonesian: String, _ english: String, _ people: [TestPerson]) -> PublishedRow {
            let mean = told.contains(id) ? .withheld : mean(people)
            return PublishedRow(id: id, cells: [.text(context.own(indonesian, english)), mean])
        }
        let table = PublishedTable(
            id: "scores", caption: context.say("Rata-rata nilai", "Mean scores"),
            unit: context.say("nilai 0–100", "scores from 0 to 100"),
            base: context.say("seperti tertulis pada tiap baris", "as each row says"),
            date: context.date(of: post.battery),
            columns: [
                PublishedColumn("label", context.own("Tes dan peserta", "Test and participants"), .text),
                PublishedColumn("mean", context.own("Rata-rata", "Mean"), .mean(2)),
            ],
            rows: [
                row("pre", "Tes awal, semua", "Pre-test, everybody", pre.people),
                row("post", "Tes akhir, semua", "Post-test, everybody", post.people),
                row(
                    "pre-paired", "Tes awal, peserta kedua tes", "Pre-test, who took both",
                    pre.people.filter { after.contains($0.participant) }),
                row(
                    "post-paired", "Tes akhir, peserta kedua tes", "Post-test, who took both",
                    post.people.filter { before.contains($0.participant) }),
            ])
        return context.done(table)
    }

    private func mean(_ people: [TestPerson]) -> PublishedCell {
        let values = people.compactMap(\.score.value)
        let sum = values.reduce(Optional(Rational.zero)) { $0?.adding($1) }
        guard let mean = sum?.divided(by: Rational(values.count)) else { return .none }
        return .mean(mean, n: values.count)
    }
}
