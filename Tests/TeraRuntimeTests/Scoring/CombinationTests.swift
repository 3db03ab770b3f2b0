import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

/// Over raters: weights, renormalisation, completeness, bands on exact cuts (requirements R042, R044–R047).
@Suite struct CombinationTests {
    private func result(_ spec: ScoringSpec, _ sheets: [AnswerSheet]) throws -> PersonResult {
        let machine = try ScoringMachine(specs: [spec])
        let person = Build.participant()
        return try machine.result(of: person, in: machine.admit(sheets, participants: [person]))
    }

    /// diri A = 10/3, atasan A = 3, rekan A absent (one of three, two needed), pengguna layanan A = 4. All B = 2.
    private let sheets = [
        Build.sheet("diri", ["a1": 4, "a2": 3, "a3": 3, "b1": 2]),
        Build.sheet("atasan", ["a1": 3, "a2": 3, "b1": 2]),
        Build.sheet("rekan", ["a1": 2, "b1": 2]),
        Build.sheet("pengguna_layanan", ["a1": 4, "a2": 4, "a3": 4, "b1": 2]),
    ]

    @Test func meanOverRatersThatHaveAScore() throws {
        // A: (10/3 + 3 + 4) / 3 = (31/3) / 3 = 31/9. Overall: (31/9 + 2) / 2 = (49/9) / 2 = 49/18 = 2.72…
        let result = try result(Build.performance(), sheets)
        #expect(result.subkompetensi.map(\.value) == [Rational(31, over: 9), Rational(2)])
        #expect(result.subkompetensi.map { $0.band?.id } == ["sangat-baik", "kurang"])
        #expect(result.overall?.value == Rational(49, over: 18))
        #expect(result.overall?.band?.id == "baik")
        let combined = try #require(result.batteries.first?.combined.first)
        #expect(combined.answered == 3 && combined.asked == 4)
    }

    /// A band with `each`: whoever has one subkompetensi below it falls to the next band.
    @Test func aBandMayAskSomethingOfEachSubkompetensi() throws {
        // A = 31/9, sangat-baik; B = 2, kurang; overall 49/18 = 2.72…, from 2.60 and from 2.00.
        func overall(_ each: String?) -> ScoreRule {
            var rule = Build.overall(["A", "B"])
            rule.bands = [
                Band(id: "tinggi", title: ["id": "Tinggi"], from: "2.60", each: each),
                Band(id: "sedang", title: ["id": "Sedang"], from: "2.00"),
                Band(id: "rendah", title: ["id": "Rendah"], from: nil),
            ]
            return rule
        }
        func band(_ each: String?, _ sheets: [AnswerSheet]) throws -> String? {
            let spec = Build.performance(scores: [
                Build.subkompetensi("A", items: ["a1", "a2", "a3"], least: 2),
                Build.subkompetensi("B", items: ["b1", "b2"]), overall(each),
            ])
            let result = try result(spec, sheets)
            // The battery's own score and the accumulated one fall in the same band.
            #expect(result.overall?.band == result.batteries.first?.combined.last?.band)
            return result.overall?.band?.id
        }
        #expect(try band(nil, sheets) == "tinggi")
        #expect(try band("kurang", sheets) == "tinggi")
        #expect(try band("baik", sheets) == "sedang")
        #expect(try band("sangat-baik", sheets) == "sedang")
        // B without a value says nothing of the person: A alone is 31/9 and sangat-baik.
        let withoutB = [
            Build.sheet("diri", ["a1": 4, "a2": 3, "a3": 3]), Build.sheet("atasan", ["a1": 3, "a2": 3]),
            Build.sheet("rekan", ["a1": 2]), Build.sheet("pengguna_layanan", ["a1": 4, "a2": 4, "a3": 4]),
        ]
        #expect(try band("sangat-baik", withoutB) == "tinggi")
        #expect(throws: ScoringSpecError.self) { try band("hebat", sheets) }
    }

