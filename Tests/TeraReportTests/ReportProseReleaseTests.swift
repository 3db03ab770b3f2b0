import TeraArtifact
import TeraExact
import Testing

@testable import TeraReport

/// Whatever people write, the texts of a released report tell nothing that its tables leave out: neither by a figure, nor
/// by leaving a claim out because it does not hold, nor by a target, nor by what is suggested.
@Suite struct ReportProseReleaseTests {
    /// A figure of the internal report, and a part whose only text claims something of it.
    private struct Claim {
        let part: String
        let table: String
        let row: String
        let column: String

        var section: ReportSection {
            ReportSection(
                id: part, title: ["id": part],
                paragraphs: [["id": "\(part) Mayoritas {\(table).\(row).\(column)}"]])
        }
    }

    private func claims(of report: Publication) -> [Claim] {
        let names = report.tables.flatMap { table in
            table.rows.flatMap { row in table.columns.map { (table.id, row.id, $0.id) } }
        }.filter { names in
            [names.0, names.1, names.2].allSatisfy { $0.wholeMatch(of: #/[A-Za-z0-9_+-]+/#) != nil }
        }
        return names.enumerated().map { Claim(part: "s\($0)", table: $1.0, row: $1.1, column: $1.2) }
    }

    /// What the released table prints in that place, and whether it is the majority; nil where it prints no figure.
    private func told(_ claim: Claim, in report: Publication) -> (text: String, isMajority: Bool)? {
        guard let table = report.tables.first(where: { $0.id == claim.table }),
            let row = table.rows.firstIndex(where: { $0.id == claim.row }),
            let column = table.columns.firstIndex(where: { $0.id == claim.column })
        else { return nil }
        let text = CellFormat(.indonesian).cells(of: table)[row][column]
        switch table.rows[row].cells[column] {
        case .share(let count, let base): return (text, 2 * count > base)
        case .mean: return (String(text.prefix { $0 != " " }), true)
        case .count, .open, .amount, .change: return (text, true)
        case .text, .none, .notAsked, .below, .withheld: return nil
        }
    }

    private func paragraphs(_ report: Publication) -> [String] {
        report.chapters.flatMap(\.blocks).compactMap { block in
            switch block {
            case .paragraph(let text): text
            case .prose(let phrase): phrase.text
            default: nil
            }
        }
    }

    @Test func textsTellNothingThatTheTablesLeaveOut() throws {
        var (hidden, denied, printed, untold) = (0, 0, 0, 0)
        for seed in UInt64(1)..<41 {
            let cop = RandomCoP(seed: seed)
            let claims = claims(of: try cop.publication(isInternal: true))
            let texts = ReportTextArtifact(
                id: "naskah", title: ["id": "Naskah"], report: .programme, programme: "p", target: .people(3),
                conclusions: claims.map(\.section),
                suggestions: ["a", "b", "manfaat"].map {
                    ComponentSuggestion(id: $0, items: [$0], title: ["id": $0], points: [["id": "Saran \($0)."]])
                })
            let report = try cop.publication(isInternal: false, texts: texts)
            let all = paragraphs(report)
            func parts(_ why: String) -> Set<String> {
                let list = all.first { $0.contains(why) } ?? ""
                return Set(list.matches(of: #/\bs[0-9]+\b/#).map { String($0.output) })
            }
            let unprinted = parts("tidak dicetak, karena mengutip angka")
            let contradicted = parts("tidak dicetak, karena kata jumlahnya")
            for claim in claims {
                let own = all.filter { $0.hasPrefix("\(claim.part) ") }
                guard let figure = told(claim, in: report) else {
                    // A hidden figure is only ever not printed.
                    #expect(own.isEmpty && unprinted.contains(claim.part) && !contradicted.contains(claim.part))
                    hidden += 1
                    continue
                }
                #expect(!unprinted.contains(claim.part))
                #expect(own == (figure.isMajority ? ["\(claim.part) Mayoritas \(figure.text)"] : []))
                #expect(contradicted.contains(claim.part) == !figure.isMajority)
                printed += 1
                denied += figure.isMajority ? 0 : 1
            }
            // Whether the target is reached follows from a printed cell, or is not told.
            let limit = report.tables.first { $0.id == "threshold-post" }
            if case .share(let reached, _)? = limit?[0, "share"] {
                #expect(report.text().contains("belum tercapai") == (reached < 3))
            } else {
                #expect(!report.text().contains("tercapai"))
                untold += 1
            }
            expectSuggestions(report)
        }
        #expect(
            hidden > 500 && printed > 2_000 && denied > 200 && untold > 3, "\(hidden) \(printed) \(denied) \(untold)")
    }

    /// Of a scale of which a row is not printed, nobody learns which item is weak, or is not.
    private func expectSuggestions(_ report: Publication) {
        let rows = report.tables.first { $0.id == "reaction-baik-4" }.map { table in
            table.rows.indices.map { table[$0, "positive-share"] }
        }
        let isWhole = rows?.allSatisfy { if case .share = $0 { true } else { false } } ?? false
        guard !isWhole else { return }
        let text = report.text()
        #expect(!text.contains("tidak termasuk yang terlemah") && !text.contains("Saran untuk komponen"))
    }
}
