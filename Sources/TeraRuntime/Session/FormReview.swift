public import TeraArtifact

/// How far a rater is.
public struct FormProgress: Sendable, Equatable {
    public var answered: Int
    public var items: Int
    /// Required items without an answer.
    public var requiredLeft: Int

    public init(answered: Int, items: Int, requiredLeft: Int) {
        self.answered = answered
        self.items = items
        self.requiredLeft = requiredLeft
    }
}

/// One line of the list that a rater looks over before sending.
public struct ReviewLine: Sendable, Equatable {
    public var item: FormItem
    /// Index of the page to go to for a change.
    public var page: Int
    public var answer: Answer?
    /// The label of the chosen option, or the words; nil where there is no answer.
    public var shown: Texts?
    /// The headings over it, outer ones first.
    public var headings: [GroupHeading]

    public init(item: FormItem, page: Int, answer: Answer?, shown: Texts?, headings: [GroupHeading] = []) {
        self.headings = headings
        self.item = item
        self.page = page
        self.answer = answer
        self.shown = shown
    }
}
