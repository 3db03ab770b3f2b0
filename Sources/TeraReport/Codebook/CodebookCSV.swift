internal import TeraArtifact

extension Codebook {
    /// A row an item, for each battery and level that asks it; columns: `Grammar/columns.md`. Several entries of a
    /// cell are parted by ` | `. Indikator and coding frames without an item have a row with their own columns alone.
    public func csv() -> String {
        let heads = [
            "spec", "battery", "level", "item", "raters", "type", "required", "wording", "options", "key", "no_answer",
            "asked", "rules", "coding", "categories", "no_comment", "coders", "measures", "subkompetensi", "origin",
            "source", "scores", "bands", "reports", "tests",
            "without",
        ]
        var lines = [heads]
        var measured: Set<String> = []
        var asked: Set<String> = []
        for spec in data.specs {
            let items = items(of: spec)
            for entry in items.entries {
                if case .indikator(let id) = data.origins[spec.id]?[entry.id]?.measured { measured.insert(id) }
                if let frame = frame(of: entry.id, in: spec) { asked.insert(frame.coded.frame.id) }
                lines.append(row(items, entry))
            }
        }
        for cell in data.cells {
            for indikator in cell.indikator where !measured.contains(indikator.id) {
                lines.append(
                    row(
                        heads,
                        [
                            "level": cell.level, "measures": indikator.id, "subkompetensi": cell.subkompetensi,
                            "origin": place(of: cell),
                            "source": cell.sources.map { source($0).text }.joined(separator: " | "),
                            "without": "item",
                        ]))
            }
        }
        for coded in data.frames where !asked.contains(coded.frame.id) {
            let frame = CodebookFrames(book: self, coded: coded)
            var cells = self.cells(of: frame)
            cells["source"] = coded.sources.map { source($0).text }.joined(separator: " | ")
            cells["without"] = "item"
            lines.append(row(heads, cells))
        }
        return lines.map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// What stands alone, without an item.
    private func row(_ heads: [String], _ cells: [String: String]) -> [String] { heads.map { cells[$0] ?? "" } }

    private func cells(of frame: CodebookFrames?) -> [String: String] {
        guard let frame else { return [:] }
        func cell(_ phrases: [Phrase]) -> String { phrases.map(\.text).joined(separator: " | ") }
        return [
            "coding": frame.coded.frame.id, "categories": cell(frame.categories), "no_comment": cell(frame.none),
            "coders": cell(frame.rule),
        ]
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
        let coding = cells(of: frame(of: entry.id, in: spec))
        return [
            spec.id, spec.battery.id, spec.jenjang?.id ?? "", entry.id,
            entry.asked.map(\.form.rater.id).joined(separator: " | "), entry.first.typeName,
            entry.first.common.required && entry.first.isAsked ? "true" : "false", cell(facts.wording),
            cell(facts.options), cell(facts.key),
            cell(facts.noAnswer), cell(facts.condition), cell(facts.rules),
            coding["coding"] ?? "", coding["categories"] ?? "", coding["no_comment"] ?? "", coding["coders"] ?? "",
            measures, subkompetensi, cell(facts.measured), cell(facts.sources),
            direct.map(\.id).joined(separator: " | "),
            cell(facts.bands), cell(facts.report), list(cases).joined(separator: " | "),
            without.joined(separator: " | "),
        ]
    }
}
