internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

enum DateLowering: ItemLowering {
    static let type = ItemType.date

    static func form(_ item: LoweredItem) -> FormItem {
        let parts = item.bank?.parts
        return .date(
            DateItem(
                common: item.common, min: parts?.earliest.flatMap { DateText.read($0.value) },
                max: parts?.latest.flatMap { DateText.read($0.value) }))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? { nil }
}
