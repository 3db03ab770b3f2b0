import Foundation
import GRDB
import Testing

/// `tera score --table` and `--sql` on the librarians of the fixture: sirkulasi is the mean of two statements, rujukan
/// one; four roles of equal weight; kategori and predikat from 3.00 and 2.00; half of the statements must be answered.
@Suite struct TableScoresTests {
    private static let spec = "kinerja-2026.terampil"
    private static let header = "participant,rater,kota,terampil-1-1,terampil-1-2,terampil-2-1"

    /// ps-01: sirkulasi 3,5 of diri, 3 of the others: (3,5 + 3 + 3 + 3) / 4 = 3,125; rujukan (4 + 3 + 3 + 2) / 4 = 3;
    /// overall (3,125 + 3) / 2 = 3,0625: tinggi.
    /// ps-02: sirkulasi 2 (diri answers one statement, atasan cannot judge one); rujukan has no score, since all four
    /// roles must have one and the pemustaka has none; overall 2, of one subkompetensi of two, on the cut: sedang.
    private static let rows = [
        "ps-01,diri,Malang,4,3,4", "ps-01,atasan,Malang,3,3,3", "ps-01,Rekan kerja,Malang,Sering,sering,3",
        "ps-01,pengguna_layanan,Malang,3,3,2",
        "ps-02,diri,\"Kota, =1\",2,,2", "ps-02,atasan,,Tidak dapat menilai,2,2", "ps-02,rekan,\"Kota, =1\",2,2,2",
        "ps-02,Pemustaka,,2,2,",
    ]

    private func folder(_ rows: [String] = rows) throws -> Folder {
        let folder = try Folder.withBuild()
        try folder.file("jawaban.csv", ([Self.header] + rows).joined(separator: "\n") + "\n")
        return folder
    }

