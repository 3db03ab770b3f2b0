import TeraArtifact

@testable import TeraSimulation

/// A campaign written down here: one form a rater, of statements on a scale of four.
enum HandMade {
    static let scale = Scale(
        id: "kerap", title: ["id": "Kerap"],
        options: (1...4).map { ScaleOption(id: "o\($0)", value: "\($0)", label: ["id": "Pilihan \($0)"]) },
        notObserved: ["id": "Tidak dapat menilai"])

    static func statements(_ count: Int, required: Bool = true) -> [FormItem] {
        (1...count).map {
            .rating(
                RatingItem(
                    common: ItemCommon(id: "b\($0)", stem: ["id": "Pernyataan \($0)"], required: required),
                    scale: "kerap"))
        }
    }

    static func form(_ items: [FormItem], rater: String = "diri", occasion: String? = nil) -> Form {
        Form(
            id: "uji.\(rater)", title: ["id": "Uji"],
            battery: BatteryReference(
                id: "uji", title: ["id": "Uji"], programmes: ["latihan"], occasion: occasion, period: nil),
            purpose: .reaction, jenjang: nil, rater: FormRater(id: rater, title: ["id": rater]), languages: ["id"],
            introduction: nil, scales: [scale],
            sections: [Section(id: "s", title: ["id": "S"], introduction: nil, layout: .list, items: items)],
            estimate: Estimate(items: items.count, words: 1, seconds: 1))
    }

    static func campaign(_ forms: [Form], scored: [ScoredItem] = []) -> SimulatedCampaign {
        let spec = ScoringSpec(
            format: ScoringSpec.currentFormat, id: "uji", battery: forms[0].battery, purpose: .reaction, jenjang: nil,
            standard: nil,
            forms: forms.map { FormReference(id: $0.id, rater: $0.rater.id, sha256: hash($0)) }, raters: [],
            items: scored, scores: [], activity: nil, assumptions: [])
        let register = RegisterArtifact(
            id: "provinsi", title: ["id": "Provinsi"], holds: "province",
            entries: ["bali", "papua"].map {
                RegisterEntryArtifact(id: $0, title: ["id": $0], aliases: [], zone: nil, dates: [])
            })
        let standard = StandardArtifact(
            id: "standar", title: ["id": "Standar"], jenjang: [Named(id: "pertama", title: ["id": "Pertama"])],
            roles: [], subunsur: [])
        return SimulatedCampaign(
            forms: forms.map { SimulatedCampaign.HashedForm(form: $0, sha256: hash($0)) }, specs: [spec],
            standards: [standard], registers: [register])
    }

    static func hash(_ form: Form) -> String { String(repeating: "a", count: 60) + "\(form.rater.id)".prefix(4) }
}
