import FoundationEssentials
import TeraArtifact
import TeraExact
import TeraInterchange
import TeraRuntime
import Testing

/// The pre- and post-test of 13 February 2025 from the exports to the published tables (requirements R077–R085).
///
/// Every expected number is read from `published.json`, which holds the report's; nothing of it is computed here.
@Suite struct CoP2025Tests {
    private struct Question: Decodable {
        let no: Int
        let question: String
        let options: [String]
        let key: String
    }

    private struct Published: Decodable {
        struct Count: Decodable {
            let label: String
            let count: Int
        }
        struct ItemRow: Decodable {
            let no: Int
            let preCorrect: Int
            let prePercent: Double
            let postCorrect: Int
            let postPercent: Double
            let changePoints: Double?

            enum CodingKeys: String, CodingKey {
                case no
                case preCorrect = "pre_correct"
                case prePercent = "pre_pct"
                case postCorrect = "post_correct"
                case postPercent = "post_pct"
                case changePoints = "change_pp"
            }
        }
        struct Items: Decodable { let rows: [ItemRow] }
        struct Reaction: Decodable {
            let no: Int
            let text: String
            let distribution: [Count]
            let sum: Int
        }
        let participation: [Count]
        let change: [Count]
        let thresholdPost: [Count]
        let thresholdPaired: [Count]
        let itemsAll: Items
        let itemsPaired: Items
        let reactionItems: [Reaction]

        enum CodingKeys: String, CodingKey {
            case participation
            case change = "change_pre_post_783"
            case thresholdPost = "threshold_70_01_post_987"
            case thresholdPaired = "threshold_70_01_paired_783"
            case itemsAll = "items_all"
            case itemsPaired = "items_paired"
            case reactionItems = "reaction_items"
        }
    }

    private static func fixture(_ name: String, from file: String = #filePath) throws -> Data {
        let tests = file.components(separatedBy: "/TeraInterchangeTests/")[0]
        return try Data(contentsOf: URL(filePath: "\(tests)/Fixtures/cop-2025/\(name)"))
    }

    private static func files(_ test: String) throws -> [InputFile] {
        try ["barat", "tengah", "timur"].map { region in
            InputFile(name: "\(test)-\(region).csv", bytes: Array(try fixture("\(test)-\(region).csv")))
        }
    }

    private func published() throws -> Published {
        try JSONDecoder().decode(Published.self, from: Self.fixture("published.json"))
    }

    /// A form and a scoring spec of the 15 questions, as a build makes them.
    private func build(_ id: String, occasion: String) throws -> (Form, String, ScoringSpec) {
        let questions = try JSONDecoder().decode([Question].self, from: Self.fixture("options.json"))
        let form = FormFixtures.form(
            "\(id).peserta",
            items: questions.map { FormFixtures.single("jkp-\($0.no)", $0.question, options: $0.options) })
        let hash = SHA256.hex(try CanonicalJSON.encode(form))
        let items = questions.map { question in
            let ids = question.options.indices.map { String("abcdefgh".dropFirst($0).prefix(1)) }
            let key = question.options.firstIndex(of: question.key).map { ids[$0] } ?? ""
            return ScoredItem(
                id: "jkp-\(question.no)",
                values: Dictionary(uniqueKeysWithValues: ids.map { ($0, $0 == key ? "1" : "0") }), weight: "1",
                key: key)
        }
        let spec = ScoringSpec(
            id: id,
            battery: BatteryReference(
                id: id, title: ["id": id], programmes: ["cop-jkp"], occasion: occasion, period: nil),
            purpose: .test, jenjang: nil, standard: nil,
            forms: [FormReference(id: form.id, rater: "peserta", sha256: hash)],
            raters: [RaterRule(id: "peserta", title: ["id": "Peserta"], weight: "1", required: true)], items: items,
            scores: [
                ScoreRule(
                    id: "nilai", title: ["id": "Nilai"], role: .test, source: .items(items.map(\.id)),
                    reduce: .percent, leastAnswered: 1, raters: nil, accumulate: nil, minimum: "0", maximum: "100",
                    bands: [
                        Band(id: "lulus", title: ["id": "≥ 70,01"], from: "70.01"),
                        Band(id: "belum", title: ["id": "< 70,01"], from: nil),
                    ])
            ], activity: nil, assumptions: [])
        return (form, hash, spec)
    }

    private func result(_ test: String, occasion: String) throws -> TestResult {
        let (form, hash, spec) = try build(test, occasion: occasion)
        let export = WebFormExport.read(try Self.files(test), form: form, formHash: hash, reading: .formMachine)
        #expect(export.problems.filter { $0.severity == .refused }.isEmpty)
        let machine = try ScoringMachine(specs: [spec])
        let admitted = machine.admit(export.sheets, participants: [])
        #expect(admitted.problems.isEmpty)
        return try #require(try machine.testResult(spec: test, in: admitted))
    }

