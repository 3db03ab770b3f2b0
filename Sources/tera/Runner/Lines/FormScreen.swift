import TeraArtifact
import TeraDiagnostics
import TeraRuntime
import TeraText

/// Draws pages as plain lines for pipes and screen readers: nothing is cleared, and nothing is drawn.
struct FormScreen {
    let words: RunnerWords
    let width: Int

    /// More choices than these are not listed: whoever types part of a name is shown those that have it.
    static let mostChoices = 60

    private var tag: String { words.language.rawValue }

    func opening(_ form: Form, participant: String) -> String {
        var text = "\n" + wrap(form.title.text(in: tag))
        text += wrap(words.about(participant, form.rater.title.text(in: tag)))
        if let introduction = form.introduction { text += "\n" + wrap(introduction.text(in: tag)) }
        text +=
            "\n"
            + wrap(
                words.help(letters: showsLetters(form)) + " "
                    + words.estimateMinutes(max(1, (form.estimate.seconds + 59) / 60)))
        return text + wrap(words.commands)
    }

    /// Whether letters stand before the options of some item, for which their numbers may be typed too.
    func showsLetters(_ form: Form) -> Bool {
        form.sections.flatMap(\.items).contains { item in
            // Of pairs the number is the row.
            if case .matching = item { return false }
            return item.choices(in: form).first.map { $0.key == "a" && $0.synonyms.contains("1") } ?? false
        }
    }

    func page(_ session: FormSession, _ page: FormPage, item: FormItem) -> String {
        let progress = session.progress
        let pages = session.pageNumber
        let section = session.section(at: page.section)
        let headings = session.headings(over: item.id, in: page.section)
        var text = "\n" + wrap(section.title.text(in: tag))
        if !headings.isEmpty { text += wrap(words.path(headings)) }
        text += wrap(
            words.progress(pages.current, pages.count, progress.answered, progress.items))
        if let introduction = section.introduction, page.items.first?.id == item.id {
            text += "\n" + wrap(introduction.text(in: tag))
        }
        for introduction in headings.compactMap(\.introduction) { text += "\n" + wrap(introduction.text(in: tag)) }
        guard page.layout == .matrix else { return text + "\n" + question(session, item) }
        text += "\n" + matrix(session, page)
        return text + "\n" + question(session, item, number: page.items.firstIndex { $0.id == item.id })
    }

    /// The statements of a matrix with their answers so far.
    private func matrix(_ session: FormSession, _ page: FormPage) -> String {
        page.items.enumerated().map { index, item in
            let answer = shown(session, item) ?? words.notAnswered
            return wrap("\(index + 1). \(item.common.stem.text(in: tag)) [\(answer)]")
        }.joined()
    }

    /// - Parameter number: where it stands in its matrix, from 0.
    private func question(_ session: FormSession, _ item: FormItem, number: Int? = nil) -> String {
        var stem = (number.map { "\($0 + 1). " } ?? "") + item.common.stem.text(in: tag)
        if case .calculate = item { return note(session, item, stem) }
        if case .note = item { return wrap(stem) + wrap(words.goOn) }
        if !session.isRequired(item.id) { stem += " (\(words.optional))" }
        var text = wrap(stem)
        if let help = item.common.help { text += wrap(help.text(in: tag), indent: 2) }
        for (index, row) in item.rows(in: session.form).enumerated() {
            text += wrap("  \(index + 1)  \(row.text(in: tag))", indent: 5)
        }
        let choices = item.choices(in: session.form)
        for choice in choices.prefix(choices.count > Self.mostChoices ? 0 : choices.count) {
            let label = choice.label.text(in: tag)
            let isSame = label.lowercased() == choice.key
            text += wrap(isSame ? "  \(choice.key)" : "  \(choice.key)  \(label)", indent: 5)
        }
        if choices.count > Self.mostChoices { text += wrap("  " + words.manyChoices(choices.count), indent: 2) }
        if item.mayDecline { text += wrap("  \(Declining.key)  \(Declining.label.text(in: tag))", indent: 5) }
        if let hint = item.hint(in: session.form) { text += wrap("  (\(hint.text(in: tag)))", indent: 3) }
        if let unit = item.unit { text += wrap("  (\(unit.text(in: tag)))") }
        if let current = shown(session, item) {
            text += wrap("\(words.current): \(current)")
        } else if let proposal = proposal(session, item) {
            text += wrap("\(words.proposal): \(proposal)")
        }
        return text
    }

    /// What is computed, with its value or why there is none.
    private func note(_ session: FormSession, _ item: FormItem, _ stem: String) -> String {
        wrap("\(stem) \(words.calculated(session, item))") + wrap(words.goOn)
    }

    private func proposal(_ session: FormSession, _ item: FormItem) -> String? {
        session.state.proposals[item.id].flatMap { item.shown($0, in: session.form)?.text(in: tag) }
    }

    func review(_ session: FormSession) -> String {
        var text = "\n" + wrap(words.reviewTitle)
        var previous: ReviewLine?
        for (index, line) in session.review.enumerated() {
            if let heading = words.heading(over: line, after: previous, in: session) { text += wrap("— \(heading)") }
            previous = line
            let answer = line.shown?.text(in: tag) ?? words.notAnswered
            text += wrap("\(index + 1). \(line.item.common.stem.text(in: tag))", indent: 4)
            text += wrap("    → \(answer)", indent: 6)
        }
        if session.state.isRefused { text += "\n" + wrap(words.refused) }
        if !session.unanswered.isEmpty { text += "\n" + wrap(words.unanswered(session.unanswered.count)) }
        text += violations(session)
        return text + "\n" + wrap(words.reviewPrompt(session.isSendable))
    }

    /// Answers that hold up sending, each with the author's words.
    func violations(_ session: FormSession) -> String {
        let lines = session.review
        return session.violations.map { violation in
            let number = (lines.firstIndex { $0.item.id == violation.item } ?? 0) + 1
            return wrap(words.violation(number, violation.message.text(in: tag)))
        }.joined()
    }

    private func shown(_ session: FormSession, _ item: FormItem) -> String? {
        session.review.first { $0.item.id == item.id }?.shown?.text(in: tag)
    }

    /// Breaks at spaces so that no line is wider than the terminal.
    func wrap(_ text: String, indent: Int = 0) -> String {
        let limit = max(40, min(width, 100))
        var result = ""
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = String(paragraph.prefix { $0 == " " })
            var isStart = true
            for word in paragraph.split(separator: " ") {
                if !isStart, displayWidth(line) + 1 + displayWidth(word) > limit {
                    result += line + "\n"
                    line = String(repeating: " ", count: indent)
                    isStart = true
                }
                line += (isStart ? "" : " ") + word
                isStart = false
            }
            result += line + "\n"
        }
        return result
    }
}

extension FormItem {
    /// What is counted.
    var unit: Texts? {
        switch self {
        case .integer(let item): item.limits.unit
        case .decimal(let item): item.limits.unit
        case .slider(let item): item.limits.unit
        default: nil
        }
    }
}
