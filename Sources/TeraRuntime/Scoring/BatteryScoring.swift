internal import TeraArtifact
internal import TeraExact

extension ScoringPlan {
    /// One battery of one person. `sheets`: role → that role's sheet, sent or not.
    func result(sheets: [String: AnswerSheet]) throws -> BatteryResult {
        var perRater: [String: [ScoreValue]] = [:]
        for rater in raters {
            guard let sheet = sheets[rater.id], sheet.sent else { continue }
            perRater[rater.id] = try scores(of: sheet.answers, irrelevant: Set(sheet.irrelevant ?? []))
        }
        let missing = missing(sheets: sheets)
        return BatteryResult(
            battery: spec.battery, spec: spec.id, purpose: spec.purpose, perRater: perRater,
            combined: missing.isEmpty ? try combined(perRater) : [], missing: missing)
    }

    /// The required raters who have not sent, in the order of the instrument.
    func missing(sheets: [String: AnswerSheet]) -> [MissingRater] {
        requiredRaters.compactMap { rater in
            guard let form = rater.form else { return nil }
            let sheet = sheets[rater.id]
            if let sheet, sheet.sent { return nil }
            return MissingRater(
                battery: spec.battery.id, form: form.id, rater: rater.id,
                started: sheet.map { !$0.answers.isEmpty } ?? false)
        }
    }

    /// Over raters: the weights of the raters that have a score are divided by their sum (audit T04).
    private func combined(_ perRater: [String: [ScoreValue]]) throws -> [ScoreValue] {
        var byRater: [String: [String: ScoreValue]] = [:]
        for (rater, scores) in perRater {
            byRater[rater] = Dictionary(scores.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        var values: [String: Rational] = [:]
        var scores: [ScoreValue] = []
        for plan in rules {
            let rule = plan.rule
            let score: ScoreValue
            if let combination = rule.raters {
                let present = raters.compactMap { rater in
                    byRater[rater.id]?[rule.id]?.value.map { Weighted(value: $0, weight: rater.weight) }
                }
                let value = try exact(rule.id) {
                    present.count < max(1, combination.least) ? nil : try combination.reduce.value(of: present)
                }
                score = ScoreValue(
                    plan, value: value, answered: present.count, asked: raters.count,
                    sources: plan.sources(among: scores))
            } else {
                switch rule.source {
                case .items:
                    // One rater only, by the reading of the spec: that rater's score is the person's.
                    score =
                        raters.lazy.compactMap { byRater[$0.id]?[rule.id] }.first
                        ?? ScoreValue(plan, value: nil, answered: 0, asked: rule.source.count, sources: [])
                case .scores(let ids):
                    let present = ids.compactMap { id in values[id].map { Weighted(value: $0, weight: .one) } }
                    // A score of which nobody was asked anything is no part of this person's form.
                    let asked = ids.count { id in
                        let own = byRater.values.compactMap { $0[id] }
                        return own.isEmpty || own.contains { $0.asked > 0 }
                    }
                    score = try self.score(
                        plan, present: present, asked: asked, sources: plan.sources(among: scores))
                }
            }
            values[rule.id] = score.value
            scores.append(score)
        }
        return scores
    }
}
