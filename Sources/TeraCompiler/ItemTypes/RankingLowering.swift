internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

enum RankingLowering: ItemLowering {
    static let type = ItemType.ranking

    static func form(_ item: LoweredItem) -> FormItem {
        .ranking(
            RankingItem(common: item.common, options: item.options, most: item.bank?.parts?.most?.value))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? { nil }
}