    @Test func weightsAreRenormalised() throws {
        // Weights diri 1, atasan 2, rekan 5, pengguna layanan 1; rekan has no score for A, so his 5 does not count:
        // (1×10/3 + 2×3 + 1×4) / (1 + 2 + 1) = (40/3) / 4 = 10/3.
        let raters = [
            Build.rater("diri"), Build.rater("atasan", weight: "2"), Build.rater("rekan", weight: "5"),
            Build.rater("pengguna_layanan"),
        ]
        #expect(
            try result(Build.performance(raters: raters), sheets).subkompetensi.first?.value == Rational(10, over: 3))
    }

    @Test func fewerRatersThanLeastIsAbsent() throws {
        // A has three raters with a score; four are needed. Overall: B alone = 2.
        let spec = Build.performance(scores: [
            Build.subkompetensi(
                "A", items: ["a1", "a2", "a3"], least: 2, raters: RaterCombination(reduce: .mean, least: 4)),
            Build.subkompetensi("B", items: ["b1", "b2"]), Build.overall(["A", "B"]),
        ])
        let result = try result(spec, sheets)
        #expect(result.subkompetensi.map(\.value) == [nil, Rational(2)])
        #expect(result.overall?.value == Rational(2))
        #expect(result.overall?.answered == 1)
    }

    @Test func anAbsentSourceCanMakeTheOverallAbsent() throws {
        let spec = Build.performance(scores: [
            Build.subkompetensi(
                "A", items: ["a1", "a2", "a3"], least: 2, raters: RaterCombination(reduce: .mean, least: 4)),
            Build.subkompetensi("B", items: ["b1", "b2"]), Build.overall(["A", "B"], least: 2),
        ])
        let overall = try #require(try result(spec, sheets).overall)
        #expect(overall.value == nil && overall.band == nil)
    }

    @Test func nothingIsConcludedWhileARequiredRaterIsMissing() throws {
        // R044. The three raters' own scores stand; no combined score, no category, no predikat.
        let unsent = Build.sheet("pengguna_layanan", ["a1": 4], sent: false)
        let result = try result(Build.performance(), Array(sheets.prefix(3)) + [unsent])
        #expect(!result.isConcluded)
        #expect(
            result.missing == [
                MissingRater(
                    battery: "kinerja", form: "kinerja.pengguna_layanan", rater: "pengguna_layanan", started: true)
            ])
        #expect(result.subkompetensi.isEmpty)
        #expect(result.overall == nil)
        #expect(result.batteries.first?.combined.isEmpty == true)
        #expect(result.batteries.first.map { Set($0.perRater.keys) } == ["diri", "atasan", "rekan"])
    }

    @Test func aRaterWhoHasNotBegunIsNotStarted() throws {
        let result = try result(Build.performance(), Array(sheets.prefix(3)))
        #expect(result.missing.map(\.started) == [false])
    }

    @Test func anOptionalRaterIsNotWaitedFor() throws {
        let raters = Build.raters.map { Build.rater($0, required: $0 != "pengguna_layanan") }
        // A without pengguna layanan: (10/3 + 3) / 2 = 19/6.
        let result = try result(Build.performance(raters: raters), Array(sheets.prefix(3)))
        #expect(result.isConcluded)
        #expect(result.subkompetensi.first?.value == Rational(19, over: 6))
    }

    /// One rater's five items against the cut 3.20.
    private func band(of answers: [Int]) throws -> String? {
        let ids = answers.indices.map { "a\($0)" }
        let spec = Build.performance(
            raters: [Build.rater("diri")], items: ids.map { Build.item($0) },
            scores: [Build.subkompetensi("A", items: ids)])
        let sheet = Build.sheet("diri", Dictionary(uniqueKeysWithValues: zip(ids, answers)))
        return try result(spec, [sheet]).subkompetensi.first?.band?.id
    }

    @Test func anExactCutBelongsToTheBandAbove() throws {
        // 16/5 = 3.2 exactly. 15/5 = 3.0 lies below, and 13/5 = 2.6 on the next cut.
        #expect(try band(of: [4, 3, 3, 3, 3]) == "sangat-baik")
        #expect(try band(of: [3, 3, 3, 3, 3]) == "baik")
        #expect(try band(of: [3, 3, 3, 2, 2]) == "baik")
        #expect(try band(of: [3, 3, 2, 2, 2]) == "kurang")
    }

    @Test func exactCutsWhereBinaryFractionsFail() throws {
        // Three raters with weights 0.1, 0.2 and 0.7, scores 4, 4 and 20/7: 0.4 + 0.8 + 2.0 = 3.2 exactly, although
        // 0.1×4 + 0.2×4 + 0.7×(20/7) is 3.1999999999999997 or 3.2 in binary, depending on the order of the terms.
        let ids = (1...7).map { "a\($0)" }
        let spec = Build.performance(
            raters: [
                Build.rater("diri", weight: "0.1"), Build.rater("atasan", weight: "0.2"),
                Build.rater("rekan", weight: "0.7"),
            ], items: ids.map { Build.item($0) }, scores: [Build.subkompetensi("A", items: ids)])
        func sheet(_ rater: String, _ values: [Int]) -> AnswerSheet {
            Build.sheet(rater, Dictionary(uniqueKeysWithValues: zip(ids, values)))
        }
        let result = try result(
            spec,
            [
                sheet("diri", [4, 4, 4, 4, 4, 4, 4]), sheet("atasan", [4, 4, 4, 4, 4, 4, 4]),
                sheet("rekan", [2, 3, 3, 3, 3, 3, 3]),
            ])
        #expect(result.subkompetensi.first?.value == Rational(16, over: 5))
        #expect(result.subkompetensi.first?.band?.id == "sangat-baik")
    }

    @Test func aHairBelowTheCutStaysBelow() throws {
        // 3.2 − 1/720 = 2303/720 prints as 3.20 and is below 3.20: 720 items, 2303 points in all.
        let points = Array(repeating: 3, count: 577) + Array(repeating: 4, count: 143)
        #expect(points.reduce(0, +) == 2303)
        #expect(try band(of: points) == "baik")
    }
}
