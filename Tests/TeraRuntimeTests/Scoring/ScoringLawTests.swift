import TeraArtifact
import TeraExact
import TeraRuntime
import TeraTestSupport
import Testing

/// Laws that hold for all answers.
@Suite struct ScoringLawTests {
    private let items = ["a1", "a2", "a3", "b1", "b2"]

    /// Random answers of all four raters, one in six missing, one in twelve "cannot judge".
    private func randomSheets(_ generator: inout SeededGenerator) -> [AnswerSheet] {
        Build.raters.map { rater in
            var answers: [String: Int] = [:]
            for item in items {
                let draw = Int.random(in: 0..<12, using: &generator)
                if draw < 2 { continue }
                answers[item] = draw == 2 ? 0 : Int.random(in: 1...4, using: &generator)
            }
            return Build.sheet(rater, answers)
        }
    }

    private func result(_ spec: ScoringSpec, _ sheets: [AnswerSheet]) throws -> PersonResult {
        let machine = try ScoringMachine(specs: [spec])
        let person = Build.participant()
        return try machine.result(of: person, in: machine.admit(sheets, participants: [person]))
    }

    @Test(arguments: 1...200) func aReversedScaleMirrorsEveryScore(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let sheets = randomSheets(&generator)
        let raters = Build.raters.enumerated().map { Build.rater($1, weight: "\($0 + 1)") }
        let reversed = ["o1": "4", "o2": "3", "o3": "2", "o4": "1"]
        let plain = try result(Build.performance(raters: raters), sheets)
        let mirrored = try result(
            Build.performance(raters: raters, items: items.map { Build.item($0, values: reversed) }), sheets)
        func mirror(_ value: Rational?) -> Rational? { value.flatMap { Rational(5).subtracting($0) } }
        #expect(mirrored.subkompetensi.map(\.value) == plain.subkompetensi.map { mirror($0.value) })
        #expect(mirrored.overall?.value == mirror(plain.overall?.value))
        for rater in Build.raters {
            #expect(
                mirrored.batteries[0].perRater[rater]?.map(\.value)
                    == plain.batteries[0].perRater[rater]?.map { mirror($0.value) })
        }
    }

    @Test(arguments: 1...50) func theOrderOfSheetsIsIrrelevant(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let sheets = randomSheets(&generator)
        let plain = try result(Build.performance(), sheets)
        #expect(try result(Build.performance(), sheets.shuffled(using: &generator)) == plain)
        #expect(plain.isConcluded)
    }

    @Test(arguments: 1...50) func aScoreLiesBetweenTheSmallestAndLargestAnswer(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let result = try result(Build.performance(), randomSheets(&generator))
        for value in result.subkompetensi.compactMap(\.value) {
            #expect(value >= .one && value <= Rational(4))
        }
    }
}
