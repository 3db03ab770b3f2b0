internal import TeraArtifact
internal import TeraLanguage

enum ConsentLowering: ItemLowering {
    static let type = ItemType.consent

    static func form(_ item: LoweredItem) -> FormItem {
        .consent(ConsentItem(common: item.common))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? { nil }
}
