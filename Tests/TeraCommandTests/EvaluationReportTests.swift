import Foundation
import Testing

/// `tera report evaluation`: every figure of a small evaluation worked out by hand.
@Suite struct EvaluationReportTests {
    private static let bisindo = "kinerja-cop-bisindo"
    private static let bimtek = "kinerja-bimtek-konselor-jkp"
    private static let cdmp = "kinerja-cdmp-sea-2025"
    private static let petugas = "kinerja-petugas-antar-kerja"

    /// 17 Pengantar Kerja of three jenjang in four provinces, and 5 Petugas Antar Kerja. p06 takes part in two programmes;
    /// of p08 the colleague is missing, of p13 the mapping, of p17 everything, of q05 the superior.
    private static let small = Campaign(
        people: [
            p(
                "p01", "ahli-pertama", "aceh", [bisindo: Campaign.all(4)],
                Campaign.tasks([
                    "diri": ["tugas-pertama-5", "tugas-muda-5"], "atasan": ["tugas-pertama-5"],
                    "rekan": ["tugas-pertama-5"],
                ])),
            p(
                "p02", "ahli-pertama", "aceh", [bisindo: Campaign.all(4)],
                Campaign.tasks([
                    "diri": ["tugas-pertama-7", "tugas-madya-7"], "atasan": ["tugas-pertama-7", "tugas-madya-7"],
                    "rekan": ["tugas-pertama-7"],
                ])),
            p("p03", "ahli-pertama", "dki-jakarta", [bisindo: Campaign.all(3)], Campaign.tasks()),
            p("p04", "ahli-pertama", "dki-jakarta", [bimtek: Campaign.all(3)], Campaign.tasks()),
            p("p05", "ahli-pertama", "dki-jakarta", [bimtek: Campaign.all(2)], Campaign.tasks()),
            p(
                "p06", "ahli-pertama", "jawa-barat", [bisindo: Campaign.all(4), bimtek: Campaign.all(2)],
                Campaign.tasks()),
            p("p07", "ahli-pertama", "jawa-barat", [cdmp: Campaign.all(1)], Campaign.tasks()),
            p(
                "p08", "ahli-pertama", "bali", [bisindo: ["diri": 4, "atasan": 4, "pengguna_layanan": 4]],
                Campaign.tasks()),
            p(
                "p09", "ahli-muda", "dki-jakarta", [bisindo: Campaign.all(3)],
                Campaign.tasks([
                    "diri": ["tugas-muda-5", "tugas-muda-1"], "atasan": ["tugas-muda-5"], "rekan": ["tugas-muda-5"],
                ])),
            p("p10", "ahli-muda", "dki-jakarta", [bimtek: Campaign.all(4)], Campaign.tasks()),
            p("p11", "ahli-muda", "jawa-barat", [bimtek: Campaign.all(4)], Campaign.tasks()),
            p("p12", "ahli-muda", "jawa-barat", [cdmp: Campaign.all(3)], Campaign.tasks()),
            p("p13", "ahli-muda", "aceh", [cdmp: Campaign.all(2)], nil),
            p(
                "p14", "ahli-madya", "dki-jakarta", [cdmp: Campaign.all(2)],
                Campaign.tasks([
                    "diri": ["tugas-utama-1", "tugas-muda-1"], "atasan": ["tugas-utama-1", "tugas-muda-1"],
                    "rekan": ["tugas-utama-1", "tugas-madya-15"],
                ])),
            p(
                "p15", "ahli-madya", "dki-jakarta",
                [
                    cdmp: ["diri": 4, "atasan": 3, "rekan": 3, "pengguna_layanan": 2]
                ], Campaign.tasks()),
            p("p16", "ahli-madya", "jawa-barat", [bisindo: Campaign.all(4)], Campaign.tasks()),
            p("p17", "ahli-pertama", "bali", [:], nil, programmes: ["bimtek-konselor-jkp"]),
            q("q01", "jawa-tengah", Campaign.all(4), ["bimtek-pak-wonogiri"]),
            q("q02", "jawa-tengah", Campaign.all(3), ["bimtek-pak-wonogiri", "genai-petugas-antar-kerja"]),
            q("q03", "aceh", Campaign.all(2), ["genai-petugas-antar-kerja"]),
            q("q04", "di-yogyakarta", Campaign.all(4), ["bimtek-pak-yogyakarta"]),
            q("q05", "di-yogyakarta", ["diri": 4, "rekan": 4, "pengguna_layanan": 4], ["bimtek-pak-yogyakarta"]),
        ])

