public import TeraArtifact

/// One rater filling in one form: a value, changed only by what the rater does. Nothing is printed or stored here.
///
/// Positions run over `pages`; the position after the last page is the review. What the answers make irrelevant is
/// passed over; an answer to it is kept aside and comes back when it is asked again.
public struct FormSession: Sendable, Equatable {
    /// The form as this rater sees it: what is drawn is drawn.
    public let form: Form
    /// What was drawn from; nil where nothing is.
    public let seed: String?
    /// Every page of the form; `page` is the one shown, with what is asked of it.
    public let pages: [FormPage]
    /// Item id → answer, of the items that are asked. Only answers that the form accepts get in.
    public private(set) var answers: [String: Answer]
    /// Item id → answer that was given while the item was asked, and is kept aside now.
    public private(set) var setAside: [String: Answer] = [:]
    /// What follows from the answers.
    public private(set) var state: FormState
    /// 0 ..< pages.count: that page; pages.count: the review.
    public private(set) var position: Int
    /// Ids of answers that were handed in at the start and that the form cannot have, sorted.
    public let discarded: [String]

    /// Every item as the form has it, drawn or not: what is kept and accepted goes by this.
    private let items: [String: FormItem]
    /// The items as they are shown, where something is drawn: what is typed means this.
    private let drawnItems: [String: FormItem]
    private let participant: Participant?
    private let shared: SharedLogic
    private let notDrawn: Set<String>
    /// Every answer given and not taken back.
    private var given: [String: Answer]
    /// Items of filtered choices as they are asked now: made once for every answer, since a register is long.
    private var offered: [String: FormItem] = [:]
    /// The answer that a warning was shown for: once more, and it is accepted.
    private var warned: Warned?

    private struct Warned: Sendable, Equatable {
        var item: String
        var answer: Answer
    }

    /// Begins, or resumes with the answers so far at the first page that still misses a required answer.
    ///
    /// - Parameter seed: what order and samples are drawn from, 16 hexadecimal digits; nil: the form is asked as it
    ///   stands, and all of it.
    public init(
        form whole: Form, answers: [String: Answer] = [:], about participant: Participant? = nil, seed: String? = nil
    ) {
        let draw = whole.isDrawn ? seed.flatMap { FormDraw(whole, seed: $0) } : nil
        let form = draw?.form ?? whole
        self.form = form
        self.seed = draw?.seed
        notDrawn = draw?.notDrawn ?? []
        self.participant = participant
        pages = FormPage.pages(of: form)
        let items = Self.byID(whole)
        self.items = items
        drawnItems = draw.map { Self.byID($0.form) } ?? [:]
        given = answers.filter { id, answer in items[id]?.accepts(answer, in: form) ?? false }
        discarded = Set(answers.keys).subtracting(given.keys).sorted()
        shared = SharedLogic(logic: CompiledLogic(whole))
        state = FormState()
        self.answers = [:]
        position = 0
        settle()
        if !given.isEmpty { position = firstIncompletePage ?? pages.count }
        passOver()
    }

