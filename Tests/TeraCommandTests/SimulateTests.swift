import Foundation
import Testing

/// `tera simulate` as people use it: what it writes, other commands read.
@Suite struct SimulateTests {
    private let folder: Folder

    init() throws { folder = try Folder.withBuild() }

    private func lines(_ file: String) throws -> [String] {
        try String(contentsOf: folder.url.appending(path: file), encoding: .utf8).split(separator: "\n").map(
            String.init)
    }

    private static let noisy = """
        {"format": "tera-simulation/1", "people": {"count": 3}, "ability": {"mean": 0.6, "spread": 0.2},
         "leniency": {"diri": {"mean": 0.1, "spread": 0.05}}, "noise": 0.15,
         "missing": {"forms": 0.1, "unable": 0.05}, "straight": 0.1}
        """

    @Test func theSameSeedGivesTheSameBytes() throws {
        try folder.file("model.json", Self.noisy)
        for name in ["satu", "dua"] {
            let end = try folder.run("simulate", "model.json", "--seed", "0123456789abcdef", "-o", name)
            #expect(end.status == 0 && end.output.isEmpty, "\(end.complaint)")
        }
        let (people, answers) = ("peserta.csv", "jawaban.jsonl")
        #expect(try lines("satu/\(answers)") == lines("dua/\(answers)"))
        let text = try (lines("satu/\(people)") + lines("satu/\(answers)")).joined(separator: "\n") + "\n"
        expectGolden(text, "simulate/pustakawan.txt")
        #expect(try folder.run("simulate", "model.json", "-o", "lain").status == 0)
        #expect(try lines("lain/\(answers)") != lines("satu/\(answers)"))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "satu").path)
        #expect(files.sorted() == [answers, people])
    }

