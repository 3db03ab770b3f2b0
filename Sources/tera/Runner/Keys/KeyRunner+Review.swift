import TeraArtifact
import TeraRuntime

/// Looking over the answers, changing one, and sending.
extension KeyRunner {
    /// To the review, at the item that was changed, or the first that holds up sending, or the first. Never at the
    /// sending: one Enter too many must not send.
    mutating func goToReview() {
        let changed = isChange ? itemID : nil
        let lines = { (session: FormSession) in session.review }
        session.go(to: session.pages.count)
        view = .review
        isChange = false
        field = LineEditor()
        fieldAtStart = ""
        let open = Set(session.unanswered.map(\.id) + session.violations.map(\.item))
        let all = lines(session)
        reviewPick =
            all.firstIndex { $0.item.id == changed } ?? all.firstIndex { open.contains($0.item.id) } ?? 0
    }

    mutating func leaveReview() {
        session.back()
        openPage()
    }

    mutating func pressInReview(_ key: Key) throws -> End? {
        let lines = session.review
        let last = lines.count
        if key == .enter {
            field = LineEditor()
            if reviewPick == last { return try send() }
            isChange = true
            go(to: lines[reviewPick].item.id)
            return nil
        }
        if isTyped(key, last) { return nil }
        field = LineEditor()
        switch key {
        case .up: reviewPick = max(0, reviewPick - 1)
        case .down: reviewPick = min(last, reviewPick + 1)
        case .pageUp: reviewPick = max(0, reviewPick - 5)
        case .pageDown: reviewPick = min(last, reviewPick + 5)
        case .home: reviewPick = 0
        case .end: reviewPick = last
        case .escape, .left, .backTab: leaveReview()
        case .paste: notice = [words.pasted]
        default: break
        }
        return nil
    }

    /// A number leads to its item, and the word that sends to the sending; false for a key that is not typed text.
    private mutating func isTyped(_ key: Key, _ last: Int) -> Bool {
        guard case .character(let character) = key else { return false }
        let typed = field.text + String(character)
        if Int(typed).map({ (1...max(1, last)).contains($0) }) == true
            || RunnerWords.sendWords.contains(where: { $0.hasPrefix(typed.lowercased()) })
        {
            field = LineEditor(typed)
        } else {
            field = LineEditor(String(character))
        }
        if let number = Int(field.text), (1...max(1, last)).contains(number) {
            reviewPick = number - 1
        } else if RunnerWords.sendWords.contains(field.text.lowercased()) {
            reviewPick = last
        } else if field.text.allSatisfy(\.isNumber) {
            notice = [words.noSuchItem(last)]
        }
        return true
    }

    mutating func send() throws -> End? {
        guard session.isSendable else {
            notice = [words.cannotSend(openCount)]
            return nil
        }
        try keeper.send(spent: clock.take())
        return .sent
    }
}
