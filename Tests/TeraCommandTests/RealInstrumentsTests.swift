import Foundation
import Testing

/// The commands on the instruments of 2025.
@Suite struct RealInstrumentsTests {
    private static let instruments = Repository.root.appending(path: "Instruments").path

    private struct Batteries: Decodable {
        struct Programme: Decodable {
            struct Level: Decodable {
                let covered: [Int]
                let notCovered: [Int]
                let indicatorsAvailable: Int
            }
            let id: String
            let numbersInListedOrder: [Int]?
            let coverage: [String: Level]?
        }
        struct Officers: Decodable {
            let scoredInGambar24And31: [Int]
        }
        let programmes: [Programme]
        let petugasAntarKerja: Officers
    }

    private struct Coverage: Decodable {
        struct Battery: Decodable {
            let id: String
            let programme: String?
            let jenjang: [Level]
        }
        struct Level: Decodable {
            let id: String
            let subkompetensi: [Cell]
        }
        struct Cell: Decodable {
            let number: Int
            let state: String
            let indicators: Indicators
            let items: Int
        }
        struct Indicators: Decodable {
            let total: Int
            let covered: Int
        }
        let batteries: [Battery]
    }

    private func batteries() throws -> Batteries {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let file = Repository.root.appending(path: "Tests/Fixtures/source/batteries.json")
        return try decoder.decode(Batteries.self, from: Data(contentsOf: file))
    }

    private func coverage(_ paths: String..., in folder: Folder) throws -> Coverage {
        let end = try Tera.run(["coverage"] + paths + ["--format", "json"], in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        return try JSONDecoder().decode(Coverage.self, from: end.output)
    }

    @Test func checkFindsNothing() throws {
        let end = try Folder().run("check", Self.instruments, "--strict")
        #expect(end.status == 0, "\(end.text)")
    }

    // MARK: Coverage (requirements R010–R018)

    @Test func coverageCellByCell() throws {
        let found = try coverage(Self.instruments, in: try Folder())
        let printed = try batteries().programmes.filter { $0.coverage != nil }
        #expect(printed.count == 6)
        for programme in printed {
            let battery = try #require(found.batteries.first { $0.programme == programme.id })
            #expect(battery.jenjang.map(\.id) == ["ahli-pertama", "ahli-muda", "ahli-madya", "ahli-utama"])
            for level in battery.jenjang {
                let source = try #require(programme.coverage?[level.id])
                #expect(level.subkompetensi.map(\.number) == programme.numbersInListedOrder)
                let covered = level.subkompetensi.filter { $0.state == "covered" }
                let outside = level.subkompetensi.filter { $0.state == "outside" }
                #expect(Set(covered.map(\.number)) == Set(source.covered), "\(programme.id) × \(level.id)")
                #expect(Set(outside.map(\.number)) == Set(source.notCovered), "\(programme.id) × \(level.id)")
                #expect(covered.count + outside.count == level.subkompetensi.count)
                #expect(covered.map(\.indicators.covered).reduce(0, +) == source.indicatorsAvailable)
                #expect(level.subkompetensi.map(\.indicators.total).reduce(0, +) == source.indicatorsAvailable)
                #expect(covered.allSatisfy { $0.items >= $0.indicators.total })
                #expect(outside.allSatisfy { $0.items == 0 })
            }
        }
    }

    @Test func officersStandUnderTheirRole() throws {
        let found = try coverage(Self.instruments, in: try Folder())
        let levels = found.batteries.flatMap(\.jenjang).filter { $0.id == "petugas-antar-kerja" }
        #expect(levels.count == 1)
        let cells = try #require(levels.first).subkompetensi
        #expect(cells.map(\.number) == (try batteries().petugasAntarKerja.scoredInGambar24And31))
        #expect(cells.allSatisfy { $0.state == "covered" })
    }

    /// BISINDO × Ahli Utama has nothing to assess: found where it is not waived, and no form either way.
    @Test func nothingToAssess() throws {
        let folder = try Folder.withInstruments()
        let built = try folder.run("build", "Instruments", "-o", "hasil")
        #expect(built.status == 0, "\(built.complaint)")
        let forms = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "hasil/forms").path)
        #expect(forms.filter { $0.hasPrefix("kinerja-cop-bisindo.") }.count == 3 * 4)
        #expect(!forms.contains { $0.hasPrefix("kinerja-cop-bisindo.ahli-utama.") })

