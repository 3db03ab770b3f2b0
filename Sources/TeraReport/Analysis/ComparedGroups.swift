internal import TeraRuntime
internal import TeraStatistics

/// The people of a test by group: of whole sheets, since people are matched by their right answers.
struct ComparedGroups {
    let complete: CompleteTable
    /// Of each row; nil where no group is known.
    let groups: [String?]
    let sizes: [String: Int]
    /// The group that others are held against: the one that was asked for, or the largest; nil where nobody has one.
    let reference: String?

    init(_ complete: CompleteTable, groups: [String?], reference: String?) {
        self.complete = complete
        self.groups = groups
        sizes = Dictionary(groups.compactMap { $0.map { ($0, 1) } }, uniquingKeysWith: +)
        self.reference = reference ?? sizes.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }

    /// People who have a group.
    var people: Int { groups.count { $0 != nil } }

    /// All but the reference.
    var others: [String] { sizes.keys.filter { $0 != reference }.sorted() }

    /// By row; nil where somebody is in neither group.
    func isFocal(_ focal: String) -> [Bool?] {
        groups.map { $0 == focal ? true : $0 == reference && $0 != nil ? false : nil }
    }

    /// How many of a group had an item right.
    func right(_ item: Int, in group: String) -> Int {
        groups.indices.count { groups[$0] == group && complete.isOne(row: $0, item: item) }
    }
}

extension Analysis {
    /// nil where people are not parted.
    func comparedGroups(_ responses: Responses) -> Result<ComparedGroups, Refusal>? {
        guard let grouping else { return nil }
        return rightTable(responses).map { table in
            let complete = table.complete
            return ComparedGroups(
                complete, groups: complete.kept.map { grouping.groups[responses.sheets[$0].participant] },
                reference: grouping.reference)
        }
    }
}
