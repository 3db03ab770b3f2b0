internal import TeraArtifact

/// The published categories of comments: which of our tables counts them, and what they leave open.
struct PublishedComments {
    let context: CoPContext
    let figures: PublishedFigures
    let ours: [PublishedTable]

    typealias Group = (name: String, categories: [PublishedFigures.Comments])

    /// By question, in the order of the report.
    var groups: [Group] {
        var groups: [Group] = []
        for comment in figures.comments ?? [] {
            if let index = groups.firstIndex(where: { $0.name == comment.group }) {
                groups[index].categories.append(comment)
            } else {
                groups.append((comment.group, [comment]))
            }
        }
        return groups
    }

    /// Of each group that a frame of ours has: its table, and where each figure stands.
    func all() -> [PublishedValues] {
        groups.compactMap { group in
            guard let (frame, table) = table(of: group) else { return nil }
            var values = PublishedValues(table: table.id, values: [])
            for category in group.categories {
                let folded = TextFolding.fold(category.category)
                let own = frame.categories.first { $0.title.values.contains { TextFolding.fold($0) == folded } }
                if let own {
                    values.values.append((own.id, "count", .count(category.count)))
                } else {
                    values.unknown.append(category.category)
                }
            }
            return values
        }
    }

    /// How many published categories no table of ours counts.
    var uncounted: Int {
        groups.filter { table(of: $0) == nil }.reduce(0) { $0 + $1.categories.count }
    }

    /// The frame whose categories these are, or whose title the group has.
    private func table(of group: Group) -> (CodingArtifact, PublishedTable)? {
        let titles = Set(group.categories.map { TextFolding.fold($0.category) })
        let name = TextFolding.fold(group.name)
        for frame in context.data.frames {
            let isNamed = frame.title.values.contains { TextFolding.fold($0) == name }
            let own = frame.categories.map { Set($0.title.values.map { TextFolding.fold($0) }) }
            let isSame = own.count == titles.count && own.allSatisfy { !$0.isDisjoint(with: titles) }
            guard isNamed || isSame else { continue }
            let table = frame.items.lazy.compactMap { item in ours.first { $0.id == "comments-\(item)" } }.first
            if let table { return (frame, table) }
        }
        return nil
    }

    // MARK: What they lack

    /// The report prints counts of categories and no base: how many wrote something, how many did not, and whether a
    /// comment may be counted twice.
    func withoutBase() -> [String] {
        let asked = figures.reactionItems?.first?.distribution.reduce(0) { $0 + $1.count }
        return groups.map { group in
            let sum = context.number(group.categories.reduce(0) { $0 + $1.count })
            let people = asked.map { context.number($0) }
            return context.rules.sentence(
                context.say(
                    "\(group.name): kategorinya berjumlah \(sum)"
                        + (people.map { ", sedangkan kuesionernya diisi \($0) orang" } ?? ""),
                    "\(group.name): its categories add up to \(sum)"
                        + (people.map { ", where \($0) people answered the questionnaire" } ?? "")))
        }
    }
}
