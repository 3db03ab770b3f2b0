internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// The standard error of measurement in the unit in which a score is reported, and what it means for one person's score
/// (Lord & Novick 1968): 95 per cent of scores lie within 1.96 of it around the true one.
struct StandardErrorTable {
    let report: InstrumentReport
    let responses: Responses

    struct Row {
        let rule: ScoreRule
        let rater: String?
        let people: Int
        let alpha: Double
        let raw: Double
        /// In the unit of the score.
        let reported: Double

        static let width = 1.96
        var half: Double { Row.width * reported }
    }

    func rows(_ sections: [AnalysisSection]) -> [Row] {
        sections.filter { $0.id == .reliability && $0.refused == nil }.compactMap { section in
            guard let rule = responses.spec.scores.first(where: { $0.id == section.about?.id }),
                let row = section.rows.first,
                let items = section.count("items", row), items > 0, let alpha = section.number("alpha", row),
                let error = section.number("error", row), let people = section.people, people >= report.smallest
            else { return nil }
            let unit: Double
            switch rule.reduce {
            // Of items right or wrong, and of sums of items: each has its share of the score.
            case .percent: unit = 100 / Double(items)
            case .mean: unit = 1 / Double(items)
            case .sum, .prorated: unit = 1
            }
            return Row(
                rule: rule, rater: section.rater, people: people, alpha: alpha, raw: error, reported: error * unit)
        }
    }

    func table(_ sections: [AnalysisSection]) -> PublishedTable? {
        let rows = rows(sections)
        guard !rows.isEmpty else { return nil }
        let hasRaters = rows.contains { $0.rater != nil }
        var table = PublishedTable(
            id: "\(responses.spec.id)-standard-error",
            caption: report.say("Galat baku pengukuran", "Standard error of measurement"),
            unit: report.say("satuan nilai masing-masing", "the unit of each score"),
            base: report.say("lembar yang lengkap", "whole sheets"), date: report.date(of: responses),
            columns: [PublishedColumn("label", report.own("Nilai", "Score"), .text)]
                + (hasRaters ? [PublishedColumn("rater", report.own("Penilai", "Rater"), .text)] : []) + [
                    PublishedColumn("people", report.own("Lembar", "Sheets")),
                    PublishedColumn("alpha", report.own("α", "α"), .number(3)),
                    PublishedColumn("raw", report.own("Galat (jumlah butir)", "Error (sum of items)"), .number(3)),
                    PublishedColumn("error", report.own("Galat (nilai)", "Error (score)"), .number(2)),
                    PublishedColumn("half", report.own("± 95%", "± 95%"), .number(2)),
                ])
        for row in rows {
            let number = { (value: Double) -> PublishedCell in
                Rational(exactly: value).map { .amount($0, n: row.people) } ?? .none
            }
            let rater: [PublishedCell] =
                hasRaters ? [.text(Phrase(row.rater ?? "", language: report.language.rawValue))] : []
            table.rows.append(
                PublishedRow(
                    id: [row.rule.id, row.rater].compactMap(\.self).joined(separator: "."),
                    cells: [.text(Phrase(row.rule.title, in: report.language))] + rater + [
                        .open(row.people), number(row.alpha), number(row.raw), number(row.reported), number(row.half),
                    ]))
        }
        table.notes = [
            report.say(
                "Galat = simpangan baku × √(1 − α); ± 95%: 1,96 × galat. Nilai dari butir yang sama bobotnya.",
                "Error = standard deviation × √(1 − α); ± 95%: 1.96 × error. Of scores whose items weigh the same.")
        ]
        return table
    }

    /// What the limits of a test are worth.
    func sentences(_ sections: [AnalysisSection]) -> [String] {
        let format = NumberFormat(report.language)
        return rows(sections).filter { $0.rule.role == .test }.flatMap { row -> [String] in
            let name = Phrase(row.rule.title, in: report.language).text
            let rules = SentenceRules(report.language)
            let half = format.decimal(row.half, places: 1)
            return row.rule.bands.compactMap { band -> String? in
                guard let text = band.from, let cut = Rational(text: text)?.double else { return nil }
                let places = text.split(separator: ".").dropFirst().first?.count ?? 0
                let limit = format.decimal(cut, places: places)
                let (low, high) = (max(cut - row.half, 0), min(cut + row.half, 100))
                return rules.sentence(
                    report.say(
                        "\(name) antara \(format.decimal(low, places: 1)) dan \(format.decimal(high, places: 1)) tidak dapat "
                            + "dibedakan dengan pasti dari batas \(limit) (± \(half))",
                        "\(name) between \(format.decimal(low, places: 1)) and \(format.decimal(high, places: 1)) cannot be told "
                            + "from the limit of \(limit) for certain (± \(half))"))
            }
        }
    }
}
