import Foundation
import Testing

/// Two versions of the same documents, side by side in `Tests/Golden/compat/{previous,current}`: whom each change hurts,
/// and whether its version step is enough (issue 7). The table is written by hand, from what the pair changes; the recorded
/// texts are what people read.
@Suite struct DiffPairsTests {
    struct Pair: Sendable, CustomTestStringConvertible {
        let name: String
        /// Of the worst change.
        let worst: String
        /// Of the document that has the version.
        let document: String
        let needed: String
        let enough: Bool

        init(_ name: String, _ worst: String, _ document: String, _ needed: String, _ enough: Bool) {
            self.name = name
            self.worst = worst
            self.document = document
            self.needed = needed
            self.enough = enough
        }

        var testDescription: String { name }
    }

    static let pairs = [
        // Wording: the third number at least.
        Pair("01-reworded-item", "wording", "instrument kesan", "1.0.1", true),
        Pair("02-reworded-item-too-small", "wording", "instrument kesan", "1.0.1", false),
        Pair("03-reworded-option", "wording", "instrument kesan", "1.0.1", true),
        Pair("04-translated", "wording", "instrument kesan", "1.0.1", true),
        Pair("05-relabelled-scale", "wording", "instrument kesan", "1.0.1", true),
        Pair("06-retitled-band", "wording", "instrument kesan", "1.0.1", true),
        Pair("07-sections-reordered", "wording", "instrument kesan", "1.0.1", true),
        Pair("08-option-added", "wording", "instrument kesan", "1.0.1", true),
        Pair("09-item-added", "wording", "instrument kesan", "1.0.1", true),
        Pair("10-no-longer-required", "wording", "instrument kesan", "1.0.1", true),
        Pair("11-limits-widened", "wording", "instrument kesan", "1.0.1", true),
        Pair("12-condition-removed", "wording", "instrument kesan", "1.0.1", true),
        // Answers: the second at least.
        Pair("13-option-removed", "answers", "instrument kesan", "1.1.0", true),
        Pair("14-option-removed-too-small", "answers", "instrument kesan", "1.1.0", false),
        Pair("15-option-renamed", "none", "instrument kesan", "1.0.0", true),
        Pair("16-option-renamed-unsaid", "answers", "instrument kesan", "1.1.0", true),
        Pair("17-item-removed", "answers", "instrument kesan", "1.1.0", true),
        Pair("18-item-renamed", "none", "instrument kesan", "1.0.0", true),
        Pair("19-item-renamed-unsaid", "answers", "instrument kesan", "1.1.0", false),
        Pair("20-type-changed", "answers", "instrument kesan", "1.1.0", true),
        Pair("21-limits-narrowed", "answers", "instrument kesan", "1.1.0", true),
        Pair("22-text-shorter", "answers", "instrument kesan", "1.1.0", true),
        Pair("23-condition-added", "answers", "instrument kesan", "1.1.0", true),
        Pair("24-constraint-added", "answers", "instrument kesan", "1.1.0", true),
        Pair("25-cannot-judge-removed", "answers", "instrument kesan", "1.1.0", true),
        Pair("26-battery-removed", "answers", "instrument tes", "1.1.0", true),
        // Scores: the first.
        Pair("27-scored-item-added", "scores", "instrument kesan", "2.0.0", true),
        Pair("28-scored-item-removed", "scores", "instrument kesan", "2.0.0", false),
        Pair("29-scored-item-renamed", "none", "instrument kesan", "1.0.0", true),
        Pair("30-scored-condition", "scores", "instrument kesan", "2.0.0", true),
        Pair("31-option-value", "scores", "instrument kesan", "2.0.0", true),
        Pair("32-reversed", "scores", "instrument kesan", "2.0.0", true),
        Pair("33-weight", "scores", "instrument kesan", "2.0.0", false),
        Pair("34-least-answered", "scores", "instrument kesan", "2.0.0", true),
        Pair("35-band-moved", "scores", "instrument kesan", "2.0.0", true),
        Pair("36-score-renamed", "none", "instrument kesan", "1.0.0", true),
        Pair("37-score-removed", "scores", "instrument kesan", "2.0.0", true),
        Pair("38-key-corrected", "scores", "instrument tes", "2.0.0", true),
        Pair("39-key-corrected-too-small", "scores", "instrument tes", "2.0.0", false),
        Pair("40-points", "scores", "instrument tes", "2.0.0", true),
        Pair("41-credit", "scores", "instrument tes", "2.0.0", true),
        Pair("42-tolerance", "scores", "instrument tes", "2.0.0", true),
        Pair("43-wrong-option-added", "scores", "instrument tes", "2.0.0", true),
        Pair("44-pass-mark", "scores", "instrument tes", "2.0.0", true),
        // One battery has a version of its own, which stands still.
        Pair("45-battery-with-own-version", "scores", "battery tes-awal", "2.0.0", false),
        Pair("46-rater-required", "scores", "instrument kinerja", "2.0.0", true),
        Pair("47-rater-weight", "scores", "instrument kinerja", "2.0.0", true),
        Pair("48-rater-removed", "scores", "instrument kinerja", "2.0.0", true),
        Pair("49-indikator-added", "scores", "instrument kinerja", "2.0.0", true),
        Pair("50-indikator-renamed", "none", "instrument kinerja", "1.0.0", true),
        Pair("51-kategori-moved", "scores", "instrument kinerja", "2.0.0", false),
        // Nobody is hurt.
        Pair("52-nothing", "none", "instrument kesan", "1.0.0", true),
        Pair("53-version-alone", "none", "instrument kesan", "1.0.0", true),
        Pair("54-version-back", "none", "instrument kesan", "1.2.0", false),
        Pair("55-period", "none", "instrument kesan", "1.0.0", true),
        Pair("56-battery-added", "none", "instrument tes", "1.0.0", true),
        // The same items and rules, and another role is asked them too.
        Pair("57-scored-item-of-another-role", "scores", "instrument kesan", "2.0.0", true),
        Pair("58-programme-dropped", "answers", "instrument kesan", "1.1.0", true),
    ]

