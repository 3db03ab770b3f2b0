internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// Who reached the limit, of everybody who took the post-test and of those who took both (requirement R083): two bases,
/// and so two tables.
struct ThresholdTables {
    let context: CoPContext

    func tables() -> [PublishedTable] {
        guard let post = context.data.post else { return [] }
        var tables: [PublishedTable?] = [
            table(
                "threshold-post", post.bands, post,
                context.say("peserta tes akhir", "participants of the post-test"))
        ]
        if let gain = context.data.gain {
            tables.append(
                table(
                    "threshold-paired", gain.bandsOfPaired, post,
                    context.say("peserta kedua tes", "participants who took both tests")))
        }
        return tables.compactMap(\.self)
    }

    private func table(_ id: String, _ bands: [BandCount], _ post: TestResult, _ people: String) -> PublishedTable? {
        let base = bands.first?.base ?? 0
        guard !context.isFew(base) else { return nil }
        var table = PublishedTable(
            id: id, caption: context.say("Nilai tes akhir menurut batas: ", "Post-test by its limit: ") + people,
            unit: context.say("orang", "people"), base: "\(context.number(base)) \(people)",
            date: context.date(of: post.battery),
            columns: [
                PublishedColumn("label", context.own("Nilai", "Score"), .text),
                PublishedColumn("count", context.own("Jumlah", "Number")),
                PublishedColumn("share", context.own("%", "%"), .share(2), of: "count"),
            ])
        func add(_ id: String, _ label: String, _ count: Int) {
            table.rows.append(
                PublishedRow(
                    id: id,
                    cells: [
                        .text(Phrase(label, language: context.language.rawValue)), .count(count),
                        base == 0 ? .none : .share(count, of: base),
                    ]))
        }
        for (index, band) in bands.enumerated() { add(band.band.id, range(index, bands.map(\.band)), band.count) }
        // A test with one limit has no band for those below it.
        if let lowest = bands.last?.band.from {
            add("below", "< \(limit(lowest))", base - bands.reduce(0) { $0 + $1.count })
        }
        let parts = Array(table.rows.indices)
        table.rows.append(
            PublishedRow(
                id: "total",
                cells: [
                    .text(context.own("Jumlah", "Total")), .count(base), base == 0 ? .none : .share(base, of: base),
                ], isTotal: true))
        table.addsDown(parts, to: parts.count, in: ["count"])
        return context.done(table)
    }

    /// `≥ 70,01`, and what lies between two limits.
    private func range(_ index: Int, _ bands: [Band]) -> String {
        let above = index > 0 ? bands[index - 1].from.map { "< \(limit($0))" } : nil
        return [bands[index].from.map { "≥ \(limit($0))" }, above].compactMap(\.self).joined(separator: ", ")
    }

    private func limit(_ text: String) -> String {
        guard let value = Rational(text: text) else { return text }
        let places = text.split(separator: ".").dropFirst().first?.count ?? 0
        return NumberFormat(context.language).decimal(value, places: places)
    }

    /// The share in the lowest band, in words with its base.
    func sentence(_ table: PublishedTable) -> String? {
        guard let row = table.rows.indices.last(where: { !table.rows[$0].isTotal }), row > 0 else { return nil }
        let people =
            table.id == "threshold-post"
            ? context.say("peserta tes akhir", "participants of the post-test")
            : context.say("peserta kedua tes", "participants who took both tests")
        return context.rules.share(
            table, row: row, column: "share", people: people,
            predicate: context.say("mendapat nilai ", "scored ") + table.name(ofRow: row).text)
    }
}
