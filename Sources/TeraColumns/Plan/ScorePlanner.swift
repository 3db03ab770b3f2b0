internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// Scores reduced to one, each of weight one: of a sheet, or of a person.
struct ScorePlanner {
    let scaled: [ScaledScore]
    /// By how many have a value.
    let factors: [Int128]
    let denominator: Int128
    let bound: Int128
    let largest: Int128

    static func plan(
        _ rule: RulePlan, sources: [(index: Int, denominator: Int128)], bounds: [Int128]
    ) throws -> ScorePlanner {
        let common = try sources.reduce(1) { try CommonDenominator.leastCommonMultiple($0, $1.denominator) }
        let scaled = sources.map { ScaledScore(rule: $0.index, multiplier: common / $0.denominator) }
        let counts = rule.least <= sources.count ? Array(rule.least...sources.count) : []
        var factors = [Int128](repeating: 0, count: sources.count + 1)
        var denominator = common
        switch rule.rule.reduce {
        case .sum: for count in counts { factors[count] = 1 }
        case .mean:
            let multiple = try CommonDenominator.multiple(of: counts)
            for count in counts { factors[count] = multiple / Int128(count) }
            denominator = try CommonDenominator.product(common, multiple)
        case .percent:
            guard let most = rule.largestOfSources.reduce(Rational?.some(.zero), { $0?.adding($1) }) else {
                throw ColumnPlanner.tooLarge
            }
            for count in counts { factors[count] = try CommonDenominator.product(100, most.denominator) }
            denominator = try CommonDenominator.product(common, most.numerator)
        case .prorated: throw ColumnPlanner.tooLarge
        }
        let sum = try CommonDenominator.sum(
            zip(scaled, bounds).map { try CommonDenominator.product($0.multiplier, $1) })
        let bound = try CommonDenominator.product(sum, factors.max() ?? 0)
        return ScorePlanner(
            scaled: scaled, factors: factors, denominator: denominator, bound: bound, largest: max(sum, bound))
    }
}
