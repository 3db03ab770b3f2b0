import Foundation
import Testing

/// A test before and after a training, through the build, its answers and the reports.
@Suite struct TestPairTests {
    private static func documents(key: String = "a", occasion: String = "lanjutan") -> String {
        Training.project(
            Training.programme,
            """
            kind: bank
            id: soal
            title: Soal
            topics: [{id: isi, title: Isi}]
            items:
              - id: s1
                type: single
                topic: isi
                stem: Mana yang benar?
                options: [{id: a, text: Ini}, {id: b, text: Itu}]
                key: \(key)

            """,
            Training.test(), Training.battery("tes-akhir", "Tes akhir", of: "tes", "post"),
            Training.battery("tes-lanjutan", "Tes lanjutan", of: "tes", occasion, on: "2025-03-02"))
    }

    private static func answered() throws -> Folder {
        let folder = try Folder.withTraining(
            documents(),
            answers: ["tes-akhir", "tes-lanjutan"].map { ("\($0).peserta", "p1", #"{"s1": "a"}"#) })
        try folder.file("peserta.csv", "id,nama\np1,Ani\n")
        try folder.file("a.json", #"{"s1": "a"}"#)
        return folder
    }

    /// The form of a test does not hold its key, so answers to it are read after the key changes.
    @Test func aKeyThatChangesIsSaidWhereTheBuildIsReplaced() throws {
        let folder = try Self.answered()
        let again = try folder.run("build", "proyek.yaml", "-o", "hasil")
        #expect(again.status == 0 && again.complaint.isEmpty, "\(again.complaint)")
        try folder.file("proyek.yaml", Self.documents(key: "b"))
        let changed = try folder.run("build", "proyek.yaml", "-o", "hasil")
        #expect(changed.status == 0)
        #expect(
            changed.complaint == """
                tera: jawaban yang sudah masuk kini dinilai lain daripada dengan hasil yang diganti:
                  butir s1, kunci: `a` → `b`
                  instrument tes: 1.0.0 → 1.0.0, terlalu kecil (nilai): tulis `version: 2.0.0`
                Bila sudah ada yang menjawab: naikkan versinya, lalu tera build -o hasil --after LAMA, dengan LAMA dokumen \
                sebelum perubahan ini (folder, arsip, atau git:REV).

                """)
        try folder.file("proyek.yaml", Self.documents())
        let english = try folder.run("build", "proyek.yaml", "-o", "hasil", "--lang", "en")
        #expect(english.complaint.contains("item s1, key: `b` → `a`"), "\(english.complaint)")
    }

    /// With another version the old answers are no longer read, and what says so is `tera score`.
    @Test func aVersionThatIsRaisedNeedsNoWarning() throws {
        let folder = try Self.answered()
        try folder.file(
            "proyek.yaml",
            Self.documents(key: "b").replacing("purpose: test", with: "version: 2.0.0\npurpose: test"))
        let built = try folder.run("build", "proyek.yaml", "-o", "hasil")
        #expect(built.status == 0 && built.complaint.isEmpty, "\(built.complaint)")
    }

    @Test func aTestOfAnotherOccasionHasItsSheetsInTheReport() throws {
        let end = try Self.answered().run("report", "cop")
        #expect(end.status == 0, "\(end.complaint)")
        let rows = end.text.split(separator: "\n").filter { $0.hasPrefix("Isi ") }
        #expect(rows.count == 2, "\(end.text)")
        for row in rows { #expect(row.hasSuffix(" 1"), "\(row)") }
    }

    @Test func thePersonOfATestIsToldWhereTheScoresAre() throws {
        let folder = try Self.answered()
        let one = try folder.run("report", "--participant", "p1")
        #expect(one.status == 1)
        #expect(one.complaint.contains("tera score --explain p1") && one.complaint.contains("tera report cop"))
        let all = try folder.run("report", "evaluation")
        #expect(all.status != 0 && all.complaint.contains("tera report cop"), "\(all.complaint)")
    }

    /// An answer that is refused is not said to be missing besides.
    @Test func aRefusedAnswerIsSaidOnce() throws {
        let folder = try Self.answered()
        try folder.file("salah.json", #"{"s1": "z"}"#)
        let end = try folder.run("run", "tes-akhir.peserta", "--participant", "p2", "--answers", "salah.json")
        #expect(end.status == 1)
        let lines = end.complaint.split(separator: "\n").filter { $0.hasPrefix("salah.json: s1:") }
        #expect(lines.count == 1 && lines[0].contains("“z” bukan salah satu"), "\(end.complaint)")
    }

    @Test func whoIsNotOnTheListIsNoted() throws {
        let folder = try Self.answered()
        let end = try folder.run("run", "tes-akhir.peserta", "--participant", "p9", "--answers", "a.json")
        #expect(end.status == 0)
        #expect(end.complaint == "catatan: peserta `p9` tidak ada dalam daftar peserta.\n")
    }
}
