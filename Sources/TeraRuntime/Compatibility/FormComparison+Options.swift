internal import TeraArtifact

/// Options, entries and levels, and the scales that items share.
extension FormComparison {
    // MARK: Names

    /// Old id → new id, of everything that an answer to the item may name.
    func optionRenames(_ old: FormItem, _ new: FormItem) -> [String: String]? {
        let after = lists(new, self.new)
        var ids: [String: String] = [:]
        for (name, was) in lists(old, self.old) {
            ids.merge(Pairing(was, after[name] ?? [], id: \.id, formerly: \.formerly).renamed) { min($0, $1) }
        }
        return ids.isEmpty ? nil : ids
    }

    struct Named {
        var id: String
        var formerly: [String]?
    }

    /// What answers name, by the list in which it stands.
    func lists(_ item: FormItem, _ form: Form) -> [String: [Named]] {
        func named(_ options: [ChoiceOption]) -> [Named] { options.map { Named(id: $0.id, formerly: $0.formerly) } }
        switch item {
        case .rating(let rating):
            let scale = form.scales.first { $0.id == rating.scale }
            return ["options": (scale?.options ?? []).map { Named(id: $0.id, formerly: $0.formerly) }]
        case .rubric(let rubric):
            return ["options": rubric.levels.map { Named(id: $0.id, formerly: $0.formerly) }]
        case .matching(let matching): return ["left": named(matching.left), "right": named(matching.right)]
        default: return item.options.map { ["options": named($0)] } ?? [:]
        }
    }

    // MARK: Lists

    mutating func compareOptions(
        _ was: [ChoiceOption], _ now: [ChoiceOption], _ place: ChangePlace, _ field: String, added: ChangeClass
    ) {
        let options = Pairing(was, now, id: \.id, formerly: \.formerly)
        func at(_ id: String) -> ChangePlace {
            var place = place
            place.option = id
            return place
        }
        for option in options.removed { add(.answers, at(option.id), field, Self.said(option.text), nil, Why.gone) }
        for option in options.added {
            add(
                added, at(option.id), field, nil, Self.said(option.text), added == .answers ? Why.incomplete : Why.wider
            )
        }
        if options.isReordered {
            add(.wording, place, field, Self.text(was.map(\.id)), Self.text(now.map(\.id)), Why.order)
        }
        let exchanged = options.exchanged(\.text)
        for (index, (old, new)) in options.pairs.enumerated() {
            compareID(old.id, new.id, old.formerly, new.formerly, at(new.id))
            compareNamed(old.text, new.text, at(new.id), "text", exchanged: exchanged[index])
            compareAttributes(old.with, new.with, at(new.id))
        }
    }

    /// What a filter reads of an option decides whether it is offered.
    private mutating func compareAttributes(_ was: [String: String]?, _ now: [String: String]?, _ place: ChangePlace) {
        let item = new.items.first { $0.id == place.item }
        let isRead = item?.common.logic?.filter != nil
        for name in Set((was ?? [:]).keys).union((now ?? [:]).keys).sorted() {
            compare(
                was?[name], now?[name], isRead ? .answers : .none, place, "with.\(name)",
                isRead ? Why.narrower : Why.nothing)
        }
    }

    private mutating func compareID(
        _ was: String, _ now: String, _ before: [String]?, _ after: [String]?, _ place: ChangePlace
    ) {
        if was == now {
            compare(before, after, .none, place, "formerly", Why.nothing)
        } else {
            add(.none, place, "id", was, now, Why.renamed)
        }
    }

    private static func said(_ texts: Texts) -> String {
        texts["id"] ?? texts.sorted { $0.key < $1.key }.first?.value ?? ""
    }

