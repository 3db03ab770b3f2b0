internal import TeraExact

/// What may be printed of the groups of several cuts, so that no two of them together tell what one leaves out: two groups
/// that are the same but for a few people would tell of these few.
///
/// Cuts give way in their order, those that are always printed first. Every column of the list takes part, asked for or
/// not: so a report by one column and another by another, of the same answers, tell no more together than one report.
struct JointCuts {
    struct Cut {
        /// Of each person, the group.
        var groups: [Int]
        /// Groups with nobody, too.
        var count: Int
    }

    /// What of one cut is left out.
    struct LeftOut: Equatable {
        /// Groups of which neither counts nor a mean are printed.
        var groups: Set<Int> = []
        /// Counts, by group and predikat.
        var counts: Set<TablePlace> = []
        /// Means beside the counts would tell, so that but for the one of all none is printed.
        var areMeansTelling = false
    }

    /// What is known of everybody: the score, and which of the predikat it has.
    let people: [(value: Rational?, predikat: Int?)]
    /// From where to where the scores of each predikat go.
    let limits: [(low: Rational, high: Rational)]
    let smallest: Int
    private(set) var leftOut: [LeftOut] = []
    private var cuts: [Cut] = []
    private var counts: [[[Int]]] = []

    init(
        people: [(value: Rational?, predikat: Int?)], limits: [(low: Rational, high: Rational)], smallest: Int
    ) {
        self.people = people
        self.limits = limits
        self.smallest = smallest
    }

    /// Finds what is left out of one more cut, those before being as they are.
    ///
    /// - Parameter fixed: people of whom a mean is printed elsewhere.
    mutating func add(_ cut: Cut, beside fixed: [Set<Int>] = []) {
        let own = Self.counts(cut, people, width: limits.count)
        let sizes = Self.sizes(cut)
        var groups: Set<Int> = []
        let links = cuts.map { NearGroups($0.groups, cut.groups) }
        var found: LeftOut
        repeat {
            groups = rest(groups, sizes, cut, beside: fixed)
            found = margins(cut, own, groups, links)
        } while leaveOutMore(&groups, cut, found, own, sizes, links)
            || leaveOutOne(&groups, cut, found, own, sizes)
        cuts.append(cut)
        counts.append(own)
        leftOut.append(found)
    }

    static func sizes(_ cut: Cut) -> [Int] {
        var sizes = [Int](repeating: 0, count: cut.count)
        for group in cut.groups { sizes[group] += 1 }
        return sizes
    }

    static func counts(_ cut: Cut, _ people: [(value: Rational?, predikat: Int?)], width: Int) -> [[Int]] {
        var counts = [[Int]](repeating: [Int](repeating: 0, count: width), count: cut.count)
        for (group, person) in zip(cut.groups, people) {
            if let predikat = person.predikat { counts[group][predikat] += 1 }
        }
        return counts
    }

    // MARK: Groups

    /// Groups that are these people but for a few.
    private func near(_ cut: Cut, _ sizes: [Int], to people: Set<Int>) -> [Int] {
        var common: [Int: Int] = [:]
        for person in people where person < cut.groups.count { common[cut.groups[person], default: 0] += 1 }
        return common.filter { group, both in
            Self.isNear(sizes[group] - both, people.count - both, smallest)
        }.keys.sorted()
    }

    /// Whether a mean that is printed, or what printed ones leave, is of these people but for a few.
    func isNear(_ people: Set<Int>) -> Bool {
        zip(cuts, leftOut).contains { cut, leftOut in
            let one = Cut(groups: joined(cut.groups, leftOut.groups), count: cut.count)
            return !near(one, Self.sizes(one), to: people).isEmpty
        }
    }

    /// Whether what one has beyond the other is somebody, and on both sides too few.
    static func isNear(_ one: Int, _ other: Int, _ smallest: Int) -> Bool {
        one + other > 0 && one < smallest && other < smallest
    }

    /// With those that are left out already: all that are too small, and more until what is left out is enough by itself
    /// and beside every cut before.
    private func rest(_ known: Set<Int>, _ sizes: [Int], _ cut: Cut, beside fixed: [Set<Int>]) -> Set<Int> {
        var groups = known
        while true {
            groups = MeansBeside.leftOut(sizes, smallest: smallest, with: groups)
            var more: Set<Int> = []
            for (index, other) in cuts.enumerated() {
                let near = NearGroups(
                    joined(other.groups, leftOut[index].groups), joined(cut.groups, groups))
                for side in near.sides(below: smallest) {
                    more.formUnion(smallestPrinted(side, groups, sizes).map { [$0] } ?? [])
                }
            }
            let one = Cut(groups: joined(cut.groups, groups), count: cut.count)
            let near = Set(fixed.flatMap { self.near(one, Self.sizes(one), to: $0) })
            more.formUnion(near.subtracting(groups))
            if !near.isDisjoint(with: groups) {
                let printed = sizes.indices.filter { sizes[$0] > 0 && !groups.contains($0) }
                more.formUnion(printed.min { (sizes[$0], $0) < (sizes[$1], $1) }.map { [$0] } ?? [])
            }
            if more.isEmpty { return groups }
            groups.formUnion(more)
        }
    }

