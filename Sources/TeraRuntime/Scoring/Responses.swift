public import TeraArtifact
public import TeraExact

/// The sent sheets of one scoring spec as columns, for statistics: what each answer is worth, and nil where it is worth
/// nothing. Missing is never zero, and what was not asked is missing too.
public struct Responses: Sendable {
    public struct Item: Sendable, Equatable {
        public var id: String
        public var weight: Rational
        /// The right option; nil also where another rule says what is right.
        public var key: String?
        /// Whether it has a right answer.
        public var isKnowledge: Bool
    }

    public struct Sheet: Sendable, Equatable {
        public var participant: String
        public var rater: String
        public var form: String
        public var answers: [String: Answer]
        /// Ids of the items that earlier answers made irrelevant.
        public var irrelevant: Set<String>
        /// Item id → milliseconds that it stood before the rater; empty where nothing was timed.
        public var durations: [String: Int]
        /// One for each of `Responses.items`.
        public var values: [Rational?]
        /// One for each item: whether it is wholly right; nil for no answer, and for items without a right one.
        public var right: [Bool?]
        /// The sheet's own scores, by the rules of the spec.
        public var scores: [ScoreValue]
    }

    public var spec: ScoringSpec
    public var items: [Item]
    /// By participant, then in the order of the spec's raters.
    public var sheets: [Sheet]
}

extension ScoringMachine {
    /// Ids of all specs, by battery.
    public var specs: [ScoringSpec] { plans.map(\.spec) }

    /// nil where no spec has that id.
    public func responses(spec id: String, in admitted: AdmittedSheets) throws -> Responses? {
        guard let plan = plans.first(where: { $0.spec.id == id }) else { return nil }
        let items = plan.spec.items.compactMap { item in
            plan.items[item.id].map {
                Responses.Item(id: item.id, weight: $0.weight, key: $0.key, isKnowledge: $0.isKnowledge)
            }
        }
        var sheets: [Responses.Sheet] = []
        for participant in admitted.participants {
            let own = admitted.sheets(of: participant, spec: id)
            for rater in plan.raters {
                guard let sheet = own[rater.id], sheet.sent else { continue }
                sheets.append(try plan.responses(of: sheet, participant: participant, rater: rater.id))
            }
        }
        return Responses(spec: plan.spec, items: items, sheets: sheets)
    }
}

extension ScoringPlan {
    /// What the ticks of a checklist come to: as the first score that reads it counts them.
    private func ticks(of item: String) -> TickCount {
        let rule = spec.scores.first { rule in
            if case .items(let ids) = rule.source { ids.contains(item) } else { false }
        }
        return rule?.ticks ?? .count
    }

    fileprivate func responses(
        of sheet: AnswerSheet, participant: String, rater: String
    ) throws -> Responses.Sheet {
        let irrelevant = Set(sheet.irrelevant ?? [])
        let asked = spec.items.map { irrelevant.contains($0.id) ? nil : sheet.answers[$0.id] }
        return Responses.Sheet(
            participant: participant, rater: rater, form: sheet.form, answers: sheet.answers, irrelevant: irrelevant,
            durations: sheet.durations ?? [:],
            values: try zip(spec.items, asked).map { item, answer in
                try exact(item.id) { try items[item.id]?.value(of: answer, ticks: ticks(of: item.id)) }
            },
            right: zip(spec.items, asked).map { item, answer in
                guard let plan = items[item.id], plan.isKnowledge, plan.value(of: answer) != nil else { return nil }
                return plan.isRight(answer)
            },
            scores: try scores(of: sheet.answers, irrelevant: irrelevant))
    }
}
