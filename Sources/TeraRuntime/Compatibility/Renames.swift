internal import TeraArtifact

/// What items and their options were called in the old form: `formerly`, resolved.
struct Renames: Equatable {
    /// Old id → new id; those that changed alone.
    var items: [String: String] = [:]
    /// New id of the item → old id of the option → new id; those that changed alone.
    var options: [String: [String: String]] = [:]

    func item(_ old: String) -> String { items[old] ?? old }

    func option(_ old: String, of item: String) -> String { options[item]?[old] ?? old }

    var isEmpty: Bool { items.isEmpty && options.isEmpty }

    mutating func merge(_ other: Renames) {
        items.merge(other.items) { first, _ in first }
        for (item, ids) in other.options { options[item, default: [:]].merge(ids) { first, _ in first } }
    }

    /// As a build keeps it, by present id.
    func published() -> [ItemRename] {
        let earlier = Dictionary(items.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return Set(items.values).union(options.keys).sorted().map { item in
            ItemRename(item: item, formerly: earlier[item] ?? item, options: options[item] ?? [:])
        }
    }
}

/// Entries of two lists that are the same thing, by id or by former id.
struct Pairing<Entry> {
    var pairs: [(old: Entry, new: Entry)] = []
    var removed: [Entry] = []
    var added: [Entry] = []
    /// Old id → new id; those that changed alone.
    var renamed: [String: String] = [:]
    /// Whether what is in both stands in another order.
    var isReordered = false

    init(_ old: [Entry], _ new: [Entry], id: (Entry) -> String, formerly: (Entry) -> [String]? = { _ in nil }) {
        let places = Dictionary(old.enumerated().map { (id($1), $0) }, uniquingKeysWith: { first, _ in first })
        let present = Set(new.map(id))
        var taken: Set<Int> = []
        for entry in new {
            let own = places[id(entry)]
            // What has an id still, was never called otherwise.
            let former = (formerly(entry) ?? []).lazy.filter { !present.contains($0) }.compactMap { places[$0] }.first
            guard let place = own ?? former, taken.insert(place).inserted else {
                added.append(entry)
                continue
            }
            pairs.append((old[place], entry))
            if id(old[place]) != id(entry) { renamed[id(old[place])] = id(entry) }
        }
        removed = old.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
        let order = pairs.compactMap { places[id($0.old)] }
        isReordered = zip(order, order.dropFirst()).contains { $0 > $1 }
    }
}