    /// Every number of the margins is what `tera report evaluation` counts, and what the list of participants says.
    @Test func marginsAreExact() throws {
        try folder.file("model.json", #"{"format": "tera-simulation/1", "noise": 0.15}"#)
        try folder.file(
            "margin.json",
            """
            {"format": "tera-margins/1", "people": [
              {"predikat": "tinggi", "jenjang": {"terampil": 7, "mahir": 2}, "provinsi": {"jawa-timur": 9}},
              {"predikat": "sedang", "jenjang": {"mahir": 5}, "program": {"pelatihan-layanan": 5}},
              {"predikat": "rendah", "jenjang": {"terampil": 1, "mahir": 0}}]}
            """)
        let made = try folder.run("simulate", "model.json", "--margins", "margin.json", "-o", "s", "--lang", "en")
        // Four raters each.
        #expect(made.status == 0 && made.complaint == "15 people and 60 sheets are in s/.\n", "\(made.complaint)")
        let report = try folder.run(
            "report", "evaluation", "--participants", "s/peserta.csv", "--answers", "s/jawaban.jsonl", "--internal",
            "--format", "csv", "-o", "tabel")
        #expect(report.status == 0, "\(report.complaint)")
        let table = try PrintedTable(folder.url.appending(path: "tabel/pustakawan-predikat-jenjang.csv"))
        let expected = ["terampil": [7, 0, 1, 8], "mahir": [2, 5, 0, 7], "total": [9, 5, 1, 15]]
        for (row, counts) in expected {
            for (column, count) in zip(["tinggi", "sedang", "rendah", "total"], counts) {
                #expect(try Int(table(row, column)) == count, "\(row) \(column)")
            }
        }
    }

    @Test func whatIsWrongIsSaidInBothLanguages() throws {
        try folder.file("model.json", Self.noisy)
        try folder.file("salah.json", #"{"format": "tera-simulation/1", "peple": {}}"#)
        for (arguments, words) in [
            (["salah.json"], "tera: salah.json: peple: nama ini tidak dikenal. Maksudnya “people”?\n"),
            (
                ["salah.json", "--lang", "en"],
                "tera: salah.json: peple: this name is not known. Did you mean “people”?\n"
            ),
            (
                ["model.json", "--margins", "m.json"],
                "tera: people[0].predikat (mahir): hasil build tidak punya `tingi`. Maksudnya `tinggi`?\n"
            ),
            (
                ["model.json", "--margins", "m.json", "--lang", "en"],
                "tera: people[0].predikat (mahir): the build has no `tingi`. Did you mean `tinggi`?\n"
            ),
        ] {
            try folder.file(
                "m.json",
                #"{"format": "tera-margins/1", "people": [{"predikat": "tingi", "jenjang": {"mahir": 1}}]}"#)
            let end = try Tera.run(["simulate"] + arguments + ["-o", "s"], in: folder)
            #expect(end.status == 1 && end.complaint == words, "\(end.complaint)")
        }
        #expect(
            try folder.run("simulate", "model.json", "--people", "3", "--margins", "m.json", "-o", "s").status == 64)
        #expect(try folder.run("simulate", "model.json", "--seed", "12", "-o", "s").status == 64)
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "s/jawaban.jsonl").path))
    }

    /// Where nobody can judge there is no predikat at all.
    @Test func whatTheModelCannotGiveIsRefused() throws {
        try folder.file(
            "model.json",
            #"{"format": "tera-simulation/1", "missing": {"unable": 1}}"#)
        try folder.file(
            "margin.json", #"{"format": "tera-margins/1", "people": [{"predikat": "rendah", "jenjang": {"mahir": 1}}]}"#
        )
        let end = try folder.run("simulate", "model.json", "--margins", "margin.json", "-o", "s", "--lang", "en")
        #expect(end.status == 1)
        #expect(
            end.complaint
                == "tera: sim-000001: answers of this model cannot give the predikat `rendah`; look at missing and "
                + "leniency, or give it noise, such as 0.15\n"
        )
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "s").path) == [])
    }

    /// Forms with conditions, repeats, draws and every type of item: what is answered was asked, or scoring would refuse it.
    @Test(arguments: ["Instruments", "Tests/Fixtures/types", "Tests/Fixtures/draws", "Tests/Fixtures/repeats"])
    func everySheetIsAccepted(_ documents: String) throws {
        let folder = try Folder()
        let build = try folder.run("build", Repository.root.appending(path: documents).path, "-o", "hasil")
        try #require(build.status == 0, "\(build.complaint)")
        try folder.file(
            "model.json",
            """
            {"format": "tera-simulation/1", "people": {"count": 60, "second": 0.2}, "noise": 0.2, "straight": 0.1,
             "ability": {"mean": 0.5, "spread": 0.2}, "missing": {"answers": 0.2, "unable": 0.1}}
            """)
        let made = try folder.run("simulate", "model.json", "-o", "s")
        try #require(made.status == 0, "\(made.complaint)")
        let answers = folder.url.appending(path: "s/jawaban.jsonl")
        let sheets = try String(contentsOf: answers, encoding: .utf8).split(separator: "\n")
        // A sheet is refused with a line of its own, and the status is then 1.
        let people = folder.url.appending(path: "s/peserta.csv")
        let listed = FileManager.default.fileExists(atPath: people.path) ? ["--participants", "s/peserta.csv"] : []
        let scored = try Tera.run(["score", "--answers", "s/jawaban.jsonl"] + listed, in: folder)
        #expect(scored.status == 0 && scored.complaint.isEmpty, "\(scored.complaint.prefix(400))")
        let forms = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "hasil/forms").path)
        // Sixty people are not of every programme and jenjang, but of every battery that asks everybody.
        let named = Set(sheets.compactMap { $0.firstMatch(of: #/"form":"([^."]+)/#).map { String($0.1) } })
        #expect(named == Set(forms.compactMap { $0.split(separator: ".").first.map(String.init) }))
    }

    /// The margins of the report of 2025, Tabel 3.6, 3.7, 3.11 and 3.12: everybody's answers fall where these say.
    @Test func theMarginsOf2025() throws {
        let source = try Evaluation2025.read()
        let provinces = try Evaluation2025.provinces()
        func counts(_ rows: [Evaluation2025.Row], _ column: String) throws -> [String: Int] {
            var counts: [String: Int] = [:]
            for row in rows.dropLast() {
                counts[try #require(provinces[try row.words("province")])] = try row.number(column)
            }
            return counts
        }
        var people: [[String: Any]] = []
        for (column, predikat, _) in Evaluation2025.answers {
            let levels = try zip(Evaluation2025.jenjang, source.byJenjang).map { ($0, try $1.number(column)) }
            people.append([
                "predikat": predikat, "jenjang": Dictionary(uniqueKeysWithValues: levels),
                "provinsi": try counts(source.byProvince, column),
            ])
            let petugas = try counts(source.byProvinceOfPetugas, column)
            people.append([
                "predikat": predikat, "jenjang": ["petugas-antar-kerja": petugas.values.reduce(0, +)],
                "provinsi": petugas,
            ])
        }
        let margins = try JSONSerialization.data(withJSONObject: ["format": "tera-margins/1", "people": people])
        let folder = try Folder()
        try folder.file("margin.json", String(decoding: margins, as: UTF8.self))
        try folder.file("model.json", Self.noisy)
        let build = try folder.run("build", Repository.root.appending(path: "Instruments").path, "-o", "hasil")
        try #require(build.status == 0, "\(build.complaint)")
        let made = try folder.run("simulate", "model.json", "--margins", "margin.json", "-o", "s")
        try #require(made.status == 0, "\(made.complaint)")
        let report = try folder.run(
            "report", "evaluation", "--participants", "s/peserta.csv", "--answers", "s/jawaban.jsonl", "--internal",
            "--format", "csv", "-o", "tabel")
        try #require(report.status == 0, "\(report.complaint)")
        func compare(_ name: String, _ rows: [(id: String, row: Evaluation2025.Row)]) throws {
            let table = try PrintedTable(folder.url.appending(path: "tabel/\(name).csv"))
            #expect(rows.count > 3)
            for (id, row) in rows {
                for (column, predikat, _) in Evaluation2025.answers {
                    #expect(try Int(table(id, predikat)) == row.number(column), "\(name) \(id) \(predikat)")
                }
            }
        }
        func byProvince(_ rows: [Evaluation2025.Row]) throws -> [(id: String, row: Evaluation2025.Row)] {
            try rows.dropLast().map { (try #require(provinces[try $0.words("province")]), $0) }
        }
        try compare(
            "pengantar-kerja-predikat-jenjang", Array(zip(Evaluation2025.jenjang, source.byJenjang)).map { ($0, $1) })
        try compare("pengantar-kerja-predikat-provinces", byProvince(source.byProvince))
        try compare("petugas-antar-kerja-predikat-provinces", byProvince(source.byProvinceOfPetugas))
    }

    /// A list of people of an earlier build must not stand beside answers of other people.
    @Test func anOldListOfPeopleGoes() throws {
        try folder.file("model.json", #"{"format": "tera-simulation/1", "people": {"count": 2}}"#)
        #expect(try folder.run("simulate", "model.json", "-o", "s").status == 0)
        #expect(try lines("s/peserta.csv").count == 3)
        let fixture = Repository.root.appending(path: "Tests/Fixtures/codebook").path
        #expect(try folder.run("build", fixture, "-o", "tanpa-provinsi").status == 0)
        let end = try folder.run("simulate", "model.json", "--build", "tanpa-provinsi", "-o", "s")
        #expect(end.status == 0 && end.complaint.contains("tanpa peserta.csv"), "\(end.complaint)")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "s").path)
        #expect(files == ["jawaban.jsonl"])
    }

    @Test func moreThanCanBeMadeIsRefused() throws {
        try folder.file("model.json", #"{"format": "tera-simulation/1"}"#)
        let end = try folder.run("simulate", "model.json", "--people", "1000000001", "-o", "s")
        #expect(end.status == 1)
        #expect(end.complaint == "tera: people.count: paling banyak 1000000000 orang\n")
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "s").path))
    }
}
