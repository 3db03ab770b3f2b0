public import TeraExact

/// The smallest and largest value that a score can reach when everything is answered, exact.
public struct ScoreRange: Sendable, Equatable {
    public var lowest: Rational
    public var highest: Rational

    public init(lowest: Rational, highest: Rational) {
        self.lowest = lowest
        self.highest = highest
    }

    /// The range of a score over rating items. Reversal mirrors values within a scale, so it moves neither end.
    /// nil where no item has a scale with values, or the numbers do not fit.
    public static func range(of items: [ComposedItem], reduce: ReductionWord, in project: Project) -> ScoreRange? {
        var parts: [(range: ScoreRange, weight: Rational)] = []
        for item in items where item.type == .rating {
            let values = item.scale.flatMap { project.scale($0) }?.options.compactMap { $0.value?.value } ?? []
            guard let lowest = values.min(), let highest = values.max() else { continue }
            let weight = item.place.flatMap { project.item(at: $0).weight?.value } ?? .one
            parts.append((ScoreRange(lowest: lowest, highest: highest), weight))
        }
        return reduced(parts, reduce)
    }

    /// The range of a score over scores of equal weight.
    public static func combined(_ ranges: [ScoreRange], reduce: ReductionWord) -> ScoreRange? {
        reduced(ranges.map { ($0, .one) }, reduce)
    }

    private static func reduced(
        _ parts: [(range: ScoreRange, weight: Rational)], _ reduce: ReductionWord
    ) -> ScoreRange? {
        guard !parts.isEmpty else { return nil }
        var lowest = Rational.zero
        var highest = Rational.zero
        var weights = Rational.zero
        for (range, weight) in parts {
            guard let low = range.lowest.multiplied(by: weight).flatMap({ lowest.adding($0) }),
                let high = range.highest.multiplied(by: weight).flatMap({ highest.adding($0) }),
                let sum = weights.adding(weight)
            else { return nil }
            (lowest, highest, weights) = (low, high, sum)
        }
        switch reduce {
        case .sum: return ScoreRange(lowest: lowest, highest: highest)
        case .mean:
            guard let low = lowest.divided(by: weights), let high = highest.divided(by: weights) else { return nil }
            return ScoreRange(lowest: low, highest: high)
        }
    }
}
