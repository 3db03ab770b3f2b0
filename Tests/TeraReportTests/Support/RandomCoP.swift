import TeraArtifact
import TeraExact
import TeraRuntime
import TeraTestSupport

@testable import TeraReport

/// A small programme made at random: people of whom some took one test only, a profile, and a questionnaire of which one
/// question was asked of some.
struct RandomCoP {
    struct Person {
        /// By test, `pre` and `post`: item → whether it was right; nil: took another test only. An item that is not in it
        /// was not asked.
        var tests: [String: [Int: Bool]] = [:]
        var profile: [String: String] = [:]
        /// Item → option, or `missing`, `not-observed`, `declined`; an item that is not in it was not asked.
        var reaction: [String: String] = [:]
    }

    static let headings = ["Jenjang", "Instansi", "Unit"]
    static let province = "Provinsi"
    /// Of the register; nobody comes from the last.
    static let provinces = ["aceh", "riau", "jambi", "bali", "maluku", "papua"]
    private static let times = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura", nil]
    static let options = [("baik-sekali", 4), ("baik", 3), ("cukup", 2), ("kurang", 1)]
    static let gate = "pakai"

    private(set) var people: [Person] = []
    let smallest: Int
    /// Of the post-test, highest first.
    let bands: [(id: String, from: Int)]
    let items: Int
    let isAllAsked: Bool
    /// In the order of the form.
    let reactions: [String]
    /// Province → zone; empty in a register that has none.
    let zones: [String: String]

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        smallest = Int.random(in: 3...5, using: &random)
        items = Int.random(in: 1...6, using: &random)
        isAllAsked = Int.random(in: 0..<4, using: &random) > 0
        bands = [[("lulus", 70)], [("tinggi", 80), ("sedang", 50)]].randomElement(using: &random) ?? []
        reactions = ["a", "b", Self.gate, "manfaat", "saran"]
        let hasZones = Int.random(in: 0..<8, using: &random) > 0
        let zoned = Self.provinces.map { ($0, (Self.times.randomElement(using: &random) ?? nil) ?? "") }
        zones = Dictionary(uniqueKeysWithValues: hasZones ? zoned.filter { !$0.1.isEmpty } : [])
        let size = Int.random(in: 4...40, using: &random)
        // How many take one test only: nobody, a few, many.
        let few = (0..<2).map { _ in
            [0, Int.random(in: 1...4, using: &random), Int.random(in: 0...15, using: &random)].randomElement(
                using: &random) ?? 0
        }
        let chances = (0..<items).map { _ in [0, 8, 50, 92, 100].randomElement(using: &random) ?? 50 }
        let likings = (0..<3).map { _ in Int.random(in: 0..<4, using: &random) }
        let silence = [0, 10, 85].randomElement(using: &random) ?? 0
        let uses = [10, 50, 90].randomElement(using: &random) ?? 50
        for index in 0..<size {
            var person = Person()
            let took = index < few[0] ? ["pre"] : index < few[0] + few[1] ? ["post"] : ["pre", "post"]
            for test in took {
                person.tests[test] = [:]
                for item in 0..<items where isAllAsked || item == 0 || Int.random(in: 0..<3, using: &random) > 0 {
                    person.tests[test]?[item] = Int.random(in: 0..<100, using: &random) < chances[item]
                }
            }
            person.profile = Self.profile(&random)
            if Int.random(in: 0..<5, using: &random) > 0 {
                person.reaction = Self.answers(likings, silence: silence, uses: uses, &random)
            }
            people.append(person)
        }
    }

    private static func profile(_ random: inout SeededGenerator) -> [String: String] {
        var profile: [String: String] = [:]
        let province = ["aceh", "aceh", "riau", "jambi", "bali", "maluku", "entah"].randomElement(using: &random) ?? ""
        let values = [
            "Jenjang": ["Ahli Pertama", "Ahli Pertama", "Ahli Muda", "Ahli Utama"].randomElement(using: &random),
            "Instansi": ["Dinas", "Dinas", "Balai", "Pusat"].randomElement(using: &random),
            "Unit": ["A", "B", "C", "D", "E", "F"].randomElement(using: &random), Self.province: province,
        ]
        for (heading, value) in values.sorted(by: { $0.key < $1.key })
        where Int.random(in: 0..<8, using: &random) > 0 { profile[heading] = value }
        return profile
    }

    private static func answers(
        _ likings: [Int], silence: Int, uses: Int, _ random: inout SeededGenerator
    ) -> [String: String] {
        func no() -> String? {
            guard Int.random(in: 0..<100, using: &random) < silence else { return nil }
            return ["missing", "missing", "not-observed", "declined"].randomElement(using: &random)
        }
        var answers: [String: String] = [:]
        for (item, liking) in zip(["a", "b", "manfaat"], likings) {
            let place = Bool.random(using: &random) ? liking : Int.random(in: 0..<4, using: &random)
            answers[item] = no() ?? options[place].0
        }
        answers[gate] = no() ?? (Int.random(in: 0..<100, using: &random) < uses ? "ya" : "tidak")
        if answers[gate] == "not-observed" { answers[gate] = "missing" }
        answers["saran"] = ["s1", "s2", "missing"].randomElement(using: &random)
        // Asked of those who said yes.
        if answers[gate] != "ya" { answers["manfaat"] = nil }
        return answers
    }

    // MARK: As the report reads it

    func took(_ test: String) -> [Person] { people.filter { $0.tests[test] != nil } }

    private var named: [(id: String, person: Person)] {
        people.enumerated().map { ($0 < 10 ? "o0\($0)" : "o\($0)", $1) }
    }

    static func score(_ answers: [Int: Bool]) -> Rational {
        Rational(Int128(100 * answers.values.count { $0 }), over: Int128(answers.count)) ?? .zero
    }

    /// The band of a person who took the post-test; `below` for none.
    func band(_ person: Person) -> String {
        let score = Self.score(person.tests["post"] ?? [:])
        return bands.first { score >= Rational($0.from) }?.id ?? "below"
    }

    private func test(_ occasion: String) -> TestResult {
        let limits = bands.map { Band(id: $0.id, title: ["id": $0.id], from: "\($0.from)") }
        let own = named.filter { $0.person.tests[occasion] != nil }
        let results = own.map { id, person in
            let answers = person.tests[occasion] ?? [:]
            return TestPerson(
                participant: id,
                score: ScoreValue(
                    id: "nilai", role: .test, about: nil, value: Self.score(answers),
                    band: limits.first { Self.score(answers) >= (Rational(text: $0.from ?? "") ?? .zero) },
                    answered: answers.count, asked: answers.count),
                correct: (0..<items).filter { answers[$0] == true }.map { "q\($0)" },
                irrelevant: Set((0..<items).filter { answers[$0] == nil }.map { "q\($0)" }))
        }
        return TestResult(
            battery: BatteryReference(
                id: "tes-\(occasion)", title: ["id": "Tes"], programmes: ["p"], occasion: occasion, period: nil),
            spec: "tes-\(occasion)", people: results,
            items: (0..<items).map { item in
                ItemCount(
                    item: "q\(item)", correct: own.count { $0.person.tests[occasion]?[item] == true },
                    base: own.count { $0.person.tests[occasion]?[item] != nil })
            },
            bands: limits.map { limit in
                BandCount(band: limit, count: results.count { $0.score.band == limit }, base: own.count)
            }, assumptions: [])
    }

    private static let form: Form = {
        func rating(_ id: String) -> FormItem {
            .rating(RatingItem(common: ItemCommon(id: id, stem: ["id": "Soal \(id)"], declines: true), scale: "baik-4"))
        }
        func single(_ id: String, _ options: [String]) -> FormItem {
            .single(
                SingleItem(
                    common: ItemCommon(id: id, stem: ["id": "Soal \(id)"], declines: true),
                    options: options.map { ChoiceOption(id: $0, text: ["id": $0]) }, other: nil))
        }
        return Form(
            id: "reaksi.peserta", title: ["id": "Reaksi"],
            battery: BatteryReference(
                id: "reaksi", title: ["id": "Reaksi"], programmes: ["p"], occasion: nil, period: nil),
            purpose: .reaction, jenjang: nil, rater: FormRater(id: "peserta", title: ["id": "Peserta"]),
            languages: ["id"], introduction: nil,
            scales: [
                Scale(
                    id: "baik-4", title: ["id": "Baik"],
                    options: options.map { ScaleOption(id: $0.0, value: "\($0.1)", label: ["id": $0.0]) },
                    notObserved: ["id": "Tidak tahu"])
            ],
            sections: [
                Section(
                    id: "s", title: ["id": "S"], introduction: nil, layout: .list,
                    items: [
                        rating("a"), rating("b"), single(gate, ["ya", "tidak"]), rating("manfaat"),
                        single("saran", ["s1", "s2"]),
                    ])
            ], estimate: Estimate(items: 5, words: 0, seconds: 0))
    }()

    private func responses() throws -> Responses? {
        let sheets = named.filter { !$0.person.reaction.isEmpty }.map { id, person in
            var answers: [String: Answer] = [:]
            for (item, option) in person.reaction where option != "missing" {
                answers[item] =
                    option == "declined" ? .declined : option == "not-observed" ? .notObserved : .text(option)
            }
            return AnswerSheet(
                form: Self.form.id, formHash: "h", participant: id, rater: "peserta", answers: answers, sent: true,
                irrelevant: reactions.filter { person.reaction[$0] == nil })
        }
        let spec = ScoringSpec(
            id: "reaksi", battery: Self.form.battery, purpose: .reaction, jenjang: nil, standard: nil,
            forms: [FormReference(id: Self.form.id, rater: "peserta", sha256: "h")],
            raters: [RaterRule(id: "peserta", title: ["id": "Peserta"], weight: "1", required: true)], items: [],
            scores: [], activity: nil, assumptions: [])
        let machine = try ScoringMachine(specs: [spec])
        return try machine.responses(spec: "reaksi", in: machine.admit(sheets, participants: []))
    }

    func data() throws -> CoPData {
        let entries = Self.provinces.map {
            RegisterEntryArtifact(id: $0, title: ["id": $0], aliases: [], zone: zones[$0], dates: [])
        }
        return CoPData(
            programme: nil, forms: [Self.form], pre: test("pre"), post: test("post"),
            reactions: [try responses()].compactMap(\.self), observations: [],
            profiles: Dictionary(
                uniqueKeysWithValues: named.filter { $0.person.tests["post"] != nil }.map { ($0.id, $0.person.profile) }
            ),
            profileHeadings: Self.headings, provinceHeading: Self.province,
            provinces: RegisterArtifact(
                id: "provinsi", title: ["id": "Provinsi"], holds: "province", entries: entries),
            jenjang: ["Ahli Pertama", "Ahli Muda", "Ahli Utama"].map { ["id": $0] }, lastReaction: nil, legalBasis: [],
            date: "2025-03-20")
    }

    func publication(isInternal: Bool, texts: ReportTextArtifact? = nil) throws -> Publication {
        var data = try data()
        data.texts = texts
        return CoPReport(
            data, language: .indonesian, release: Release(smallest: smallest, isInternal: isInternal)
        ).publication()
    }
}