    /// All groups that are left out as one, for that is what the others tell of them.
    private func joined(_ groups: [Int], _ leftOut: Set<Int>) -> [Int] { LinkedCuts.joined(groups, leftOut) }

    /// Of the side of a cut without what is left out already, the printed group with the fewest people; where it has none,
    /// of the other side.
    private func smallestPrinted(_ side: Set<NearGroups.Node>, _ leftOut: Set<Int>, _ sizes: [Int]) -> Int? {
        let printed = sizes.indices.filter { sizes[$0] > 0 && !leftOut.contains($0) }
        let isRestWithin = leftOut.min().map { side.contains(.second($0)) } ?? false
        let own = printed.filter { side.contains(.second($0)) != isRestWithin }
        return (own.isEmpty ? printed : own).min { (sizes[$0], $0) < (sizes[$1], $1) }
    }

    // MARK: Counts

    private func margins(_ cut: Cut, _ counts: [[Int]], _ groups: Set<Int>, _ links: [NearGroups]) -> LeftOut {
        var known = Set(groups.flatMap { group in limits.indices.map { TablePlace(row: group, column: $0) } })
        let sizes = Self.sizes(cut)
        // The same people in another cut: what is left out there is left out here.
        for (index, link) in links.enumerated() {
            let others = Self.sizes(cuts[index])
            for edge in link.edges where edge.people == others[edge.first] && edge.people == sizes[edge.second] {
                known.formUnion(
                    leftOut[index].counts.filter { $0.row == edge.first }.map {
                        TablePlace(row: edge.second, column: $0.column)
                    })
            }
        }
        var values = [[Rational]](repeating: [], count: cut.count)
        for (group, person) in zip(cut.groups, people) { if let value = person.value { values[group].append(value) } }
        let means = PredikatMeans(limits, counts, values, leftOut: groups, smallest: smallest)
        let beside = OpenMargins(counts, smallest: smallest, leftOut: known) {
            means.allows($0, gains: $1, loses: $2)
        }
        guard beside.isAnyGivenBack else { return LeftOut(groups: groups, counts: beside.hidden) }
        let alone = OpenMargins(counts, smallest: smallest, leftOut: known)
        // With one group or one predikat the sums say it all, and means add nothing.
        return alone.isAnyGivenBack
            ? LeftOut(groups: groups, counts: beside.hidden)
            : LeftOut(groups: groups, counts: alone.hidden, areMeansTelling: true)
    }

    /// Finds groups without which no cut before and this one together give back a count that either leaves out. False
    /// where nothing more is needed.
    private func leaveOutMore(
        _ groups: inout Set<Int>, _ cut: Cut, _ found: LeftOut, _ own: [[Int]], _ sizes: [Int], _ links: [NearGroups]
    ) -> Bool {
        var more: Set<Int> = []
        for (index, link) in links.enumerated() {
            for part in link.parts() {
                let given = LinkedRows(
                    part, first: leftOut[index].counts, second: found.counts, width: limits.count
                ).givenBack
                guard let given else { continue }
                let free = sizes.indices.filter { part.contains(.second($0)) && !groups.contains($0) }
                let other = free.filter { given != .second($0) }.min { (sizes[$0], $0) < (sizes[$1], $1) }
                if let next = other ?? free.first { more.insert(next) }
            }
            let pair = LinkedCuts(
                (cuts[index], counts[index], leftOut[index]), (cut, own, found), people: people, smallest: smallest)
            if pair.countsTell(limits.indices) || pair.meansTell(limits) {
                let printed = sizes.indices.filter { sizes[$0] > 0 && !groups.contains($0) }
                if let next = printed.min(by: { (sizes[$0], $0) < (sizes[$1], $1) }) { more.insert(next) }
            }
        }
        groups.formUnion(more)
        return !more.isEmpty
    }

    /// Finds one more group without which all cuts together give nothing back, where there are few enough to try.
    private func leaveOutOne(
        _ groups: inout Set<Int>, _ cut: Cut, _ found: LeftOut, _ own: [[Int]], _ sizes: [Int]
    ) -> Bool {
        guard Self.isAnyGivenBack(cuts + [cut], counts + [own], leftOut + [found], smallest: smallest) else {
            return false
        }
        let printed = sizes.indices.filter { sizes[$0] > 0 && !groups.contains($0) }
        guard let next = printed.min(by: { (sizes[$0], $0) < (sizes[$1], $1) }) else { return false }
        groups.insert(next)
        return true
    }
}
