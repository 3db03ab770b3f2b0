internal import TeraArtifact

/// The right answer of a knowledge item and what it earns, in words.
struct CodebookKey {
    let words: CodebookWords

    /// Empty for what has no key.
    func lines(of item: ScoredItem) -> [String] {
        if let key = item.key { return [right(key, points: item.values[key] ?? "0")] }
        switch item.rule {
        case .set(let rule): return [right(rule.key.joined(separator: ", "), points: rule.points), credit(rule.credit)]
        case .order(let rule):
            return [right(rule.key.joined(separator: " → "), points: rule.points), credit(rule.credit)]
        case .pairs(let rule):
            let pairs = rule.key.sorted { $0.key < $1.key }.map { "\($0.key) → \($0.value)" }
            return [right(pairs.joined(separator: ", "), points: rule.points), credit(rule.credit)]
        case .number(let rule):
            let tolerance = rule.tolerance == "0" ? "" : " ± \(words.number(rule.tolerance))"
            return [right(words.number(rule.key) + tolerance, points: rule.points)]
        case .spelling(let rule):
            return [right(rule.accepted.map { "“\($0)”" }.joined(separator: ", "), points: rule.points)]
        // Ticks have weights, and none is right.
        case .ticks, nil: return []
        }
    }

    private func right(_ key: String, points: String) -> String {
        let points = words.number(points)
        return words.say("\(key): \(points) poin", "\(key): \(points) \(points == "1" ? "point" : "points")")
    }

    private func credit(_ credit: Credit) -> String {
        switch credit {
        case .allOrNothing: words.say("sebagian benar: nol", "partly right: nothing")
        case .partial: words.say("sebagian benar: sebagian poin", "partly right: part of the points")
        }
    }
}
