internal import TeraArtifact
internal import TeraExact

/// One table of the published report: what it prints, by our rows and columns.
struct PublishedValues {
    enum Value: Equatable {
        case count(Int)
        case percent(PublishedNumber)
    }

    /// Id of our table.
    var table: String
    /// Row and column of ours → what is printed there.
    var values: [(row: String, column: String, value: Value)]
    /// Labels that none of our rows or columns answers to.
    var unknown: [String] = []
}

/// Finds our cells for what the published report prints.
struct PublishedTables {
    let context: CoPContext
    let figures: PublishedFigures
    let ours: [PublishedTable]

    func all() -> [PublishedValues] {
        var list: [PublishedValues] = []
        let profile = [
            ("profile-jabatan", figures.profile?.jabatan), ("profile-kehadiran", figures.profile?.kehadiran),
            ("profile-status-konselor-jkp", figures.profile?.konselorJKP),
            ("reaction-unit-layanan-disabilitas", figures.profile?.uld),
            ("gain", figures.change), ("threshold-post", figures.thresholdPost),
            ("threshold-paired", figures.thresholdPaired), ("participation", figures.participation),
        ]
        for (id, counts) in profile { if let counts, let values = self.counts(id, counts) { list.append(values) } }
        if let values = provinces() { list.append(values) }
        if let items = figures.itemsAll, let values = self.items("items-all", items) { list.append(values) }
        if let items = figures.itemsPaired, let values = self.items("items-paired", items) { list.append(values) }
        return list + reactions() + PublishedComments(context: context, figures: figures, ours: ours).all()
    }

    private func table(_ id: String) -> PublishedTable? { ours.first { $0.id == id } }

    /// What the published tables call rows of ours.
    private static let names = [
        "peserta pre-test": "pre", "peserta pre & post-test": "both", "peserta post-test": "post",
        "peserta tidak pre-test": "only-post", "naik ↑": "up", "tetap ↔": "same", "turun ↓": "down", "jumlah": "total",
    ]

    private func row(_ label: String, _ table: PublishedTable) -> String? {
        if let id = Self.names[TextFolding.fold(label)], table.row(id) != nil { return id }
        // Limits are written with a decimal comma there, and as the language has it here.
        func plain(_ text: String) -> String { TextFolding.fold(text).replacing(",", with: ".") }
        return table.rows.indices.first { plain(table.name(ofRow: $0).text) == plain(label) }
            .map { table.rows[$0].id }
    }

    private func counts(_ id: String, _ counts: [PublishedFigures.Count]) -> PublishedValues? {
        guard let table = table(id) else { return nil }
        var values = PublishedValues(table: id, values: [])
        for count in counts {
            guard let row = row(count.label, table) else {
                values.unknown.append(count.label)
                continue
            }
            values.values.append((row, "count", .count(count.count)))
            if let percent = count.pct { values.values.append((row, "share", .percent(percent))) }
        }
        return values
    }

    private func provinces() -> PublishedValues? {
        guard let provinces = figures.provinces, let table = table("provinces") else { return nil }
        var values = PublishedValues(table: table.id, values: [])
        let entries = context.data.provinces?.entries ?? []
        for row in provinces.rows {
            let folded = TextFolding.fold(row.province)
            let entry = entries.first { entry in
                ([entry.id] + Array(entry.title.values) + entry.aliases).contains { TextFolding.fold($0) == folded }
            }
            if let entry {
                values.values.append((entry.id, "count", .count(row.count)))
            } else {
                values.unknown.append(row.province)
            }
        }
        return values
    }

    private func items(_ id: String, _ items: PublishedFigures.Items) -> PublishedValues? {
        guard let table = table(id) else { return nil }
        var values = PublishedValues(table: id, values: [])
        for item in items.rows {
            guard table.rows.indices.contains(item.no - 1) else {
                values.unknown.append("\(item.no)")
                continue
            }
            let row = table.rows[item.no - 1].id
            values.values += [
                (row, "pre", .count(item.preCorrect)), (row, "pre-share", .percent(item.prePercent)),
                (row, "post", .count(item.postCorrect)), (row, "post-share", .percent(item.postPercent)),
            ]
            if let change = item.change { values.values.append((row, "change", .percent(change))) }
        }
        return values
    }

    // MARK: Reactions

    /// Statements by their words, options by their labels; the table of criteria once more, by the order of statements.
    private func reactions() -> [PublishedValues] {
        let tables = ours.filter { $0.id.hasPrefix("reaction-") && $0.column("answered") != nil }
        var found = tables.map { PublishedValues(table: $0.id, values: []) }
        func add(_ label: String, _ value: Int, table: Int, row: String) {
            let folded = TextFolding.fold(label)
            let column =
                folded == "jumlah"
                ? "answered" : tables[table].columns.first { TextFolding.fold($0.title.text) == folded }?.id
            if let column {
                found[table].values.append((row, column, .count(value)))
            } else {
                found[table].unknown.append(label)
            }
        }
        for item in figures.reactionItems ?? [] {
            for (index, table) in tables.enumerated() {
                guard let row = row(item.text, table) else { continue }
                for count in item.distribution { add(count.label, count.count, table: index, row: row) }
            }
        }
        if let ability = figures.ability {
            for (index, table) in tables.enumerated() where table.rows.count == 1 {
                for count in ability.distribution { add(count.label, count.count, table: index, row: table.rows[0].id) }
            }
        }
        if let summary = figures.reactionSummary, let table = tables.first, table.rows.count == summary.columns.count {
            for line in summary.rows {
                for (index, value) in line.values.enumerated() where table.rows.indices.contains(index) {
                    add(line.label, value, table: 0, row: table.rows[index].id)
                }
            }
        }
        return found.filter { !$0.values.isEmpty || !$0.unknown.isEmpty }
    }
}
