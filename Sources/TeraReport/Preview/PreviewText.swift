extension FormPreview {
    /// The form as lines of text: what a rater would see, with the routes said at each question.
    public func text(_ layout: TextLayout) -> String {
        let words = PreviewWords(language)
        var page = TextPage(layout)
        page.title(title.text)
        page.paragraph("\(words.form): \(id)")
        page.paragraph(words.filledBy(rater.text))
        page.paragraph(words.cost(items, minutes))
        if let introduction { page.paragraph(introduction.text) }
        for section in sections {
            page.heading(section.title.text)
            if let condition = section.condition { page.paragraph("→ " + words.only(condition)) }
            if let introduction = section.introduction { page.paragraph(introduction.text) }
            for item in section.items { self.item(item, words, &page) }
        }
        return page.text
    }

    private func item(_ item: PreviewItem, _ words: PreviewWords, _ page: inout TextPage) {
        for heading in item.headings {
            page.startBlock()
            page.item("—", [heading.title] + heading.notes(words).map { "→ " + $0 })
            if let introduction = heading.introduction { page.paragraph(introduction.text) }
        }
        page.startBlock()
        let isOptional = !item.isRequired && item.formula == nil
        let stem = item.stem.text + (isOptional ? " (\(words.optional))" : "")
        var notes: [String] = []
        if let condition = item.condition { notes.append("→ " + words.only(condition)) }
        page.item(item.number.map { "\($0)." } ?? "=", [stem] + notes + (item.help.map { [$0.text] } ?? []))
        for part in item.parts { page.item("   -", ["\(part.text): ___"]) }
        for choice in item.choices { page.item("   \(item.mark.text)", [choice.label.text]) }
        if let accepts = item.accepts { page.item("   ", ["[\(accepts)]"]) }
        if let formula = item.formula { page.item("   ", [words.computed(formula)]) }
        for rule in item.rules { page.item("   •", [rule]) }
        for skip in item.skips { page.item("   →", [skip.sentence]) }
    }
}

extension PreviewHeading {
    /// When it is asked, and how often.
    func notes(_ words: PreviewWords) -> [String] { [condition.map(words.only), times].compactMap { $0 } }
}

extension PreviewItem.Mark {
    var text: String {
        switch self {
        case .circle: "( )"
        case .box: "[ ]"
        case .blank: "___"
        }
    }
}
