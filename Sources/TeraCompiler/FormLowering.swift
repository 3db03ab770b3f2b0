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
        var pipes = PipeLowering { checked.pipes(of: composition, for: role) }
        var parts: [Section] = []
        for composed in sections {
            let section = composed.section
            var items = composed.items.compactMap { item -> FormItem? in
                if let scale = item.scale, item.type == .rating, !scales.contains(where: { $0.id == scale }) {
                    scales += checked.project.scale(scale).map { [artifact($0)] } ?? []
                }
                return AllItemTypes.lowering(of: item.type)?.form(
                    lowered(item, subject: rater.subjek, logic: logic?.items[item.id]))
            }
            var made = Section(
                id: section.id.value, title: section.title.texts(default: language),
                introduction: section.introduction?.texts(default: language),
                layout: section.layout?.value == .matrix ? .matrix : .list, items: [],
                relevant: logic?.sections[section.id.value]?.artifact,
                order: section.order?.value == .random ? .random : nil, sample: Self.sample(of: composed))
            pipes.take(&made)
            for index in items.indices { pipes.take(&items[index]) }
            made.items = items
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
                    label: option.label.texts(default: language))
            }, notObserved: scale.notObserved?.label.texts(default: language))
    }
}
