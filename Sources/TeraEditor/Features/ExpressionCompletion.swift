internal import TeraCEL
internal import TeraDiagnostics
internal import TeraLanguage

/// Names, members and functions within an expression.
struct ExpressionCompletion {
    let completion: Completion
    let file: FileIndex
    let context: CursorContext

    var items: [JSON] {
        // A name has no hyphen: `a-b` takes away.
        let bytes = file.source.bytes
        var start = context.word.upperBound
        while start > context.word.lowerBound, NamesInText.isPart(bytes[start - 1]) { start -= 1 }
        let range = JSON.range(start..<context.word.upperBound, file.lines)
        let before = context.before
        if before.hasSuffix("participant.") {
            return ExpressionVocabulary.participantFields.map { part($0, range, detail: "participant.\($0)") }
        }
        if before.hasSuffix("option.") {
            return ["id", "parent", "zone"].map { part($0, range, detail: "option.\($0)") }
        }
        if before.hasSuffix(".") {
            return ExpressionVocabulary.functions.filter(\.isMember).map { function($0, range) }
        }
        if let compared = comparedName(before) { return options(of: compared, range) }
        return names(range) + variables(range)
            + ExpressionVocabulary.functions.filter { !$0.isMember }.map { function($0, range) }
    }

    private func part(_ name: String, _ range: JSON, detail: String, sort: String = "") -> JSON {
        completion.part(name, isFunction: false, range, detail: detail, sort: sort)
    }

    private func function(_ function: ExpressionVocabulary.Function, _ range: JSON) -> JSON {
        completion.part(
            function.name, isFunction: true, range, detail: function.forms.joined(separator: "; "),
            sort: "3" + function.name)
    }

    private func variables(_ range: JSON) -> [JSON] {
        ["rater", "participant", "answer", "option"].map { part($0, range, detail: "", sort: "2" + $0) }
    }

    /// Items and sections, those of this document first, each with the type of its answer.
    private func names(_ range: JSON) -> [JSON] {
        var seen: Set<String> = []
        return completion.workspace.definitions { Space.named.contains($0.space) }.compactMap { place in
            let name = ExpressionVocabulary.name(of: place.definition.id)
            guard seen.insert(name).inserted else { return nil }
            let isOwn =
                place.path == context.path && context.documentRange.contains(place.definition.range.lowerBound)
            let type = place.definition.facts.first { $0.key == "type" }?.value ?? ""
            let detail = type.isEmpty ? place.definition.title : "\(type) – \(place.definition.title)"
            return part(name, range, detail: detail, sort: (isOwn ? "0" : "1") + name)
        }
    }

    /// The name that a text being written is compared with: `wilayah == "`.
    private func comparedName(_ before: String) -> String? {
        guard before.hasSuffix("\"") else { return nil }
        var rest = before.dropLast()
        while rest.last == " " { rest.removeLast() }
        guard rest.hasSuffix("==") || rest.hasSuffix("!=") else { return nil }
        rest = rest.dropLast(2)
        while rest.last == " " { rest.removeLast() }
        let name = rest.reversed().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }.reversed()
        return name.isEmpty ? nil : String(name)
    }

    private func options(of name: String, _ range: JSON) -> [JSON] {
        let items = completion.workspace.definitions {
            $0.space == .item && ExpressionVocabulary.name(of: $0.id) == name
        }
        return items.prefix(1).flatMap { place in
            (completion.workspace.files[place.path]?.definitions ?? []).filter {
                if case .local = $0.space {
                    return place.definition.whole.contains($0.range.lowerBound)
                }
                return false
            }.map { part($0.id, range, detail: $0.title) }
        }
    }
}
