internal import TeraArtifact
internal import TeraLanguage

enum CalculateLowering: ItemLowering {
    static let type = ItemType.calculate

    static func form(_ item: LoweredItem) -> FormItem {
        let formula = item.logic?.calculate
        return .calculate(
            CalculateItem(
                common: item.common, calculate: formula?.artifact ?? FormExpression(text: "null", names: []),
                valueType: formula?.type ?? "dyn", shown: !item.item.stem.base.isEmpty))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? { nil }
}
