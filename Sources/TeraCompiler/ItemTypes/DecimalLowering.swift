internal import TeraArtifact
internal import TeraLanguage

enum DecimalLowering: ItemLowering {
    static let type = ItemType.decimal

    static func form(_ item: LoweredItem) -> FormItem {
        .decimal(DecimalItem(common: item.common, limits: item.limits))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? { item.numberRule.flatMap(item.scored) }
}
