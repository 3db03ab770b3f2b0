import TeraArtifact
import TeraRuntime
import TeraText

/// Draws what the runner shows: a pure function of its state and the size of the screen.
struct KeyScreen {
    let words: RunnerWords
    let size: ScreenSize

    /// Longer lines tire the eye; a grid may use more.
    static let widest = 100
    static let widestGrid = 130
    /// Below this many rows the line under the title is left out.
    static let low = 22
    static let veryLow = 16

    private var tag: String { words.tag }
    private var width: Int { max(4, min(size.columns, Self.widest)) }

    func frame(_ runner: KeyRunner) -> Frame {
        switch runner.view {
        case .opening: opening(runner)
        case .page: page(runner)
        case .review: review(runner)
        case .help(let top, _): help(runner, top: top)
        }
    }

    // MARK: Pages

    private func opening(_ runner: KeyRunner) -> Frame {
        let form = runner.session.form
        var body = ScreenBody()
        body.add(paragraph(words.about(runner.participant, form.rater.title.text(in: tag))))
        if let introduction = form.introduction { body.add([""] + paragraph(introduction.text(in: tag))) }
        let minutes = words.estimateMinutes(max(1, (form.estimate.seconds + 59) / 60))
        body.add([""] + paragraph(words.savedAtOnce + " " + minutes))
        if !runner.session.answers.isEmpty { body.add(paragraph(words.resumed(runner.session.answers.count))) }
        body.anchor = 0..<1
        return compose(runner, head: title(form.title.text(in: tag)), body: body, hint: words.beginHint)
    }

    private func page(_ runner: KeyRunner) -> Frame {
        guard let page = runner.session.page, let item = runner.item else { return review(runner) }
        let session = runner.session
        let section = session.section(at: page.section)
        let (progress, pages) = (session.progress, session.pageNumber)
        let gridWidth = max(4, min(size.columns, Self.widestGrid))
        let grid = GridLayout(session, page, words: words, width: gridWidth)
        let headings = session.headings(over: item.id, in: page.section)
        let head =
            title(section.title.text(in: tag), rule: grid == nil ? nil : gridWidth)
            + (headings.isEmpty ? [] : paragraph(words.path(headings)))
            + paragraph(
                words.progress(pages.current, pages.count, progress.answered, progress.items) + " · "
                    + words.requiredLeft(progress.requiredLeft))
        var introduction: [String] = []
        if let text = section.introduction, page.items.first?.id == item.id || grid != nil {
            introduction = paragraph(text.text(in: tag)) + [""]
        }
        for text in headings.compactMap(\.introduction) { introduction += paragraph(text.text(in: tag)) + [""] }
        if let grid { return self.grid(runner, grid, item, head: head, introduction: introduction) }
        let (body, hint) = QuestionLayout(words: words, width: width).body(runner, page, item, after: introduction)
        return compose(runner, head: head + [""], body: body, hint: hint)
    }

    /// The headings stay while the rows scroll. What stands above them scrolls away where the screen is low.
    private func grid(
        _ runner: KeyRunner, _ grid: GridLayout, _ item: FormItem, head: [String], introduction: [String]
    ) -> Frame {
        let above = head + [""] + introduction
        let help = item.common.help.map { paragraph($0.text(in: tag), indent: 2) } ?? []
        let isRoomy = size.rows - above.count - grid.legend.count - grid.header.count - help.count - 4 >= 8
        let top = isRoomy ? above : head
        return compose(
            runner, head: top + grid.legend + grid.header,
            body: grid.body(runner.session, current: item.id, pick: runner.pick),
            hint: item.isAsked ? words.gridHint : words.noteHint, help: help)
    }

