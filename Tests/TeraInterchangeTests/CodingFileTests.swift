import Foundation
import TeraArtifact
import TeraInterchange
import Testing

/// Files of codes: what is taken, and every row that is not (requirement R092).
@Suite struct CodingFileTests {
    private func frame(
        _ codes: CodingArtifact.CodesPerComment = .several, coders: CodingArtifact.CoderRule? = nil
    ) -> CodingArtifact {
        CodingArtifact(
            id: "kendala", title: ["id": "Kendala"], instrument: "reaksi", items: ["kendala", "saran"], codes: codes,
            none: CodingNone(id: "tidak-relevan", title: ["id": "Tidak relevan"], words: ["-"]), coders: coders,
            quotes: 3, names: [],
            categories: [
                CodingCategoryArtifact(id: "anggaran", title: ["id": "Anggaran"]),
                CodingCategoryArtifact(
                    id: "fasilitas", title: ["id": "Fasilitas", "en": "Facilities"], subtopics: [["id": "Ruang khusus"]]
                ),
            ])
    }

    private let comments = [
        CommentSet(
            item: "kendala",
            answers: ["pk-01": "Dana.", "pk-02": "Ruangan.", "pk-03": "  ", "pk-04": "-", "pk-05": "X"]),
        CommentSet(item: "saran", answers: ["data/a.csv:2": "Lagi.", "data/b.csv:2": "Cukup.", "lain/b.csv:2": "Ya."]),
    ]

    private func read(_ text: String, _ frame: CodingArtifact? = nil) -> CodingFile {
        CodingFile.read(
            [InputFile(name: "k.csv", text: text)], frames: [frame ?? self.frame()], comments: comments)
    }

    private func places(_ file: CodingFile) -> [String] { file.problems.map(\.place) }

