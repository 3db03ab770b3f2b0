import TeraArtifact

/// A small performance spec: subkompetensi `A` of three items, `B` of two, four raters, values 1 to 4.
enum Build {
    static let raters = ["diri", "atasan", "rekan", "pengguna_layanan"]

    static func text(_ value: String) -> Texts { ["id": value] }

    static func rater(_ id: String, weight: String = "1", required: Bool = true) -> RaterRule {
        RaterRule(id: id, title: text(id), weight: weight, required: required)
    }

    static func forms(_ spec: String, _ raters: [String]) -> [FormReference] {
        raters.map { FormReference(id: "\(spec).\($0)", rater: $0, sha256: "hash-\(spec)-\($0)") }
    }

    static func battery(_ id: String, programmes: [String] = [], occasion: String? = nil) -> BatteryReference {
        BatteryReference(id: id, title: text(id), programmes: programmes, occasion: occasion, period: nil)
    }

    static func named(_ id: String) -> Named { Named(id: id, title: text(id)) }

    static let fourPoint = ["o1": "1", "o2": "2", "o3": "3", "o4": "4"]

    static func item(_ id: String, weight: String = "1", values: [String: String] = fourPoint) -> ScoredItem {
        ScoredItem(id: id, values: values, weight: weight)
    }

    static let kategori = [
        Band(id: "sangat-baik", title: text("Sangat Baik"), from: "3.20"),
        Band(id: "baik", title: text("Baik"), from: "2.60"),
        Band(id: "kurang", title: text("Kurang"), from: nil),
    ]

    static func subkompetensi(
        _ id: String, items: [String], least: Int = 1,
        raters: RaterCombination? = RaterCombination(reduce: .mean, least: 1),
        reduce: Reduction = .mean, accumulate: Reduction? = .mean
    ) -> ScoreRule {
        ScoreRule(
            id: id, title: text(id), role: .subkompetensi, about: id, source: .items(items), reduce: reduce,
            leastAnswered: least, raters: raters, accumulate: accumulate, minimum: "1", maximum: "4", bands: kategori)
    }

    static func overall(_ sources: [String], least: Int = 1, accumulate: Reduction? = .mean) -> ScoreRule {
        ScoreRule(
            id: "overall", title: text("overall"), role: .overall, source: .scores(sources), reduce: .mean,
            leastAnswered: least, raters: nil, accumulate: accumulate, minimum: "1", maximum: "4", bands: kategori)
    }

    static func performance(
        _ id: String = "kinerja", programmes: [String] = [], jenjang: String = "ahli-muda",
        raters: [RaterRule] = Build.raters.map { rater($0) },
        items: [ScoredItem] = ["a1", "a2", "a3", "b1", "b2"].map { item($0) },
        scores: [ScoreRule] = [
            subkompetensi("A", items: ["a1", "a2", "a3"], least: 2), subkompetensi("B", items: ["b1", "b2"]),
            overall(["A", "B"]),
        ],
        assumptions: [Assumption] = []
    ) -> ScoringSpec {
        ScoringSpec(
            id: "\(id).\(jenjang)", battery: battery(id, programmes: programmes), purpose: .performance,
            jenjang: named(jenjang), standard: "pengantar-kerja", forms: forms(id, raters.map(\.id)), raters: raters,
            items: items, scores: scores, activity: nil, assumptions: assumptions)
    }

    /// A test of `count` items `q1`…, option `k` right and `x` wrong, passed from 70.01.
    static func test(_ id: String, count: Int, occasion: String = "post") -> ScoringSpec {
        let ids = (1...count).map { "q\($0)" }
        return ScoringSpec(
            id: id, battery: battery(id, programmes: ["cop"], occasion: occasion), purpose: .test, jenjang: nil,
            standard: nil, forms: forms(id, ["peserta"]), raters: [rater("peserta")],
            items: ids.map { ScoredItem(id: $0, values: ["k": "1", "x": "0"], weight: "1", key: "k") },
            scores: [
                ScoreRule(
                    id: "nilai", title: text("Nilai"), role: .test, source: .items(ids), reduce: .percent,
                    leastAnswered: 1, raters: nil, accumulate: nil, minimum: "0", maximum: "100",
                    bands: [
                        Band(id: "lulus", title: text("≥ 70,01"), from: "70.01"),
                        Band(id: "belum", title: text("< 70,01"), from: nil),
                    ])
            ],
            activity: nil, assumptions: [])
    }

    static func participant(
        _ id: String = "P1", jenjang: String = "ahli-muda", programmes: [String] = []
    ) -> Participant {
        Participant(
            id: id, name: "Nama \(id)", jenjang: jenjang, instansi: "Dinas", provinsi: "aceh", programmes: programmes)
    }

    /// A sent sheet. `answers`: item → option number 1…4, `0` for "cannot judge".
    static func sheet(
        _ rater: String, of participant: String = "P1", _ answers: [String: Int], sent: Bool = true
    ) -> AnswerSheet {
        sheet("kinerja", rater, of: participant, answers, sent: sent)
    }

    static func sheet(
        _ spec: String, _ rater: String, of participant: String = "P1", _ answers: [String: Int],
        sent: Bool = true
    ) -> AnswerSheet {
        choices(
            spec, rater, of: participant, answers.mapValues { $0 == 0 ? .notObserved : .text("o\($0)") }, sent: sent)
    }

    static func choices(
        _ spec: String, _ rater: String, of participant: String = "P1", _ answers: [String: Answer], sent: Bool = true
    ) -> AnswerSheet {
        AnswerSheet(
            form: "\(spec).\(rater)", formHash: "hash-\(spec)-\(rater)", participant: participant, rater: rater,
            answers: answers, sent: sent)
    }
}
