internal import TeraArtifact

/// What stands behind the scores of one battery at one level, both ways.
struct CodebookScores {
    let spec: ScoringSpec

    /// Scores that read an item directly.
    func reading(item: String) -> [ScoreRule] {
        spec.scores.filter { rule in
            if case .items(let ids) = rule.source { ids.contains(item) } else { false }
        }
    }

    /// Scores that read one of these, and those that read them in turn.
    func above(_ rules: [ScoreRule]) -> [ScoreRule] {
        var reached = Set(rules.map(\.id))
        var above: [ScoreRule] = []
        // A score comes after those that it reads.
        for rule in spec.scores {
            guard case .scores(let ids) = rule.source, ids.contains(where: reached.contains),
                reached.insert(rule.id).inserted
            else { continue }
            above.append(rule)
        }
        return above
    }

    /// The items that a score comes from in the end.
    func items(of rule: ScoreRule) -> [String] {
        switch rule.source {
        case .items(let ids): return ids
        case .scores(let ids):
            var items: [String] = []
            for id in ids {
                guard let inner = spec.scores.first(where: { $0.id == id }) else { continue }
                for item in self.items(of: inner) where !items.contains(item) { items.append(item) }
            }
            return items
        }
    }
}
