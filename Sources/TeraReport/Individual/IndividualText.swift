import TeraRuntime
import TeraText

extension IndividualReport {
    /// The report for the terminal.
    public func text(_ layout: TextLayout = TextLayout()) -> String {
        var renderer = IndividualText(report: self, layout: layout)
        renderer.write()
        return renderer.page.text
    }
}

private struct IndividualText {
    let report: IndividualReport
    let sentences: IndividualSentences
    let words: any Words
    var page: TextPage

    init(report: IndividualReport, layout: TextLayout) {
        self.report = report
        sentences = IndividualSentences(report)
        words = report.language.words
        page = TextPage(layout)
    }

    mutating func write() {
        if report.isInternal { page.paragraph(PublicationWords(report.language).notForRelease.uppercased()) }
        page.title(sentences.title)
        page.pairs([
            (words.name, report.identity.name), (words.instansi, report.identity.instansi),
            (words.jenjang, report.identity.jenjang.text), (words.province, report.identity.province.text),
        ])
        batteries()
        switch report.outcome {
        case .incomplete(let waiting): incomplete(waiting)
        case .concluded(let outcome):
            performance(outcome.performance)
            if let section = outcome.perspectives { PerspectivePart(section, report.language).write(to: &page) }
            if let section = outcome.activity { activity(section) }
            assumptions(outcome.assumptions)
        }
    }

    private mutating func batteries() {
        page.heading(words.evaluated)
        if report.batteries.isEmpty { page.paragraph(words.nothingEvaluated) }
        for (index, battery) in report.batteries.enumerated() {
            let programmes = battery.programmes.map { programme in
                ([words.programme(programme.title.text)] + [sentences.held(programme)].compactMap { $0 })
                    .joined(separator: ", ")
            }
            page.item("\(index + 1).", [battery.title.text, sentences.details(of: battery)] + programmes)
        }
    }

    private mutating func incomplete(_ waiting: [WaitingBattery]) {
        page.heading(words.incomplete)
        page.paragraph(words.incompleteExplained)
        for battery in waiting {
            page.paragraph(battery.title.text)
            for rater in battery.raters {
                page.item("-", [words.waiting(role: rater.role.text, started: rater.started)])
            }
        }
    }

    private mutating func performance(_ profile: PerformanceProfile?) {
        page.heading(words.performanceProfile)
        guard let profile else { return page.paragraph(words.noPerformance) }
        var rows: [[TextTable.Cell]] = []
        for group in profile.groups {
            for (index, row) in group.rows.enumerated() {
                let cells = sentences.cells(of: row)
                rows.append([
                    index == 0 ? .text("\(group.number).\(glue)\(group.title.text)") : .above,
                    .text("\(row.number).\(glue)\(row.title.text)"), .text(cells.explanation.text),
                    .text(cells.category.text.replacing(" ", with: String(glue))),
                ])
            }
        }
        rows.append([.text(words.conclusion), .left, .text(profile.conclusion?.text ?? "---"), .left])
        page.table(
            TextTable(
                header: [words.kompetensi, words.subkompetensi, words.explanation, words.category], rows: rows))
        notes(sentences.notes(on: profile))
    }

    private mutating func activity(_ section: ActivitySection) {
        page.heading(words.activityProfile)
        var rows: [[TextTable.Cell]] = section.rows.map { row in
            [
                .text(sentences.officer(row.jenjang.text)), .text(sentences.activities(row.count)),
                .text(sentences.percent(row.share)),
            ]
        }
        if let total = section.total {
            rows.append([
                .text(words.total), .text(sentences.activities(total)), .text(sentences.percent(section.totalShare)),
            ])
        }
        page.table(TextTable(header: [words.jenjang, words.activityCount, words.activityShare], rows: rows))
        notes(sentences.notes(on: section))
        conditions(section)
        if section.condition == .noActivity { page.paragraph(words.noActivity) }
        for paragraph in sentences.distance(in: section) { page.paragraph(paragraph) }
        let share = sentences.numbers.exactPercent(section.idealShare)
        for paragraph in words.profileExplained(officer: sentences.officer(section.own.text), share: share) {
            page.paragraph(paragraph.map(\.text).joined())
        }
    }

    private mutating func conditions(_ section: ActivitySection) {
        func tick(_ condition: ActivityCondition) -> TextTable.Cell {
            condition == section.condition
                ? .text("✓", spoken: words.yes) : .text("", spoken: words.no)
        }
        let rule = words.idealRule(
            officer: sentences.officer(section.own.text), share: sentences.numbers.exactPercent(section.idealShare))
        page.table(
            TextTable(
                header: [words.applies, words.condition, words.meaning],
                rows: [
                    [tick(.ideal), .text(words.idealCondition), .text(rule)],
                    [tick(.lessThanIdeal), .text(words.lessThanIdealCondition), .above],
                ]))
    }

    private mutating func notes(_ notes: [String]) {
        guard !notes.isEmpty else { return }
        page.paragraph(words.notes)
        for note in notes { page.item("*", [note]) }
    }

    private mutating func assumptions(_ assumptions: [ReportAssumption]) {
        guard !assumptions.isEmpty else { return }
        page.heading(words.assumptions)
        page.paragraph(words.assumptionsExplained)
        page.startBlock()
        for (index, assumption) in assumptions.enumerated() {
            page.item("\(index + 1).", [assumption.reason.text, "(\(assumption.place))"])
        }
    }
}