        try folder.remove(
            #/waive:\n  - code: C003\n(?: {4}.*\n| {6}.*\n)+/#, from: "batteries/kinerja-cop-bisindo.yaml")
        let found = try folder.run("check", "Instruments")
        #expect(found.status == 1)
        #expect(found.text.contains("C003"))
        #expect(found.text.contains("1 galat, 0 peringatan"))
    }

    /// Ahli Utama × TKA: the standard leaves it blank and the blueprint fills it. Waived or not, it is a conflict.
    @Test func conflictStaysAConflict() throws {
        let folder = try Folder.withInstruments()
        try folder.file(
            "tka.yaml",
            """
            kind: battery
            id: tka
            title: TKA
            instrument: kinerja-pengantar-kerja
            programme: cop-bisindo
            periode: {from: 2026-01-05, to: 2026-01-30}
            status: tidak-aktif
            jenjang: [ahli-madya, ahli-utama]
            subkompetensi: [pengendalian-tka]
            """)
        let found = try coverage("Instruments", "tka.yaml", in: folder)
        let battery = try #require(found.batteries.first { $0.id == "tka" })
        #expect(battery.jenjang.map { $0.subkompetensi.map(\.state) } == [["covered"], ["conflict"]])
        #expect(battery.jenjang[1].subkompetensi[0].items == 3)

        try folder.remove(#/waive:\n  - code: C002\n(?: {4}.*\n| {6}.*\n)+/#, from: "blueprints/ahli-utama.yaml")
        let end = try folder.run("check", "Instruments", "--format", "json")
        #expect(end.status == 1)
        let findings = try #require(try end.json()["diagnostics"] as? [[String: Any]])
        #expect(findings.map { $0["code"] as? String } == ["C002"])
        #expect(findings.first?["file"] as? String == "Instruments/blueprints/ahli-utama.yaml")
    }

    // MARK: The tests of 13 February 2025 (requirements R077–R085)

    /// From the exports to the numbers that the report prints, through the commands.
    @Test func preAndPostTestAsPublished() throws {
        let folder = try Folder()
        #expect(try folder.run("build", Self.instruments, "-o", "hasil").status == 0)
        let fixtures = Repository.root.appending(path: "Tests/Fixtures/cop-2025")
        var arguments = ["score", "--format", "json"]
        for region in ["timur", "barat", "tengah"] {
            arguments += ["--csv", "tes-awal-cop-jkp=\(fixtures.path)/pre-test-\(region).csv"]
            arguments += ["--csv", "tes-akhir-cop-jkp=\(fixtures.path)/post-test-\(region).csv"]
        }
        let end = try Tera.run(arguments, in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        let scores = try JSONDecoder().decode(Scores.self, from: end.output)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let published = try decoder.decode(
            Published.self, from: Data(contentsOf: fixtures.appending(path: "published.json")))

        let gain = try #require(scores.gains.first)
        #expect(scores.gains.count == 1)
        #expect([gain.pre, gain.both, gain.post, gain.onlyPost] == published.participation.map(\.count))
        #expect(gain.pre == 849 && gain.post == 987 && gain.both == 783)
        #expect([gain.up, gain.same, gain.down, gain.both] == published.changePrePost783.map(\.count))
        #expect(gain.up == 498 && gain.same == 118 && gain.down == 167)
        #expect(gain.bandsOfPost.map { [$0.count, $0.base] } == [[466, 987]])
        #expect(gain.bandsOfPaired.map { [$0.count, $0.base] } == [[391, 783]])

        let pre = try #require(scores.tests.first { $0.occasion == "pre" })
        let post = try #require(scores.tests.first { $0.occasion == "post" })
        let counts =
            pre.items.map(\.correct) + post.items.map(\.correct) + gain.items.map(\.pre.correct)
            + gain.items.map(\.post.correct)
        let all = published.itemsAll.rows
        let paired = published.itemsPaired.rows
        #expect(counts.count == 60)
        #expect(
            counts == all.map(\.preCorrect) + all.map(\.postCorrect) + paired.map(\.preCorrect)
                + paired.map(\.postCorrect))
        #expect(pre.people.count == 849 && post.people.count == 987)
    }

    private struct Scores: Decodable {
        struct Band: Decodable {
            let base: Int
            let count: Int
        }
        struct Item: Decodable {
            let correct: Int
        }
        struct Pair: Decodable {
            let pre: Item
            let post: Item
        }
        struct Gain: Decodable {
            let pre: Int
            let post: Int
            let both: Int
            let onlyPost: Int
            let up: Int
            let same: Int
            let down: Int
            let bandsOfPost: [Band]
            let bandsOfPaired: [Band]
            let items: [Pair]
        }
        struct Person: Decodable {
            let participant: String
        }
        struct Test: Decodable {
            let occasion: String
            let items: [Item]
            let people: [Person]
        }
        let gains: [Gain]
        let tests: [Test]
    }

    private struct Published: Decodable {
        struct Count: Decodable {
            let count: Int
        }
        struct Row: Decodable {
            let preCorrect: Int
            let postCorrect: Int
        }
        struct Items: Decodable {
            let rows: [Row]
        }
        let participation: [Count]
        let changePrePost783: [Count]
        let itemsAll: Items
        let itemsPaired: Items
    }

    // MARK: Keys

    /// Nothing in a test's form tells the right option from the others.
    @Test(arguments: ["tes-awal-cop-jkp", "tes-akhir-cop-jkp"])
    func aFormHoldsNoKey(_ battery: String) throws {
        let folder = try Folder()
        #expect(try folder.run("build", Self.instruments, "-o", "hasil").status == 0)
        let form = try Data(contentsOf: folder.url.appending(path: "hasil/forms/\(battery).peserta.json"))
        let words = String(decoding: form, as: UTF8.self).lowercased()
        for word in ["\"key\"", "\"kunci\"", "correct", "benar\"", "\"values\"", "\"points\"", "\"score\""] {
            #expect(!words.contains(word), "\(word)")
        }
        // Every option of a question is written with the same fields.
        let json = try #require(try JSONSerialization.jsonObject(with: form) as? [String: Any])
        let sections = try #require(json["sections"] as? [[String: Any]])
        let items = sections.flatMap { $0["items"] as? [[String: Any]] ?? [] }
        #expect(items.count == 15)
        for item in items {
            let options = try #require(item["options"] as? [[String: Any]])
            #expect(options.count > 1)
            #expect(options.allSatisfy { Set($0.keys) == ["id", "text"] })
        }
        let spec = try String(
            contentsOf: folder.url.appending(path: "hasil/scoring/\(battery).json"), encoding: .utf8)
        #expect(spec.contains("\"key\""))
    }
}

extension Folder {
    /// A copy of `Instruments/` to change.
    static func withInstruments() throws -> Folder {
        let folder = try Folder()
        try FileManager.default.copyItem(
            at: Repository.root.appending(path: "Instruments"), to: folder.url.appending(path: "Instruments"))
        return folder
    }

    /// Takes one place out of a document of the copy.
    func remove(_ pattern: some RegexComponent, from name: String) throws {
        let place = url.appending(path: "Instruments/\(name)")
        let text = try String(contentsOf: place, encoding: .utf8)
        let changed = text.replacing(pattern, with: "", maxReplacements: 1)
        try #require(changed != text, "\(name) has no such place")
        try Data(changed.utf8).write(to: place)
    }
}
