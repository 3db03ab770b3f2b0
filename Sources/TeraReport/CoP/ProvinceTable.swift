internal import TeraArtifact
internal import TeraRuntime

/// Where they come from: every province of the register, with those that nobody came from.
struct ProvinceTable {
    let context: CoPContext

    /// And by region, where the register has time zones.
    func tables() -> (provinces: PublishedTable, regions: PublishedTable?)? {
        guard let provinces = table() else { return nil }
        let regions = RegionTable(context: context, provinces: provinces)
        guard let table = regions.table() else { return (context.done(provinces), nil) }
        return regions.released(table)
    }

    /// With nothing left out.
    private func table() -> PublishedTable? {
        guard let post = context.data.post else { return nil }
        let people = post.people.map(\.participant)
        let values = people.map { context.data.profiles[$0]?[context.data.provinceHeading] }
        guard values.contains(where: { $0 != nil }), !context.isFew(people.count) else { return nil }
        let entries = context.data.provinces?.entries ?? []
        var names: [String: String] = [:]
        for entry in entries {
            for name in [entry.id] + Array(entry.title.values) + entry.aliases {
                names[TextFolding.fold(name)] = entry.id
            }
        }
        var counts: [String: Int] = [:]
        var unknown: [String: Int] = [:]
        for value in values.compactMap(\.self) {
            if let id = names[TextFolding.fold(value)] {
                counts[id, default: 0] += 1
            } else {
                unknown[value, default: 0] += 1
            }
        }
        var table = PublishedTable(
            id: "provinces", caption: context.say("Peserta menurut provinsi", "Participants by province"),
            unit: context.say("orang", "people"),
            base: context.number(people.count) + " "
                + context.say("peserta tes akhir", "participants of the post-test"),
            date: context.date(of: post.battery),
            columns: [
                PublishedColumn("label", context.own("Provinsi", "Province"), .text),
                PublishedColumn("count", context.own("Jumlah", "Number")),
                PublishedColumn("share", context.own("%", "%"), .share(2), of: "count"),
            ])
        func add(_ id: String, _ name: Phrase, _ cell: PublishedCell, isTotal: Bool = false) {
            let share = PublishedCell.share(cell.count ?? 0, of: people.count)
            table.rows.append(PublishedRow(id: id, cells: [.text(name), cell, share], isTotal: isTotal))
        }
        for entry in entries { add(entry.id, context.phrase(entry.title), .count(counts[entry.id] ?? 0)) }
        // What no register has may be anything: few people's own words are not printed.
        let rare = context.release.isInternal ? [:] : unknown.filter { $0.value < context.release.smallest }
        for (name, count) in unknown.sorted(by: { $0.key < $1.key }) where rare[name] == nil {
            add("?" + name, context.quoted("\(name) (?)"), .count(count))
        }
        if !rare.isEmpty {
            add("?", context.own("nama lain (?)", "other names (?)"), .count(rare.values.reduce(0, +)))
        }
        let missing = values.count { $0 == nil }
        if missing > 0 { add("missing", context.own("Tidak menjawab", "No answer"), .open(missing)) }
        let parts = Array(table.rows.indices)
        add("total", context.own("Jumlah", "Total"), .count(people.count), isTotal: true)
        table.addsDown(parts, to: parts.count, in: ["count"])
        if !unknown.isEmpty {
            table.notes.append(
                context.say(
                    "“(?)”: nama yang tidak ada dalam register.", "“(?)”: a name that the register does not have."))
        }
        return table
    }

    /// How many provinces are represented, and which are not.
    func sentences(_ table: PublishedTable) -> [String] {
        let rows = table.rows.filter { !$0.isTotal && $0.id != "missing" && !$0.id.hasPrefix("?") }
        let absent = rows.filter { $0.cells[1] == .count(0) }
        let present = context.number(rows.count - absent.count)
        let all = context.number(rows.count)
        var sentences = [
            context.rules.sentence(
                context.say(
                    "peserta berasal dari \(present) dari \(all) provinsi dalam register",
                    "participants come from \(present) of the \(all) provinces of the register"))
        ]
        if !absent.isEmpty {
            let names = absent.compactMap { row in
                if case .text(let phrase) = row.cells[0] { phrase.text } else { nil }
            }
            sentences.append(
                context.rules.sentence(
                    context.say("tidak ada peserta dari ", "nobody came from ") + context.language.words.list(names)))
        }
        return sentences
    }
}
