internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// A table of `tera analyse` as a table of a printed report.
struct StatisticsTable {
    let report: InstrumentReport
    let responses: Responses
    let section: AnalysisSection
    /// Keeps ids apart.
    let index: Int

    private var words: AnalysisWords { AnalysisWords(language: report.language) }

    /// The table, or why there is none, and the numbers that were refused.
    func blocks(_ hidden: HiddenItems) -> [PublicationBlock] {
        if let refused = section.refused {
            return [.paragraph("\(caption): \(report.say("tidak dihitung", "not computed")): \(words.say(refused)).")]
        }
        guard !section.rows.isEmpty else { return [] }
        if let people = mostPeople, people < report.smallest {
            return [
                .paragraph(
                    "\(caption): "
                        + report.say(
                            "tidak dicetak, kurang dari \(report.number(report.smallest)) lembar.",
                            "not printed, of fewer than \(report.number(report.smallest)) sheets."))
            ]
        }
        // Difficulties of a Rasch model sum to zero, and tell how many had an item right.
        if section.id == .rasch, !hidden.items.isEmpty {
            return [
                .paragraph(
                    "\(caption): "
                        + report.say(
                            "tidak dicetak, karena akan mengembalikan angka butir yang tidak dicetak.",
                            "not printed, since it would give back the figures of items that are left out."))
            ]
        }
        let refusals = words.refusals(section).map { reason, names in
            PublicationBlock.paragraph(
                "\(names.joined(separator: ", ")): \(report.say("tidak dihitung", "not computed")): \(reason).")
        }
        return [.table(table(hidden))] + refusals
    }

    /// Behind any of its rows.
    private var mostPeople: Int? {
        section.people ?? section.base ?? section.rows.compactMap { section.count("people", $0) }.max()
    }

    private var caption: String {
        let about = [section.about.map { Phrase($0.title, in: report.language).text }, section.rater].compactMap(\.self)
        return words.title(section.id) + (about.isEmpty ? "" : ": " + about.joined(separator: ", "))
    }

    private var id: String {
        ([responses.spec.id, section.id.rawValue] + [section.about?.id, section.rater].compactMap(\.self)).joined(
            separator: "-")
    }

    private var base: String {
        let sheets = report.say("lembar", "sheets")
        let rule = words.rule(section.missing)
        guard let base = section.base else { return "\(report.number(responses.sheets.count)) \(sheets); \(rule)" }
        let of = section.people.map { "\(report.number($0)) \(report.say("dari", "of")) " } ?? ""
        return "\(of)\(report.number(base)) \(sheets); \(rule)"
    }

    func table(_ hidden: HiddenItems) -> PublishedTable {
        let isText = words.texts(section)
        var table = PublishedTable(
            id: id, caption: caption, unit: unit, base: base, date: report.date(of: responses),
            columns: section.columns.enumerated().map { index, column in
                // Rows are called by what stands first.
                PublishedColumn(
                    index == 0 && isText[0] ? "label" : column.id, Phrase(column.title, in: report.language),
                    isText[index] ? .text : kind(index),
                    of: section.id == .distribution && column.id == "share" ? "count" : nil)
            })
        for (index, row) in section.rows.enumerated() {
            table.rows.append(PublishedRow(id: rowID(row, index), cells: cells(row, isText, hidden)))
        }
        if section.id == .distribution { addSums(to: &table) }
        table.notes = section.notes.map { words.say($0) }
        if section.id == .distractors {
            table.notes.append(
                report.say(
                    "Tabel ini memberitahukan kunci: jangan disebarkan selama tes masih dipakai.",
                    "This table tells the key: not to be handed on while the test is in use."))
        }
        if section.source != "—" { table.notes.append(report.say("Sumber: ", "Source: ") + section.source + ".") }
        return report.release.applied(to: table)
    }

    /// The answers to an item add up to those who answered it.
    private func addSums(to table: inout PublishedTable) {
        guard let count = table.column("count"), let answered = table.column("answered") else { return }
        let rows = section.rows.indices.filter { !section.isUnanswered(section.rows[$0]) }
        let byItem = Dictionary(grouping: rows, by: { section.name(section.rows[$0]) ?? "" })
        for (_, same) in byItem.sorted(by: { $0.key < $1.key }) {
            table.sums.append(
                PublishedSum(
                    parts: same.map { TablePlace(row: $0, column: count) },
                    total: TablePlace(row: same[0], column: answered)))
        }
    }

