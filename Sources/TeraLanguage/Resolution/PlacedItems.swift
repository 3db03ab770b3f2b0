/// The items of a section as a form asks them: of a repeat, one for each of its times.
public struct PlacedItems: Sendable {
    public private(set) var items: [PlacedItem] = []
    /// In the order in which they begin, outer ones first.
    public private(set) var groups: [PlacedGroup] = []

    public init(_ section: ComposedSection, in project: Project) {
        add(section.items[...], depth: 0, path: [], project)
    }

    private mutating func add(_ items: ArraySlice<ComposedItem>, depth: Int, path: [PlacedStep], _ project: Project) {
        var rest = items
        while let first = rest.first {
            guard first.groups.count > depth else {
                self.items.append(PlacedItem(first, path))
                rest = rest.dropFirst()
                continue
            }
            let group = first.groups[depth]
            let own = rest.prefix { $0.groups.count > depth && $0.groups[depth] === group }
            rest = rest.dropFirst(own.count)
            let times: [RepeatTime?] = group.repetition.map { $0.times(in: project) } ?? [nil]
            for time in times {
                let inner = path + [PlacedStep(group: group, time: time)]
                let place = groups.count
                groups.append(PlacedGroup(path: inner, items: self.items.count..<self.items.count))
                add(own, depth: depth + 1, path: inner, project)
                groups[place].items = groups[place].items.lowerBound..<self.items.count
            }
        }
    }
}

extension PlacedItems {
    /// What the list of a repeat has of one of its times: its items, and the lists of repeats within it.
    public func fields(of group: PlacedGroup) -> [(name: String, id: String)] {
        let depth = group.path.count
        var fields: [(name: String, id: String)] = []
        func add(_ name: String, _ id: String) {
            if !fields.contains(where: { $0.id == id }) { fields.append((name, id)) }
        }
        for item in items[group.items] {
            if let inner = item.path[depth...].firstIndex(where: { $0.time != nil }) {
                let id = item.path[inner].group.id.value
                add(ExpressionName.of(id), PlacedID.of(id, item.path[..<inner]))
            } else if item.item.type != .note {
                add(ExpressionName.of(item.template), item.item.id)
            }
        }
        return fields
    }
}

/// A group around something, and which of its times.
public struct PlacedStep: Sendable {
    public let group: ItemGroup
    /// nil where it is asked once.
    public let time: RepeatTime?
}

/// One item of a form.
public struct PlacedItem: Sendable {
    /// With the id that it has in the form.
    public let item: ComposedItem
    /// The id that its author gave it.
    public let template: String
    public let path: [PlacedStep]

    init(_ item: ComposedItem, _ path: [PlacedStep]) {
        template = item.id
        self.path = path
        self.item = ComposedItem(
            id: PlacedID.of(item.id, path), type: item.type, stem: item.stem, measures: item.measures,
            place: item.place, scale: item.scale, groups: item.groups, times: item.times,
            overridden: item.overridden, original: item.original)
    }
}

extension PlacedItem {
    /// The id of an item that a text of this one names: of an item of the same repeat, that of the same time.
    public func id(of template: String, among placements: [PlacedItems]) -> String {
        let found = placements.lazy.flatMap(\.items).first { other in
            other.template == template
                && other.path.allSatisfy { step in
                    step.time == nil
                        || path.contains { $0.group === step.group && $0.time?.number == step.time?.number }
                }
        }
        return found?.item.id ?? template
    }
}

/// One group of a form, or one time of a repeat.
public struct PlacedGroup: Sendable {
    /// The group itself is the last.
    public let path: [PlacedStep]
    /// Positions in the section.
    public internal(set) var items: Range<Int>

    public var group: ItemGroup { path[path.count - 1].group }
    public var time: RepeatTime? { path[path.count - 1].time }
    public var id: String { PlacedID.of(group.id.value, path) }
    /// Of one time: the id of the repeat that it belongs to.
    public var repeatID: String { PlacedID.of(group.id.value, path.dropLast()) }
}

/// How what is repeated is called in a form. An author's id has no full stop, and its name no two underscores.
enum PlacedID {
    /// `umur.2`; of a named entry `umur.ibu`; within two repeats `nilai.2.1`.
    static func of(_ id: String, _ path: some Sequence<PlacedStep>) -> String {
        ([id] + path.compactMap(\.time).map { $0.entry?.id ?? String($0.number) }).joined(separator: ".")
    }

    /// `umur__2`, `nilai__2__1`.
    static func name(_ name: String, _ path: some Sequence<PlacedStep>) -> String {
        ([name] + path.compactMap(\.time).map { String($0.number) }).joined(separator: "__")
    }
}