    private static func p(
        _ id: String, _ jenjang: String, _ province: String, _ answers: [String: [String: Int]],
        _ tasks: [String: Set<String>]?, programmes: [String] = []
    ) -> Campaign.Person {
        Campaign.Person(
            id: id, jenjang: jenjang, province: province,
            programmes: programmes + answers.keys.sorted().map { String($0.dropFirst("kinerja-".count)) },
            answers: answers, tasks: tasks, area: id == "p16" ? "" : province == "bali" ? "Tengah" : "Barat")
    }

    private static func q(
        _ id: String, _ province: String, _ answers: [String: Int], _ programmes: [String]
    ) -> Campaign.Person {
        Campaign.Person(
            id: id, jenjang: "petugas-antar-kerja", province: province, programmes: programmes,
            answers: [petugas: answers], tasks: nil)
    }

    private func report(_ options: String..., in folder: Folder) throws -> Finished {
        try Tera.run(["report", "evaluation", "--answers", "jawaban.jsonl"] + options, in: folder)
    }

    /// The tables of a report for the house, each compared cell by cell.
    private func compare(
        _ name: String, _ expected: [[String]], columns: [String], in folder: Folder,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let table = try PrintedTable(folder.url.appending(path: "tabel/\(name).csv"))
        for row in expected {
            let cells = try #require(table.cells[row[0]], "\(name): \(row[0])", sourceLocation: location)
            let found = columns.map { cells[$0] ?? "?" }
            #expect(found == Array(row.dropFirst()), "\(name): \(row[0])", sourceLocation: location)
        }
    }

    /// The counts of a cut, and behind them the mean of each row with its n and its category.
    private func comparePredikat(
        _ part: String, _ cut: String, _ expected: [[String]], columns: [String], in folder: Folder,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        try compare(
            "\(part)-predikat-\(cut)", expected.map { Array($0.dropLast(3)) }, columns: columns, in: folder,
            at: location)
        try compare(
            "\(part)-means-\(cut)", expected.map { $0.prefix(1) + $0.suffix(3) },
            columns: ["mean", "mean.n", "category"], in: folder, at: location)
    }

