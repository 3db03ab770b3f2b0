import TeraColumns
import TeraExact
import TeraTestSupport
import Testing

/// Rows that begin as the row before are not read anew up to there. In quotes every cell is read by itself: the same rows in
/// quotes must come to the same, with the same refusals; and so whichever thread reads what.
@Suite struct RowStartTests {
    private static let layouts: [[TableLayout.Column]] = [
        [.participant, .field(0), .rater, .item(0), .item(1)],
        [.participant, .field(0), .field(1), .rater, .item(0), .item(1)],
        [.field(0), .ignored, .participant, .rater, .item(0), .field(1), .item(1)],
        [.rater, .participant, .field(0), .item(0), .item(1)],
        [.ignored, .rater, .participant, .item(0), .item(1), .field(0)],
        [.participant, .rater, .item(0), .item(1), .field(0), .field(1)],
        [.item(0), .item(1), .rater, .field(0), .participant],
    ]

    /// Ids and texts that begin or end alike, of up to 26 bytes, beyond ASCII too.
    private static let ids = [
        "p", "p1", "p11", "199001012020121001", "199001012020121002", "p-ñ", "kabupaten kepulauan x", "",
        "sixteen-bytes-id", "seventeen-bytes-i",
    ]
    private static let texts = ["", "jawa", "jawa barat", "daerah istimewa yogyakarta", "Åland", "jawa "]

    private struct Person { var id, first, second: String }

    private static func rows(_ layout: [TableLayout.Column], _ generator: inout SeededGenerator) -> [[String]] {
        func any(_ texts: [String]) -> String { texts.randomElement(using: &generator) ?? "" }
        func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &generator) == 0 }
        var rows: [[String]] = []
        for _ in 0..<30 {
            let person = Person(id: any(ids), first: any(texts), second: any(texts))
            for rater in ["diri", "atasan"].shuffled(using: &generator) where !chance(8) {
                let first = chance(12) ? any(texts) : person.first
                let second = chance(12) ? any(texts) : person.second
                var row = layout.map { column in
                    switch column {
                    case .participant: person.id
                    case .rater: chance(15) ? "teman sekantor" : chance(15) ? " \(rater) " : rater
                    case .field(0): first
                    case .field: second
                    case .item: chance(10) ? "" : chance(20) ? "9" : any(["1", "2", "3", "sangat baik"])
                    case .ignored: chance(3) ? "x" : "catatan"
                    }
                }
                if chance(30) { row.removeLast() }
                rows.append(row)
            }
        }
        return rows
    }

    private struct Outcome: Equatable {
        var values: [String: String] = [:]
        var refused: [String] = []
        var tables: [[String]] = []
        var counts: [Int] = []
    }

    private static func outcome(
        _ body: String, _ layout: [TableLayout.Column], threads: Int, blockBytes: Int
    ) throws -> Outcome {
        var outcome = Outcome()
        let fields = layout.contains(.field(1)) ? ["satu", "dua"] : ["satu"]
        let result = try Table(columns: layout, body: body).run(
            ColumnPlan(TableReadingTests.spec), fields: fields, threads: threads, blockBytes: blockBytes
        ) { person in
            outcome.values["\(person.id) \(person.fields.map { $0 ?? "?" })"] =
                person.scores[0]?.value.exactText ?? "-"
        }
        outcome.refused = result.refused.map { "\($0.line ?? 0) \($0.column ?? 0) \($0.fault)" }
        outcome.tables = result.tables.map { $0.rows.map { "\($0.text ?? "?"): \($0.bands) \($0.without)" } }
        outcome.counts = [result.rows, result.refusedRows, result.participants, result.concluded]
        return outcome
    }

    @Test(arguments: layouts)
    func inQuotesAndWithout(_ layout: [TableLayout.Column]) throws {
        var generator = SeededGenerator(seed: 20_251_123)
        var refused = 0
        for _ in 0..<40 {
            let rows = Self.rows(layout, &generator)
            func text(_ cell: (String) -> String) -> String {
                rows.map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
            }
            let plain = text { $0 }
            let quoted = text { "\"\($0)\"" }
            let expected = try Self.outcome(quoted, layout, threads: 1, blockBytes: 1 << 20)
            for (threads, bytes) in [(1, 1 << 20), (1, 64), (2, 64), (3, 200)] {
                for body in [plain, quoted] {
                    let found = try Self.outcome(body, layout, threads: threads, blockBytes: bytes)
                    #expect(found == expected, "\(threads) \(body)")
                    refused += found.refused.count
                }
            }
        }
        #expect(refused > 100)
    }
}
