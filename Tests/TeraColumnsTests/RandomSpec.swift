import TeraArtifact
import TeraTestSupport

/// A small scoring spec that nobody would write, and sheets for it.
struct RandomSpec {
    var spec: ScoringSpec
    /// Participant → role → item → option; items without an answer are left out.
    var people: [String: [String: [String: String]]] = [:]

    /// `bare`: no numbers but small ones and no repeated rows, as every engine takes them.
    init(_ generator: inout SeededGenerator) {
        let roles = ["diri", "atasan", "rekan", "pengguna_layanan"].prefix(Int.random(in: 1...4, using: &generator))
        let raters = roles.map { role in
            RaterRule(
                id: role, title: ["id": role.uppercased()],
                weight: ["1", "1", "2", "0.5", "1.25"].randomElement(using: &generator) ?? "1",
                required: Bool.random(using: &generator))
        }
        let items = (0..<Int.random(in: 1...9, using: &generator)).map { Self.item($0, &generator) }
        let scores = Self.scores(items, raters.count, &generator)
        spec = ScoringSpec(
            id: "acak",
            battery: BatteryReference(id: "acak", title: ["id": "Acak"], programmes: [], occasion: nil, period: nil),
            purpose: .performance, jenjang: nil, standard: nil,
            forms: roles.map { FormReference(id: "acak.\($0)", rater: $0, sha256: "sidik-\($0)") }, raters: raters,
            items: items, scores: scores, activity: nil, assumptions: [])
        for number in 0..<Int.random(in: 1...12, using: &generator) {
            var sheets: [String: [String: String]] = [:]
            for role in roles where Int.random(in: 0..<8, using: &generator) > 0 {
                var sheet: [String: String] = [:]
                for item in items where Int.random(in: 0..<5, using: &generator) > 0 {
                    sheet[item.id] = (item.values.keys.sorted() + ["tidak-tahu"]).randomElement(using: &generator)
                }
                sheets[role] = sheet
            }
            people["p\(number)"] = sheets
        }
    }

    private static func item(_ number: Int, _ generator: inout SeededGenerator) -> ScoredItem {
        let scales = [
            ["o1": "1", "o2": "2", "o3": "3", "o4": "4"], ["o1": "4", "o2": "3", "o3": "2", "o4": "1"],
            ["ya": "1", "tidak": "0"], ["o1": "-1", "o2": "0", "o3": "1.5"], ["o1": "0.25", "o2": "0.5", "o3": "1"],
        ]
        return ScoredItem(
            id: "i\(number)", values: scales.randomElement(using: &generator) ?? [:],
            weight: ["1", "1", "1", "2", "0.5", "0"].randomElement(using: &generator) ?? "1")
    }

    private static func scores(
        _ items: [ScoredItem], _ raters: Int, _ generator: inout SeededGenerator
    ) -> [ScoreRule] {
        func combination(_ generator: inout SeededGenerator) -> RaterCombination {
            RaterCombination(
                reduce: Bool.random(using: &generator) ? .mean : .sum,
                least: Int.random(in: 1...raters, using: &generator))
        }
        var rules: [ScoreRule] = []
        for number in 0..<Int.random(in: 1...4, using: &generator) {
            let own = items.filter { _ in Bool.random(using: &generator) }.map(\.id)
            guard !own.isEmpty else { continue }
            var reduce = [Reduction.mean, .mean, .sum, .prorated, .percent].randomElement(using: &generator) ?? .mean
            let most = items.filter { own.contains($0.id) }.compactMap { $0.values.values.max() }
            if reduce == .percent, most.allSatisfy({ $0 == "0" }) { reduce = .mean }
            rules.append(
                rule(
                    "s\(number)", .items(own), reduce, least: Int.random(in: 1...own.count, using: &generator),
                    raters: raters == 1 && Bool.random(using: &generator) ? nil : combination(&generator), &generator))
        }
        let perSheet = rules.filter { $0.raters != nil }.map(\.id)
        if perSheet.count > 1, Bool.random(using: &generator) {
            rules.append(
                rule(
                    "lembar", .scores(perSheet), Bool.random(using: &generator) ? .mean : .sum,
                    least: Int.random(in: 1...perSheet.count, using: &generator), raters: combination(&generator),
                    &generator))
        }
        let all = rules.map(\.id)
        if !all.isEmpty {
            rules.append(
                rule(
                    "orang", .scores(all), [Reduction.mean, .sum, .percent].randomElement(using: &generator) ?? .mean,
                    least: Int.random(in: 1...all.count, using: &generator), raters: nil, &generator,
                    each: ["A", "B", "C"].randomElement(using: &generator)))
        }
        return rules
    }

    private static func rule(
        _ id: String, _ source: ScoreSource, _ reduce: Reduction, least: Int, raters: RaterCombination?,
        _ generator: inout SeededGenerator, each: String? = nil
    ) -> ScoreRule {
        // Cuts where values often lie, so that some lie on them.
        let cuts = ["2.5", "2", "1.5", "1"].shuffled(using: &generator).prefix(3)
            .sorted { (Double($0) ?? 0) > (Double($1) ?? 0) }
        let ids = ["A", "B", "C", "D"]
        let bands = ids.indices.map { index in
            Band(
                id: ids[index], title: ["id": ids[index]], from: index < cuts.count ? cuts[index] : nil,
                each: index == 0 ? each : nil)
        }
        return ScoreRule(
            id: id, title: ["id": id], role: .scale, about: id, source: source, reduce: reduce, leastAnswered: least,
            raters: raters, accumulate: nil, minimum: "0", maximum: "4", bands: bands)
    }
}
