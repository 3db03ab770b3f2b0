/// Items of a section under a heading of their own: a group, or one of the times that a repeat is asked.
public struct FormGroup: Codable, Sendable, Equatable {
    /// `keluarga`; of one time of a repeat `anggota.2`.
    public var id: String
    public var title: Texts
    public var introduction: Texts?
    /// Ids of its items, as the section has them, those of groups within it among them.
    public var items: [String]
    /// When it is asked, by all groups around it too; nil: whenever its section is. Its items repeat it.
    public var relevant: FormExpression?
    /// Which time of a repeat it is; nil: it is asked once.
    public var time: GroupTime?

    public init(
        id: String, title: Texts, introduction: Texts?, items: [String], relevant: FormExpression?, time: GroupTime?
    ) {
        self.relevant = relevant
        self.id = id
        self.title = title
        self.introduction = introduction
        self.items = items
        self.time = time
    }
}

/// One of the times that a repeat is asked.
public struct GroupTime: Codable, Sendable, Equatable {
    /// Id of the repeat, by which expressions read its list; within another repeat `pekerjaan.2`.
    public var list: String
    /// The heading of the whole repeat.
    public var title: Texts
    /// From 1.
    public var number: Int
    /// What the list has of it, in order: the entries of one map.
    public var fields: [GroupField]

    public init(list: String, title: Texts, number: Int, fields: [GroupField]) {
        self.list = list
        self.title = title
        self.number = number
        self.fields = fields
    }
}

/// One key of a map that expressions read of a repeat.
public struct GroupField: Codable, Sendable, Equatable {
    public var name: String
    /// Id of the item whose value it has, or of the list of a repeat within this one.
    public var id: String

    public init(name: String, id: String) {
        self.name = name
        self.id = id
    }
}

extension Form {
    /// The first time of a repeat.
    public func list(_ id: String) -> GroupTime? {
        sections.lazy.flatMap { $0.groups ?? [] }.compactMap(\.time).first { $0.list == id }
    }
}

extension Section {
    /// Of items in repeats: id → that of the same item the first time.
    public var places: [String: String] {
        var first: [String: [String]] = [:]
        var places: [String: String] = [:]
        for group in groups ?? [] {
            guard let list = group.time?.list else { continue }
            // Within a later time of a repeat, the lists of its own first time stand for them.
            let origin = first[list] ?? group.items
            first[list] = origin
            for (item, same) in zip(group.items, origin) { places[item] = places[same] ?? same }
        }
        return places
    }

    /// The groups that an item stands in, outer ones first.
    public func groups(around item: String) -> [FormGroup] { (groups ?? []).filter { $0.items.contains(item) } }
}
