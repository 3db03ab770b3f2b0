import TeraArtifact

/// Forms for tests.
enum FormFixtures {
    static func form(
        _ id: String, rater: String = "peserta", purpose: Purpose = .test, scales: [Scale] = [], items: [FormItem]
    ) -> Form {
        Form(
            id: id, title: ["id": id],
            battery: BatteryReference(id: id, title: ["id": id], programmes: [], occasion: nil, period: nil),
            purpose: purpose, jenjang: nil, rater: FormRater(id: rater, title: ["id": rater]), languages: ["id"],
            introduction: nil, scales: scales,
            sections: [Section(id: "s", title: ["id": "s"], introduction: nil, layout: .list, items: items)],
            estimate: Estimate(items: items.count, words: 0, seconds: 0))
    }

    static func single(_ id: String, _ stem: String, options: [String], aliases: [String]? = nil) -> FormItem {
        .single(
            SingleItem(
                common: ItemCommon(id: id, stem: ["id": stem], aliases: aliases),
                options: zip("abcdefgh", options).map { ChoiceOption(id: "\($0)", text: ["id": $1]) }))
    }

    static func scale(_ id: String, _ labels: [String], notObserved: String? = nil) -> Scale {
        Scale(
            id: id, title: ["id": id],
            options: labels.enumerated().map {
                ScaleOption(id: "\(id)-\($0 + 1)", value: "\($0 + 1)", label: ["id": $1])
            }, notObserved: notObserved.map { ["id": $0] })
    }

    static func rating(_ id: String, _ stem: String, scale: String, required: Bool = true) -> FormItem {
        .rating(RatingItem(common: ItemCommon(id: id, stem: ["id": stem], required: required), scale: scale))
    }
}
