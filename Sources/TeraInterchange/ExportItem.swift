internal import TeraArtifact
internal import TeraExact

/// Reads the cells of one item.
struct ExportItem {
    let id: String
    private let kind: Kind
    /// Whether somebody said, where the item allows it, that he does not want to answer.
    private let isDeclined: @Sendable (String) -> Bool

    private enum Kind {
        /// Folded label or id → answer; labels in order, for messages.
        case choice(answers: [String: Answer], labels: [String])
        case words(most: Int)
        case number(isWhole: Bool)
        /// As the form machine reads it; `other`: words that are no option belong to the option that takes words.
        case typed(@Sendable (String) -> Result<Answer, AnswerRefusal>, other: Bool)
    }

    struct Refusal: Error {
        let fault: ExportFault
    }

    /// nil for what is computed: no column holds it.
    init?(_ item: FormItem, form: Form, _ reading: AnswerReading) {
        id = item.id
        let typed: @Sendable (String) -> Result<Answer, AnswerRefusal> = { reading.read($0, item, form) }
        let mayDecline = item.common.declines ?? false
        isDeclined = { mayDecline && (try? typed($0).get()) == .declined }
        switch item {
        case .rating(let rating):
            let scale = form.scales.first { $0.id == rating.scale }
            var options = (scale?.options ?? []).map { (names: [$0.id, $0.value], $0.label, Answer.text($0.id)) }
            if let label = scale?.notObserved { options.append((["not-observed"], label, .notObserved)) }
            kind = Self.choice(options)
        case .single(let single) where single.other == nil:
            kind = Self.choice(single.options.map { ([$0.id], $0.text, .text($0.id)) })
        case .task:
            kind = Self.choice([
                (["true", "yes", "1"], ["id": TaskItem.done], .text(TaskItem.done)),
                (["false", "no", "0"], ["id": TaskItem.notDone], .text(TaskItem.notDone)),
            ])
        case .text(let text) where text.pattern == nil && text.leastLength == nil:
            kind = .words(most: text.maxLength)
        case .integer: kind = .number(isWhole: true)
        case .decimal: kind = .number(isWhole: false)
        case .boolean:
            kind = Self.choice([
                (["true", "yes", "1"], ["id": BooleanItem.yes], .text(BooleanItem.yes)),
                (["false", "no", "0"], ["id": BooleanItem.no], .text(BooleanItem.no)),
            ])
        case .single: kind = .typed(typed, other: true)
        case .multiple(let multiple): kind = .typed(typed, other: multiple.other != nil)
        default:
            guard item.isAsked else { return nil }
            kind = .typed(typed, other: false)
        }
    }

    /// Labels come before ids and values: "4" in an export is what the person saw. A name that two options share
    /// names neither.
    private static func choice(_ options: [(names: [String], label: Texts, answer: Answer)]) -> Kind {
        var answers: [String: Answer] = [:]
        for names in [options.map { Array($0.label.values) }, options.map(\.names)] {
            var round: [String: Answer?] = [:]
            for (option, names) in zip(options, names) {
                for name in Set(names.map { TextFolding.fold($0) }) {
                    round[name] = round[name] == nil ? .some(option.answer) : .some(nil)
                }
            }
            for (name, answer) in round where answers[name] == nil { answers[name] = answer }
        }
        let labels = options.map { option in option.label["id"] ?? option.label.values.min() ?? "" }
        return .choice(answers: answers, labels: labels)
    }

    /// nil for an empty cell: not answered.
    func answer(in cell: String) -> Result<Answer, Refusal>? {
        let trimmed = CSVReader.trimmed(cell)
        guard !trimmed.isEmpty else { return nil }
        if isDeclined(trimmed) { return .success(.declined) }
        switch kind {
        case .choice(let answers, let labels):
            if let answer = answers[TextFolding.fold(trimmed)] { return .success(answer) }
            return .failure(Refusal(fault: .notAnOption(trimmed, options: labels)))
        case .number(let isWhole):
            guard case .success(let number) = NumberText.read(trimmed, isWhole: isWhole) else {
                return .failure(Refusal(fault: .notANumber(trimmed)))
            }
            return .success(.text(number.text))
        case .words(let most):
            let length = trimmed.unicodeScalars.count
            return length <= most
                ? .success(.text(trimmed)) : .failure(Refusal(fault: .tooLong(length: length, most: most)))
        case .typed(let read, let other):
            var result = read(trimmed)
            if case .failure = result, other { result = read(Self.withOther(trimmed, read)) }
            return result.mapError { Refusal(fault: .notAccepted(trimmed, $0.message)) }
        }
    }

    /// Web forms write what somebody put in his own words among the chosen options: `Radio, Spanduk`.
    private static func withOther(_ cell: String, _ read: (String) -> Result<Answer, AnswerRefusal>) -> String {
        var known: [String] = []
        var words: [String] = []
        for part in cell.split(separator: cell.contains(";") ? ";" : ",").map({ CSVReader.trimmed(String($0)) }) {
            if case .success(let answer) = read(part) { known += answer.chosen } else { words.append(part) }
        }
        return (known + ["\(Answer.other): \(words.joined(separator: ", "))"]).joined(separator: ", ")
    }
}
