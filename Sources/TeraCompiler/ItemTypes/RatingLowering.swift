internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

enum RatingLowering: ItemLowering {
    static let type = ItemType.rating

    static func form(_ item: LoweredItem) -> FormItem {
        .rating(RatingItem(common: item.common, scale: item.item.scale ?? ""))
    }

    /// A reversed item mirrors its value within the scale: lowest + highest − value.
    static func scored(_ item: LoweredItem) -> ScoredItem? {
        let options = (item.scale?.options ?? []).compactMap { option in
            option.value.map { (option.id.value, $0.value) }
        }
        guard let lowest = options.map(\.1).min(), let highest = options.map(\.1).max(),
            let ends = lowest.adding(highest)
        else { return nil }
        let isReversed = item.bank?.reverse?.value ?? false
        var values: [String: String] = [:]
        for (id, value) in options {
            values[id] = (isReversed ? ends.subtracting(value) : value)?.exactText
        }
        return ScoredItem(
            id: item.item.id, values: values, weight: (item.bank?.weight?.value ?? .one).exactText)
    }
}
