/// Finds the cells of a table that must not be printed.
///
/// A cell below the limit is left out, and whoever knows the limit knows it to lie between 1 and the limit less one.
/// Sums must not tell which: for every cell that is left out, at least two numbers must be possible. Each sum is a node and each cell an edge between the sums that it stands in (outside the
/// table where it stands in one alone), so that what the printed cells still allow is how much can flow around: exactly
/// what somebody with a pencil could find out, for tables with sums down, across, and of sums.
struct SmallCells {
    enum Reason {
        /// Below the limit.
        case below
        /// Would give back one that is.
        case complement
    }

    private struct Edge {
        var place: TablePlace
        var from: Int
        var to: Int
        var value: Int
        /// Nobody is known by it, so it is printed.
        var isOpen: Bool
    }

    private let smallest: Int
    private var edges: [Edge] = []
    private let nodes: Int
    private var reasons: [Int: Reason] = [:]

    private(set) var hidden: [TablePlace: Reason] = [:]

    init(_ table: PublishedTable, smallest: Int, told: Set<TablePlace> = []) {
        self.smallest = smallest
        nodes = table.sums.count + 1
        guard let signs = Self.signs(table.sums) else {
            // Sums that are no network: nothing is certain, so nothing is printed.
            for place in Self.counts(table).keys { hidden[place] = .complement }
            return
        }
        let outside = table.sums.count
        for (place, value) in Self.counts(table).sorted(by: { $0.key < $1.key }) {
            var ends = (from: outside, to: outside)
            for (index, sum) in table.sums.enumerated() {
                let role = sum.total == place ? -1 : sum.parts.contains(place) ? 1 : 0
                if role * signs[index] > 0 { ends.from = index }
                if role * signs[index] < 0 { ends.to = index }
            }
            var isOpen = value == 0
            if case .open = table[place] { isOpen = true }
            edges.append(Edge(place: place, from: ends.from, to: ends.to, value: value, isOpen: isOpen))
        }
        findSmall(in: table)
        for (index, edge) in edges.enumerated() where told.contains(edge.place) && reasons[index] == nil {
            reasons[index] = .complement
        }
        // One that nothing can protect does not keep others from it.
        var lost: Set<Int> = []
        while let edge = unprotected(but: lost) { if !protect(edge) { lost.insert(edge) } }
        for (edge, reason) in reasons { hidden[edges[edge].place] = reason }
        hideAllBelowSmallTotals(table)
    }

    private static func counts(_ table: PublishedTable) -> [TablePlace: Int] {
        var counts: [TablePlace: Int] = [:]
        for (row, line) in table.rows.enumerated() {
            for (column, cell) in line.cells.enumerated() {
                counts[TablePlace(row: row, column: column)] = cell.count
            }
        }
        return counts
    }

    /// One sign for each sum, so that every cell stands in at most two of them, with opposite signs; nil where there
    /// are none.
    private static func signs(_ sums: [PublishedSum]) -> [Int]? {
        var places: [TablePlace: [(sum: Int, role: Int)]] = [:]
        for (index, sum) in sums.enumerated() {
            for part in sum.parts { places[part, default: []].append((index, 1)) }
            places[sum.total, default: []].append((index, -1))
        }
        guard places.values.allSatisfy({ $0.count <= 2 }) else { return nil }
        let links = places.values.filter { $0.count == 2 }
        var signs = [Int](repeating: 0, count: sums.count)
        for start in sums.indices where signs[start] == 0 {
            signs[start] = 1
            var waiting = [start]
            while let sum = waiting.popLast() {
                for link in links {
                    guard let own = link.first(where: { $0.sum == sum }),
                        let other = link.first(where: { $0.sum != sum })
                    else { continue }
                    let sign = -signs[sum] * own.role * other.role
                    if signs[other.sum] == 0 {
                        signs[other.sum] = sign
                        waiting.append(other.sum)
                    } else if signs[other.sum] != sign {
                        return nil
                    }
                }
            }
        }
        return signs
    }

    private mutating func findSmall(in table: PublishedTable) {
        let summed = Set(table.sums.flatMap { $0.parts + [$0.total] })
        for (index, edge) in edges.enumerated() where !edge.isOpen {
            if edge.value < smallest { reasons[index] = .below }
            // Where no other row counts the rest, it is the share that tells how few they are.
            guard !summed.contains(edge.place) else { continue }
            for (column, head) in table.columns.enumerated() where head.of == table.columns[edge.place.column].id {
                guard case .share(let count, let base) = table.rows[edge.place.row].cells[column] else { continue }
                if (1..<smallest).contains(base - count), reasons[index] == nil { reasons[index] = .complement }
            }
        }
    }

