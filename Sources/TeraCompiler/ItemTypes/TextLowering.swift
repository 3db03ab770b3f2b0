internal import TeraArtifact
internal import TeraLanguage

enum TextLowering: ItemLowering {
    static let type = ItemType.text

    /// Where an author sets no limit: about a page.
    static let defaultMaxLength = 2000

    static func form(_ item: LoweredItem) -> FormItem {
        .text(TextItem(common: item.common, maxLength: item.bank?.maxLength?.value ?? defaultMaxLength))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? { nil }
}