    mutating func compare(_ old: RubricItem, _ new: RubricItem, _ place: ChangePlace) {
        let levels = Pairing(old.levels, new.levels, id: \.id, formerly: \.formerly)
        func at(_ level: RubricLevel) -> ChangePlace { ChangePlace(item: place.item, option: level.id) }
        for level in levels.removed { add(.answers, at(level), "levels", Self.said(level.label), nil, Why.gone) }
        for level in levels.added { add(.wording, at(level), "levels", nil, Self.said(level.label), Why.wider) }
        if levels.isReordered {
            add(.wording, place, "levels", Self.text(old.levels.map(\.id)), Self.text(new.levels.map(\.id)), Why.order)
        }
        let labels = levels.exchanged(\.label)
        let descriptors = levels.exchanged(\.descriptor)
        for (index, (old, new)) in levels.pairs.enumerated() {
            compareID(old.id, new.id, old.formerly, new.formerly, at(new))
            compare(old.value, new.value, .scores, at(new), "value", Why.scores)
            compareNamed(old.label, new.label, at(new), "label", exchanged: labels[index])
            compareNamed(old.descriptor, new.descriptor, at(new), "descriptor", exchanged: descriptors[index])
        }
        compareAllowance(old.evidence, new.evidence, place, "evidence")
    }

    /// Something that answers may have beside them.
    private mutating func compareAllowance(_ was: Bool, _ now: Bool, _ place: ChangePlace, _ field: String) {
        compare(was, now, now ? .wording : .answers, place, field, now ? Why.wider : Why.narrower)
    }

    // MARK: Scales

    mutating func compareScales() {
        let scales = Pairing(old.scales, new.scales, id: \.id)
        func at(_ scale: Scale) -> ChangePlace { ChangePlace(scale: scale.id) }
        for scale in scales.removed { add(.none, at(scale), "scale", scale.id, nil, Why.follows) }
        for scale in scales.added { add(.none, at(scale), "scale", nil, scale.id, Why.follows) }
        if scales.isReordered {
            add(
                .none, ChangePlace(), "scales", Self.text(old.scales.map(\.id)), Self.text(new.scales.map(\.id)),
                Why.follows)
        }
        for (old, new) in scales.pairs { compareScale(old, new, at(new)) }
    }

    private mutating func compareScale(_ old: Scale, _ new: Scale, _ place: ChangePlace) {
        compareTexts(old.title, new.title, place, "title")
        let options = Pairing(old.options, new.options, id: \.id, formerly: \.formerly)
        func at(_ option: ScaleOption) -> ChangePlace {
            var place = place
            place.option = option.id
            return place
        }
        for option in options.removed { add(.answers, at(option), "options", Self.said(option.label), nil, Why.gone) }
        for option in options.added { add(.wording, at(option), "options", nil, Self.said(option.label), Why.wider) }
        if options.isReordered {
            add(
                .wording, place, "options", Self.text(old.options.map(\.id)), Self.text(new.options.map(\.id)),
                Why.order)
        }
        let exchanged = options.exchanged(\.label)
        for (index, (old, new)) in options.pairs.enumerated() {
            compareID(old.id, new.id, old.formerly, new.formerly, at(new))
            compare(old.value, new.value, .scores, at(new), "value", Why.scores)
            compareNamed(old.label, new.label, at(new), "label", exchanged: exchanged[index])
        }
        compareLabel(old.notObserved, new.notObserved, place, "not_observed")
    }

    /// One more answer, with its label.
    mutating func compareLabel(_ was: Texts?, _ now: Texts?, _ place: ChangePlace, _ field: String) {
        if let was, now == nil {
            add(.answers, place, field, Self.said(was), nil, Why.gone)
        } else if was == nil, let now {
            add(.wording, place, field, nil, Self.said(now), Why.wider)
        } else {
            compareTexts(was, now, place, field)
        }
    }

    /// Another scale than before: what a stored answer names must be on it.
    mutating func compareRating(_ old: RatingItem, _ new: RatingItem, _ place: ChangePlace) {
        guard old.scale != new.scale else { return }
        let was = self.old.scales.first { $0.id == old.scale }
        let now = self.new.scales.first { $0.id == new.scale }
        let options = Pairing(was?.options ?? [], now?.options ?? [], id: \.id, formerly: \.formerly)
        let isWhole = options.removed.isEmpty && (was?.notObserved == nil || now?.notObserved != nil)
        add(
            isWhole ? .wording : .answers, place, "scale", old.scale, new.scale,
            isWhole ? Why.reads : Why.gone)
        for (index, languages) in options.exchanged(\.label).sorted(by: { $0.key < $1.key }) {
            let (old, new) = options.pairs[index]
            func own(_ texts: Texts) -> Texts { texts.filter { languages.contains($0.key) } }
            compareNamed(
                own(old.label), own(new.label), ChangePlace(item: place.item, option: new.id), "label",
                exchanged: languages)
        }
    }
}
