internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

enum SliderLowering: ItemLowering {
    static let type = ItemType.slider

    static func form(_ item: LoweredItem) -> FormItem {
        let parts = item.bank?.parts
        return .slider(
            SliderItem(
                common: item.common, limits: item.limits, step: (parts?.step?.value ?? .one).exactText,
                low: parts?.ends?.low?.texts(default: item.language),
                high: parts?.ends?.high?.texts(default: item.language)))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? { nil }
}
