import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

/// Several batteries of one person (requirements R043, R048; audit T03, T08).
@Suite struct AccumulationTests {
    private let diri = [Build.rater("diri")]

    /// Battery `x` measures A and B, battery `y` measures B and C; one rater each.
    private var specs: [ScoringSpec] {
        [
            Build.performance(
                "x", programmes: ["px"], raters: diri, items: ["a", "b"].map { Build.item($0) },
                scores: [
                    Build.subkompetensi("A", items: ["a"]), Build.subkompetensi("B", items: ["b"]),
                    Build.overall(["A", "B"]),
                ], assumptions: [Assumption(place: "kinerja/scoring", reason: ["id": "sama"])]),
            Build.performance(
                "y", programmes: ["py", "pz"], raters: diri, items: ["b", "c"].map { Build.item($0) },
                scores: [
                    Build.subkompetensi("B", items: ["b"]), Build.subkompetensi("C", items: ["c"]),
                    Build.overall(["B", "C"]),
                ],
                assumptions: [
                    Assumption(place: "kinerja/scoring", reason: ["id": "sama"]),
                    Assumption(place: "y/periode", reason: ["id": "lain"]),
                ]),
        ]
    }

    private let sheets = [Build.sheet("x", "diri", ["a": 4, "b": 3]), Build.sheet("y", "diri", ["b": 2, "c": 1])]

    private func result(
        _ participant: Participant, sheets: [AnswerSheet]? = nil, standards: [StandardArtifact] = []
    ) throws -> PersonResult {
        let machine = try ScoringMachine(specs: specs, standards: standards)
        return try machine.result(
            of: participant, in: machine.admit(sheets ?? self.sheets, participants: [participant]))
    }

    @Test func meanOverTheBatteriesThatMeasureASubkompetensi() throws {
        // A = 4 (x only), B = (3 + 2) / 2 = 5/2, C = 1 (y only). Overall = (4 + 5/2 + 1) / 3 = (15/2) / 3 = 5/2,
        // which is not the mean of the batteries' overalls, (7/2 + 3/2) / 2 = 5/2, by accident: see the next test.
        let result = try result(Build.participant(programmes: ["px", "pz"]))
        #expect(result.subkompetensi.map(\.about) == ["A", "B", "C"])
        #expect(result.subkompetensi.map(\.value) == [Rational(4), Rational(5, over: 2), Rational(1)])
        #expect(result.subkompetensi.map(\.answered) == [1, 2, 1])
        #expect(result.subkompetensi.map(\.asked) == [1, 2, 1])
        #expect(result.overall?.value == Rational(5, over: 2))
    }

    @Test func overallIsTheMeanOfAccumulatedSubkompetensiNotOfBatteries() throws {
        // A = 4, B = (4 + 1) / 2 = 5/2, C not answered and absent: overall = (4 + 5/2) / 2 = 13/4.
        // The mean of the batteries' overalls would be (4 + 1) / 2 = 5/2.
        let result = try result(
            Build.participant(programmes: ["px", "py"]),
            sheets: [Build.sheet("x", "diri", ["a": 4, "b": 4]), Build.sheet("y", "diri", ["b": 1])])
        #expect(result.overall?.value == Rational(13, over: 4))
        #expect(result.overall?.answered == 2 && result.overall?.asked == 3)
    }

    @Test func oneBatteryStandsAsItIs() throws {
        // x alone: overall = (4 + 3) / 2 = 7/2.
        let result = try result(Build.participant(programmes: ["px"]), sheets: [sheets[0]])
        #expect(result.batteries.map(\.battery.id) == ["x"])
        #expect(result.overall?.value == Rational(7, over: 2))
    }

    @Test func oneMissingBatteryHoldsBackThePerson() throws {
        // T08: complete is per person. x is in, y is not.
        let result = try result(Build.participant(programmes: ["px", "py"]), sheets: [sheets[0]])
        #expect(result.missing.map(\.battery) == ["y"])
        #expect(result.overall == nil)
        #expect(result.subkompetensi.isEmpty)
        #expect(result.batteries.map { $0.combined.isEmpty } == [false, true])
    }

    @Test func nobodyIsConcludedWithoutABattery() throws {
        let result = try result(Build.participant(programmes: ["other"]), sheets: [])
        #expect(result.batteries.isEmpty)
        #expect(!result.isConcluded)
    }

    @Test func resultsFollowTheStandard() throws {
        let standard = StandardArtifact(
            id: "s", title: ["id": "s"], jenjang: [], roles: [],
            subunsur: [
                SubunsurArtifact(
                    id: "u", number: 1, title: ["id": "u"],
                    subkompetensi: ["C", "A", "B"].enumerated().map {
                        SubkompetensiArtifact(id: $1, number: $0 + 1, title: ["id": $1], explanations: [:])
                    })
            ])
        let result = try result(Build.participant(programmes: ["px", "py"]), standards: [standard])
        #expect(result.subkompetensi.map(\.about) == ["C", "A", "B"])
    }

    @Test func assumptionsAreRepeatedOnce() throws {
        let result = try result(Build.participant(programmes: ["px", "py"]))
        #expect(result.assumptions.map(\.place) == ["kinerja/scoring", "y/periode"])
    }

    @Test func batteriesThatDisagreeAreRefused() throws {
        var specs = specs
        specs[1].scores[0].accumulate = nil
        #expect(
            throws: ScoringSpecError(
                spec: "y.ahli-muda", fault: .accumulationDiffers(score: "B", other: "x.ahli-muda"))
        ) { try ScoringMachine(specs: specs) }
    }

    @Test func batteriesOfDifferentJenjangMayDiffer() throws {
        var specs = specs
        specs[1].scores[0].accumulate = nil
        specs[1].jenjang = Build.named("ahli-madya")
        #expect(throws: Never.self) { try ScoringMachine(specs: specs) }
    }
}
