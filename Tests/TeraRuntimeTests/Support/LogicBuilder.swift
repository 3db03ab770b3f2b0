import TeraArtifact
import TeraRuntime

/// Forms with expressions, written by hand.
enum Logic {
    /// An expression that reads these items; `answer`, `rater` and names with a dot are found in the text.
    static func expression(_ text: String, _ items: String..., sections: [String] = []) -> FormExpression {
        func name(_ id: String) -> String { String(id.map { $0 == "-" ? "_" : $0 }) }
        var names = items.map { FormName(name: name($0), kind: .item, id: $0) }
        names += sections.map { FormName(name: name($0), kind: .section, id: $0) }
        if text.contains("answer ") { names.append(FormName(name: "answer", kind: .answer, id: nil)) }
        if text.contains("rater") { names.append(FormName(name: "rater", kind: .rater, id: nil)) }
        for (prefix, kind) in [("participant", FormName.Kind.participant), ("option", .option)] {
            for part in text.split(whereSeparator: { !$0.isLetter && $0 != "." && $0 != "_" })
            where part.hasPrefix(prefix + ".") {
                names.append(FormName(name: String(part), kind: kind, id: String(part.dropFirst(prefix.count + 1))))
            }
        }
        return FormExpression(text: text, names: names)
    }

    static func common(_ id: String, required: Bool = true, _ logic: ItemLogic? = nil) -> ItemCommon {
        ItemCommon(id: id, stem: ["id": "Butir \(id)"], required: required, logic: logic)
    }

    static func choice(
        _ id: String, _ options: [String] = ["ya", "tidak"], with: [String: [String: String]] = [:],
        logic: ItemLogic? = nil
    ) -> FormItem {
        .single(
            SingleItem(
                common: common(id, logic),
                options: options.map { ChoiceOption(id: $0, text: ["id": "Pilihan \($0)"], with: with[$0]) }))
    }

    static func integer(
        _ id: String, min: String? = nil, max: String? = nil, required: Bool = true, _ logic: ItemLogic? = nil
    ) -> FormItem {
        .integer(
            IntegerItem(
                common: common(id, required: required, logic),
                limits: NumberLimits(min: min, max: max, unit: ["id": "tahun"])))
    }

    static func decimal(_ id: String, _ logic: ItemLogic? = nil) -> FormItem {
        .decimal(DecimalItem(common: common(id, logic), limits: NumberLimits()))
    }

    static func boolean(_ id: String, _ logic: ItemLogic? = nil) -> FormItem {
        .boolean(BooleanItem(common: common(id, logic)))
    }

    static func words(_ id: String, required: Bool = false, _ logic: ItemLogic? = nil) -> FormItem {
        .text(TextItem(common: common(id, required: required, logic), maxLength: 100))
    }

    static func rating(_ id: String, _ logic: ItemLogic? = nil) -> FormItem {
        .rating(RatingItem(common: common(id, logic), scale: BuildForm.scale.id))
    }

    static func calculate(
        _ id: String, _ formula: FormExpression, type: String = "int", shown: Bool = false, _ logic: ItemLogic? = nil
    ) -> FormItem {
        .calculate(
            CalculateItem(
                common: common(id, required: false, logic), calculate: formula, valueType: type, shown: shown))
    }

    static func section(_ id: String, _ items: [FormItem], relevant: FormExpression? = nil) -> Section {
        Section(id: id, title: ["id": id], introduction: nil, layout: .list, items: items, relevant: relevant)
    }

    static func session(_ items: [FormItem], about person: Participant? = nil) -> FormSession {
        FormSession(form: BuildForm.form([section("s", items)]), about: person)
    }

    static func relevant(_ text: String, _ items: String...) -> ItemLogic {
        var logic = ItemLogic()
        logic.relevant = expression(text)
        logic.relevant?.names += items.map {
            FormName(name: String($0.map { $0 == "-" ? "_" : $0 }), kind: .item, id: $0)
        }
        return logic
    }
}

extension FormSession {
    /// Answers, and says whether it was accepted.
    @discardableResult
    mutating func give(_ id: String, _ typed: String) -> Bool {
        if case .success = answer(id, typed) { true } else { false }
    }
}
