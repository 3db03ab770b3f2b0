import TeraArtifact
import TeraInterchange
import Testing

/// Exports of web forms (requirements R079, R080; audit T16).
@Suite struct WebFormExportTests {
    private let form = FormFixtures.form(
        "tes.peserta", scales: [FormFixtures.scale("setuju", ["Tidak Setuju", "Setuju"], notObserved: "Tidak tahu")],
        items: [
            FormFixtures.single(
                "q1", "Disebut “apa”?", options: ["Asesmen diri", "Konseling – karir"], aliases: ["Soal 1"]),
            FormFixtures.rating("r1", "Metode menarik", scale: "setuju"),
            .task(TaskItem(common: ItemCommon(id: "t1", stem: ["id": "Menyusun rencana"], required: false))),
            .text(
                TextItem(
                    common: ItemCommon(id: "w1", stem: ["id": "Saran"], required: false), maxLength: 10)),
        ])

    private func read(
        _ files: String..., identification: WebFormExport.Identification = .usual,
        duplicates: WebFormExport.Duplicates = .refuse, fields: [String] = []
    ) -> WebFormExport {
        WebFormExport.read(
            files.enumerated().map { InputFile(name: "w\($0 + 1).csv", text: $1) }, form: form, formHash: "h",
            identification: identification, duplicates: duplicates, fields: fields, reading: .formMachine)
    }

    private func refused(_ export: WebFormExport) -> [FileProblem] {
        export.problems.filter { $0.severity == .refused }
    }

    private let header = "Timestamp,ID Peserta,Disebut “apa”?,Metode menarik,Menyusun rencana,Saran\n"