    @Test func scoresByHand() throws {
        let folder = try folder()
        let end = try folder.run(
            "score", "--table", "\(Self.spec)=jawaban.csv", "--by", "kota", "--people", "nilai.csv", "--format", "json")
        #expect(end.status == 0, "\(end.complaint)")
        let people = try String(contentsOf: folder.url.appending(path: "nilai.csv"), encoding: .utf8)
        #expect(
            people == """
                participant,kota,sirkulasi,sirkulasi.band,rujukan,rujukan.band,keseluruhan,keseluruhan.band
                ps-01,Malang,3.125,baik,3,baik,3.0625,tinggi
                ps-02,"Kota, =1",2,cukup,,,2,sedang

                """)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.url.appending(path: "nilai.csv").path)
        #expect(mode[.posixPermissions] as? Int == 0o600)
        let json = try end.json()
        #expect(json["participants"] as? Int == 2 && json["concluded"] as? Int == 2 && json["rows"] as? Int == 8)
        let overall = try #require((json["scores"] as? [[String: Any]])?.last)
        // (3,0625 + 2) / 2
        #expect(overall["mean"] as? String == "2.53125" && overall["lowest"] as? String == "2")
        #expect(overall["bands"] as? [String: Int] == ["tinggi": 1, "sedang": 1, "rendah": 0])
    }

    @Test func peopleReadIt() throws {
        let folder = try folder()
        let end = try folder.run("score", "--table", "\(Self.spec)=jawaban.csv", "--by", "kota")
        #expect(end.text.contains("baris: 8\n"))
        #expect(end.text.contains("rata-rata 2,53, n = 2"))
        #expect(end.text.contains("    Malang: Berkinerja Tinggi 1, Berkinerja Sedang 0, Berkinerja Rendah 0\n"))
        let english = try folder.run("score", "--table", "\(Self.spec)=jawaban.csv", "--lang", "en")
        #expect(english.text.contains("mean 2.53, n = 2"))
    }

    /// The same table by a pipe, by two files with other separators and line ends, and scored sheet by sheet.
    @Test func anyWayIn() throws {
        let folder = try folder()
        let plain = try folder.run("score", "--table", "\(Self.spec)=jawaban.csv", "--format", "json")
        let piped = try Tera.shell(
            "cat jawaban.csv | \"$tera\" score --table \(Self.spec)=- --format json", in: folder)
        #expect(piped.output == plain.output && piped.status == 0)
        let header = Self.header.replacing(",", with: ";")
        let half = Self.rows.filter { !$0.contains("\"") }.map { $0.replacing(",", with: ";") }
        let rest = Self.rows.filter { $0.contains("\"") }
        try folder.file("a.csv", "\u{FEFF}" + ([header] + half).joined(separator: "\r\n") + "\r\n")
        try folder.file("b.csv", ([Self.header] + rest).joined(separator: "\n"))
        let split = try folder.run(
            "score", "--table", "\(Self.spec)=a.csv", "--table", "\(Self.spec)=b.csv", "--format", "json")
        #expect(split.output == plain.output, "\(split.complaint)")
    }

    /// What a spreadsheet would run gets an apostrophe.
    @Test func aSpreadsheetRunsNothing() throws {
        let rows = Self.rows[..<4].map { $0.replacing("ps-01", with: "=cmd()").replacing("Malang", with: "+62") }
        let folder = try folder(Array(rows))
        let end = try folder.run(
            "score", "--table", "\(Self.spec)=jawaban.csv", "--by", "kota", "--people", "nilai.csv")
        #expect(end.status == 0)
        let people = try String(contentsOf: folder.url.appending(path: "nilai.csv"), encoding: .utf8)
        #expect(people.contains("\n'=cmd(),'+62,3.125,"))
    }

    @Test func refusedRowsAreNamedAndEndWithOne() throws {
        let folder = try folder(Self.rows + ["ps-03,diri,,7,1,1", "ps-04,teman,,1,1,1", "ps-01,diri,,1,1,1"])
        let end = try folder.run("score", "--table", "\(Self.spec)=jawaban.csv", "--format", "json")
        #expect(end.status == 1)
        #expect(
            end.complaint == """
                jawaban.csv:2: ditolak: Penilai “diri” peserta “ps-01” ada di beberapa baris; tidak satu pun dipakai.
                jawaban.csv:10:4: ditolak: “7” bukan salah satu pilihan: “Tidak pernah”, “Jarang”, “Sering”, “Selalu”, \
                “Tidak dapat menilai”.
                jawaban.csv:11:2: ditolak: “teman” bukan peran penilai instrumen ini.
                jawaban.csv:12: ditolak: Penilai “diri” peserta “ps-01” ada di beberapa baris; tidak satu pun dipakai.

                """)
        // ps-01 has no sheet of their own that counts, and ps-03 none at all: only ps-02 is concluded.
        #expect(try end.json()["concluded"] as? Int == 1)
        let piped = try Tera.shell("cat jawaban.csv | \"$tera\" score --table \(Self.spec)=-", in: folder)
        #expect(piped.status == 2 && piped.complaint.contains("simpan dulu sebagai berkas"))
    }

    private struct Refused: CustomTestStringConvertible {
        var arguments: [String]
        var status: Int32
        var words: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    private static let refused = [
        Refused(arguments: ["--table", "kinerj-2026=jawaban.csv"], status: 2, words: "Maksud Anda `kinerja-2026`?"),
        Refused(arguments: ["--table", "kinerja-2026=jawaban.csv"], status: 2, words: "sebut salah satu"),
        Refused(arguments: ["--table", "\(spec)=tidak-ada.csv"], status: 2, words: "tidak-ada.csv tidak dapat dibaca"),
        Refused(arguments: ["--table", "\(spec)=kosong.csv"], status: 1, words: "kosong.csv"),
        Refused(arguments: ["--table", "\(spec)=tanpa-butir.csv"], status: 1, words: "terampil-2-1"),
        Refused(arguments: ["--table", "\(spec)=tanpa-peran.csv"], status: 1, words: "Tidak ada kolom “rater”"),
        Refused(arguments: ["--table", "\(spec)=jawaban.csv", "--by", "pulau"], status: 1, words: "“pulau”"),
        Refused(
            arguments: ["--table", "\(spec)=jawaban.csv", "--by", "participant"], status: 1, words: "sudah dipakai"),
        Refused(arguments: ["--table", "\(spec)"], status: 64, words: "BATERAI=BERKAS"),
        Refused(arguments: ["--by", "kota"], status: 64, words: "perlu --table"),
        Refused(
            arguments: ["--table", "\(spec)=jawaban.csv", "--participant", "ps-01"], status: 64,
            words: "tidak bersama"),
        Refused(arguments: ["--sql", "duckdb"], status: 64, words: "perlu --table"),
        Refused(
            arguments: ["--table", "\(spec)=jawaban.csv", "--people", "tidak/ada.csv"], status: 2, words: "ditulis"),
    ]

    @Test(arguments: refused)
    private func aMistakeIsSaid(_ refused: Refused) throws {
        let folder = try folder()
        try folder.file("kosong.csv", "")
        try folder.file("tanpa-butir.csv", "participant,rater,terampil-1-1,terampil-1-2\n")
        try folder.file("tanpa-peran.csv", "participant,terampil-1-1,terampil-1-2,terampil-2-1\n")
        let end = try Tera.run(["score"] + refused.arguments, in: folder)
        #expect(end.status == refused.status && end.complaint.contains(refused.words), "\(end.complaint)")
        #expect(end.text.isEmpty)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(!left.contains { $0.hasPrefix("nilai") })
    }

    /// The query names the table and its columns; `Scripts/test-sql` runs such queries.
    @Test func sqlIsWritten() throws {
        let folder = try folder()
        for dialect in ["sqlite", "postgres", "duckdb", "spark"] {
            let end = try folder.run(
                "score", "--sql", dialect, "--table", "\(Self.spec)=jawaban", "--id-column", "nip")
            #expect(end.status == 0, "\(end.complaint)")
            let quote = dialect == "spark" ? "`" : "\""
            for name in ["jawaban", "nip", "rater", "terampil-1-1", "keseluruhan.band"] {
                #expect(end.text.contains("\(quote)\(name)\(quote)"), "\(dialect) \(name)")
            }
            #expect(end.text.contains("'tidak dapat menilai'") && end.text.contains("WHEN 'pemustaka' THEN 8"))
        }
    }
}

