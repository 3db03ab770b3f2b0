internal import TeraArtifact
internal import TeraLanguage

extension BatteryLowering {
    /// Points as a percentage of the largest possible, with the pass mark as its only band.
    func testScores(_ items: [ScoredItem]) -> [ScoreRule] {
        guard !items.isEmpty else { return [] }
        return [
            ScoreRule(
                id: "nilai", title: [language: "Nilai"], role: .test, source: .items(items.map(\.id)),
                reduce: .percent, leastAnswered: 1, raters: nil, accumulate: nil, minimum: "0", maximum: "100",
                bands: bands(instrument.scoring?.pass.map { [$0] } ?? []))
        ]
    }
}
