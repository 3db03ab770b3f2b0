internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

extension BatteryLowering {
    /// Items → subkompetensi per rater, raters → person, subkompetensi → overall.
    func performanceScores(_ raters: [RaterRule]) -> [ScoreRule] {
        let scoring = instrument.scoring
        let within = reduction(scoring?.within)
        let combination = RaterCombination(
            reduce: reduction(scoring?.raters), least: scoring?.leastRaters?.value ?? raters.count)
        var rules: [ScoreRule] = []
        for reference in battery.subkompetensi {
            let items = composition.items.filter {
                $0.measures.subkompetensi == reference.value && ($0.type == .rating || $0.type == .rubric)
            }
            guard !items.isEmpty, let entry = composition.standard?.find(subkompetensi: reference.value) else {
                continue
            }
            let range = ScoreRange.range(
                of: items, reduce: within == .mean ? .mean : .sum, in: checked.project, varies: hasLogic)
            rules.append(
                ScoreRule(
                    id: reference.value, title: entry.subkompetensi.title.texts(default: language),
                    role: .subkompetensi, about: reference.value, source: .items(items.map(\.id)), reduce: within,
                    leastAnswered: least(of: items.count), leastShare: leastShare, raters: combination,
                    accumulate: reduction(scoring?.accumulate), minimum: range?.lowest.exactText ?? "0",
                    maximum: range?.highest.exactText ?? "0", bands: bands(scoring?.kategori ?? [])))
        }
        guard !rules.isEmpty else { return [] }
        let overall = reduction(scoring?.overall)
        let range = ScoreRange.combined(
            rules.compactMap { rule in
                guard let lowest = Rational(text: rule.minimum), let highest = Rational(text: rule.maximum) else {
                    return nil
                }
                return ScoreRange(lowest: lowest, highest: highest)
            }, reduce: overall == .mean ? .mean : .sum, varies: hasLogic)
        rules.append(
            ScoreRule(
                id: "keseluruhan", title: [language: "Keseluruhan"], role: .overall,
                source: .scores(rules.map(\.id)), reduce: overall, leastAnswered: least(of: rules.count),
                leastShare: leastShare, raters: nil,
                accumulate: reduction(scoring?.accumulate), minimum: range?.lowest.exactText ?? "0",
                maximum: range?.highest.exactText ?? "0", bands: bands(scoring?.predikat ?? [])))
        return rules
    }
}
