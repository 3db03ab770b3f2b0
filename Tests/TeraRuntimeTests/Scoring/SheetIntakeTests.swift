import TeraArtifact
import TeraRuntime
import Testing

/// Sheets that are not scored, and why.
@Suite struct SheetIntakeTests {
    private let person = Build.participant(programmes: ["px"])

    private func problems(_ sheets: [AnswerSheet]) throws -> [SheetProblem] {
        try ScoringMachine(specs: [Build.performance("x", programmes: ["px"])])
            .admit(sheets, participants: [person, Build.participant("P2", programmes: ["py"])]).problems
    }

    private func reasons(_ sheets: [AnswerSheet]) throws -> [SheetProblem.Reason] {
        try problems(sheets).map(\.reason)
    }

    private let good = Build.sheet("x", "diri", ["a1": 1])

    @Test func aGoodSheetIsAdmitted() throws {
        #expect(try reasons([good]).isEmpty)
    }

    @Test func answersOfAnotherFormAreRefused() throws {
        var other = good
        other.formHash = "1234"
        #expect(try reasons([other]) == [.otherForm(expected: "hash-x-diri", found: "1234")])
        // The good one beside it is still scored.
        #expect(try reasons([other, good]) == [.otherForm(expected: "hash-x-diri", found: "1234")])
    }

    @Test func anUnknownFormIsRefused() throws {
        #expect(try reasons([Build.sheet("z", "diri", [:])]) == [.unknownForm])
    }

    @Test func aRoleThatTheFormIsNotForIsRefused() throws {
        var other = good
        other.rater = "atasan"
        #expect(try reasons([other]) == [.otherRater(expected: "diri")])
    }

    @Test func strangersAreRefused() throws {
        #expect(try reasons([Build.sheet("x", "diri", of: "P9", ["a1": 1])]) == [.unknownParticipant])
        #expect(try reasons([Build.sheet("x", "diri", of: "P2", ["a1": 1])]) == [.notForParticipant])
    }

    @Test func duplicatesAreAllRefusedAndNamedOnce() throws {
        var second = good
        second.answers = ["a1": .text("o4")]
        let machine = try ScoringMachine(specs: [Build.performance("x", programmes: ["px"])])
        let admitted = machine.admit([good, second], participants: [person])
        #expect(admitted.problems.map(\.reason) == [.duplicate(count: 2)])
        let result = try machine.result(of: person, in: admitted)
        #expect(result.missing.contains { $0.rater == "diri" })
    }

    @Test func everyMessageSaysWhoseAnswersInBothLanguages() throws {
        var other = good
        other.formHash = "1234"
        let sheets = [other, good, good, Build.sheet("z", "diri", [:]), Build.sheet("x", "diri", of: "P9", [:])]
        let problems = try problems(sheets)
        #expect(problems.count == 4)
        for problem in problems {
            for language in ["id", "en"] {
                let message = try #require(problem.message[language])
                #expect(message.contains(problem.participant))
                #expect(message.contains(problem.form))
            }
        }
    }
}
