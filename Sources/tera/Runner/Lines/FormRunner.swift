import Glibc
import TeraArtifact
import TeraDiagnostics
import TeraRuntime

/// Leads one rater through a form, line by line: type an answer, Enter, next. For pipes and screen readers, and for
/// terminals that can do no more.
struct FormRunner {
    var session: FormSession
    let keeper: any AnswerKeeper
    let screen: FormScreen
    /// What the last answer caused, to be read on the next screen.
    var notice: String?
    /// Counts the time of every item.
    var clock = ItemClock()

    enum End {
        case sent, left
    }

    mutating func run(participant: String) throws -> End {
        Terminal.print(screen.opening(session.form, participant: participant))
        if !session.answers.isEmpty { say(screen.words.resumed(session.answers.count)) }
        while true {
            let step = session.isAtReview ? try review() : try page()
            switch step {
            case .goOn: continue
            case .end(let end):
                if end == .left { try keeper.keep(spent: clock.take()) }
                say(end == .sent ? screen.words.sent : screen.words.saved)
                return end
            }
        }
    }

    private enum Step {
        case goOn
        case end(End)
    }

    // MARK: Pages

    /// One page: every item in turn, then on. Which items there are may change with every answer.
    private mutating func page() throws -> Step {
        guard let page = session.page else { return .goOn }
        // A matrix resumes at its first unanswered row.
        var item = page.items.first { $0.isAsked && session.answers[$0.id] == nil } ?? page.items.first
        var problem: String?
        while let asked = item, let page = session.page {
            Terminal.print(screen.page(session, page, item: asked))
            announce()
            if let problem { say(problem) }
            problem = nil
            guard let typed = ask(about: asked.id) else { return .end(.left) }
            let next = { (session: FormSession) in session.page.flatMap { $0.items.after(asked.id) } }
            switch Command(typed) {
            case .quit: return .end(.left)
            case .back:
                guard let before = page.items.before(asked.id) else {
                    session.back()
                    return .goOn
                }
                item = before
            case .next: item = next(session)
            case .review:
                session.go(to: session.pages.count)
                return .goOn
            case .erase:
                session.withdraw(asked.id)
                try keeper.keep(nil, to: asked.id, spent: clock.take())
                problem = screen.words.erased
            case .help:
                problem = screen.words.help(letters: screen.showsLetters(session.form)) + "\n" + screen.words.commands
            case .unknown, .undo, .send: problem = screen.words.unknownCommand(typed)
            case nil where !asked.isAsked: item = next(session)
            // Enter alone keeps the answer that is there.
            case nil where typed.isEmpty && session.answers[asked.id] != nil: item = next(session)
            case nil:
                switch try take(typed, for: asked) {
                case nil, .empty(required: false)?: item = next(session)
                case let refusal?: problem = refusal.message.text(in: screen.words.language.rawValue)
                }
            }
        }
        session.next()
        return .goOn
    }

    /// Reads and keeps an answer; nothing typed accepts what is proposed. Returns why it is refused.
    private mutating func take(_ typed: String, for item: FormItem) throws -> AnswerProblem? {
        let aside = session.setAside.count
        let proposed = typed.isEmpty ? session.acceptProposal(item.id) : nil
        switch proposed ?? session.answer(item.id, typed) {
        case .success(let answer):
            try keeper.keep(answer, to: item.id, spent: clock.take())
            if session.setAside.count > aside {
                notice = screen.words.setAside(session.setAside.count - aside)
            }
            return nil
        case .failure(let problem): return problem
        }
    }

    // MARK: Review

    private mutating func review() throws -> Step {
        Terminal.print(screen.review(session))
        announce()
        while true {
            guard let typed = ask() else { return .end(.left) }
            if RunnerWords.sendWords.contains(typed.lowercased()) {
                guard session.isSendable else {
                    if !session.unanswered.isEmpty { say(screen.words.unanswered(session.unanswered.count)) }
                    Terminal.print(screen.violations(session))
                    continue
                }
                try keeper.send(spent: clock.take())
                return .end(.sent)
            }
            switch Command(typed) {
            case .quit: return .end(.left)
            case .back:
                session.back()
                return .goOn
            case .some:
                say(screen.words.reviewPrompt(session.isSendable))
            case nil:
                let lines = session.review
                guard let number = Int(typed), (1...max(1, lines.count)).contains(number), !lines.isEmpty else {
                    say(screen.words.noSuchItem(lines.count))
                    continue
                }
                return try change(lines[number - 1])
            }
        }
    }

    /// Asks one item again, and comes back to the review.
    private mutating func change(_ line: ReviewLine) throws -> Step {
        let page = session.pages[line.page]
        session.go(to: line.page)
        defer { session.go(to: session.pages.count) }
        var problem: String?
        while true {
            Terminal.print(screen.page(session, page, item: line.item))
            if let problem { say(problem) }
            guard let typed = ask(about: line.item.id) else { return .end(.left) }
            switch Command(typed) {
            case .quit: return .end(.left)
            case .erase:
                session.withdraw(line.item.id)
                try keeper.keep(nil, to: line.item.id, spent: clock.take())
                return .goOn
            case .help:
                problem = screen.words.help(letters: screen.showsLetters(session.form)) + "\n" + screen.words.commands
            case .unknown, .undo, .send: problem = screen.words.unknownCommand(typed)
            case .back, .next, .review: return .goOn
            case nil where typed.isEmpty && session.state.proposals[line.item.id] == nil: return .goOn
            case nil:
                guard let refusal = try take(typed, for: line.item) else { return .goOn }
                if case .empty = refusal { return .goOn }
                problem = refusal.message.text(in: screen.words.language.rawValue)
            }
        }
    }

    // MARK: Talking

    private mutating func announce() {
        if let notice { say(notice) }
        notice = nil
    }

    private func say(_ text: String) { Terminal.print(screen.wrap(text)) }

    /// One line without its spaces at the ends; nil at the end of input. The time it takes is the item's.
    private mutating func ask(about item: String? = nil) -> String? {
        Terminal.print("\(screen.words.prompt): ")
        clock.pass(for: nil)
        defer { clock.pass(for: item) }
        return readLine().map { line in
            String(line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
        }
    }
}

extension [FormItem] {
    /// The item before one.
    fileprivate func before(_ id: String) -> FormItem? {
        guard let index = firstIndex(where: { $0.id == id }), index > 0 else { return nil }
        return self[index - 1]
    }

    /// The item after one, as it is asked now.
    fileprivate func after(_ id: String) -> FormItem? {
        guard let index = firstIndex(where: { $0.id == id }), index + 1 < count else { return nil }
        return self[index + 1]
    }
}