    private func review(_ runner: KeyRunner) -> Frame {
        let session = runner.session
        let lines = session.review
        let indent = 2 + "\(lines.count). ".count
        var body = ScreenBody()
        var previous: ReviewLine?
        for (index, line) in lines.enumerated() {
            if let heading = words.heading(over: line, after: previous, in: session) {
                body.add(hanging(heading, first: "  — ", indent: 4))
            }
            previous = line
            let isCurrent = index == runner.reviewPick
            let stem = visibleText(line.item.common.stem.text(in: tag))
            let answer = visibleText(line.shown?.text(in: tag) ?? words.notAnswered)
            let needs = line.answer == nil && session.isRequired(line.item.id)
            let texts =
                hanging(stem, first: (isCurrent ? "▸ " : "  ") + "\(index + 1). ", indent: indent)
                + hanging(
                    answer, first: padded(needs ? "  !" : "", to: indent) + "→ ", indent: indent + 2)
            if isCurrent { body.addAnchor(texts) } else { body.add(texts) }
        }
        body.add([""])
        let end = session.isSendable ? words.sendWarning : words.cannotSend(runner.openCount)
        let isAtEnd = runner.reviewPick == lines.count
        let sending = hanging("[\(words.sendEntry)] \(end)", first: isAtEnd ? "▸ " : "  ", indent: 2)
        if isAtEnd { body.addAnchor(sending) } else { body.add(sending) }
        if session.state.isRefused { body.add(paragraph(words.refused)) }
        for violation in session.violations {
            let number = (lines.firstIndex { $0.item.id == violation.item } ?? 0) + 1
            body.add(paragraph(words.violation(number, violation.message.text(in: tag))))
        }
        let progress = session.progress
        let head =
            title(words.reviewTitle)
            + paragraph(
                words.answered(progress.answered, progress.items) + " · " + words.requiredLeft(progress.requiredLeft))
        return compose(runner, head: head + [""], body: body, hint: words.reviewHint)
    }

    private func help(_ runner: KeyRunner, top: Int) -> Frame {
        var body = ScreenBody()
        body.add(helpLines)
        let line = min(top, max(0, helpLines.count - 1))
        body.anchor = line..<line + 1
        return compose(runner, head: title(words.helpTitle), body: body, hint: words.helpHint)
    }

    /// Keys at the left and what they do at the right, or under them where the screen is narrow.
    var helpLines: [String] {
        let column = (words.keyHelp.map { displayWidth($0.keys) }.max() ?? 0) + 2
        guard width - column >= 24 else {
            return words.keyHelp.flatMap { [$0.keys] + paragraph($0.meaning, indent: 2) }
        }
        return words.keyHelp.flatMap { entry in
            hanging(entry.meaning, first: padded(entry.keys, to: column), indent: column)
        } + [""] + paragraph(words.savedAtOnce)
    }

    // MARK: Parts

    /// On a low screen every line is needed for answers.
    private func title(_ text: String, rule: Int? = nil) -> [String] {
        paragraph(text) + (size.rows < Self.low ? [] : [String(repeating: "─", count: rule ?? width)])
    }

    private func paragraph(_ text: String, indent: Int = 0) -> [String] {
        TextLines.paragraph(text, width: width, indent: indent)
    }

    private func hanging(_ text: String, first: String, indent: Int) -> [String] {
        TextLines.hanging(text, first: first, indent: indent, width: width)
    }

    /// Which keys there are, each with what it does on one line; only the way to the help where every line counts.
    private func hints(_ hint: String) -> [String] {
        let parts = hint.split(separator: " · ").map { String($0).replacing(" ", with: String(glue)) }
        if size.rows < Self.veryLow, let last = parts.last { return [last.replacing(String(glue), with: " ")] }
        return wrapped(parts.joined(separator: "\(glue)· "), width: width).map { $0.replacing(String(glue), with: " ") }
    }

    /// The foot: what the last key caused, then the command that is typed, or which keys there are.
    private func compose(
        _ runner: KeyRunner, head: [String], body: ScreenBody, hint: String, help: [String] = []
    ) -> Frame {
        var foot = ([""] + help + runner.notice.flatMap { hanging($0, first: "! ", indent: 2) }).map {
            ScreenLine(text: $0)
        }
        var cursor: ScreenPlace?
        if let command = runner.command {
            let (lines, place) = command.lines(width: width - 1)
            cursor = ScreenPlace(row: foot.count, column: place.column + 1)
            foot.append(ScreenLine(text: ":" + lines[place.row], isCurrent: true))
        }
        foot += hints(runner.command == nil ? hint : words.commandHint).map { ScreenLine(text: $0) }
        return Viewport.compose(
            head: head, body: body, foot: foot, footCursor: cursor, words: words, size: size)
    }
}

/// Lines for a terminal out of what authors and people wrote.
enum TextLines {
    static func paragraph(_ text: String, width: Int, indent: Int = 0) -> [String] {
        let margin = String(repeating: " ", count: indent)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { wrapped(visibleText(String($0)), width: max(1, width - indent)) }.map { margin + $0 }
    }

    /// `first` before the first line, spaces before the others.
    static func hanging(_ text: String, first: String, indent: Int, width: Int) -> [String] {
        let used = max(displayWidth(first), indent)
        let lines = wrapped(visibleText(text), width: max(1, width - used))
        return lines.enumerated().map { index, line in
            index == 0
                ? (indent == 0 ? first : padded(first, to: used)) + line : String(repeating: " ", count: used) + line
        }
    }
}
