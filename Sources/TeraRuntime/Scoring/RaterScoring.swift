package import TeraArtifact
package import TeraExact

extension ScoringPlan {
    /// The scores of one rater alone: every rule that is kept per rater, or that reads items.
    ///
    /// Items that the answers made irrelevant are neither missing nor counted: as if the form had never had them.
    func scores(of answers: [String: Answer], irrelevant: Set<String> = []) throws -> [ScoreValue] {
        try positionedScores(of: answers, irrelevant: irrelevant).compactMap(\.self)
    }

    /// The same, one a rule: nil for a rule that is kept per person alone.
    func positionedScores(of answers: [String: Answer], irrelevant: Set<String>) throws -> [ScoreValue?] {
        var scores: [ScoreValue?] = []
        scores.reserveCapacity(rules.count)
        for plan in rules { scores.append(try score(plan, of: answers, irrelevant: irrelevant, before: scores)) }
        return scores
    }

    /// - Parameter before: the scores of the rules before this one.
    private func score(
        _ plan: RulePlan, of answers: [String: Answer], irrelevant: Set<String>, before: [ScoreValue?]
    ) throws -> ScoreValue? {
        let rule = plan.rule
        let present: [Weighted]
        var asked = rule.source.count
        var largest = plan.largestOfSources
        var weights: [Rational] = []
        switch rule.source {
        case .items(let ids):
            if !irrelevant.isEmpty {
                let isAsked = ids.map { !irrelevant.contains($0) }
                asked = isAsked.count { $0 }
                // Without a list of them, the largest values are not read.
                if largest.count == ids.count { largest = zip(largest, isAsked).filter(\.1).map(\.0) }
            }
            let askedItems = irrelevant.isEmpty ? plan.items : plan.items.filter { !irrelevant.contains($0.id) }
            if rule.reduce == .prorated { weights = askedItems.map(\.plan.weight) }
            present = try exact(rule.id) {
                try askedItems.compactMap { id, item in
                    try item.value(of: answers[id], ticks: rule.ticks ?? .count).map {
                        Weighted(value: $0, weight: item.weight)
                    }
                }
            }
        case .scores:
            guard rule.raters != nil else { return nil }
            present = plan.present(among: before)
        }
        return try score(
            plan, present: present, asked: asked, largest: largest, weights: weights,
            sources: plan.sources(among: before))
    }

    /// Reduces the sources of a rule by its own reduction; absent where too few have a value.
    func score(
        _ plan: RulePlan, present: [Weighted], asked: Int, largest: [Rational]? = nil, weights: [Rational] = [],
        sources: [ScoreValue]
    ) throws -> ScoreValue {
        let value = try exact(plan.rule.id) {
            present.count < plan.least(of: asked)
                ? nil
                : try plan.rule.reduce.value(
                    of: present, largest: largest ?? plan.largestOfSources, asked: weights)
        }
        return ScoreValue(plan, value: value, answered: present.count, asked: asked, sources: sources)
    }

    func exact<Value>(_ score: String, _ value: () throws -> Value) throws -> Value {
        do {
            return try value()
        } catch is Reduction.TooLarge {
            throw ScoringSpecError(spec: spec.id, fault: .numberTooLarge(score: score))
        }
    }
}

extension ItemPlan {
    /// The value of an answer; nil for no answer, for "cannot judge", and for an option without a value.
    ///
    /// - Parameter ticks: what a checklist counts.
    func value(of answer: Answer?, ticks count: TickCount) throws -> Rational? {
        if let ticks { return try ticks.value(of: answer, as: count) }
        return value(of: answer)
    }

    /// The same for items that count in one way alone.
    package func value(of answer: Answer?) -> Rational? {
        if let scoring { return scoring.value(of: answer) }
        guard let option = answer?.firstChosen else { return nil }
        return value(ofOption: option)
    }

    /// Whether an answer is wholly right.
    func isRight(_ answer: Answer?) -> Bool {
        if let scoring { return scoring.isRight(answer) }
        return key != nil && answer?.firstChosen == key
    }
}

extension RulePlan {
    /// The scores that the rule reads, for bands that ask something of each.
    ///
    /// - Parameter scores: one a rule before it.
    func sources(among scores: [ScoreValue?]) -> [ScoreValue] {
        asksOfEach ? self.scores.compactMap { scores[$0] } : []
    }

    /// Those of them that have a value.
    func present(among scores: [ScoreValue?]) -> [Weighted] {
        self.scores.compactMap { scores[$0]?.value.map { Weighted(value: $0, weight: .one) } }
    }
}

extension ScoreSource {
    /// How many sources there are.
    var count: Int {
        switch self {
        case .items(let ids), .scores(let ids): ids.count
        }
    }
}

extension ScoreValue {
    /// - Parameter sources: the scores that the value was reduced from; none for items.
    init(_ plan: RulePlan, value: Rational?, answered: Int, asked: Int, sources: [ScoreValue]) {
        self.init(
            id: plan.rule.id, role: plan.rule.role, about: plan.rule.about, value: value,
            band: plan.band(of: value, sources: sources), answered: answered, asked: asked)
    }
}
