import TeraRuntime

/// The activity profile on the page of an individual report.
struct ActivityPart {
    let section: ActivitySection
    let sentences: IndividualSentences
    let language: ReportLanguage

    private var words: any Words { sentences.words }
    private var share: String { sentences.numbers.exactPercent(section.idealShare) }
    private var officer: String { sentences.officer(section.own.text) }

    var node: HTMLNode {
        tag("section") {
            counts
            HTMLTable.notes(sentences.notes(on: section), words)
            conditions
            if section.condition == .noActivity { tag("p", ["class": "statement"]) { words.noActivity } }
            for paragraph in sentences.distance(in: section) { tag("p", ["class": "statement"]) { paragraph } }
            for paragraph in words.profileExplained(officer: officer, share: share) {
                tag("p") { paragraph.map(\.node) }
            }
        }
    }

    private var counts: [HTMLNode] {
        HTMLTable.headed(
            id: "activity", class: "activity", heading: words.activityProfile,
            columns: [(words.jenjang, ""), (words.activityCount, "number"), (words.activityShare, "number")]
        ) {
            HTMLTable.body {
                for row in section.rows {
                    HTMLTable.row(class: row.distance == 0 ? "own" : nil) {
                        HTMLTable.head { sentences.officer(row.jenjang.text) }
                        HTMLTable.cell(class: "number", column: words.activityCount) {
                            sentences.activities(row.count)
                        }
                        HTMLTable.cell(class: "number", column: words.activityShare) {
                            sentences.percent(row.share)
                        }
                    }
                }
                if let total = section.total {
                    HTMLTable.row(class: "total") {
                        HTMLTable.head { words.total }
                        HTMLTable.cell(class: "number", column: words.activityCount) { sentences.activities(total) }
                        HTMLTable.cell(class: "number", column: words.activityShare) {
                            sentences.percent(section.totalShare)
                        }
                    }
                }
            }
        }
    }

    /// The two conditions with a tick at the one that applies (requirement R057).
    private var conditions: HTMLNode {
        HTMLTable.table(
            class: "conditions", caption: [HTMLTable.unseen(words.condition)],
            columns: [(words.applies, "tick"), (words.condition, "name"), (words.meaning, "")]
        ) {
            HTMLTable.body {
                HTMLTable.row(class: section.condition == .ideal ? "chosen" : nil) {
                    tick(.ideal)
                    HTMLTable.head(class: "name") { words.idealCondition }
                    HTMLTable.cell(rows: 2) { words.idealRule(officer: officer, share: share) }
                }
                HTMLTable.row(class: section.condition == .lessThanIdeal ? "chosen" : nil) {
                    tick(.lessThanIdeal)
                    HTMLTable.head(class: "name") { words.lessThanIdealCondition }
                }
            }
        }
    }

    private func tick(_ condition: ActivityCondition) -> HTMLNode {
        HTMLTable.cell(class: "tick") {
            if condition == section.condition {
                tag("span", ["aria-hidden": "true"]) { "✓" }
                HTMLTable.unseen(words.yes)
            } else {
                HTMLTable.unseen(words.no)
            }
        }
    }
}
