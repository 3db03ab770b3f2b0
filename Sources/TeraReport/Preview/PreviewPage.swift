extension FormPreview {
    /// A self-contained page for the screen: the form with its routes and its flow chart.
    public func html() -> String { page(isPaper: false) }

    /// A self-contained page to print and fill in by hand: boxes to tick, lines to write on, routes in words.
    public func paper() -> String { page(isPaper: true) }

    private func page(isPaper: Bool) -> String {
        let words = PreviewWords(language)
        return HTMLPage(language: language, title: title.text) {
            tag("h1") { title.node(on: language) }
            tag("p", ["class": "detail"]) {
                "\(words.form) \(id) · \(words.filledBy(rater.text)) · \(words.cost(items, minutes))"
            }
            if let introduction { tag("p") { introduction.node(on: language) } }
            for section in sections { self.section(section, words, isPaper) }
            if !isPaper, hasRoutes {
                tag("section") {
                    tag("h2") { words.chartTitle(id) }
                    FlowChart(self).node
                }
            }
        }.markup
    }

    /// Whether anything depends on an answer.
    var hasRoutes: Bool {
        sections.contains { section in
            section.condition != nil
                || section.items.contains { $0.condition != nil || !$0.skips.isEmpty || !$0.headings.isEmpty }
        }
    }

    private func section(_ section: PreviewSection, _ words: PreviewWords, _ isPaper: Bool) -> HTMLNode {
        tag("section") {
            tag("h2") { section.title.node(on: language) }
            if let condition = section.condition { route(words.only(condition)) }
            if let introduction = section.introduction { tag("p") { introduction.node(on: language) } }
            if section.isMatrix, let scale = section.sharedChoices {
                matrix(section, scale, words, isPaper)
            } else {
                for item in section.items where isPaper ? item.number != nil : true {
                    for heading in item.headings { self.heading(heading, words) }
                    self.item(item, words, isPaper)
                }
            }
        }
    }

    private func heading(_ heading: PreviewHeading, _ words: PreviewWords) -> HTMLNode {
        tag("div", ["class": "group"]) {
            tag("h3") { heading.title }
            for note in heading.notes(words) { route(note) }
            if let introduction = heading.introduction { tag("p") { introduction.node(on: language) } }
        }
    }

    private func route(_ sentence: String) -> HTMLNode { tag("p", ["class": "route"]) { "→ \(sentence)" } }

    private func item(_ item: PreviewItem, _ words: PreviewWords, _ isPaper: Bool) -> HTMLNode {
        tag("div", ["class": "question"]) {
            if let condition = item.condition { route(words.only(condition)) }
            tag("p", ["class": "stem"]) {
                if let number = item.number { tag("b") { "\(number). " } }
                item.stem.node(on: language)
                if !item.isRequired, item.formula == nil {
                    tag("span", ["class": "detail"]) { " (\(words.optional))" }
                }
            }
            if let help = item.help { tag("p", ["class": "detail"]) { help.node(on: language) } }
            if !item.parts.isEmpty {
                tag("ul") {
                    for part in item.parts {
                        tag("li") {
                            part.node(on: language)
                            ": ______"
                        }
                    }
                }
            }
            if !item.choices.isEmpty {
                tag("ul", ["class": item.mark == .blank ? "choices blanks" : "choices"]) {
                    for choice in item.choices { tag("li") { choice.label.node(on: language) } }
                }
            }
            if let accepts = item.accepts {
                tag("p", ["class": "detail"]) { accepts }
                if isPaper, item.choices.isEmpty { tag("p", ["class": item.type == "text" ? "lines" : "line"]) {} }
            }
            if let formula = item.formula, !isPaper { tag("p", ["class": "detail"]) { words.computed(formula) } }
            for rule in item.rules { tag("p", ["class": "detail"]) { rule } }
            for skip in item.skips { route(skip.sentence) }
        }
    }

    private func matrix(
        _ section: PreviewSection, _ scale: [PreviewChoice], _ words: PreviewWords, _ isPaper: Bool
    ) -> HTMLNode {
        HTMLTable.table(
            class: "preview-matrix", stacks: true, caption: [HTMLTable.unseen(section.title.text)],
            columns: [(words.statement, "statement-column")] + scale.map { ($0.label.text, "tick") }
        ) {
            HTMLTable.body {
                for item in section.items {
                    for heading in item.headings {
                        HTMLTable.row {
                            HTMLTable.head(columns: scale.count + 1) {
                                heading.title
                                for note in heading.notes(words) { route(note) }
                            }
                        }
                    }
                    HTMLTable.row {
                        HTMLTable.head {
                            if let number = item.number { "\(number). " }
                            item.stem.node(on: language)
                            if let condition = item.condition { route(words.only(condition)) }
                        }
                        for choice in scale { HTMLTable.cell(class: "tick", column: choice.label.text) { "☐" } }
                    }
                }
            }
        }
    }
}

extension PreviewSection {
    /// The choices that all items share; nil where they do not.
    var sharedChoices: [PreviewChoice]? {
        guard let first = items.first?.choices, !first.isEmpty, items.allSatisfy({ $0.choices == first }) else {
            return nil
        }
        return first
    }
}
