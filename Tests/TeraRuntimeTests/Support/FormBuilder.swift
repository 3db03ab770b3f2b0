import TeraArtifact

/// A small form with every type of item: a matrix of two ratings, then a list of one of each other type.
enum BuildForm {
    static let scale = Scale(
        id: "kinerja-4", title: ["id": "Kinerja"],
        options: [
            ScaleOption(id: "tidak-pernah", value: "1", label: ["id": "Tidak pernah", "en": "Never"]),
            ScaleOption(id: "jarang", value: "2", label: ["id": "Jarang", "en": "Seldom"]),
            ScaleOption(id: "selalu", value: "4", label: ["id": "Selalu", "en": "Always"]),
        ],
        notObserved: ["id": "Tidak dapat menilai", "en": "Cannot judge"])

    static func common(_ id: String, required: Bool = true) -> ItemCommon {
        ItemCommon(id: id, stem: ["id": "Pernyataan \(id)"], required: required)
    }

    static func rating(_ id: String, scale: String = "kinerja-4") -> FormItem {
        .rating(RatingItem(common: common(id), scale: scale))
    }

    static func single(_ id: String, options: [(String, String)]) -> FormItem {
        .single(
            SingleItem(
                common: common(id), options: options.map { ChoiceOption(id: $0.0, text: ["id": $0.1]) }))
    }

    static let knowledge = single("soal", options: [("benar", "Asesmen diri"), ("salah", "Uji kompetensi")])
    static let task = FormItem.task(TaskItem(common: common("tugas")))
    static let words = FormItem.text(TextItem(common: common("saran", required: false), maxLength: 20))

    static func form(_ sections: [Section], scales: [Scale] = [scale]) -> Form {
        Form(
            id: "kinerja.ahli-muda.diri", title: ["id": "Kinerja"],
            battery: BatteryReference(
                id: "kinerja", title: ["id": "Kinerja"], programmes: [], occasion: nil, period: nil),
            purpose: .performance, jenjang: nil, rater: FormRater(id: "diri", title: ["id": "Diri sendiri"]),
            languages: ["id", "en"], introduction: nil, scales: scales, sections: sections,
            estimate: Estimate(items: 5, words: 10, seconds: 60))
    }

    static func section(_ id: String, _ layout: Layout, _ items: [FormItem]) -> Section {
        Section(id: id, title: ["id": id], introduction: nil, layout: layout, items: items)
    }

    static let all = form([
        section("s1", .matrix, [rating("r1"), rating("r2")]),
        section("s2", .list, [knowledge, task, words]),
    ])
}
