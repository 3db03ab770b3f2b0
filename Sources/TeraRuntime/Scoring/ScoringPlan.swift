package import TeraArtifact
package import TeraExact

/// A scoring spec with its references resolved and its numbers exact: read once, used for every sheet. It never changes,
/// and is a class, as are its parts, so that handing it on copies nothing.
package final class ScoringPlan: Sendable {
    package let spec: ScoringSpec
    package let items: [String: ItemPlan]
    package let raters: [RaterPlan]
    /// In the order of the spec: a rule comes after those that it reads.
    package let rules: [RulePlan]
    /// The declared share from which the activity profile is ideal, 0 to 1.
    let idealShare: Rational?

    package init(_ spec: ScoringSpec) throws {
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

package final class ItemPlan: Sendable {
    package let values: [String: Rational]
    /// The same: a look through the few options of a scale takes less time than hashing one.
    private let options: [(id: String, value: Rational)]
    package let weight: Rational
    let largest: Rational
    package let key: String?
    /// In place of `values`, for an answer that is no single option.
    let scoring: AnswerScoring?
    /// In place of both, for a checklist.
    let ticks: TickScoring?

    init(
        values: [String: Rational], weight: Rational, largest: Rational, key: String?, scoring: AnswerScoring?,
        ticks: TickScoring?
    ) {
        self.values = values
        options = values.count > 8 ? [] : values.map { ($0.key, $0.value) }
        self.weight = weight
        self.largest = largest
        self.key = key
        self.scoring = scoring
        self.ticks = ticks
    }

    /// nil for an option without a value.
    func value(ofOption id: String) -> Rational? {
        guard !options.isEmpty else { return values[id] }
        for option in options where option.id == id { return option.value }
        return nil
    }

    /// Every value that an answer can have.
    package var possible: [Rational] { scoring?.possible ?? Array(values.values) }

    /// Whether it has a right answer.
    var isKnowledge: Bool { key != nil || scoring != nil }
}

package struct RaterPlan: Sendable {
    package let id: String
    package let weight: Rational
    package let required: Bool
    /// nil for an optional rater of whom nothing is asked.
    package let form: FormReference?
}

package final class RulePlan: Sendable {
    package let rule: ScoreRule
    /// What it reads, with ids, where it reads items.
    let items: [(id: String, plan: ItemPlan)]
    /// Where it reads scores: their positions among the rules.
    let scores: [Int]
    /// Whether a band asks something of each of them.
    let asksOfEach: Bool
    /// Largest value of each score that the rule reads, for percentages.
    package let largestOfSources: [Rational]
    package let bands: [BandPlan]

    init(
        rule: ScoreRule, items: [(id: String, plan: ItemPlan)], scores: [Int], largestOfSources: [Rational],
        bands: [BandPlan]
    ) {
        self.rule = rule
        self.items = items
        self.scores = scores
        asksOfEach = bands.contains { $0.each != nil }
        self.largestOfSources = largestOfSources
        self.bands = bands
    }

    /// At least one: with no source at all the score is absent, whatever the spec says. Missing is never zero.
    package var least: Int { max(1, rule.leastAnswered) }

    /// The fewest of the sources that were asked.
    func least(of asked: Int) -> Int {
        guard asked < rule.source.count else { return least }
        guard let share = rule.leastShare.flatMap({ Rational(text: $0) }),
            let product = share.multiplied(by: Rational(asked))
        else { return min(least, max(1, asked)) }
        return max(1, Int((product.numerator + product.denominator - 1) / product.denominator))
    }

    /// The band that the exact value falls in.
    ///
    /// - Parameter sources: the scores that were reduced to the value, for bands that ask something of each.
    func band(of value: Rational?, sources: [ScoreValue]) -> Band? {
        guard let value else { return nil }
        return bands.first { band in
            (band.from.map { $0 <= value } ?? true)
                && (band.each.map { each in sources.allSatisfy(each.admits) } ?? true)
        }?.band
    }
}

package struct BandPlan: Sendable, Equatable {
    package let band: Band
    /// Included; nil: open below.
    package let from: Rational?
    /// What it asks of every score that is read.
    package let each: Floor?

    package struct Floor: Sendable, Equatable {
        /// The band's id, and the bands that are not below it.
        package let id: String
        package let admitted: Set<String>

        /// Whether a score keeps a person in the band: an absent one says nothing.
        func admits(_ score: ScoreValue) -> Bool {
            score.value == nil || score.band.map { admitted.contains($0.id) } ?? false
        }
    }
}
