internal import TeraExact

extension Composition {
    /// The items that a declared score counts, in the order of the form.
    public func scoredItems(of score: DeclaredScore) -> [ComposedItem] {
        let named = Set(score.items.map(\.value))
        return sections.flatMap { section in
            section.items.filter { item in
                item.type.countsInScores && !item.isRepeated
                    && (section.section.id.value == score.section?.value || named.contains(item.id))
            }
        }
    }
}

extension ScoreRange {
    /// The smallest and largest value of a declared score that complete answers reach.
    public static func range(of score: DeclaredScore, in composition: Composition, project: Project) -> ScoreRange? {
        range(of: score, in: composition, project: project, varies: composition.hasLogic(in: project))
    }

    /// The same for all answers that give a score: a sum that need not be complete can be less. A prorated sum reaches
    /// no farther than the whole does.
    static func banded(of score: DeclaredScore, in composition: Composition, project: Project) -> ScoreRange? {
        let least = score.leastAnswered?.value ?? composition.instrument.scoring?.leastAnswered?.value ?? .one
        let isOpen = least < .one && score.prorate?.value != true
        return range(
            of: score, in: composition, project: project, varies: isOpen || composition.hasLogic(in: project))
    }

    private static func range(
        of score: DeclaredScore, in composition: Composition, project: Project, varies: Bool
    ) -> ScoreRange? {
        range(
            of: composition.scoredItems(of: score), reduce: score.reduce?.value ?? .mean, in: project, varies: varies,
            ticks: score.ticks?.value ?? .count)
    }
}

extension ItemType {
    /// Whether its answers have values by themselves, without a key.
    var isScored: Bool { self == .rating || self == .rubric }

    /// Whether a score that the author declares can count it.
    var countsInScores: Bool { isScored || self == .checklist }
}
