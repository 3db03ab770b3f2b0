import TeraArtifact
import Testing

@testable import TeraRuntime

/// Ids that stay while what they stand for does not: nobody's answer may be read as another one.
@Suite struct ChangedMeaningTests {
    private static func form(_ items: [FormItem], scales: [Scale] = [], names: [FieldNames]? = nil) -> Form {
        var form = Form(
            id: "b.peserta", title: ["id": "B"],
            battery: BatteryReference(
                id: "b", title: ["id": "B"], programmes: [], occasion: "pre", period: nil, version: "1.0.0"),
            purpose: .reaction, jenjang: nil, rater: FormRater(id: "peserta", title: ["id": "Peserta"]),
            languages: ["id"], introduction: nil, scales: scales,
            sections: [Section(id: "s", title: ["id": "S"], introduction: nil, layout: .list, items: items)],
            estimate: Estimate(items: 1, words: 1, seconds: 1))
        form.names = names
        return form
    }

    private static func options(_ texts: KeyValuePairs<String, String>) -> [ChoiceOption] {
        texts.map { ChoiceOption(id: $0, text: ["id": $1]) }
    }

    private static func single(_ texts: KeyValuePairs<String, String>) -> Form {
        form([
            .single(SingleItem(common: ItemCommon(id: "q", stem: ["id": "Berapa?"]), options: options(texts)))
        ])
    }

    /// Classes of all changes but those of nobody, each once.
    private static func classes(_ old: Form, _ new: Form, scored: Set<String> = []) -> Set<ChangeClass> {
        Set(FormComparison(old, new, scored: scored, kept: scored).changes.map(\.kind)).subtracting([.none])
    }

    @Test func wordsOfAnotherOptionAreAnotherAnswer() {
        let old = Self.single(["a": "Tiga", "b": "Lima", "c": "Enam"])
        // Two that changed places, one that took the words of one that moved on, and one whose words a new one has.
        for texts: KeyValuePairs in [
            ["a": "Lima", "b": "Tiga", "c": "Enam"], ["a": "Lima", "b": "Tujuh", "c": "Enam"],
            ["a": "Dua", "b": "Lima", "c": "Enam", "d": "Tiga"],
        ] {
            let new = Self.single(texts)
            #expect(Self.classes(old, new).contains(.answers), "\(texts)")
            #expect(!Self.classes(old, new).contains(.scores), "\(texts)")
            #expect(Self.classes(old, new, scored: ["q"]).isSuperset(of: [.answers, .scores]), "\(texts)")
        }
    }

