import TeraArtifact
import TeraDiagnostics
import TeraRuntime
import TeraText

/// A change as people read it: once, where several items or scores have the same.
struct DiffEntry {
    let change: Change
    /// The items or scores; none: the place of the change says it.
    private(set) var places: [String] = []
    private(set) var batteries: Set<String>

    private init(_ change: Change) {
        self.change = change
        batteries = Set(change.batteries)
    }

    /// In the order of the first of each.
    static func entries(_ changes: [Change]) -> [DiffEntry] {
        struct Key: Hashable {
            let place: ChangePlace
            let field: String
            let was: String?
            let now: String?
            let why: String?
            let isScore: Bool
        }
        var order: [Key] = []
        var groups: [Key: [Change]] = [:]
        for change in changes {
            var place = change.place
            (place.item, place.score) = (nil, nil)
            let key = Key(
                place: place, field: change.field, was: change.was, now: change.now, why: change.why["id"],
                isScore: change.place.score != nil)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(change)
        }
        return order.flatMap { key -> [DiffEntry] in
            let group = groups[key] ?? []
            // What came or went is a thing of its own, wherever it stood.
            guard group.count > 1, key.was != nil, key.now != nil else { return group.map(DiffEntry.init) }
            var change = group[0]
            change.place = key.place
            var entry = DiffEntry(change)
            entry.places = group.compactMap { $0.place.item ?? $0.place.score }
            entry.isScores = key.isScore
            entry.batteries = Set(group.flatMap(\.batteries))
            return [entry]
        }
    }

    private var isScores = false

    /// `butir a, kunci: b → c`
    func head(_ language: MessageLanguage) -> String {
        // Texts of documents may hold what a terminal would obey.
        visibleText(head(in: language))
    }

    private func head(in language: MessageLanguage) -> String {
        "\(change.head(in: language.rawValue)): \(change.difference(in: language.rawValue))"
    }

    func why(_ language: MessageLanguage) -> String { change.why[language.rawValue] ?? "" }

    /// `pada 12 nilai: …; di 5 baterai: …`
    func whereabouts(_ language: MessageLanguage) -> String {
        let names = batteries.sorted()
        let battery =
            names.count == 1
            ? Message(id: "di baterai \(names[0])", en: "in battery \(names[0])")[language]
            : Message(
                id: "di \(names.count) baterai: \(Self.few(names))",
                en: "in \(names.count) batteries: \(Self.few(names))")[
                    language]
        guard !places.isEmpty else { return battery }
        let count = places.count
        let what =
            isScores
            ? Message(id: "pada \(count) nilai", en: "in \(count) scores")
            : Message(id: "pada \(count) butir", en: "in \(count) items")
        return "\(what[language]): \(Self.few(places)); \(battery)"
    }

    /// The first of many.
    private static func few(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    }
}
