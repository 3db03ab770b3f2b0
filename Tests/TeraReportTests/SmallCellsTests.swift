import Testing

@testable import TeraReport

/// What is left out of a table cannot be computed from the rest. Every table that agrees with the print is enumerated:
/// what all of them have in common is what a reader knows.
@Suite struct SmallCellsTests {
    private static let smallest = 4

    /// A table of counts with its margins: a total row, and a total column where there are several columns.
    private func table(_ counts: [[Int]]) -> PublishedTable {
        let width = counts[0].count
        let isList = width == 1
        let columns = (0...(isList ? 0 : width)).map { "c\($0)" }
        var table = PublishedTable(
            id: "t", caption: "", unit: "", base: "", date: "",
            columns: columns.map { PublishedColumn($0, Phrase("", language: "id")) })
        for row in counts + [(0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }] {
            let cells = isList ? row : row + [row.reduce(0, +)]
            table.rows.append(PublishedRow(id: "\(table.rows.count)", cells: cells.map { .count($0) }))
        }
        if !isList { table.addsAcross((0..<width).map { "c\($0)" }, to: "c\(width)") }
        table.addsDown(Array(counts.indices), to: counts.count, in: columns)
        return table
    }

    /// All values that cell can have, by the cells that are printed and what is known of the others.
    private func possible(_ table: PublishedTable, most: Int) -> [TablePlace: Set<Int>] {
        let places = table.rows.indices.flatMap { row in
            table.columns.indices.map { TablePlace(row: row, column: $0) }
        }
        let hidden = places.filter { table[$0].isLeftOut }
        var values: [TablePlace: Int] = [:]
        for place in places { values[place] = table[place].count }
        var found: [TablePlace: Set<Int>] = [:]
        func holds() -> Bool {
            table.sums.allSatisfy { sum in
                let parts = sum.parts.compactMap { values[$0] }
                guard let total = values[sum.total] else { return true }
                let known = parts.reduce(0, +)
                return parts.count == sum.parts.count ? known == total : known <= total
            }
        }
        func fill(_ index: Int) {
            guard holds() else { return }
            guard index < hidden.count else {
                for place in hidden { found[place, default: []].insert(values[place] ?? -1) }
                return
            }
            let isBelow = table[hidden[index]] == .below(Self.smallest)
            for value in isBelow ? 1...(Self.smallest - 1) : Self.smallest...most {
                values[hidden[index]] = value
                fill(index + 1)
            }
            values[hidden[index]] = nil
        }
        fill(0)
        return found
    }

    private func check(_ counts: [[Int]], at location: SourceLocation = #_sourceLocation) {
        let whole = table(counts)
        let released = Release(smallest: Self.smallest).applied(to: whole)
        let most = counts.flatMap(\.self).reduce(0, +) + 8
        // Totals that are left out, too, leave too much to enumerate, and nothing to find out.
        let corner = TablePlace(row: counts.count, column: whole.columns.count - 1)
        let leftOut = released.rows.flatMap(\.cells).count { $0.isLeftOut }
        guard !released[corner].isLeftOut, leftOut <= 7 else { return }
        let known = possible(released, most: most)
        for (row, line) in counts.enumerated() {
            for (column, count) in line.enumerated() where (1..<Self.smallest).contains(count) {
                let place = TablePlace(row: row, column: column)
                #expect(released[place].isLeftOut, "\(counts): \(place)", sourceLocation: location)
            }
        }
        for (place, values) in known {
            #expect(values.count > 1, "\(counts): \(place) is \(values)", sourceLocation: location)
        }
        for (row, line) in whole.rows.enumerated() {
            for (column, cell) in line.cells.enumerated() {
                let print = released.rows[row].cells[column]
                #expect(print.isLeftOut || print == cell, sourceLocation: location)
            }
        }
    }

    /// Every list of three counts up to 9.
    @Test func everyShortList() {
        for a in 0...9 { for b in 0...9 { for c in 0...9 { check([[a], [b], [c]]) } } }
    }

    /// Tables of two by two and two by three, drawn by a generator that always draws the same.
    @Test func tablesWithBothMargins() {
        var state: UInt64 = 20_250_213
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        for _ in 0..<150 { check([[next(12), next(12)], [next(12), next(12)]]) }
        for _ in 0..<40 { check((0..<2).map { _ in (0..<3).map { _ in next(14) } }) }
    }

    @Test func oneOfTwoTakesTheOtherAlong() {
        let released = Release(smallest: 5).applied(to: table([[3], [40], [90]]))
        #expect(released[0, "c0"] == .below(5))
        #expect(released[1, "c0"] == .withheld)
        #expect(released[2, "c0"] == .count(90) && released[3, "c0"] == .count(133))
    }

    /// Two cells of one person each: their sum of 2 would tell both.
    @Test func twoSmallCellsCanBeTooFew() {
        let released = Release(smallest: 5).applied(to: table([[1], [1], [40], [90]]))
        #expect((0..<3).allSatisfy { released[$0, "c0"].isLeftOut } && released[3, "c0"] == .count(90))
        // Of 1 to 4 in each of three cells that sum up to 7, each can be anything.
        let enough = Release(smallest: 5).applied(to: table([[2], [2], [3], [90]]))
        #expect((0..<3).allSatisfy { enough[$0, "c0"] == .below(5) } && enough[3, "c0"] == .count(90))
    }

    /// A total of the first two is printed beside them, so that the third cannot stand in.
    @Test func totalsOfTotalsCount() {
        var table = table([[3], [40], [43], [90]])
        table.sums = []
        table.addsDown([0, 1], to: 2, in: ["c0"])
        table.addsDown([2, 3], to: 4, in: ["c0"])
        table.rows[4].cells[0] = .count(133)
        let released = Release(smallest: 5).applied(to: table)
        #expect(released[0, "c0"] == .below(5) && released[1, "c0"] == .withheld)
        #expect(released[2, "c0"] == .count(43) && released[3, "c0"] == .count(90))
    }

    @Test func nobodyIsKnownByZeroAndInternalPrintsAll() {
        let zero = Release(smallest: 5).applied(to: table([[0], [40], [90]]))
        #expect(!zero.rows.flatMap(\.cells).contains { $0.isLeftOut })
        let whole = table([[1], [40], [90]])
        #expect(Release(smallest: 5, isInternal: true).applied(to: whole) == whole)
    }

    /// Of 985 of 987 who were right, two were wrong: no row counts them, and the share tells.
    @Test func theRestOfAShareIsACell() {
        var table = PublishedTable(
            id: "t", caption: "", unit: "", base: "", date: "",
            columns: [
                PublishedColumn("right", Phrase("", language: "id")),
                PublishedColumn("share", Phrase("", language: "id"), .share(2), of: "right"),
            ])
        table.rows = [
            PublishedRow(id: "1", cells: [.count(985), .share(985, of: 987)]),
            PublishedRow(id: "2", cells: [.count(700), .share(700, of: 987)]),
            PublishedRow(id: "3", cells: [.count(987), .share(987, of: 987)]),
            PublishedRow(id: "4", cells: [.count(4), .share(4, of: 987)]),
        ]
        let released = Release(smallest: 5).applied(to: table)
        #expect(released.rows[0].cells == [.withheld, .withheld])
        #expect(released.rows[1] == table.rows[1] && released.rows[2] == table.rows[2])
        #expect(released.rows[3].cells == [.below(5), .below(5)])
    }
}
