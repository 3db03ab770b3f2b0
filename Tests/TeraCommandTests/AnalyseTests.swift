import Foundation
import Testing

/// `tera analyse` from documents and exports to numbers, which are R's (`Fixtures/statistics/expected.json`).
@Suite struct AnalyseTests {
    private static let fixtures = Repository.root.appending(path: "Tests/Fixtures/statistics")

    private static func withBuild() throws -> Folder {
        let folder = try Folder()
        let end = try folder.run("build", "\(fixtures.path)/project.yaml", "-o", "hasil")
        try #require(end.status == 0, "\(end.complaint)")
        return folder
    }

    private static func file(_ name: String) -> String { "\(fixtures.path)/\(name)" }
    private static let post = ["--csv", "tes-akhir=\(file("test-post.csv"))", "--id-column", "participant"]
    private static let pre = ["--csv", "tes-awal=\(file("test-pre.csv"))"]
    private static let groups = ["--group", "provinsi", "--participants", file("peserta.csv")]

    private typealias Rows = [[String: Any]]

    /// The rows of one table, from JSON.
    private func rows(_ end: Finished, _ section: String) throws -> Rows {
        let instruments = try #require(try end.json()["instruments"] as? Rows)
        let sections = try #require(instruments.first?["sections"] as? Rows)
        return try #require(sections.first { $0["id"] as? String == section }?["rows"] as? Rows, "\(section)")
    }

    private func expected(_ entry: String, _ name: String) throws -> [Double] {
        let data = try Data(contentsOf: Self.fixtures.appending(path: "expected.json"))
        let all = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
        return try #require((all[entry]?["values"] as? [String: [Double]])?[name])
    }

    private func expect(
        _ rows: Rows, _ column: String, _ expected: [Double], _ tolerance: Double = 1e-9,
        at location: SourceLocation = #_sourceLocation
    ) {
        let found = rows.compactMap { $0[column] as? Double }
        #expect(found.count == expected.count, "\(column)", sourceLocation: location)
        for (a, b) in zip(found, expected) {
            #expect(abs(a - b) <= tolerance * max(1, abs(b)), "\(column): \(a), not \(b)", sourceLocation: location)
        }
    }

    @Test func aTestAsInR() throws {
        let folder = try Self.withBuild()
        let end = try Tera.run(
            ["analyse", "tes-akhir", "--format", "json"] + Self.post + Self.pre + Self.groups, in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        let items = try rows(end, "items")
        expect(items, "difficulty", try expected("test-difficulty", "share"))
        expect(items, "rest", try expected("test-point-biserial", "r"))
        expect(items, "discrimination", try expected("test-upper-lower", "difference"))
        expect(items, "alphaWithout", try expected("test-alpha", "dropped"))
        let reliability = try rows(end, "reliability")
        expect(reliability, "alpha", try expected("test-alpha", "alpha"))
        expect(reliability, "error", try expected("test-sem", "sem"))
        let counts = try expected("test-distractors", "counts").enumerated().filter { $0.offset % 5 < 4 }.map(\.element)
        expect(try rows(end, "distractors"), "count", counts)
        let rasch = try rows(end, "rasch")
        expect(rasch, "difficulty", try expected("test-rasch", "difficulty"), 1e-6)
        expect(rasch, "outfit", try expected("test-rasch-fit", "outfit"), 1e-6)
        let dif = try rows(end, "dif")
        expect(dif, "odds", try expected("test-dif-tengah", "odds") + expected("test-dif-timur", "odds"))
        // Made harder in the east, and found again: both and no other in class C.
        #expect(
            dif.filter { $0["class"] as? String == "C" }.map { "\($0["group"] ?? "") \($0["item"] ?? "")" } == [
                "timur q03", "timur q07",
            ])
    }

