internal import TeraArtifact
internal import TeraExact

extension ScoringPlan {
    /// The scores of one rater with what they were made from. The values are those of `scores(of:irrelevant:)`.
    func steps(of answers: [String: Answer], irrelevant: Set<String>) throws -> [ScoreStep] {
        let scores = try scores(of: answers, irrelevant: irrelevant)
        return try scores.compactMap { score in
            guard let plan = rules.first(where: { $0.rule.id == score.id }) else { return nil }
            var step = ScoreStep(plan, score)
            switch plan.rule.source {
            case .items(let ids):
                step.sources = try exact(score.id) {
                    try ids.map { try source(item: $0, answers, irrelevant, plan.rule.ticks ?? .count) }
                }
                step.whole = try whole(plan, asked: ids.map { !irrelevant.contains($0) })
            case .scores(let ids):
                step.sources = StepSource.scores(ids, among: scores)
                step.whole = try whole(plan, asked: ids.map { _ in true })
            }
            return step
        }
    }

    private func source(
        item id: String, _ answers: [String: Answer], _ irrelevant: Set<String>, _ ticks: TickCount
    ) throws -> StepSource {
        guard let item = items[id], !irrelevant.contains(id) else {
            return StepSource(kind: .itemNotAsked, id: id, value: nil, weight: items[id]?.weight ?? .one)
        }
        let value = try item.value(of: answers[id], ticks: ticks)
        return StepSource(kind: .item(answers[id]), id: id, value: value, weight: item.weight)
    }

    private func whole(_ plan: RulePlan, asked: [Bool]) throws -> Rational? {
        let parts: [Rational]
        switch (plan.rule.reduce, plan.rule.source) {
        case (.percent, _): parts = zip(plan.largestOfSources, asked).filter(\.1).map(\.0)
        case (.prorated, .items(let ids)):
            parts = zip(ids, asked).compactMap { id, isAsked in isAsked ? items[id]?.weight : nil }
        case (.mean, _), (.sum, _), (.prorated, .scores): return nil
        }
        return try exact(plan.rule.id) {
            try parts.reduce(Rational.zero) { sum, part in
                guard let sum = sum.adding(part) else { throw Reduction.TooLarge() }
                return sum
            }
        }
    }

    /// Over raters: what `BatteryResult.combined` was made from.
    func steps(of result: BatteryResult) -> [ScoreStep] {
        guard raters.count > 1 else { return [] }
        return zip(rules, result.combined).map { plan, score in
            var step = ScoreStep(plan, score)
            switch (plan.rule.raters, plan.rule.source) {
            case (let combination?, _):
                step.reduce = combination.reduce
                step.least = max(1, combination.least)
                step.sources = raters.map { rater in
                    let own = result.perRater[rater.id]?.first { $0.id == score.id }
                    return StepSource(kind: .rater, id: rater.id, value: own?.value, weight: rater.weight)
                }
            case (nil, .scores(let ids)): step.sources = StepSource.scores(ids, among: result.combined)
            case (nil, .items): break
            }
            return step
        }
    }
}

extension ScoreStep {
    /// Without its sources.
    init(_ plan: RulePlan, _ score: ScoreValue) {
        self.init(
            score: score, title: plan.rule.title, reduce: plan.rule.reduce, sources: [],
            least: plan.least(of: score.asked), whole: nil, bands: plan.rule.bands, places: plan.rule.places)
    }
}

extension StepSource {
    static func scores(_ ids: [String], among scores: [ScoreValue]) -> [StepSource] {
        ids.map { id in
            StepSource(kind: .score, id: id, value: scores.first { $0.id == id }?.value, weight: .one)
        }
    }
}
