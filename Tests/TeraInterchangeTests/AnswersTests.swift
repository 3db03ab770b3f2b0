import TeraArtifact
import TeraInterchange
import Testing

/// Answer sheets as JSON, and simple files of answers.
@Suite struct AnswersTests {
    private let form = FormFixtures.form(
        "f.diri", rater: "diri", purpose: .performance,
        scales: [FormFixtures.scale("s", ["Jarang", "Sering"]), FormFixtures.scale("t", ["A"], notObserved: "?")],
        items: [
            FormFixtures.rating("r1", "R1", scale: "s"), FormFixtures.rating("r2", "R2", scale: "t"),
            .text(TextItem(common: ItemCommon(id: "w", stem: ["id": "W"], required: false), maxLength: 3)),
        ])

    private func sheet(_ participant: String, _ answers: String = #"{"r1":"s-1"}"#) -> String {
        #"{"format":"tera-answers/1","form":"f.diri","formHash":"h","participant":"\#(participant)","#
            + #""rater":"diri","answers":\#(answers),"sent":true}"#
    }

    private func read(_ text: String) -> AnswersJSON {
        AnswersJSON.read([InputFile(name: "a.json", text: text)], forms: [form], reading: .formMachine)
    }

    @Test func oneSheet() {
        let result = read(sheet("P1", #"{"r1":"s-2","r2":{"state":"not-observed"},"w":"ya!"}"#))
        #expect(result.problems.isEmpty)
        #expect(
            result.sheets == [
                AnswerSheet(
                    form: "f.diri", formHash: "h", participant: "P1", rater: "diri",
                    answers: ["r1": .text("s-2"), "r2": .notObserved, "w": .text("ya!")], sent: true)
            ])
    }

    @Test func arraysLinesAndPrettyPrintedObjects() {
        #expect(read("[\(sheet("P1")),\n\(sheet("P2"))]").sheets.map(\.participant) == ["P1", "P2"])
        #expect(read("\(sheet("P1"))\r\n\n\(sheet("P2"))\n").sheets.map(\.participant) == ["P1", "P2"])
        let pretty = sheet("P1").replacing(",", with: ",\n  ")
        #expect(read(pretty).sheets.map(\.participant) == ["P1"])
        #expect(read("[]").sheets.isEmpty && read("[]").problems.isEmpty)
    }

    @Test func oneBadLineLeavesTheOthers() {
        let result = read("\(sheet("P1"))\n{\"format\":3}\n\(sheet("P2"))\n")
        #expect(result.sheets.map(\.participant) == ["P1", "P2"])
        #expect(result.problems.map(\.place) == ["a.json:2"])
        guard case .answers(.notASheet)? = result.problems.first?.reason else {
            Issue.record("\(result.problems)")
            return
        }
    }

    @Test func oneBadElementLeavesTheOthers() {
        let result = read("[\(sheet("P1")),{\"form\":\"x\"},\(sheet("P2"))]")
        #expect(result.sheets.map(\.participant) == ["P1", "P2"])
        #expect(result.problems.count == 1)
        #expect(result.problems.first?.message["id"]?.contains("[1]") == true)
    }

    /// A decoder would take one of the two: which one the rater meant nobody knows.
    @Test func aNameThatStandsTwiceIsRefused() {
        #expect(
            read(sheet("P1", #"{"r1":"s-1","r2":"t-1","\u0072\u0031":"s-2"}"#)).problems.map(\.reason)
                == [.answers(.nameTwice("answers.r1"))])
        let array = read(
            "[" + sheet("P1") + "," + sheet("P2").replacing(#""sent":true"#, with: #""sent":true,"sent":false"#) + "]")
        #expect(array.sheets.map(\.participant) == ["P1"])
        #expect(array.problems.map(\.reason) == [.answers(.nameTwice("[1] sent"))])
        // One name in several objects, and a name in words, are no fault.
        #expect(read(sheet("P1", #"{"w":"\"w\":1,\"w\":2"}"#)).problems.map(\.reason).count == 1)
        #expect(read(sheet("P1", #"{"w":"{,"}"#) + "\n" + sheet("P2", #"{"w":"w"}"#)).problems.isEmpty)
        #expect(answers(#"{"a":1,"b":2,"a":3}"#).problems.map(\.reason) == [.answers(.nameTwice("a"))])
    }

    @Test func timesAreMillisecondsOfItems() {
        func timed(_ times: String) -> String {
            sheet("P1").replacing(#""sent""#, with: #""durations":\#(times),"sent""#)
        }
        #expect(
            read(timed(#"{"r1":0,"w":9007199254740991}"#)).sheets.map(\.durations) == [["r1": 0, "w": 1 << 53 - 1]])
        let wrong = read(timed(#"{"r1":-1,"r2":9007199254740992,"rr2":5}"#))
        #expect(wrong.sheets.isEmpty)
        #expect(
            wrong.problems.map(\.reason) == [
                .answers(.notADuration(item: "r1", -1)), .answers(.notADuration(item: "r2", 1 << 53)),
                .answers(.unknownItem("rr2", nearest: "r2")),
            ])
    }

    @Test func answersAreCheckedAgainstTheForm() {
        let result = read(
            sheet("P1", #"{"r1":"s-9","r2":"t-1","rr2":"t-1","w":"panjang"}"#) + "\n"
                + sheet("P2", #"{"r1":{"state":"not-observed"}}"#) + "\n"
                + sheet("P3").replacing("f.diri", with: "f.dirri") + "\n"
                + sheet("P4").replacing("answers/1", with: "answers/9"))
        #expect(result.sheets.isEmpty)
        #expect(
            result.problems.map(\.reason) == [
                .answers(.notAnAnswer(item: "r1", found: "s-9")), .answers(.unknownItem("rr2", nearest: "r2")),
                .answers(.notAnAnswer(item: "w", found: "panjang")),
                .answers(.notAnAnswer(item: "r1", found: "not-observed")),
                .answers(.unknownForm("f.dirri", nearest: "f.diri")), .answers(.otherFormat("tera-answers/9")),
            ])
        #expect(result.problems.map(\.line) == [1, 1, 1, 2, 3, 4])
    }

    @Test(arguments: ["", "nul", "{", "[1", "{\"a\":}"])
    func brokenJSONIsOneProblem(text: String) {
        let result = read(text)
        #expect(result.sheets.isEmpty)
        #expect(result.problems.count == 1)
    }

    private func answers(_ text: String) -> AnswerFile { AnswerFile.read(InputFile(name: "a", text: text)) }

    @Test func simpleJSON() {
        let result = answers(
            #"{"b": 3, "a": "Selalu", "c": true, "d": false, "e": null, "f": {"state": "not-observed"}, "g": 2.5}"#)
        #expect(result.problems.isEmpty)
        #expect(result.entries.map(\.item) == ["a", "b", "c", "d", "f", "g"])
        #expect(result.entries.map(\.typed) == ["Selalu", "3", "true", "false", "not-observed", "2.5"])
    }

    @Test func simpleCSV() {
        let result = answers("butir;jawaban\na;3\nb;\nc;\"dua, tiga\"\n")
        #expect(result.problems.isEmpty)
        #expect(
            result.entries == [
                AnswerFile.Entry(item: "a", typed: "3", line: 2),
                AnswerFile.Entry(item: "c", typed: "dua, tiga", line: 4),
            ])
    }

    @Test func anItemTwiceIsRefusedBothTimes() {
        let result = answers("item,answer\na,3\nb,1\na,4\n")
        #expect(result.entries.map(\.item) == ["b"])
        #expect(result.problems.map(\.place) == ["a:2:1", "a:4:1"])
        #expect(result.problems.map(\.reason) == [.answers(.itemTwice("a")), .answers(.itemTwice("a"))])
    }

    @Test(arguments: ["{\"a\": [1]}", "x,y\n1,2\n", "{", ""])
    func otherFilesAreRefused(text: String) {
        let result = answers(text)
        #expect(result.entries.isEmpty)
        #expect(!result.problems.isEmpty)
    }
}