/// `tera score --table` on sheets: the four of ps-01, from the store and as JSON Lines.
@Suite struct SheetTablesTests {
    private static let spec = "kinerja-2026.terampil"

    /// What the store of `Folder.withAnswers` holds, a line a sheet: every role gave 4, 3 and 3.
    private static func lines(_ folder: Folder, _ roles: [String] = ["diri", "atasan", "rekan", "pengguna_layanan"])
        throws -> [String]
    {
        let manifest = try String(contentsOf: folder.url.appending(path: "hasil/manifest.json"), encoding: .utf8)
        return try roles.map { role in
            let form = "kinerja-2026.terampil.\(role)"
            let entry = try #require(manifest.firstRange(of: "\"path\":\"forms/\(form).json\",\"sha256\":\""))
            let hash = manifest[entry.upperBound...].prefix(64)
            return #"{"format":"tera-answers/1","form":"\#(form)","formHash":"\#(hash)","participant":"ps-01","#
                + #""rater":"\#(role)","sent":true,"answers":{"terampil-1-1":"selalu","terampil-1-2":"sering","#
                + #""terampil-2-1":"sering"}}"#
        }
    }

    /// (4 + 3) / 2 = 3.5, and 3: together 3.25.
    @Test func storeAndLines() throws {
        let folder = try Folder.withAnswers()
        try folder.file("a.jsonl", try Self.lines(folder).joined(separator: "\n"))
        let expected = """
            participant,sirkulasi,sirkulasi.band,rujukan,rujukan.band,keseluruhan,keseluruhan.band
            ps-01,3.5,baik,3,baik,3.25,tinggi

            """
        var outputs: Set<Data> = []
        for source in [":db", "tera.sqlite", "a.jsonl"] {
            let end = try folder.run(
                "score", "--table", "\(Self.spec)=\(source)", "--people", "nilai.csv", "--format", "json")
            #expect(end.status == 0 && end.complaint.isEmpty, "\(source): \(end.complaint)")
            outputs.insert(end.output)
            let people = try String(contentsOf: folder.url.appending(path: "nilai.csv"), encoding: .utf8)
            #expect(people == expected, "\(source)")
        }
        let piped = try Tera.shell("cat a.jsonl | \"$tera\" score --table \(Self.spec)=- --format json", in: folder)
        outputs.insert(piped.output)
        #expect(outputs.count == 1)
    }

