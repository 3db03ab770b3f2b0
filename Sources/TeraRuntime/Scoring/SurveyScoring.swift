public import TeraArtifact
internal import TeraExact

extension ScoringMachine {
    /// Ids of the specs of reaction questionnaires and observations, in order.
    public var surveys: [String] { plans.filter(\.isSurvey).map(\.spec.id) }

    /// Every sheet of one battery that was sent, in the order of participants and raters.
    public func sentSheets(spec id: String, in admitted: AdmittedSheets) -> [AnswerSheet] {
        admitted.participants.flatMap { participant in
            admitted.sheets(of: participant, spec: id).filter(\.value.sent).sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// The results of one questionnaire or observation. nil where no such spec has that id.
    public func surveyResult(spec id: String, in admitted: AdmittedSheets) throws -> SurveyResult? {
        guard let plan = plans.first(where: { $0.spec.id == id && $0.isSurvey }) else { return nil }
        var people: [SurveyPerson] = []
        var counts = plan.spec.items.map { item in
            var options = item.values.mapValues { _ in 0 }
            for entry in plan.items[item.id]?.ticks.map({ Array($0.entries) }) ?? [] { options[entry] = 0 }
            return AnswerCount(item: item.id, options: options, notObserved: 0, missing: 0, notAsked: 0)
        }
        for participant in admitted.participants {
            for (rater, sheet) in admitted.sheets(of: participant, spec: id) where sheet.sent {
                let irrelevant = Set(sheet.irrelevant ?? [])
                people.append(
                    SurveyPerson(
                        participant: participant, rater: rater,
                        scores: try plan.scores(of: sheet.answers, irrelevant: irrelevant)))
                for index in counts.indices { counts[index].add(sheet.answers, irrelevant) }
            }
        }
        people.sort { ($0.participant, $0.rater) < ($1.participant, $1.rater) }
        return SurveyResult(
            battery: plan.spec.battery, spec: id, people: people,
            scores: try plan.raters.flatMap { rater in
                try plan.rules.map { try plan.summary(of: $0, by: rater.id, over: people) }
            }, items: counts,
            order: Dictionary(plan.spec.items.map { ($0.id, $0.lowestFirst) }, uniquingKeysWith: { first, _ in first }),
            assumptions: plan.spec.assumptions)
    }
}

extension ScoringPlan {
    fileprivate var isSurvey: Bool { spec.purpose == .reaction || spec.purpose == .observation }

    fileprivate func summary(
        of plan: RulePlan, by rater: String, over all: [SurveyPerson]
    ) throws -> SurveyScore {
        let people = all.filter { $0.rater == rater }
        let scores = people.compactMap { $0.scores.first { $0.id == plan.rule.id } }
        let values = scores.compactMap(\.value)
        let mean = try exact(plan.rule.id) {
            try Reduction.mean.value(of: values.map { Weighted(value: $0, weight: .one) })
        }
        return SurveyScore(
            id: plan.rule.id, rater: rater, title: plan.rule.title, places: plan.rule.places ?? 2, count: values.count,
            base: people.count, mean: mean,
            bands: plan.rule.bands.map { band in
                BandCount(band: band, count: scores.count { $0.band == band }, base: values.count)
            })
    }
}

extension AnswerCount {
    fileprivate mutating func add(_ answers: [String: Answer], _ irrelevant: Set<String>) {
        guard !irrelevant.contains(item) else {
            notAsked += 1
            return
        }
        switch answers[item] {
        case nil: missing += 1
        case .notObserved?: notObserved += 1
        case .declined?: declined += 1
        case .values?: break
        case .text?, .list?, .worded?:
            for option in answers[item]?.chosen ?? [] { options[option, default: 0] += 1 }
        }
    }
}

extension ScoredItem {
    /// Ids of its options by value; those of equal value by id.
    fileprivate var lowestFirst: [String] {
        let numbers: [String: Rational] = values.mapValues { Rational(text: $0) ?? .zero }
        let sorted = numbers.sorted { first, second in
            first.value == second.value ? first.key < second.key : first.value < second.value
        }
        return sorted.map(\.key)
    }
}
