internal import TeraArtifact

extension Form {
    /// Every expression of the form.
    var expressions: [FormExpression] {
        sections.flatMap { section in
            [section.relevant].compactMap { $0 } + (section.groups ?? []).compactMap(\.relevant)
                + section.items.flatMap(\.expressions)
        }
    }
}

extension FormItem {
    var expressions: [FormExpression] {
        var all: [FormExpression] = []
        if case .calculate(let item) = self { all.append(item.calculate) }
        guard let logic = common.logic else { return all }
        all += [logic.relevant, logic.required, logic.proposal, logic.filter].compactMap { $0 }
        all += (logic.constraints ?? []).map(\.check) + (logic.skips ?? []).map(\.when)
        return all
    }
}
