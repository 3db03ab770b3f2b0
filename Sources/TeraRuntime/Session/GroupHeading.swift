public import TeraArtifact

/// A heading within a section, as it is shown above the items that stand under it.
public struct GroupHeading: Sendable, Equatable {
    public var id: String
    /// `Keluarga`, `Anggota 2`.
    public var title: Texts
    /// Shown where the group begins, the first time.
    public var introduction: Texts?
    /// Of a repeat: which of its times it is, and how many there are now.
    public var time: Time?

    public struct Time: Sendable, Equatable {
        public var number: Int
        public var count: Int
    }
}

extension FormSession {
    /// The headings over an item, outer ones first.
    public func headings(over item: String, in section: Int) -> [GroupHeading] {
        guard form.sections[section].groups != nil else { return [] }
        return form.sections[section].groups(around: item).map { group in
            let times = group.time.flatMap { state.times[$0.list] } ?? []
            let isBeginning = group.items.first(where: isRelevant) == item && group.time?.number ?? 1 == 1
            return GroupHeading(
                id: group.id, title: group.title, introduction: isBeginning ? group.introduction : nil,
                time: times.firstIndex(of: group.id).map { GroupHeading.Time(number: $0 + 1, count: times.count) })
        }
    }
}
