public import TeraExact

/// People by items (or occasions, or raters): exact values, nil where there is none. Missing is never zero.
public struct ScoreTable: Sendable {
    public let ids: [String]
    /// One row a person, in units of 1/`unit`: whole numbers, so that sums are exact.
    let rows: [[Int64?]]
    let unit: Int64

    public var people: Int { rows.count }

    private init(ids: [String], rows: [[Int64?]], unit: Int64) {
        (self.ids, self.rows, self.unit) = (ids, rows, unit)
    }

    /// Every row has a value or nil for each of `ids`. Refused where sums of products could not be held in 128 bits.
    public static func table(ids: [String], rows: [[Rational?]]) -> Result<ScoreTable, Refusal> {
        var unit: Int64 = 1
        let largest: Int64 = 1_000_000_000_000
        for case let value? in rows.joined() where Int128(unit) % value.denominator != 0 {
            guard value.denominator <= Int128(largest) else { return .failure(.tooLarge) }
            let wanted = Int64(value.denominator)
            let (product, overflow) = (unit / Self.commonDivisor(unit, wanted)).multipliedReportingOverflow(by: wanted)
            guard !overflow, product <= largest else { return .failure(.tooLarge) }
            unit = product
        }
        // (n Σ x)² ≤ (n k 10¹²)² stays below 2¹²⁷ while n k is below ten million.
        guard rows.count * max(ids.count, 1) <= 10_000_000 else { return .failure(.tooLarge) }
        var whole: [[Int64?]] = []
        for row in rows {
            var numbers: [Int64?] = []
            for value in row {
                guard let value else {
                    numbers.append(nil)
                    continue
                }
                let (number, overflow) = value.numerator.multipliedReportingOverflow(
                    by: Int128(unit) / value.denominator)
                guard !overflow, number.magnitude <= UInt128(largest) else { return .failure(.tooLarge) }
                numbers.append(Int64(number))
            }
            whole.append(numbers)
        }
        return .success(ScoreTable(ids: ids, rows: whole, unit: unit))
    }

    private static func commonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }

    /// Listwise: who has a value for every item, and which rows those are.
    public var complete: CompleteTable {
        let kept = rows.indices.filter { !rows[$0].contains { $0 == nil } }
        return CompleteTable(
            ids: ids, rows: kept.map { rows[$0].compactMap { $0 } }, unit: unit, kept: kept, people: people)
    }

    /// The values of one item, of those who have one.
    func present(_ item: Int) -> [Int64] { rows.compactMap { $0[item] } }

    /// Some of the items only.
    public func only(_ items: [Int]) -> ScoreTable {
        ScoreTable(ids: items.map { ids[$0] }, rows: rows.map { row in items.map { row[$0] } }, unit: unit)
    }
}

/// A table without holes.
public struct CompleteTable: Sendable {
    public let ids: [String]
    let rows: [[Int64]]
    let unit: Int64
    /// Which rows of the table before these are.
    public let kept: [Int]
    /// How many rows there were before.
    public let people: Int

    public var count: Int { rows.count }
    /// Whether a row has the value 1: a right answer, in a table of right and wrong.
    public func isOne(row: Int, item: Int) -> Bool { rows[row][item] == unit }
    var totals: [Int64] { rows.map { $0.reduce(0, +) } }
    func column(_ item: Int) -> [Int64] { rows.map { $0[item] } }

    var isDichotomous: Bool { unit == 1 && rows.allSatisfy { $0.allSatisfy { $0 == 0 || $0 == 1 } } }

    /// Ids of the items that have the same value in every row.
    var constantItems: [String] {
        ids.indices.filter { item in rows.allSatisfy { $0[item] == rows[0][item] } }.map { ids[$0] }
    }
}
