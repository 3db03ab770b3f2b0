internal import TeraArtifact
internal import TeraLanguage

enum MultipleLowering: ItemLowering {
    static let type = ItemType.multiple

    static func form(_ item: LoweredItem) -> FormItem {
        let parts = item.bank?.parts
        let exclusive = parts?.exclusive.map(\.value) ?? []
        return .multiple(
            MultipleItem(
                common: item.common, options: item.options, other: item.other,
                exclusive: exclusive.isEmpty ? nil : exclusive, least: parts?.least?.value ?? 1,
                most: parts?.most?.value, order: item.order,
                register: item.bank?.register?.value))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? {
        guard let key = item.bank?.parts?.keys else { return nil }
        return item.scored(
            .set(SetRule(key: key.ids.map(\.value), points: item.points, credit: item.credit)))
    }
}
