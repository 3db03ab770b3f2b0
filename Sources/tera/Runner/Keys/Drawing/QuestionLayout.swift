import TeraArtifact
import TeraRuntime
import TeraText

/// One question with its control.
struct QuestionLayout {
    let words: RunnerWords
    let width: Int

    private var tag: String { words.tag }

    /// - Parameter introduction: lines above the question.
    func body(
        _ runner: KeyRunner, _ page: FormPage, _ item: FormItem, after introduction: [String]
    ) -> (body: ScreenBody, hint: String) {
        var body = ScreenBody()
        body.add(introduction)
        var stem = item.common.stem.text(in: tag)
        // A matrix that makes no grid is asked one by one: the number says where one is.
        if page.layout == .matrix, let index = page.items.firstIndex(where: { $0.id == item.id }) {
            stem = "\(index + 1)/\(page.items.count). \(stem)"
        }
        if item.isAsked, !runner.session.isRequired(item.id) { stem += " (\(words.optional))" }
        let control = runner.cache.control(item, in: runner.session.form)
        if case .calculate = item { stem += " " + words.calculated(runner.session, item) }
        body.addAnchor(TextLines.paragraph(stem, width: width), isCurrent: false)
        if let help = item.common.help { body.add(TextLines.paragraph(help.text(in: tag), width: width, indent: 2)) }
        switch control {
        case .choices(let choices):
            addChoices(choices, runner, item, &body)
            // A grid that has no room is asked row by row, with the keys of a grid.
            let isGrid = GridLayout.choices(of: page, in: runner.session.form) != nil
            return (body, isGrid ? words.gridHint : words.listHint)
        case .parts(let control):
            addParts(control, runner, item, &body)
            return (body, PartsLayout(words: words, width: width).hint(control.kind))
        case .line(let edits):
            addLine(runner, item, edits: edits, &body)
            return (body, words.lineHint)
        case .note: return (body, words.noteHint)
        }
    }

    private func addChoices(_ choices: [Choice], _ runner: KeyRunner, _ item: FormItem, _ body: inout ScreenBody) {
        body.add([""])
        let search = runner.cache.search(choices, for: runner.field.text, language: tag)
        let keyWidth = choices.map { displayWidth($0.key) }.max() ?? 0
        let drawn = Self.drawn(
            of: search.shown.count, around: search.shown.firstIndex { choices[$0].key == runner.pick })
        if drawn.lowerBound > 0 { body.add(["  " + words.moreChoices(drawn.lowerBound)]) }
        for index in search.shown[drawn] {
            let choice = choices[index]
            let isPicked = choice.key == runner.pick
            let sign = choice.isChosen(by: runner.session.answers[item.id]) ? "●" : "○"
            let label = choice.label.text(in: tag)
            let start = (isPicked ? "▸ " : "  ") + "\(sign) "
            let lines =
                TextFolding.fold(label) == choice.key
                ? TextLines.hanging(label, first: start, indent: 4, width: width)
                : TextLines.hanging(
                    label, first: start + padded(choice.key, to: keyWidth) + "  ", indent: keyWidth + 6, width: width)
            if isPicked { body.addAnchor(lines) } else { body.add(lines) }
        }
        if drawn.upperBound < search.shown.count {
            body.add(["  " + words.moreChoices(search.shown.count - drawn.upperBound)])
        }
        addHint(runner, item, &body)
        if case .worded? = runner.session.answers[item.id], let shown = runner.shown(item) {
            body.add(TextLines.paragraph("\(words.current): \(shown)", width: width))
        }
        addProposal(runner, item, &body)
        if !runner.field.isEmpty {
            let found = search.match == nil ? " (\(words.noMatch))" : ""
            body.add([""] + TextLines.paragraph(words.search(runner.field.text) + found, width: width))
        }
    }

    /// Of thousands of choices only those near the one picked are drawn: nobody scrolls through them.
    private static func drawn(of count: Int, around picked: Int?) -> Range<Int> {
        let most = 200
        guard count > most else { return 0..<count }
        let start = min(max(0, (picked ?? 0) - most / 2), count - most)
        return start..<start + most
    }

    private func addLine(_ runner: KeyRunner, _ item: FormItem, edits: Bool, _ body: inout ScreenBody) {
        // Types without a control of their own: what there is to choose from, as in the line runner.
        let form = runner.session.form
        var entries = item.rows(in: form).enumerated().map { ("\($0 + 1)", $1) }
        entries += item.choices(in: form).map { ($0.key, $0.label) }
        if item.mayDecline { entries.append((Declining.key, Declining.label)) }
        for (key, label) in entries {
            body.add(
                TextLines.hanging(
                    label.text(in: tag), first: "  \(key)  ", indent: displayWidth(key) + 4, width: width))
        }
        addHint(runner, item, &body)
        if let unit = item.unit { body.add(TextLines.paragraph("(\(unit.text(in: tag)))", width: width, indent: 2)) }
        if !edits, let shown = runner.shown(item) {
            body.add(TextLines.paragraph("\(words.current): \(shown)", width: width))
        }
        addProposal(runner, item, &body)
        addField(runner, &body)
    }

    /// What is typed, with the cursor in it.
    private func addField(_ runner: KeyRunner, _ body: inout ScreenBody) {
        body.add([""])
        let (lines, cursor) = runner.field.lines(width: width - 2)
        let row = body.lines.count + cursor.row
        body.add(lines.enumerated().map { ($0 == 0 ? "▸ " : "  ") + $1 }, isCurrent: true)
        body.anchor = row..<row + 1
        body.cursor = ScreenPlace(row: row, column: cursor.column + 2)
    }

    private func addParts(_ control: PartsControl, _ runner: KeyRunner, _ item: FormItem, _ body: inout ScreenBody) {
        guard var draft = runner.parts else { return }
        let isTyping = !runner.field.isEmpty && runner.rowValue(control) == nil
        // The keys are about the typed line, and no row.
        if isTyping { draft.row = -1 }
        body.add([""])
        PartsLayout(words: words, width: width).add(control, draft, typed: runner.rowValue(control), to: &body)
        if item.mayDecline {
            body.add(
                TextLines.hanging(
                    Declining.label.text(in: tag), first: "  \(Declining.key)  ", indent: 5, width: width))
        }
        addHint(runner, item, &body)
        if case .worded? = runner.session.answers[item.id], let shown = runner.shown(item) {
            body.add(TextLines.paragraph("\(words.current): \(shown)", width: width))
        }
        if runner.session.answers[item.id] == .declined {
            body.add(TextLines.paragraph("\(words.current): \(Declining.label.text(in: tag))", width: width))
        }
        addProposal(runner, item, &body)
        if isTyping { addField(runner, &body) }
    }

    /// What an answer looks like.
    private func addHint(_ runner: KeyRunner, _ item: FormItem, _ body: inout ScreenBody) {
        guard let hint = item.hint(in: runner.session.form) else { return }
        body.add(TextLines.paragraph("(\(hint.text(in: tag)))", width: width, indent: 2))
    }

    private func addProposal(_ runner: KeyRunner, _ item: FormItem, _ body: inout ScreenBody) {
        guard runner.session.answers[item.id] == nil, let proposal = runner.session.state.proposals[item.id],
            let shown = item.shown(proposal, in: runner.session.form)
        else { return }
        body.add(TextLines.paragraph("\(words.proposal): \(shown.text(in: tag))", width: width))
    }
}
