internal import TeraCEL
internal import TeraDiagnostics
internal import TeraExact
internal import TeraLanguage

/// What stands behind a place: a key, an id, a name.
struct Hover {
    let workspace: Workspace
    let checked: CheckedProject?
    let language: MessageLanguage

    private func say(_ id: String, _ en: String) -> String { Message(id: id, en: en)[language] }

    func json(in file: FileIndex, path: String, at offset: Int) -> JSON {
        guard let mark = file.mark(at: offset) else { return .null }
        let text: String
        if case .key(let field) = mark.role {
            text = FieldWords.text(field, language) + (keyFacts(field.name, file, mark).map { "\n\n" + $0 } ?? "")
        } else {
            text = workspace.meaning(of: mark, in: path).prefix(3).map(describe).joined(separator: "\n\n---\n\n")
        }
        guard !text.isEmpty else { return .null }
        return .object([("contents", .markdown(text)), ("range", .range(mark.range, file.lines))])
    }

    // MARK: Things

    private func describe(_ place: Workspace.Place) -> String {
        let definition = place.definition
        var lines = ["**\(name(of: definition.space)) `\(definition.id)`**"]
        if !definition.title.isEmpty { lines.append(definition.title) }
        let told = ["number", "type", "scale", "indikator", "topic", "ciri_khas", "definisi_operasional", "relevant"]
        let facts = definition.facts.filter { told.contains($0.key) }.map { "- `\($0.key)`: \($0.value)" }
        if !facts.isEmpty { lines.append(facts.joined(separator: "\n")) }
        if !definition.aliases.isEmpty {
            lines.append(say("Nama lain", "Other names") + ": " + definition.aliases.joined(separator: "; "))
        }
        switch definition.space {
        case .item, .indikator: lines += asked(definition.id)
        case .score: lines += scoreRange(definition, place)
        case .document(.instrument): lines += instrumentRange(definition.id)
        default: break
        }
        let line = (workspace.files[place.path]?.lines.line(of: definition.range.lowerBound) ?? 0) + 1
        lines.append("_\(place.path.split(separator: "/").last.map(String.init) ?? place.path):\(line)_")
        return lines.joined(separator: "\n\n")
    }

    private func name(of space: Space) -> String {
        switch space {
        case .document(let kind): kind.rawValue
        case .item: say("butir", "item")
        case .indikator: "indikator"
        case .subkompetensi: "subkompetensi"
        case .level: say("jenjang atau peran", "jenjang or role")
        case .topic: say("pokok bahasan", "topic")
        case .section: say("bagian", "section")
        case .group: say("kelompok", "group")
        case .band: say("pita", "band")
        case .score: say("nilai", "score")
        case .entry: say("isi daftar acuan", "register entry")
        case .point: "point"
        case .subunsur: "subunsur"
        case .local(let shape): shape
        }
    }

    /// Who is asked an item, by instrument.
    private func asked(_ id: String) -> [String] {
        var raters: [(instrument: String, roles: [String])] = []
        for composition in checked?.compositions ?? [] {
            let instrument = composition.instrument.header.id.value
            guard !raters.contains(where: { $0.instrument == instrument }) else { continue }
            for section in composition.sections where section.items.contains(where: { Self.is($0, id) }) {
                raters.append((instrument, section.raters.map(\.rawValue)))
                break
            }
        }
        guard !raters.isEmpty else { return [] }
        let lines = raters.sorted { $0.instrument < $1.instrument }.map {
            "- `\($0.instrument)`: \($0.roles.joined(separator: ", "))"
        }
        return [say("Ditanyakan kepada:", "Asked of:") + "\n" + lines.joined(separator: "\n")]
    }

    private static func `is`(_ item: ComposedItem, _ id: String) -> Bool {
        if item.id == id { return true }
        if case .indikator(let indikator, _) = item.measures { return indikator == id }
        return false
    }

    // MARK: Ranges

    private func words(_ ranges: [ScoreRange]) -> [String] {
        guard let first = ranges.first else { return [] }
        let lowest = ranges.dropFirst().reduce(first.lowest) { $1.lowest < $0 ? $1.lowest : $0 }
        let highest = ranges.dropFirst().reduce(first.highest) { $0 < $1.highest ? $1.highest : $0 }
        return [say("Rentang", "Range") + ": \(lowest.exactText)–\(highest.exactText)"]
    }

    private func scoreRange(_ definition: FileIndex.Definition, _ place: Workspace.Place) -> [String] {
        guard let checked else { return [] }
        let ranges = checked.compositions.compactMap { composition -> ScoreRange? in
            guard let scores = composition.instrument.scoring?.scores,
                let score = scores.first(where: { $0.id.value == definition.id }),
                checked.project.files[Int(score.id.span.file)].name == place.path
            else { return nil }
            return ScoreRange.range(of: score, in: composition, project: checked.project)
        }
        return words(ranges)
    }

    private func instrumentRange(_ id: String) -> [String] {
        guard let checked else { return [] }
        let ranges = checked.compositions.compactMap { composition -> ScoreRange? in
            guard composition.instrument.header.id.value == id, let within = composition.instrument.scoring?.within
            else { return nil }
            return ScoreRange.range(of: composition.items, reduce: within.value, in: checked.project)
        }
        return words(ranges)
    }

    /// At the rules of scoring: what can come of them.
    private func keyFacts(_ key: String, _ file: FileIndex, _ mark: FileIndex.Mark) -> String? {
        guard ["within", "kategori", "predikat", "overall"].contains(key) else { return nil }
        let instrument = file.definitions.first {
            $0.document == mark.document && $0.space == .document(.instrument)
        }
        return instrument.flatMap { instrumentRange($0.id).first }
    }
}
