internal import TeraArtifact
internal import TeraExact

/// A scoring spec with its references resolved and its numbers exact: read once, used for every sheet.
struct ScoringPlan: Sendable {
    let spec: ScoringSpec
    let items: [String: ItemPlan]
    let raters: [RaterPlan]
    /// In the order of the spec: a rule comes after those that it reads.
    let rules: [RulePlan]
    /// The declared share from which the activity profile is ideal, 0 to 1.
    let idealShare: Rational?

    init(_ spec: ScoringSpec) throws {
        let reader = ScoringSpecReader(spec: spec)
        self.spec = spec
        items = try reader.items()
        raters = try reader.raters()
        rules = try reader.rules(items: items)
        idealShare = try spec.activity.map { try reader.number($0.idealShare, at: "activity.idealShare") }
    }

    /// The raters without whom nothing is concluded (requirement R044).
    var requiredRaters: [RaterPlan] { raters.filter(\.required) }
}

struct ItemPlan: Sendable {
    let values: [String: Rational]
    let weight: Rational
    let largest: Rational
    let key: String?
    /// In place of `values`, for an answer that is no single option.
    let scoring: AnswerScoring?

    /// Whether it has a right answer.
    var isKnowledge: Bool { key != nil || scoring != nil }
}

struct RaterPlan: Sendable {
    let id: String
    let weight: Rational
    let required: Bool
    /// nil for an optional rater of whom nothing is asked.
    let form: FormReference?
}

struct RulePlan: Sendable {
    let rule: ScoreRule
    /// Largest value of each score that the rule reads, for percentages.
    let largestOfSources: [Rational]
    let bands: [BandPlan]

    /// At least one: with no source at all the score is absent, whatever the spec says. Missing is never zero.
    var least: Int { max(1, rule.leastAnswered) }

    /// The fewest of the sources that were asked.
    func least(of asked: Int) -> Int {
        guard asked < rule.source.count else { return least }
        guard let share = rule.leastShare.flatMap({ Rational(text: $0) }),
            let product = share.multiplied(by: Rational(asked))
        else { return min(least, max(1, asked)) }
        return max(1, Int((product.numerator + product.denominator - 1) / product.denominator))
    }

    /// The band that the exact value falls in.
    func band(of value: Rational?) -> Band? {
        guard let value else { return nil }
        return bands.first { $0.from.map { $0 <= value } ?? true }?.band
    }
}

struct BandPlan: Sendable, Equatable {
    let band: Band
    /// Included; nil: open below.
    let from: Rational?
}