    private var unit: String {
        switch section.id {
        case .items, .rasch, .distribution, .distractors: report.say("butir; orang", "items; people")
        default: report.say("statistik", "statistics")
        }
    }

    private func rowID(_ row: AnalysisRow, _ index: Int) -> String {
        let names = row.cells.compactMap(\.name)
        return names.isEmpty ? "\(index + 1)" : names.prefix(2).joined(separator: ".")
    }

    private func kind(_ column: Int) -> PublishedColumn.Kind {
        for row in section.rows {
            switch row.cells[column] {
            case .number(_, let places), .exact(_, let places): return .number(places)
            case .share: return .share(1)
            case .chance: return .probability
            default: continue
            }
        }
        return .count
    }

    private func cells(_ row: AnalysisRow, _ isText: [Bool], _ hidden: HiddenItems) -> [PublishedCell] {
        let item = section.name(row)
        func isHidden(_ column: String) -> Bool {
            guard let item else { return false }
            switch section.id {
            case .items:
                return hidden.items.contains(item)
                    || ["mean", "deviation"].contains(column) && hidden.means.contains(item)
            case .distractors: return hidden.options.contains(item)
            default: return false
            }
        }
        let people =
            section.people ?? section.count("people", row) ?? section.count("answered", row) ?? section.count(
                "count", row) ?? responses.sheets.count
        // These are of all who answered the item, the others of whole sheets.
        func base(_ column: Int) -> Int {
            let isOfAll = ["difficulty", "mean", "deviation"].contains(section.columns[column].id)
            return isOfAll && section.id == .items ? section.count("answered", row) ?? people : people
        }
        // How many stand at an end of the scale, or answered in one way, are people of whom something is said.
        func tells(_ column: String) -> Bool {
            switch section.id {
            case .scores: true
            case .answering: column != "sheets" && column != "longest"
            case .distribution: !section.isUnanswered(row)
            default: false
            }
        }
        // The lowest and the highest score are one person's.
        func isOnePersons(_ column: String) -> Bool {
            report.smallest > 1 && section.id == .scores && ["least", "greatest"].contains(column)
        }
        return row.cells.enumerated().map { column, cell in
            switch cell {
            case .text(let text): return .text(Phrase(text, language: report.language.rawValue))
            case .statistic, .flag:
                return .text(Phrase(words.show(cell), language: report.language.rawValue))
            case .none where isText[column]: return .text(Phrase("", language: report.language.rawValue))
            case .none: return .none
            // How many answered tells of no answer.
            case .count(let count) where section.columns[column].id == "answered": return .open(count)
            case _ where isHidden(section.columns[column].id) || isOnePersons(section.columns[column].id):
                return .withheld
            case .count(let count):
                return tells(section.columns[column].id) ? .count(count) : .open(count)
            case .number(let number, _), .chance(let number):
                return Rational(exactly: number).map { .amount($0, n: base(column)) } ?? .none
            case .exact(let value, _): return .amount(value, n: base(column))
            case .share(let share): return self.share(share, row)
            }
        }
    }

    /// With what it is of what, where the row says how many.
    private func share(_ share: Rational, _ row: AnalysisRow) -> PublishedCell {
        if let count = section.count("count", row), count > 0,
            let base = Rational(count).divided(by: share), base.denominator == 1
        {
            return .share(count, of: Int(base.numerator))
        }
        return .share(Int(share.numerator), of: Int(share.denominator))
    }
}

extension Rational {
    /// The very number that a double is; nil where it does not fit.
    init?(exactly number: Double) {
        guard number.isFinite else { return nil }
        guard number != 0 else {
            self = .zero
            return
        }
        // Below a millionth of a millionth it prints as nought with any number of places that tables have.
        guard abs(number) > 1e-12 else {
            self = .zero
            return
        }
        var (value, over) = (number, Int128(1))
        while value != value.rounded(), over < Int128(1) << 60 {
            value *= 2
            over *= 2
        }
        guard abs(value) < 1e36 else { return nil }
        self.init(Int128(value.rounded()), over: over)
    }
}
