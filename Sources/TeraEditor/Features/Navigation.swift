internal import TeraCEL
internal import TeraDiagnostics
internal import TeraLanguage

/// Where names lead, where they are used, and giving them another.
struct Navigation {
    let workspace: Workspace
    let language: MessageLanguage

    func definition(in file: FileIndex, path: String, at offset: Int) -> JSON {
        guard let mark = file.mark(at: offset) else { return .null }
        return .array(workspace.meaning(of: mark, in: path).compactMap { location($0.path, $0.definition.range) })
    }

    func references(in file: FileIndex, path: String, at offset: Int, withDeclaration: Bool) -> JSON {
        guard let mark = file.mark(at: offset) else { return .null }
        let places = workspace.meaning(of: mark, in: path)
        var found: [JSON] = []
        for place in places {
            for use in workspace.uses(of: place) {
                if case .definition = use.mark.role, !withDeclaration { continue }
                if let location = location(use.path, use.mark.range) { found.append(location) }
            }
        }
        return .array(found)
    }

    private func location(_ path: String, _ range: Range<Int>) -> JSON? {
        workspace.files[path].map { .location(path, range, $0.lines) }
    }

    // MARK: Renaming

    /// The place of the name, where it can be renamed.
    func prepareRename(in file: FileIndex, path: String, at offset: Int) -> JSON {
        guard let mark = file.mark(at: offset), let place = workspace.meaning(of: mark, in: path).first,
            place.definition.space.isRenamable
        else { return .null }
        return .object([("range", .range(mark.range, file.lines)), ("placeholder", .string(place.definition.id))])
    }

    /// The changes, or why there are none.
    func rename(in file: FileIndex, path: String, at offset: Int, to name: String) -> Result<JSON, Refusal> {
        guard let mark = file.mark(at: offset), let place = workspace.meaning(of: mark, in: path).first else {
            return .failure(Refusal(Message(id: "di sini tidak ada id", en: "there is no id here")))
        }
        guard place.definition.space.isRenamable else {
            return .failure(
                Refusal(
                    Message(
                        id: "id ini juga ditulis di dalam teks ekspresi dan data, jadi tidak diganti otomatis",
                        en: "this id also stands in texts of expressions and in data, so it is not renamed by itself")))
        }
        guard Self.isID(name) else {
            return .failure(
                Refusal(
                    Message(
                        id: "\"\(name)\" bukan id: pakai huruf kecil, angka, dan tanda hubung",
                        en: "\"\(name)\" is no id: use small letters, digits and hyphens")))
        }
        // In expressions `a-b` and `a_b` are one name.
        let written = ExpressionVocabulary.name(of: name)
        let isNamed = Space.named.contains(place.definition.space)
        let taken = workspace.definitions {
            $0.id != place.definition.id
                && ($0.space == place.definition.space && $0.id == name
                    || isNamed && Space.named.contains($0.space) && ExpressionVocabulary.name(of: $0.id) == written)
        }
        guard name == place.definition.id || taken.isEmpty else {
            return .failure(
                Refusal(Message(id: "id `\(name)` sudah dipakai", en: "the id `\(name)` is taken already")))
        }
        let uses = workspace.uses(of: place)
        for use in uses where workspace.meaning(of: use.mark, in: use.path).count > 1 {
            let line = (workspace.files[use.path]?.lines.line(of: use.mark.range.lowerBound) ?? 0) + 1
            return .failure(
                Refusal(
                    Message(
                        id: "`\(use.mark.text)` di \(use.path):\(line) dapat berarti beberapa id, jadi tidak ada yang "
                            + "diganti; ganti sendiri, lalu lihat temuan `tera check`",
                        en: "`\(use.mark.text)` at \(use.path):\(line) may mean several ids, so nothing is renamed; "
                            + "rename by hand, and see what `tera check` finds")))
        }
        var edits: [(path: String, edits: [JSON])] = []
        for use in uses {
            guard let lines = workspace.files[use.path]?.lines else { continue }
            let text: String
            if case .name = use.mark.role { text = ExpressionVocabulary.name(of: name) } else { text = name }
            let edit: JSON = .object([("range", .range(use.mark.range, lines)), ("newText", .string(text))])
            if edits.last?.path == use.path {
                edits[edits.count - 1].edits.append(edit)
            } else {
                edits.append((use.path, [edit]))
            }
        }
        return .success(
            .object([
                ("changes", .object(edits.map { (FileAddress.uri(of: $0.path), JSON.array($0.edits)) }))
            ]))
    }

    struct Refusal: Error {
        let message: Message
        init(_ message: Message) { self.message = message }
    }

    private static func isID(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64
            && text.wholeMatch(of: /[a-z0-9]+(?:[-_][a-z0-9]+)*/) != nil
    }
}