    /// Rows anywhere, headings in either language, codes by id or title; codes come in the order of the frame.
    @Test func codesAreTaken() {
        let file = read(
            """
            catatan;Kode;pengode;Butir;peserta
            ;Facilities;Rina;kendala;pk-01
            lihat;fasilitas;Rina;kendala; pk-02
            ;Tidak  Relevan;rina;kendala;pk-04
            ;ANGGARAN;RINA;kendala;pk-01
            """)
        #expect(file.problems.isEmpty, "\(file.problems)")
        #expect(
            file.codings == [
                CommentCoding(
                    participant: "pk-01", item: "kendala", coder: "Rina", codes: ["anggaran", "fasilitas"]),
                CommentCoding(participant: "pk-02", item: "kendala", coder: "Rina", codes: ["fasilitas"]),
                CommentCoding(participant: "pk-04", item: "kendala", coder: "Rina", codes: ["tidak-relevan"]),
            ])
    }

    /// Each row has its own reason, with what was probably meant.
    @Test func everyRefusedRowIsNamed() {
        let file = read(
            """
            participant,item,coder,code
            pk-09,kendala,r,anggaran
            pk-03,kendala,r,anggaran
            pk-01,kendalla,r,anggaran
            pk-01,kendala,r,anggarn
            pk-02,kendala,r,Ruang khusus
            pk-04,kendala,,anggaran
            pk-05,kendala,r,anggaran
            pk-05,kendala,r,anggaran
            """)
        let faults = file.problems.map(\.reason)
        #expect(
            faults == [
                .coding(.unknownParticipant("pk-09", nearest: "pk-01")), .coding(.noComment),
                .coding(.unknownItem("kendalla", nearest: "kendala")),
                .coding(.unknownCode("anggarn", nearest: "anggaran")),
                .coding(.subtopic("Ruang khusus", category: "fasilitas")), .coding(.empty(.coder)),
                .coding(.twice(first: "k.csv:8")),
            ])
        #expect(
            places(file) == ["k.csv:2:1", "k.csv:3:1", "k.csv:4:2", "k.csv:5:4", "k.csv:6:4", "k.csv:7:3", "k.csv:9:4"])
        // The row that is there twice counts once.
        #expect(file.codings == [CommentCoding(participant: "pk-05", item: "kendala", coder: "r", codes: ["anggaran"])])
    }

    /// Of a sheet that is half filled in, the rest is not coded, and nothing is wrong with it.
    @Test func rowsThatNobodyFilledIn() {
        let file = read(
            "peserta,butir,komentar,pengode,kode,catatan\npk-01,kendala,Dana.,,,\npk-02,kendala,Ruangan.,r,fasilitas,\n"
        )
        #expect(file.problems.isEmpty && file.codings.map(\.participant) == ["pk-02"])
    }

    /// A frame of a question that nobody was asked is known all the same: it is the person who is not.
    @Test func nobodyWasAsked() {
        let rows = InputFile(name: "k.csv", text: "peserta,butir,pengode,kode\npk-01,kendala,r,anggaran\n")
        let file = CodingFile.read([rows], frames: [frame()], comments: [])
        #expect(file.problems.map(\.reason) == [.coding(.unknownParticipant("pk-01", nearest: nil))])
    }

    /// Codes of which one was refused would not be all.
    @Test func aCommentIsTakenWholeOrNotAtAll() {
        let file = read(
            "peserta,butir,pengode,kode\npk-01,kendala,r,anggaran\npk-01,kendala,r,\npk-02,kendala,r,fasilitas\n"
                + "pk-02,kendala,r,dana\n")
        #expect(file.codings.isEmpty)
        #expect(
            file.problems.map(\.reason) == [
                .coding(.incomplete(because: "k.csv:3:4")), .coding(.empty(.code)),
                .coding(.incomplete(because: "k.csv:5:4")), .coding(.unknownCode("dana", nearest: nil)),
            ])
    }

    @Test func oneCodeForAComment() {
        let rows = "peserta,butir,pengode,kode\npk-01,kendala,r,anggaran\npk-01,kendala,r,fasilitas\n"
        let file = read(rows, frame(.one))
        #expect(file.codings.isEmpty)
        let fault = FileProblem.Reason.coding(.severalCodes(["anggaran", "fasilitas"], onlyOne: true))
        #expect(file.problems.map(\.reason) == [fault, fault])
        #expect(read(rows).codings.count == 1)
        let both = read("peserta,butir,pengode,kode\npk-01,kendala,r,anggaran\npk-01,kendala,r,tidak-relevan\n")
        #expect(both.codings.isEmpty && both.problems.count == 2)
    }

    /// One coder a comment: of two nothing says which is right. Two coders: a third is refused, and a reference coder is
    /// one of the two wherever he stands in the file.
    @Test func coders() {
        let rows = """
            peserta,butir,pengode,kode
            pk-01,kendala,ani,anggaran
            pk-01,kendala,budi,fasilitas
            pk-02,kendala,ani,anggaran
            pk-02,kendala,acuan,anggaran
            """
        let one = read(rows)
        #expect(one.codings.isEmpty && one.problems.count == 4)
        #expect(one.problems[0].reason == .coding(.otherCoders(["ani", "budi"], most: 1)))
        let two = read(rows, frame(coders: .agreed))
        #expect(two.codings.map(\.coder) == ["ani", "budi", "ani"])
        #expect(two.problems.map(\.reason) == [.coding(.otherCoders(["ani", "budi"], most: 2))])
        let reference = read(rows, frame(coders: .reference("Acuan")))
        #expect(reference.codings.map(\.coder) == ["ani", "Acuan", "ani"])
        #expect(reference.problems.map(\.place) == ["k.csv:3:4"])
    }

    /// Where the column of coders holds something else, every row has another: it is refused in a moment, and no message
    /// names them all.
    @Test(arguments: [nil, CodingArtifact.CoderRule.agreed, .reference("acuan")])
    func everyRowAnotherCoder(_ rule: CodingArtifact.CoderRule?) throws {
        let rows = (1...20_000).map { "pk-01,kendala,p\($0),anggaran\n" }.joined()
        let start = ContinuousClock.now
        let file = read("peserta,butir,pengode,kode\n" + rows, frame(coders: rule))
        // Of each row compared with all before it, it took minutes.
        #expect(ContinuousClock.now - start < .seconds(30))
        let taken = rule == nil ? 0 : rule == .agreed ? 2 : 1
        #expect(file.codings.count == taken && file.problems.count == 20_000 - taken)
        guard case .coding(.otherCoders(let named, _))? = file.problems.first?.reason else {
            Issue.record("\(String(describing: file.problems.first))")
            return
        }
        #expect(named.count <= 3)
    }

    /// The codes of another programme: every row is refused, in a moment, and the first say who may have been meant.
    @Test func everyRowAStranger() {
        let asked = Dictionary(uniqueKeysWithValues: (1...1_000).map { ("seorang-peserta-\($0)", "Dana.") })
        let rows = (1...20_000).map { "seorang-peserta-x\($0),kendala,r,anggaran\n" }.joined()
        let start = ContinuousClock.now
        let file = CodingFile.read(
            [InputFile(name: "k.csv", text: "peserta,butir,pengode,kode\n" + rows)], frames: [frame()],
            comments: [CommentSet(item: "kendala", answers: asked)])
        // Of each row compared with everybody, it took minutes.
        #expect(ContinuousClock.now - start < .seconds(30))
        #expect(file.codings.isEmpty && file.problems.count == 20_000)
        #expect(
            file.problems.first?.reason
                == .coding(.unknownParticipant("seorang-peserta-x1", nearest: "seorang-peserta-1")))
    }

    /// An id with slashes is no row of a file: its end alone means nobody.
    @Test func idsWithSlashes() {
        let comments = [CommentSet(item: "kendala", answers: ["NIP/2025/17": "Dana."])]
        let rows = InputFile(name: "k.csv", text: "peserta,butir,pengode,kode\n17,kendala,r,anggaran\n")
        let file = CodingFile.read([rows], frames: [frame()], comments: comments)
        #expect(file.codings.isEmpty)
        #expect(file.problems.map(\.reason) == [.coding(.unknownParticipant("17", nearest: nil))])
    }

    /// Rows of an export without ids are called by file and line, with or without the folder.
    @Test func rowsOfAnExport() {
        let file = read(
            """
            peserta,butir,pengode,kode
            a.csv:2,saran,r,anggaran
            b.csv:2,saran,r,anggaran
            lain/b.csv:2,saran,r,fasilitas
            a.csv:3,saran,r,anggaran
            """)
        #expect(file.codings.map(\.participant) == ["data/a.csv:2", "lain/b.csv:2"])
        #expect(
            file.problems.map(\.reason) == [
                .coding(.severalParticipants("b.csv:2")), .coding(.unknownParticipant("a.csv:3", nearest: nil)),
            ])
    }

    @Test func headings() {
        let missing = read("peserta,butir,kode\npk-01,kendala,anggaran\n")
        #expect(missing.codings.isEmpty)
        #expect(
            missing.problems.map(\.reason) == [
                .coding(.missingColumns([.coder], headings: ["peserta", "butir", "kode"]))
            ])
        let twice = read("peserta,butir,pengode,kode,kode\npk-01,kendala,r,anggaran,fasilitas\n")
        #expect(twice.codings.isEmpty && twice.problems.map(\.reason) == [.table(.duplicateHeading("kode"))])
        let other = read("peserta,butir,pengode,kode,warna\npk-01,kendala,r,anggaran,merah\n")
        #expect(other.codings.count == 1 && other.problems.map(\.severity) == [.note])
    }

    /// The artifact is read strictly: a name that nobody reads would be a rule that nobody follows.
    @Test func artifactsAreReadStrictly() throws {
        let whole = try CanonicalJSON.encode(frame(coders: .reference("acuan")))
        #expect(try CanonicalJSON.decode(CodingArtifact.self, from: whole) == frame(coders: .reference("acuan")))
        for (old, new) in [
            ("\"quotes\":3", "\"quotes\":3,\"qoutes\":2"), ("\"resolve\":\"reference\"", "\"resolve\":\"majority\""),
            ("tera-coding/1", "tera-coding/2"), ("\"codes\":\"several\"", "\"codes\":\"two\""),
            ("\"words\":[\"-\"]", "\"words\":[\"-\"],\"kata\":[]"), ("\"reference\":\"acuan\",", ""),
        ] {
            let text = String(decoding: whole, as: UTF8.self)
            try #require(text.contains(old), "\(old)")
            let damaged = text.replacing(old, with: new)
            let read = try? CanonicalJSON.decode(CodingArtifact.self, from: Data(damaged.utf8))
            #expect(read == nil, "\(new)")
        }
    }
}
