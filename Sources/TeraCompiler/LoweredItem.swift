internal import TeraArtifact
internal import TeraExact
internal import TeraLanguage

/// One composed item with all that its type needs.
struct LoweredItem {
    let item: ComposedItem
    /// The bank's item, where the wording comes from one.
    let bank: BankItem?
    let scale: TeraLanguage.Scale?
    let common: ItemCommon
    /// Language of texts without a language map.
    let language: String
    /// True where the instrument is a test, so that keys count.
    let isTest: Bool
    /// Its expressions, where it is lowered for a form.
    let logic: CheckedItemLogic?
}

/// What several types have.
extension LoweredItem {
    var options: [ChoiceOption] { choices(bank?.options ?? []) }

    func choices(_ options: [ItemOption]) -> [ChoiceOption] {
        options.map {
            ChoiceOption(
                id: $0.id.value, text: $0.text.texts(default: language),
                with: $0.attributes.map { attributes in
                    Dictionary(
                        attributes.map { ($0.name.value, $0.value.value) }, uniquingKeysWith: { first, _ in first })
                }, formerly: $0.formerly?.former)
        }
    }

    /// Whether its options are drawn for each rater; nil: as they stand.
    var order: FormOrder? { bank?.order?.value == .random ? .random : nil }

    var other: Texts? { bank?.parts?.other?.label.texts(default: language) }

    /// What the right answer earns.
    var points: String { (bank?.points?.value ?? .one).exactText }

    var credit: Credit { bank?.parts?.credit?.value == .partial ? .partial : .allOrNothing }

    /// A knowledge item: its key stands in the scoring spec alone, and counts in a test alone.
    func scored(_ rule: AnswerRule) -> ScoredItem? {
        isTest ? ScoredItem(id: item.id, values: [:], weight: "1", rule: rule) : nil
    }

    /// The right number, where there is one.
    var numberRule: AnswerRule? {
        guard let key = bank?.key.flatMap({ Rational(text: $0.value) }) else { return nil }
        return .number(
            NumberRule(
                key: key.exactText, tolerance: (bank?.parts?.tolerance?.value ?? .zero).exactText, points: points))
    }
}
