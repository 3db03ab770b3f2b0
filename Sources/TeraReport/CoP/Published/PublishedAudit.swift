internal import TeraExact

/// The published figures as tables that say what they should add up to, for the rules that every audit has.
struct PublishedAudit {
    let context: CoPContext
    let figures: PublishedFigures

    private typealias Column = AuditTable.Column

    private static let label = "label"
    private static let count = "count"
    private static let people = "people"

    /// What does not add up, each with its table, row and column.
    func sentences() -> [String] {
        switch Audit.report([document()]) {
        case .failure(let faults): faults.all.map { $0.message[language] ?? "" }
        case .success(let report):
            report.findings.map { finding in
                let message = finding.message[language] ?? ""
                // A column is named where there are several.
                let column = finding.place.column.flatMap { $0 == number ? nil : $0 }
                let place = [finding.place.title, finding.place.row, column].compactMap(\.self)
                return place.joined(separator: ", ") + ": " + message.prefix(1).lowercased() + message.dropFirst()
            }
        }
    }

    private var language: String { context.language.rawValue }
    private var number: String { context.say("Jumlah", "Number") }

    private func document() -> AuditDocument {
        var tables = profile() + provinces()
        if let participation = figures.participation {
            tables.append(distribution(Self.people, context.say("Peserta", "Participants"), participation, sum: nil))
        }
        tables += [
            shares("change", context.say("Perubahan", "Change"), figures.change),
            shares("post", context.say("Batas, semua", "Limit, all"), figures.thresholdPost),
            shares("paired", context.say("Batas, kedua tes", "Limit, both tests"), figures.thresholdPaired),
            items("items", context.say("Butir, semua", "Items, all"), figures.itemsAll, pre, post),
            items(
                "items-paired", context.say("Butir, kedua tes", "Items, both tests"), figures.itemsPaired, both, both),
        ].compactMap(\.self)
        let answers = questionnaire()
        let same = AuditDocument.Same(
            what: context.say("jawaban kuesioner yang sama", "answers to the same questionnaire"),
            figures: answers.map { .cell(table: $0.id, row: nil, column: Self.count) })
        return AuditDocument(tables: tables + answers, same: [same])
    }

    // MARK: Bases

    private var post: FigureReference? { person("Peserta post-test") }
    private var pre: FigureReference? { person("Peserta pre-test") }
    private var both: FigureReference? { person("Peserta pre & post-test") }

    private func person(_ label: String) -> FigureReference? {
        guard figures.participation?.count(where: { $0.label == label }) == 1 else { return nil }
        return .cell(table: Self.people, row: label, column: Self.count)
    }

    // MARK: Tables

    private func distribution(
        _ id: String, _ title: String, _ counts: [PublishedFigures.Count], sum: FigureReference?
    ) -> AuditTable {
        AuditTable(
            id: id, title: title,
            columns: [
                Column(id: Self.label, title: Self.label, kind: .text),
                Column(id: Self.count, title: number, kind: .count, sum: sum),
            ], rows: counts.map { AuditTable.Row(cells: [$0.label, String($0.count)]) })
    }

    private func profile() -> [AuditTable] {
        let answered = figures.reactionItems.flatMap { items in
            items.isEmpty ? nil : FigureReference.cell(table: "reaction-0", row: nil, column: Self.count)
        }
        return [
            ("jabatan", "Jabatan", figures.profile?.jabatan, post),
            ("kehadiran", "Kehadiran", figures.profile?.kehadiran, post),
            ("konselor", "Konselor JKP", figures.profile?.konselorJKP, post),
            ("uld", "ULD", figures.profile?.uld, answered),
        ].compactMap { id, title, counts, sum in counts.map { distribution(id, title, $0, sum: sum) } }
    }

    private func provinces() -> [AuditTable] {
        guard let provinces = figures.provinces else { return [] }
        var table = distribution(
            "provinces", context.say("Provinsi", "Provinces"),
            provinces.rows.map { PublishedFigures.Count(label: $0.province, count: $0.count) }, sum: post)
        // Such as `Total: 35 Provinsi`.
        if let text = provinces.printedTotal, let count = text.split(whereSeparator: { !$0.isNumber }).first {
            table.listed = Int(count).map { AuditTable.Listed(count: $0, text: text) }
        }
        return [table]
    }

    /// Counts with their percentages, and a last row that is the sum.
    private func shares(_ id: String, _ title: String, _ counts: [PublishedFigures.Count]?) -> AuditTable? {
        guard let counts, counts.count(where: { $0.label == "Jumlah" }) == 1 else { return nil }
        var table = distribution(id, title, counts, sum: nil)
        table.numbers = .english
        table.columns.append(
            Column(
                id: "share", title: "%", kind: .share, places: 2, count: Self.count,
                base: .cell(table: nil, row: "Jumlah", column: nil), isWhole: true))
        for (index, count) in counts.enumerated() {
            table.rows[index].cells.append(count.pct?.text ?? "")
            if count.label == "Jumlah" { table.rows[index].total = .all }
        }
        return table
    }

    private func items(
        _ id: String, _ title: String, _ items: PublishedFigures.Items?, _ pre: FigureReference?,
        _ post: FigureReference?
    ) -> AuditTable? {
        guard let items else { return nil }
        let (before, after) = (context.say("tes awal", "pre-test"), context.say("tes akhir", "post-test"))
        return AuditTable(
            id: id, title: title, numbers: .english,
            columns: [
                Column(id: Self.label, title: Self.label, kind: .text),
                Column(id: "pre", title: before, kind: .count, within: pre),
                Column(id: "pre-share", title: "\(before) %", kind: .share, places: 2, count: "pre", base: pre),
                Column(id: "post", title: after, kind: .count, within: post),
                Column(id: "post-share", title: "\(after) %", kind: .share, places: 2, count: "post", base: post),
                Column(
                    id: "change", title: context.say("perubahan", "change"), kind: .change, places: 2,
                    from: "pre-share", to: "post-share"),
            ],
            rows: items.rows.map { item in
                AuditTable.Row(cells: [
                    String(item.no), String(item.preCorrect), item.prePercent.text, String(item.postCorrect),
                    item.postPercent.text, item.change?.text ?? "",
                ])
            })
    }

    /// Every question of the questionnaire has the same respondents.
    private func questionnaire() -> [AuditTable] {
        var tables = (figures.reactionItems ?? []).enumerated().map { index, item in
            distribution("reaction-\(index)", item.text, item.distribution, sum: nil)
        }
        if let ability = figures.ability {
            let title = context.say("Kemampuan menerapkan", "Ability to implement")
            tables.append(distribution("ability", title, ability.distribution, sum: nil))
        }
        return tables
    }
}

extension PublishedNumber {
    /// With a decimal point and two places.
    fileprivate var text: String { Rational(hundredths, over: 100)?.roundedHalfUp(places: 2) ?? "" }
}
