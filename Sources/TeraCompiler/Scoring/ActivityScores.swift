internal import TeraArtifact
internal import TeraLanguage

extension BatteryLowering {
    /// The number of selected tasks per jenjang, and its mean over the raters (requirement R049).
    func activityScores(_ raters: [RaterRule]) -> [ScoreRule] {
        let scoring = instrument.scoring
        return (composition.standard?.jenjang ?? []).compactMap { jenjang in
            let items = composition.items.filter {
                if case .cell(jenjang.id.value, _) = $0.measures { true } else { false }
            }
            guard !items.isEmpty else { return nil }
            return ScoreRule(
                id: jenjang.id.value,
                title: jenjang.title.texts(default: composition.standard?.language ?? language), role: .activity,
                about: jenjang.id.value, source: .items(items.map(\.id)), reduce: .sum,
                leastAnswered: least(of: items.count), leastShare: leastShare,
                raters: RaterCombination(
                    reduce: reduction(scoring?.raters), least: scoring?.leastRaters?.value ?? raters.count),
                accumulate: nil, minimum: "0", maximum: String(items.count), bands: [])
        }
    }
}
