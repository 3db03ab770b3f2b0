internal import TeraArtifact
internal import TeraLanguage

enum BooleanLowering: ItemLowering {
    static let type = ItemType.boolean

    static func form(_ item: LoweredItem) -> FormItem {
        .boolean(BooleanItem(common: item.common))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? { nil }
}
