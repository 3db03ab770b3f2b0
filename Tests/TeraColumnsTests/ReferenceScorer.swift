import TeraArtifact
import TeraExact

/// Scores by the formulas of the grammar and nothing else: no plan, no shared code, every fraction worked out anew.
/// Slow and plain, so that a reader can check it by eye.
enum ReferenceScorer {
    /// One sheet: item → option.
    typealias Sheet = [String: String]

    struct Outcome: Equatable {
        var value: Rational
        var band: String?
    }

    /// Score → outcome of a person; nil: a required role is missing.
    ///
    /// - Throws: `TooLarge` where a number does not fit.
    static func scores(_ spec: ScoringSpec, _ sheets: [String: Sheet]) throws -> [String: Outcome]? {
        for rater in spec.raters where rater.required && sheets[rater.id] == nil { return nil }
        var ofRater: [String: [String: Rational]] = [:]
        for (rater, sheet) in sheets { ofRater[rater] = try sheetScores(spec, sheet) }
        var person: [String: Outcome] = [:]
        for rule in spec.scores {
            var value: Rational?
            if let combination = rule.raters {
                var parts: [(value: Rational, weight: Rational)] = []
                for rater in spec.raters {
                    if let own = ofRater[rater.id]?[rule.id] { parts.append((own, exact(rater.weight))) }
                }
                if parts.count >= combination.least { value = try reduce(combination.reduce, parts) }
            } else if case .scores(let ids) = rule.source {
                let parts = ids.compactMap { id in person[id].map { (value: $0.value, weight: Rational(1)) } }
                if parts.count >= rule.leastAnswered {
                    value = try reduce(rule.reduce, parts, largest: ids.map { id in largest(spec, id) })
                }
            } else {
                value = sheets.keys.first.flatMap { ofRater[$0]?[rule.id] }
            }
            if let value { person[rule.id] = Outcome(value: value, band: band(spec, rule, value, person)) }
        }
        return person
    }

    private static func sheetScores(_ spec: ScoringSpec, _ sheet: Sheet) throws -> [String: Rational] {
        var scores: [String: Rational] = [:]
        for rule in spec.scores {
            switch rule.source {
            case .items(let ids):
                var parts: [(value: Rational, weight: Rational)] = []
                var asked = Rational(0)
                var largest: [Rational] = []
                for id in ids {
                    guard let item = spec.items.first(where: { $0.id == id }) else { continue }
                    asked = try asked + exact(item.weight)
                    largest.append(item.values.values.map(exact).max() ?? Rational(0))
                    if let option = sheet[id], let value = item.values[option] {
                        parts.append((exact(value), exact(item.weight)))
                    }
                }
                if parts.count >= rule.leastAnswered {
                    scores[rule.id] = try reduce(rule.reduce, parts, asked: asked, largest: largest)
                }
            case .scores(let ids) where rule.raters != nil:
                let parts = ids.compactMap { id in scores[id].map { (value: $0, weight: Rational(1)) } }
                if parts.count >= rule.leastAnswered {
                    scores[rule.id] = try reduce(rule.reduce, parts, largest: ids.map { largest(spec, $0) })
                }
            case .scores: break
            }
        }
        return scores
    }

    private static func largest(_ spec: ScoringSpec, _ score: String) -> Rational {
        spec.scores.first { $0.id == score }.map { exact($0.maximum) } ?? Rational(0)
    }

    private static func reduce(
        _ reduction: Reduction, _ parts: [(value: Rational, weight: Rational)], asked: Rational = Rational(0),
        largest: [Rational] = []
    ) throws -> Rational? {
        if parts.isEmpty { return nil }
        var sum = Rational(0)
        var weights = Rational(0)
        for part in parts {
            sum = try sum + part.value * part.weight
            weights = try weights + part.weight
        }
        switch reduction {
        case .sum: return sum
        case .mean: return weights == Rational(0) ? nil : try sum / weights
        case .prorated: return weights == Rational(0) ? nil : try sum / weights * asked
        case .percent:
            let earned = try parts.reduce(Rational(0)) { try $0 + $1.value }
            return try Rational(100) * earned / largest.reduce(Rational(0)) { try $0 + $1 }
        }
    }

    private static func band(
        _ spec: ScoringSpec, _ rule: ScoreRule, _ value: Rational, _ person: [String: Outcome]
    ) -> String? {
        for band in rule.bands {
            if let from = band.from, value < exact(from) { continue }
            if let each = band.each, case .scores(let ids) = rule.source {
                let isLower = ids.contains { id in
                    let ranks = spec.scores.first { $0.id == id }?.bands.map(\.id) ?? []
                    guard let own = person[id]?.band, let rank = ranks.firstIndex(of: own) else { return false }
                    return rank > (ranks.firstIndex(of: each) ?? 0)
                }
                if isLower { continue }
            }
            return band.id
        }
        return nil
    }

    private static func exact(_ text: String) -> Rational { Rational(text: text) ?? Rational(0) }
}

/// A number does not fit 128 bits.
struct TooLarge: Error {}

private func fitting(_ value: Rational?) throws -> Rational {
    guard let value else { throw TooLarge() }
    return value
}

private func + (a: Rational, b: Rational) throws -> Rational { try fitting(a.adding(b)) }
private func * (a: Rational, b: Rational) throws -> Rational { try fitting(a.multiplied(by: b)) }
private func / (a: Rational, b: Rational) throws -> Rational { try fitting(a.divided(by: b)) }
