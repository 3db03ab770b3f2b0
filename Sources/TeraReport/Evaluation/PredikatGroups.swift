internal import TeraArtifact
internal import TeraRuntime

/// The predikat as columns and rows of the tables: the bands, highest first. In a print that leaves the house neighbours
/// that are too rare in all the part are one, in every table the same, so that no table tells what another leaves out.
struct PredikatGroups {
    struct Group {
        var id: String
        var title: Phrase
        /// Without the words that all begin with.
        var short: Phrase
        var bands: Set<String>
    }

    let groups: [Group]

    init(_ context: EvaluationContext) {
        let bands = context.part.overallRule?.bands ?? []
        let titles = bands.map { context.phrase($0.title) }
        let common = Self.common(titles.map(\.text))
        var groups = zip(bands, titles).map { band, title in
            let short = Phrase(String(title.text.dropFirst(common.count)), language: title.language)
            return Group(id: band.id, title: title, short: short, bands: [band.id])
        }
        let found = context.part.evaluated.compactMap(\.band)
        func count(_ group: Group) -> Int { found.count { group.bands.contains($0) } }
        while groups.count > 1,
            let index = groups.lastIndex(where: { (1..<max(context.smallest, 1)).contains(count($0)) })
        {
            // With the one above, so that who is lowest is not more alone than before; the highest with the one below.
            let upper = max(index - 1, 0)
            let lower = groups.remove(at: upper + 1)
            let short = groups[upper].short.text + context.say(" atau ", " or ") + lower.short.text
            let language = groups[upper].title.language
            groups[upper] = Group(
                id: "\(groups[upper].id)+\(lower.id)", title: Phrase(common + short, language: language),
                short: Phrase(short, language: language), bands: groups[upper].bands.union(lower.bands))
        }
        self.groups = groups
    }

    /// The whole words that all texts begin with; never all of a text.
    private static func common(_ texts: [String]) -> String {
        guard texts.count > 1, let first = texts.first else { return "" }
        var found = ""
        var place = first.startIndex
        while let space = first[place...].firstIndex(of: " ") {
            place = first.index(after: space)
            let start = String(first[..<place])
            guard texts.allSatisfy({ $0.hasPrefix(start) && $0 != start }) else { break }
            found = start
        }
        return found
    }

    /// How many of these people are in each.
    func counts(_ people: [EvaluatedPerson]) -> [Int] {
        let found = people.compactMap(\.band)
        return groups.map { group in found.count { group.bands.contains($0) } }
    }

    var isMerged: Bool { groups.contains { $0.bands.count > 1 } }
}
