import TeraExact
import TeraTestSupport
import Testing

@testable import TeraReport

/// What a reader can still find out who sees the means of groups beside counts that are left out.
@Suite struct PredikatMeansTests {
    private static let smallest = 3
    /// In hundredths, highest first.
    private static let bands = [(300, 400), (200, 300), (100, 200)]

    /// What the reader knows of some rows together: how many people, and their mean in hundredths, half up.
    private struct Known {
        var rows: [Int]
        var mean: Int

        init(_ rows: [Int], _ scores: [[[Int]]]) {
            self.rows = rows
            let all = rows.flatMap { scores[$0].flatMap(\.self) }
            mean = (2 * all.reduce(0, +) + all.count) / (2 * all.count)
        }

        func allows(_ table: [[Int]]) -> Bool {
            var (people, lowest, highest) = (0, 0, 0)
            for row in rows {
                for (column, count) in table[row].enumerated() {
                    people += count
                    lowest += 2 * count * bands[column].0
                    highest += 2 * count * bands[column].1
                }
            }
            return lowest < people * (2 * mean + 1) && highest > people * (2 * mean - 1)
        }
    }

    /// Every table with these sums and means, the printed cells as they are: all values that a cell has in any of them.
    private func possible(_ counts: [[Int]], _ hidden: Set<TablePlace>, _ known: [Known]) -> [TablePlace: Set<Int>] {
        let places = hidden.sorted()
        var table = counts
        for place in places { table[place.row][place.column] = 0 }
        var rows = counts.indices.map { counts[$0].reduce(0, +) - table[$0].reduce(0, +) }
        var columns = counts[0].indices.map { column in
            counts.reduce(0) { $0 + $1[column] } - table.reduce(0) { $0 + $1[column] }
        }
        var found: [TablePlace: Set<Int>] = [:]
        func fill(_ index: Int) {
            guard index < places.count else {
                guard rows.allSatisfy({ $0 == 0 }), columns.allSatisfy({ $0 == 0 }),
                    known.allSatisfy({ $0.allows(table) })
                else { return }
                for place in places { found[place, default: []].insert(table[place.row][place.column]) }
                return
            }
            let place = places[index]
            for value in 0...min(rows[place.row], columns[place.column]) {
                table[place.row][place.column] = value
                rows[place.row] -= value
                columns[place.column] -= value
                fill(index + 1)
                rows[place.row] += value
                columns[place.column] += value
            }
            table[place.row][place.column] = 0
        }
        fill(0)
        return found
    }

    private func means(_ scores: [[[Int]]]) -> PredikatMeans {
        func rational(_ hundredths: Int) -> Rational { Rational(Int128(hundredths), over: 100) ?? .zero }
        return PredikatMeans(
            scores[0].indices.map { (rational(Self.bands[$0].0), rational(Self.bands[$0].1)) },
            scores.map { $0.map(\.count) }, scores.map { $0.flatMap { $0.map(rational) } },
            leftOut: MeansBeside.leftOut(scores.map { $0.reduce(0) { $0 + $1.count } }, smallest: Self.smallest),
            smallest: Self.smallest)
    }

    /// By trying every table, for many people with scores made at random.
    @Test func nothingIsGivenBackByMeans() {
        var random = SeededGenerator(seed: 20_251_122)
        var (checked, wouldTell, telling) = (0, 0, 0)
        for _ in 0..<3_000 {
            let width = Int.random(in: 2...3, using: &random)
            let scores = (0..<Int.random(in: 2...4, using: &random)).map { _ in
                // Near the ends a mean tells most.
                let isHigh = Bool.random(using: &random)
                return (0..<width).map { column in
                    let (low, high) = Self.bands[column]
                    return (0..<(Bool.random(using: &random) ? Int.random(in: 0...4, using: &random) : 0)).map { _ in
                        isHigh
                            ? high - Int.random(in: 1...5, using: &random) : low + Int.random(in: 0...5, using: &random)
                    }
                }
            }
            let counts = scores.map { $0.map(\.count) }
            let columns = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
            guard columns.allSatisfy({ $0 == 0 || $0 >= Self.smallest }), columns.count(where: { $0 > 0 }) > 1,
                counts.count(where: { $0.contains { $0 > 0 } }) > 1
            else { continue }
            let left = MeansBeside.leftOut(counts.map { $0.reduce(0, +) }, smallest: Self.smallest)
            let printed = counts.indices.filter { !left.contains($0) && counts[$0].contains { $0 > 0 } }
            let known = (printed.map { [$0] } + (left.isEmpty ? [] : [left.sorted()])).map { Known($0, scores) }
            let means = means(scores)
            let margins = OpenMargins(counts, smallest: Self.smallest) { means.allows($0, gains: $1, loses: $2) }
            let alone = OpenMargins(counts, smallest: Self.smallest)
            if possible(counts, alone.hidden, known).values.contains(where: { $0.count < 2 }) { wouldTell += 1 }
            guard !margins.isAnyGivenBack else {
                telling += 1
                continue
            }
            checked += 1
            for (place, values) in possible(counts, margins.hidden, known) where values.count < 2 {
                Issue.record("\(scores): \(place) is \(values)")
            }
        }
        // Not everything is given up, and means beside counts that know nothing of them do tell.
        #expect(checked > 300 && wouldTell > 50 && telling < checked, "\(checked) \(wouldTell) \(telling)")
    }

    /// Six people with a mean of 3,99 are all of the highest predikat; so the one of another in the group beside is seen.
    @Test func aMeanNearTheEnd() {
        let scores = [
            [[399, 399, 399, 399, 399, 399], []], [[310, 320, 330, 340, 350], [250]],
            [[], [Int](repeating: 220, count: 9)],
        ]
        let counts = scores.map { $0.map(\.count) }
        let means = means(scores)
        #expect(!means.allows(0, gains: 1, loses: 0) && means.allows(1, gains: 1, loses: 0))
        let known = (0..<3).map { Known([$0], scores) }
        let alone = OpenMargins(counts, smallest: Self.smallest).hidden
        #expect(Set(alone.map(\.row)) == [0, 1])
        #expect(possible(counts, alone, known)[TablePlace(row: 1, column: 1)] == [1])
        let beside = OpenMargins(counts, smallest: Self.smallest) { means.allows($0, gains: $1, loses: $2) }
        #expect(!beside.isAnyGivenBack && Set(beside.hidden.map(\.row)) == [1, 2])
    }
}