    private static func byID(_ form: Form) -> [String: FormItem] {
        Dictionary(form.sections.flatMap(\.items).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: What is asked

    /// The page shown now, with the items that are asked; nil at the review.
    public var page: FormPage? { position < pages.count ? asked(pages[position]) : nil }
    public var isAtReview: Bool { position >= pages.count }

    /// Whether an item is asked now.
    public func isRelevant(_ id: String) -> Bool { state.relevant.contains(id) }
    public func isRequired(_ id: String) -> Bool { state.required.contains(id) }

    /// An item as it is asked now: of a filtered choice, the options offered.
    public func asked(_ item: FormItem) -> FormItem {
        if let kept = offered[item.id] { return kept }
        return offering(item)
    }

    private func offering(_ item: FormItem) -> FormItem {
        let item = filled(item)
        return state.offered[item.id].map { item.offering($0) } ?? item
    }

    /// An item with the texts that answers fill in.
    private func filled(_ item: FormItem) -> FormItem { item.common.pipes == nil ? item : filling.filled(item) }

    /// A section of the form as it is read now.
    public func section(at index: Int) -> Section {
        let section = form.sections[index]
        return section.pipes == nil ? section : filling.filled(section)
    }

    private var filling: TextFilling {
        TextFilling(
            form: form, items: items, answers: answers, calculations: state.calculations, participant: participant)
    }

    private func asked(_ page: FormPage) -> FormPage {
        var page = page
        page.items = page.items.filter { isRelevant($0.id) }.map(asked)
        return page
    }

    /// How many pages have anything to ask, and which of them is shown, from 1.
    public var pageNumber: (current: Int, count: Int) {
        let shown = pages.indices.filter { isShown(pages[$0]) }
        return ((shown.firstIndex { $0 >= position } ?? shown.count - 1) + 1, shown.count)
    }

    private func isShown(_ page: FormPage) -> Bool { page.items.contains { isRelevant($0.id) } }

    // MARK: Answering

    /// Reads what was typed for an item and keeps it if it is accepted. The position stays.
    ///
    /// - Parameter confirmed: whether the rater stands by an answer that the author warns of. Without, the same answer
    ///   a second time confirms it.
    public mutating func answer(
        _ id: String, _ typed: String, confirmed: Bool = false
    ) -> Result<Answer, AnswerProblem> {
        guard let item = items[id] else {
            return .failure(.unknownItem(id: id, nearest: NearestName.of(id, among: form.itemIDs)))
        }
        guard isRelevant(id) else { return .failure(.irrelevant) }
        let trimmed = typed.trimmingWhitespace()
        guard !trimmed.isEmpty else { return .failure(.empty(required: isRequired(id))) }
        let result = asked(drawnItems[id] ?? item).read(trimmed, in: form)
        guard case .success(let answer) = result else { return result }
        return take(item.inWrittenOrder(answer), for: id, confirmed: confirmed)
    }

    private mutating func take(_ answer: Answer, for id: String, confirmed: Bool) -> Result<Answer, AnswerProblem> {
        var after = given
        after[id] = answer
        let state = shared.logic.state(of: after, in: form, about: participant, without: notDrawn)
        let violations = state.violations.filter { $0.item == id }
        if let hard = violations.first(where: { $0.kind != .warning }) {
            return .failure(.constraint(filling.message(of: hard)))
        }
        if let warning = violations.first, !confirmed, warned != Warned(item: id, answer: answer) {
            warned = Warned(item: id, answer: answer)
            return .failure(.warning(filling.message(of: warning)))
        }
        warned = nil
        given = after
        settle(in: state)
        return .success(answer)
    }

    /// Accepts the answer proposed for an item that has none; nil where nothing is proposed.
    public mutating func acceptProposal(_ id: String) -> Result<Answer, AnswerProblem>? {
        guard answers[id] == nil, let proposal = state.proposals[id] else { return nil }
        return take(proposal, for: id, confirmed: false)
    }

    /// Takes an answer back: the item is unanswered again.
    public mutating func withdraw(_ id: String) {
        given[id] = nil
        settle()
    }

    /// Puts an answer back that was there before; nil takes the answer back. What the form cannot have is left out.
    public mutating func restore(_ id: String, to answer: Answer?) {
        given[id] = answer.flatMap { items[id]?.accepts($0, in: form) == true ? $0 : nil }
        warned = nil
        settle()
    }

    /// Works out what follows from the answers.
    private mutating func settle() {
        settle(in: shared.logic.state(of: given, in: form, about: participant, without: notDrawn))
    }

    private mutating func settle(in next: FormState) {
        state = next
        answers = given.filter { state.relevant.contains($0.key) }
        setAside = given.filter { !state.relevant.contains($0.key) }
        state.fillMessages(filling)
        offered = [:]
        for id in state.offered.keys { if let item = drawnItems[id] ?? items[id] { offered[id] = offering(item) } }
    }

    // MARK: Moving

    /// To the next page, or the review. A required item may be left for later; sending is what it holds up.
    public mutating func next() {
        position = min(position + 1, pages.count)
        passOver()
    }

    public mutating func back() {
        let start = position
        position = max(position - 1, 0)
        while position > 0, !isShown(pages[position]) { position -= 1 }
        // Nothing is asked before: it stays.
        if position < pages.count, !isShown(pages[position]) { position = start }
    }

    /// To a page (or the review), from the review's list. Out of range goes to the nearest.
    public mutating func go(to page: Int) {
        position = min(max(page, 0), pages.count)
        passOver()
    }

    private mutating func passOver() {
        while position < pages.count, !isShown(pages[position]) { position += 1 }
    }

    // MARK: Sending

    /// Required items without an answer, in the order of the form.
    public var unanswered: [FormItem] {
        form.sections.flatMap(\.items).filter { state.required.contains($0.id) && answers[$0.id] == nil }
    }

    /// Answers that hold up sending, in the order of the form.
    public var violations: [AnswerViolation] { state.violations.filter { $0.kind != .warning } }

    /// Whether it can be sent: every required item has an answer, every answer is in order, and there is at least one.
    public var isSendable: Bool { unanswered.isEmpty && violations.isEmpty && !answers.isEmpty }

    public var progress: FormProgress {
        FormProgress(
            answered: answers.count, items: items.values.count { $0.isAsked && isRelevant($0.id) },
            requiredLeft: unanswered.count)
    }

    /// Every item that is asked with its answer, in the order of the form.
    public var review: [ReviewLine] {
        pages.enumerated().flatMap { index, page in
            asked(page).items.filter(\.isAsked).map { item in
                ReviewLine(
                    item: item, page: index, answer: answers[item.id], shown: shown(item),
                    headings: headings(over: item.id, in: page.section))
            }
        }
    }

    /// The sheet as it stands; `sent` says whether the rater has sent it. nil where it may not be sent yet.
    public func sheet(participant: String, formHash: String, sent: Bool) -> AnswerSheet? {
        if sent, !isSendable { return nil }
        let irrelevant = irrelevant
        return AnswerSheet(
            form: form.id, formHash: formHash, participant: participant, rater: form.rater.id, answers: answers,
            sent: sent, irrelevant: irrelevant.isEmpty ? nil : irrelevant, seed: seed)
    }

    /// Ids of the items that the answers keep from being asked, sorted.
    public var irrelevant: [String] {
        items.values.filter { $0.isAsked && !isRelevant($0.id) }.map(\.id).sorted()
    }

    private var firstIncompletePage: Int? {
        pages.firstIndex { $0.items.contains { isRequired($0.id) && answers[$0.id] == nil } }
    }

    private func shown(_ item: FormItem) -> Texts? {
        guard let answer = answers[item.id] else { return nil }
        // An option that is no longer offered still has its words.
        return filled(items[item.id] ?? item).shown(answer, in: form)
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

extension FormItem {
    /// What a filter chooses from; nil where it chooses nothing.
    var filterable: [ChoiceOption]? {
        switch self {
        case .single(let item): item.options
        case .multiple(let item): item.options
        default: nil
        }
    }

    /// The item with the options that are offered.
    func offering(_ offered: Set<String>) -> FormItem {
        switch self {
        case .single(var item):
            item.options = item.options.filter { offered.contains($0.id) }
            return .single(item)
        case .multiple(var item):
            item.options = item.options.filter { offered.contains($0.id) }
            // More than there are cannot be asked for.
            item.least = min(item.least, max(1, item.options.count))
            return .multiple(item)
        default: return self
        }
    }
}
