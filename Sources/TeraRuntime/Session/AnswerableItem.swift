public import TeraArtifact

/// What a type of item must be able to do while a form is filled in. One file a type in `ItemTypes/`.
public protocol AnswerableItem: Sendable {
    /// The name of the type in documents and artifacts.
    static var typeName: String { get }

    /// What can be chosen, in the order shown; empty for an answer in words.
    func choices(in form: Form) -> [Choice]

    /// Reads what the rater typed. Empty text never gets here.
    func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem>

    /// Whether a stored answer is one that this item can have.
    func accepts(_ answer: Answer, in form: Form) -> Bool

    /// The parts that each get a value, numbered from 1 where they are shown.
    func rows(in form: Form) -> [Texts]

    /// What an answer looks like, where the choices alone do not say it.
    func hint(in form: Form) -> Texts?

    /// An answer as people read it, by language tag.
    func shown(_ answer: Answer, in form: Form) -> Texts?
}

extension AnswerableItem {
    public func rows(in form: Form) -> [Texts] { [] }

    public func hint(in form: Form) -> Texts? { nil }

    /// The label of the choice, or the words.
    public func shown(_ answer: Answer, in form: Form) -> Texts? {
        if let choice = choices(in: form).first(where: { $0.answer == answer }) { return choice.label }
        guard case .text(let words) = answer, let language = form.languages.first else { return nil }
        return [language: words]
    }
}

/// One thing that can be chosen.
public struct Choice: Sendable, Equatable {
    public var answer: Answer
    /// What to type for it, as shown before the label: "1", "a", "ya", "?".
    public var key: String
    public var label: Texts
    /// Other words that mean this choice: option id, value. Matched without regard to case and white space.
    public var synonyms: [String]

    public init(answer: Answer, key: String, label: Texts, synonyms: [String] = []) {
        self.answer = answer
        self.key = key
        self.label = label
        self.synonyms = synonyms
    }
}

/// Every type of item that a form can hold.
public enum AllItemTypes {
    public static let list: [any AnswerableItem.Type] = [
        RatingItem.self,
        SingleItem.self,
        TaskItem.self,
        TextItem.self,
        IntegerItem.self,
        DecimalItem.self,
        BooleanItem.self,
        MultipleItem.self,
        DateItem.self,
        TimeItem.self,
        RankingItem.self,
        OrderingItem.self,
        MatchingItem.self,
        ConstantSumItem.self,
        SliderItem.self,
        RubricItem.self,
        ChecklistItem.self,
        ConsentItem.self,
        NoteItem.self,
        CalculateItem.self,
    ]
}

extension FormItem {
    /// The item as the form machine sees it.
    var answerable: any AnswerableItem {
        switch self {
        case .rating(let item): item
        case .single(let item): item
        case .task(let item): item
        case .text(let item): item
        case .integer(let item): item
        case .decimal(let item): item
        case .boolean(let item): item
        case .multiple(let item): item
        case .date(let item): item
        case .time(let item): item
        case .ranking(let item): item
        case .ordering(let item): item
        case .matching(let item): item
        case .constantSum(let item): item
        case .slider(let item): item
        case .rubric(let item): item
        case .checklist(let item): item
        case .consent(let item): item
        case .note(let item): item
        case .calculate(let item): item
        }
    }

    /// What can be chosen, in the order shown; empty for an answer in words.
    public func choices(in form: Form) -> [Choice] { answerable.choices(in: form) }

    /// The parts that each get a value, numbered from 1 where they are shown.
    public func rows(in form: Form) -> [Texts] { answerable.rows(in: form) }

    /// What an answer looks like, where the choices alone do not say it.
    public func hint(in form: Form) -> Texts? { answerable.hint(in: form) }

    /// An answer as people read it.
    public func shown(_ answer: Answer, in form: Form) -> Texts? {
        answer == .declined ? Declining.label : answerable.shown(answer, in: form)
    }

    /// Whether a stored answer is one that this item can have.
    public func accepts(_ answer: Answer, in form: Form) -> Bool {
        answer == .declined ? mayDecline : answerable.accepts(answer, in: form)
    }

    /// Whether one may say that one does not want to answer.
    public var mayDecline: Bool { common.declines ?? false }

    /// Reads what somebody typed or a file holds.
    public func read(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        let trimmed = typed.trimmingWhitespace()
        return mayDecline && Declining.means(trimmed) ? .success(.declined) : answerable.read(trimmed, in: form)
    }
}

extension AnswerableItem {
    /// The choice that `typed` means. What is shown to be typed comes first: where a scale's values differ from the
    /// numbers shown, "1" is the first option. Then ids and values, then labels as written, then labels folded.
    func choose(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        choices(in: form).choose(typed)
    }
}

extension [Choice] {
    func choose(_ typed: String) -> Result<Answer, AnswerProblem> {
        let folded = TextFolding.fold(typed)
        let rules: [(Choice) -> Bool] = [
            { $0.key == folded },
            { $0.synonyms.contains { TextFolding.fold($0) == folded } },
            { $0.label.values.contains(typed) },
            { $0.label.values.contains { TextFolding.fold($0) == folded } },
        ]
        for rule in rules {
            let found = filter(rule)
            // Two labels that differ in case only: which one is meant cannot be told.
            if found.count == 1 { return .success(found[0].answer) }
        }
        return .failure(.notAChoice(typed: typed, choices: self))
    }
}
