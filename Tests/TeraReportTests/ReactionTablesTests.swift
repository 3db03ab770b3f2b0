import TeraArtifact
import TeraRuntime
import Testing

@testable import TeraReport

/// A questionnaire of which not everything was asked, answered or judged.
@Suite struct ReactionTablesTests {
    private static let scale = Scale(
        id: "setuju", title: ["id": "Setuju"],
        options: [("ya-sekali", "5"), ("ya", "4"), ("netral", "3"), ("tidak", "1")].map {
            ScaleOption(id: $0.0, value: $0.1, label: ["id": $0.0])
        }, notObserved: ["id": "Tidak tahu"])

    private static func rating(_ id: String) -> FormItem {
        .rating(
            RatingItem(common: ItemCommon(id: id, stem: ["id": "Pernyataan \(id)."], declines: true), scale: "setuju"))
    }

    private static let form = Form(
        id: "reaksi.peserta", title: ["id": "Reaksi"],
        battery: BatteryReference(id: "reaksi", title: ["id": "Reaksi"], programmes: ["p"], occasion: nil, period: nil),
        purpose: .reaction, jenjang: nil, rater: FormRater(id: "peserta", title: ["id": "Peserta"]), languages: ["id"],
        introduction: nil, scales: [scale],
        sections: [
            Section(
                id: "s", title: ["id": "S"], introduction: nil, layout: .list,
                items: [
                    rating("a"), rating("b"), rating("c"),
                    .single(
                        SingleItem(
                            common: ItemCommon(id: "asal", stem: ["id": "Asal"]),
                            options: [ChoiceOption(id: "kota", text: ["id": "Kota"])], other: ["id": "Lainnya"])),
                ])
        ], estimate: Estimate(items: 4, words: 0, seconds: 0))

    private func sheet(_ person: Int, _ answers: [String: Answer], irrelevant: [String] = ["c"]) -> AnswerSheet {
        AnswerSheet(
            form: "reaksi.peserta", formHash: "h", participant: "p\(person)", rater: "peserta", answers: answers,
            sent: true, irrelevant: irrelevant)
    }

    private func publication(_ sheets: [AnswerSheet]) throws -> Publication {
        let spec = ScoringSpec(
            id: "reaksi", battery: Self.form.battery, purpose: .reaction, jenjang: nil, standard: nil,
            forms: [FormReference(id: Self.form.id, rater: "peserta", sha256: "h")],
            raters: [RaterRule(id: "peserta", title: ["id": "Peserta"], weight: "1", required: true)], items: [],
            scores: [], activity: nil, assumptions: [])
        let machine = try ScoringMachine(specs: [spec])
        let responses = try #require(
            try machine.responses(spec: "reaksi", in: machine.admit(sheets, participants: [])))
        let data = CoPData(
            programme: nil, forms: [Self.form], pre: nil, post: nil, reactions: [responses], observations: [],
            profiles: [:], profileHeadings: [], provinceHeading: "Provinsi", provinces: nil, jenjang: [],
            lastReaction: nil, legalBasis: [], date: nil)
        return CoPReport(data, language: .english, release: Release()).publication()
    }

    /// Ten sheets: 8 positive of "a", one cannot judge, one says nothing; of "b" one declines; "c" was asked of nobody.
    @Test func kindsOfNoAnswer() throws {
        let sheets = (0..<10).map { person -> AnswerSheet in
            var answers: [String: Answer] = ["b": person == 0 ? .declined : .text("netral"), "asal": .text("kota")]
            if person < 8 { answers["a"] = .text(person < 6 ? "ya" : "ya-sekali") }
            if person == 8 { answers["a"] = .notObserved }
            if person > 4 { answers["asal"] = .worded(chosen: ["other"], words: "Nama Orang") }
            return sheet(person, answers)
        }
        let report = try publication(sheets)
        let table = try #require(report.tables.first { $0.id == "reaction-setuju" })
        #expect(
            table.columns.map(\.id) == [
                "label", "ya-sekali", "ya", "netral", "tidak", "answered", "positive", "positive-share", "missing",
                "not-observed", "declined",
            ])
        // Above the middle of 1 to 5: 4 and 5, and not 3.
        #expect(table[0, "positive"] == .count(8) && table[0, "positive-share"] == .share(8, of: 8))
        #expect(table[0, "missing"] == .open(1) && table[0, "not-observed"] == .open(1))
        #expect(table[0, "declined"] == .open(0))
        #expect(table[1, "positive"] == .count(0) && table[1, "answered"] == .count(9))
        #expect(table[1, "declined"] == .open(1))
        #expect(table[2, "ya"] == .notAsked && table[2, "positive-share"] == .none && table[2, "missing"] == .notAsked)
        #expect(table.notes.contains("“Pernyataan c”: 10 were not asked."))
        // 2 of 8 chose the best: left out, and the 6 with them.
        #expect(table[0, "ya-sekali"] == .below(5) && table[0, "ya"] == .withheld)
        let list = try #require(report.tables.first { $0.id == "reaction-asal" })
        #expect(list.rows.map(\.id) == ["kota", "other", "total"])
        #expect(list.rows.map { $0.cells[1] } == [.count(5), .count(5), .count(10)])
        let isSaid = report.text().contains("Nama Orang")
        #expect(!isSaid)
    }
}
