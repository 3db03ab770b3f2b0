internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

extension IndividualReport {
    /// The report as tables: for Markdown, CSV and workbooks, which have no page of their own.
    public func publication() -> Publication { IndividualPublication(self).publication }
}

private struct IndividualPublication {
    let report: IndividualReport
    let sentences: IndividualSentences
    let words: any Words
    let perspectiveWords: PerspectiveWords

    init(_ report: IndividualReport) {
        self.report = report
        sentences = IndividualSentences(report)
        words = report.language.words
        perspectiveWords = PerspectiveWords(report.language)
    }

    private func say(_ indonesian: String, _ english: String) -> String {
        report.language == .indonesian ? indonesian : english
    }

    private func phrase(_ text: String) -> Phrase { Phrase(text, language: report.language.rawValue) }

    var publication: Publication {
        var chapters = [PublicationChapter(title: words.evaluated, blocks: identity + batteries)]
        switch report.outcome {
        case .incomplete(let waiting): chapters.append(incomplete(waiting))
        case .concluded(let outcome):
            chapters.append(
                PublicationChapter(
                    title: words.performanceProfile,
                    blocks: outcome.performance.map(performance) ?? [.paragraph(words.noPerformance)]))
            if let section = outcome.perspectives {
                chapters.append(PublicationChapter(title: perspectiveWords.title, blocks: perspectives(section)))
            }
            if let section = outcome.activity {
                chapters.append(PublicationChapter(title: words.activityProfile, blocks: activity(section)))
            }
            if !outcome.assumptions.isEmpty {
                chapters.append(
                    PublicationChapter(
                        title: words.assumptions,
                        blocks: [
                            .paragraph(words.assumptionsExplained),
                            .list(
                                outcome.assumptions.map {
                                    Phrase("\($0.reason.text) (\($0.place))", language: $0.reason.language)
                                }),
                        ]))
            }
        }
        return Publication(
            language: report.language, title: sentences.title, subject: phrase(report.identity.name), date: date,
            day: report.batteries.compactMap(\.period?.to).max(), legalBasis: [], summary: [], chapters: chapters,
            // What the page of one person may hold was decided before: there is nobody to be counted here.
            release: Release(smallest: 1, isInternal: report.isInternal))
    }

    private var date: String {
        let periods = report.batteries.compactMap(\.period)
        guard let first = periods.map(\.from).min(), let last = periods.map(\.to).max() else {
            return say("Data tanpa tanggal", "Undated data")
        }
        return sentences.dates.period(Period(from: first, to: last))
    }

    private var identity: [PublicationBlock] {
        [
            .list(
                [
                    (words.instansi, report.identity.instansi), (words.jenjang, report.identity.jenjang.text),
                    (words.province, report.identity.province.text),
                ].map { phrase("\($0): \($1)") })
        ]
    }

    private var batteries: [PublicationBlock] {
        guard !report.batteries.isEmpty else { return [.paragraph(words.nothingEvaluated)] }
        return [
            .list(
                report.batteries.map { battery in
                    let programmes = battery.programmes.map { programme in
                        ([words.programme(programme.title.text)] + [sentences.held(programme)].compactMap(\.self))
                            .joined(separator: ", ")
                    }
                    let parts = [battery.title.text, sentences.details(of: battery)] + programmes
                    return Phrase(parts.joined(separator: "; "), language: battery.title.language)
                })
        ]
    }

    private func incomplete(_ waiting: [WaitingBattery]) -> PublicationChapter {
        PublicationChapter(
            title: words.incomplete,
            blocks: [.paragraph(words.incompleteExplained)]
                + waiting.flatMap { battery -> [PublicationBlock] in
                    [
                        .paragraph(battery.title.text),
                        .list(
                            battery.raters.map {
                                phrase(words.waiting(role: $0.role.text, started: $0.started))
                            }),
                    ]
                })
    }

    private func performance(_ profile: PerformanceProfile) -> [PublicationBlock] {
        var table = PublishedTable(
            id: "performance", caption: words.performanceProfile.capitalizedFirst, unit: words.category,
            base: say("semua penilai", "all raters"), date: date,
            columns: [
                PublishedColumn("kompetensi", phrase(words.kompetensi), .text),
                PublishedColumn("label", phrase(words.subkompetensi), .text),
                PublishedColumn("explanation", phrase(words.explanation), .text),
                PublishedColumn("category", phrase(words.category), .text),
            ])
        for group in profile.groups {
            for row in group.rows {
                let cells = sentences.cells(of: row)
                table.rows.append(
                    PublishedRow(
                        id: "\(row.number)",
                        cells: [
                            .text(numbered(group.number, group.title)), .text(numbered(row.number, row.title)),
                            .text(cells.explanation), .text(cells.category),
                        ]))
            }
        }
        table.rows.append(
            PublishedRow(
                id: "conclusion",
                cells: [
                    .text(phrase("")), .text(phrase(words.conclusion)), .text(phrase("")),
                    .text(profile.conclusion ?? phrase("---")),
                ], isTotal: true))
        table.notes = sentences.notes(on: profile)
        return [.table(table)]
    }

