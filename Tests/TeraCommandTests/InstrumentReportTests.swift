import Foundation
import Testing

/// `tera report instrument`: the figures of a test manual, which are R's (`Fixtures/statistics/expected.json`).
@Suite struct InstrumentReportTests {
    private static let statistics = Repository.root.appending(path: "Tests/Fixtures/statistics")
    private static let cop = Repository.root.appending(path: "Tests/Fixtures/cop-2025")

    private static func withBuild(_ documents: URL) throws -> Folder {
        let folder = try Folder()
        let end = try folder.run("build", documents.path, "-o", "hasil")
        try #require(end.status == 0, "\(end.complaint)")
        return folder
    }

    private func expected(_ entry: String, _ name: String) throws -> [Double] {
        let data = try Data(contentsOf: Self.statistics.appending(path: "expected.json"))
        let all = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
        return try #require((all[entry]?["values"] as? [String: [Double]])?[name])
    }

    private func report(_ battery: String, _ file: String, _ options: String..., in folder: Folder) throws -> Finished {
        try Tera.run(
            [
                "report", "instrument", battery, "--csv", "\(battery)=\(Self.statistics.path)/\(file)", "--id-column",
                "participant",
            ] + options, in: folder)
    }

    /// A column of a table against R's numbers: printed with so many places, and no further off than rounding takes it.
    private func expect(
        _ table: PrintedTable, _ column: String, _ expected: [Double], places: Int = 3,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let found = table.rows.map { table.cells[$0]?[column] ?? "?" }
        #expect(found.count == expected.count, "\(column)", sourceLocation: location)
        for (text, number) in zip(found, expected) {
            let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
            let isNear = Double(text).map { abs($0 - number) <= 0.5 * pow(10, -Double(places)) + 1e-6 } ?? false
            #expect(isNear && decimals == places, "\(column): \(text), \(number)", sourceLocation: location)
        }
    }

    @Test func aTestAsInR() throws {
        let folder = try Self.withBuild(Self.statistics.appending(path: "project.yaml"))
        let end = try report("tes-akhir", "test-post.csv", "--internal", "--format", "csv", "-o", "t", in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        func table(_ name: String) throws -> PrintedTable {
            try PrintedTable(folder.url.appending(path: "t/tes-akhir-\(name).csv"))
        }
        let items = try table("items")
        try expect(items, "difficulty", try expected("test-difficulty", "share"))
        try expect(items, "difficulty.n", try expected("test-difficulty", "base"), places: 0)
        try expect(items, "rest", try expected("test-point-biserial", "r"))
        try expect(items, "discrimination", try expected("test-upper-lower", "difference"))
        try expect(items, "alphaWithout", try expected("test-alpha", "dropped"))
        let reliability = try table("reliability-nilai")
        try expect(reliability, "alpha", try expected("test-alpha", "alpha"))
        try expect(reliability, "low", [try expected("test-alpha", "feldt")[0]])
        try expect(reliability, "high", [try expected("test-alpha", "feldt")[1]])
        // R's 2,19577 right answers of 30 are 7,3192 points of 100, and 1,96 times that 14,3457.
        let error = try table("standard-error")
        try expect(error, "raw", try expected("test-sem", "sem"))
        try expect(error, "error", [7.3192], places: 2)
        try expect(error, "half", [14.3457], places: 2)
        try expect(try table("rasch"), "difficulty", try expected("test-rasch", "difficulty"))
        try expect(try table("rasch"), "outfit", try expected("test-rasch-fit", "outfit"), places: 2)
        let counts = try expected("test-distractors", "counts").enumerated().filter { $0.offset % 5 < 4 }.map(\.element)
        try expect(try table("distractors"), "count", counts, places: 0)
    }

    @Test func aQuestionnaireAsInR() throws {
        let folder = try Self.withBuild(Self.statistics.appending(path: "project.yaml"))
        let end = try report("kuesioner", "questionnaire.csv", "--internal", "--format", "csv", "-o", "t", in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "t").path)
        func table(_ name: String) throws -> PrintedTable {
            let file = try #require(names.first { $0.hasPrefix("kuesioner-\(name)") }, "\(names)")
            return try PrintedTable(folder.url.appending(path: "t/\(file)"))
        }
        try expect(try table("reliability"), "alpha", try expected("questionnaire-alpha", "alpha"))
        try expect(try table("reliability"), "omega", try expected("questionnaire-omega", "omega"))
        try expect(try table("items"), "rest", try expected("questionnaire-alpha", "rest"))
        try expect(try table("items"), "mean", try expected("questionnaire-items", "mean"), places: 2)
    }

