import TeraArtifact
import TeraInterchange
import Testing

/// The directorate's list (requirement R026).
@Suite struct ParticipantsCSVTests {
    private let jenjang = [
        Named(id: "ahli-pertama", title: ["id": "Ahli Pertama"]), Named(id: "ahli-muda", title: ["id": "Ahli Muda"]),
        Named(id: "petugas-antar-kerja", title: ["id": "Petugas Antar Kerja"]),
    ]

    private func register(_ id: String, _ holds: String, _ entries: [(String, String, [String])]) -> RegisterArtifact {
        RegisterArtifact(
            id: id, title: ["id": id], holds: holds,
            entries: entries.map {
                RegisterEntryArtifact(id: $0.0, title: ["id": $0.1], aliases: $0.2, zone: nil, dates: [])
            })
    }

    private var registers: [RegisterArtifact] {
        [
            register("provinsi", "province", [("jawa-barat", "Jawa Barat", ["Jabar"]), ("aceh", "Aceh", [])]),
            register(
                "program", "programme",
                [("cop", "CoP; JKP", ["CoP JKP"]), ("bisindo", "CoP BISINDO", [])]),
        ]
    }

    private func read(
        _ files: String..., registers: [RegisterArtifact]? = nil,
        needed: Set<ParticipantColumn> = Set(ParticipantColumn.allCases)
    ) -> ParticipantsCSV {
        ParticipantsCSV.read(
            files.enumerated().map { InputFile(name: "p\($0 + 1).csv", text: $1) }, jenjang: jenjang,
            registers: registers ?? self.registers, needed: needed)
    }

    private let header = "id,nama,jenjang,instansi,provinsi,program\n"

