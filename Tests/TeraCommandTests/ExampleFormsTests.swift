import Foundation
import Testing

/// The forms of other systems in `Instruments/examples`: each is filled in from its answer file and scored. Expected
/// values are worked by hand.
struct ExampleFormsTests {
    private static let examples = Repository.root.appending(path: "Instruments/examples").path

    /// Every example: its form, its answers in `jawaban/`, and who fills it in.
    private static let forms = [
        ("gds-15", "gds-15", "peserta"), ("rumah-tangga", "rumah-tangga", "peserta"),
        ("tes-penempatan", "menjodohkan", "peserta"), ("evaluasi-kursus", "evaluasi-kursus", "peserta"),
        ("gad-7", "gad-7", "peserta"), ("kebergunaan", "kebergunaan", "peserta"),
        ("observasi-wawancara", "observasi-wawancara", "pengamat"), ("pendaftaran", "pendaftaran", "peserta"),
        ("waktu-harian", "waktu-harian", "peserta"), ("umpan-balik", "umpan-balik", "peserta"),
        ("ujian-lengkap", "ujian-lengkap", "peserta"), ("demografi", "demografi", "peserta"),
    ]

    /// The forms of the 360 degrees about one person, each with its file in `jawaban/penilaian-360`.
    private static let raters =
        ["diri", "atasan", "rekan", "pengguna_layanan"].map { "contoh-penilaian-360.terampil.\($0)" }
        + ["diri", "atasan"].map { "contoh-pemetaan-arsiparis.terampil.\($0)" }

    /// A folder in which all examples are built, and each is answered by one person.
    private static func answered() throws -> (folder: Folder, runs: [String: Finished]) {
        let folder = try Folder()
        #expect(try Tera.run(["build", examples, "-o", "hasil"], in: folder).status == 0)
        var runs: [String: Finished] = [:]
        for (form, answers, rater) in forms {
            runs[form] = try Tera.run(
                [
                    "run", "contoh-\(form).\(rater)", "--participant", "r-01", "--answers",
                    "\(examples)/jawaban/\(answers).json",
                ], in: folder)
        }
        return (folder, runs)
    }

    /// Every file of the folder is filled in here, and listed in its README.
    @Test func everyExampleIsHere() throws {
        let names = { (folder: String, ending: String) in
            try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }.map {
                String($0.dropLast(ending.count))
            }.sorted()
        }
        let answers = Self.forms.map(\.1).sorted()
        #expect(try names(Self.examples + "/jawaban", ".json") == answers)
        #expect(try names(Self.examples + "/jawaban/penilaian-360", ".json") == Self.raters.sorted())
        let all = (answers + ["penilaian-360"]).sorted()
        #expect(try names(Self.examples, ".yaml").filter { $0 != "program" } == all)
        let readme = try String(contentsOfFile: Self.examples + "/README.md", encoding: .utf8)
        for name in all { #expect(readme.contains("| `\(name).yaml` |"), "\(name)") }
    }

    private static func scores(_ folder: Folder) throws -> (surveys: [[String: Any]], tests: [[String: Any]]) {
        let json = try Tera.run(["score", "--format", "json", "--per-rater"], in: folder).json()
        return (
            try #require(json["surveys"] as? [[String: Any]]), try #require(json["tests"] as? [[String: Any]])
        )
    }

    private static func exact(_ score: [String: Any]?) -> String? {
        (score?["value"] as? [String: Any])?["exact"] as? String
    }

    private static func display(_ score: [String: Any]?) -> String? {
        (score?["value"] as? [String: Any])?["display"] as? String
    }

