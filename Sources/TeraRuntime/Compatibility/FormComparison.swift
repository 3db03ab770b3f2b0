internal import TeraArtifact

/// Holds two versions of one form against each other, field by field.
struct FormComparison {
    let old: Form
    let new: Form
    /// Present ids of the items that count in a score, in the old rules or in the new ones.
    let scored: Set<String>
    /// Those of them that count in both.
    let kept: Set<String>
    private(set) var renames = Renames()
    var changes: [Change] = []

    init(_ old: Form, _ new: Form, scored: Set<String>, kept: Set<String> = []) {
        self.kept = kept
        self.old = old
        self.new = new
        self.scored = scored
        let items = Pairing(old.items, new.items, id: \.id) { $0.common.formerly }
        renames.items = items.renamed
        for (old, new) in items.pairs { renames.options[new.id] = optionRenames(old, new) }
        compareHead()
        compareScales()
        compareSections()
        compareOrder(items)
        for item in items.removed { add(.answers, at(item), "item", Self.said(item), nil, Why.gone) }
        for item in items.added { add(.wording, at(item), "item", nil, Self.said(item), Why.more) }
        // What counts as before, and is now asked of another role, changes who says what of a person.
        for item in items.removed where kept.contains(item.id) {
            add(.scores, at(item), "item", Self.said(item), nil, Why.askedOthers)
        }
        for item in items.added where kept.contains(item.id) {
            add(.scores, at(item), "item", nil, Self.said(item), Why.askedOthers)
        }
        let exchanged = items.exchanged(\.common.stem)
        for (index, (old, new)) in items.pairs.enumerated() { compare(old, new, exchanged: exchanged[index]) }
    }

    private static func said(_ item: FormItem) -> String {
        let stem = item.common.stem
        return stem["id"] ?? stem.sorted { $0.key < $1.key }.first?.value ?? item.typeName
    }

    mutating func add(
        _ kind: ChangeClass, _ place: ChangePlace, _ field: String, _ was: String?, _ now: String?, _ why: Texts
    ) {
        changes.append(Change(kind, place, field, was: was, now: now, why: why))
    }

    /// A field that is one value: nothing is said where it is the same.
    mutating func compare<Value: Equatable>(
        _ was: Value?, _ now: Value?, _ kind: ChangeClass, _ place: ChangePlace, _ field: String, _ why: Texts
    ) {
        if was != now { add(kind, place, field, was.map { Self.text($0) }, now.map { Self.text($0) }, why) }
    }

    static func text(_ value: some Any) -> String {
        if let list = value as? [String] { return list.joined(separator: ", ") }
        if let word = value as? any RawRepresentable<String> { return word.rawValue }
        return "\(value)"
    }

    func at(_ item: FormItem) -> ChangePlace { ChangePlace(item: item.id) }
}

extension Form {
    var items: [FormItem] { sections.flatMap(\.items) }
}