    @Test func everyFigure() throws {
        let folder = try Self.small.folder()
        let end = try report("--internal", "--format", "csv", "-o", "tabel", "--by", "Wilayah", in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        let pk = "pengantar-kerja"

        try compare(
            "\(pk)-targets",
            [
                ["cop-jkp-disabilitas", "0", "0", "none", "", ""],
                ["bimtek-konselor-jkp", "6", "5", "83.33", "5", "6"],
                ["cop-penempatan-disabilitas", "0", "0", "none", "", ""], ["cop-bisindo", "7", "6", "85.71", "6", "7"],
                ["cdmp-sea-2025", "5", "5", "100.00", "5", "5"], ["genai-pengantar-kerja", "0", "0", "none", "", ""],
                ["total", "18", "16", "88.89", "16", "18"],
            ], columns: ["target", "complete", "rate", "rate.count", "rate.base"], in: folder)
        try compare(
            "\(pk)-respondents",
            [
                ["ahli-pertama", "9", "7", "77.78", "10", "8", "80.00"],
                ["ahli-muda", "5", "4", "80.00", "5", "5", "100.00"],
                ["ahli-madya", "3", "3", "100.00", "3", "3", "100.00"],
                ["ahli-utama", "0", "0", "none", "0", "0", "none"],
                ["total", "17", "14", "82.35", "18", "16", "88.89"],
            ], columns: ["people", "concluded", "people-rate", "instruments", "complete", "instrument-rate"], in: folder
        )
        let levels = ["ahli-pertama", "ahli-muda", "ahli-madya", "ahli-utama"]
        try compare(
            "\(pk)-instruments",
            [
                ["cop-jkp-disabilitas", "0", "0", "0", "0", "0"], ["bimtek-konselor-jkp", "3", "2", "0", "0", "5"],
                ["cop-bisindo", "4", "1", "1", "0", "6"], ["cdmp-sea-2025", "1", "2", "2", "0", "5"],
                ["total", "8", "5", "3", "0", "16"],
            ], columns: levels + ["total"], in: folder)
        // p04 3, p05 2, p06 2; p01 4, p02 4, p03 3, p06 4; p12 3, p13 2; p14 2, p15 (4 + 3 + 3 + 2) / 4.
        try compare(
            "\(pk)-means",
            [
                ["bimtek-konselor-jkp", "2.33", "3", "4.00", "2", "none", "", "none", ""],
                ["cop-bisindo", "3.75", "4", "3.00", "1", "4.00", "1", "none", ""],
                ["cdmp-sea-2025", "1.00", "1", "2.50", "2", "2.50", "2", "none", ""],
                ["genai-pengantar-kerja", "none", "", "none", "", "none", "", "none", ""],
            ], columns: levels.flatMap { [$0, "\($0).n"] }, in: folder)
        // 4: p01 p02 p10 p11 p16; 3: p03 p04 p09 p12 p15 and p06, whose subkompetensi are 2, 3, 3 and 4; 2: p05 p14; 1: p07.
        try compare(
            "\(pk)-predikat",
            [
                ["berkinerja-sangat-tinggi", "5", "35.71"], ["berkinerja-tinggi", "6", "42.86"],
                ["berkinerja-sedang", "2", "14.29"], ["berkinerja-rendah", "0", "0.00"],
                ["berkinerja-sangat-rendah", "1", "7.14"], ["total", "14", "100.00"],
            ], columns: ["count", "share"], in: folder)
        let predikat = [
            "berkinerja-sangat-tinggi", "berkinerja-tinggi", "berkinerja-sedang", "berkinerja-rendah",
            "berkinerja-sangat-rendah", "total",
        ]
        let (best, high) = ("Berkinerja Sangat Tinggi", "Berkinerja Tinggi")
        try comparePredikat(
            pk, "jenjang",
            [
                ["ahli-pertama", "2", "3", "1", "0", "1", "7", "2.86", "7", high],
                ["ahli-muda", "2", "2", "0", "0", "0", "4", "3.50", "4", best],
                ["ahli-madya", "1", "1", "1", "0", "0", "3", "3.00", "3", high],
                ["ahli-utama", "0", "0", "0", "0", "0", "0", "none", "", "none"],
                ["total", "5", "6", "2", "0", "1", "14", "3.07", "14", high],
            ], columns: predikat, in: folder)
        try comparePredikat(
            pk, "provinces",
            [
                ["aceh", "2", "0", "0", "0", "0", "2", "4.00", "2", best],
                ["dki-jakarta", "1", "4", "2", "0", "0", "7", "2.86", "7", high],
                ["jawa-barat", "2", "2", "0", "0", "1", "5", "3.00", "5", high],
                ["bali", "0", "0", "0", "0", "0", "0", "none", "", "none"],
                ["papua", "0", "0", "0", "0", "0", "0", "none", "", "none"],
                ["total", "5", "6", "2", "0", "1", "14", "3.07", "14", high],
            ], columns: predikat, in: folder)
        try comparePredikat(
            pk, "by-wilayah",
            [
                ["Barat", "4", "6", "2", "0", "1", "13", "3.00", "13", high],
                ["missing", "1", "0", "0", "0", "0", "1", "4.00", "1", best],
                ["total", "5", "6", "2", "0", "1", "14", "3.07", "14", high],
            ], columns: predikat, in: folder)
        // Bimbingan Jabatan: 4 4 3 3 2 3 1 and 3 4 4 3; Perencanaan, of which Ahli Pertama has none: 4 4 3 and 2 3.
        try compare(
            "\(pk)-subkompetensi",
            [
                ["perencanaan", "not-asked", "", "3.67", "3", "2.50", "2", "none", ""],
                ["bimbingan-jabatan", "2.86", "7", "3.50", "4", "3.00", "3", "not-asked", ""],
                ["tenaga-kerja-khusus", "3.20", "5", "3.00", "2", "3.00", "3", "not-asked", ""],
                ["informasi-pasar-kerja", "2.33", "3", "4.00", "2", "none", "", "not-asked", ""],
                ["perantaraan-kerja", "not-asked", "", "not-asked", "", "not-asked", "", "not-asked", ""],
            ], columns: levels.flatMap { [$0, "\($0).n"] }, in: folder)

        // Tasks: a sum over people of the mean over three raters. 1 + 1/3 of p01 in 5, 1 + 2/3 of p02 in 7.
        try compare(
            "\(pk)-tasks",
            [
                ["perencanaan", "0.00", "8", "0.33", "4", "1.67", "3", "none", ""],
                ["bimbingan-jabatan", "1.33", "8", "1.00", "4", "0.00", "3", "none", ""],
                ["tenaga-kerja-khusus", "1.67", "8", "0.00", "4", "0.00", "3", "none", ""],
                ["pengembangan", "0.00", "8", "0.00", "4", "0.33", "3", "none", ""],
            ], columns: levels.flatMap { [$0, "\($0).n"] }, in: folder)
        // Not asked, none and 0 are three things (audit N15).
        try compare(
            "\(pk)-task-levels",
            [
                ["perencanaan.ahli-pertama", "0.00", "not-asked", "none", "none", "none"],
                ["perencanaan.ahli-muda", "0.33", "not-asked", "100", "0", "0"],
                ["perencanaan.ahli-madya", "1.67", "not-asked", "40", "0", "60"],
                ["perencanaan.ahli-utama", "none", "not-asked", "none", "none", "none"],
                ["bimbingan-jabatan.ahli-pertama", "1.33", "75", "25", "0", "not-asked"],
                ["tenaga-kerja-khusus.ahli-pertama", "1.67", "60", "0", "40", "not-asked"],
                ["pembinaan-kelembagaan.ahli-muda", "0.00", "none", "none", "not-asked", "not-asked"],
            ], columns: ["amount"] + levels, in: folder)
        try compare(
            "\(pk)-distance",
            [
                ["ahli-pertama", "3.00", "66.67", "11.11", "22.22"], ["ahli-muda", "1.33", "100.00", "0.00", "0.00"],
                ["ahli-madya", "2.00", "16.67", "83.33", "0.00"], ["ahli-utama", "none", "none", "none", "none"],
            ], columns: ["amount", "own", "near", "far"], in: folder)
    }

    @Test func everyFigureOfARole() throws {
        let folder = try Self.small.folder()
        let end = try report("--internal", "--format", "csv", "-o", "tabel", in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        let pak = "petugas-antar-kerja"
        try compare(
            "\(pak)-targets",
            [
                ["bimtek-pak-wonogiri", "2", "2", "100.00"], ["bimtek-pak-yogyakarta", "2", "1", "50.00"],
                ["genai-petugas-antar-kerja", "2", "2", "100.00"], ["total", "6", "5", "83.33"],
            ], columns: ["target", "complete", "rate"], in: folder)
        try compare(
            "\(pak)-respondents",
            [[pak, "5", "4", "80.00", "5", "4", "80.00"], ["total", "5", "4", "80.00", "5", "4", "80.00"]],
            columns: ["people", "concluded", "people-rate", "instruments", "complete", "instrument-rate"], in: folder)
        // One instrument of q02 stands in two programmes, and once in the total.
        try compare(
            "\(pak)-instruments",
            [
                ["bimtek-pak-wonogiri", "2", "2"], ["bimtek-pak-yogyakarta", "1", "1"],
                ["genai-petugas-antar-kerja", "2", "2"], ["total", "4", "4"],
            ], columns: [pak, "total"], in: folder)
        try compare(
            "\(pak)-means",
            [
                ["bimtek-pak-wonogiri", "3.50", "2"], ["bimtek-pak-yogyakarta", "4.00", "1"],
                ["genai-petugas-antar-kerja", "2.50", "2"],
            ], columns: [pak, "\(pak).n"], in: folder)
        try compare(
            "\(pak)-predikat",
            [
                ["berkinerja-sangat-tinggi", "2", "50.00"], ["berkinerja-tinggi", "1", "25.00"],
                ["berkinerja-sedang", "1", "25.00"], ["berkinerja-rendah", "0", "0.00"],
                ["berkinerja-sangat-rendah", "0", "0.00"], ["total", "4", "100.00"],
            ], columns: ["count", "share"], in: folder)
        try comparePredikat(
            pak, "provinces",
            [
                ["jawa-tengah", "1", "1", "0", "2", "3.50", "2", "Berkinerja Sangat Tinggi"],
                ["aceh", "0", "0", "1", "1", "2.00", "1", "Berkinerja Sedang"],
                ["di-yogyakarta", "1", "0", "0", "1", "4.00", "1", "Berkinerja Sangat Tinggi"],
                ["bali", "0", "0", "0", "0", "none", "", "none"],
            ], columns: ["berkinerja-sangat-tinggi", "berkinerja-tinggi", "berkinerja-sedang", "total"], in: folder)
        // 4, 3, 2 and 4: 3,25, above the cut of 3,20.
        try compare(
            "\(pak)-profile",
            [
                ["analisis-jabatan", "2", "not-asked", "", "not-asked"],
                ["informasi-pasar-kerja", "3", "3.25", "4", "Sangat Baik"],
                ["job-canvassing", "11", "3.25", "4", "Sangat Baik"],
                ["pengembangan", "15", "not-asked", "", "not-asked"],
                ["total", "", "3.25", "4", "Berkinerja Sangat Tinggi"],
            ], columns: ["no", "mean", "mean.n", "category"], in: folder)
        // A role has no mapping.
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "tabel").path)
        #expect(!files.contains("\(pak)-tasks.csv") && !files.contains("\(pak)-distance.csv"))
        #expect(files.contains("pengantar-kerja-tasks.csv"))
    }

