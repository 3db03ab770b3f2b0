import TeraArtifact
import TeraColumns
import TeraExact
import TeraTestSupport
import Testing

/// Cells of one byte, which are read eight at once, beside every other way in which an answer may stand, against a plain
/// reading of the same rows.
@Suite struct CellRunTests {
    /// How an item spells its values 1 to 4: in order, backwards, with a gap, as letters, the first as a word, and with
    /// bytes above ASCII's digits.
    private static let spellings = [
        ["1", "2", "3", "4"], ["4", "3", "2", "1"], ["1", "2", "8", "9"], ["a", "b", "c", "d"],
        ["satu", "2", "3", "4"], ["}", "~", "|", "{"],
    ]

    @Test(arguments: 1...26)
    func everyWidth(_ width: Int) throws {
        var generator = SeededGenerator(seed: UInt64(width))
        var spec = TableReadingTests.spec
        let ids = (0..<width).map { "i\($0)" }
        let spelling = ids.map { _ in Self.spellings[Int.random(in: 0..<Self.spellings.count, using: &generator)] }
        spec.items = zip(ids, spelling).map { id, cells in
            ScoredItem(
                id: id, values: Dictionary(uniqueKeysWithValues: zip(cells, ["1", "2", "3", "4"])), weight: "1")
        }
        spec.scores[0].source = .items(ids)
        spec.scores[0].reduce = .sum
        spec.scores[0].raters = RaterCombination(reduce: .sum, least: 1)
        spec.scores[0].maximum = "\(8 * width)"
        spec.scores[0].bands = []
        var expected: [String: String] = [:]
        var body = ""
        for person in 0..<60 {
            var total = 0
            var there = 0
            for rater in ["diri", "atasan"] {
                var cells: [String] = []
                var answered = 0
                for item in 0..<width {
                    let value = Int.random(in: 1...4, using: &generator)
                    let cell = spelling[item][value - 1]
                    switch Int.random(in: 0..<20, using: &generator) {
                    case 0: cells.append("")
                    case 1: cells.append("tidak-tahu")
                    case 2: (_, answered) = (cells.append("\"\(cell)\""), answered + value)
                    case 3: (_, answered) = (cells.append(" \(cell) "), answered + value)
                    default: (_, answered) = (cells.append(cell), answered + value)
                    }
                    if !["", "tidak-tahu"].contains(cells[item]) { there |= rater == "diri" ? 1 : 2 }
                }
                total += answered
                body += "p\(person),\(rater),\(cells.joined(separator: ","))\n"
            }
            expected["p\(person)"] = there == 0 ? "-" : "\(total)"
        }
        let columns: [TableLayout.Column] = [.participant, .rater] + ids.indices.map { .item($0) }
        for threads in [1, 2] {
            var values: [String: String] = [:]
            let result = try Table(columns: columns, body: body).run(
                ColumnPlan(spec), threads: threads, blockBytes: 700
            ) { values[$0.id] = $0.scores[0]?.value.exactText ?? "-" }
            #expect(result.refused.isEmpty && values == expected)
        }
        // With the items' columns in another order, a run ends before items that were read already.
        let order = ids.indices.shuffled(using: &generator)
        let reordered = body.split(separator: "\n").map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            return (cells.prefix(2) + order.map { cells[2 + $0] }).joined(separator: ",")
        }.joined(separator: "\n")
        var values: [String: String] = [:]
        _ = try Table(columns: [.participant, .rater] + order.map { .item($0) }, body: reordered).run(
            ColumnPlan(spec)
        ) { values[$0.id] = $0.scores[0]?.value.exactText ?? "-" }
        #expect(values == expected)
    }

    /// A byte next to a scale's digits is refused, not read as the next value.
    @Test(arguments: ["0", "4", "/", ":", "\u{7F}", "é"])
    func besideTheScale(_ cell: String) throws {
        var spec = TableReadingTests.spec
        let ids = (0..<9).map { "i\($0)" }
        spec.items = ids.map { ScoredItem(id: $0, values: ["1": "1", "2": "2", "3": "3"], weight: "1") }
        spec.scores[0].source = .items(ids)
        let learned = (1...3).map { value in
            ["diri", "atasan"].map { "x\(value),\($0)" + String(repeating: ",\(value)", count: 9) + ",\n" }.joined()
        }.joined()
        for place in 0..<9 {
            var cells = Array(repeating: "2", count: 9)
            cells[place] = cell
            let body = learned + "p,diri,\(cells.joined(separator: ",")),\n"
            let result = try Table(
                columns: [.participant, .rater] + ids.indices.map { .item($0) } + [.ignored], body: body
            ).run(ColumnPlan(spec), threads: 1, blockBytes: 1 << 16)
            #expect(result.refused.map(\.place) == ["tabel-0.csv:8:\(place + 3)"])
        }
    }
}