    /// Of a total of so few people, even a 0 beside it would tell who they are.
    private mutating func hideAllBelowSmallTotals(_ table: PublishedTable) {
        // A part may be a total itself.
        for _ in table.sums {
            let before = hidden
            for sum in table.sums where hidden[sum.total] == .below {
                for part in sum.parts where table[part].count != nil { hidden[part] = .below }
            }
            if hidden == before { return }
        }
    }

    // MARK: Protection

    private func limits(_ edge: Int) -> ClosedRange<Int> {
        switch reasons[edge] {
        case .below: 1...(smallest - 1)
        case .complement: min(smallest, edges[edge].value)...(Int.max / 2)
        case nil: edges[edge].value...edges[edge].value
        }
    }

    /// The first cell that the printed ones tell.
    private func unprotected(but lost: Set<Int>) -> Int? {
        reasons.keys.sorted().first { !lost.contains($0) && !isProtected($0) }
    }

    /// Whether it could hold one more or one fewer.
    private func isProtected(_ edge: Int) -> Bool {
        let (value, limits) = (edges[edge].value, limits(edge))
        return value < limits.upperBound && canCarry(from: edges[edge].to, to: edges[edge].from, without: edge)
            || value > limits.lowerBound && canCarry(from: edges[edge].from, to: edges[edge].to, without: edge)
    }

    /// Whether one can be carried from node to node along other cells that are left out, each growing or shrinking
    /// within what is known of it.
    private func canCarry(from start: Int, to end: Int, without: Int) -> Bool {
        var seen: Set<Int> = [start]
        var waiting = [start]
        while let node = waiting.popLast() {
            if node == end { return true }
            for (index, edge) in edges.enumerated() where index != without && reasons[index] != nil {
                let next: Int
                if edge.from == node, edge.value < limits(index).upperBound {
                    next = edge.to
                } else if edge.to == node, edge.value > limits(index).lowerBound {
                    next = edge.from
                } else {
                    continue
                }
                if seen.insert(next).inserted { waiting.append(next) }
            }
        }
        return false
    }

    /// Leaves out the cells with the fewest people that make a way around with this one. False where none is left.
    private mutating func protect(_ edge: Int) -> Bool {
        // What is left out is known to be at least the limit: with less room than this it may not give way.
        let least = 2 * smallest - 2
        let ways = [(1, false), (least, false), (1, true), (least, true)].compactMap { least, overHidden in
            cheapest(around: edge, from: least, overHidden: overHidden)
        }
        let before = reasons
        for cells in ways {
            for cell in cells { reasons[cell] = .complement }
            if isProtected(edge) { return true }
            reasons = before
        }
        if let cells = ways.first {
            for cell in cells { reasons[cell] = .complement }
            return true
        }
        let sums = Set(reasons.keys.flatMap { [edges[$0].from, edges[$0].to] }).subtracting([nodes - 1])
        let rest = edges.indices.filter { other in
            reasons[other] == nil && edges[other].value > 0
                && (sums.contains(edges[other].from) || sums.contains(edges[other].to))
        }
        // What is open may be known from elsewhere, and so it goes last.
        let counts = rest.filter { !edges[$0].isOpen }
        for other in counts.isEmpty ? rest : counts {
            reasons[other] = edges[other].value < smallest ? .below : .complement
        }
        return !rest.isEmpty
    }

    /// Printed cells that lead from one end of this one to its other end, with the fewest people in them; `overHidden`:
    /// with the help of cells that are left out already. nil where there are none.
    private func cheapest(around edge: Int, from least: Int, overHidden: Bool = false) -> [Int]? {
        var cost = [Int](repeating: Int.max, count: nodes)
        var step = [Int?](repeating: nil, count: nodes)
        cost[edges[edge].from] = 0
        // As many rounds as nodes: tables are small.
        for _ in 0..<nodes {
            for (index, other) in edges.enumerated() where index != edge && !other.isOpen {
                let isHidden = reasons[index] != nil
                guard isHidden ? overHidden : other.value >= least else { continue }
                for (a, b) in [(other.from, other.to), (other.to, other.from)] where cost[a] < Int.max {
                    let sum = cost[a] + (isHidden ? 0 : other.value)
                    if sum < cost[b] {
                        cost[b] = sum
                        step[b] = index
                    }
                }
            }
        }
        var path: [Int] = []
        var node = edges[edge].to
        while node != edges[edge].from {
            guard let index = step[node] else { return nil }
            if reasons[index] == nil { path.append(index) }
            node = edges[index].from == node ? edges[index].to : edges[index].from
        }
        return path.isEmpty ? nil : path
    }
}
