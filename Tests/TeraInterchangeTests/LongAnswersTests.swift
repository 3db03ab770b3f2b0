import TeraArtifact
import TeraInterchange
import Testing

/// One row an answer.
@Suite struct LongAnswersTests {
    private let forms = [
        FormFixtures.form(
            "f.diri", rater: "diri", purpose: .performance,
            scales: [FormFixtures.scale("s", ["Jarang", "Sering"], notObserved: "Tidak tahu")],
            items: [
                FormFixtures.rating("r1", "R1", scale: "s"), FormFixtures.rating("r2", "R2", scale: "s"),
                .text(TextItem(common: ItemCommon(id: "w", stem: ["id": "W"], required: false), maxLength: 5)),
                .integer(
                    IntegerItem(
                        common: ItemCommon(id: "n", stem: ["id": "N"], required: false, declines: true),
                        limits: NumberLimits())),
            ]),
        FormFixtures.form(
            "f.atasan", rater: "atasan", purpose: .performance,
            scales: [FormFixtures.scale("s", ["Jarang", "Sering"])],
            items: [FormFixtures.rating("r1", "R1", scale: "s")]),
    ]

    private func read(_ texts: String...) -> LongAnswers {
        LongAnswers.read(
            texts.enumerated().map { InputFile(name: "\("abc".map(String.init)[$0]).csv", text: $1) }, forms: forms,
            hashes: ["f.diri": "hash-1", "f.atasan": "hash-2"], reading: .formMachine)
    }

    private func sheet(_ participant: String, _ rater: String, _ answers: [String: Answer]) -> AnswerSheet {
        AnswerSheet(
            form: "f.\(rater)", formHash: rater == "diri" ? "hash-1" : "hash-2", participant: participant, rater: rater,
            answers: answers, sent: true)
    }

    /// Two files with other separators, headings and orders; the rows of a sheet stand in both.
    @Test func severalFilesAreOne() {
        let result = read(
            "form,participant,rater,item,answer\nf.diri,P1,diri,r1,Sering\nf.atasan,P1,atasan,r1,1\nf.diri,P1,diri,w,\n",
            "Jawaban;Butir;Penilai;Peserta;Formulir\n\"Tidak tahu\";r2;DIRI; P1 ;f.diri\n!;n;diri;P1;f.diri\n")
        #expect(result.problems.isEmpty)
        #expect(
            result.sheets == [
                sheet("P1", "diri", ["r1": .text("s-2"), "r2": .notObserved, "n": .declined]),
                sheet("P1", "atasan", ["r1": .text("s-1")]),
            ])
    }

    /// Every row at fault is named, and the sheets that they belong to are left out whole; others are not.
    @Test func aSheetWithARefusedRowIsRefusedWhole() {
        let result = read(
            """
            formulir,peserta,penilai,butir,jawaban
            f.diri,P1,diri,r1,Sering
            f.diri,P1,diri,r2,Selalu
            f.diri,P1,diri,n,banyak
            f.diri,P2,diri,rr1,Sering
            f.dirri,P3,diri,r1,Sering
            f.diri,P4,atasan,r1,Sering
            f.diri,P5,diri,r1,Sering
            f.diri,P5,diri,r2,Jarang
            f.diri,P5,diri,r1,Sering
            f.diri,P6,diri,r1,Jarang

            """)
        #expect(result.sheets == [sheet("P6", "diri", ["r1": .text("s-1")])])
        #expect(
            result.problems.map(\.place) == [
                "a.csv:3:5", "a.csv:4:5", "a.csv:5:4", "a.csv:6:1", "a.csv:7:3", "a.csv:2", "a.csv:5", "a.csv:6",
                "a.csv:7", "a.csv:8:4", "a.csv:10:4", "a.csv:8",
            ])
        #expect(
            result.problems.map(\.reason).suffix(3) == [
                .answers(.itemTwice("r1")), .answers(.itemTwice("r1")),
                .answers(
                    .sheetRefused(
                        form: "f.diri", participant: "P5", rater: "diri", because: ["a.csv:8:4", "a.csv:10:4"])),
            ])
        #expect(result.problems[2].reason == .answers(.unknownItem("rr1", nearest: "r1")))
        #expect(result.problems[3].reason == .answers(.unknownForm("f.dirri", nearest: "f.diri")))
        #expect(result.problems[4].reason == .answers(.otherRater("atasan", expected: "diri")))
    }

    /// A row that could belong to any sheet: nothing of its file is taken, nor what other files say of those sheets.
    @Test(arguments: ["f.diri,,diri,r2,Sering", "f.diri,P1,diri,Sering", "f.diri,P\"1,diri,r2,Sering", "f.diri,\"P1"])
    func aRowOfNobodyStopsItsFile(_ row: String) {
        let header = "form,participant,rater,item,answer\n"
        let result = read(
            header + "f.diri,P1,diri,r1,Sering\n" + row, header + "f.atasan,P1,atasan,r1,Sering\n",
            header + "f.diri,P1,diri,w,ya\nf.diri,P2,diri,w,ya\n")
        #expect(result.sheets.map { "\($0.participant) \($0.rater)" } == ["P1 atasan", "P2 diri"])
        #expect(result.problems.first?.place.hasPrefix("a.csv:3") == true)
        guard case .answers(.sheetRefused(_, "P1", "diri", let because))? = result.problems.last?.reason else {
            Issue.record("\(result.problems)")
            return
        }
        #expect(because.count == 1 && because[0].hasPrefix("a.csv:3"))
    }

    @Test func theColumnsMustBeThere() {
        let wide = read("ID Peserta,R1\nP1,Sering\n")
        #expect(wide.sheets.isEmpty)
        guard case .answers(.missingColumns(_, let missing, _))? = wide.problems.first?.reason else {
            Issue.record("\(wide.problems)")
            return
        }
        #expect(missing == ["form", "rater", "item", "answer"])
        let twice = read("form,participant,peserta,rater,item,answer\nf.diri,P1,P2,diri,r1,Sering\n")
        #expect(twice.sheets.isEmpty && twice.problems.map(\.reason) == [.table(.duplicateHeading("peserta"))])
        let more = read("form,participant,rater,item,answer,catatan\nf.diri,P1,diri,r1,Sering,x\n")
        #expect(more.sheets.count == 1 && more.problems.map(\.severity) == [.note])
    }
}