    /// The gain is of scores, in which an unanswered question earns nothing: so of more people than R's, which are whole.
    @Test func theGainIsOfEveryoneWhoTookBoth() throws {
        let folder = try Self.withBuild()
        let end = try Tera.run(["analyse", "tes-akhir", "--format", "json"] + Self.post + Self.pre, in: folder)
        let gain = try rows(end, "gain")
        #expect(
            gain.compactMap { $0["statistic"] as? String } == ["mean-difference", "t", "dz", "dav", "normalised-gain"])
        func right(_ name: String) throws -> [String: Int] {
            let key = try lines("test-key.csv").map { $0[1] }
            return Dictionary(
                uniqueKeysWithValues: try lines(name).map { row in
                    (row[0], zip(row.dropFirst(2), key).count { $0 == $1 })
                })
        }
        let (before, after) = (try right("test-pre.csv"), try right("test-post.csv"))
        let both = after.compactMap { person, count in before[person].map { ($0, count) } }
        let gained = both.reduce(0) { $0 + $1.1 - $1.0 }
        let room = both.reduce(0) { $0 + 30 - $1.0 }
        #expect(both.count == 344)
        expect([gain[0], gain[4]], "value", [Double(gained) / 344 * 100 / 30, Double(gained) / Double(room)])
    }

    private func lines(_ name: String) throws -> [[String]] {
        try String(contentsOf: Self.fixtures.appending(path: name), encoding: .utf8).split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test func aQuestionnaireAsInR() throws {
        let folder = try Self.withBuild()
        let arguments = ["--csv", "kuesioner=\(Self.file("questionnaire.csv"))", "--id-column", "participant"]
        let end = try Tera.run(["analyse", "kuesioner", "--format", "json"] + arguments, in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        let reliability = try rows(end, "reliability")
        expect(reliability, "alpha", try expected("questionnaire-alpha", "alpha"))
        expect(reliability, "omega", try expected("questionnaire-omega", "omega"), 1e-6)
        expect(reliability, "low", [try expected("questionnaire-alpha", "feldt")[0]])
        let items = try rows(end, "items")
        expect(items, "rest", try expected("questionnaire-alpha", "rest"))
        expect(items, "mean", try expected("questionnaire-items", "mean"))
        expect(
            try rows(end, "answering"), "straight",
            [try expected("questionnaire-longstring", "all").reduce(0, +)])
        // Counts of 1 to 4 and of the missing, where there are any.
        let counts = try expected("questionnaire-distribution", "counts").enumerated().filter {
            $0.offset % 5 < 4 || $0.element > 0
        }
        expect(try rows(end, "distribution"), "count", counts.map(\.element))
    }

    /// Ten sheets with times, from a file: the first took a third of what the others did.
    @Test func fastSheets() throws {
        let folder = try Self.withBuild()
        let manifest = try String(contentsOf: folder.url.appending(path: "hasil/manifest.json"), encoding: .utf8)
        let hash = try #require(
            manifest.firstMatch(of: /forms\/kuesioner\.peserta\.json","sha256":"([0-9a-f]{64})"/)?.1)
        let sheets = (0..<10).map { person in
            #"{"format":"tera-answers/1","form":"kuesioner.peserta","formHash":"\#(hash)","participant":"r\#(person)","#
                + #""rater":"peserta","answers":{},"sent":true,"durations":{"s01":\#(person == 0 ? 700 : 2100)}}"#
        }
        let file = try folder.file("lembar.jsonl", sheets.joined(separator: "\n"))
        let arguments = ["analyse", "kuesioner", "--answers", file.path, "--format", "json"]
        let end = try Tera.run(arguments, in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        expect(try rows(end, "answering"), "timed", [10])
        expect(try rows(end, "answering"), "fast", [1])
        #expect(!end.text.contains("r0"))
        let named = try rows(try Tera.run(arguments + ["--per-rater"], in: folder), "sheets")
        #expect(named.map { $0["participant"] as? String } == ["r0"])
        expect(named, "speed", [3])
    }

    /// Text has Indonesian numbers, JSON and CSV those of programs.
    @Test func languagesAndForms() throws {
        let folder = try Self.withBuild()
        let indonesian = try Tera.run(["analyse", "tes-akhir"] + Self.post, in: folder)
        #expect(indonesian.text.contains("Keandalan: Nilai"))
        #expect(indonesian.text.contains(" 0,83"))
        let english = try Tera.run(["analyse", "tes-akhir", "--lang", "en"] + Self.post, in: folder)
        #expect(english.text.contains("Reliability: Nilai"))
        #expect(english.text.contains(" 0.83"))
        let csv = try Tera.run(["analyse", "tes-akhir", "--format", "csv"] + Self.post, in: folder)
        let lines = csv.text.split(separator: "\r\n")
        #expect(lines.first == "spec,section,about,rater,row,column,value,refused")
        #expect(lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 8 })
        #expect(lines.contains { $0.hasPrefix("tes-akhir,rasch,,,q01,difficulty,-") })
    }

    /// A group is named by whoever wrote the list of participants: no spreadsheet runs it, and numbers stay numbers.
    @Test func csvIsNoFormula() throws {
        let folder = try Self.withBuild()
        let people = try String(contentsOf: Self.fixtures.appending(path: "peserta.csv"), encoding: .utf8)
            .replacing("Kantor Rekaan,timur,", with: "=1+1,timur,")
        let file = try folder.file("peserta.csv", people)
        let end = try Tera.run(
            ["analyse", "tes-akhir", "--format", "csv", "--group", "instansi", "--participants", file.path]
                + Self.post, in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        let lines = end.text.split(separator: "\r\n").filter { $0.hasPrefix("tes-akhir,dif,") }
        #expect(lines.first?.hasPrefix("tes-akhir,dif,,,'=1+1 q01,odds,") == true)
        #expect(lines.contains { $0.hasPrefix("tes-akhir,dif,,,'=1+1 q03,delta,-") })
        #expect(!end.text.contains(",="))
    }

    /// Two people: everything that needs more is refused in words, and the command ends well.
    @Test func fewPeople() throws {
        let folder = try Self.withBuild()
        let head = try lines("test-post.csv").prefix(2).map { $0.joined(separator: ",") }
        let title = (["participant", "region"] + (1...30).map { $0 < 10 ? "q0\($0)" : "q\($0)" }).joined(separator: ",")
        let file = try folder.file("sedikit.csv", ([title] + head).joined(separator: "\n") + "\n")
        let arguments = ["--csv", "tes-akhir=\(file.path)", "--id-column", "participant"]
        let end = try Tera.run(["analyse", "tes-akhir"] + arguments, in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        #expect(end.text.contains("Tidak dihitung: perlu sedikitnya 3 orang dengan jawaban lengkap; ada 2."))
        #expect(end.text.firstMatch(of: /\b(nan|inf)\b/) == nil)
        let json = try Tera.run(["analyse", "tes-akhir", "--format", "json"] + arguments, in: folder)
        #expect(try rows(json, "rasch").isEmpty)
    }

    /// `tera score`: somebody wrote the id otherwise at the second test. It is told, and the two are not joined.
    @Test func nearMissesOfIDs() throws {
        let folder = try Self.withBuild()
        let rows = try lines("test-pre.csv").prefix(3)
        func table(_ heading: String, _ ids: [String]) -> String {
            let title = ([heading, "region"] + (1...30).map { $0 < 10 ? "q0\($0)" : "q\($0)" }).joined(separator: ",")
            let body = zip(ids, rows).map { ([$0] + $1.dropFirst()).joined(separator: ",") }
            return ([title] + body).joined(separator: "\n")
        }
        try folder.file("a.csv", table("ID", ["K-10", "k-25", "K-38"]))
        try folder.file("b.csv", table("ID", ["K-10", "K-25", "K-47"]))
        let arguments = ["score", "--csv", "tes-awal=a.csv", "--csv", "tes-akhir=b.csv"]
        let text = try Tera.run(arguments, in: folder)
        #expect(text.status == 0, "\(text.complaint)")
        #expect(text.text.contains("tes awal: 3; tes akhir: 3; keduanya: 1\n"))
        #expect(
            text.text.contains(
                "  mungkin satu orang, id ditulis lain; tidak digabungkan:\n"
                    + "    tes awal “k-25”, tes akhir “K-25”\n"))
        let json = try Tera.run(arguments + ["--format", "json"], in: folder)
        let gain = try #require((try json.json()["gains"] as? [[String: Any]])?.first)
        #expect(gain["nearMisses"] as? [[String: String]] == [["pre": "k-25", "post": "K-25"]])
        #expect(gain["both"] as? Int == 1)
    }

    @Test func nobodyAnswered() throws {
        let folder = try Self.withBuild()
        let end = try folder.run("analyse", "tes-akhir")
        #expect(end.status == 0, "\(end.complaint)")
        #expect(end.text.contains("Belum ada yang dapat dianalisis."))
    }

    /// Two tests after the same one, with the same questions: each is held against the one before by its own answers.
    @Test func twoTestsAfter() throws {
        let folder = try Folder()
        let text = try String(contentsOf: Self.fixtures.appending(path: "project.yaml"), encoding: .utf8)
        let documents = text.components(separatedBy: "\n---\n")
        let after = try #require(documents.first { $0.contains("\nid: tes-akhir\n") })
        let later = after.replacing("\nid: tes-akhir\n", with: "\nid: tes-sesudah\n").replacing(
            "2025-02", with: "2025-03")
        try #require(later != after)
        let project = try folder.file("project.yaml", text + "\n---\n" + later)
        let build = try folder.run("build", project.path, "-o", "hasil")
        try #require(build.status == 0, "\(build.complaint)")
        // Who took the later test answered as before: nothing was gained.
        let same = ["--csv", "tes-sesudah=\(Self.file("test-pre.csv"))"]
        let end = try Tera.run(
            ["analyse", "tes-sesudah", "--format", "json"] + same + Self.post + Self.pre, in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        expect(try rows(end, "gain").suffix(1), "value", [0])
    }

    // MARK: Mistakes

    @Test func anUnknownBattery() throws {
        let end = try Self.withBuild().run("analyse", "tes-akhr")
        #expect(end.status == 2)
        #expect(end.complaint.contains("tidak ada baterai `tes-akhr` di hasil. Maksud Anda `tes-akhir`?"))
    }

    @Test func groupsOfNoTest() throws {
        let end = try Tera.run(["analyse", "kuesioner"] + Self.groups, in: try Self.withBuild())
        #expect(end.status == 2)
        #expect(end.complaint.contains("`kuesioner` bukan tes. Jalankan tanpa --group"))
    }

    @Test func anUnknownReference() throws {
        let end = try Tera.run(
            ["analyse", "tes-akhir", "--reference", "barta", "--lang", "en"] + Self.post + Self.groups,
            in: try Self.withBuild())
        #expect(end.status == 2)
        #expect(end.complaint.contains("no participant has provinsi `barta`. Did you mean `barat`?"))
        let alone = try Self.withBuild().run("analyse", "tes-akhir", "--reference", "barat")
        #expect(alone.status == 64)
        #expect(alone.complaint.contains("--reference perlu --group"))
    }

    /// The one who is held against has nobody with answers: that is said, and not that there are no groups.
    @Test func aReferenceWithoutAnswers() throws {
        let folder = try Self.withBuild()
        let people = try String(contentsOf: Self.fixtures.appending(path: "peserta.csv"), encoding: .utf8)
            .replacing(",timur,", with: ",barat,")
        let file = try folder.file("peserta.csv", people + "p999,Nama Rekaan,satu,Kantor Rekaan,timur,\n")
        let end = try Tera.run(
            ["analyse", "tes-akhir", "--group", "provinsi", "--participants", file.path, "--reference", "timur"]
                + Self.post, in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        #expect(end.text.contains("tidak ada orang dari kelompok acuan timur yang menjawab semua"))
    }

    @Test func anUnknownRoleOfOneself() throws {
        let end = try Folder.withAnswers().run("analyse", "kinerja-2026", "--self", "dirri")
        #expect(end.status == 2)
        #expect(end.complaint.contains("`kinerja-2026` tidak punya peran `dirri`. Maksud Anda `diri`?"))
    }

    /// The librarians: one person, four raters. Agreement and gap need three, and say so.
    @Test func onePersonOf360() throws {
        let end = try Folder.withAnswers().run("analyse", "kinerja-2026")
        #expect(end.status == 0, "\(end.complaint)")
        #expect(end.text.contains("Kesepakatan penilai"))
        #expect(end.text.contains(/perlu sedikitnya 3 lembar dengan nilai, .*\s.*ada 1\./))
        #expect(end.text.contains(/perlu sedikitnya 3 orang dengan jawaban\s+lengkap; ada 1\./))
    }
}
