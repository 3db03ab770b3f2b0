import Foundation
import TeraArtifact
import TeraRuntime
import Testing

@testable import TeraReport

/// Forms as reviewers read them. The goldens were read against the form below, route by route.
struct PreviewTests {
    private static func condition(_ text: String, _ item: String) -> FormExpression {
        let name = String(item.map { $0 == "-" ? "_" : $0 })
        return FormExpression(
            text: text,
            names: [
                FormName(name: name, kind: .item, id: item), FormName(name: "answer", kind: .answer, id: nil),
            ])
    }

    private static func common(_ id: String, _ stem: String, required: Bool = true, _ logic: ItemLogic? = nil)
        -> ItemCommon
    {
        ItemCommon(
            id: id, stem: ["id": stem, "en": "(en) \(stem)"], help: id == "usia" ? ["id": "Umur penuh."] : nil,
            required: required, logic: logic)
    }

    private static let form: Form = {
        let scale = Scale(
            id: "puas", title: ["id": "Puas"],
            options: [
                ScaleOption(id: "kurang", value: "1", label: ["id": "Kurang", "en": "Little"]),
                ScaleOption(id: "sangat", value: "2", label: ["id": "Sangat", "en": "Very"]),
            ], notObserved: nil)
        let choice = SingleItem(
            common: common(
                "konselor", "Apakah Anda bertemu konselor?",
                ItemLogic(skips: [FormSkip(when: condition(#"answer == "tidak""#, "konselor"), to: "saran")])),
            options: [
                ChoiceOption(id: "ya", text: ["id": "Ya", "en": "Yes"]),
                ChoiceOption(id: "tidak", text: ["id": "Tidak", "en": "No"]),
            ])
        let age = IntegerItem(
            common: common(
                "usia", "Berapa usia Anda?",
                ItemLogic(
                    relevant: condition(#"konselor == "ya""#, "konselor"),
                    constraints: [
                        FormConstraint(
                            check: condition("answer >= 15", "usia"), message: ["id": "Usia kerja mulai 15."],
                            level: .hard)
                    ])), limits: NumberLimits(min: "0", max: "99", unit: ["id": "tahun", "en": "years"]))
        let double = CalculateItem(
            common: common("dua-kali", "dua-kali", required: false), calculate: condition("usia * 2", "usia"),
            valueType: "int", shown: false)
        return Form(
            id: "kesan.peserta", title: ["id": "Kesan <peserta> & lainnya", "en": "Impressions"],
            battery: BatteryReference(id: "kesan", title: ["id": "Kesan"], programmes: [], occasion: nil, period: nil),
            purpose: .reaction, jenjang: nil, rater: FormRater(id: "peserta", title: ["id": "Peserta"]),
            languages: ["id", "en"], introduction: ["id": "Terima kasih."], scales: [scale],
            sections: [
                Section(
                    id: "awal", title: ["id": "Awal"], introduction: nil, layout: .list,
                    items: [.single(choice), .integer(age), .calculate(double)]),
                Section(
                    id: "tabel", title: ["id": "Kepuasan"], introduction: ["id": "Nilailah."], layout: .matrix,
                    items: ["Pelatih", "Tempat"].map {
                        .rating(RatingItem(common: common($0.lowercased(), $0), scale: "puas"))
                    }, relevant: condition("usia > 20", "usia")),
                Section(
                    id: "akhir", title: ["id": "Akhir"], introduction: nil, layout: .list,
                    items: [.text(TextItem(common: common("saran", "Saran Anda?", required: false), maxLength: 500))]),
            ], estimate: Estimate(items: 5, words: 40, seconds: 61))
    }()

    @Test func goldens() {
        let preview = FormPreview(Self.form)
        expectGolden(preview.text(TextLayout(width: 80)), "preview.80.txt")
        expectGolden(preview.text(TextLayout(width: 60, plain: true)), "preview.plain.txt")
        expectGolden(preview.html(), "preview.html")
        expectGolden(preview.paper(), "preview.paper.html")
        expectGolden(preview.chart(), "preview.svg")
        expectGolden(FormPreview(Self.form, language: .english).text(TextLayout(width: 80)), "preview.en.80.txt")
    }

    /// No computed value is printed for someone with a pen, and no chart where nothing branches.
    @Test func whatPaperLeavesOut() {
        #expect(!FormPreview(Self.form).paper().contains("dua-kali"))
        var plain = Self.form
        plain.sections = [plain.sections[2]]
        #expect(!FormPreview(plain).html().contains("<svg"))
    }

    @Test func drawingsAreWellFormed() {
        let parser = XMLParserOfTests(FormPreview(Self.form).chart())
        #expect(parser.isBalanced)
    }
}

/// Whether every element that begins also ends, in order.
private struct XMLParserOfTests {
    let isBalanced: Bool

    init(_ text: String) {
        var open: [Substring] = []
        var isBalanced = true
        for part in text.split(separator: "<").dropFirst() {
            let name = part.prefix { $0.isLetter || $0 == "/" || $0 == "?" }
            if name.hasPrefix("?") { continue }
            if name.hasPrefix("/") {
                if open.popLast() != name.dropFirst() { isBalanced = false }
            } else {
                open.append(name)
            }
        }
        self.isBalanced = isBalanced && open.isEmpty
    }
}