    /// Of the first question 46 of 398 were wrong, and 16, 17 and 13 chose the wrong options.
    @Test func whatFewPeopleStandBehind() throws {
        let folder = try Self.withBuild(Self.statistics.appending(path: "project.yaml"))
        func printed(_ smallest: String) throws -> (items: PrintedTable, options: PrintedTable, hasRasch: Bool) {
            let end = try report(
                "tes-akhir", "test-post.csv", "--smallest", smallest, "--format", "csv", "-o", "t\(smallest)",
                in: folder)
            #expect(end.status == 0, "\(end.complaint)")
            let place = folder.url.appending(path: "t\(smallest)")
            return (
                try PrintedTable(place.appending(path: "tes-akhir-items.csv")),
                try PrintedTable(place.appending(path: "tes-akhir-distractors.csv")),
                FileManager.default.fileExists(atPath: place.appending(path: "tes-akhir-rasch.csv").path)
            )
        }
        // Each option of the question is left out, the key too; how many had it right is not.
        let twenty = try printed("20")
        let scores = try PrintedTable(folder.url.appending(path: "t20/tes-akhir-scores-nilai.csv"))
        #expect(scores.cells["1"]?["least"] == "withheld" && scores.cells["1"]?["greatest"] == "withheld")
        let first = twenty.options.rows.filter { $0.hasPrefix("q01.") }
        #expect(first.count == 4 && first.allSatisfy { twenty.options.cells[$0]?["count"] == "withheld" })
        #expect(first.allSatisfy { twenty.options.cells[$0]?["share"] == "withheld" })
        #expect(first.allSatisfy { twenty.options.cells[$0]?["rest"] == "withheld" })
        #expect(twenty.items.cells["q01"]?["right"] == "352" && twenty.hasRasch)
        // Too few were wrong: nothing of it, and no difficulties that would sum to zero with it.
        let fifty = try printed("50")
        for column in ["right", "difficulty", "rest", "discrimination", "alphaWithout"] {
            #expect(fifty.items.cells["q01"]?[column] == "withheld", "\(column)")
        }
        #expect(fifty.items.cells["q01"]?["answered"] == "398" && !fifty.hasRasch)
        #expect(fifty.items.rows.count { fifty.items.cells[$0]?["right"] == "withheld" } > 1)
        // Sentences read nothing that is left out.
        let text = try report("tes-akhir", "test-post.csv", "--smallest", "50", in: folder).text
        #expect(!text.contains("“q01”") && text.contains("tidak dicetak, karena akan mengembalikan"))
    }

    /// What few answered, with what would give it back: 2 of 770 disagree wholly, so those who disagree are left out, too.
    @Test func answersOfAFew() throws {
        let folder = try Self.withBuild(Repository.root.appending(path: "Instruments"))
        let end = try Tera.run(
            [
                "report", "instrument", "reaksi-cop-jkp", "--anonymous-csv",
                "reaksi-cop-jkp=\(Self.cop.path)/reaksi.csv",
                "--format", "csv", "-o", "t",
            ], in: folder)
        #expect(end.status == 0, "\(end.complaint)")
        let answers = try PrintedTable(folder.url.appending(path: "t/reaksi-cop-jkp-distribution.csv"))
        #expect(answers.cells["reaksi-1.sangat-tidak-setuju"]?["count"] == "<5")
        #expect(answers.cells["reaksi-1.sangat-tidak-setuju"]?["share"] == "<5")
        #expect(answers.cells["reaksi-1.tidak-setuju"]?["count"] == "withheld")
        #expect(answers.cells["reaksi-2.sangat-tidak-setuju"]?["count"] == "0")
        #expect(answers.cells["reaksi-2.setuju"]?["count"] == "506")
        let items = try PrintedTable(folder.url.appending(path: "t/reaksi-cop-jkp-items.csv"))
        #expect(items.cells["reaksi-1"]?["mean"] == "withheld" && items.cells["reaksi-1"]?["deviation"] == "withheld")
        // 4 × 237, 3 × 506 and 2 × 27 of 770.
        #expect(items.cells["reaksi-2"]?["mean"] == "3.27")
    }

    @Test func goldens() throws {
        let folder = try Self.withBuild(Repository.root.appending(path: "Instruments"))
        let files = ["barat", "tengah", "timur"].flatMap {
            ["--csv", "tes-akhir-cop-jkp=\(Self.cop.path)/post-test-\($0).csv"]
        }
        for language in ["id", "en"] {
            let end = try Tera.run(
                ["report", "instrument", "tes-akhir-cop-jkp", "--lang", language] + files, in: folder)
            #expect(end.status == 0, "\(end.complaint)")
            expectGolden(end.text, "report/instrument.\(language).txt")
        }
    }

    @Test func whatCannotBeReported() throws {
        let folder = try Self.withBuild(Self.statistics.appending(path: "project.yaml"))
        let wrong = try report("tes-akhir", "test-post.csv", in: folder)
        #expect(wrong.status == 0)
        let unknown = try Tera.run(["report", "instrument", "tes-akhr", "--answers", "x.json"], in: folder)
        #expect(unknown.status == 2)
        try folder.file("x.json", "[]")
        let near = try Tera.run(["report", "instrument", "tes-akhr", "--answers", "x.json"], in: folder)
        #expect(near.status == 2 && near.complaint.contains("Maksud Anda `tes-akhir`?"), "\(near.complaint)")
        // Nothing was sent: what is asked is told, and that there is nothing to analyse.
        let empty = try Tera.run(["report", "instrument", "tes-akhir", "--answers", "x.json"], in: folder)
        #expect(empty.status == 0 && empty.text.contains("Belum ada lembar yang dapat dianalisis."))
    }
}
