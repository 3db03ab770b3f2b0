import TeraExact

@testable import TeraReport

/// Somebody who has the list of everybody and what every report prints, and subtracts.
struct ReleaseAttack {
    /// How many of these people have one of these predikat.
    struct Count: Hashable {
        var people: UInt64
        var predikat: String
        var count: Int
    }

    /// What the scores of these people add up to, in hundredths, from and to.
    struct Sum: Hashable {
        var people: UInt64
        var low: Double
        var high: Double
    }

    let campaign: RandomCampaign
    let smallest: Int
    private(set) var counts: Set<Count> = []
    private(set) var sums: Set<Sum> = []
    /// Counts that are left out, and of fewer than the limit, or of so few people: the secrets.
    private(set) var secrets: Set<Count> = []
    /// Of each table with the sums of everybody.
    private var byTable: [String: Set<Count>] = [:]
    private(set) var predikat: [String] = []
    private(set) var printed = 0

    init(_ campaign: RandomCampaign, smallest: Int) {
        self.campaign = campaign
        self.smallest = smallest
    }

    // MARK: Reading

    mutating func read(_ tables: [PublishedTable]) {
        for table in tables {
            let known = counts
            defer {
                let sums = counts.filter { $0.people == campaign.everyone }
                byTable[table.id, default: sums].formUnion(counts.subtracting(known).union(sums))
            }
            if table.id == "s-predikat" {
                for row in table.rows where !row.isTotal {
                    if let count = table[table.row(row.id) ?? 0, "count"].count {
                        counts.insert(Count(people: campaign.everyone, predikat: row.id, count: count))
                    }
                }
                predikat = table.rows.filter { !$0.isTotal }.map(\.id)
            } else if table.id.hasPrefix("s-predikat-") {
                readCounts(table, people(of: table))
            } else if table.id.hasPrefix("s-means-") {
                readMeans(table.rows.map { ($0.id, $0.cells[1]) }, people(of: table))
            } else if table.id == "s-means" {
                for column in table.columns.dropFirst(2) {
                    readMeans(
                        table.rows.enumerated().map { ($1.id, table[$0, column.id]) },
                        Dictionary(
                            uniqueKeysWithValues: table.rows.map { row in
                                (row.id, campaign.those { $0.jenjang == column.id && $0.programme == row.id })
                            }))
                }
            }
        }
    }

    /// Whom each row is of, from the list alone.
    private func people(of table: PublishedTable) -> [String: UInt64] {
        let cut = String(table.id.split(separator: "-").last ?? "")
        let value: (RandomCampaign.Person) -> String = { person in
            switch cut {
            case "jenjang": person.jenjang
            case "provinces": person.province
            default: RandomCampaign.headings.first { $0.lowercased() == cut }.flatMap { person.columns[$0] } ?? ""
            }
        }
        var people: [String: UInt64] = ["total": campaign.everyone]
        let named = Set(table.rows.map(\.id)).subtracting(["total", "rare", "missing"])
        for row in named { people[row] = campaign.those { value($0) == row } }
        people["missing"] = campaign.those { value($0).isEmpty }
        people["rare"] = campaign.those { !value($0).isEmpty && !named.contains(value($0)) }
        return people
    }

    private mutating func readCounts(_ table: PublishedTable, _ people: [String: UInt64]) {
        for (column, head) in table.columns.enumerated() where head.id != "label" && head.id != "total" {
            let total = counts.first { $0.people == campaign.everyone && $0.predikat == head.id }?.count ?? 0
            var (rest, left) = (UInt64(0), total)
            for row in table.rows where !row.isTotal {
                let group = people[row.id] ?? 0
                if let count = row.cells[column].count {
                    counts.insert(Count(people: group, predikat: head.id, count: count))
                    left -= count
                    printed += 1
                } else {
                    rest |= group
                    secrets.insert(Count(people: group, predikat: head.id, count: -1))
                }
            }
            if rest != 0 { counts.insert(Count(people: rest, predikat: head.id, count: left)) }
        }
    }

