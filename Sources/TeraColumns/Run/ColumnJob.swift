internal import TeraArtifact

/// What every thread of one run shares.
final class ColumnJob: Sendable {
    let plan: ColumnPlan
    /// One a file.
    let layout: [TableLayout]
    let names: [String]
    let reading: CellReading
    let fieldCount: Int
    let seed: UInt64
    let blockBytes: Int
    /// By participant; only in a second reading.
    let doubts: [String: RowDoubts]

    /// Positions in the plan of the rules with a sheet's value.
    let sheetRules: [Int]
    /// Rule → position in `sheetRules`.
    let positions: [Int?]
    /// The scores whose consistency is looked at: those of two items or more.
    let scales: [ScaleItems]
    /// One a file.
    let hasRaterColumn: [Bool]
    let idColumn: [Int?]
    /// One a file, and of each one a field.
    let fieldColumns: [[Int?]]

    init(
        plan: ColumnPlan, tables: [ColumnTable], reading: CellReading, fieldCount: Int, seed: UInt64,
        blockBytes: Int, doubts: [String: RowDoubts]
    ) {
        self.plan = plan
        layout = tables.map(\.layout)
        names = tables.map(\.name)
        self.reading = reading
        self.fieldCount = fieldCount
        self.seed = seed
        self.blockBytes = blockBytes
        self.doubts = doubts
        sheetRules = plan.rules.indices.filter { plan.rules[$0].sheet != nil }
        var positions = [Int?](repeating: nil, count: plan.rules.count)
        for (position, rule) in sheetRules.enumerated() { positions[rule] = position }
        self.positions = positions
        scales = plan.rules.enumerated().compactMap { ScaleItems($0, $1, plan.items) }
        hasRaterColumn = layout.map { $0.columns.contains(.rater) }
        idColumn = layout.map { $0.columns.firstIndex(of: .participant) }
        fieldColumns = layout.map { layout in
            (0..<fieldCount).map { layout.columns.firstIndex(of: .field($0)) }
        }
    }
}

/// What the rows of one participant leave open, found in a first reading.
struct RowDoubts: Sendable {
    /// Raters, one bit each, whose rows do not count: there are several, or the only one was refused.
    var raters: UInt16 = 0
    /// Whether a row of theirs is in the sums.
    var isInSums = false
    /// Fields, one bit each, of which they say different things.
    var fields: UInt64 = 0
}

extension ScaleItems {
    /// nil for a score of scores, of one item, of items whose values are no fixed list, or of values too large to
    /// square.
    init?(_ index: Int, _ rule: PlannedRule, _ items: [PlannedItem]) {
        guard case .items(let weighted)? = rule.sheet?.sources, weighted.count > 1 else { return nil }
        let positions = weighted.map(\.item)
        guard positions.allSatisfy({ items[$0].rule == nil }) else { return nil }
        let largest = positions.reduce(Int128(0)) { $0 + (items[$1].values.values.map { abs($0) }.max() ?? 0) }
        guard largest < 1 << 30 else { return nil }
        self.init(rule: index, items: positions, largestSum: Int(largest))
    }
}
