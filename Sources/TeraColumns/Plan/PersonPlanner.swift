internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

struct SizedPersonStep {
    let step: PersonStep
    let denominator: Int128
    let bound: Int128
    let largest: Int128
}

/// The person steps of a plan.
struct PersonPlanner {
    let raters: [PlannedRater]
    /// The common denominator of the raters' weights.
    let scale: Int128

    func step(
        _ rule: RulePlan, sheet: SizedSheetStep?, before: (String) -> Int?, rules: [PlannedRule],
        bounds: [String: Int128]
    ) throws -> SizedPersonStep {
        if let combination = rule.rule.raters, let sheet { return try ofRaters(combination, sheet) }
        switch rule.rule.source {
        case .items:
            guard let sheet else { throw ColumnPlanner.tooLarge }
            return SizedPersonStep(
                step: .sheet, denominator: sheet.step.denominator, bound: sheet.bound, largest: sheet.largest)
        case .scores(let ids):
            let sources = try ids.map { id -> (index: Int, denominator: Int128) in
                guard let index = before(id) else { throw ColumnPlanner.tooLarge }
                return (index, rules[index].denominator)
            }
            let scores = try ScorePlanner.plan(rule, sources: sources, bounds: ids.map { bounds[$0] ?? 0 })
            return SizedPersonStep(
                step: .scores(scores.scaled, least: rule.least, factors: scores.factors),
                denominator: scores.denominator, bound: scores.bound, largest: scores.largest)
        }
    }

    private func ofRaters(_ combination: RaterCombination, _ sheet: SizedSheetStep) throws -> SizedPersonStep {
        let least = max(1, combination.least)
        let weights = try (0..<(1 << raters.count)).map { mask -> Int in
            let there = raters.indices.filter { mask & (1 << $0) != 0 }
            let weight = try CommonDenominator.sum(there.map { raters[$0].weight })
            guard raters.allSatisfy({ $0.weight >= 0 }), weight <= Int128(UInt32.max) else {
                throw ColumnPlanner.tooLarge
            }
            return there.count >= least ? Int(weight) : -1
        }
        var factors = [Int128](repeating: 0, count: weights.count)
        var denominator = sheet.step.denominator
        switch combination.reduce {
        case .sum:
            for mask in weights.indices where weights[mask] >= 0 { factors[mask] = 1 }
            denominator = try CommonDenominator.product(denominator, scale)
        case .mean:
            let there = Set(weights.filter { $0 > 0 })
            let common = try CommonDenominator.multiple(of: there)
            for mask in weights.indices where weights[mask] > 0 { factors[mask] = common / Int128(weights[mask]) }
            denominator = try CommonDenominator.product(denominator, common)
        case .percent, .prorated: throw ColumnPlanner.tooLarge
        }
        let sum = try CommonDenominator.product(sheet.bound, CommonDenominator.sum(raters.map(\.weight)))
        let bound = try CommonDenominator.product(sum, factors.max() ?? 0)
        return SizedPersonStep(
            step: .raters(factors: factors), denominator: denominator, bound: bound, largest: max(sum, bound))
    }
}
