import Foundation
import Testing

/// The forms of other systems in `Instruments/examples`: each is filled in from its answer file and scored. Expected
/// values are worked by hand.
struct ExampleFormsTests {
    private static let examples = Repository.root.appending(path: "Instruments/examples").path

    /// A folder in which all examples are built, and each is answered by one person.
    private static func answered() throws -> (folder: Folder, runs: [String: Finished]) {
        let folder = try Folder()
        #expect(try Tera.run(["build", examples, "-o", "hasil"], in: folder).status == 0)
        var runs: [String: Finished] = [:]
        for (form, answers) in [
            ("gds-15", "gds-15"), ("rumah-tangga", "rumah-tangga"), ("tes-penempatan", "menjodohkan"),
            ("evaluasi-kursus", "evaluasi-kursus"),
        ] {
            runs[form] = try Tera.run(
                [
                    "run", "contoh-\(form).peserta", "--participant", "r-01", "--answers",
                    "\(examples)/jawaban/\(answers).json",
                ], in: folder)
        }
        return (folder, runs)
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
        func score(of battery: String) -> [String: Any]? {
            let survey = surveys.first { $0["battery"] as? String == battery }
            let people = survey?["people"] as? [[String: Any]]
            return (people?.first?["scores"] as? [[String: Any]])?.first
        }
        // Yes to 2, 3 and 4, and no to 1 and 5, which are reversed: 5 points of 12 answered, and 5 × 15 / 12 = 6.25.
        let gds = score(of: "contoh-gds-15")
        #expect(Self.exact(gds) == "6.25" && Self.display(gds) == "6" && gds?["band"] as? String == "ringan")
        // 5, 4 and the mirror of 2; one statement could not be judged: 13 / 3.
        #expect(Self.exact(score(of: "contoh-evaluasi-kursus")) == "13/3")
        // 2 of 3 pairs, 2 of 3 neighbours of 2 points, 1 and 1 point of 7: (2 + 4/3 + 2) / 7 = 16/21.
        let test = tests.first { $0["battery"] as? String == "contoh-tes-penempatan" }
        let person = (test?["people"] as? [[String: Any]])?.first
        #expect(Self.exact(person?["score"] as? [String: Any]) == "1600/21")
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

    @Test(arguments: [
        // More people at work than there are in the household.
        ("rumah-tangga", ["rt-anggota": "2", "rt-bekerja": "3"], "Yang bekerja tidak mungkin lebih banyak"),
        // A town of another province.
        ("rumah-tangga", ["rt-provinsi": "diy", "rt-kabupaten": "bogor"], "rt-kabupaten"),
        ("tes-penempatan", ["pn-hitungan": "tiga"], "bukan bilangan"),
        ("evaluasi-kursus", ["ku-nilai": "11"], "10"),
    ])
    func wrongAnswersAreRefused(_ form: String, _ answers: [String: String], _ message: String) throws {
        let folder = try Folder()
        #expect(try Tera.run(["build", Self.examples, "-o", "hasil"], in: folder).status == 0)
        var all = form == "rumah-tangga" ? ["rt-persetujuan": "ya"] : [:]
        all.merge(answers) { _, new in new }
        _ = try folder.file(
            "j.json", String(decoding: try JSONSerialization.data(withJSONObject: all), as: UTF8.self))
        let run = try Tera.run(
            ["run", "contoh-\(form).peserta", "--participant", "r-03", "--answers", "j.json"], in: folder)
        #expect(run.status == 1)
        #expect(run.complaint.contains(message), "\(run.complaint)")
    }
}
