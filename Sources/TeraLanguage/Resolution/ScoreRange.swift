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
    ///
    /// - Parameter varies: whether answers can make items irrelevant, so that any of them may be missing.
    /// - Parameter ticks: what checklists count; nil: nothing.
    public static func range(
        of items: [ComposedItem], reduce: ReductionWord, in project: Project, varies: Bool = false,
        ticks: TickWord? = nil
    ) -> ScoreRange? {
        var parts: [(range: ScoreRange, weight: Rational)] = []
        // Items mostly share one scale.
        var scales: [String: ScoreRange] = [:]
        for item in items where item.type.countsInScores {
            let weight = item.place.flatMap { project.item(at: $0).weight?.value } ?? .one
            if item.type == .checklist {
                guard let ticks, let place = item.place else { continue }
                let highest = ticks == .count ? Rational(project.item(at: place).options.count) : .one
                parts.append((ScoreRange(lowest: .zero, highest: highest), weight))
                continue
            }
            if item.type == .rubric {
                let values =
                    item.place.flatMap { project.item(at: $0).parts?.levels.compactMap { $0.value?.value } } ?? []
                guard let lowest = values.min(), let highest = values.max() else { continue }
                parts.append((ScoreRange(lowest: lowest, highest: highest), weight))
                continue
            }
            guard let scale = item.scale, let range = scales[scale] ?? ScoreRange(of: scale, in: project) else {
                continue
            }
            scales[scale] = range
            parts.append((range, weight))
        }
        return reduced(parts, reduce, varies: varies)
    }

    init?(of scale: String, in project: Project) {
        let values = project.scale(scale)?.options.compactMap { $0.value?.value } ?? []
        guard let lowest = values.min(), let highest = values.max() else { return nil }
        self.init(lowest: lowest, highest: highest)
    }

    /// The range of a score over scores of equal weight.
    public static func combined(
        _ ranges: [ScoreRange], reduce: ReductionWord, varies: Bool = false
    ) -> ScoreRange? {
        reduced(ranges.map { ($0, .one) }, reduce, varies: varies)
    }

    /// The ranges of a person's scores, as they are banded: of the subkompetensi, whichever reaches farther, and
    /// overall. nil where a range is unknown: without scales, or where the scores of any number of batteries are summed.
    ///
    /// - Parameter routes: with them, only what is asked together counts together.
    static func banded(
        _ composition: Composition, in project: Project, _ routes: RouteAnalysis? = nil
    ) -> (subkompetensi: ScoreRange, overall: ScoreRange)? {
        let scoring = composition.instrument.scoring
        guard scoring?.accumulate?.value != .sum else { return nil }
        // The usual case: means all the way, over ratings on one scale, whichever are asked.
        let sums = [scoring?.within, scoring?.raters, scoring?.overall].contains { $0?.value == .sum }
        if !sums, routes?.routes.isEmpty ?? true, let scale = composition.onlyScale {
            return ScoreRange(of: scale, in: project).map { ($0, $0) }
        }
        if let routes, !routes.routes.isEmpty, composition.hasLogic(in: project),
            let ranges = RoutedRange.banded(composition, in: project, routes)
        {
            return ranges
        }
        let varies = composition.hasLogic(in: project) || composition.instrument.toleratesGaps
        let raters = composition.instrument.raters.map { $0.weight?.value ?? .one }
        var bySubkompetensi: [String: [ComposedItem]] = [:]
        for section in composition.sections {
            for item in section.items where item.type == .rating || item.type == .rubric {
                guard let subkompetensi = item.measures.subkompetensi else { continue }
                bySubkompetensi[subkompetensi, default: []].append(item)
            }
        }
        var ranges: [ScoreRange] = []
        for items in bySubkompetensi.values {
            guard let perRater = range(of: items, reduce: scoring?.within?.value ?? .mean, in: project, varies: varies),
                let person = reduced(raters.map { (perRater, $0) }, scoring?.raters?.value ?? .mean, varies: varies)
            else { return nil }
            ranges.append(person)
        }
        guard let first = ranges.first,
            let overall = combined(ranges, reduce: scoring?.overall?.value ?? .mean, varies: varies)
        else {
            return nil
        }
        return (ranges.reduce(first) { $0.joined(with: $1) }, overall)
    }

    /// The range where any of the parts may be missing, but one.
    static func ofAnySome(
        _ parts: [(range: ScoreRange, weight: Rational)], _ reduce: ReductionWord
    ) -> ScoreRange? {
        switch reduce {
        // A mean of some lies between the ends of all.
        case .mean: return parts.dropFirst().reduce(parts.first?.range) { $0?.joined(with: $1.range) }
        case .sum:
            var lows: [Rational] = []
            var highs: [Rational] = []
            for (range, weight) in parts {
                guard let low = range.lowest.multiplied(by: weight), let high = range.highest.multiplied(by: weight)
                else { return nil }
                lows.append(low)
                highs.append(high)
            }
            // What lowers a sum is there, and the rest is not; alone, the part that lowers least stays.
            let below = lows.filter { $0 < .zero }
            let above = highs.filter { .zero < $0 }
            guard let lowest = below.isEmpty ? lows.min() : total(below),
                let highest = above.isEmpty ? highs.max() : total(above)
            else { return nil }
            return ScoreRange(lowest: lowest, highest: highest)
        }
    }

    static func total(_ values: [Rational]) -> Rational? {
        values.reduce(.zero) { $0?.adding($1) }
    }

    /// The smallest range that holds both.
    func joined(with other: ScoreRange) -> ScoreRange {
        ScoreRange(lowest: min(lowest, other.lowest), highest: max(highest, other.highest))
    }

    static func reduced(
        _ parts: [(range: ScoreRange, weight: Rational)], _ reduce: ReductionWord, varies: Bool
    ) -> ScoreRange? {
        guard let first = parts.first else { return nil }
        if varies { return ofAnySome(parts, reduce) }
        // The usual case, a mean over one scale, needs no arithmetic.
        if reduce == .mean, parts.allSatisfy({ $0.range == first.range && .zero < $0.weight }) { return first.range }
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

extension Instrument {
    /// Whether there is a score although something is missing: a sum is then less than that of complete answers.
    fileprivate var toleratesGaps: Bool {
        (scoring?.leastAnswered?.value ?? .one) < .one
            || (scoring?.leastRaters?.value ?? raters.count) < raters.count
            || raters.contains { $0.required?.value == false }
    }
}

extension Composition {
    /// Whether answers can make items irrelevant.
    func hasLogic(in project: Project) -> Bool {
        sections.contains { section in
            section.section.relevant != nil || section.section.sample != nil
                || section.section.groups.contains(where: \.hasLogic)
                || section.items.contains { project.bankItem(of: $0)?.logic != nil }
        }
    }

    /// The scale of all its ratings; nil where there are none, or several.
    fileprivate var onlyScale: String? {
        var scale: String?
        var isMixed = false
        sections.eachInPlace { section in
            section.items.eachInPlace { item in
                if item.type == .rubric, item.measures.subkompetensi != nil { isMixed = true }
                guard item.type == .rating, item.measures.subkompetensi != nil, !isMixed else { return }
                if scale == nil { scale = item.scale }
                isMixed = item.scale == nil || item.scale != scale
            }
        }
        return isMixed ? nil : scale
    }
}