    // MARK: Who was to be evaluated

    /// Sheets of the test after the CoP: person → how many of its 15 questions are right. 11 are 73,33, 10 are 66,67.
    private func tested(_ right: [String: Int], in folder: Folder) throws {
        let build = folder.url.appending(path: "hasil")
        let forms = try Campaign.Forms(build)
        let bytes = try Data(contentsOf: build.appending(path: "scoring/tes-akhir-cop-jkp.json"))
        let spec = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        let items = try #require(spec["items"] as? [[String: Any]])
        let keys = items.map { ($0["id"] as? String ?? "", $0["key"] as? String ?? "") }
        let lines = try right.sorted { $0.key < $1.key }.map { person, count in
            try forms.sheet("tes-akhir-cop-jkp.peserta", person, "peserta") { item in
                let place = keys.firstIndex { $0.0 == item } ?? 0
                let key = keys[place].1
                return "\"\(place < count ? key : key == "a" ? "b" : "a")\""
            }
        }
        try folder.file("tes.jsonl", lines.joined(separator: "\n") + "\n")
    }

    /// Listed for the CoP are c01 to c12. Of these c01 to c07 reached the mark, c08 to c10 did not, and c11 and c12 have no
    /// result; d01 to d04 reached it and are on no list, d05 did not.
    private static let entry = Campaign(
        people: (1...12).map { number in
            Campaign.Person(
                id: number < 10 ? "c0\(number)" : "c\(number)", jenjang: "ahli-muda", province: "aceh",
                programmes: ["cop-jkp-disabilitas"], answers: [:])
        } + [
            p("p01", "ahli-muda", "bali", [bisindo: Campaign.all(4)], Campaign.tasks())
        ])

