internal import TeraText

extension Publication {
    /// The report as Markdown (CommonMark with tables). What documents and people wrote cannot become markup.
    public func markdown() -> String {
        let words = PublicationWords(language)
        let format = CellFormat(language)
        var lines: [String] = []
        func block(_ text: String) { lines += [text, ""] }
        if release.isInternal { block("**\(words.notForRelease)**") }
        block("# \(Self.escaped(title))")
        if let subject { block(Self.escaped(subject.text)) }
        block(Self.escaped(date))
        if !legalBasis.isEmpty {
            block("## \(words.legalBasis)")
            block(legalBasis.enumerated().map { "\($0 + 1). \(Self.escaped($1))" }.joined(separator: "\n"))
        }
        if !summary.isEmpty || !summaryTexts.isEmpty {
            block("## \(words.summary)")
            if !summary.isEmpty { block(Self.numbered(summary)) }
            for part in summaryTexts { Self.markdown(part, format).map(block) }
        }
        if !tables.isEmpty {
            block("## \(words.listOfTables)")
            block(tables.map { "\($0.number). \(Self.escaped($0.caption))" }.joined(separator: "\n"))
        }
        for (index, chapter) in chapters.enumerated() {
            block("## \(index + 1)\\. \(Self.escaped(chapter.title))")
            if release.isInternal { block("*\(words.notForRelease)*") }
            for part in chapter.blocks { Self.markdown(part, format).map(block) }
        }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }

    /// nil: a chart. The table stands before it, and Markdown has no pictures of its own.
    private static func markdown(_ block: PublicationBlock, _ format: CellFormat) -> String? {
        switch block {
        case .heading(let phrase): "### \(escaped(phrase.text))"
        case .paragraph(let text): escaped(text)
        case .prose(let phrase): escaped(phrase.text)
        case .list(let items): items.map { "- \(escaped($0.text))" }.joined(separator: "\n")
        case .numbered(let items): numbered(items.map(\.text))
        case .table(let table): markdown(table, format)
        case .chart: nil
        case .entry(let entry):
            "### \(escaped(entry.title))\n\n" + entry.facts.map(markdown).joined(separator: "\n")
        }
    }

    private static func numbered(_ items: [String]) -> String {
        items.enumerated().map { "\($0 + 1). \(escaped($1))" }.joined(separator: "\n")
    }

    private static func markdown(_ fact: PublicationFact) -> String {
        let name = "- **\(escaped(fact.name)):**"
        guard fact.values.count > 1 else { return name + fact.values.map { " \(escaped($0.text))" }.joined() }
        return ([name] + fact.values.map { "  - \(escaped($0.text))" }).joined(separator: "\n")
    }

    private static func markdown(_ table: PublishedTable, _ format: CellFormat) -> String {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        var lines = ["**\(escaped(format.title(of: table)))**", ""]
        lines.append(row(table.columns.map { escaped($0.title.text) }))
        lines.append(row(table.columns.map { $0.isText ? ":---" : "---:" }))
        lines += format.cells(of: table).map { row($0.map(escaped)) }
        lines += ["", escaped(format.facts(of: table))]
        let notes = format.notes(of: table)
        if !notes.isEmpty { lines += [""] + notes.map { "- \(escaped($0))" } }
        return lines.joined(separator: "\n")
    }

    /// A text that stays a text: no sign of it begins markup, and neither do spaces before it.
    static func escaped(_ text: String) -> String {
        var result = ""
        let line = visibleText(text).drop { $0 == " " }
        for (index, character) in line.enumerated() {
            if "\\`*_[]<>|~&".contains(character) || index == 0 && "#+-=".contains(character) { result.append("\\") }
            result.append(character)
        }
        // "1." at the beginning would begin a list.
        guard let stop = result.firstIndex(where: { !$0.isNumber }), stop > result.startIndex,
            ".)".contains(result[stop])
        else { return result }
        result.insert("\\", at: stop)
        return result
    }
}
