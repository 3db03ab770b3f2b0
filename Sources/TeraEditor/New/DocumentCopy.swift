public import TeraDiagnostics
internal import TeraFormat
public import TeraLanguage

/// A document made from another one: its text, with an id and title of its own, and with ids of its own where one id
/// may stand but once in a project.
public struct DocumentCopy: Sendable {
    private let workspace: Workspace

    public init(_ files: [SourceFile]) {
        var workspace = Workspace()
        for file in files { workspace.set(file.name, file.bytes) }
        self.workspace = workspace
    }

    /// The documents of a kind.
    public func ids(of kind: DocumentKind) -> [String] {
        workspace.definitions { $0.space == .document(kind) }.map(\.definition.id)
    }

    /// nil where there is no such document.
    ///
    /// - Parameter answers: `id` and `title`, and what else a copy must have of its own.
    public func text(of kind: DocumentKind, _ old: String, _ answers: [String: String]) -> String? {
        let id = answers["id"] ?? old
        let found = workspace.definitions { $0.space == .document(kind) && $0.id == old }
        guard let place = found.first, let file = workspace.files[place.path] else { return nil }
        let whole = place.definition.whole
        var edits: [(range: Range<Int>, text: String)] = [(place.definition.range, id)]
        var hasItem = false
        for value in file.values where whole.contains(value.range.lowerBound) {
            switch value.key {
            case "title": if let title = answers["title"] { edits.append((value.range, QuotedText.of(title))) }
            case "jenjang", "role": if let level = answers["level"] { edits.append((value.range, level)) }
            case "from", "to": if let day = answers[value.key] { edits.append((value.range, day)) }
            case "programme": if let programme = answers["programme"] { edits.append((value.range, programme)) }
            // The first of them: of several the copy would code the others once more, which `tera check` says.
            case "items": if let item = answers["item"], !hasItem { edits.append((value.range, item)) }
            default: break
            }
            if value.key == "items" { hasItem = true }
        }
        let names = newNames(file, place, id)
        for mark in file.marks where whole.contains(mark.range.lowerBound) {
            let meaning = workspace.meaning(of: mark, in: place.path).first { $0.path == place.path }
            guard let meaning, let name = names[meaning.definition.range.lowerBound] else { continue }
            if case .name = mark.role {
                edits.append((mark.range, ExpressionVocabulary.name(of: name)))
            } else {
                edits.append((mark.range, name))
            }
        }
        var bytes = file.source.bytes
        let bounded = edits.sorted { $0.range.lowerBound > $1.range.lowerBound }
        for edit in bounded { bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8)) }
        let growth = bytes.count - file.source.bytes.count
        let text = String(decoding: bytes[whole.lowerBound..<whole.upperBound + growth], as: UTF8.self)
        return text.hasSuffix("\n") ? text : text + "\n"
    }

    /// By place of the definition: its new id.
    private func newNames(_ file: FileIndex, _ place: Workspace.Place, _ id: String) -> [Int: String] {
        let once: [Space] = [.item, .indikator, .entry]
        var taken = Set(workspace.definitions { once.contains($0.space) }.map(\.definition.id))
        var names: [Int: String] = [:]
        for definition in file.definitions
        where place.definition.whole.contains(definition.range.lowerBound)
            && once.contains(definition.space)
        {
            let old = place.definition.id
            let rest =
                definition.id.hasPrefix(old + "-") ? String(definition.id.dropFirst(old.count + 1)) : definition.id
            var name = String("\(id)-\(rest)".prefix(60))
            while name.hasSuffix("-") { name.removeLast() }
            let base = name
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(base)-\(number)"
                number += 1
            }
            names[definition.range.lowerBound] = name
        }
        return names
    }
}
