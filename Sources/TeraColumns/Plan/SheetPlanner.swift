internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// A step with the sizes of its numbers.
struct SizedSheetStep {
    let step: SheetStep
    /// The largest number that comes out, without its sign.
    let bound: Int128
    /// The largest number on the way.
    let largest: Int128
}

/// The sheet steps of a plan.
struct SheetPlanner {
    let plan: ScoringPlan
    /// Item id → position.
    let positions: [String: Int]
    let valueScale: Int128
    let weightScale: Int128

    /// Weights that reach further than this have too many sums to list.
    private static let furthestIndex = 4096

    func step(
        _ rule: RulePlan, before: (String) -> Int?, rules: [PlannedRule], bounds: [String: Int128]
    ) throws -> SizedSheetStep? {
        switch rule.rule.source {
        case .items(let ids): try ofItems(rule, ids)
        case .scores(let ids):
            rule.rule.raters == nil ? nil : try ofScores(rule, ids, before: before, rules: rules, bounds: bounds)
        }
    }

    private func ofItems(_ rule: RulePlan, _ ids: [String]) throws -> SizedSheetStep {
        let isWeighted = rule.rule.reduce != .percent
        let isByWeight = rule.rule.reduce == .mean || rule.rule.reduce == .prorated
        let items = try ids.map { id -> (weighted: WeightedItem, largest: Int128) in
            guard let item = plan.items[id], let position = positions[id] else { throw ColumnPlanner.tooLarge }
            let weight = try item.weight.whole(over: weightScale)
            guard weight >= 0, weight <= Self.furthestIndex else { throw ColumnPlanner.tooLarge }
            let most = try item.possible.map { abs(try $0.whole(over: valueScale)) }.max() ?? 0
            let multiplier = isWeighted ? weight : 1
            return (
                WeightedItem(item: position, multiplier: multiplier, step: isByWeight ? Int(weight) : 1),
                try CommonDenominator.product(most, multiplier)
            )
        }
        let steps = items.map(\.weighted.step)
        let factors = try self.factors(
            rule, sums: Self.sums(of: steps, least: rule.least),
            most: steps.reduce(0, +))
        let sum = try CommonDenominator.sum(items.map(\.largest))
        let bound = try CommonDenominator.product(sum, factors.values.map { abs($0) }.max() ?? 0)
        return SizedSheetStep(
            step: SheetStep(
                sources: .items(items.map(\.weighted)), least: rule.least, factors: factors.values,
                denominator: factors.denominator),
            bound: bound, largest: max(sum, bound))
    }

    /// Every sum of the steps of at least `least` items.
    private static func sums(of steps: [Int], least: Int) throws -> Set<Int> {
        guard steps.reduce(0, +) <= furthestIndex else { throw ColumnPlanner.tooLarge }
        if let first = steps.first, steps.allSatisfy({ $0 == first }) {
            return least <= steps.count ? Set((least...steps.count).map { $0 * first }) : []
        }
        var byCount = [Set<Int>](repeating: [], count: steps.count + 1)
        byCount[0] = [0]
        for (index, step) in steps.enumerated() {
            for count in stride(from: index, through: 0, by: -1) {
                byCount[count + 1].formUnion(byCount[count].map { $0 + step })
            }
        }
        return byCount.dropFirst(least).reduce(into: []) { $0.formUnion($1) }
    }

    /// By the sum of the steps that are there.
    private func factors(
        _ rule: RulePlan, sums: Set<Int>, most: Int
    ) throws -> (values: [Int128], denominator: Int128) {
        var values = [Int128](repeating: 0, count: most + 1)
        switch rule.rule.reduce {
        case .sum:
            for sum in sums { values[sum] = 1 }
            return (values, try CommonDenominator.product(valueScale, weightScale))
        case .percent:
            guard let most = rule.largestOfSources.reduce(Rational?.some(.zero), { $0?.adding($1) }) else {
                throw ColumnPlanner.tooLarge
            }
            for sum in sums { values[sum] = try CommonDenominator.product(100, most.denominator) }
            return (values, try CommonDenominator.product(valueScale, most.numerator))
        case .mean, .prorated:
            let there = sums.filter { $0 > 0 }
            let common = try CommonDenominator.multiple(of: there)
            let whole = rule.rule.reduce == .prorated ? Int128(most) : 1
            for sum in there { values[sum] = try CommonDenominator.product(whole, common / Int128(sum)) }
            let scale = rule.rule.reduce == .prorated ? weightScale : 1
            return (values, try CommonDenominator.product(valueScale, scale, common))
        }
    }

    private func ofScores(
        _ rule: RulePlan, _ ids: [String], before: (String) -> Int?, rules: [PlannedRule], bounds: [String: Int128]
    ) throws -> SizedSheetStep {
        let sources = try ids.map { id -> (index: Int, denominator: Int128) in
            guard let index = before(id), let step = rules[index].sheet else { throw ColumnPlanner.tooLarge }
            return (index, step.denominator)
        }
        let scores = try ScorePlanner.plan(
            rule, sources: sources, bounds: ids.map { bounds[$0] ?? 0 })
        return SizedSheetStep(
            step: SheetStep(
                sources: .scores(scores.scaled), least: rule.least, factors: scores.factors,
                denominator: scores.denominator),
            bound: scores.bound, largest: scores.largest)
    }
}
