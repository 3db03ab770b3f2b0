import TeraArtifact
import TeraInterchange
import Testing

/// Every problem is told in both languages.
@Suite struct ProblemMessageTests {
    static let reasons: [FileProblem.Reason] = [
        .table(.empty), .table(.notUTF8File), .table(.notUTF8), .table(.unclosedQuote), .table(.strayQuote),
        .table(.cellCount(found: 1, expected: 2)), .table(.duplicateHeading("x")),
        .participant(.missingColumn(.id, needed: ParticipantColumn.allCases)),
        .participant(.unknownColumn("x", nearest: "y")), .participant(.empty(.id)),
        .participant(.unknown(.jenjang, name: "x", nearest: nil)), .participant(.duplicateID("x", other: "f:1")),
        .export(.noIdentification(tried: ["x"], headings: ["y"])),
        .export(.missingItem(id: "q", stem: "x", nearest: "y")), .export(.unmatchedHeading("x", nearest: "y")),
        .export(.otherHeadings(["x", "y"])),
        .export(.ambiguousHeading(item: "q")), .export(.noParticipant), .export(.notAnOption("x", options: ["y"])),
        .export(.tooLong(length: 2, most: 1)), .export(.duplicate(participant: "x", others: ["f:1"], taken: true)),
        .answers(.notJSON("x")), .answers(.notASeed("x")), .answers(.notADuration(item: "x", -1)),
        .answers(.notASheet("x")), .answers(.otherFormat("x")),
        .answers(.unknownForm("x", nearest: "y")), .answers(.unknownItem("x", nearest: nil)),
        .answers(.notAnAnswer(item: "q", found: "x")), .answers(.notSimple("x")),
        .answers(.missingColumn(.item, heading: "id")), .answers(.missingColumn(.answer, heading: nil)),
        .answers(.itemTwice("x")),
        .answers(.nameTwice("x")),
        .answers(.ofSheet(form: "f", participant: "p", rater: "r", .notAnAnswer(item: "q", found: "x"))),
        .export(.unclearOrder(participant: "x", others: ["f:1"], because: .dayOrMonth("3/2/2025 9:05"))),
        .export(.unclearOrder(participant: "x", others: ["f:1"], because: .unreadable("x"))),
        .export(.unclearOrder(participant: "x", others: ["f:1"], because: .zones)),
        .export(.unclearOrder(participant: "x", others: ["f:1"], because: .sameTime("x"))),
        .export(.unclearOrder(participant: "x", others: ["f:1"], because: .someWithout)),
        .answers(.missingColumns(indonesian: ["butir"], english: ["item"], headings: ["x"])),
        .answers(.emptyColumn("peserta", "participant")), .answers(.otherRater("x", expected: "y")),
        .answers(.sheetRefused(form: "f", participant: "x", rater: "y", because: ["f:1"])),
        .coding(.missingColumns([.item], headings: ["x"])), .coding(.empty(.code)),
        .coding(.unknownItem("x", nearest: "y")), .coding(.unknownParticipant("x", nearest: "y")),
        .coding(.severalParticipants("x")), .coding(.noComment), .coding(.unknownCode("x", nearest: "y")),
        .coding(.subtopic("x", category: "y")), .coding(.twice(first: "f:1")),
        .coding(.severalCodes(["x", "y"], onlyOne: true)), .coding(.severalCodes(["x", "y"], onlyOne: false)),
        .coding(.otherCoders(["x", "y"], most: 1)), .coding(.otherCoders(["x", "y"], most: 2)),
        .coding(.incomplete(because: "f:1")),
    ]

    @Test(arguments: reasons)
    func bothLanguages(reason: FileProblem.Reason) throws {
        let message = FileProblem(file: "f", reason: reason).message
        let id = try #require(message["id"])
        let en = try #require(message["en"])
        #expect(id != en)
        for text in [id, en] {
            #expect(text.last.map { ".?".contains($0) || reason == .answers(.notJSON("x")) } == true, "\(text)")
            #expect(!text.contains("  "))
        }
    }

    @Test func placesLeaveOutWhatIsNotKnown() {
        #expect(FileProblem(file: "f", reason: .table(.empty)).place == "f")
        #expect(FileProblem(file: "f", line: 3, reason: .table(.empty)).place == "f:3")
        #expect(FileProblem(file: "f", line: 3, column: 2, reason: .table(.empty)).place == "f:3:2")
    }
}
