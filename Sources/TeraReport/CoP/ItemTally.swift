internal import TeraArtifact
internal import TeraRuntime

/// How often each option of an item was chosen.
struct ItemTally {
    let item: ItemCommon
    /// In the order of the form.
    let options: [(id: String, label: Texts)]
    /// Exact values of the options; empty where they have none.
    let values: [String: String]
    /// The scale that the options are of.
    let scale: String?
    private(set) var counts: [String: Int] = [:]
    private(set) var notObserved = 0
    private(set) var declined = 0
    private(set) var missing = 0
    private(set) var notAsked = 0

    /// Who was asked and chose nothing, by why: nothing said, cannot judge, does not want to say.
    var unanswered: [(id: String, indonesian: String, english: String, count: Int)] {
        [
            ("missing", "Tidak menjawab", "No answer", missing),
            ("not-observed", "Tidak dapat menilai", "Cannot judge", notObserved),
            ("declined", "Tidak bersedia menjawab", "Declined", declined),
        ]
    }

    /// Who chose an option.
    var answered: Int { options.reduce(0) { $0 + (counts[$1.id] ?? 0) } }
    var asked: Int { answered + notObserved + declined + missing }

    /// nil for items without options of which one is chosen.
    init?(_ item: FormItem, in form: Form, _ sheets: [Responses.Sheet]) {
        switch item {
        case .rating(let rating):
            guard let scale = form.scales.first(where: { $0.id == rating.scale }) else { return nil }
            options = scale.options.map { ($0.id, $0.label) }
            values = Dictionary(scale.options.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
            self.scale = scale.id
        case .single(let single):
            options = single.options.map { ($0.id, $0.text) } + (single.other.map { [(Answer.other, $0)] } ?? [])
            values = [:]
            scale = nil
        default: return nil
        }
        self.item = item.common
        for sheet in sheets {
            guard !sheet.irrelevant.contains(item.id) else {
                notAsked += 1
                continue
            }
            switch sheet.answers[item.id] {
            case .text(let option)?: counts[option, default: 0] += 1
            case .worded(let chosen, _)?: chosen.first.map { counts[$0, default: 0] += 1 }
            case .notObserved?: notObserved += 1
            case .declined?: declined += 1
            case nil, .list?, .values?: missing += 1
            }
        }
    }
}
