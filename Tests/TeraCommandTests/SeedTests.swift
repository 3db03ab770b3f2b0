import Foundation
import Testing

/// Order and samples drawn from a seed that is given (`tera run --seed`).
@Suite struct SeedTests {
    private static let seed = "0123456789abcdef"

    private func build() throws -> Folder {
        let folder = try Folder()
        let fixture = Repository.root.appending(path: "Tests/Fixtures")
        for name in ["draws/undian.yaml", "items/kesan.yaml", "items/tempat.yaml"] {
            try folder.file(
                "proyek/\(name)", try String(contentsOf: fixture.appending(path: name), encoding: .utf8))
        }
        let built = try folder.run("build", "proyek", "-o", "hasil")
        try #require(built.status == 0, "\(built.text)\(built.complaint)")
        return folder
    }

    /// The first question on the screen, and what stands under it.
    private func first(_ run: Finished) -> Substring {
        run.text.split(separator: "Jawaban: ").first?.split(separator: "Halaman 1").last ?? ""
    }

    private func begin(_ folder: Folder, _ person: String, _ more: String...) throws -> Finished {
        try Tera.run(
            ["run", "tes-undian.peserta", "--participant", person, "--plain"] + more, in: folder)
    }

    @Test func whoComesBackSeesTheSameOrder() throws {
        let folder = try build()
        let orders = try ["a", "b", "c"].map { first(try begin(folder, $0, "--seed", Self.seed)) }
        // The seed alone decides: three people see the same, which is not what each of them would see without it.
        #expect(Set(orders).count == 1 && !orders[0].isEmpty)
        let usual = try ["d", "e", "f", "g"].map { first(try begin(folder, $0)) }
        #expect(Set(usual).count > 1)
        // Without the option the seed is that of the store; written in capitals it is the same.
        #expect(first(try begin(folder, "a")) == orders[0])
        let again = try begin(folder, "a", "--seed", Self.seed.uppercased())
        #expect(again.status == 0 && first(again) == orders[0])
    }

    @Test func anotherSeedIsRefused() throws {
        let folder = try build()
        _ = try begin(folder, "a", "--seed", Self.seed)
        let refused = try begin(folder, "a", "--seed", "ffffffffffffffff")
        #expect(refused.status == 2)
        #expect(
            refused.complaint
                == "tera: Formulir ini sudah diundi dengan benih 0123456789abcdef; tanpa --seed, pengisiannya dilanjutkan.\n"
        )
    }

    @Test(arguments: ["", "12", "0123456789abcdeg", "0123456789abcdef0", "０123456789abcdef"])
    func whatIsNoSeedIsRefused(seed: String) throws {
        let folder = try build()
        let refused = try begin(folder, "a", "--seed", seed)
        #expect(refused.status == 1)
        #expect(
            refused.complaint
                == "tera: “\(seed)” bukan benih undian: tulis 16 angka heksadesimal, 0–9 dan a–f, misalnya "
                + "0123456789abcdef\n")
        let english = try begin(folder, "a", "--lang", "en", "--seed", seed)
        #expect(english.complaint.hasPrefix("tera: “\(seed)” is no seed: write 16 hexadecimal digits"))
    }

    @Test func aFormWithoutADrawTakesNoSeed() throws {
        let folder = try build()
        let refused = try folder.run("run", "kesan-akhir.peserta", "--participant", "a", "--seed", Self.seed)
        #expect(refused.status == 1)
        #expect(refused.complaint == "tera: formulir `kesan-akhir.peserta` tidak mengundi apa pun; hapus --seed\n")
    }

    /// What is sent carries its seed, so that the scores count what was drawn: all items of the sample are answered.
    @Test func scoresKnowWhatWasDrawn() throws {
        let folder = try build()
        // Both drawn items of each topic, whichever they are; the others are refused as not asked.
        let all = [
            "jkp-1": "b", "jkp-2": "a", "jkp-3": "c", "jkp-4": "a", "pasar-1": "a", "pasar-2": "b", "pasar-3": "a",
        ]
        var drawn: [String: String] = [:]
        for (item, answer) in all {
            try folder.file("satu.json", "{\"\(item)\": \"\(answer)\"}")
            let run = try begin(folder, "p-\(item)", "--seed", Self.seed, "--answers", "satu.json")
            if !run.complaint.contains("\(item): Pertanyaan ini tidak ditanyakan") { drawn[item] = answer }
        }
        #expect(drawn.count == 4)
        try folder.file(
            "semua.json", String(decoding: try JSONSerialization.data(withJSONObject: drawn), as: UTF8.self))
        let sent = try begin(folder, "z", "--seed", Self.seed, "--answers", "semua.json")
        #expect(sent.status == 0, "\(sent.complaint)")
        let scored = try folder.run("score", "--format", "json", "--per-rater").json()
        let person = try #require(((scored["tests"] as? [[String: Any]])?.first?["people"] as? [[String: Any]])?.first)
        let score = try #require(person["score"] as? [String: Any])
        // Four of four that were asked, all right.
        #expect(score["asked"] as? Int == 4 && score["answered"] as? Int == 4)
        #expect((score["value"] as? [String: Any])?["exact"] as? String == "100")
    }
}