    private static let folder = Repository.root.appending(path: "Tests/Golden/compat")

    @Test(arguments: pairs)
    func isOfItsClass(pair: Pair) throws {
        let end = try run(pair, "json")
        #expect(end.status == (pair.enough ? 0 : 1), "\(end.complaint)")
        let report = try end.json()
        #expect(report["format"] as? String == "tera-diff/1")
        #expect(report["enough"] as? Bool == pair.enough)
        let changes = try #require(report["changes"] as? [[String: Any]])
        let classes = changes.compactMap { $0["class"] as? String }
        let order = ["none", "wording", "answers", "scores"]
        #expect(classes.max { order.firstIndex(of: $0)! < order.firstIndex(of: $1)! } ?? "none" == pair.worst)
        let versions = try #require(report["versions"] as? [[String: Any]])
        let step = try #require(
            versions.first { "\($0["kind"] as? String ?? "") \($0["id"] as? String ?? "")" == pair.document })
        #expect(step["needed"] as? String == pair.needed)
        #expect(step["enough"] as? Bool == pair.enough)
    }

    @Test(arguments: pairs)
    func readsAsRecorded(pair: Pair) throws {
        for (format, options, ending) in [
            ("text", ["--lang", "id"], "txt"), ("text", ["--lang", "en", "--all"], "en.txt"),
        ] {
            let end = try run(pair, format, options)
            #expect(end.complaint.isEmpty, "\(end.complaint)")
            expectGolden(end.text, "compat/expected/\(pair.name).\(ending)")
        }
    }

    /// The table and the folders have the same pairs, and every class is among them, enough and too small.
    @Test func theTableIsWhole() throws {
        let names = Self.pairs.map(\.name)
        for side in ["previous", "current"] {
            let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: side).path)
            #expect(folders.sorted() == names.sorted())
        }
        let texts = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "expected").path)
        #expect(Set(texts) == Set(names.flatMap { ["\($0).txt", "\($0).en.txt"] }))
        #expect(names.count >= 40)
        for kind in ["wording", "answers", "scores"] {
            #expect(Set(Self.pairs.filter { $0.worst == kind }.map(\.enough)) == [true, false], "\(kind)")
        }
    }

    /// Backwards, a change hurts too; and documents against themselves are the same.
    @Test func sameDocumentsAreTheSame() throws {
        for pair in ["38-key-corrected", "46-rater-required", "27-scored-item-added"] {
            let place = Self.folder.appending(path: "current/\(pair)").path
            let end = try Folder().run("diff", place, place, "--format", "json")
            let changes = try #require(try end.json()["changes"] as? [Any])
            #expect(end.status == 0 && changes.isEmpty)
        }
    }

    @Test func markdownForAReview() throws {
        let pair = try #require(Self.pairs.first { $0.name == "45-battery-with-own-version" })
        let end = try run(pair, "markdown", ["--lang", "en"])
        #expect(end.status == 1)
        expectGolden(end.text, "compat/markdown.md")
    }

    private func run(_ pair: Pair, _ format: String, _ options: [String] = []) throws -> Finished {
        try Tera.run(
            ["diff", "previous/\(pair.name)", "current/\(pair.name)", "--format", format] + options,
            in: Folder(at: Self.folder))
    }
}

extension Folder {
    /// A folder of the repository, which stays.
    convenience init(at place: URL) throws {
        try self.init()
        try FileManager.default.createSymbolicLink(
            at: url.appending(path: "previous"), withDestinationURL: place.appending(path: "previous"))
        try FileManager.default.createSymbolicLink(
            at: url.appending(path: "current"), withDestinationURL: place.appending(path: "current"))
    }
}
