import TeraArtifact
import TeraRuntime

/// Leads one rater through a form, key by key. A value: `press` changes it, `KeyScreen` draws it, and only `KeyLoop`
/// knows a terminal. An answer is kept when `press` returns, so before any screen that follows from it.
struct KeyRunner {
    enum View: Equatable {
        case opening, page, review
        /// `top`: the line that the help is scrolled to; `page`: what it came from.
        indirect case help(top: Int, from: View)
    }

    typealias End = FormRunner.End

    var session: FormSession
    let keeper: any AnswerKeeper
    let words: RunnerWords
    let participant: String

    var view = View.opening
    /// The item of the page that the keys are about.
    var itemID: String?
    /// Whether it is changed out of the review, and leads back there.
    var isChange = false
    /// The key of the choice that Enter would take. Nothing is picked that nobody picked.
    var pick: String?
    /// What is typed: the answer in words, or what a choice is looked for by.
    var field = LineEditor()
    /// What stood in the field when the item came up.
    var fieldAtStart = ""
    /// What is ticked, ordered or filled in, and what was when the item came up.
    var parts: PartsDraft?
    var partsAtStart: PartsDraft?
    /// The line that began with a colon.
    var command: LineEditor?
    /// The line of the review; after the last one comes the sending.
    var reviewPick = 0
    /// What the last key caused.
    var notice: [String] = []
    /// Every change that was kept, with what was there before.
    var history: [(item: String, before: Answer?)] = []

    /// Counts the time of every item.
    var clock: ItemClock

    /// Of the item that is asked; what it keeps follows from the item.
    let cache = ChoiceCache()

    init(
        session: FormSession, keeper: any AnswerKeeper, words: RunnerWords, participant: String,
        clock: ItemClock = ItemClock()
    ) {
        self.clock = clock
        self.session = session
        self.keeper = keeper
        self.words = words
        self.participant = participant
    }

    var tag: String { words.tag }

    /// The item that the keys are about, as it is asked now.
    var item: FormItem? { session.page?.items.first { $0.id == itemID } }

    /// An answer as people read it.
    func shown(_ item: FormItem) -> String? {
        session.review.first { $0.item.id == item.id }?.shown?.text(in: tag)
    }

    /// Items that hold up sending.
    var openCount: Int { Set(session.unanswered.map(\.id) + session.violations.map(\.item)).count }

    // MARK: Keys

    /// Does what a key says. Returns how the session ended, or nil where it goes on.
    mutating func press(_ key: Key) throws -> End? {
        clock.pass(for: view == .page ? itemID : nil)
        let end = try act(on: key)
        return end == .left ? try leave() : end
    }

    /// Ends the session; what is not sent waits.
    mutating func leave() throws -> End {
        clock.pass(for: view == .page ? itemID : nil)
        try keeper.keep(spent: clock.take())
        return .left
    }

    private mutating func act(on key: Key) throws -> End? {
        if command != nil { return try pressInCommand(key) }
        if key != .control("l") { notice = [] }
        switch key {
        case .control("l"): return nil
        case .help:
            if case .help = view { break }
            view = .help(top: 0, from: view)
            return nil
        // As the end of input where lines are read; with words before it, it deletes the next letter, as in shells.
        case .control("d"):
            guard view == .page, let item, !field.isEmpty else { return .left }
            switch cache.control(item, in: session.form) {
            case .line, .parts: _ = field.press(.delete)
            case .choices, .note: return .left
            }
            return nil
        case .control("u"):
            try undo()
            return nil
        case .control("x") where !isHelp, .character(":") where field.isEmpty && !isHelp:
            command = LineEditor()
            return nil
        default: break
        }
        switch view {
        case .opening: pressAtOpening(key.plain)
        case .page: try pressOnPage(key)
        case .review: return try pressInReview(key.plain)
        case .help(let top, let from): pressInHelp(key.plain, top, from)
        }
        return nil
    }

    private var isHelp: Bool { if case .help = view { true } else { false } }

    private mutating func pressAtOpening(_ key: Key) {
        switch key {
        case .enter, .right, .down, .tab, .character(" "): openPage()
        default: break
        }
    }

    private mutating func pressInHelp(_ key: Key, _ top: Int, _ from: View) {
        switch key {
        case .up: view = .help(top: max(0, top - 1), from: from)
        case .down: view = .help(top: min(top + 1, 2 * words.keyHelp.count), from: from)
        case .pageUp, .home: view = .help(top: 0, from: from)
        case .pageDown, .end: view = .help(top: 2 * words.keyHelp.count, from: from)
        case .enter, .escape, .left, .help, .character: view = from
        default: break
        }
    }

    // MARK: Commands

    private mutating func pressInCommand(_ key: Key) throws -> End? {
        switch key {
        case .escape, .control("u"): command = nil
        case .backspace where command?.isEmpty == true: command = nil
        case .enter:
            let typed = command?.text ?? ""
            command = nil
            return try run(":" + typed)
        case .paste: notice = [words.pasted]
        default: _ = command?.press(key)
        }
        return nil
    }

    private mutating func run(_ typed: String) throws -> End? {
        switch Command(typed) {
        case .quit: return .left
        case .help: view = .help(top: 0, from: view)
        case .undo: try undo()
        case .send:
            if view == .review { return try send() }
            goToReview()
        case .review: goToReview()
        case .back where view == .review: leaveReview()
        case .back where view == .page: back(toPage: false)
        case .next where view == .page: next()
        case .next where view == .opening: openPage()
        case .erase where view == .page: try erase()
        case .back, .next, .erase: break
        case .unknown, nil: notice = [words.unknownCommand(typed)]
        }
        return nil
    }

    /// Leads to an item that stands in the review, wherever it is now.
    mutating func go(to id: String) {
        guard let line = session.review.first(where: { $0.item.id == id }) else { return }
        session.go(to: line.page)
        view = .page
        open(line.item)
    }
}