    private static let results: [String: Int] = {
        var results = ["c08": 10, "c09": 0, "c10": 10, "d01": 15, "d02": 11, "d03": 11, "d04": 12, "d05": 10]
        for number in 1...7 { results["c0\(number)"] = number == 1 ? 11 : 14 }
        return results
    }()

    @Test func theListIsHeldAgainstTheTest() throws {
        let folder = try Self.entry.folder()
        try tested(Self.results, in: folder)
        let answers = ["report", "evaluation", "--answers", "jawaban.jsonl", "--answers", "tes.jsonl"]
        let inside = try Tera.run(answers + ["--internal", "--format", "csv", "-o", "tabel"], in: folder)
        #expect(inside.status == 0, "\(inside.complaint)")
        try compare(
            "pengantar-kerja-entry-cop-jkp-disabilitas",
            [
                ["listed", "12"], ["listed-passed", "7"], ["listed-below", "3"], ["listed-untested", "2"],
                ["passed", "11"], ["passed-unlisted", "4"],
            ], columns: ["count"], in: folder)
        let text = try Tera.run(answers + ["--internal"], in: folder).text.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        let sentence =
            "Kerja Disabilitas”: 3 dalam daftar di bawah batas, 2 dalam daftar tanpa hasil tes, dan 4 mencapai batas tanpa "
            + "ada dalam daftar."
        #expect(text.contains(sentence))
        // 3, 2 and 4 are too few, and with them the rest is known: none of it is printed.
        let outside = try Tera.run(answers + ["--format", "csv", "-o", "luar"], in: folder)
        #expect(outside.status == 0, "\(outside.complaint)")
        try expectNotCompared(folder, answers)
        // Without results of the test nothing is compared.
        let without = try Tera.run(["report", "evaluation", "--answers", "jawaban.jsonl"], in: folder).text
        #expect(!without.contains("Syarat dievaluasi"))
    }

