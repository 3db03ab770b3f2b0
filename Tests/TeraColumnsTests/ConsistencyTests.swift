import TeraArtifact
import TeraColumns
import TeraTestSupport
import Testing

/// Cronbach's alpha over many sheets against the textbook's formula in floating point, two passes.
@Suite struct ConsistencyTests {
    /// `step` is what one option is worth: whole values up to 15 are summed as bytes, others as numbers.
    @Test(arguments: [("1", 10), ("1", 3), ("5", 8), ("0.37", 9), ("12345.678", 4)])
    func alphaOfManySheets(_ step: String, _ items: Int) throws {
        let worth = Double(step) ?? 0
        let ids = (0..<items).map { "i\($0)" }
        var spec = TableReadingTests.spec
        let values = ["0", "1", "2", "3"].map { ($0, Self.times(step, Int($0) ?? 0)) }
        spec.items = ids.map {
            ScoredItem(id: $0, values: Dictionary(uniqueKeysWithValues: values), weight: "1")
        }
        spec.scores[0].source = .items(ids)
        spec.scores[0].bands = []
        let plan = try ColumnPlan(spec)
        var generator = SeededGenerator(seed: 7)
        var complete: [[Double]] = []
        var body = ""
        for number in 0..<900 {
            let level = Int.random(in: 0...1, using: &generator)
            let row = ids.map { _ in level + Int.random(in: 0...2, using: &generator) }
            let isComplete = Int.random(in: 0..<10, using: &generator) > 0
            if isComplete { complete.append(row.map { Double($0) * worth }) }
            var cells = row.map(String.init)
            if !isComplete { cells[Int.random(in: 0..<items, using: &generator)] = "" }
            body += "p\(number / 2),\(number % 2 == 0 ? "diri" : "atasan"),\(cells.joined(separator: ","))\n"
        }
        for threads in [1, 3] {
            let result = try Table(
                columns: [.participant, .rater] + ids.indices.map { .item($0) }, body: body
            ).run(plan, threads: threads, blockBytes: 1000)
            let consistency = try #require(result.scores[0].consistency)
            #expect(consistency.sheets == complete.count && complete.count > 700)
            #expect(abs(consistency.alpha - Self.alpha(complete)) < 1e-10)
        }
    }

    private static func times(_ step: String, _ count: Int) -> String {
        // Decimal digits by hand: no rounding of 0.37 × 3.
        let digits = step.replacing(".", with: "")
        let places = step.contains(".") ? step.split(separator: ".")[1].count : 0
        let product = String((Int(digits) ?? 0) * count)
        guard places > 0 else { return product }
        let padded = String(repeating: "0", count: max(0, places + 1 - product.count)) + product
        return "\(padded.dropLast(places)).\(padded.suffix(places))"
    }

    private static func alpha(_ rows: [[Double]]) -> Double {
        func variance(_ values: [Double]) -> Double {
            let mean = values.reduce(0, +) / Double(values.count)
            return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
        }
        let items = rows[0].count
        let parts = (0..<items).map { item in variance(rows.map { $0[item] }) }.reduce(0, +)
        return Double(items) / Double(items - 1) * (1 - parts / variance(rows.map { $0.reduce(0, +) }))
    }
}
