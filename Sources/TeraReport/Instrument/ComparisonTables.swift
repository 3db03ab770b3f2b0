internal import TeraArtifact
internal import TeraRuntime
internal import TeraStatistics

/// Whether items are harder for one group than for another at equal skill: how many people are compared, and what comes
/// of it for each item.
///
/// A print that leaves the house compares no group of fewer people than `least`, leaves out items that too few of a
/// group had right, or wrong, and how many a group has where those who are not compared could be computed from it.
struct ComparisonTables {
    let report: InstrumentReport
    let responses: Responses
    let section: AnalysisSection
    let compared: ComparedGroups
    let field: String
    let hidden: HiddenItems

    /// The statistic needs so many people in each group.
    static let fewest = MantelHaenszel.fewest

    /// The fewest people of a group that is compared.
    var least: Int { max(Self.fewest, report.smallest) }

    var reference: String { compared.reference ?? "" }
    private func size(_ group: String) -> Int { compared.sizes[group] ?? 0 }

    /// Those of which figures are printed.
    var groups: [String] { size(reference) < least ? [] : compared.others.filter { size($0) >= least } }

    private var words: AnalysisWords { AnalysisWords(language: report.language) }
    private var caption: String { words.title(.dif) }

    func blocks() -> [PublicationBlock] {
        if let refused = section.refused {
            return [.paragraph("\(caption): \(report.say("tidak dihitung", "not computed")): \(words.say(refused)).")]
        }
        guard !groups.isEmpty else {
            let number = report.number(least)
            return [
                .paragraph(
                    "\(caption): "
                        + report.say(
                            "tidak dihitung: perlu kelompok acuan dan kelompok lain, masing-masing sedikitnya \(number) "
                                + "orang dengan jawaban lengkap.",
                            "not computed: needs a reference group and another one, each of at least \(number) people with "
                                + "whole answers."))
            ]
        }
        let sizes = sizes()
        return [.table(sizes), .table(statistics(beside: sizes))] + refusals()
    }

    // MARK: How many

    private var few: [String] { compared.others.filter { !groups.contains($0) } }
    private var unknown: Int { compared.groups.count { $0 == nil } }

    func sizes() -> PublishedTable {
        var table = PublishedTable(
            id: "\(responses.spec.id)-dif-groups",
            caption: report.say("Kelompok yang dibandingkan: \(field)", "Groups that are compared: \(field)"),
            unit: report.say("orang", "people"),
            base: report.say(
                "\(report.number(compared.complete.count)) dari \(report.number(responses.sheets.count)) lembar; ",
                "\(report.number(compared.complete.count)) of \(report.number(responses.sheets.count)) sheets; ")
                + words.rule(.listwise),
            date: report.date(of: responses),
            columns: [
                PublishedColumn("label", report.own("Kelompok", "Group"), .text),
                PublishedColumn("role", report.own("Kedudukan", "Part"), .text),
                PublishedColumn("people", report.own("Orang", "People")),
            ])
        let other = report.own("dibandingkan dengan acuan", "held against the reference")
        let not = report.own("tidak dibandingkan", "not compared")
        func row(_ id: String, _ name: Phrase, _ role: Phrase, _ cell: PublishedCell) -> PublishedRow {
            PublishedRow(id: id, cells: [.text(name), .text(role), cell], isTotal: id == "total")
        }
        func named(_ group: String, _ role: Phrase) -> PublishedRow {
            row("group.\(group)", Phrase(group, language: report.language.rawValue), role, .count(size(group)))
        }
        table.rows = [named(reference, report.own("acuan", "reference"))] + groups.map { named($0, other) }
        if report.release.isInternal {
            table.rows += few.map { named($0, not) }
        } else if !few.isEmpty {
            let names = report.language.words.list(few)
            let count = few.reduce(0) { $0 + size($1) }
            table.rows.append(row("few", report.own("Yang lain: \(names)", "Others: \(names)"), not, .count(count)))
        }
        if unknown > 0 {
            let name = report.own("Tanpa \(field)", "Without \(field)")
            table.rows.append(row("unknown", name, not, .open(unknown)))
        }
        table.rows.append(
            row("total", report.own("Jumlah", "Total"), report.own("", ""), .open(compared.complete.count)))
        table.addsDown(Array(table.rows.indices.dropLast()), to: table.rows.count - 1, in: ["people"])
        if !few.isEmpty {
            table.notes.append(
                report.say(
                    "Kelompok dengan kurang dari \(report.number(least)) orang tidak dibandingkan.",
                    "Groups of fewer than \(report.number(least)) people are not compared."))
        }
        return protected(table)
    }

