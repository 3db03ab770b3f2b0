import TeraArtifact
import TeraColumns
import Testing

/// A checklist has another value for each score that counts it: such a spec is scored sheet by sheet.
@Suite struct ChecklistTests {
    private func spec(counting items: [String]) -> ScoringSpec {
        ScoringSpec(
            id: "s", battery: BatteryReference(id: "s", title: [:], programmes: [], occasion: nil, period: nil),
            purpose: .reaction, jenjang: nil, standard: nil,
            forms: [FormReference(id: "s.peserta", rater: "peserta", sha256: "h")],
            raters: [RaterRule(id: "peserta", title: [:], weight: "1", required: true)],
            items: [
                ScoredItem(
                    id: "daftar", values: [:], weight: "1", rule: .ticks(TickRule(weights: ["a": "1", "b": "2"]))),
                ScoredItem(id: "mutu", values: ["satu": "1", "dua": "2"], weight: "1"),
            ],
            scores: [
                ScoreRule(
                    id: "nilai", title: [:], role: .scale, source: .items(items), reduce: .mean, leastAnswered: 1,
                    raters: nil, accumulate: nil, minimum: "0", maximum: "2", bands: [])
            ], activity: nil, assumptions: [])
    }

    @Test func itIsRefusedAndNotTakenForMissing() throws {
        #expect {
            try ColumnPlan(spec(counting: ["mutu", "daftar"]))
        } throws: { error in
            (error as? ColumnPlanRefusal)?.message["id"]
                == "nilai daftar centang `daftar` bergantung pada nilai yang menghitungnya"
        }
        // One that no score counts is no hindrance.
        #expect(try ColumnPlan(spec(counting: ["mutu"])).items.map(\.id) == ["mutu"])
    }
}
