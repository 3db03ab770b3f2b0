import TeraArtifact
import TeraRuntime

/// Answering and moving on the pages of a form.
extension KeyRunner {
    // MARK: Opening

    /// The page where the session stands, at its first open item; or the review.
    mutating func openPage() {
        guard let page = session.page else {
            goToReview()
            return
        }
        view = .page
        // A grid that is taken up again goes on at its first open row.
        let open = page.items.first { $0.isAsked && session.answers[$0.id] == nil }
        if let item = open ?? page.items.first { self.open(item) }
    }

    /// Puts the keys to an item: its answer is picked or stands in the field, and so is what is proposed to choose.
    mutating func open(_ item: FormItem) {
        itemID = item.id
        pick = nil
        (parts, partsAtStart) = (nil, nil)
        field = LineEditor()
        let answer = session.answers[item.id]
        switch cache.control(item, in: session.form) {
        case .choices(let choices):
            let wanted = answer ?? session.state.proposals[item.id]
            pick = choices.first { $0.isChosen(by: wanted) }?.key
        case .line(edits: true):
            if case .text(let words)? = answer { field = LineEditor(words) }
        case .parts(let control):
            parts = PartsDraft(control, answer)
            partsAtStart = parts
        case .line, .note: break
        }
        fieldAtStart = field.text
    }

    // MARK: Keys

    mutating func pressOnPage(_ key: Key) throws {
        guard let page = session.page, let item else {
            openPage()
            return
        }
        switch key {
        case .enter: try accept(item)
        case .tab: next()
        case .backTab: back(toPage: false)
        case .escape:
            switch cache.control(item, in: session.form) {
            case .choices where !field.isEmpty: open(item)
            case .parts where !field.isEmpty: field = LineEditor()
            case .parts where parts?.isHeld == true: parts?.isHeld = false
            default: back(toPage: true)
            }
        default:
            switch cache.control(item, in: session.form) {
            case .choices(let choices):
                let isGrid = GridLayout.choices(of: page, in: session.form) != nil
                if isGrid, pressInGrid(key.plain, page, item) { return }
                try pressInChoices(key.plain, choices, isGrid: isGrid)
            case .parts(let control): try pressInParts(key, control, page)
            case .line: pressInLine(key.plain, page)
            case .note: pressOnNote(key.plain, page, item)
            }
        }
    }

    private mutating func pressInChoices(_ key: Key, _ choices: [Choice], isGrid: Bool) throws {
        let search = cache.search(choices, for: field.text, language: tag)
        let keys = search.shown.map { choices[$0].key }
        let position = keys.firstIndex { $0 == pick }
        let last = keys.count - 1
        switch key {
        case isGrid ? .left : .up: pick = keys[position.map { max(0, $0 - 1) } ?? last]
        case isGrid ? .right : .down: pick = keys[position.map { min(last, $0 + 1) } ?? 0]
        case .pageUp: pick = keys[max(0, (position ?? 0) - 8)]
        case .pageDown: pick = keys[min(last, (position ?? -1) + 8)]
        case .home: pick = keys[0]
        case .end: pick = keys[last]
        case .left: back(toPage: true)
        case .right: next()
        case .delete: try erase()
        case .paste: notice = [words.pasted]
        default: type(key, choices)
        }
    }

    /// What is typed chooses. After a choice's key in full another key begins anew, so that `3` and then `4` is 4.
    private mutating func type(_ key: Key, _ choices: [Choice]) {
        if case .character(" ") = key, field.isEmpty { return }
        let isKey = { (text: String) in choices.contains { $0.key == TextFolding.fold(text) } }
        if case .character(let character) = key, isKey(field.text), isKey(String(character)),
            !choices.contains(where: { $0.key == TextFolding.fold(field.text + String(character)) })
        {
            field = LineEditor()
        }
        guard field.press(key) else { return }
        let search = cache.search(choices, for: field.text, language: tag)
        pick = search.match.map { choices[$0].key }
    }

    /// Keys that mean rows; false for all others.
    private mutating func pressInGrid(_ key: Key, _ page: FormPage, _ item: FormItem) -> Bool {
        let index = page.items.firstIndex { $0.id == item.id } ?? 0
        let target: Int
        switch key {
        case .up: target = index - 1
        case .down: target = index + 1
        case .pageUp: target = max(0, index - 5)
        case .pageDown: target = min(page.items.count - 1, index + 5)
        default: return false
        }
        guard page.items.indices.contains(target) else { return true }
        noteUnsaved(page, item)
        open(page.items[target])
        return true
    }

    private mutating func pressInLine(_ key: Key, _ page: FormPage) {
        if field.press(key) { return }
        switch key {
        case .up: back(toPage: false)
        case .down: next()
        case .left where field.isEmpty: back(toPage: false)
        case .right where field.isEmpty: next()
        default: break
        }
    }

    private mutating func pressOnNote(_ key: Key, _ page: FormPage, _ item: FormItem) {
        if GridLayout.choices(of: page, in: session.form) != nil, pressInGrid(key, page, item) { return }
        switch key {
        case .left, .up: back(toPage: true)
        case .right, .down, .character(" "): next()
        default: break
        }
    }