    /// Whoever is compared is known to be at least `least`, which leaves less room for those who are few: the table is
    /// protected as if groups were that much smaller.
    private func protected(_ table: PublishedTable) -> PublishedTable {
        guard report.smallest > 1 else { return table }
        var known = table
        for row in 0...groups.count {
            if let count = table[row, "people"].count {
                known[TablePlace(row: row, column: 2)] = .count(count - least + report.smallest)
            }
        }
        var table = table
        for (place, reason) in SmallCells(known, smallest: report.smallest).hidden {
            table[place] = reason == .below ? .below(report.smallest) : .withheld
        }
        return table
    }

    // MARK: Items

    /// Too few of one of the two groups had it right, or wrong.
    func isHidden(_ item: String, for group: String) -> Bool {
        guard report.smallest > 1 else { return false }
        guard !hidden.items.contains(item), let place = compared.complete.ids.firstIndex(of: item) else { return true }
        return [reference, group].contains { group in
            let right = compared.right(place, in: group)
            return [right, size(group) - right].contains { (1..<report.smallest).contains($0) }
        }
    }

    /// Rows of groups that are compared.
    private var compareds: AnalysisSection {
        var section = section
        section.rows = section.rows.filter { row in section.group(row).map(groups.contains) ?? false }
        return section
    }

    private func isHidden(_ row: AnalysisRow) -> Bool {
        guard let item = section.name(row), let group = section.group(row) else { return true }
        return isHidden(item, for: group)
    }

    /// Rows of which figures are printed.
    var printed: [AnalysisRow] { compareds.rows.filter { !isHidden($0) && section.number("delta", $0) != nil } }

    private func statistics(beside sizes: PublishedTable) -> PublishedTable {
        let section = compareds
        var table = StatisticsTable(report: report, responses: responses, section: section, index: 0).table(hidden)
        table.base =
            report.say(
                "kelompok acuan dan kelompok itu, sebanyak dalam tabel sebelum ini; ",
                "the reference and the group, as many as in the table before this; ")
            + words.rule(.listwise)
        for (index, row) in section.rows.enumerated() {
            let people = [reference, section.group(row) ?? ""].map { group in
                sizes.row("group.\(group)").flatMap { sizes[$0, "people"].count }
            }
            let n = people.contains(nil) ? nil : people.compactMap(\.self).reduce(0, +)
            let isHidden = isHidden(row)
            for (column, cell) in table.rows[index].cells.enumerated() {
                if isHidden, !["label", "item"].contains(table.columns[column].id) {
                    table.rows[index].cells[column] = .withheld
                } else if case .amount(let value, _) = cell {
                    table.rows[index].cells[column] = .amount(value, n: n)
                }
            }
        }
        return table
    }

    private func refusals() -> [PublicationBlock] {
        var section = compareds
        section.rows = section.rows.filter { !isHidden($0) }
        return words.refusals(section).map { reason, names in
            .paragraph(
                "\(names.joined(separator: ", ")): \(report.say("tidak dihitung", "not computed")): \(reason).")
        }
    }
}

extension AnalysisSection {
    /// The group that a row is of.
    func group(_ row: AnalysisRow) -> String? {
        if case .text(let text)? = cell("group", row) { text } else { nil }
    }
}
