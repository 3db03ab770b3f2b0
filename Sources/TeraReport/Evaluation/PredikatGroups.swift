internal import TeraArtifact
internal import TeraRuntime

/// The predikat as columns and rows of the tables: the bands, highest first. In a print that leaves the house neighbours
/// that are too rare in all the part are one, in every table the same, so that no table tells what another leaves out.
struct PredikatGroups {
    struct Group {
        var id: String
        var title: Phrase
        var bands: Set<String>
    }

    let groups: [Group]

    init(_ context: EvaluationContext) {
        let bands = context.part.overallRule?.bands ?? []
        var groups = bands.map { Group(id: $0.id, title: context.phrase($0.title), bands: [$0.id]) }
        let found = context.part.evaluated.compactMap(\.result.overall?.band?.id)
        func count(_ group: Group) -> Int { found.count { group.bands.contains($0) } }
        while groups.count > 1,
            let index = groups.lastIndex(where: { (1..<max(context.smallest, 1)).contains(count($0)) })
        {
            // With the one above, so that who is lowest is not more alone than before; the highest with the one below.
            let upper = max(index - 1, 0)
            let lower = groups.remove(at: upper + 1)
            groups[upper] = Group(
                id: "\(groups[upper].id)+\(lower.id)",
                title: Phrase(
                    groups[upper].title.text + context.say(" atau ", " or ") + lower.title.text,
                    language: groups[upper].title.language),
                bands: groups[upper].bands.union(lower.bands))
        }
        self.groups = groups
    }

    /// How many of these people are in each.
    func counts(_ people: [EvaluatedPerson]) -> [Int] {
        let found = people.compactMap(\.result.overall?.band?.id)
        return groups.map { group in found.count { group.bands.contains($0) } }
    }

    var isMerged: Bool { groups.contains { $0.bands.count > 1 } }
}