    /// What another program wrote into the store is not taken for an item that nobody answered: the sheet is refused, and
    /// so its rater is missing.
    @Test func aStoredAnswerThatTheFormCannotHave() throws {
        let folder = try Folder.withAnswers()
        let database = try DatabaseQueue(path: folder.url.appending(path: "tera.sqlite").path)
        try database.write { database in
            try database.execute(
                sql: """
                    INSERT INTO answer_log (form_sha256, participant, rater, item, answer, at)
                    SELECT form_sha256, participant, rater, item, '"zzz"', at FROM answer_log
                    WHERE rater = 'diri' AND item = 'terampil-1-1'
                    """)
        }
        let sentence =
            "Lembar “kinerja-2026.terampil.diri” tentang “ps-01” dari “diri” tidak dihitung: “zzz” bukan jawaban untuk "
            + "butir “terampil-1-1”."
        let scores = try folder.run("score")
        #expect(scores.status == 1)
        #expect(scores.complaint.contains(sentence), "\(scores.complaint)")
        #expect(scores.text.contains("Belum ada kesimpulan. Yang belum mengisi:\n    kinerja-2026.terampil.diri: diri"))
        let table = try folder.run("score", "--table", "\(Self.spec)=:db", "--format", "json")
        #expect(table.status == 1)
        #expect(table.complaint.contains(sentence), "\(table.complaint)")
        #expect(try table.json()["concluded"] as? Int == 0)
    }

    /// Sheets and cells make one table: the store has ps-01, the CSV ps-02, and ps-01 once more.
    @Test func sheetsBesideCells() throws {
        let folder = try Folder.withAnswers()
        let header = "participant,rater,terampil-1-1,terampil-1-2,terampil-2-1\n"
        let rows = ["diri", "atasan", "rekan", "pengguna_layanan"].map { "ps-02,\($0),2,2,2\n" }.joined()
        try folder.file("b.csv", header + rows)
        let both = try folder.run(
            "score", "--table", "\(Self.spec)=:db", "--table", "\(Self.spec)=b.csv", "--format", "json")
        #expect(both.status == 0, "\(both.complaint)")
        #expect(try both.json()["concluded"] as? Int == 2)
        try folder.file("b.csv", header + rows + "ps-01,rekan,1,1,1\n")
        let again = try folder.run(
            "score", "--table", "\(Self.spec)=:db", "--table", "\(Self.spec)=b.csv", "--lang", "en")
        #expect(again.status == 1)
        #expect(
            again.complaint == """
                tera.sqlite: refused: Several rows hold the role “rekan” of participant “ps-01”; none is taken.
                b.csv:6: refused: Several rows hold the role “rekan” of participant “ps-01”; none is taken.

                """)
    }

    @Test func badLinesAreNamed() throws {
        let folder = try Folder.withBuild()
        var lines = try Self.lines(folder)
        lines[1] = lines[1].replacing("\"sering\"", with: "\"serring\"")
        lines.insert("{\"form\":", at: 0)
        // Of another jenjang, whose sheets are another table.
        lines.append(
            #"{"format":"tera-answers/1","form":"kinerja-2026.mahir.diri","formHash":"x","participant":"ps-02","#
                + #""rater":"diri","sent":true,"answers":{}}"#)
        try folder.file("a.jsonl", lines.joined(separator: "\n"))
        let end = try folder.run("score", "--table", "\(Self.spec)=a.jsonl", "--format", "json", "--lang", "en")
        #expect(end.status == 1)
        let complaints = end.complaint.split(separator: "\n")
        let expected = [
            "a.jsonl: note: Passed over, since they are not of `\(Self.spec)`: sheets of other forms, 1.",
            "a.jsonl:1: refused: This is not valid JSON",
            "a.jsonl:3: refused: “serring” is no answer to the item “terampil-1-2”.",
        ]
        #expect(complaints.count == 3)
        for (complaint, start) in zip(complaints, expected) { #expect(complaint.hasPrefix(start)) }
        #expect(try end.json()["rows"] as? Int == 5)
    }

    @Test(arguments: [
        (["--table", "\(spec)=a.jsonl", "--by", "provinsi"], "jalankan tanpa --by"),
        (["--table", "\(spec)=:db", "--id-column", "nip"], "jalankan tanpa --id-column"),
        (["--table", "\(spec)=:db", "--db", "tidak-ada.sqlite"], "tidak-ada.sqlite tidak dapat dibaca"),
        (["--table", "\(spec)=larik.json"], "satu lembar satu baris"),
    ])
    func aMistakeIsSaid(_ arguments: [String], _ words: String) throws {
        let folder = try Folder.withAnswers()
        try folder.file("a.jsonl", "")
        try folder.file("larik.json", "[]")
        let end = try Tera.run(["score"] + arguments, in: folder)
        #expect(end.status == 2 && end.complaint.contains(words), "\(end.complaint)")
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(!left.contains("tidak-ada.sqlite"))
    }
}
