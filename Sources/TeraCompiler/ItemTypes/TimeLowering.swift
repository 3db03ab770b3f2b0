internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

enum TimeLowering: ItemLowering {
    static let type = ItemType.time

    static func form(_ item: LoweredItem) -> FormItem {
        let parts = item.bank?.parts
        return .time(
            TimeItem(
                common: item.common, min: parts?.earliest.flatMap { TimeText.read($0.value) },
                max: parts?.latest.flatMap { TimeText.read($0.value) }))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? { nil }
}