    private mutating func readMeans(_ rows: [(id: String, cell: PublishedCell)], _ people: [String: UInt64]) {
        var (rest, total) = (UInt64(0), Sum?.none)
        var (low, high) = (0.0, 0.0)
        for (id, cell) in rows {
            let group = people[id] ?? 0
            if case .mean(let mean, let n) = cell {
                let hundredths = Double(mean.roundedHalfUp(places: 2)).map { $0 * 100 } ?? 0
                let sum = Sum(
                    people: group, low: (hundredths - 0.5) * Double(n), high: (hundredths + 0.5) * Double(n))
                sums.insert(sum)
                printed += 1
                if id == "total" {
                    total = sum
                } else {
                    low += sum.low
                    high += sum.high
                }
            } else if cell.isLeftOut {
                rest |= group
            }
        }
        if let total, rest != 0 {
            sums.insert(Sum(people: rest, low: total.low - high, high: total.high - low))
        }
    }

    // MARK: Attacks

    private func isFew(_ people: UInt64) -> Bool { (1..<smallest).contains(people.nonzeroBitCount) }

    /// What a row with nobody or everybody in a predikat says of each of its people is printed on purpose.
    private func isPlain(_ people: UInt64, _ predikat: String) -> Bool {
        let never = { (other: String) in
            counts.reduce(UInt64(0)) { sum, count in
                let isZero =
                    count.predikat == other && count.count == 0
                    || count.predikat != other && count.count == count.people.nonzeroBitCount
                return isZero ? sum | count.people : sum
            }
        }
        let others = predikat.isEmpty ? [] : self.predikat.filter { $0 != predikat }.map(never)
        let always = others.reduce(UInt64.max) { $0 & $1 }
        return people & ~(never(predikat) | always) == 0
    }

    /// Two printed counts, or what two tables leave to their rests, of groups of which one lies in the other or both
    /// overlap.
    func pairsOfCounts() -> [String] {
        var found: Set<String> = []
        for predikat in predikat {
            let own = counts.filter { $0.predikat == predikat }.sorted { ($0.people, $0.count) < ($1.people, $1.count) }
            for (index, a) in own.enumerated() {
                for b in own[(index + 1)...] {
                    let (one, both, other) = (a.people & ~b.people, a.people & b.people, b.people & ~a.people)
                    let least = max(0, a.count - one.nonzeroBitCount, b.count - other.nonzeroBitCount)
                    let most = min(a.count, b.count, both.nonzeroBitCount)
                    guard least == most else { continue }
                    for few in [one, both, other] where isFew(few) && !isPlain(few, predikat) {
                        found.insert("\(predikat) of \(few.nonzeroBitCount)")
                    }
                }
            }
        }
        return found.sorted()
    }

    /// Of a few people the sum of scores to within a quarter of the scale each.
    func pairsOfMeans() -> [String] {
        var found: Set<String> = []
        let all = sums.sorted { ($0.people, $0.low) < ($1.people, $1.low) }
        for (index, a) in all.enumerated() {
            for b in all[(index + 1)...] {
                for (a, b) in [(a, b), (b, a)] {
                    let (one, other) = (a.people & ~b.people, b.people & ~a.people)
                    guard isFew(one) else { continue }
                    let (few, rest) = (Double(one.nonzeroBitCount), Double(other.nonzeroBitCount))
                    let low = max(a.low - b.high + 100 * rest, 100 * few)
                    let high = min(a.high - b.low + 400 * rest, 400 * few)
                    if high - low < 75 * few { found.insert("mean of \(one.nonzeroBitCount)") }
                }
            }
        }
        return found.sorted()
    }