    @Test func idsTitlesAndAliases() {
        let result = read(
            header + "P1,Ani,ahli-muda,Dinas A,jawa-barat,cop\n"
                + "P2,Budi,Ahli  PERTAMA,Dinas B,Jabar,CoP JKP|bisindo\n"
                + "P3,Citra,petugas-antar-kerja,BKK,aceh,\n")
        #expect(result.problems.isEmpty)
        #expect(
            result.participants == [
                Participant(
                    id: "P1", name: "Ani", jenjang: "ahli-muda", instansi: "Dinas A", provinsi: "jawa-barat",
                    programmes: ["cop"]),
                Participant(
                    id: "P2", name: "Budi", jenjang: "ahli-pertama", instansi: "Dinas B", provinsi: "jawa-barat",
                    programmes: ["cop", "bisindo"]),
                Participant(
                    id: "P3", name: "Citra", jenjang: "petugas-antar-kerja", instansi: "BKK", provinsi: "aceh",
                    programmes: []),
            ])
    }

    @Test func programmesPartedBySemicolonOrBarAndTitlesWithASemicolon() {
        let result = read(
            header
                + "P1,A,ahli-muda,D,aceh,cop;bisindo\nP2,B,ahli-muda,D,aceh,CoP; JKP\nP3,C,ahli-muda,D,aceh,cop | cop\n"
        )
        #expect(result.participants.map(\.programmes) == [["cop", "bisindo"], ["cop"], ["cop"]])
    }

    @Test func englishHeadingsAndAnyOrderAndSemicolons() {
        let result = read("Province;Name;ID;Level;Agency;Programme\naceh;Ani;P1;ahli-muda;Dinas A;cop\n")
        #expect(result.participants.map(\.name) == ["Ani"])
        #expect(result.problems.isEmpty)
    }

    @Test func everyProblemOfARowWithLineColumnAndSuggestion() {
        let result = read(header + "P1,,ahli-mudda,Dinas A,Jawa Bart,cop;bisindu\n")
        #expect(result.participants.isEmpty)
        #expect(
            result.problems.map(\.reason) == [
                .participant(.empty(.name)),
                .participant(.unknown(.jenjang, name: "ahli-mudda", nearest: "ahli-muda")),
                .participant(.unknown(.provinsi, name: "Jawa Bart", nearest: "Jawa Barat")),
                .participant(.unknown(.programmes, name: "bisindu", nearest: "bisindo")),
            ])
        #expect(result.problems.map(\.place) == ["p1.csv:2:2", "p1.csv:2:3", "p1.csv:2:5", "p1.csv:2:6"])
        #expect(result.problems.map(\.heading) == ["nama", "jenjang", "provinsi", "program"])
        #expect(
            result.problems.last?.message["id"] == "“bisindu” tidak ada dalam daftar program. Maksudnya “bisindo”?")
    }

    @Test func duplicatesAreBothRefusedAndPointAtEachOther() {
        let row = ",Ani,ahli-muda,Dinas A,aceh,cop\n"
        let result = read(header + "P1\(row)P2\(row)", header + "P1\(row)")
        #expect(result.participants.map(\.id) == ["P2"])
        #expect(
            result.problems.map(\.reason) == [
                .participant(.duplicateID("P1", other: "p2.csv:2")),
                .participant(.duplicateID("P1", other: "p1.csv:2")),
            ])
    }

    @Test func missingColumnsRefuseTheFileAndOtherColumnsAreNotes() {
        let result = read("id,nama,jenjang,instansi,propinsi\nP1,Ani,ahli-muda,Dinas A,aceh\n")
        #expect(result.participants.isEmpty)
        #expect(
            result.problems.map(\.reason) == [
                .participant(.unknownColumn("propinsi", nearest: "provinsi")),
                .participant(.missingColumn(.provinsi, needed: ParticipantColumn.allCases)),
                .participant(.missingColumn(.programmes, needed: ParticipantColumn.allCases)),
            ])
        #expect(result.problems.map(\.severity) == [.note, .refused, .refused])
    }

    @Test func columnsThatNoDocumentUsesMayBeMissingOrEmpty() {
        let short = read("id,nama\nP1,Ani\n", needed: [.id, .name])
        #expect(short.problems.isEmpty)
        #expect(
            short.participants == [
                Participant(id: "P1", name: "Ani", jenjang: "", instansi: "", provinsi: "", programmes: [])
            ])
        let some = read("id,nama,provinsi\nP1,Ani,\nP2,Budi,Jabar\nP3,Citra,Jabbar\n", needed: [.id, .name])
        #expect(some.participants.map(\.provinsi) == ["", "jawa-barat"])
        #expect(
            some.problems.map(\.reason) == [
                .participant(.unknown(.provinsi, name: "Jabbar", nearest: "Jabar"))
            ])
    }

    @Test func whereNoDocumentListsThemTheyAreTakenAsWritten() {
        let result = read("id,nama,jenjang,provinsi\nP1,Ani,ahli-muda,Bali\n", registers: [], needed: [.id, .name])
        #expect(result.participants.map(\.provinsi) == ["Bali"])
        // What the documents use must be in their lists, even where they list nothing.
        let used = read("id,nama,provinsi\nP1,Ani,Bali\n", registers: [], needed: [.id, .name, .provinsi])
        #expect(used.problems.map(\.reason) == [.participant(.unknown(.provinsi, name: "Bali", nearest: nil))])
    }

    @Test func aFileWithoutIdsOrNamesIsNoList() {
        #expect(!read("alamat,kota\nx,y\n").isList)
        #expect(!read("id,kota\nx,y\n").isList)
        #expect(read("id,nama\nx,y\n").isList)
    }

    @Test func twoColumnsForOneThingRefuseTheFile() {
        let result = read("id,nama,name,jenjang,instansi,provinsi,program\nP1,A,B,ahli-muda,D,aceh,cop\n")
        #expect(result.participants.isEmpty)
        #expect(result.problems.map(\.reason) == [.table(.duplicateHeading("name"))])
    }

    @Test func agenciesAreCheckedWhereThereIsARegisterOfThem() {
        let agencies = register("instansi", "agency", [("dinas-a", "Dinas A", ["Disnaker A"])])
        let result = read(
            header + "P1,Ani,ahli-muda,disnaker a,aceh,cop\nP2,Budi,ahli-muda,Dinas B,aceh,cop\n",
            registers: registers + [agencies])
        #expect(result.participants.map(\.instansi) == ["Dinas A"])
        #expect(
            result.problems.map(\.reason) == [
                .participant(.unknown(.instansi, name: "Dinas B", nearest: "Dinas A"))
            ])
    }
}