    // MARK: Answering

    private mutating func accept(_ item: FormItem) throws {
        let control = cache.control(item, in: session.form)
        guard control != .note else {
            next()
            return
        }
        var typed = field.text
        if case .choices(let choices) = control, let pick, let choice = choices.first(where: { $0.key == pick }) {
            if choice.isChosen(by: session.answers[item.id]) {
                next()
                return
            }
            typed = choice.key
        }
        if case .parts(let parts) = control {
            let isTyped = !field.isEmpty && rowValue(parts) == nil
            guard let line = typedParts(parts) else { return }
            typed = line
            if !isTyped, session.answers[item.id] != nil {
                if !isPartsChanged {
                    next()
                    return
                }
                // Everything was taken off: so is the answer, where there need not be one.
                if typed.isEmpty, !session.isRequired(item.id) {
                    try erase()
                    next()
                    return
                }
            }
        }
        let isUntouched = parts == nil && session.answers[item.id] != nil && typed == fieldAtStart
        // Enter alone keeps the answer that is there.
        if isUntouched {
            next()
            return
        }
        if typed.isEmpty, session.answers[item.id] != nil, control == .line(edits: true) {
            // The words of an answer were deleted: so is the answer, where there need not be one.
            guard session.isRequired(item.id) else {
                try erase()
                next()
                return
            }
        }
        switch try take(typed, for: item) {
        case nil: next(isAnswered: true)
        case .empty(required: false)?: next()
        case .empty(required: true)? where control != .line(edits: true) && typed.isEmpty:
            notice = [AnswerProblem.empty(required: true).message.text(in: tag), words.first(control)]
        case let refusal?: notice = [refusal.message.text(in: tag)]
        }
    }

    /// Reads and keeps an answer; nothing typed accepts what is proposed. Returns why it is refused.
    private mutating func take(_ typed: String, for item: FormItem) throws -> AnswerProblem? {
        let before = session.answers[item.id]
        let aside = session.setAside.count
        let proposed = typed.isEmpty ? session.acceptProposal(item.id) : nil
        switch proposed ?? session.answer(item.id, typed) {
        case .success(let answer):
            try keeper.keep(answer, to: item.id, spent: clock.take())
            history.append((item.id, before))
            if session.setAside.count > aside { notice = [words.setAside(session.setAside.count - aside)] }
            return nil
        case .failure(let problem): return problem
        }
    }

    mutating func erase() throws {
        guard let item, let before = session.answers[item.id] else { return }
        session.withdraw(item.id)
        try keeper.keep(nil, to: item.id, spent: clock.take())
        history.append((item.id, before))
        notice = [words.erased]
        open(item)
        pick = nil
    }

    /// First what is typed and not saved, then the last answer that was: given, changed or erased.
    mutating func undo() throws {
        if view == .page, let item, field.text != fieldAtStart || isPartsChanged {
            open(item)
            return
        }
        guard let last = history.popLast() else {
            notice = [words.nothingToUndo]
            return
        }
        session.restore(last.item, to: last.before)
        try keeper.keep(last.before, to: last.item, spent: clock.take())
        isChange = false
        go(to: last.item)
        notice = [words.undone]
    }

    // MARK: Moving

    /// On: to the next item of the page, the next page, or back to the review that the item was changed from.
    mutating func next(isAnswered: Bool = false) {
        guard let page = session.page, let index = page.items.firstIndex(where: { $0.id == itemID }) else {
            session.next()
            openPage()
            return
        }
        if !isAnswered { noteUnsaved(page, page.items[index]) }
        if isChange {
            goToReview()
        } else if index + 1 < page.items.count {
            open(page.items[index + 1])
        } else {
            session.next()
            openPage()
        }
    }

    /// Back: to the item before, or the page before.
    mutating func back(toPage: Bool) {
        guard let page = session.page, let index = page.items.firstIndex(where: { $0.id == itemID }) else { return }
        noteUnsaved(page, page.items[index])
        if isChange {
            goToReview()
            return
        }
        let isGrid = GridLayout.choices(of: page, in: session.form) != nil
        if index > 0, !(toPage && isGrid) {
            open(page.items[index - 1])
            return
        }
        let position = session.position
        session.back()
        if session.position == position {
            open(page.items[index])
            notice.append(words.firstPage)
        } else {
            openPage()
        }
    }

    /// Says what is dropped by moving away without Enter.
    private mutating func noteUnsaved(_ page: FormPage, _ item: FormItem) {
        switch cache.control(item, in: session.form) {
        case .choices(let choices):
            guard let pick, let choice = choices.first(where: { $0.key == pick }) else { return }
            let answer = session.answers[item.id]
            let proposal = session.state.proposals[item.id]
            guard !choice.isChosen(by: answer), answer != nil || !choice.isChosen(by: proposal) else { return }
            notice.append(words.notSaved((page.items.firstIndex { $0.id == item.id } ?? 0) + 1))
        case .line where field.text != fieldAtStart: notice.append(words.typedNotSaved)
        case .parts where !field.isEmpty || isPartsChanged: notice.append(words.changesNotSaved)
        case .line, .parts, .note: break
        }
    }
}