    private func numbered(_ number: Int, _ title: Phrase) -> Phrase {
        Phrase("\(number). \(title.text)", language: title.language)
    }

    private func perspectives(_ section: PerspectiveSection) -> [PublicationBlock] {
        let places = perspectiveWords.places(section)
        func mean(_ value: Rational?, of raters: Int) -> PublishedCell {
            // Rounded as it is printed: a workbook shows what its cells hold.
            value.flatMap { Rational(text: $0.roundedHalfUp(places: places)) }.map { .amount($0, n: raters) }
                ?? .text(phrase("---"))
        }
        var table = PublishedTable(
            id: "perspectives", caption: perspectiveWords.title.capitalizedFirst,
            unit: say(
                "nilai \(sentences.numbers.decimal(section.least, places: 0))–"
                    + sentences.numbers.decimal(section.largest, places: 0),
                "value from \(sentences.numbers.decimal(section.least, places: 0)) to "
                    + sentences.numbers.decimal(section.largest, places: 0)),
            base: say("penilai yang menilai", "raters who judge"), date: date,
            columns: [PublishedColumn("label", phrase(words.subkompetensi), .text)]
                + section.views.enumerated().map { index, view in
                    let id = index == 0 ? "self" : index == 1 ? "others" : "rater-\(index - 1)"
                    return PublishedColumn(id, view, .amount(places))
                } + [PublishedColumn("difference", phrase(perspectiveWords.gap), .amount(places))])
        for row in section.rows {
            table.rows.append(
                PublishedRow(
                    id: "\(row.number)",
                    cells: [.text(Phrase("\(row.number). \(row.title.text)", language: row.title.language))]
                        + zip(row.values, row.raters).map { mean($0, of: $1) }
                        + [mean(row.gap, of: row.raters[1])]))
        }
        table.notes = perspectiveWords.notes(on: section)
        return [.table(table)] + [perspectiveWords.sentence(on: section)].compactMap { $0.map { .paragraph($0) } }
    }

    private func activity(_ section: ActivitySection) -> [PublicationBlock] {
        var table = PublishedTable(
            id: "activity", caption: words.activityProfile.capitalizedFirst, unit: words.activityCount,
            base: say("rata-rata penilai", "mean over raters"), date: date,
            columns: [
                PublishedColumn("label", phrase(words.jenjang), .text),
                PublishedColumn("count", phrase(words.activityCount), .amount(section.hasFractions ? 2 : 0)),
                PublishedColumn("share", phrase(words.activityShare), .percentage(0)),
            ])
        func share(_ share: Rational?) -> PublishedCell { share.map { .amount($0, n: nil) } ?? .none }
        for (index, row) in section.rows.enumerated() {
            table.rows.append(
                PublishedRow(
                    id: "\(index + 1)",
                    cells: [
                        .text(Phrase(sentences.officer(row.jenjang.text), language: row.jenjang.language)),
                        .amount(row.count, n: 1), share(row.share),
                    ]))
        }
        if let total = section.total {
            table.rows.append(
                PublishedRow(
                    id: "total",
                    cells: [
                        .text(phrase(words.total)), .amount(total, n: 1),
                        share(section.totalShare),
                    ], isTotal: true))
        }
        table.notes = sentences.notes(on: section)
        let share = sentences.numbers.exactPercent(section.idealShare)
        let condition: String =
            switch section.condition {
            case .ideal: words.idealCondition
            case .lessThanIdeal: words.lessThanIdealCondition
            case .noActivity: words.noActivity
            }
        return [.table(table), .paragraph("\(words.condition): \(condition)")]
            + sentences.distance(in: section).map { .paragraph($0) }
            + words.profileExplained(officer: sentences.officer(section.own.text), share: share)
            .map { .paragraph($0.map(\.text).joined()) }
    }
}

extension String {
    /// A heading in capitals as the name of a table.
    fileprivate var capitalizedFirst: String { prefix(1) + dropFirst().lowercased() }
}
