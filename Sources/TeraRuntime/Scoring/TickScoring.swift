internal import TeraArtifact
internal import TeraExact

/// A checklist with its weights exact: what the entries that are ticked come to.
struct TickScoring: Sendable {
    private let weights: [String: Rational]
    private let total: Rational

    var entries: some Collection<String> { weights.keys }

    /// nil where a weight is no number above zero, or they do not fit.
    init?(_ rule: TickRule) {
        var weights: [String: Rational] = [:]
        var total = Rational.zero
        for (id, text) in rule.weights {
            guard let weight = Rational(text: text), weight > .zero, let sum = total.adding(weight) else { return nil }
            weights[id] = weight
            total = sum
        }
        guard !weights.isEmpty else { return nil }
        (self.weights, self.total) = (weights, total)
    }

    /// nil for no answer: missing is never zero. Nothing ticked is zero.
    func value(of answer: Answer?, as count: TickCount) throws -> Rational? {
        guard case .list(let ids)? = answer else { return nil }
        let ticked = ids.compactMap { weights[$0] }
        switch count {
        case .count: return Rational(ticked.count)
        case .share: return try exact(Rational(ticked.count).divided(by: Rational(weights.count)))
        case .weighted:
            let sum = try ticked.reduce(Rational.zero) { try exact($0.adding($1)) }
            return try exact(sum.divided(by: total))
        }
    }

    /// When everything is ticked.
    func largest(as count: TickCount) -> Rational { count == .count ? Rational(weights.count) : .one }

    private func exact(_ value: Rational?) throws -> Rational {
        guard let value else { throw Reduction.TooLarge() }
        return value
    }
}
