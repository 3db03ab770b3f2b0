internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// The questions of the tests: everybody, on two bases (requirement R084), and those who took both, with the change in
/// percentage points (requirement R085).
struct ItemTables {
    let context: CoPContext

    /// `pre` and `post`, where the sum of a column would tell an item that is left out: a mean score is such a sum.
    func toldBySum(paired: Bool) -> Set<String> {
        let made = paired ? protectedPaired() : protectedUnpaired()
        return made?.toldBySum ?? []
    }

    func unpaired() -> PublishedTable? { protectedUnpaired()?.table }

    func paired() -> PublishedTable? { protectedPaired()?.table }

    private typealias Protected = (table: PublishedTable, toldBySum: Set<String>)

    private func protectedUnpaired() -> Protected? {
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
        return done(table, told: [], known: [])
    }

    private func protectedPaired() -> Protected? {
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
                cells: names(index, item.item, post) + cells(item.pre) + cells(item.post)
                    + [item.change.map { .change($0) } ?? .none])
        }
        var (told, known) = (Set<TablePlace>(), Set<TablePlace>())
        for (row, item) in gain.items.enumerated() {
            for (column, part, test) in [("pre", item.pre, pre), ("post", item.post, post)] {
                guard let place = table.column(column).map({ TablePlace(row: row, column: $0) }),
                    let all = test.items.first(where: { $0.item == item.item })
                else { continue }
                // Everybody less these would be too few.
                if context.isTold(all: all.correct, part: part.correct)
                    || context.isTold(all: all.base - all.correct, part: part.base - part.correct)
                {
                    told.insert(place)
                }
                if all.correct == all.base { known.insert(place) }
            }
        }
        var made = done(table, told: told, known: known)
        if made.table.rows.contains(where: { $0.cells.contains(.withheld) }) {
            made.table.notes.append(
                context.say(
                    "Di samping tabel semua peserta, sel itu memberi tahu jawaban segelintir orang yang mengerjakan satu "
                        + "tes saja.",
                    "Beside the table of everybody, such a cell would tell the answers of the few who took one test only."
                ))
        }
        return made
    }

    /// A mean score times its people is the sum of all right answers: one item alone that is left out would follow from it,
    /// and so each column is protected as if its sum were printed.
    ///
    /// - Parameter told: what would tell of a few beside the other table.
    /// - Parameter known: what the other table tells anyhow.
    private func done(_ table: PublishedTable, told: Set<TablePlace>, known: Set<TablePlace>) -> Protected {
        guard !context.release.isInternal, !table.rows.isEmpty else { return (context.done(table), []) }
        var (summed, told) = (table, told)
        var sums = table.columns.map { _ in PublishedCell.none }
        for column in ["pre", "post"] {
            guard let place = table.column(column) else { continue }
            let counts = table.rows.map { $0.cells[place].count }
            sums[place] = .open(counts.reduce(0) { $0 + ($1 ?? 0) })
            for row in table.rows.indices {
                // That few were wrong is told by the share, whatever the column adds up to.
                if case .share(let count, let base) = table[row, "\(column)-share"], context.isFew(base - count) {
                    told.insert(TablePlace(row: row, column: place))
                }
            }
        }
        // Where everybody was right, so was everybody who took both: leaving that out would protect nothing.
        for place in known { summed[place] = table[place].count.map { .open($0) } ?? table[place] }
        summed.rows.append(PublishedRow(id: "", cells: sums, isTotal: true))
        summed.addsDown(Array(table.rows.indices), to: table.rows.count, in: ["pre", "post"])
        var result = context.done(summed, told: told)
        let total = result.rows.removeLast()
        for place in known where !result[place].isLeftOut { result[place] = table[place] }
        result.sums = table.sums
        return (result, Set(["pre", "post"].filter { result.column($0).map { total.cells[$0].isLeftOut } ?? false }))
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

    private func cells(_ count: ItemCount?) -> [PublishedCell] {
        guard let count else { return [.notAsked, .notAsked] }
        // Of so few even a 0 would tell.
        if context.isFew(count.base) { return [.below(context.release.smallest), .below(context.release.smallest)] }
        return count.base == 0 ? [.none, .none] : [.count(count.correct), .share(count.correct, of: count.base)]
    }
}
