import TeraArtifact
import TeraExact
import TeraRuntime
import TeraTestSupport

@testable import TeraReport

/// A small evaluation made at random: people of some jenjang and provinces, and columns of the list that part them much
/// as these do, but for a few.
struct RandomCampaign {
    struct Person {
        var jenjang: String
        var province: String
        /// Heading → value; empty: none.
        var columns: [String: String]
        var programme: String
        /// In hundredths.
        var score: Int
    }

    static let headings = ["Instansi", "Angkatan", "Wilayah"]
    /// Cuts, in hundredths, highest first.
    private static let bands = [("tinggi", 320), ("sedang", 220), ("rendah", 100)]

    private(set) var people: [Person] = []

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let levels = (0..<Int.random(in: 1...3, using: &random)).map { "j\($0)" }
        let provinces = (0..<Int.random(in: 2...4, using: &random)).map { "p\($0)" }
        let programmes = (0..<Int.random(in: 1...2, using: &random)).map { "g\($0)" }
        let center = Int.random(in: 180...360, using: &random)
        for _ in 0..<Int.random(in: 14...48, using: &random) {
            people.append(
                Person(
                    jenjang: levels.randomElement(using: &random) ?? "",
                    province: provinces.randomElement(using: &random) ?? "",
                    columns: [:], programme: programmes.randomElement(using: &random) ?? "",
                    score: min(400, max(100, center + Int.random(in: -140...140, using: &random)))))
        }
        for (index, heading) in Self.headings.enumerated() {
            let kind = Int.random(in: 0..<6, using: &random)
            for place in people.indices {
                let person = people[place]
                people[place].columns[heading] =
                    switch kind {
                    // As provinces, jenjang, programmes or another column are.
                    case 0: person.province
                    case 1: person.jenjang
                    case 2: person.programme
                    case 3: index > 0 ? person.columns[Self.headings[index - 1]] ?? "" : person.province
                    // Parts of provinces.
                    case 4: person.province + (Bool.random(using: &random) ? "a" : "b")
                    default: "v\(Int.random(in: 0...2, using: &random))"
                    }
            }
            // But for a few.
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let place = Int.random(in: 0..<people.count, using: &random)
                people[place].columns[heading] = [
                    "", "lain", people.randomElement(using: &random)?.columns[heading] ?? "",
                ]
                .randomElement(using: &random)
            }
        }
    }

    var everyone: UInt64 { people.indices.reduce(0) { $0 | 1 << UInt64($1) } }

    func those(_ isIn: (Person) -> Bool) -> UInt64 {
        people.indices.reduce(0) { isIn(people[$1]) ? $0 | 1 << UInt64($1) : $0 }
    }

    private static func named(_ id: String) -> Named { Named(id: id, title: ["id": id]) }

    private static func band(_ score: Int) -> Band {
        let (id, from) = bands.first { score >= $0.1 } ?? bands[2]
        return Band(id: id, title: ["id": "Nilai \(id)"], from: id == "rendah" ? nil : "\(from / 100).\(from % 100)")
    }

    private static func score(_ hundredths: Int) -> ScoreValue {
        ScoreValue(
            id: "skor", role: .overall, about: nil, value: Rational(Int128(hundredths), over: 100),
            band: band(hundredths), answered: 4, asked: 4)
    }

    private func battery(_ programme: String) -> BatteryReference {
        BatteryReference(
            id: "b-\(programme)", title: ["id": programme], programmes: [programme], occasion: nil, period: nil)
    }

    /// As the report reads it.
    ///
    /// - Parameter by: the columns that are asked for.
    func data(by: [String]) -> EvaluationData {
        let levels = Set(people.map(\.jenjang)).sorted().map(Self.named)
        let programmes = Set(people.map(\.programme)).sorted()
        let columns = Self.headings.map { heading in
            ProfileCut(
                heading: heading,
                values: Dictionary(
                    uniqueKeysWithValues: people.enumerated().map { ("o\($0)", $1.columns[heading] ?? "") }))
        }
        let rule = ScoreRule(
            id: "skor", title: ["id": "Skor"], role: .overall, source: .items([]), reduce: .mean, leastAnswered: 1,
            raters: nil, accumulate: nil, minimum: "1", maximum: "4", bands: Self.bands.map { Self.band($0.1) })
        let specs = programmes.flatMap { programme in
            levels.map { level in
                ScoringSpec(
                    id: "b-\(programme).\(level.id)", battery: battery(programme), purpose: .performance,
                    jenjang: level,
                    standard: "s", forms: [], raters: [], items: [], scores: [rule], activity: nil, assumptions: [])
            }
        }
        var data = EvaluationData(
            specs: specs,
            standards: [StandardArtifact(id: "s", title: ["id": "S"], jenjang: levels, roles: [], subunsur: [])],
            registers: [
                RegisterArtifact(
                    id: "provinsi", title: ["id": "Provinsi"], holds: "province",
                    entries: Set(people.map(\.province)).sorted().map {
                        RegisterEntryArtifact(id: $0, title: ["id": $0], aliases: [], zone: nil, dates: [])
                    })
            ], cuts: columns.filter { by.contains($0.heading) }, columns: columns, legalBasis: [], date: nil)
        for (index, person) in people.enumerated() {
            let participant = Participant(
                id: "o\(index)", name: "o\(index)", jenjang: person.jenjang, instansi: "", provinsi: person.province,
                programmes: [person.programme])
            let result = BatteryResult(
                battery: battery(person.programme), spec: "b-\(person.programme).\(person.jenjang)",
                purpose: .performance, perRater: [:], combined: [Self.score(person.score)], missing: [])
            data.add(
                PersonResult(
                    participant: participant, batteries: [result], subkompetensi: [],
                    overall: Self.score(person.score), activity: nil, missing: [], assumptions: []), tasks: [])
        }
        return data
    }
}
