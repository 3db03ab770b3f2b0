import TeraRuntime

extension IndividualReport {
    /// The report as one self-contained HTML page that prints on A4.
    public func html() -> String { IndividualPage(self).markup }
}

private struct IndividualPage {
    let report: IndividualReport
    let sentences: IndividualSentences
    let words: any Words

    init(_ report: IndividualReport) {
        self.report = report
        sentences = IndividualSentences(report)
        words = report.language.words
    }

    var markup: String {
        let styles = [chartStyle] + (report.isInternal ? [internalMarkStyle, internalStyle(report.language)] : [])
        return HTMLPage(
            language: report.language, title: "\(sentences.title) – \(report.identity.name)", ownStyles: styles
        ) {
            if report.isInternal {
                tag("p", ["class": "internal", "role": "note"]) { PublicationWords(report.language).notForRelease }
            }
            tag("h1") { sentences.title }
            identity
            batteries
            switch report.outcome {
            case .incomplete(let waiting): incomplete(waiting)
            case .concluded(let outcome):
                performance(outcome.performance)
                if let section = outcome.perspectives { PerspectivePart(section, report.language).node }
                if let section = outcome.activity {
                    ActivityPart(section: section, sentences: sentences, language: report.language).node
                }
                assumptions(outcome.assumptions)
            }
        }.markup
    }

    private func node(_ phrase: Phrase) -> HTMLNode { phrase.node(on: report.language) }

    private var identity: HTMLNode {
        func pair(_ name: String, _ value: HTMLNode) -> [HTMLNode] {
            [tag("dt") { name }, tag("dd") { tag("bdi") { value } }]
        }
        return tag("dl", ["class": "identity"]) {
            pair(words.name, .text(report.identity.name))
            pair(words.instansi, .text(report.identity.instansi))
            pair(words.jenjang, node(report.identity.jenjang))
            pair(words.province, node(report.identity.province))
        }
    }

    private var batteries: HTMLNode {
        tag("section") {
            tag("h2") { words.evaluated }
            if report.batteries.isEmpty {
                tag("p") { words.nothingEvaluated }
            } else {
                tag("ol", ["class": "evaluated"]) {
                    for battery in report.batteries {
                        tag("li") {
                            tag("p") { node(battery.title) }
                            tag("p", ["class": "detail"]) { sentences.details(of: battery) }
                            for programme in battery.programmes {
                                tag("p", ["class": "detail"]) {
                                    words.programme("")
                                    node(programme.title)
                                    if let held = sentences.held(programme) { ", \(held)" }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func incomplete(_ waiting: [WaitingBattery]) -> HTMLNode {
        tag("section") {
            tag("h2") { words.incomplete }
            tag("p", ["class": "statement"]) { words.incompleteExplained }
            for battery in waiting {
                tag("h3") { node(battery.title) }
                tag("ul") {
                    for rater in battery.raters {
                        tag("li") { words.waiting(role: rater.role.text, started: rater.started) }
                    }
                }
            }
        }
    }

    private func performance(_ profile: PerformanceProfile?) -> HTMLNode {
        guard let profile else {
            return tag("section") {
                tag("h2") { words.performanceProfile }
                tag("p") { words.noPerformance }
            }
        }
        return tag("section") {
            HTMLTable.headed(
                id: "performance", class: "performance", stacks: true, heading: words.performanceProfile,
                columns: [
                    (words.kompetensi, "kompetensi"), (words.subkompetensi, "subkompetensi"),
                    (words.explanation, "explanation"), (words.category, "category"),
                ]
            ) {
                for group in profile.groups { body(group) }
                HTMLTable.body {
                    HTMLTable.row(class: "conclusion") {
                        HTMLTable.head(columns: 2) { words.conclusion }
                        HTMLTable.cell(columns: 2) { profile.conclusion.map(node) ?? .text("---") }
                    }
                }
            }
            HTMLTable.notes(sentences.notes(on: profile), words)
        }
    }

    private func body(_ group: PerformanceGroup) -> HTMLNode {
        HTMLTable.body {
            for (index, row) in group.rows.enumerated() {
                let cells = sentences.cells(of: row)
                HTMLTable.row {
                    if index == 0 {
                        HTMLTable.head(class: "kompetensi", of: .group) {
                            "\(group.number). "
                            node(group.title)
                        }
                    } else {
                        HTMLTable.cell(class: "kompetensi continued")
                    }
                    HTMLTable.head(class: "subkompetensi") {
                        "\(row.number). "
                        node(row.title)
                    }
                    HTMLTable.cell(class: row.isAssessed ? "explanation" : "explanation unassessed") {
                        node(cells.explanation)
                    }
                    HTMLTable.cell(class: "category", column: words.category) { node(cells.category) }
                }
            }
        }
    }

    private func assumptions(_ assumptions: [ReportAssumption]) -> [HTMLNode] {
        guard !assumptions.isEmpty else { return [] }
        let list = tag("ol", ["class": "assumptions"]) {
            for assumption in assumptions {
                tag("li") {
                    tag("p") { node(assumption.reason) }
                    tag("code") { assumption.place }
                }
            }
        }
        return [
            tag("section") {
                tag("h2") { words.assumptions }
                tag("p") { words.assumptionsExplained }
                list
            }
        ]
    }
}

extension PerformanceRow {
    fileprivate var isAssessed: Bool { state != .outside && state != .inNoBattery }
}
