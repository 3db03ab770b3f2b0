internal import TeraArtifact

extension Codebook {
    /// A row an item, for each battery and level that asks it; columns: `Grammar/columns.md`. Several entries of a
    /// cell are parted by ` | `. Indikator without an item have a row with their id alone.
    public func csv() -> String {
        let heads = [
            "spec", "battery", "level", "item", "raters", "type", "required", "wording", "options", "key", "no_answer",
            "asked", "rules", "measures", "subkompetensi", "origin", "source", "scores", "bands", "reports", "tests",
            "without",
        ]
        var lines = [heads]
        var measured: Set<String> = []
        for spec in data.specs {
            let items = items(of: spec)
            for entry in items.entries {
                if case .indikator(let id) = data.origins[spec.id]?[entry.id]?.measured { measured.insert(id) }
                lines.append(row(items, entry))
            }
        }
        for cell in data.cells {
            for indikator in cell.indikator where !measured.contains(indikator.id) {
                var row = [String](repeating: "", count: heads.count)
                row[2] = cell.level
                row[13] = indikator.id
                row[14] = cell.subkompetensi
                row[15] = place(of: cell)
                row[16] = cell.sources.map { source($0).text }.joined(separator: " | ")
                row[21] = "item"
                lines.append(row)
            }
        }
        return lines.map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
    }

    private func row(_ items: CodebookItems, _ entry: CodebookItems.Entry) -> [String] {
        let facts = CodebookFacts(book: self, items: items, entry: entry)
        let spec = items.spec
        func cell(_ phrases: [Phrase]) -> String { phrases.map(\.text).joined(separator: " | ") }
        var measures = ""
        var subkompetensi = ""
        var without: [String] = []
        switch data.origins[spec.id]?[entry.id]?.measured {
        case .indikator(let id):
            measures = id
            subkompetensi = indikator(id)?.cell.subkompetensi ?? ""
        case .cell(let level, let place):
            measures = "\(level)/\(place)"
            subkompetensi = place
        case .topic(let id, _): measures = id
        case .nothing, nil: if entry.first.isAsked { without.append("origin") }
        }
        let direct = CodebookScores(spec: spec).reading(item: entry.id)
        if direct.isEmpty, entry.first.isAsked { without.append("score") }
        let cases = data.tests[spec.id]?[entry.id] ?? []
        if cases.isEmpty, entry.first.isAsked { without.append("test") }
        return [
            spec.id, spec.battery.id, spec.jenjang?.id ?? "", entry.id,
            entry.asked.map(\.form.rater.id).joined(separator: " | "), entry.first.typeName,
            entry.first.common.required && entry.first.isAsked ? "true" : "false", cell(facts.wording),
            cell(facts.options), cell(facts.key),
            cell(facts.noAnswer), cell(facts.condition), cell(facts.rules),
            measures, subkompetensi, cell(facts.measured), cell(facts.sources),
            direct.map(\.id).joined(separator: " | "),
            cell(facts.bands), cell(facts.report), list(cases).joined(separator: " | "),
            without.joined(separator: " | "),
        ]
    }
}
