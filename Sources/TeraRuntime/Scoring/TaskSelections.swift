public import TeraArtifact
public import TeraExact

/// The tasks of one jenjang in one subkompetensi that a person does, as the mapping's raters say.
public struct TaskSelection: Sendable, Equatable {
    /// Of the tasks; not of the person.
    public var jenjang: String
    public var subkompetensi: String
    /// How many were selected: the mean over the raters, with their weights.
    public var selected: Rational

    public init(jenjang: String, subkompetensi: String, selected: Rational) {
        self.jenjang = jenjang
        self.subkompetensi = subkompetensi
        self.selected = selected
    }
}

extension ScoringMachine {
    /// One for each cell of the standard that the person's mapping asks about, in the order of the standard. Empty while
    /// a required rater of the mapping is missing; of a jenjang without a score there is none.
    ///
    /// Over the subkompetensi of one jenjang they add up to the activities of that jenjang (audit N17: first the mean
    /// over raters, then the sum).
    public func selections(of participant: Participant, in admitted: AdmittedSheets) throws -> [TaskSelection] {
        var found: [TaskSelection] = []
        for plan in plans where plan.spec.purpose == .mapping && plan.applies(to: participant) {
            let own = admitted.sheets(of: participant.id, spec: plan.spec.id)
            let result = try plan.result(sheets: own)
            guard result.missing.isEmpty else { continue }
            for (rule, score) in zip(plan.rules, result.combined) where rule.rule.role == .activity {
                guard let jenjang = rule.rule.about, score.value != nil else { continue }
                found += try plan.selections(rule, of: jenjang, own, result)
            }
        }
        let places = order.subkompetensiOrder(found.map(\.subkompetensi))
        let levels = order.jenjangOrder(found.map(\.jenjang))
        return places.flatMap { place in
            levels.compactMap { level in
                let same = found.filter { $0.subkompetensi == place && $0.jenjang == level }.map(\.selected)
                guard !same.isEmpty, let sum = same.reduce(Optional(Rational.zero), { $0?.adding($1) }) else {
                    return nil
                }
                return TaskSelection(jenjang: level, subkompetensi: place, selected: sum)
            }
        }
    }
}

extension ScoringPlan {
    /// Of one activity score: of each subkompetensi the mean over the raters who have that score.
    fileprivate func selections(
        _ rule: RulePlan, of jenjang: String, _ sheets: [String: AnswerSheet], _ result: BatteryResult
    ) throws -> [TaskSelection] {
        let present = raters.filter { rater in
            result.perRater[rater.id]?.contains { $0.id == rule.rule.id && $0.value != nil } ?? false
        }
        let subkompetensi = Dictionary(
            spec.items.compactMap { item in item.subkompetensi.map { (item.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        var places: [String] = []
        var items: [String: [(id: String, plan: ItemPlan)]] = [:]
        for (id, item) in rule.items {
            guard let place = subkompetensi[id] else { continue }
            if items[place] == nil { places.append(place) }
            items[place, default: []].append((id, item))
        }
        let irrelevant = sheets.mapValues { Set($0.irrelevant ?? []) }
        return try places.map { place in
            let perRater = try present.map { rater -> Weighted in
                let values = try (items[place] ?? []).compactMap { id, item in
                    guard irrelevant[rater.id]?.contains(id) != true else { return nil as Weighted? }
                    return try item.value(of: sheets[rater.id]?.answers[id], ticks: rule.rule.ticks ?? .count).map {
                        Weighted(value: $0, weight: item.weight)
                    }
                }
                let sum = try exact(rule.rule.id) { try Reduction.sum.value(of: values) }
                return Weighted(value: sum ?? .zero, weight: rater.weight)
            }
            let mean = try exact(rule.rule.id) { try Reduction.mean.value(of: perRater) }
            return TaskSelection(jenjang: jenjang, subkompetensi: place, selected: mean ?? .zero)
        }
    }
}
