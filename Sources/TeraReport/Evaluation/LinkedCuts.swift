internal import TeraExact

/// Two cuts of the same people as they are printed: each group, and all that a table leaves out as one, since the sums tell
/// of these together.
struct LinkedCuts {
    typealias Own = (cut: JointCuts.Cut, counts: [[Int]], leftOut: JointCuts.LeftOut)

    private let first: Own
    private let second: Own
    private let people: [(value: Rational?, predikat: Int?)]
    private let smallest: Int

    init(_ first: Own, _ second: Own, people: [(value: Rational?, predikat: Int?)], smallest: Int) {
        self.first = first
        self.second = second
        self.people = people
        self.smallest = smallest
    }

    static func joined(_ groups: [Int], _ leftOut: Set<Int>) -> [Int] {
        guard let first = leftOut.min() else { return groups }
        return groups.map { leftOut.contains($0) ? first : $0 }
    }

    private static func leftOut(_ own: Own, _ column: Int) -> Set<Int> {
        Set(own.leftOut.counts.filter { $0.column == column }.map(\.row))
    }

    /// Whether the counts of one group in each tell of a few people that both have, or one alone.
    func countsTell(_ columns: Range<Int>) -> Bool {
        columns.contains { column in
            func sums(_ own: Own, _ groups: [Int]) -> (sizes: [Int: Int], counts: [Int: Int]) {
                var (sizes, counts) = ([Int: Int](), [Int: Int]())
                for (group, person) in zip(groups, people) {
                    sizes[group, default: 0] += 1
                    if person.predikat == column { counts[group, default: 0] += 1 }
                }
                return (sizes, counts)
            }
            let one = Self.joined(first.cut.groups, Self.leftOut(first, column))
            let other = Self.joined(second.cut.groups, Self.leftOut(second, column))
            let (own, others) = (sums(first, one), sums(second, other))
            return NearGroups(one, other).edges.contains { edge in
                Overlap(
                    both: edge.people, sizes: (own.sizes[edge.first] ?? 0, others.sizes[edge.second] ?? 0),
                    smallest: smallest
                ).tells(own.counts[edge.first] ?? 0, others.counts[edge.second] ?? 0)
            }
        }
    }

    /// Whether means of one group in each tell the scores of a few people to within a quarter of the scale: a few who are
    /// as high as can be beside others who are as low.
    func meansTell(_ limits: [(low: Rational, high: Rational)]) -> Bool {
        guard !first.leftOut.areMeansTelling, !second.leftOut.areMeansTelling,
            let least = limits.map(\.low).min(), let most = limits.map(\.high).max()
        else { return false }
        func sums(_ groups: [Int]) -> [Int: (people: Int, sum: Rational?)] {
            var sums: [Int: (people: Int, sum: Rational?)] = [:]
            for (group, person) in zip(groups, people) {
                guard let value = person.value else { continue }
                let known = sums[group] ?? (0, .zero)
                sums[group] = (known.people + 1, known.sum?.adding(value))
            }
            return sums
        }
        let one = Self.joined(first.cut.groups, first.leftOut.groups)
        let other = Self.joined(second.cut.groups, second.leftOut.groups)
        let (own, others) = (sums(one), sums(other))
        return NearGroups(one, other).edges.contains { edge in
            guard let a = own[edge.first], let b = others[edge.second], let left = a.sum, let right = b.sum else {
                return false
            }
            let (alone, beside) = (a.people - edge.people, b.people - edge.people)
            return Self.tells(alone, beside, left.subtracting(right), least, most, smallest)
                || Self.tells(beside, alone, right.subtracting(left), least, most, smallest)
        }
    }

    /// - Parameter difference: the sum of the scores of a few, less that of the rest.
    private static func tells(
        _ few: Int, _ rest: Int, _ difference: Rational?, _ least: Rational, _ most: Rational, _ smallest: Int
    ) -> Bool {
        guard (1..<smallest).contains(few), let difference,
            let floor = least.multiplied(by: Rational(few)), let ceiling = most.multiplied(by: Rational(few)),
            let low = least.multiplied(by: Rational(rest))?.adding(difference),
            let high = most.multiplied(by: Rational(rest))?.adding(difference),
            let width = min(high, ceiling).subtracting(max(low, floor)),
            let quarter = ceiling.subtracting(floor)?.divided(by: Rational(4))
        else { return false }
        return width < quarter
    }
}

/// Two groups with some people in both.
struct Overlap {
    let both: Int
    let sizes: (Int, Int)
    let smallest: Int

    /// Whether how many of each have something tells how many of a few of them have it, and not one of the two alone.
    func tells(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (sizes.0 - both, sizes.1 - both)
        let least = max(0, first - one, second - other)
        let most = min(first, second, both)
        guard least == most else { return false }
        func isFew(_ people: Int) -> Bool { (1..<smallest).contains(people) }
        // Where nobody or everybody of a group has it, that group says so itself of each of its people.
        let isFirstPlain = first == 0 || first == sizes.0
        let isSecondPlain = second == 0 || second == sizes.1
        return isFew(one) && !isFirstPlain || isFew(other) && !isSecondPlain
            || isFew(both) && !isFirstPlain && !isSecondPlain
    }
}

/// The rows of two tables over the same people that share some of them, and what they leave out.
///
/// A count that is left out can be another number where one person more in it can be one fewer in another that its row
/// leaves out: where other rows leave both out, or one of them and a third, and so on.
struct LinkedRows {
    private let rows: [(node: NearGroups.Node, columns: [Int])]
    private let width: Int

    init(_ part: Set<NearGroups.Node>, first: Set<TablePlace>, second: Set<TablePlace>, width: Int) {
        var columns: [NearGroups.Node: [Int]] = [:]
        for place in first where part.contains(.first(place.row)) {
            columns[.first(place.row), default: []].append(place.column)
        }
        for place in second where part.contains(.second(place.row)) {
            columns[.second(place.row), default: []].append(place.column)
        }
        rows = columns.map { ($0.key, $0.value.sorted()) }.sorted { Self.order($0.node) < Self.order($1.node) }
        self.width = width
    }

    private static func order(_ node: NearGroups.Node) -> (Int, Int) {
        switch node {
        case .first(let row): (0, row)
        case .second(let row): (1, row)
        }
    }

    /// The first row of which a count follows from the others.
    var givenBack: NearGroups.Node? {
        rows.indices.first { index in
            var root = Array(0..<width)
            func find(_ column: Int) -> Int {
                var column = column
                while root[column] != column { column = root[column] }
                return column
            }
            for (other, row) in rows.enumerated() where other != index {
                for column in row.columns.dropFirst() { root[find(column)] = find(row.columns[0]) }
            }
            let own = rows[index].columns
            return own.contains { column in !own.contains { $0 != column && find($0) == find(column) } }
        }.map { rows[$0].node }
    }
}
