import TeraArtifact
import TeraColumns
import TeraDiagnostics
import TeraExact
import TeraReport
import TeraRuntime
import TeraText

/// `tera score --table` for people at a terminal.
struct TableScoresText {
    let language: MessageLanguage

    private var numbers: NumberFormat { NumberFormat(language.report) }
    private func say(_ id: String, _ en: String) -> String { Message(id: id, en: en)[language] }

    func text(_ result: ColumnResult) -> String {
        var text = "\(result.spec.battery.title.text(in: language.rawValue)) (\(result.spec.id))\n"
        text += "  " + say("baris", "rows") + ": \(numbers.count(result.rows))"
        if result.refusedRows > 0 {
            text += ", " + say("ditolak", "refused") + ": \(numbers.count(result.refusedRows))"
        }
        text += "\n  " + say("peserta", "participants") + ": \(numbers.count(result.participants)), "
        text += say("lengkap penilainya", "with every required role") + ": \(numbers.count(result.concluded))\n"
        for score in result.scores { text += self.score(score) }
        for table in result.tables { text += self.table(table, result) }
        return text
    }

    private func score(_ score: ColumnScore) -> String {
        var text = "  \(score.rule.title.text(in: language.rawValue)) (\(score.rule.id)): "
        guard let mean = score.mean else {
            return text + say("tidak ada yang bernilai\n", "nobody has a value\n")
        }
        let places = score.rule.places ?? 2
        text +=
            say("rata-rata", "mean") + " \(numbers.decimal(mean, places: places)), n = \(numbers.count(score.count))"
        if let consistency = score.consistency {
            let alpha = Rational(text: String(Int((consistency.alpha * 10_000).rounded())))
                .flatMap { $0.divided(by: Rational(10_000)) }
            if let alpha {
                text += ", alpha \(numbers.decimal(alpha, places: 4)) "
                text += say("dari", "of") + " \(numbers.count(consistency.sheets)) " + say("lembar", "sheets")
            }
        }
        text += "\n"
        for (band, count) in zip(score.rule.bands, score.bands) {
            let share = Rational(count).divided(by: Rational(score.count)).map {
                " (\(numbers.percent($0, places: 2)))"
            }
            text += "    \(band.title.text(in: language.rawValue)): \(numbers.count(count))\(share ?? "")\n"
        }
        return text
    }

    private func table(_ table: ColumnCrosstab, _ result: ColumnResult) -> String {
        guard let rule = result.scores.first(where: { $0.rule.id == table.score })?.rule else { return "" }
        var text = "\n  \(table.field) × \(rule.title.text(in: language.rawValue))\n"
        for row in table.rows {
            let known = row.text.map { $0.isEmpty ? say("(kosong)", "(empty)") : visibleText($0) }
            let name = known ?? say("(berbeda antarbaris)", "(rows disagree)")
            var cells = zip(rule.bands, row.bands).map {
                "\($0.title.text(in: language.rawValue)) \(numbers.count($1))"
            }
            if row.without > 0 { cells.append(say("tanpa nilai", "without value") + " \(numbers.count(row.without))") }
            text += "    \(name): \(cells.joined(separator: ", "))\n"
        }
        return text
    }
}

/// `tera score --table --format json`: exact numbers as text, `n/d` where they are no decimals.
struct TableScoresJSON: Encodable {
    struct Score: Encodable {
        let id: String
        let count: Int
        let mean, lowest, highest: String?
        let bands: [String: Int]
        let alpha: Double?
        let alphaSheets: Int?
    }

    struct Table: Encodable {
        let field, score: String
        let rows: [Row]
    }

    struct Row: Encodable {
        /// Left out where the rows of the participants contradict each other.
        let text: String?
        let bands: [String: Int]
        let without: Int
    }

    let format = "tera-table-scores/1"
    let spec: String
    let participants, concluded, rows, refusedRows: Int
    let scores: [Score]
    let tables: [Table]
    /// What was scored by other rules than those of its time; left out where nothing was.
    let assumptions: [Assumption]?

    init(_ result: ColumnResult, _ carried: [CarriedSheets]) {
        let rescored = CarriedText.assumptions(carried)
        assumptions = rescored.isEmpty ? nil : rescored
        spec = result.spec.id
        (participants, concluded) = (result.participants, result.concluded)
        (rows, refusedRows) = (result.rows, result.refusedRows)
        func bands(_ score: String, _ counts: [Int]) -> [String: Int] {
            let ids = result.spec.scores.first { $0.id == score }?.bands.map(\.id) ?? []
            return Dictionary(zip(ids, counts), uniquingKeysWith: { first, _ in first })
        }
        scores = result.scores.map { score in
            Score(
                id: score.rule.id, count: score.count, mean: score.mean?.exactText, lowest: score.lowest?.exactText,
                highest: score.highest?.exactText, bands: bands(score.rule.id, score.bands),
                alpha: score.consistency?.alpha, alphaSheets: score.consistency?.sheets)
        }
        tables = result.tables.map { table in
            Table(
                field: table.field, score: table.score,
                rows: table.rows.map {
                    Row(text: $0.text, bands: bands(table.score, $0.bands), without: $0.without)
                })
        }
    }
}
