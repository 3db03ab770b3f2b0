internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

enum ChecklistLowering: ItemLowering {
    static let type = ItemType.checklist

    static func form(_ item: LoweredItem) -> FormItem {
        .checklist(ChecklistItem(common: item.common, entries: item.options))
    }

    /// Weights stand here alone: a rater who saw them would tick by them.
    static func scored(_ item: LoweredItem) -> ScoredItem? {
        guard !item.isTest, let bank = item.bank, !bank.options.isEmpty else { return nil }
        let weights = Dictionary(
            bank.options.map { ($0.id.value, ($0.weight?.value ?? .one).exactText) },
            uniquingKeysWith: { first, _ in first })
        return ScoredItem(
            id: item.item.id, values: [:], weight: (bank.weight?.value ?? .one).exactText,
            rule: .ticks(TickRule(weights: weights)))
    }
}
