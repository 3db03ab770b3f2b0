internal import TeraDiagnostics
internal import TeraLanguage

/// The files of a project as they are now: on the disk, or in the editor where one is open.
struct Workspace: Sendable {
    private(set) var files: [String: FileIndex] = [:]
    /// Versions of the files that are open in the editor.
    var versions: [String: Int] = [:]

    mutating func set(_ path: String, _ bytes: [UInt8]) {
        files[path] = FileIndex(SourceFile(name: path, bytes: bytes))
    }

    mutating func remove(_ path: String) { files[path] = nil }

    /// By path, so that every run has the same order.
    var sources: [SourceFile] { files.keys.sorted().compactMap { files[$0]?.source } }

    // MARK: Names

    /// A definition and its file.
    struct Place: Sendable {
        let path: String
        let definition: FileIndex.Definition
    }

    func definitions(_ isWanted: (FileIndex.Definition) -> Bool) -> [Place] {
        files.keys.sorted().flatMap { path in
            (files[path]?.definitions ?? []).filter(isWanted).map { Place(path: path, definition: $0) }
        }
    }

    /// What a mark means: the definition that it is, or those that it leads to. Names of the same document come first.
    func meaning(of mark: FileIndex.Mark, in path: String) -> [Place] {
        switch mark.role {
        case .definition(let space):
            return definitions { $0.space == space && $0.id == mark.text }
                .filter { $0.path == path && $0.definition.range == mark.range }
        case .reference(let spaces):
            return nearest(definitions { $0.id == mark.text && spaces.contains($0.space) }, mark, path)
        case .name:
            return nearest(
                definitions {
                    Space.named.contains($0.space) && ExpressionVocabulary.name(of: $0.id) == mark.text
                }, mark, path)
        case .key, .word: return []
        }
    }

    private func nearest(_ places: [Place], _ mark: FileIndex.Mark, _ path: String) -> [Place] {
        let own = places.filter { $0.path == path && $0.definition.document == mark.document }
        return own.isEmpty ? places : own
    }

    /// Every mark that means the definition, itself among them.
    func uses(of place: Place) -> [(path: String, mark: FileIndex.Mark)] {
        let name = ExpressionVocabulary.name(of: place.definition.id)
        return files.keys.sorted().flatMap { path -> [(path: String, mark: FileIndex.Mark)] in
            (files[path]?.marks ?? []).filter { mark in
                guard mark.text == place.definition.id || mark.text == name else { return false }
                return meaning(of: mark, in: path).contains {
                    $0.path == place.path && $0.definition.range == place.definition.range
                }
            }.map { (path, $0) }
        }
    }
}
