internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

extension BatteryLowering {
    /// One form for each rater that is asked anything; none where there is nothing to assess.
    func forms() -> [Form] {
        guard !composition.items.isEmpty else { return [] }
        return instrument.raters.compactMap { rater in
            guard let role = rater.role?.value else { return nil }
            let sections = composition.sections(for: role)
            guard !sections.isEmpty else { return nil }
            return form(rater, role, sections)
        }
    }

    private func form(_ rater: Rater, _ role: RaterRole, _ sections: [ComposedSection]) -> Form {
        var scales: [TeraArtifact.Scale] = []
        let logic = checked.logic(of: composition, for: role)
        let placedLogic = logic.map { PlacedLogic($0, sections, in: checked.project) }
        let placements = sections.map { PlacedItems($0, in: checked.project) }
        var pipes = PipeLowering { checked.pipes(of: composition, for: role) }
        var parts: [Section] = []
        for (composed, placement) in zip(sections, placements) {
            let section = composed.section
            var items: [FormItem] = []
            for placed in placement.items {
                let item = placed.item
                if let scale = item.scale, item.type == .rating, !scales.contains(where: { $0.id == scale }) {
                    scales += checked.project.scale(scale).map { [artifact($0)] } ?? []
                }
                let form = AllItemTypes.lowering(of: item.type)?.form(
                    lowered(
                        item, subject: rater.subjek,
                        logic: placedLogic?.item(placed).with(targets: placements)))
                guard var form else { continue }
                pipes.take(&form) { placed.id(of: $0, among: placements) }
                items.append(form)
            }
            var made = Section(
                id: section.id.value, title: section.title.texts(default: language),
                introduction: section.introduction?.texts(default: language),
                layout: section.layout?.value == .matrix ? .matrix : .list, items: items,
                relevant: logic?.sections[section.id.value]?.artifact,
                order: section.order?.value == .random ? .random : nil, sample: Self.sample(of: composed),
                groups: groups(placement, placedLogic))
            pipes.take(&made)
            parts.append(made)
        }
        let estimate = FormEstimate.estimate(sections, of: instrument)
        return Form(
            id: "\(id).\(role.rawValue)", title: instrument.header.title.texts(default: language),
            battery: reference, purpose: purpose, jenjang: level,
            rater: FormRater(id: role.rawValue, title: rater.title.texts(default: language)),
            languages: instrument.languages.isEmpty ? [language] : instrument.languages.map(\.value),
            introduction: instrument.introduction?.texts(default: language), scales: scales, sections: parts,
            order: instrument.order?.value == .random ? .random : nil,
            estimate: Estimate(items: estimate.items, words: estimate.words, seconds: estimate.seconds),
            names: pipes.names(checked.project, composition.standard, language: language))
    }

    /// The headings within a section; nil where there are none.
    private func groups(_ placement: PlacedItems, _ logic: PlacedLogic?) -> [FormGroup]? {
        guard !placement.groups.isEmpty else { return nil }
        return placement.groups.map { placed in
            FormGroup(
                id: placed.id, title: title(of: placed),
                introduction: placed.group.introduction?.texts(default: language),
                items: placement.items[placed.items].map(\.item.id),
                relevant: logic?.condition(of: placed)?.artifact,
                time: placed.time.map { time in
                    GroupTime(
                        list: placed.repeatID, title: placed.group.title.texts(default: language),
                        number: time.number,
                        fields: placement.fields(of: placed).map { GroupField(name: $0.name, id: $0.id) })
                })
        }
    }

    /// `Anggota 2`, or the entry's text.
    private func title(of placed: PlacedGroup) -> Texts {
        if let entry = placed.time?.entry { return entry.text.texts(default: language) }
        let texts = placed.group.title.texts(default: language)
        guard let number = placed.time?.number else { return texts }
        return texts.mapValues { "\($0) \(number)" }
    }

    private static func sample(of composed: ComposedSection) -> SectionSample? {
        guard let rule = composed.section.sample, let per = rule.per?.value, let items = rule.items?.value,
            let cells = composed.sampleCells, !cells.isEmpty
        else { return nil }
        return SectionSample(
            per: per.rawValue, items: items,
            cells: cells.map { SectionSample.Cell(id: $0.id, items: $0.items.map(\.id)) })
    }

    private func artifact(_ scale: TeraLanguage.Scale) -> TeraArtifact.Scale {
        TeraArtifact.Scale(
            id: scale.header.id.value, title: scale.header.title.texts(default: language),
            options: scale.options.map { option in
                TeraArtifact.ScaleOption(
                    id: option.id.value, value: option.value?.value.exactText ?? "",
                    label: option.label.texts(default: language), formerly: option.formerly.former)
            }, notObserved: scale.notObserved?.label.texts(default: language))
    }
}

extension CheckedItemLogic {
    /// Ways onward as the form has them: into a repeat they lead to its first time.
    fileprivate func with(targets placements: [PlacedItems]) -> CheckedItemLogic {
        var logic = self
        logic.skips = skips.map { skip in
            let first = placements.lazy.flatMap(\.items).first { $0.template == skip.target }
            return (skip.condition, first?.item.id ?? skip.target)
        }
        return logic
    }
}
