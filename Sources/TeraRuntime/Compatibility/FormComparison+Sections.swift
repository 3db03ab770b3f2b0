internal import TeraArtifact

/// Sections, the groups in them, and what is drawn of them.
extension FormComparison {
    mutating func compareSections() {
        let sections = Pairing(old.sections, new.sections, id: \.id)
        for section in sections.removed { add(.wording, at(section), "section", section.id, nil, Why.reads) }
        for section in sections.added { add(.wording, at(section), "section", nil, section.id, Why.reads) }
        if sections.isReordered {
            add(
                .wording, ChangePlace(), "sections", Self.text(old.sections.map(\.id)),
                Self.text(new.sections.map(\.id)),
                Why.order)
        }
        for (old, new) in sections.pairs { compare(old, new) }
        compareMoves()
    }

    private func at(_ section: Section) -> ChangePlace { ChangePlace(section: section.id) }

    private mutating func compare(_ old: Section, _ new: Section) {
        let place = at(new)
        compareTexts(old.title, new.title, place, "title")
        compareTexts(old.introduction, new.introduction, place, "introduction")
        compare(old.layout, new.layout, .wording, place, "layout", Why.reads)
        compare(old.order, new.order, .wording, place, "order", Why.order)
        comparePipes(old.pipes, new.pipes, place)
        compareCondition(old.relevant, new.relevant, place, "relevant", affects: new.items.map(\.id))
        compareSample(old.sample, new.sample, place, affects: new.items.map(\.id))
        compareGroups(old, new)
    }

    private mutating func compareSample(
        _ was: SectionSample?, _ now: SectionSample?, _ place: ChangePlace, affects items: [String]
    ) {
        let was = was.map { sample in
            SectionSample(
                per: sample.per, items: sample.items,
                cells: sample.cells.map { .init(id: $0.id, items: $0.items.map(renames.item)) })
        }
        guard was != now else { return }
        add(.answers, place, "sample", was.map(Self.said), now.map(Self.said), Why.setAside)
        sayAskedOthers(items, place, "sample", was.map(Self.said), now.map(Self.said))
    }

    private static func said(_ sample: SectionSample) -> String {
        let cells = sample.cells.map { "\($0.id): \($0.items.joined(separator: ", "))" }.joined(separator: "; ")
        return "\(sample.items) per \(sample.per) (\(cells))"
    }

    /// Items that stand in another section: under its condition, and in its draw.
    private mutating func compareMoves() {
        let before = old.sectionOfItem
        let after = new.sectionOfItem
        let earlier = Dictionary(renames.items.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for item in new.items {
            guard let was = before[earlier[item.id] ?? item.id], let now = after[item.id], was.id != now.id else {
                continue
            }
            let isSame = canonical(was.relevant) == plain(now.relevant) && was.sample == nil && now.sample == nil
            add(isSame ? .wording : .answers, at(item), "section", was.id, now.id, isSame ? Why.order : Why.setAside)
            if !isSame { sayAskedOthers([item.id], at(item), "section", was.id, now.id) }
        }
    }

    private mutating func compareGroups(_ old: Section, _ new: Section) {
        let groups = Pairing(old.groups ?? [], new.groups ?? [], id: \.id)
        func place(_ group: FormGroup) -> ChangePlace { ChangePlace(section: new.id, group: group.id) }
        for group in groups.removed { add(.wording, place(group), "group", group.id, nil, Why.reads) }
        for group in groups.added { add(.wording, place(group), "group", nil, group.id, Why.reads) }
        if groups.isReordered {
            add(
                .wording, at(new), "groups", Self.text((old.groups ?? []).map(\.id)),
                Self.text((new.groups ?? []).map(\.id)), Why.order)
        }
        for (old, new) in groups.pairs {
            compareTexts(old.title, new.title, place(new), "title")
            compareTexts(old.introduction, new.introduction, place(new), "introduction")
            compare(old.items.map(renames.item), new.items, .wording, place(new), "items", Why.reads)
            // Its items have the condition too, and say what it does to answers.
            compare(canonical(old.relevant), plain(new.relevant), .wording, place(new), "relevant", Why.reads)
            compare(old.time, new.time, place(new))
        }
    }

    private mutating func compare(_ old: GroupTime?, _ new: GroupTime?, _ place: ChangePlace) {
        compare(old?.list, new?.list, .wording, place, "repeat", Why.reads)
        compareTexts(old?.title, new?.title, place, "repeat.title")
        compare(old?.number, new?.number, .wording, place, "repeat.number", Why.reads)
        compare(
            (old?.fields ?? []).map { "\($0.name)=\(renames.item($0.id))" },
            (new?.fields ?? []).map { "\($0.name)=\($0.id)" }, .wording, place, "repeat.fields", Why.reads)
    }

    /// In another order other things come before a question. Who is asked depends on that only where ways lead onward.
    mutating func compareOrder(_ items: Pairing<FormItem>) {
        guard items.isReordered else { return }
        let leadsOnward = (old.items + new.items).contains { item in
            if case .consent = item { true } else { item.common.logic?.skips != nil }
        }
        let (was, now) = (Self.text(old.items.map(\.id)), Self.text(new.items.map(\.id)))
        add(
            leadsOnward ? .answers : .wording, ChangePlace(), "items", was, now,
            leadsOnward ? Why.setAside : Why.order)
        if leadsOnward { sayAskedOthers(new.items.map(\.id), ChangePlace(), "items", was, now) }
    }
}

extension Form {
    fileprivate var sectionOfItem: [String: Section] {
        Dictionary(
            sections.flatMap { section in section.items.map { ($0.id, section) } },
            uniquingKeysWith: { first, _ in first })
    }
}
