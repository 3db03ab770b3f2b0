import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

/// The worked example of `Grammar/README.md`, Scores, number by number as printed there.
@Suite struct WorkedExampleTests {
    /// Battery `x` measures A with three statements and B with two; battery `y` measures A with one.
    private var specs: [ScoringSpec] {
        let combination = RaterCombination(reduce: .mean, least: 2)
        return [
            Build.performance(
                "x",
                scores: [
                    Build.subkompetensi("A", items: ["a1", "a2", "a3"], least: 2, raters: combination),
                    Build.subkompetensi("B", items: ["b1", "b2"], raters: combination), Build.overall(["A", "B"]),
                ]),
            Build.performance(
                "y", raters: [Build.rater("diri")], items: [Build.item("c1")],
                scores: [Build.subkompetensi("A", items: ["c1"]), Build.overall(["A"])]),
        ]
    }

    private let sheets = [
        Build.sheet("x", "diri", ["a1": 4, "a2": 3, "a3": 0, "b1": 4, "b2": 3]),
        Build.sheet("x", "atasan", ["a1": 3, "a2": 3, "a3": 3, "b1": 4, "b2": 3]),
        Build.sheet("x", "rekan", ["a1": 4, "a2": 3, "a3": 3, "b1": 4, "b2": 3]),
        Build.sheet("x", "pengguna_layanan", ["a1": 2, "b1": 4, "b2": 3]),
        Build.sheet("y", "diri", ["c1": 3]),
    ]

    @Test func asPrinted() throws {
        let participant = Build.participant()
        let machine = try ScoringMachine(specs: specs, standards: [])
        let result = try machine.result(
            of: participant, in: machine.admit(sheets, participants: [participant]))
        let battery = try #require(result.batteries.first { $0.battery.id == "x" })
        #expect(battery.perRater["diri"]?.first?.value == Rational(7, over: 2))
        #expect(battery.perRater["atasan"]?.first?.value == Rational(3))
        #expect(battery.perRater["rekan"]?.first?.value == Rational(10, over: 3))
        #expect(battery.perRater["pengguna_layanan"]?.first?.value == nil)
        #expect(battery.combined.first?.value == Rational(59, over: 18))
        #expect(battery.combined.first?.value?.roundedHalfUp(places: 2, separator: ",") == "3,28")
        #expect(battery.combined.first?.band?.id == "sangat-baik")
        #expect(result.subkompetensi.map(\.value) == [Rational(113, over: 36), Rational(7, over: 2)])
        #expect(result.subkompetensi.first?.value?.roundedHalfUp(places: 2, separator: ",") == "3,14")
        #expect(result.subkompetensi.first?.band?.id == "baik")
        #expect(result.overall?.value == Rational(239, over: 72))
        #expect(result.overall?.value?.roundedHalfUp(places: 2, separator: ",") == "3,32")
    }

    @Test func testAsPrinted() throws {
        let machine = try ScoringMachine(specs: [Build.test("tes", count: 15)], standards: [])
        let answers = (1...15).map { ("q\($0)", Answer.text($0 <= 11 ? "k" : "x")) }
        let sheet = Build.choices("tes", "peserta", Dictionary(uniqueKeysWithValues: answers))
        let result = try #require(try machine.testResult(spec: "tes", in: machine.admit([sheet], participants: [])))
        #expect(result.people.first?.score.value == Rational(220, over: 3))
        #expect(result.people.first?.score.value?.roundedHalfUp(places: 2, separator: ",") == "73,33")
        #expect(result.people.first?.score.band?.id == "lulus")
    }
}