    @Test func headingsAreQuestionsAndCellsAreOptions() {
        let export = read(header + "x,P1,Asesmen diri,Setuju,Ya,Lebih lama\nx,P2,Konseling – karir,Tidak tahu,tidak,\n")
        #expect(refused(export).isEmpty)
        #expect(
            export.sheets == [
                AnswerSheet(
                    form: "tes.peserta", formHash: "h", participant: "P1", rater: "peserta",
                    answers: [
                        "q1": .text("a"), "r1": .text("setuju-2"), "t1": .text("ya"), "w1": .text("Lebih lama"),
                    ], sent: true),
                AnswerSheet(
                    form: "tes.peserta", formHash: "h", participant: "P2", rater: "peserta",
                    answers: ["q1": .text("b"), "r1": .notObserved, "t1": .text("tidak")], sent: true),
            ])
        #expect(export.rows == 2)
    }

    /// Columns beside the items, where they are asked for: by their folded heading, of rows that count, empty cells left
    /// out. They are then no columns that nobody reads.
    @Test func fieldsBesideTheItems() {
        let rows = "x,P1,Asesmen diri,Setuju,Ya,\n y ,P2,Asesmen diri,Setuju,,\n,P3,Asesmen diri,Setuju,,\nz,P4,?,,,\n"
        let export = read(header + rows, fields: ["TIMESTAMP", "Provinsi"])
        #expect(export.fields == ["P1": ["TIMESTAMP": "x"], "P2": ["TIMESTAMP": "y"]])
        #expect(export.sheets.count == 3)
        func isUnread(_ problem: FileProblem) -> Bool {
            if case .export(.otherHeadings(let headings)) = problem.reason { headings == ["Timestamp"] } else { false }
        }
        #expect(!export.problems.contains(where: isUnread))
        let plain = read(header + rows)
        #expect(plain.fields.isEmpty && plain.problems.contains(where: isUnread))
        #expect(plain.sheets == export.sheets)
        // Of a person with two rows, the fields of the row that is taken: also where the time that tells is one of them.
        let twice = read(
            header + "2025/02/13 11:00:00,P1,Asesmen diri,Setuju,,\n2025/02/13 10:00:00,P1,Asesmen diri,Setuju,,\n",
            duplicates: .last, fields: ["Timestamp"])
        #expect(twice.fields == ["P1": ["Timestamp": "2025/02/13 11:00:00"]])
    }

    @Test func caseSpacesQuotesAndDashesMakeNoDifference() {
        let export = read(
            "id peserta,\"disebut  \"\"APA\"\"? \",METODE MENARIK,menyusun rencana,saran\nP1,konseling - KARIR, setuju ,YA,\n"
        )
        #expect(refused(export).isEmpty)
        #expect(export.sheets.first?.answers == ["q1": .text("b"), "r1": .text("setuju-2"), "t1": .text("ya")])
    }

    @Test func aliasesAndRowsOfGridsAreHeadingsToo() {
        let export = read("ID,Soal 1,Bagaimana CoP? [Metode menarik],Menyusun rencana,Saran\nP1,a,Setuju,,\n")
        #expect(refused(export).isEmpty)
        #expect(export.sheets.first?.answers == ["q1": .text("a"), "r1": .text("setuju-2")])
    }

    @Test func anEmptyCellIsNoAnswer() {
        let export = read(header + "x,P1,,Setuju,,\n")
        #expect(export.sheets.first?.answers == ["r1": .text("setuju-2")])
    }

    @Test func aCellThatIsNoOptionRefusesTheRowAndSaysWhy() {
        let export = read(header + "x,P1,Asesmen,Sering,Ya,Terlalu panjang\nx,P2,Asesmen diri,Setuju,Ya,\n")
        #expect(export.sheets.map(\.participant) == ["P2"])
        #expect(
            refused(export).map(\.reason) == [
                .export(.notAnOption("Asesmen", options: ["Asesmen diri", "Konseling – karir"])),
                .export(.notAnOption("Sering", options: ["Tidak Setuju", "Setuju", "Tidak tahu"])),
                .export(.tooLong(length: 15, most: 10)),
            ])
        #expect(refused(export).map(\.place) == ["w1.csv:2:3", "w1.csv:2:4", "w1.csv:2:6"])
        #expect(refused(export).first?.heading == "Disebut “apa”?")
        #expect(export.rows == 2)
    }

    @Test func aRowWithoutAPersonIsRefused() {
        let export = read(header + "x, ,Asesmen diri,Setuju,Ya,\n")
        #expect(export.sheets.isEmpty)
        #expect(refused(export).map(\.reason) == [.export(.noParticipant)])
    }

    @Test func severalFilesAreOne() {
        let row = "Asesmen diri,Setuju,Ya,\n"
        let export = read(header + "x,P1,\(row)", header + "x,P2,\(row)x,P3,\(row)")
        #expect(export.sheets.map(\.participant) == ["P1", "P2", "P3"])
    }

    @Test func duplicatesAreRefusedBothWithTheOtherPlace() {
        let a = "Asesmen diri,Setuju,Ya,\n"
        let b = "Konseling – karir,Setuju,Ya,\n"
        let export = read(header + "x,P1,\(a)x,P2,\(a)", header + "x,P1,\(b)")
        #expect(export.sheets.map(\.participant) == ["P2"])
        #expect(
            refused(export).map(\.reason) == [
                .export(.duplicate(participant: "P1", others: ["w2.csv:2:2"], taken: false)),
                .export(.duplicate(participant: "P1", others: ["w1.csv:2:2"], taken: false)),
            ])
    }

    @Test(arguments: [(WebFormExport.Duplicates.first, "a"), (.last, "b")])
    func firstOrLastWhereTheUserSaysSo(policy: WebFormExport.Duplicates, option: String) {
        let export = read(
            header + "x,P1,Asesmen diri,Setuju,Ya,\nx,P1,Konseling – karir,Setuju,Ya,\n", duplicates: policy)
        #expect(export.sheets.map { $0.answers["q1"] } == [.text(option)])
        #expect(refused(export).isEmpty)
        #expect(export.problems.filter { if case .export(.duplicate) = $0.reason { true } else { false } }.count == 2)
    }

    @Test func aMissingItemRefusesTheFileAndNamesTheNearestHeading() {
        let export = read("ID Peserta,Disebut apa,Metode menarik,Saran\nP1,Asesmen diri,Setuju,\n")
        #expect(export.sheets.isEmpty)
        #expect(
            refused(export).map(\.reason) == [
                .export(.missingItem(id: "q1", stem: "Disebut “apa”?", nearest: "Disebut apa"))
            ])
        // The optional task is only noted, and so is the heading that is no item.
        #expect(
            export.problems.filter { $0.severity == .note }.map(\.reason) == [
                .export(.missingItem(id: "t1", stem: "Menyusun rencana", nearest: nil)),
                .export(.unmatchedHeading("Disebut apa", nearest: "Disebut “apa”?")),
            ])
    }

    @Test func headingsOfNoItemAreOneNote() {
        let export = read(
            "Timestamp,Provinsi," + header.dropFirst("Timestamp,".count) + "x,y,P1,Asesmen diri,Setuju,Ya,\n")
        #expect(export.problems.map(\.severity) == [.note])
        #expect(export.problems.map(\.place) == ["w1.csv"])
        #expect(export.problems.map(\.reason) == [.export(.otherHeadings(["Timestamp", "Provinsi"]))])
        #expect(export.sheets.count == 1)
    }

    @Test func twoColumnsOfOneItemRefuseTheFile() {
        let export = read("ID,Soal 1,Disebut “apa”?,Metode menarik,Menyusun rencana,Saran\nP1,a,b,Setuju,,\n")
        #expect(export.sheets.isEmpty)
        #expect(refused(export).map(\.reason) == [.export(.ambiguousHeading(item: "q1"))])
    }

    @Test func theColumnOfIdsCanBeNamedAndMustBeThere() {
        let text = "NIP,Soal 1,Metode menarik,Menyusun rencana,Saran\n77,a,Setuju,,\n"
        #expect(read(text, identification: .column(["nip"])).sheets.map(\.participant) == ["77"])
        let without = read(text)
        #expect(without.sheets.isEmpty)
        guard case .export(.noIdentification(_, let headings))? = refused(without).first?.reason else {
            Issue.record("no identification was missed")
            return
        }
        #expect(headings.first == "NIP")
    }

    @Test func anonymousRowsArePersonsOfTheirOwn() {
        let export = read(
            header + "x,,Asesmen diri,Setuju,Ya,\nx,,Asesmen diri,Setuju,Ya,\n", identification: .anonymous)
        #expect(export.sheets.map(\.participant) == ["w1.csv:2", "w1.csv:3"])
    }

    @Test func twoItemsOfOneStatementCannotBeMatchedByIt() {
        let twice = FormFixtures.form(
            "f",
            items: [
                FormFixtures.single("q1", "Sama", options: ["x"]), FormFixtures.single("q2", "sama", options: ["x"]),
            ])
        let export = WebFormExport.read(
            [InputFile(name: "w.csv", text: "ID,Sama\nP1,x\n")], form: twice, formHash: "h",
            reading: .formMachine)
        #expect(export.sheets.isEmpty)
        #expect(refused(export).count == 2)
    }
}
