internal import TeraCEL
internal import TeraDiagnostics
internal import TeraLanguage

/// What can be written next.
struct Completion {
    let workspace: Workspace
    let language: MessageLanguage

    /// The numbers that the protocol gives to kinds of proposals.
    private enum Kind: Int {
        case function = 3
        case variable = 6
        case property = 10
        case value = 12
        case keyword = 14
        case reference = 18
    }

    func items(in file: FileIndex, path: String, at offset: Int) -> [JSON] {
        let context = CursorContext(file, path: path, at: offset)
        let word = JSON.range(context.word, file.lines)
        let value = JSON.range(context.value, file.lines)
        var seen: Set<String> = []
        return context.wanted.flatMap { wanted -> [JSON] in
            switch wanted {
            case .kindKey: [item("kind", .property, "kind: ", word)]
            case .kind: DocumentKind.allCases.map { kind($0, value) }
            case .key(let shape, let present): keys(shape, present, word, hasColon: hasColon(file, context.word))
            case .value(let type, let field): values(type, field, file, context, value)
            }
        }.filter { seen.insert(($0["label"]?.text ?? "") + "\n" + ($0["detail"]?.text ?? "")).inserted }
    }

    private func hasColon(_ file: FileIndex, _ word: Range<Int>) -> Bool {
        word.upperBound < file.source.bytes.count && file.source.bytes[word.upperBound] == UInt8(ascii: ":")
    }

    private func kind(_ kind: DocumentKind, _ range: JSON) -> JSON {
        let meaning = DocumentReference.shape(of: kind).meaning[language]
        return item(kind.rawValue, .keyword, kind.rawValue, range, documentation: meaning)
    }

    private func keys(_ shape: ShapeDoc, _ present: Set<String>, _ range: JSON, hasColon: Bool) -> [JSON] {
        shape.fields.enumerated().filter { !present.contains($0.element.name) }.map { index, field in
            let order = (field.isRequired ? "0" : "1") + (index < 10 ? "0" : "") + String(index)
            return item(
                field.name, .property, field.name + (hasColon ? "" : ": "), range, detail: typeWords(field.type),
                documentation: FieldWords.text(field, language), sort: order)
        }
    }

    private func typeWords(_ type: TypeDoc) -> String {
        let words = type.words(english: language == .english)
        return words.count > 80 ? String(words.prefix(79)) + "…" : words
    }

    private func values(
        _ type: TypeDoc, _ field: FieldDoc, _ file: FileIndex, _ context: CursorContext, _ range: JSON
    ) -> [JSON] {
        switch type {
        case .enumeration(let words):
            return words.map { item($0, .value, $0, range, documentation: field.meaning[language]) }
        case .boolean: return ["true", "false"].map { item($0, .keyword, $0, range) }
        case .reference(let kind): return things([.document(kind)], context, range)
        case .localReference(let what): return things(Space.referred(by: what), context, range)
        case .key: return things([.local("option"), .local("checklist-entry")], context, range)
        case .expression:
            var words: [JSON] = []
            if case .either(.boolean, _) = field.type {
                words = ["true", "false"].map { item($0, .keyword, $0, range) }
            }
            return words + ExpressionCompletion(completion: self, file: file, context: context).items
        case .either(let a, let b):
            return values(a, field, file, context, range) + values(b, field, file, context, range)
        case .list(let element): return values(element, field, file, context, range)
        case .language: return ["id", "en"].map { item($0, .value, $0, range) }
        case .date, .number, .integer, .percent, .bound:
            return [item(field.example, .value, field.example, range, documentation: field.meaning[language])]
        default: return []
        }
    }

    /// Ids, and the names by which people know them: each writes its id.
    private func things(_ spaces: [Space], _ context: CursorContext, _ range: JSON) -> [JSON] {
        let found = workspace.definitions { spaces.contains($0.space) }
        let own = found.filter {
            $0.path == context.path && context.documentRange.contains($0.definition.range.lowerBound)
        }
        // Names that only mean something in their own document come from there.
        let isOwn =
            spaces.contains { $0.isLocal } || !own.isEmpty && spaces.contains { [.topic, .section].contains($0) }
        var seen: Set<String> = []
        return (isOwn ? own : own + found).flatMap { place -> [JSON] in
            let definition = place.definition
            guard seen.insert(definition.id).inserted else { return [] }
            var names = definition.aliases
            if definition.space == .subkompetensi || definition.space == .level { names.append(definition.title) }
            return [
                item(
                    definition.id, .reference, definition.id, range, detail: definition.title,
                    documentation: definition.aliases.joined(separator: "; "))
            ]
                + names.filter { !$0.isEmpty }.map {
                    item($0, .reference, definition.id, range, detail: definition.id, sort: "z" + $0)
                }
        }
    }

    private func item(
        _ label: String, _ kind: Kind, _ text: String, _ range: JSON, detail: String = "", documentation: String = "",
        sort: String = ""
    ) -> JSON {
        var members: [(key: String, value: JSON)] = [
            ("label", .string(label)), ("kind", .int(kind.rawValue)), ("filterText", .string(label)),
            ("textEdit", .object([("range", range), ("newText", .string(text))])),
        ]
        if !detail.isEmpty { members.append(("detail", .string(detail))) }
        if !documentation.isEmpty { members.append(("documentation", .markdown(documentation))) }
        if !sort.isEmpty { members.append(("sortText", .string(sort))) }
        return .object(members)
    }

    /// A proposal within an expression.
    func part(_ label: String, isFunction: Bool, _ range: JSON, detail: String, sort: String) -> JSON {
        item(label, isFunction ? .function : .variable, label, range, detail: detail, sort: sort)
    }
}

/// Words about a key.
enum FieldWords {
    static func text(_ field: FieldDoc, _ language: MessageLanguage) -> String {
        let isEnglish = language == .english
        let presence =
            field.isRequired
            ? (isEnglish ? "required" : "wajib")
            : field.defaultValue.map { (isEnglish ? "default: " : "bawaan: ") + $0 }
                ?? (isEnglish ? "optional" : "boleh")
        return """
            **`\(field.name)`** – \(field.meaning[language])

            \(field.type.words(english: isEnglish)); \(presence)

            ```yaml
            \(field.name): \(field.example)
            ```
            """
    }
}
