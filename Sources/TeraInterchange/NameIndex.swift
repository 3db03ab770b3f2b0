internal import TeraArtifact

/// Finds the entry of a list that a name in a file means: its id, its title or an alias, compared folded.
struct NameIndex {
    private var ids: [String: String] = [:]
    private var names: [String] = []
    /// The official titles, for messages.
    private(set) var titles: [String: Texts] = [:]

    init(_ entries: [RegisterEntryArtifact]) {
        for entry in entries { add(entry.id, entry.title, aliases: entry.aliases) }
    }

    init(_ named: [Named]) {
        for entry in named { add(entry.id, entry.title, aliases: []) }
    }

    /// Earlier entries win: an alias never takes a name away from another entry.
    private mutating func add(_ id: String, _ title: Texts, aliases: [String]) {
        titles[id] = title
        for name in [id] + title.sorted(by: { $0.key < $1.key }).map(\.value) + aliases {
            let folded = TextFolding.fold(name)
            if ids[folded] == nil { ids[folded] = id }
            names.append(name)
        }
    }

    var isEmpty: Bool { ids.isEmpty }

    func id(of name: String) -> String? { ids[TextFolding.fold(name)] }

    /// The id, title or alias nearest to a name that is not there.
    func nearest(to name: String) -> String? { NearestName.of(name, among: names) }
}
