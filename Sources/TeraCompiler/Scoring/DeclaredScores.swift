internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

extension BatteryLowering {
    /// The scores that the author defines, each per respondent: who answers is who is scored.
    func declaredScores(_ raters: [RaterRule]) -> [ScoreRule] {
        (instrument.scoring?.scores ?? []).compactMap { score in
            let items = composition.scoredItems(of: score)
            guard !items.isEmpty else { return nil }
            let range = ScoreRange.range(of: score, in: composition, project: checked.project)
            let least = score.leastAnswered?.value ?? instrument.scoring?.leastAnswered?.value ?? .one
            let isProrated = score.prorate?.value ?? false
            return ScoreRule(
                id: score.id.value, title: score.title.texts(default: language), role: .scale,
                source: .items(items.map(\.id)), reduce: isProrated ? .prorated : reduction(score.reduce),
                leastAnswered: Self.least(least, of: items.count), leastShare: hasLogic ? least.exactText : nil,
                raters: raters.count > 1 ? RaterCombination(reduce: .mean, least: 1) : nil, accumulate: nil,
                minimum: range?.lowest.exactText ?? "0", maximum: range?.highest.exactText ?? "0",
                places: score.places?.value, bands: bands(score.bands),
                ticks: score.ticks.flatMap { TickCount(rawValue: $0.value.rawValue) }, formerly: score.formerly.former)
        }
    }

    /// The fewest of `count` that a share asks for, rounded up.
    private static func least(_ share: Rational, of count: Int) -> Int {
        guard let product = share.multiplied(by: Rational(count)) else { return count }
        return max(1, Int((product.numerator + product.denominator - 1) / product.denominator))
    }
}
