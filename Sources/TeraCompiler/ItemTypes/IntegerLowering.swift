internal import TeraArtifact
internal import TeraLanguage

enum IntegerLowering: ItemLowering {
    static let type = ItemType.integer

    static func form(_ item: LoweredItem) -> FormItem {
        .integer(IntegerItem(common: item.common, limits: item.limits))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? { item.numberRule.flatMap(item.scored) }
}
