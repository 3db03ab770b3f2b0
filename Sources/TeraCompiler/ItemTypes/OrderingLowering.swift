internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

enum OrderingLowering: ItemLowering {
    static let type = ItemType.ordering

    static func form(_ item: LoweredItem) -> FormItem {
        .ordering(OrderingItem(common: item.common, options: item.options))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? {
        guard let key = item.bank?.parts?.keys else { return nil }
        return item.scored(.order(OrderRule(key: key.ids.map(\.value), points: item.points, credit: item.credit)))
    }
}
