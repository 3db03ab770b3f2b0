public import TeraArtifact

/// One rater filling in one form: a value, changed only by what the rater does. Nothing is printed or stored here.
///
/// Positions run over `pages`; the position after the last page is the review.
public struct FormSession: Sendable, Equatable {
    public let form: Form
    public let pages: [FormPage]
    /// Item id → answer. Only answers that the form accepts get in.
    public private(set) var answers: [String: Answer]
    /// 0 ..< pages.count: that page; pages.count: the review.
    public private(set) var position: Int
    /// Ids of answers that were handed in at the start and that the form cannot have, sorted.
    public let discarded: [String]

    private let items: [String: FormItem]

    /// Begins, or resumes with the answers so far at the first page that still misses a required answer.
    public init(form: Form, answers: [String: Answer] = [:]) {
        self.form = form
        pages = FormPage.pages(of: form)
        let items = Dictionary(
            form.sections.flatMap(\.items).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.items = items
        self.answers = answers.filter { id, answer in items[id]?.answerable.accepts(answer, in: form) ?? false }
        discarded = Set(answers.keys).subtracting(self.answers.keys).sorted()
        position = 0
        if !self.answers.isEmpty { position = firstIncompletePage ?? pages.count }
    }

    /// The page shown now; nil at the review.
    public var page: FormPage? { position < pages.count ? pages[position] : nil }
    public var isAtReview: Bool { position >= pages.count }

    /// Reads what was typed for an item and keeps it if it is accepted. The position stays.
    public mutating func answer(_ id: String, _ typed: String) -> Result<Answer, AnswerProblem> {
        guard let item = items[id] else {
            return .failure(.unknownItem(id: id, nearest: NearestName.of(id, among: form.itemIDs)))
        }
        let trimmed = typed.trimmingWhitespace()
        guard !trimmed.isEmpty else { return .failure(.empty(required: item.common.required)) }
        let result = item.answerable.read(trimmed, in: form)
        if case .success(let answer) = result { answers[id] = answer }
        return result
    }

    /// Takes an answer back: the item is unanswered again.
    public mutating func withdraw(_ id: String) { answers[id] = nil }

    /// To the next page, or the review. A required item may be left for later; sending is what it holds up.
    public mutating func next() { position = min(position + 1, pages.count) }
    public mutating func back() { position = max(position - 1, 0) }

    /// To a page (or the review), from the review's list. Out of range goes to the nearest.
    public mutating func go(to page: Int) { position = min(max(page, 0), pages.count) }

    /// Required items without an answer, in the order of the form.
    public var unanswered: [FormItem] {
        form.sections.flatMap(\.items).filter { $0.common.required && answers[$0.id] == nil }
    }

    /// Whether it can be sent: every required item has an answer, and there is at least one.
    public var isSendable: Bool { unanswered.isEmpty && !answers.isEmpty }

    public var progress: FormProgress {
        FormProgress(answered: answers.count, items: items.count, requiredLeft: unanswered.count)
    }

    /// Every item with its answer, in the order of the form.
    public var review: [ReviewLine] {
        pages.enumerated().flatMap { index, page in
            page.items.map { item in
                ReviewLine(item: item, page: index, answer: answers[item.id], shown: shown(item))
            }
        }
    }

    /// The sheet as it stands; `sent` says whether the rater has sent it. nil where it may not be sent yet.
    public func sheet(participant: String, formHash: String, sent: Bool) -> AnswerSheet? {
        if sent, !isSendable { return nil }
        return AnswerSheet(
            form: form.id, formHash: formHash, participant: participant, rater: form.rater.id, answers: answers,
            sent: sent)
    }

    private var firstIncompletePage: Int? {
        pages.firstIndex { $0.items.contains { $0.common.required && answers[$0.id] == nil } }
    }

    private func shown(_ item: FormItem) -> Texts? {
        guard let answer = answers[item.id] else { return nil }
        if let choice = item.choices(in: form).first(where: { $0.answer == answer }) { return choice.label }
        guard case .text(let words) = answer, let language = form.languages.first else { return nil }
        return [language: words]
    }
}

extension Form {
    /// Ids of all items, in order.
    public var itemIDs: [String] { sections.flatMap { $0.items.map(\.id) } }
}

extension String {
    /// Without white space at both ends.
    func trimmingWhitespace() -> String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? endIndex
        return start < end ? String(self[start..<end]) : ""
    }
}
