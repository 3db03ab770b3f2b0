import TeraTestSupport
import Testing

@testable import TeraReport

/// What may be told of groups whose sizes everybody knows.
@Suite struct OpenMarginsTests {
    private static let smallest = 3

    /// Every table with these sums, the printed cells as they are: all values that each cell has in any of them.
    private func possible(_ counts: [[Int]], _ hidden: Set<TablePlace>) -> [TablePlace: Set<Int>] {
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
                guard rows.allSatisfy({ $0 == 0 }), columns.allSatisfy({ $0 == 0 }) else { return }
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
        }
        fill(0)
        return found
    }

    /// By trying every table, for many made at random.
    @Test func nothingIsGivenBack() {
        var random = SeededGenerator(seed: 20_251_119)
        var (checked, left, complementary) = (0, 0, 0)
        for _ in 0..<3_000 {
            let height = Int.random(in: 2...4, using: &random)
            let width = Int.random(in: 2...3, using: &random)
            let counts = (0..<height).map { _ in
                (0..<width).map { _ in
                    Bool.random(using: &random) ? Int.random(in: 0...6, using: &random) : 0
                }
            }
            // A category of too few in all is joined with another before.
            let columns = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
            guard columns.allSatisfy({ $0 == 0 || $0 >= Self.smallest }) else { continue }
            let hidden = OpenMargins(counts, smallest: Self.smallest).hidden
            for (row, line) in counts.enumerated() {
                let isSmall = (1..<Self.smallest).contains(line.reduce(0, +))
                for (column, count) in line.enumerated() where columns[column] > 0 {
                    let isHidden = hidden.contains(TablePlace(row: row, column: column))
                    if isSmall || (1..<Self.smallest).contains(count) { #expect(isHidden, "\(counts)") }
                    if isHidden, !isSmall, count >= Self.smallest { complementary += 1 }
                }
            }
            // With people in one category only, or in one group only, the sums themselves say it.
            guard columns.count(where: { $0 > 0 }) > 1, counts.count(where: { $0.contains { $0 > 0 } }) > 1 else {
                continue
            }
            checked += 1
            for (place, values) in possible(counts, hidden) where values.count < 2 {
                left += 1
                Issue.record("\(counts): \(place) is \(values), of \(hidden.count) left out")
            }
        }
        #expect(checked > 1_000 && left == 0 && complementary > 300, "\(checked) \(complementary)")
    }

    /// Nobody is few: everything is printed.
    @Test func nothingToHide() {
        #expect(OpenMargins([[5, 7], [0, 9]], smallest: 5).hidden.isEmpty)
        #expect(OpenMargins([[0, 0], [0, 0]], smallest: 5).hidden.isEmpty)
        #expect(OpenMargins([[1, 2], [3, 4]], smallest: 1).hidden.isEmpty)
        #expect(OpenMargins([], smallest: 5).hidden.isEmpty)
    }

    /// The means beside the mean of all: never one alone, and never too few together.
    @Test func means() {
        #expect(MeansBeside.leftOut([8, 9, 0], smallest: 5) == [])
        #expect(MeansBeside.leftOut([4, 9, 12], smallest: 5) == [0, 1])
        #expect(MeansBeside.leftOut([1, 2, 12, 7], smallest: 5) == [0, 1, 3])
        #expect(MeansBeside.leftOut([2, 3, 12], smallest: 5) == [0, 1])
        #expect(MeansBeside.leftOut([2, 0], smallest: 5) == [0])
        #expect(MeansBeside.leftOut([2, 3], smallest: 1) == [])
    }
}
