internal import TeraArtifact
internal import TeraExact

/// An answer rule with its numbers exact: how many parts of an answer are right, and what so many earn.
struct AnswerScoring: Sendable {
    private let parts: Parts
    /// What 0, 1, 2 … right parts earn.
    private let earned: [Rational]

    private enum Parts: Sendable {
        case set(Set<String>)
        case number(ClosedRange<Rational>)
        case spelling(Set<String>)
        case order([String])
        case pairs([String: String])
    }

    /// nil where a number is none, or does not fit.
    init?(_ rule: AnswerRule) {
        switch rule {
        case .set(let rule):
            guard let earned = Self.earned(rule.points, of: rule.key.count, rule.credit) else { return nil }
            (parts, self.earned) = (.set(Set(rule.key)), earned)
        case .number(let rule):
            guard let key = Rational(text: rule.key), let tolerance = Rational(text: rule.tolerance),
                tolerance >= .zero, let low = key.subtracting(tolerance), let high = key.adding(tolerance),
                let earned = Self.earned(rule.points, of: 1, .allOrNothing)
            else { return nil }
            (parts, self.earned) = (.number(low...high), earned)
        case .spelling(let rule):
            guard let earned = Self.earned(rule.points, of: 1, .allOrNothing) else { return nil }
            (parts, self.earned) = (.spelling(Set(rule.accepted)), earned)
        case .order(let rule):
            guard let earned = Self.earned(rule.points, of: rule.key.count - 1, rule.credit) else { return nil }
            (parts, self.earned) = (.order(rule.key), earned)
        case .pairs(let rule):
            guard let earned = Self.earned(rule.points, of: rule.key.count, rule.credit) else { return nil }
            (parts, self.earned) = (.pairs(rule.key), earned)
        // No part of a checklist is right or wrong: `TickScoring`.
        case .ticks: return nil
        }
    }

    /// nil for no answer: missing is never zero.
    func value(of answer: Answer?) -> Rational? { right(in: answer).map { earned[$0] } }

    /// Whether all of it is right.
    func isRight(_ answer: Answer?) -> Bool { right(in: answer) == earned.count - 1 }

    var possible: [Rational] { earned }
    var largest: Rational { earned.max() ?? .zero }

    private func right(in answer: Answer?) -> Int? {
        switch (parts, answer) {
        case (_, nil), (_, .notObserved?), (_, .declined?): return nil
        case (.set(let key), let answer?):
            let right = answer.chosen.count { key.contains($0) }
            return max(0, 2 * right - answer.chosen.count)
        case (.number(let range), .text(let text)?):
            return Rational(text: text).map { range.contains($0) ? 1 : 0 }
        case (.spelling(let accepted), .text(let text)?): return accepted.contains(TextFolding.fold(text)) ? 1 : 0
        case (.order(let key), .list(let ids)?):
            return zip(key, key.dropFirst()).count { before, after in
                guard let first = ids.firstIndex(of: before), let second = ids.firstIndex(of: after) else {
                    return false
                }
                return first < second
            }
        case (.pairs(let key), .values(let values)?): return key.count { values[$0.key] == $0.value }
        case (.number, _), (.spelling, _), (.order, _), (.pairs, _): return 0
        }
    }

    private static func earned(_ points: String, of parts: Int, _ credit: Credit) -> [Rational]? {
        guard parts > 0, let points = Rational(text: points) else { return nil }
        guard credit == .partial else { return Array(repeating: .zero, count: parts) + [points] }
        var earned: [Rational] = []
        for right in 0...parts {
            guard let share = Rational(right).divided(by: Rational(parts)), let value = points.multiplied(by: share)
            else { return nil }
            earned.append(value)
        }
        return earned
    }
}
