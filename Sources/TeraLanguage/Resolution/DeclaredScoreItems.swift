internal import TeraExact

extension Composition {
    /// The items that a declared score counts, in the order of the form.
    public func scoredItems(of score: DeclaredScore) -> [ComposedItem] {
        let named = Set(score.items.map(\.value))
        return sections.flatMap { section in
            section.items.filter { item in
                item.type.isScored && (section.section.id.value == score.section?.value || named.contains(item.id))
            }
        }
    }
}

extension ScoreRange {
    /// The smallest and largest value of a declared score. A prorated sum reaches no farther than the whole sum does.
    public static func range(of score: DeclaredScore, in composition: Composition, project: Project) -> ScoreRange? {
        let varies = composition.hasLogic(in: project)
        return range(
            of: composition.scoredItems(of: score), reduce: score.reduce?.value ?? .mean, in: project, varies: varies)
    }
}

extension ItemType {
    /// Whether its answers have values by themselves, without a key.
    var isScored: Bool { self == .rating || self == .rubric }
}
