import Foundation
import Testing

/// Every type of item from its document to its score (`Tests/Fixtures/items`).
@Suite struct ItemTypesTests {
    private func build() throws -> Folder {
        let folder = try Folder()
        let fixture = Repository.root.appending(path: "Tests/Fixtures/items")
        for name in try FileManager.default.contentsOfDirectory(atPath: fixture.path) {
            try folder.file("proyek/\(name)", try String(contentsOf: fixture.appending(path: name), encoding: .utf8))
        }
        try folder.file(
            "peserta.csv",
            "id,nama,jenjang,instansi,provinsi,program\np1,Rekaan,pertama,Dinas Rekaan,aceh,pelatihan\n")
        let built = try folder.run("build", "proyek", "-o", "hasil")
        try #require(built.status == 0, "\(built.text)\(built.complaint)")
        return folder
    }

    /// A participant reads the form: nothing in it tells what is right, not even where a spelling is folded.
    @Test func noFormHoldsAKey() throws {
        let folder = try build()
        let form = try String(
            contentsOf: folder.url.appending(path: "hasil/forms/tes-akhir.peserta.json"), encoding: .utf8)
        for secret in ["\"key\"", "tolerance", "accepted", "points", "credit", "kehilangan pekerjaan\"", "0.22"] {
            #expect(!form.lowercased().contains(secret), "\(secret)")
        }
        let scoring = try String(
            contentsOf: folder.url.appending(path: "hasil/scoring/tes-akhir.json"), encoding: .utf8)
        for key in ["tolerance", "accepted", "jaminan kehilangan kerja"] { #expect(scoring.contains(key), "\(key)") }
    }

    /// Three of three right options less one wrong: 2/3 of 3 points. The number is wrong by one: 0 of 1. The decimal is
    /// within its tolerance: 2 of 2. The words are spelt otherwise: 2 of 2. Two of three neighbours are in order: 2 of 3.
    /// One of three pairs is right: 1 of 3. Together 2 + 0 + 2 + 2 + 2 + 1 = 9 of 14 points: 100 × 9/14 = 450/7.
    @Test func answersAreScored() throws {
        let folder = try build()
        try folder.file(
            "jawaban.json",
            #"{"t-multiple": ["a", "b", "c", "d"], "t-integer": 7, "t-decimal": "0,23", "t-text": "JAMINAN kehilangan kerja", "#
                + #""t-ordering": ["lapor", "akun", "asesmen", "tunai"], "#
                + #""t-matching": {"values": {"jkp": "tunai", "jht": "pensiun", "jp": "tua"}}}"#
        )
        let sent = try folder.run(
            "run", "tes-akhir.peserta", "--participant", "p1", "--answers", "jawaban.json")
        try #require(sent.status == 0, "\(sent.complaint)")
        let scored = try folder.run("score", "--format", "json")
        #expect(scored.text.contains("\"450/7\""), "\(scored.text)\(scored.complaint)")
    }

    @Test func questionnairesTakeEveryType() throws {
        let folder = try build()
        try folder.file(
            "jawaban.json",
            #"{"bersedia": true, "penyajian": "cakap: banyak contoh", "sumber": "other: Spanduk", "layanan": {"chosen": ["konseling", "other"], "words": "Bimbingan"}, "#
                + #""konselor": "198701012010121001", "cerita": {"state": "declined"}, "#
                + #""tanggal": "13 Februari 2021", "jam": "8.30", "pagi": "Ya", "terbaik": ["lowongan", "konseling"], "#
                + #""waktu": {"values": {"kelas": "40", "praktik": "60", "mandiri": "0"}}, "puas": 7.5, "berkas": ["ijazah", "ktp"]}"#
        )
        let sent = try folder.run(
            "run", "kesan-akhir.peserta", "--participant", "p1", "--answers", "jawaban.json")
        #expect(sent.status == 0, "\(sent.complaint)")
        // Two of three entries are ticked, of weight 1 + 2 of 1 + 2 + 1; the level of the rubric has the value 2.
        #expect(try scores(folder) == ["berkas-banyak=2", "berkas-bagian=2/3", "berkas-bobot=0.75", "sajian=2"])
    }

    /// Nothing ticked is an answer: all its scores are zero. Unanswered, the form is not sent.
    @Test func nothingTickedIsZero() throws {
        let folder = try build()
        let rest =
            #""bersedia": true, "penyajian": "mulai", "sumber": "radio", "layanan": ["konseling"], "konselor": "198701012010121001", "#
            + #""tanggal": "2021-02-13", "jam": "14:30", "cerita": {"state": "declined"}, "terbaik": ["lowongan", "konseling"], "#
            + #""waktu": {"values": {"kelas": "40", "praktik": "60", "mandiri": "0"}}, "puas": 7.5"#
        try folder.file("tanpa.json", "{\(rest)}")
        let refused = try folder.run("run", "kesan-akhir.peserta", "--participant", "p1", "--answers", "tanpa.json")
        #expect(refused.status == 1 && refused.complaint.contains("berkas"), "\(refused.complaint)")
        try folder.file("kosong.json", #"{\#(rest), "berkas": []}"#)
        let sent = try folder.run("run", "kesan-akhir.peserta", "--participant", "p2", "--answers", "kosong.json")
        #expect(sent.status == 0, "\(sent.complaint)")
        #expect(try scores(folder) == ["berkas-banyak=0", "berkas-bagian=0", "berkas-bobot=0", "sajian=1"])
    }

    /// Each score of the questionnaire, as id and exact value, of whoever sent it last.
    private func scores(_ folder: Folder) throws -> [String] {
        let json = try folder.run("score", "--format", "json", "--per-rater").json()
        let survey = try #require((json["surveys"] as? [[String: Any]])?.first)
        let person = try #require((survey["people"] as? [[String: Any]])?.last)
        return try #require(person["scores"] as? [[String: Any]]).map { score in
            "\(score["id"] ?? "")=\((score["value"] as? [String: Any])?["exact"] ?? "")"
        }
    }

    /// Whoever refuses sends a form with the refusal alone.
    @Test func aRefusedConsentIsSent() throws {
        let folder = try build()
        try folder.file("jawaban.json", #"{"bersedia": false}"#)
        let sent = try folder.run("run", "kesan-akhir.peserta", "--participant", "p1", "--answers", "jawaban.json")
        #expect(sent.status == 0, "\(sent.complaint)")
        try folder.file("lain.json", #"{"bersedia": false, "sumber": "radio"}"#)
        let more = try folder.run(
            "run", "kesan-akhir.peserta", "--participant", "p1", "--answers", "lain.json", "--db", "lain.sqlite")
        #expect(more.status == 1)
    }

    /// A rubric stands in for a statement: its levels reach from 1 to 6, and four raters who see level 5 make 5.
    @Test func aRubricCountsAsItsLevels() throws {
        let folder = try Folder.withProject()
        let instrument = try String(contentsOf: folder.url.appending(path: "proyek/instrumen.yaml"), encoding: .utf8)
        try folder.file(
            "proyek/instrumen.yaml",
            instrument.replacing("layout: matrix, from: indikator", with: "from: indikator, wording: [rujukan]"))
        try folder.file(
            "proyek/rujukan.yaml",
            """
            kind: bank
            id: rujukan
            title: Rubrik rujukan
            standard: pustakawan
            items:
              - id: rubrik-rujukan
                type: rubric
                indikator: terampil-2-1
                stem: "{subjek} menjawab pertanyaan pemustaka."
                levels:
                  - {id: mulai, value: 1, label: Mulai, descriptor: Menunjuk rak.}
                  - {id: cakap, value: 5, label: Cakap, descriptor: Memberi sumber.}
                  - {id: mahir, value: 6, label: Mahir, descriptor: Membandingkan sumber.}

            """)
        let built = try folder.run("build", "proyek", "-o", "hasil")
        try #require(built.status == 0, "\(built.text)\(built.complaint)")
        try folder.file("jawaban.json", #"{"terampil-1-1": 3, "terampil-1-2": 3, "rubrik-rujukan": "cakap"}"#)
        for rater in ["diri", "atasan", "rekan", "pengguna_layanan"] {
            let sent = try folder.run(
                "run", "kinerja-2026.terampil.\(rater)", "--participant", "ps-01", "--answers", "jawaban.json")
            try #require(sent.status == 0, "\(sent.complaint)")
        }
        let spec = try String(
            contentsOf: folder.url.appending(path: "hasil/scoring/kinerja-2026.terampil.json"), encoding: .utf8)
        #expect(spec.contains(#""maximum":"6","minimum":"1""#), "\(spec)")
        let scored = try folder.run("score", "--format", "json")
        #expect(scored.text.contains(#""exact":"5""#), "\(scored.text)\(scored.complaint)")
    }
}
