internal import TeraArtifact
public import TeraExact

/// One score of one person as some of the raters see it: the mean over them, by their weights, then over the batteries.
public struct RaterView: Sendable, Equatable {
    /// The subkompetensi.
    public var about: String
    /// Exact, on the scale of the score; nil where none of the raters has a value.
    public var value: Rational?
    /// How many of the raters have a value, in the battery where the fewest have. One form may have one rater only, so
    /// that a value of few is the answer of somebody whom everybody knows (audit P05).
    public var fewest: Int
    /// The least and the largest value that the score can have.
    public var least: Rational
    public var largest: Rational

    public init(about: String, value: Rational?, fewest: Int, least: Rational, largest: Rational) {
        self.about = about
        self.value = value
        self.fewest = fewest
        self.least = least
        self.largest = largest
    }
}

extension ScoringMachine {
    /// Per subkompetensi of a conclusion, in its order; without those that no battery takes as a mean over raters. A battery
    /// for which none of the raters has a value is left out of the mean, as in the conclusion.
    ///
    /// - Parameter isTheirs: whether a role is one of the raters.
    public func views(of result: PersonResult, by isTheirs: (String) -> Bool) throws -> [RaterView] {
        try result.subkompetensi.compactMap { score in
            guard score.role == .subkompetensi, let about = score.about else { return nil }
            return try view(of: about, result.batteries, isTheirs)
        }
    }

    private func view(
        of about: String, _ batteries: [BatteryResult], _ isTheirs: (String) -> Bool
    ) throws -> RaterView? {
        var scale: (least: Rational, largest: Rational)?
        var means: [Weighted] = []
        var fewest = Int.max
        for battery in batteries {
            guard let plan = plans.first(where: { $0.spec.id == battery.spec }),
                let rule = plan.rules.first(where: { $0.rule.role == .subkompetensi && $0.rule.about == about })?.rule,
                rule.raters?.reduce == .mean, (rule.accumulate ?? .mean) == .mean,
                let least = Rational(text: rule.minimum), let largest = Rational(text: rule.maximum)
            else { continue }
            scale = scale.map { (min($0.least, least), max($0.largest, largest)) } ?? (least, largest)
            let present = plan.raters.filter { isTheirs($0.id) }.compactMap { rater in
                battery.perRater[rater.id]?.first { $0.id == rule.id }?.value
                    .map { Weighted(value: $0, weight: rater.weight) }
            }
            guard let mean = try plan.exact(rule.id, { try Reduction.mean.value(of: present) }) else { continue }
            means.append(Weighted(value: mean, weight: .one))
            fewest = min(fewest, present.count)
        }
        guard let scale else { return nil }
        let value = try plans.first?.exact(about) { try Reduction.mean.value(of: means) }
        return RaterView(
            about: about, value: value.flatMap(\.self), fewest: means.isEmpty ? 0 : fewest, least: scale.least,
            largest: scale.largest)
    }
}
