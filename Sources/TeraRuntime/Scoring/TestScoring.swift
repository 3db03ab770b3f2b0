internal import TeraArtifact
internal import TeraExact

extension ScoringMachine {
    /// The results of one test. nil where no spec of that id scores a test.
    public func testResult(spec id: String, in admitted: AdmittedSheets) throws -> TestResult? {
        guard let plan = plans.first(where: { $0.spec.id == id && $0.spec.purpose == .test }) else { return nil }
        guard let rule = plan.rules.first(where: { $0.rule.role == .test }) else { return nil }
        var people: [TestPerson] = []
        for participant in admitted.participants {
            for sheet in admitted.sheets(of: participant, spec: id).values where sheet.sent {
                let irrelevant = Set(sheet.irrelevant ?? [])
                let scores = try plan.scores(of: sheet.answers, irrelevant: irrelevant)
                guard let score = scores.first(where: { $0.id == rule.rule.id }), score.value != nil else { continue }
                people.append(
                    TestPerson(
                        participant: participant, score: score, correct: plan.correct(in: sheet.answers),
                        irrelevant: irrelevant))
            }
        }
        people.sort { $0.participant < $1.participant }
        return TestResult(
            battery: plan.spec.battery, spec: id, people: people,
            items: ItemCount.counts(of: plan.knowledgeItems, in: people),
            bands: BandCount.counts(of: rule.rule.bands, in: people), assumptions: plan.spec.assumptions)
    }
}

extension ScoringPlan {
    /// Ids of the items with a key, in the order of the spec.
    fileprivate var knowledgeItems: [String] { spec.items.map(\.id).filter { items[$0]?.isKnowledge ?? false } }

    fileprivate func correct(in answers: [String: Answer]) -> [String] {
        knowledgeItems.filter { id in
            items[id]?.isRight(answers[id]) ?? false
        }
    }
}

extension ItemCount {
    static func counts(of items: [String], in people: [TestPerson]) -> [ItemCount] {
        var correct: [String: Int] = [:]
        for id in people.flatMap(\.correct) { correct[id, default: 0] += 1 }
        return items.map { item in
            ItemCount(
                item: item, correct: correct[item] ?? 0, base: people.count { !$0.irrelevant.contains(item) })
        }
    }
}

extension BandCount {
    static func counts(of bands: [Band], in people: [TestPerson]) -> [BandCount] {
        bands.map { band in
            BandCount(band: band, count: people.count { $0.score.band == band }, base: people.count)
        }
    }
}
