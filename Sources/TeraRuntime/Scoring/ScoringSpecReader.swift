internal import TeraArtifact
internal import TeraExact

/// Reads a scoring spec into a `ScoringPlan`. Everything that a damaged spec could break later is refused here.
struct ScoringSpecReader {
    let spec: ScoringSpec

    func number(_ text: String, at place: String) throws -> Rational {
        guard let value = Rational(text: text) else { throw error(.notANumber(place: place, text: text)) }
        return value
    }

    func items() throws -> [String: ItemPlan] {
        var plans: [String: ItemPlan] = [:]
        for item in spec.items {
            let place = "items.\(item.id)"
            let values = try item.values.mapValues { try number($0, at: "\(place).values") }
            var ticks: TickScoring?
            if case .ticks(let rule)? = item.rule {
                guard let scoring = TickScoring(rule) else {
                    throw error(.notANumber(place: "\(place).rule", text: "…"))
                }
                ticks = scoring
            }
            let scoring = try (ticks == nil ? item.rule : nil).map { rule in
                guard let scoring = AnswerScoring(rule) else {
                    throw error(.notANumber(place: "\(place).rule", text: "…"))
                }
                return scoring
            }
            let plan = ItemPlan(
                values: values, weight: try number(item.weight, at: "\(place).weight"),
                largest: scoring?.largest ?? values.values.max() ?? .zero, key: item.key, scoring: scoring,
                ticks: ticks)
            guard plans.updateValue(plan, forKey: item.id) == nil else { throw error(.duplicateID(item.id)) }
        }
        return plans
    }

    func raters() throws -> [RaterPlan] {
        // The sheets of a form that no rater fills in would be taken and then left out of every score.
        let ids = Set(spec.raters.map(\.id))
        for form in spec.forms where !ids.contains(form.rater) {
            throw error(.unknownReference(place: "forms.\(form.id)", id: form.rater))
        }
        var seen: Set<String> = []
        return try spec.raters.map { rater in
            guard seen.insert(rater.id).inserted else { throw error(.duplicateID(rater.id)) }
            let form = spec.forms.first { $0.rater == rater.id }
            guard form != nil || !rater.required else { throw error(.requiredRaterWithoutForm(rater.id)) }
            return RaterPlan(
                id: rater.id, weight: try number(rater.weight, at: "raters.\(rater.id).weight"),
                required: rater.required, form: form)
        }
    }

    func rules(items: [String: ItemPlan]) throws -> [RulePlan] {
        var before: [String: ScoreRule] = [:]
        var positions: [String: Int] = [:]
        return try spec.scores.enumerated().map { position, rule in
            let largest = try largestOfSources(of: rule, items: items, before: before)
            if rule.reduce == .percent {
                guard largest.contains(where: { $0 > .zero }) else { throw error(.nothingToEarn(score: rule.id)) }
            }
            if rule.reduce == .prorated, case .scores = rule.source {
                throw error(.reductionNotPossible(place: rule.id, .prorated))
            }
            if let reduce = rule.raters?.reduce, reduce == .percent || reduce == .prorated {
                throw error(.reductionNotPossible(place: "\(rule.id).raters", reduce))
            }
            if let reduce = rule.accumulate, reduce == .percent || reduce == .prorated {
                throw error(.reductionNotPossible(place: "\(rule.id).accumulate", reduce))
            }
            var read: [(id: String, plan: ItemPlan)] = []
            if case .items(let ids) = rule.source { read = ids.compactMap { id in items[id].map { (id, $0) } } }
            var scores: [Int] = []
            if case .scores(let ids) = rule.source { scores = ids.compactMap { positions[$0] } }
            let plan = RulePlan(
                rule: rule, items: read, scores: scores, largestOfSources: largest,
                bands: try bands(of: rule, before: before))
            positions[rule.id] = position
            guard before.updateValue(rule, forKey: rule.id) == nil else { throw error(.duplicateID(rule.id)) }
            return plan
        }
    }

    private func largestOfSources(
        of rule: ScoreRule, items: [String: ItemPlan], before: [String: ScoreRule]
    ) throws -> [Rational] {
        switch rule.source {
        case .items(let ids):
            guard rule.raters != nil || spec.raters.count == 1 else {
                throw error(.itemsOfSeveralRaters(score: rule.id))
            }
            return try ids.map { id in
                guard let item = items[id] else { throw error(.unknownReference(place: rule.id, id: id)) }
                return item.ticks?.largest(as: rule.ticks ?? .count) ?? item.largest
            }
        case .scores(let ids):
            return try ids.map { id in
                guard let source = before[id] else { throw error(.unknownReference(place: rule.id, id: id)) }
                guard rule.raters == nil || source.raters != nil else {
                    throw error(.perRaterReadsPerPerson(score: rule.id, source: id))
                }
                return try number(source.maximum, at: "\(id).maximum")
            }
        }
    }

    private func bands(of rule: ScoreRule, before: [String: ScoreRule]) throws -> [BandPlan] {
        let plans = try rule.bands.map { band in
            BandPlan(
                band: band, from: try band.from.map { try number($0, at: "\(rule.id).bands.\(band.id)") },
                each: try band.each.map { try floor($0, of: band, in: rule, before: before) })
        }
        if plans.last?.each != nil { throw error(.lowestBandAsksOfEach(score: rule.id)) }
        for (upper, lower) in zip(plans, plans.dropFirst()) {
            guard let top = upper.from, lower.from.map({ $0 < top }) ?? true else {
                throw error(.bandsOutOfOrder(score: rule.id))
            }
        }
        return plans
    }

    /// What a band asks of every score that its rule reads: each must have a band of that id.
    private func floor(
        _ id: String, of band: Band, in rule: ScoreRule, before: [String: ScoreRule]
    ) throws -> BandPlan.Floor {
        guard case .scores(let sources) = rule.source else {
            throw error(.unknownReference(place: "\(rule.id).bands.\(band.id)", id: id))
        }
        var admitted: Set<String> = []
        for (index, source) in sources.enumerated() {
            let bands = before[source]?.bands ?? []
            guard let position = bands.firstIndex(where: { $0.id == id }) else {
                throw error(.unknownReference(place: "\(rule.id).bands.\(band.id)", id: id))
            }
            let notBelow = Set(bands[...position].map(\.id))
            // The bands of all sources are listed alike, or the word “below” would mean two things.
            guard index == 0 || notBelow == admitted else {
                throw error(.unknownReference(place: "\(rule.id).bands.\(band.id)", id: id))
            }
            admitted = notBelow
        }
        return BandPlan.Floor(id: id, admitted: admitted)
    }

    func error(_ fault: ScoringSpecError.Fault) -> ScoringSpecError {
        ScoringSpecError(spec: spec.id, fault: fault)
    }
}
