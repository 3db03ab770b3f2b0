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
        case .calculate(let item): item
        }
    }

    /// What can be chosen, in the order shown; empty for an answer in words.
    public func choices(in form: Form) -> [Choice] { answerable.choices(in: form) }
}

extension AnswerableItem {
    /// The choice that `typed` means. What is shown to be typed comes first: where a scale's values differ from the
    /// numbers shown, "1" is the first option. Then ids and values, then labels as written, then labels folded.
    func choose(_ typed: String, in form: Form) -> Result<Answer, AnswerProblem> {
        let choices = choices(in: form)
        let folded = TextFolding.fold(typed)
        let rules: [(Choice) -> Bool] = [
            { $0.key == folded },
            { $0.synonyms.contains { TextFolding.fold($0) == folded } },
            { $0.label.values.contains(typed) },
            { $0.label.values.contains { TextFolding.fold($0) == folded } },
        ]
        for rule in rules {
            let found = choices.filter(rule)
            // Two labels that differ in case only: which one is meant cannot be told.
            if found.count == 1 { return .success(found[0].answer) }
        }
        return .failure(.notAChoice(typed: typed, choices: choices))
    }
}
