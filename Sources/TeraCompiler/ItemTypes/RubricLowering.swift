internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

enum RubricLowering: ItemLowering {
    static let type = ItemType.rubric

    static func form(_ item: LoweredItem) -> FormItem {
        let levels = (item.bank?.parts?.levels ?? []).map { level in
            TeraArtifact.RubricLevel(
                id: level.id.value, value: level.value?.value.exactText ?? "",
                label: level.label.texts(default: item.language),
                descriptor: level.descriptor.texts(default: item.language), formerly: level.formerly.former)
        }
        return .rubric(
            RubricItem(common: item.common, levels: levels, evidence: item.bank?.parts?.evidence?.value ?? false))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? {
        var values: [String: String] = [:]
        for level in item.bank?.parts?.levels ?? [] { values[level.id.value] = level.value?.value.exactText }
        guard !values.isEmpty else { return nil }
        return ScoredItem(
            id: item.item.id, values: values, weight: (item.bank?.weight?.value ?? .one).exactText)
    }
}
