/// Two ways to part the same people, and where the groups of one are those of the other but for a few.
///
/// Groups are nodes and the people in both of two groups the weight of an edge. Whatever sums of groups somebody
/// subtracts, what remains of fewer than so many people is a cut of this graph with less than that weight.
struct NearGroups {
    /// A place in the first parting, or in the second.
    enum Node: Hashable {
        case first(Int)
        case second(Int)
    }

    struct Edge {
        var first: Int
        var second: Int
        var people: Int
    }

    let edges: [Edge]
    private let firstCount: Int
    private let neighbours: [[(node: Int, edge: Int)]]

    /// - Parameter first: of each person, the group.
    /// - Parameter second: likewise, of the same people.
    init(_ first: [Int], _ second: [Int]) {
        var weights: [Int: [Int: Int]] = [:]
        for (a, b) in zip(first, second) { weights[a, default: [:]][b, default: 0] += 1 }
        edges = weights.sorted { $0.key < $1.key }.flatMap { a, others in
            others.sorted { $0.key < $1.key }.map { Edge(first: a, second: $0.key, people: $0.value) }
        }
        firstCount = (first.max() ?? -1) + 1
        var neighbours = [[(node: Int, edge: Int)]](repeating: [], count: firstCount + (second.max() ?? -1) + 1)
        for (index, edge) in edges.enumerated() {
            neighbours[edge.first].append((firstCount + edge.second, index))
            neighbours[firstCount + edge.second].append((edge.first, index))
        }
        self.neighbours = neighbours
    }

    private func node(_ index: Int) -> Node { index < firstCount ? .first(index) : .second(index - firstCount) }

    /// Every side of a cut of fewer people than this that parts two groups with somebody in both. None overlap.
    func sides(below limit: Int) -> [Set<Node>] {
        var sides: [Set<Node>] = []
        // What as many people hold together as the limit, is one: whoever is held to one of them is held to all.
        var root = Array(neighbours.indices)
        func find(_ node: Int) -> Int {
            var node = node
            while root[node] != node {
                root[node] = root[root[node]]
                node = root[node]
            }
            return node
        }
        for edge in edges where edge.people >= limit { root[find(edge.first)] = find(firstCount + edge.second) }
        for edge in edges where find(edge.first) != find(firstCount + edge.second) {
            guard let side = side(edge.first, firstCount + edge.second, below: limit) else {
                root[find(edge.first)] = find(firstCount + edge.second)
                continue
            }
            let nodes = Set(side.map(node))
            if sides.allSatisfy({ $0.isDisjoint(with: nodes) }) { sides.append(nodes) }
        }
        return sides
    }

    /// What is on the side of `start`; nil where as many as the limit can be carried to `end`.
    private func side(_ start: Int, _ end: Int, below limit: Int) -> Set<Int>? {
        // People carried along each edge, from the first parting to the second.
        var flow = [Int](repeating: 0, count: edges.count)
        var carried = 0
        while carried < limit {
            // Of each node, the edge that led to it; -1: none yet.
            var before = [Int](repeating: -1, count: neighbours.count)
            var isSeen = [Bool](repeating: false, count: neighbours.count)
            var seen = [start]
            isSeen[start] = true
            var next = 0
            while next < seen.count, !isSeen[end] {
                let node = seen[next]
                next += 1
                for (other, edge) in neighbours[node] where !isSeen[other] {
                    let used = node < firstCount ? flow[edge] : -flow[edge]
                    guard used < edges[edge].people else { continue }
                    isSeen[other] = true
                    before[other] = edge
                    seen.append(other)
                }
            }
            guard isSeen[end] else { return Set(seen) }
            var node = end
            while node != start {
                let edge = before[node]
                let isFirst = node < firstCount
                flow[edge] += isFirst ? -1 : 1
                node = isFirst ? firstCount + edges[edge].second : edges[edge].first
            }
            carried += 1
        }
        return nil
    }

    /// Groups that share people, and those that share people with these.
    func parts() -> [Set<Node>] {
        var seen = [Bool](repeating: false, count: neighbours.count)
        var parts: [Set<Node>] = []
        for start in neighbours.indices where !seen[start] && !neighbours[start].isEmpty {
            seen[start] = true
            var part = [start]
            var next = 0
            while next < part.count {
                for (other, _) in neighbours[part[next]] where !seen[other] {
                    seen[other] = true
                    part.append(other)
                }
                next += 1
            }
            parts.append(Set(part.map(node)))
        }
        return parts
    }
}