    @Test func everyExampleIsFilledInAndScored() throws {
        let (folder, runs) = try Self.answered()
        for (form, run) in runs { #expect(run.status == 0, "\(form): \(run.complaint)") }
        let (surveys, tests) = try Self.scores(folder)
        func all(of battery: String) -> [[String: Any]] {
            let survey = surveys.first { $0["battery"] as? String == battery }
            let people = survey?["people"] as? [[String: Any]]
            return people?.first?["scores"] as? [[String: Any]] ?? []
        }
        func score(of battery: String) -> [String: Any]? { all(of: battery).first }
        func scores(of battery: String) -> [String?] { all(of: battery).map(Self.exact) }
        // Yes to 2, 3 and 4, and no to 1 and 5, which are reversed: 5 points of 12 answered, and 5 × 15 / 12 = 6.25.
        let gds = score(of: "contoh-gds-15")
        #expect(Self.exact(gds) == "6.25" && Self.display(gds) == "6" && gds?["band"] as? String == "ringan")
        // 5, 4 and the mirror of 2; one statement could not be judged: 13 / 3.
        #expect(Self.exact(score(of: "contoh-evaluasi-kursus")) == "13/3")
        // 1 + 2 + 3 + 1 + 0 + 2 + 1.
        let gad = score(of: "contoh-gad-7")
        #expect(Self.exact(gad) == "10" && gad?["band"] as? String == "sedang")
        // 7.5, 7.5, 10, 10, 5, 7.5, 7.5, 5, 7.5 and 7.5; every second one is mirrored.
        let usability = score(of: "contoh-kebergunaan")
        #expect(Self.exact(usability) == "75" && usability?["band"] as? String == "atas")
        // 2 once and 4 twice: 10 / 3. Three steps were seen, of weight 2 + 1 + 2 of 6.
        #expect(scores(of: "contoh-observasi-wawancara") == ["10/3", "3", "5/6"])
        // Nothing is brought along, which is an answer.
        #expect(scores(of: "contoh-pendaftaran") == ["0"])
        // 3 and 2, of the two kinds of work that were done.
        #expect(scores(of: "contoh-waktu-harian") == ["2.5"])
        // 4, 5 and the mirror of 2; 3 once and 4 twice.
        #expect(scores(of: "contoh-umpan-balik") == ["13/3", "11/3"])
        // 4, and one that is not answered: one of two is enough.
        #expect(scores(of: "contoh-demografi") == ["4"])
        // 2 of 2; two right and one wrong of two, half of 4; 1; 2; 1; two of three neighbours in order of 3 points; 0 of 3,
        // since one pair is wrong: 10 of 16 points.
        let exam = tests.first { $0["battery"] as? String == "contoh-ujian-lengkap" }
        let examinee = (exam?["people"] as? [[String: Any]])?.first?["score"] as? [String: Any]
        #expect(Self.exact(examinee) == "62.5" && examinee?["band"] as? String == "lulus")
        // 2 of 3 pairs, 2 of 3 neighbours of 2 points, 1 and 1 point of 7: (2 + 4/3 + 2) / 7 = 16/21.
        let test = tests.first { $0["battery"] as? String == "contoh-tes-penempatan" }
        let person = (test?["people"] as? [[String: Any]])?.first
        #expect(Self.exact(person?["score"] as? [String: Any]) == "1600/21")
    }

    /// Penataan: of oneself (4 + 4) / 2, of the superior, who counts twice, (3 + 2) / 2, of the colleague 3 of one
    /// statement, and the borrower cannot judge: (4 + 2 × 2.5 + 3) / 4 = 3. Layanan: (4 + 2 × 3 + 2 + 4) / 5 = 3.2, where
    /// the highest kategori begins. Together 3.1. Of the tasks both name two of her own jenjang and one of them another:
    /// 2 of 2.5. Without the borrower, who is not waited for, layanan is (4 + 2 × 3 + 2) / 4 = 3; without the colleague
    /// nothing is concluded.
    @Test(arguments: [
        ("", ["3", "3.2"], "3.1", true), ("pengguna_layanan", ["3", "3"], "3", true),
        ("rekan", [], nil, false),
    ])
    func fourRatersAreCounted(
        _ absent: String, _ cells: [String], _ overall: String?, _ isConcluded: Bool
    ) throws {
        let folder = try Folder()
        let registers = Repository.root.appending(path: "Instruments/registers").path
        #expect(try Tera.run(["build", Self.examples, registers, "-o", "hasil"], in: folder).status == 0)
        try folder.file(
            "peserta.csv",
            "id,nama,jenjang,instansi,provinsi,program\nr-01,Nama Rekaan,terampil,Dinas Rekaan,aceh,contoh\n")
        for form in Self.raters where absent.isEmpty || !form.hasSuffix(absent) {
            let file = "\(Self.examples)/jawaban/penilaian-360/\(form).json"
            let run = try Tera.run(["run", form, "--participant", "r-01", "--answers", file], in: folder)
            #expect(run.status == 0, "\(form): \(run.complaint)")
        }
        let scored = try Tera.run(["score", "--format", "json"], in: folder)
        let person = try #require((try scored.json()["people"] as? [[String: Any]])?.first)
        #expect(person["concluded"] as? Bool == isConcluded)
        let batteries = try #require(person["batteries"] as? [[String: Any]])
        let performance = batteries.first { $0["battery"] as? String == "contoh-penilaian-360" }
        let combined = try #require(performance?["combined"] as? [[String: Any]])
        #expect(combined.map(Self.exact) == cells + (overall.map { [$0] } ?? []))
        guard isConcluded else { return }
        let activity = person["activity"] as? [String: Any]
        let own = (activity?["counts"] as? [[String: Any]])?.first?["share"] as? [String: Any]
        #expect(own?["exact"] as? String == "0.8" && activity?["condition"] as? String == "ideal")
        #expect((person["overall"] as? [String: Any])?["band"] as? String == "sedang")
        // Nobody who is rated reads who said what, unless it is asked for.
        let report = try Tera.run(["report", "--participant", "r-01"], in: folder).text
        for role in ["\"rekan\"", "Rekan kerja", "Peminjam arsip"] {
            #expect(!scored.text.contains(role) && !report.contains(role), "\(role)")
        }
        let all = try Tera.run(["score", "--format", "json", "--per-rater"], in: folder).text
        #expect(all.contains("\"rekan\"") && report.contains("Berkinerja Sedang"))
    }

    /// One of five is under 15 and none over 64: 1 of 4. A second child instead of the grown daughter, who looks for work:
    /// 2 of 3, shown with two decimals, and nobody looks for work. Where all are old there is nothing to divide by, and
    /// it is not shown.
    @Test(arguments: [
        ("46 ya 41 tidak tidak 19 tidak ya 7 a 17 tidak ya 9 tidak", "1", "25"),
        ("46 ya 41 tidak tidak 12 tidak 17 tidak ya 9 tidak", "0", "66,67"),
        ("70 ya 71 ya 72 ya 73 ya 74 ya", "0", nil),
    ])
    func theHouseholdIsCounted(_ answers: String, _ seeking: String, _ ratio: String?) throws {
        let folder = try Folder()
        #expect(try Tera.run(["build", Self.examples, "-o", "hasil"], in: folder).status == 0)
        // Each age begins a member, who gets a name first.
        var lines = ["ya", "jateng", "surakarta", "5"]
        for word in answers.split(separator: " ") {
            if let age = Int(word), age > 7 { lines.append("Nama \(lines.count)") }
            lines.append(String(word))
        }
        try folder.file("ketikan", (lines + ["", "", "0", "", ""]).joined(separator: "\n") + "\n")
        let run = try Tera.shell(
            "$tera run contoh-rumah-tangga.peserta --participant r-04 --plain < ketikan", in: folder)
        #expect(run.text.contains("Anggota yang mencari pekerjaan: \(seeking)\n"), "\(run.text)")
        #expect(run.text.contains("Angka ketergantungan") == (ratio != nil))
        if let ratio { #expect(run.text.contains("Angka ketergantungan, dalam persen: \(ratio)\n"), "\(run.text)") }
    }

    /// With four items missing the screener has no score, and no zero.
    @Test func tooFewAnswersGiveNoScore() throws {
        let folder = try Folder()
        #expect(try Tera.run(["build", Self.examples, "-o", "hasil"], in: folder).status == 0)
        var answers: [String: String] = [:]
        for number in 1...11 { answers["gds-\(number)"] = "ya" }
        let file = String(decoding: try JSONSerialization.data(withJSONObject: answers), as: UTF8.self)
        _ = try folder.file("j.json", file)
        let run = try Tera.run(
            ["run", "contoh-gds-15.peserta", "--participant", "r-02", "--answers", "j.json"], in: folder)
        #expect(run.status == 0, "\(run.complaint)")
        let survey = try #require(try Self.scores(folder).surveys.first)
        let score = ((survey["people"] as? [[String: Any]])?.first?["scores"] as? [[String: Any]])?.first
        #expect(score != nil && score?["value"] == nil && score?["band"] == nil)
    }

    /// Everything but one answer is as in `jawaban/`, so the refusal is of that answer and nothing else is missing.
    @Test(arguments: [
        // A town of another province.
        (
            "rumah-tangga", "rt-kabupaten", "bogor",
            "“bogor” bukan salah satu jawaban. Ketik a (Kota Semarang), b (Kota Surakarta) atau c (Kabupaten Cilacap)."
        ),
        // The name of the first member, for the second.
        (
            "rumah-tangga", "rt-nama.2", "Joko",
            "Jawaban ini sudah diberikan. Setiap jawaban di sini harus berbeda."
        ),
        // Of the fifth member, who is nine; the fourth is seventeen.
        ("rumah-tangga", "rt-kelas.5", "6", "Kelas itu terlalu tinggi bagi umurnya."),
        (
            "rumah-tangga", "rt-cara-mencari.3", "dinas, tidak-ada",
            "“Belum dengan cara apa pun” tidak dapat dipilih bersama jawaban lain."
        ),
        ("rumah-tangga", "rt-bantuan", "6", "Melebihi anggota rumah tangga."),
        (
            "tes-penempatan", "pn-hitungan", "tiga",
            "“tiga” bukan bilangan. Ketik dengan angka, dalam persen, misalnya 12,5."
        ),
        ("evaluasi-kursus", "ku-nilai", "11", "Ketik bilangan dari 0 sampai 10."),
        ("gds-15", "gds-3", "mungkin", "“mungkin” bukan salah satu jawaban. Ketik 1 (Tidak) atau 2 (Ya)."),
        (
            "gad-7", "gad-kesulitan", "e",
            "“e” bukan salah satu jawaban. Ketik a (Tidak sulit), b (Agak sulit), c (Sangat sulit) atau d (Luar biasa "
                + "sulit)."
        ),
        (
            "kebergunaan", "kg-1", "7",
            "“7” bukan salah satu jawaban. Ketik 1 (Sangat tidak setuju), 2 (Tidak setuju), 3 (Netral), 4 (Setuju) atau "
                + "5 (Sangat setuju)."
        ),
        (
            "observasi-wawancara", "ow-langkah", "izin, -",
            "“-” bukan salah satu jawaban. Ketik a (Meminta izin mencatat), b (Menanyakan riwayat kerja), c (Menanyakan "
                + "minat), d (Menutup dengan rencana tindak lanjut) atau - (Tidak satu pun)."
        ),
        ("pendaftaran", "pd-surel", "sari di contoh.id", "Tulis surel lengkap, misalnya nama@contoh.id."),
        ("pendaftaran", "pd-pulang", "2025-03-02", "Anda pulang sebelum tiba."),
        ("waktu-harian", "wh-jam", "8, 9, 2, 2, 4", "Jumlahnya 25, seharusnya 24."),
        (
            "umpan-balik", "ub-tuntas", "6",
            "“6” bukan salah satu jawaban. Ketik 1 (Tidak pernah), 2 (Jarang), 3 (Kadang-kadang), 4 (Sering), 5 (Selalu) "
                + "atau ? (Tidak dapat menilai)."
        ),
        (
            "ujian-lengkap", "uj-urutan", "penduduk, usia, bekerja",
            "Anda mengurutkan 3. Urutkan semuanya, yang pertama lebih dulu, dipisahkan koma: d, c, b, a."
        ),
        ("demografi", "dm-lahir", "2009-01-01", "Ketik tanggal dari 1925-01-01 sampai 2008-12-31."),
        ("demografi", "dm-hamil", "mungkin", "“mungkin” bukan salah satu jawaban. Ketik ya atau tidak."),
    ])
    func wrongAnswersAreRefused(_ form: String, _ item: String, _ typed: String, _ message: String) throws {
        let (_, file, rater) = try #require(Self.forms.first { $0.0 == form })
        let folder = try Folder()
        #expect(try Tera.run(["build", Self.examples, "-o", "hasil"], in: folder).status == 0)
        let complete = try Data(contentsOf: URL(filePath: "\(Self.examples)/jawaban/\(file).json"))
        var answers = try #require(try JSONSerialization.jsonObject(with: complete) as? [String: Any])
        #expect(answers[item] != nil, "\(item) is not answered")
        answers[item] = typed
        _ = try folder.file(
            "j.json", String(decoding: try JSONSerialization.data(withJSONObject: answers), as: UTF8.self))
        let run = try Tera.run(
            ["run", "contoh-\(form).\(rater)", "--participant", "r-03", "--answers", "j.json"], in: folder)
        #expect(run.status == 1)
        let lines = run.complaint.split(separator: "\n").map(String.init)
        #expect(lines.contains("j.json: \(item): \(message)"), "\(run.complaint)")
        // Whatever else is said follows from it: nothing else was refused or left open.
        for line in lines where !line.hasPrefix("j.json: \(item): ") {
            #expect(line.hasSuffix(": Pertanyaan ini tidak ditanyakan, karena jawaban sebelumnya."), "\(line)")
        }
    }
}
