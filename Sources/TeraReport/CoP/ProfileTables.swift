internal import TeraArtifact
internal import TeraRuntime

/// Who took the post-test: a table for each heading of the export (requirements R075, R076).
struct ProfileTables {
    let context: CoPContext

    func tables() -> [PublishedTable] {
        var seen: Set<String> = []
        return context.data.profileHeadings.enumerated().compactMap { index, heading in
            // Headings of other scripts, or that differ in signs alone, make no name of a file.
            let name = Self.slug(heading)
            let isOwn = !name.isEmpty && seen.insert(name).inserted
            return table(heading, id: "profile-" + (isOwn ? name : "\(index + 1)"))
        }
    }

    private func table(_ heading: String, id: String) -> PublishedTable? {
        guard let post = context.data.post else { return nil }
        let people = post.people.map(\.participant)
        let values = people.map { context.data.profiles[$0]?[heading] }
        guard values.contains(where: { $0 != nil }), !context.isFew(people.count) else { return nil }
        var table = PublishedTable(
            id: id, caption: context.say("Peserta menurut ", "Participants by ") + heading,
            unit: context.say("orang", "people"),
            base: context.number(people.count) + " "
                + context.say("peserta tes akhir", "participants of the post-test"),
            date: context.date(of: post.battery),
            columns: [
                PublishedColumn("label", context.quoted(heading), .text),
                PublishedColumn("count", context.own("Jumlah", "Number")),
                PublishedColumn("share", context.own("%", "%"), .share(2), of: "count"),
            ])
        func add(_ id: String, _ name: Phrase, _ count: Int) {
            table.rows.append(
                PublishedRow(id: id, cells: [.text(name), .count(count), .share(count, of: people.count)]))
        }
        var rare = 0
        let counts = values.compactMap(\.self).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        for name in order(Array(counts.keys)) {
            let count = counts[name] ?? 0
            if isTelling(name, count) { rare += count } else { add(name, context.quoted(name), count) }
        }
        if rare > 0 { add("rare", context.own("isian lain yang jarang", "other, rare answers"), rare) }
        let missing = values.count { $0 == nil }
        if missing > 0 {
            table.rows.append(
                PublishedRow(
                    id: "missing",
                    cells: [
                        .text(context.own("Tidak menjawab", "No answer")), .open(missing),
                        .share(missing, of: people.count),
                    ]))
        }
        let parts = Array(table.rows.indices)
        table.rows.append(
            PublishedRow(
                id: "total",
                cells: [
                    .text(context.own("Jumlah", "Total")), .count(people.count),
                    .share(people.count, of: people.count),
                ], isTotal: true))
        table.addsDown(parts, to: parts.count, in: ["count"])
        return context.done(table)
    }

    /// Whether the words themselves are somebody's: few wrote them, and no list has them. A number that is left out does
    /// not help where the row is called by a name.
    private func isTelling(_ name: String, _ count: Int) -> Bool {
        !context.release.isInternal && count < context.release.smallest && rank(name) == context.data.jenjang.count
    }

    private func rank(_ name: String) -> Int {
        context.data.jenjang.firstIndex { titles in
            titles.values.contains { TextFolding.fold(name).hasSuffix(TextFolding.fold($0)) }
        } ?? context.data.jenjang.count
    }

    /// The jenjang in their own order, then everything else by the alphabet: the order tells nothing of the counts.
    private func order(_ values: [String]) -> [String] {
        Set(values).sorted {
            (rank($0), TextFolding.fold($0), $0) < (rank($1), TextFolding.fold($1), $1)
        }
    }

    static func slug(_ text: String) -> String {
        let parts = TextFolding.fold(text).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        return parts.joined(separator: "-")
    }
}
