internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

enum SingleLowering: ItemLowering {
    static let type = ItemType.single

    static func form(_ item: LoweredItem) -> FormItem {
        let options = (item.bank?.options ?? []).map {
            ChoiceOption(
                id: $0.id.value, text: $0.text.texts(default: item.language),
                with: $0.attributes.map { attributes in
                    Dictionary(
                        attributes.map { ($0.name.value, $0.value.value) }, uniquingKeysWith: { first, _ in first })
                })
        }
        return .single(SingleItem(common: item.common, options: options))
    }

    /// The key and its points stand here alone: no form holds them.
    static func scored(_ item: LoweredItem) -> ScoredItem? {
        guard item.isTest, let bank = item.bank, let key = bank.key else { return nil }
        let points = (bank.points?.value ?? .one).exactText
        var values: [String: String] = [:]
        for option in bank.options { values[option.id.value] = option.id.value == key.value ? points : "0" }
        return ScoredItem(id: item.item.id, values: values, weight: "1", key: key.value)
    }
}
