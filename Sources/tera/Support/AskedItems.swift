import TeraArtifact
import TeraDiagnostics
import TeraExact
import TeraRuntime

/// The items of some forms by what people read: their texts and the labels of their options.
struct AskedItems {
    let language: MessageLanguage
    /// By id, each with the first form that asks it.
    private var found: [String: (item: FormItem, form: Form)] = [:]
    /// Ids in the order asked.
    private(set) var ids: [String] = []
    /// Those whose values are turned round in the scores.
    private var reversed: Set<String> = []

    /// - Parameter scored: nil where nothing is known of values.
    init(_ forms: [Form], scored: ScoringSpec?, language: MessageLanguage) {
        self.language = language
        for form in forms {
            for item in form.sections.flatMap(\.items) where found[item.id] == nil {
                found[item.id] = (item, form)
                if item.isAsked { ids.append(item.id) }
            }
        }
        for item in scored?.items ?? [] {
            guard case .rating(let rating)? = found[item.id]?.item, let form = found[item.id]?.form else { continue }
            let scale = form.scales.first { $0.id == rating.scale }
            let isReversed = (scale?.options ?? []).contains { option in
                item.values[option.id].map { Rational(text: $0) != Rational(text: option.value) } ?? false
            }
            if isReversed { reversed.insert(item.id) }
        }
    }

    func item(_ id: String) -> (item: FormItem, form: Form)? { found[id] }

    func isReversed(_ id: String) -> Bool { reversed.contains(id) }

    /// `soal-1 “Berapa bulan?”`; the id alone where no form has the item. A reversed one says so.
    func name(_ id: String) -> String {
        guard let stem = found[id]?.item.common.stem.text(in: language.rawValue), !stem.isEmpty else { return id }
        let words = stem.split { $0.isWhitespace }.joined(separator: " ")
        let shown = words.count > 60 ? String(words.prefix(59)) + "…" : words
        let mark = isReversed(id) ? Message(id: " (terbalik)", en: " (reversed)")[language] : ""
        return "\(id) “\(shown)”\(mark)"
    }

    /// What people chose, or the id of an option that is no longer there.
    func label(of option: String, in id: String) -> String {
        guard let (item, form) = found[id], let label = item.shown(.text(option), in: form) else { return option }
        return label.text(in: language.rawValue)
    }
}

/// How an item without a value was answered, over all sheets.
struct PlainCount {
    /// In the order shown, also those that nobody chose.
    var options: [(label: String, count: Int)] = []
    /// Of numbers, in no order.
    var numbers: [Rational] = []
    /// Words, sorted.
    var words: [String] = []
    var answered = 0
    var notObserved = 0
    var declined = 0
    var missing = 0
    var notAsked = 0

    init(_ id: String, _ item: FormItem, _ form: Form, _ sheets: [AnswerSheet], _ language: String) {
        var chosen: [String: Int] = [:]
        for sheet in sheets {
            guard !(sheet.irrelevant ?? []).contains(id) else {
                notAsked += 1
                continue
            }
            switch sheet.answers[id] {
            case nil: missing += 1
            case .notObserved?: notObserved += 1
            case .declined?: declined += 1
            case let answer?:
                answered += 1
                for option in answer.chosen { chosen[option, default: 0] += 1 }
                if Self.isNumber(item), case .text(let text) = answer, let number = Rational(text: text) {
                    numbers.append(number)
                }
                if case .text = item, case .text(let text) = answer { words.append(text) }
            }
        }
        words.sort()
        guard Self.hasOptions(item) else { return }
        options = item.choices(in: form).compactMap { choice in
            guard case .text(let id) = choice.answer else { return nil }
            return (choice.label.text(in: language), chosen[id] ?? 0)
        }
    }

    private static func isNumber(_ item: FormItem) -> Bool {
        switch item {
        case .integer, .decimal, .slider: true
        default: false
        }
    }

    /// Whether what was chosen says all: of an order or of pairs it does not.
    private static func hasOptions(_ item: FormItem) -> Bool {
        switch item {
        case .single, .multiple, .boolean, .task, .consent, .checklist, .rating, .rubric: true
        default: false
        }
    }
}
