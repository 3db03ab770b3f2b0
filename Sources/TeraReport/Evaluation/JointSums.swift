/// What follows from sums that are printed, whatever anybody subtracts: a sum is a row of numbers, one for each part of what
/// is added up, and follows from others where it is made of them.
///
/// Counted in a field of a large prime: what follows exactly follows there, so nothing is overlooked.
struct JointSums {
    private static let prime = 2_147_483_647
    private let width: Int
    /// By the first place that is not 0, which is 1.
    private var rows: [Int: [Int]] = [:]

    init(width: Int) { self.width = width }

    /// - Parameter places: what is added up.
    mutating func add(_ places: [Int]) {
        var row = reduced(places)
        guard let first = row.firstIndex(where: { $0 != 0 }) else { return }
        let inverse = Self.power(row[first], Self.prime - 2)
        for place in first..<width { row[place] = row[place] * inverse % Self.prime }
        rows[first] = row
    }

    func gives(_ places: [Int]) -> Bool { reduced(places).allSatisfy { $0 == 0 } }

    private func reduced(_ places: [Int]) -> [Int] {
        var row = [Int](repeating: 0, count: width)
        for place in places { row[place] += 1 }
        for place in 0..<width where row[place] != 0 {
            guard let other = rows[place] else { continue }
            let factor = Self.prime - row[place]
            for next in place..<width where other[next] != 0 {
                row[next] = (row[next] + factor * other[next]) % Self.prime
            }
        }
        return row
    }

    private static func power(_ base: Int, _ exponent: Int) -> Int {
        var (result, base, exponent) = (1, base, exponent)
        while exponent > 0 {
            if exponent & 1 == 1 { result = result * base % prime }
            base = base * base % prime
            exponent >>= 1
        }
        return result
    }
}

extension JointCuts {
    /// Beyond so many unknown numbers only two cuts at a time are held against each other.
    static let mostUnknown = 1_000

    /// Whether all cuts together give back a count that one leaves out for its own sake.
    static func isAnyGivenBack(_ cuts: [Cut], _ counts: [[[Int]]], _ leftOut: [LeftOut], smallest: Int) -> Bool {
        guard let people = cuts.first?.groups.count, let width = counts.first?.first?.count else { return false }
        // Who stands in the same group of every cut.
        var parts: [[Int]: Int] = [:]
        for person in 0..<people {
            let groups = cuts.map { $0.groups[person] }
            if parts[groups] == nil { parts[groups] = parts.count }
        }
        guard parts.count * width <= mostUnknown else { return false }
        var sums = JointSums(width: parts.count * width)
        for part in parts.values { sums.add((0..<width).map { part * width + $0 }) }
        for column in 0..<width { sums.add(parts.values.map { $0 * width + column }) }
        var secrets: [[Int]] = []
        for (index, cut) in cuts.enumerated() {
            var own = [[Int]](repeating: [], count: cut.count)
            for (groups, part) in parts { own[groups[index]].append(part) }
            let sizes = Self.sizes(cut)
            for row in own.indices where !own[row].isEmpty {
                for column in 0..<width {
                    let places = own[row].map { $0 * width + column }
                    if !leftOut[index].counts.contains(TablePlace(row: row, column: column)) {
                        sums.add(places)
                    } else if sizes[row] < smallest || (1..<smallest).contains(counts[index][row][column]) {
                        secrets.append(places)
                    }
                }
            }
        }
        return secrets.contains(where: sums.gives)
    }
}
