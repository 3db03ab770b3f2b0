internal import TeraArtifact
internal import TeraLanguage

enum TextLowering: ItemLowering {
    static let type = ItemType.text

    /// Where an author sets no limit: about a page.
    static let defaultMaxLength = 2000

    static func form(_ item: LoweredItem) -> FormItem {
        let parts = item.bank?.parts
        return .text(
            TextItem(
                common: item.common, maxLength: item.bank?.maxLength?.value ?? defaultMaxLength,
                leastLength: parts?.leastLength?.value,
                pattern: parts?.pattern.map {
                    TextForm(match: $0.match.value, message: $0.message.texts(default: item.language))
                }))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? {
        guard let accepted = item.bank?.parts?.accepted, !accepted.isEmpty else { return nil }
        return item.scored(
            .spelling(SpellingRule(accepted: accepted.map { TextFolding.fold($0.value) }, points: item.points)))
    }
}