    /// Everything that is printed at once, as equations: whether a few people's count, or one that is left out, follows.
    func equations() -> [String] {
        let known = Set(counts.map(\.people) + secrets.map(\.people)).sorted()
        let atoms = Array(
            Dictionary(grouping: campaign.people.indices) { person in
                known.filter { $0 >> UInt64(person) & 1 == 1 }
            }.values.map { $0.reduce(UInt64(0)) { $0 | 1 << UInt64($1) } }.sorted())
        func vector(_ people: UInt64, _ predikat: Int) -> [Int] {
            var vector = [Int](repeating: 0, count: atoms.count * self.predikat.count)
            for (index, atom) in atoms.enumerated() where atom & people != 0 {
                vector[index * self.predikat.count + predikat] = 1
            }
            return vector
        }
        func space(_ counts: Set<Count>) -> Equations {
            var space = Equations()
            let nothing = [Int](repeating: 0, count: atoms.count * predikat.count)
            for atom in atoms {
                space.add(predikat.indices.map { vector(atom, $0) }.reduce(nothing) { zip($0, $1).map(+) })
            }
            for count in counts {
                if let place = predikat.firstIndex(of: count.predikat) { space.add(vector(count.people, place)) }
            }
            return space
        }
        let all = space(counts)
        // What one table leaves to its rest is what it says of all these together.
        let single = byTable.values.map(space)
        let groups = Array(Set(counts.map(\.people)))
        var few = Set(atoms.filter(isFew))
        for a in groups { for b in groups { for part in [a & b, a & ~b] where isFew(part) { few.insert(part) } } }
        var found: Set<String> = []
        for (place, predikat) in predikat.enumerated() {
            for people in few where !isPlain(people, predikat) && all.gives(vector(people, place)) {
                found.insert("\(predikat) of \(people.nonzeroBitCount)")
            }
            for secret in secrets where secret.predikat == predikat && isSecret(secret) {
                let row = vector(secret.people, place)
                if all.gives(row), !single.contains(where: { $0.gives(row) }) {
                    found.insert("\(predikat) left out of \(secret.people.nonzeroBitCount)")
                }
            }
        }
        return found.sorted()
    }

    /// Whether what is left out is left out for its own sake.
    private func isSecret(_ secret: Count) -> Bool {
        let count = campaign.people.indices.count {
            secret.people >> UInt64($0) & 1 == 1
                && secret.predikat.split(separator: "+").contains(
                    Substring(
                        campaign.people[$0].score >= 320
                            ? "tinggi" : campaign.people[$0].score >= 220 ? "sedang" : "rendah"))
        }
        return (1..<smallest).contains(count) && !isPlain(secret.people, secret.predikat)
    }

    /// Rows with fewer people than the limit that are printed.
    func fewPrinted() -> [String] {
        counts.filter { isFew($0.people) && !isPlain($0.people, $0.predikat) }.map {
            "\($0.predikat) of \($0.people.nonzeroBitCount)"
        }
            + sums.filter { isFew($0.people) }.map { "mean of \($0.people.nonzeroBitCount)" }
    }
}

/// What follows from sums: exact but for a prime, which no sum of so few people reaches.
struct Equations {
    private static let prime = 2_147_483_647
    /// By the first place that is not 0, which is 1.
    private var rows: [Int: [Int]] = [:]

    private func reduced(_ vector: [Int]) -> [Int] {
        var vector = vector
        for place in vector.indices where vector[place] != 0 {
            guard let row = rows[place] else { continue }
            let factor = vector[place]
            for index in place..<vector.count where row[index] != 0 {
                vector[index] = (vector[index] + (Self.prime - factor) * row[index]) % Self.prime
            }
        }
        return vector
    }

    mutating func add(_ vector: [Int]) {
        var vector = reduced(vector)
        guard let place = vector.firstIndex(where: { $0 != 0 }) else { return }
        var (inverse, base, power) = (1, vector[place], Self.prime - 2)
        while power > 0 {
            if power & 1 == 1 { inverse = inverse * base % Self.prime }
            base = base * base % Self.prime
            power >>= 1
        }
        for index in vector.indices { vector[index] = vector[index] * inverse % Self.prime }
        rows[place] = vector
    }

    func gives(_ vector: [Int]) -> Bool { reduced(vector).allSatisfy { $0 == 0 } }
}