    /// 9 of 12 passed, and all are listed: no cell of the table is of the 3 who did not, but 12 less 9 is.
    @Test func whoFailedDoesNotFollowFromWhoPassed() throws {
        let folder = try Self.entry.folder()
        try tested(
            Dictionary(
                uniqueKeysWithValues: (1...12).map { ($0 < 10 ? "c0\($0)" : "c\($0)", $0 <= 9 ? 11 : 10) }), in: folder)
        let answers = ["report", "evaluation", "--answers", "jawaban.jsonl", "--answers", "tes.jsonl"]
        #expect(try Tera.run(answers + ["--format", "csv", "-o", "luar"], in: folder).status == 0)
        try expectNotCompared(folder, answers)
    }

    /// - Parameter folder: with the report as CSV in `luar`.
    private func expectNotCompared(_ folder: Folder, _ answers: [String]) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "luar").path)
        #expect(!files.contains { $0.contains("-entry-") })
        let text = try Tera.run(answers, in: folder).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("Daftar peserta tidak dibandingkan di sini dengan hasil tesnya"))
        #expect(!text.contains("Syarat dievaluasi") && !text.contains("dalam daftar di bawah batas"))
    }

    /// An instrument for two programmes, of which the test is of one: nobody of the other is held against it.
    @Test func theTestIsOfItsProgrammeOnly() throws {
        var campaign = Self.entry
        campaign.document = """
            kind: battery
            id: kinerja-dua-program
            title: Kinerja sesudah dua program
            instrument: kinerja-pengantar-kerja
            programmes: [cop-jkp-disabilitas, cop-bisindo]
            periode: {from: 2026-02-02, to: 2026-02-20}
            status: tidak-aktif
            jenjang: [ahli-muda]
            subkompetensi: [bimbingan-jabatan]
            entry: {test: tes-akhir-cop-jkp}

            """
        let folder = try campaign.folder()
        try tested(Self.results, in: folder)
        let end = try Tera.run(
            [
                "report", "evaluation", "--answers", "jawaban.jsonl", "--answers", "tes.jsonl", "--internal",
                "--format",
                "csv", "-o", "tabel",
            ], in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "tabel").path)
        #expect(files.filter { $0.contains("-entry-") } == ["pengantar-kerja-entry-cop-jkp-disabilitas.csv"])
    }

    /// A list that is exactly of those who passed.
    @Test func theListAgreesWithTheTest() throws {
        let folder = try Self.entry.folder()
        try tested(
            Dictionary(uniqueKeysWithValues: (1...12).map { ($0 < 10 ? "c0\($0)" : "c\($0)", 11) }), in: folder)
        let end = try Tera.run(
            ["report", "evaluation", "--answers", "jawaban.jsonl", "--answers", "tes.jsonl", "--lang", "en"], in: folder
        )
        let text = end.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("the list is exactly of the 12 people who reached the pass mark."))
    }

    // MARK: What people write in it

    /// Conclusions of `Instruments/reports` (requirement R069), with figures of these people: of Petugas Antar Kerja 2 and
    /// 1 of 4; and every figure that the checker lets a text cite is in the report.
    @Test func conclusionsCiteTheTables() throws {
        let folder = try Self.small.folder()
        let end = try report("--internal", in: folder)
        let text = end.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for words in [
            "Maksud dan tujuan: Evaluasi kinerja Pengantar Kerja dan Petugas Antar Kerja dilaksanakan",
            "mayoritas berada pada kategori Berkinerja Sangat Tinggi (50,00%) dan Berkinerja Tinggi (25,00%).",
            "Saran: Hasil evaluasi kinerja Pengantar Kerja dan Petugas Antar Kerja tahun 2025",
            "diperlukan diferensiasi yang lebih jelas dalam desain program dan materi",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        // Nobody is asked what they think of it, as units are of a programme.
        #expect(!text.contains("TANGGAPAN UNIT"))
        _ = try report("--internal", "--format", "csv", "-o", "tabel", in: folder)
        // The standard of an example has nobody in this evaluation.
        let names = try ReportTextTests.figures("naskah-evaluasi-kinerja").filter { !$0.hasPrefix("contoh-") }
        // Two parts: respondents 6, predikat 6 × 2; of the role 15 subkompetensi and the total.
        #expect(names.count == 2 * (6 + 12) + 16)
        try ReportTextTests.expectAll(names, in: folder.url.appending(path: "tabel"))
    }

    /// Of 5 who are 4 in one and 1 in another group, a released report joins them: what cites one of them is not printed,
    /// and the annex says of which part.
    @Test func whatIsJoinedCannotBeCited() throws {
        let folder = try Self.small.folder()
        let text = try report(in: folder).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(!text.contains("Petugas Antar Kerja mayoritas berada"))
        #expect(text.contains("teks (bagian kinerja) tidak dicetak, karena mengutip angka"))
    }

    // MARK: Release, and what cannot be reported

    /// Of so few people nothing leaves the house but how many sheets there are.
    @Test func fewPeople() throws {
        let folder = try Self.small.folder()
        #expect(try report("--format", "csv", "-o", "tabel", "--by", "Wilayah", in: folder).status == 0)
        let pk = "pengantar-kerja"
        // One has the lowest predikat, none the next, and two that above: one column, with four more above.
        let predikat = try PrintedTable(folder.url.appending(path: "tabel/\(pk)-predikat.csv"))
        #expect(predikat.rows.count == 3 && predikat.cells["berkinerja-sangat-tinggi"]?["count"] == "5")
        #expect(predikat.cells[predikat.rows[1]]?["count"] == "9")
        let means = try PrintedTable(folder.url.appending(path: "tabel/\(pk)-means.csv"))
        let printed = means.rows.flatMap { row in
            ["ahli-pertama", "ahli-muda", "ahli-madya"].compactMap { means.cells[row]?[$0] }
        }
        #expect(Set(printed) == ["<5", "none"])
        // Of Ahli Pertama seven could be told, but then who of the others would be, too.
        let jenjang = try PrintedTable(folder.url.appending(path: "tabel/\(pk)-means-jenjang.csv"))
        #expect(jenjang.cells["ahli-muda"]?["mean"] == "withheld" && jenjang.cells["ahli-madya"]?["mean"] == "withheld")
        #expect(jenjang.cells["ahli-pertama"]?["mean"] == "2.86" && jenjang.cells["total"]?["mean"] == "3.07")
        // One without a value: the mean of all but that one tells of that one.
        let area = try PrintedTable(folder.url.appending(path: "tabel/\(pk)-means-by-wilayah.csv"))
        #expect(area.cells["Barat"]?["mean"] == "withheld" && area.cells["missing"]?["mean"] == "withheld")
        let tasks = try PrintedTable(folder.url.appending(path: "tabel/\(pk)-tasks.csv"))
        #expect(tasks.cells["bimbingan-jabatan"]?["ahli-muda"] == "<5")
        #expect(tasks.cells["bimbingan-jabatan"]?["ahli-pertama"] == "1.33")
        let levels = try PrintedTable(folder.url.appending(path: "tabel/\(pk)-task-levels.csv"))
        #expect(levels.cells["bimbingan-jabatan.ahli-muda"]?["ahli-muda"] == "<5")
        // The four of the role are too few for any result.
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "tabel").path)
        #expect(
            files.filter { $0.hasPrefix("petugas-antar-kerja") }.sorted() == [
                "petugas-antar-kerja-instruments.csv", "petugas-antar-kerja-means.csv",
                "petugas-antar-kerja-profile.csv",
                "petugas-antar-kerja-respondents.csv", "petugas-antar-kerja-targets.csv",
            ])
        let profile = try PrintedTable(folder.url.appending(path: "tabel/petugas-antar-kerja-profile.csv"))
        #expect(Set(profile.rows.compactMap { profile.cells[$0]?["mean"] }) == ["<5", "not-asked"])
        #expect(Set(profile.rows.compactMap { profile.cells[$0]?["category"] }) == ["withheld", "not-asked"])
    }

    /// Two offices of twelve, and two regions that are the same but for two people: whichever is asked for, the regions give
    /// way to the offices, since both together would tell of the two.
    @Test func aColumnGivesWayToOneThatIsNotAskedFor() throws {
        func folder(but two: Int) throws -> Folder {
            try Campaign(
                people: (0..<24).map { index in
                    var person = Self.p(
                        "o\(index)", "ahli-pertama", "dki-jakarta", [Self.bisindo: Campaign.all(3 + index % 2)],
                        Campaign.tasks())
                    person.instansi = index < 12 ? "Dinas A" : "Dinas B"
                    person.area = index < 12 + two ? "Barat" : "Timur"
                    return person
                }
            ).folder()
        }
        func means(_ folder: Folder, _ by: String) throws -> [String?] {
            #expect(try report("--format", "csv", "-o", by, "--by", by, in: folder).status == 0)
            let table = try PrintedTable(
                folder.url.appending(path: "\(by)/pengantar-kerja-means-by-\(by.lowercased()).csv"))
            return table.rows.map { table.cells[$0]?["mean"] }
        }
        let near = try folder(but: 2)
        #expect(try means(near, "instansi") == ["3.50", "3.50", "3.50"])
        #expect(try means(near, "Wilayah") == ["withheld", "withheld", "3.50"])
        // But for none or for six, nothing is told of a few.
        #expect(try means(try folder(but: 0), "Wilayah") == ["3.50", "3.50", "3.50"])
        #expect(try means(try folder(but: 6), "Wilayah") == ["3.50", "3.50", "3.50"])
    }

    /// The order of people and of answers changes nothing.
    @Test func orderDoesNotMatter() throws {
        let folder = try Self.small.folder()
        let first = try report("--internal", in: folder).text
        let lines = try String(contentsOf: folder.url.appending(path: "jawaban.jsonl"), encoding: .utf8)
        try folder.file("jawaban.jsonl", lines.split(separator: "\n").reversed().joined(separator: "\n"))
        let people = try String(contentsOf: folder.url.appending(path: "peserta.csv"), encoding: .utf8).split(
            separator: "\n")
        try folder.file("peserta.csv", ([people[0]] + people.dropFirst().reversed()).joined(separator: "\n"))
        #expect(try report("--internal", in: folder).text == first)
    }

    @Test(arguments: [
        ("Provinsi", 64, "jenjang, provinsi"), ("id", 64, "tidak mengelompokkan"), ("Kota", 2, "tidak punya kolom"),
    ])
    func whatDoesNotPart(_ by: String, _ status: Int32, _ words: String) throws {
        let end = try report("--by", by, in: try Self.small.folder())
        #expect(end.status == status && end.complaint.contains(words), "\(end.complaint)")
    }

    @Test func nobodyListed() throws {
        let folder = try Self.small.folder()
        try folder.file("peserta.csv", "id,nama,jenjang,instansi,provinsi,program\n")
        let end = try report(in: folder)
        #expect(end.status == 2 && end.complaint.contains("tidak seorang peserta pun"), "\(end.complaint)")
    }

    /// Nothing was sent: who was to be evaluated is told, and that nothing can be concluded.
    @Test func nothingSent() throws {
        let folder = try Self.small.folder()
        try folder.file("jawaban.jsonl", "[]")
        try folder.file("kosong.json", "[]")
        let end = try Tera.run(["report", "evaluation", "--answers", "kosong.json"], in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        #expect(end.text.contains("Belum ada yang dapat disimpulkan."))
        #expect(end.text.contains("Keikutsertaan") && !end.text.contains("Rata-rata"))
    }
}
