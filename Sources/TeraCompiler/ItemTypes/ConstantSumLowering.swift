internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

enum ConstantSumLowering: ItemLowering {
    static let type = ItemType.constantSum

    static func form(_ item: LoweredItem) -> FormItem {
        .constantSum(
            ConstantSumItem(
                common: item.common, options: item.options,
                total: item.bank?.parts?.total?.value ?? ItemParts.usualTotal))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? { nil }
}