    @Test func otherWordsAreWording() {
        let old = Self.single(["a": "Tiga", "b": "Lima", "c": "Enam"])
        for texts: KeyValuePairs in [
            ["a": "3", "b": "Lima", "c": "Enam"], ["c": "Enam", "a": "Tiga", "b": "Lima"],
            ["a": "Tiga", "b": "Lima", "c": "Enam", "d": "Tujuh"],
        ] {
            #expect(Self.classes(old, Self.single(texts), scored: ["q"]) == [.wording], "\(texts)")
        }
        // Two that were called alike, and are told apart now.
        #expect(
            Self.classes(Self.single(["a": "Ya", "b": "Ya"]), Self.single(["a": "Ya", "b": "Tidak"])) == [.wording])
    }

    /// The labels turned round, and the values as they were.
    @Test func aScaleReadFromTheOtherEndIsAnother() {
        func form(_ labels: [String], scale: String = "setuju") -> Form {
            let options = zip(1..., labels).map { ScaleOption(id: "n\($0)", value: "\($0)", label: ["id": $1]) }
            return Self.form(
                [.rating(RatingItem(common: ItemCommon(id: "q", stem: ["id": "Jelas."]), scale: scale))],
                scales: [Scale(id: scale, title: ["id": "S"], options: options, notObserved: nil)])
        }
        let old = form(["Tidak", "Ragu", "Ya"])
        let turned = ["Ya", "Ragu", "Tidak"]
        #expect(Self.classes(old, form(turned), scored: ["q"]) == [.answers, .scores])
        #expect(Self.classes(old, form(turned)) == [.answers])
        // Also where the other way round is a scale of its own.
        #expect(Self.classes(old, form(turned, scale: "terbalik"), scored: ["q"]).isSuperset(of: [.answers, .scores]))
        #expect(Self.classes(old, form(["Tidak", "Ragu-ragu", "Ya"]), scored: ["q"]) == [.wording])
    }

    @Test func aQuestionThatTookTheIdOfAnotherIsAnother() {
        func form(_ stems: KeyValuePairs<String, String>) -> Form {
            Self.form(
                stems.map { .text(TextItem(common: ItemCommon(id: $0, stem: ["id": $1]), maxLength: 9)) })
        }
        let old = form(["p": "Nama ayah?", "q": "Nama ibu?"])
        #expect(Self.classes(old, form(["p": "Nama ibu?", "q": "Nama ayah?"])) == [.answers])
        #expect(Self.classes(old, form(["p": "Nama kakek?", "q": "Nama ibu?", "r": "Nama ayah?"])).contains(.answers))
        #expect(Self.classes(old, form(["p": "Siapa ayah Anda?", "q": "Nama ibu?"])) == [.wording])
    }

    /// `1` on the left is now `4`, and `1` on the right is still there: stored pairs say `1` for both.
    @Test func sidesOfAMatchingAreNotMixedUp() {
        func form(_ left: [ChoiceOption], _ right: [ChoiceOption]) -> Form {
            Self.form([
                .matching(MatchingItem(common: ItemCommon(id: "q", stem: ["id": "Cocokkan"]), left: left, right: right))
            ])
        }
        func named(_ id: String, _ text: String, was: String) -> ChoiceOption {
            ChoiceOption(id: id, text: ["id": text], formerly: [was])
        }
        let right = Self.options(["1": "satu", "2": "dua", "4": "empat"])
        let old = form(Self.options(["1": "I", "2": "II"]), right)
        let left = [named("4", "I", was: "1")] + Self.options(["2": "II"])
        #expect(Self.classes(old, form(left, right)) == [.answers])
        // What is on one side alone, or is renamed alike on both, carries over.
        let other = form(Self.options(["k": "I", "2": "II"]), right)
        #expect(Self.classes(other, form([named("l", "I", was: "k")] + Self.options(["2": "II"]), right)).isEmpty)
        #expect(
            Self.classes(
                old,
                form(
                    [named("9", "I", was: "1")] + Self.options(["2": "II"]),
                    [named("9", "satu", was: "1")] + Self.options(["2": "dua", "4": "empat"]))
            ).isEmpty)
    }

    /// Both questions have the option that one of them renamed: whose the word in the condition was, decides.
    @Test func aConditionOnAnotherAnswerIsAnother() {
        func form(_ condition: String, q: [ChoiceOption], names: [FormName]) -> Form {
            let logic = ItemLogic(relevant: FormExpression(text: condition, names: names))
            return Self.form([
                .single(SingleItem(common: ItemCommon(id: "q", stem: ["id": "Q"]), options: q)),
                .single(
                    SingleItem(
                        common: ItemCommon(id: "r", stem: ["id": "R"]), options: Self.options(["a": "A", "b": "B"]))),
                .text(TextItem(common: ItemCommon(id: "t", stem: ["id": "T"], logic: logic), maxLength: 9)),
            ])
        }
        let both = ["q", "r"].map { FormName(name: $0, kind: .item, id: $0) }
        let was = Self.options(["a": "A", "c": "C"])
        let now = [ChoiceOption(id: "b", text: ["id": "A"], formerly: ["a"])] + Self.options(["c": "C"])
        let old = form(#"q == "a" && r == "a""#, q: was, names: both)
        #expect(Self.classes(old, form(#"q == "b" && r == "b""#, q: now, names: both)).contains(.answers))
        // Of the one question alone it is a rename and nothing else.
        let one = [both[0]]
        #expect(
            Self.classes(form(#"q == "a""#, q: was, names: one), form(#"q == "b""#, q: now, names: one)).isEmpty)
    }
}
