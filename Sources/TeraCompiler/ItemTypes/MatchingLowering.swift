internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

enum MatchingLowering: ItemLowering {
    static let type = ItemType.matching

    static func form(_ item: LoweredItem) -> FormItem {
        .matching(
            MatchingItem(
                common: item.common, left: item.choices(item.bank?.parts?.left ?? []),
                right: item.choices(item.bank?.parts?.right ?? [])))
    }

    static func scored(_ item: LoweredItem) -> ScoredItem? {
        guard let key = item.bank?.parts?.pairs else { return nil }
        let pairs = Dictionary(
            key.pairs.map { ($0.left.value, $0.right.value) }, uniquingKeysWith: { first, _ in first })
        return item.scored(.pairs(PairRule(key: pairs, points: item.points, credit: item.credit)))
    }
}