    private func gain() throws -> (TestResult, TestResult, GainTable) {
        let pre = try result("pre-test", occasion: "pre")
        let post = try result("post-test", occasion: "post")
        return (pre, post, GainTable(pre: pre, post: post))
    }

    @Test func peopleGainsAndThreshold() throws {
        let published = try published()
        let (_, _, gain) = try gain()
        #expect([gain.pre, gain.both, gain.post, gain.onlyPost] == published.participation.map(\.count))
        #expect([gain.up, gain.same, gain.down, gain.both] == published.change.map(\.count))
        #expect(
            gain.bandsOfPost.map(\.count) + [gain.bandsOfPost[0].base]
                == published.thresholdPost.map(\.count))
        #expect(
            gain.bandsOfPaired.map(\.count) + [gain.bandsOfPaired[0].base]
                == published.thresholdPaired.map(\.count))
        // The numbers of the report once more, by eye.
        #expect([gain.pre, gain.post, gain.both] == [849, 987, 783])
        #expect([gain.up, gain.same, gain.down] == [498, 118, 167])
        #expect([gain.bandsOfPost[0].count, gain.bandsOfPaired[0].count] == [466, 391])
    }

    /// "81.27" of 690 of 849: the share in percent, rounded half up.
    private func percent(_ share: Rational?) -> String? {
        share?.multiplied(by: Rational(100))?.roundedHalfUp(places: 2)
    }

    /// A published percentage with two decimals; `81.27` survives a double, `82.8` is printed 82.80.
    private func printed(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let digits = "\(abs(hundredths) % 100)"
        return "\(hundredths / 100)." + (digits.count == 1 ? "0" : "") + digits
    }

    @Test func sixtyItemCounts() throws {
        let published = try published()
        let (pre, post, gain) = try gain()
        let all = published.itemsAll.rows
        let paired = published.itemsPaired.rows
        #expect(all.count == 15 && paired.count == 15)
        #expect(pre.items.map(\.item) == all.map { "jkp-\($0.no)" })
        #expect(pre.items.map(\.correct) == all.map(\.preCorrect))
        #expect(post.items.map(\.correct) == all.map(\.postCorrect))
        #expect(gain.items.map(\.pre.correct) == paired.map(\.preCorrect))
        #expect(gain.items.map(\.post.correct) == paired.map(\.postCorrect))
        #expect(pre.items.map { percent($0.share) } == all.map { printed($0.prePercent) })
        #expect(post.items.map { percent($0.share) } == all.map { printed($0.postPercent) })
        #expect(gain.items.map { percent($0.pre.share) } == paired.map { printed($0.prePercent) })
        #expect(gain.items.map { percent($0.post.share) } == paired.map { printed($0.postPercent) })
        #expect(gain.items.map { percent($0.change) } == paired.map { $0.changePoints.map(printed) })
    }

    @Test func theOrderOfRegionalFilesIsIrrelevant() throws {
        let (form, hash, spec) = try build("post-test", occasion: "post")
        let files = try Self.files("post-test")
        let machine = try ScoringMachine(specs: [spec])
        let results = try [files, files.reversed()].map { files in
            let export = WebFormExport.read(files, form: form, formHash: hash, reading: .formMachine)
            return try machine.testResult(spec: "post-test", in: machine.admit(export.sheets, participants: []))
        }
        #expect(results[0] == results[1])
    }

    @Test func reactionsCountAsPublished() throws {
        let published = try published()
        let scales = published.reactionItems.map { item in
            FormFixtures.scale("s\(item.no)", item.distribution.map(\.label))
        }
        let form = FormFixtures.form(
            "reaksi.peserta", purpose: .reaction, scales: scales,
            items: published.reactionItems.map { FormFixtures.rating("r\($0.no)", $0.text, scale: "s\($0.no)") })
        let file = InputFile(name: "reaksi.csv", bytes: Array(try Self.fixture("reaksi.csv")))
        let export = WebFormExport.read(
            [file], form: form, formHash: "h", identification: .anonymous, reading: .formMachine)
        #expect(export.problems.filter { $0.severity == .refused }.isEmpty)
        for item in published.reactionItems {
            for (index, option) in item.distribution.enumerated() {
                let answer = Answer.text("s\(item.no)-\(index + 1)")
                #expect(export.sheets.count { $0.answers["r\(item.no)"] == answer } == option.count)
            }
            #expect(export.sheets.count { $0.answers["r\(item.no)"] != nil } == item.sum)
        }
    }
}
