internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

enum SingleLowering: ItemLowering {
    static let type = ItemType.single

    static func form(_ item: LoweredItem) -> FormItem {
        .single(
            SingleItem(
                common: item.common, options: item.options, other: item.other, order: item.order,
                register: item.bank?.register?.value))
    }

    /// The key and its points stand here alone: no form holds them.
    static func scored(_ item: LoweredItem) -> ScoredItem? {
        guard item.isTest, let bank = item.bank, let key = bank.key else { return nil }
        let points = (bank.points?.value ?? .one).exactText
        var values: [String: String] = [:]
        for option in bank.options { values[option.id.value] = option.id.value == key.value ? points : "0" }
        if item.other != nil { values[Answer.other] = "0" }
        return ScoredItem(id: item.item.id, values: values, weight: "1", key: key.value)
    }
}
