internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// The questions of the tests: everybody, on two bases (requirement R084), and those who took both, with the change in
/// percentage points (requirement R085).
struct ItemTables {
    let context: CoPContext

    func unpaired() -> PublishedTable? {
        guard let pre = context.data.pre, let post = context.data.post else { return nil }
        let after = Dictionary(post.items.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = pre.items.map { (item: $0.item, pre: $0, post: after[$0.item]) }
        var table = empty(
            "items-all", context.say("Jawaban benar: semua peserta", "Right answers: everybody"),
            context.number(pre.people.count) + " " + context.say("peserta tes awal", "participants of the pre-test")
                + ", " + context.number(post.people.count) + " "
                + context.say("peserta tes akhir", "participants of the post-test"), post)
        table.rows = rows.enumerated().map { index, row in
            PublishedRow(id: row.item, cells: names(index, row.item, post) + cells(row.pre) + cells(row.post))
        }
        return context.done(table)
    }

    func paired() -> PublishedTable? {
        guard let gain = context.data.gain, let pre = context.data.pre, let post = context.data.post else { return nil }
        var table = empty(
            "items-paired", context.say("Jawaban benar: peserta kedua tes", "Right answers: who took both tests"),
            context.number(gain.both) + " " + context.say("peserta kedua tes", "participants who took both tests"),
            post)
        table.columns.append(
            PublishedColumn("change", context.own("Perubahan (poin %)", "Change (points)"), .change(2)))
        table.rows = gain.items.enumerated().map { index, item in
            PublishedRow(
                id: item.item,
                cells: names(index, item.item, post) + cells(item.pre, in: pre) + cells(item.post, in: post)
                    + [item.change.map { .change($0) } ?? .none])
        }
        if table.rows.contains(where: { $0.cells.contains(.withheld) }) {
            table.notes.append(
                context.say(
                    "Di samping tabel semua peserta, sel itu memberi tahu jawaban segelintir orang yang mengerjakan satu "
                        + "tes saja.",
                    "Beside the table of everybody, such a cell would tell the answers of the few who took one test only."
                ))
        }
        return context.done(table)
    }

    private func empty(_ id: String, _ caption: String, _ base: String, _ post: TestResult) -> PublishedTable {
        PublishedTable(
            id: id, caption: caption, unit: context.say("orang", "people"), base: base,
            date: context.date(of: post.battery),
            columns: [
                PublishedColumn("no", context.own("No", "No"), .text),
                PublishedColumn("label", context.own("Pertanyaan", "Question"), .text),
                PublishedColumn("pre", context.own("Awal benar", "Pre right")),
                PublishedColumn("pre-share", context.own("Awal %", "Pre %"), .share(2), of: "pre"),
                PublishedColumn("post", context.own("Akhir benar", "Post right")),
                PublishedColumn("post-share", context.own("Akhir %", "Post %"), .share(2), of: "post"),
            ])
    }

    private func names(_ index: Int, _ item: String, _ test: TestResult) -> [PublishedCell] {
        let form = context.data.form(ofBattery: test.battery.id)
        let stem = form?.sections.lazy.flatMap(\.items).first { $0.id == item }?.common.stem
        return [
            .text(context.own("\(index + 1)", "\(index + 1)")),
            .text(stem.map(context.phrase) ?? context.quoted(item)),
        ]
    }

    /// Not where everybody less these would be too few.
    private func cells(_ count: ItemCount, in test: TestResult) -> [PublishedCell] {
        guard let all = test.items.first(where: { $0.item == count.item }),
            context.isTold(all: all.correct, part: count.correct)
                || context.isTold(all: all.base - all.correct, part: count.base - count.correct)
        else { return cells(count) }
        return [.withheld, .withheld]
    }

    private func cells(_ count: ItemCount?) -> [PublishedCell] {
        guard let count else { return [.notAsked, .notAsked] }
        return count.base == 0 ? [.none, .none] : [.count(count.correct), .share(count.correct, of: count.base)]
    }
}
