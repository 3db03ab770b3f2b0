import TeraArtifact
import TeraRuntime

/// How an item is answered with keys. A type that needs a control of its own gets a case here, its keys in `KeyRunner`
/// and its drawing in `KeyScreen`; every type without one is answered by a typed line, as in the line runner.
enum ItemControl: Equatable {
    /// One of these.
    case choices([Choice])
    /// Several parts, or a typed line.
    case parts(PartsControl)
    /// A typed line. `edits`: whether an answer stands in it to be changed; else it is shown beside it.
    case line(edits: Bool)
    /// Nothing to answer.
    case note

    /// - Parameter item: as it is asked now, with the options that are offered.
    init(_ item: FormItem, in form: Form) {
        switch item {
        case .rating, .single, .task, .boolean, .rubric, .consent:
            var choices = item.choices(in: form)
            if item.mayDecline {
                choices.append(Choice(answer: .declined, key: Declining.key, label: Declining.label))
            }
            self = choices.isEmpty ? .line(edits: false) : .choices(choices)
        case .calculate, .note: self = .note
        default:
            self = PartsControl(item, in: form).map(ItemControl.parts) ?? .line(edits: Self.isEdited(item))
        }
    }

    /// Whether an answer reads back as it is kept.
    private static func isEdited(_ item: FormItem) -> Bool {
        switch item {
        case .text, .integer, .decimal, .date, .time, .slider: true
        default: false
        }
    }
}

extension Choice {
    /// Whether an answer is this choice, with words beside it or without.
    func isChosen(by answer: Answer?) -> Bool {
        if case .worded(let chosen, _)? = answer { return chosen.first.map(Answer.text) == self.answer }
        return answer == self.answer
    }
}

/// Finding a choice by what is typed.
struct ChoiceSearch: Equatable {
    /// More choices than this are searched: those that do not match are not shown.
    static let longList = 9

    /// Indexes of the choices that are shown.
    let shown: [Int]
    /// The choice that is meant; nil where nothing matches, or nothing was typed.
    let match: Int?

    /// A key in full first, then the beginning of a label, of a word in it, and what stands anywhere in it.
    init(_ choices: [Choice], for query: String, language: String) {
        self.init(choices, labels: choices.map { TextFolding.fold($0.label.text(in: language)) }, for: query)
    }

    /// - Parameter labels: of the choices, folded.
    init(_ choices: [Choice], labels: [String], for query: String) {
        let query = TextFolding.fold(query)
        guard !query.isEmpty else {
            (shown, match) = (Array(choices.indices), nil)
            return
        }
        let rules: [(Int) -> Bool] = [
            { choices[$0].key == query },
            { labels[$0].hasPrefix(query) },
            { labels[$0].contains(" " + query) },
            { labels[$0].contains(query) },
            { choices[$0].key.hasPrefix(query) },
            // Of a letter its number, as line by line.
            { choices[$0].synonyms.contains(query) },
        ]
        match = rules.lazy.compactMap { rule in choices.indices.first(where: rule) }.first
        let isLong = choices.count > Self.longList && match != nil
        shown = choices.indices.filter { index in !isLong || rules.contains { $0(index) } }
    }
}
