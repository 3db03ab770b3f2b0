internal import TeraArtifact
internal import TeraExact

extension ScoringPlan {
    /// One battery of one person. `sheets`: role → that role's sheet, sent or not.
    func result(sheets: [String: AnswerSheet]) throws -> BatteryResult {
        // One a rater, and of each one a rule.
        let ofRaters = try raters.map { rater -> [ScoreValue?]? in
            guard let sheet = sheets[rater.id], sheet.sent else { return nil }
            return try positionedScores(of: sheet.answers, irrelevant: Set(sheet.irrelevant ?? []))
        }
        var perRater: [String: [ScoreValue]] = [:]
        for (rater, scores) in zip(raters, ofRaters) { perRater[rater.id] = scores?.compactMap(\.self) }
        let missing = missing(sheets: sheets)
        return BatteryResult(
            battery: spec.battery, spec: spec.id, purpose: spec.purpose, perRater: perRater,
            combined: missing.isEmpty ? try combined(ofRaters) : [], missing: missing)
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
    ///
    /// - Parameter ofRaters: one a rater, nil for one who has not sent; of each one a rule.
    private func combined(_ ofRaters: [[ScoreValue?]?]) throws -> [ScoreValue] {
        var scores: [ScoreValue?] = []
        scores.reserveCapacity(rules.count)
        for (position, plan) in rules.enumerated() {
            let rule = plan.rule
            let score: ScoreValue
            if let combination = rule.raters {
                let present = zip(raters, ofRaters).compactMap { rater, own in
                    own?[position]?.value.map { Weighted(value: $0, weight: rater.weight) }
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
                        ofRaters.lazy.compactMap { $0?[position] }.first
                        ?? ScoreValue(plan, value: nil, answered: 0, asked: rule.source.count, sources: [])
                case .scores:
                    // A score of which nobody was asked anything is no part of this person's form.
                    let asked = plan.scores.count { source in
                        let own = ofRaters.compactMap { $0?[source] }
                        return own.isEmpty || own.contains { $0.asked > 0 }
                    }
                    score = try self.score(
                        plan, present: plan.present(among: scores), asked: asked,
                        sources: plan.sources(among: scores))
                }
            }
            scores.append(score)
        }
        return scores.compactMap(\.self)
    }
}
