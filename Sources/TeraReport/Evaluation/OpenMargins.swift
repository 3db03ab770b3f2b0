/// Which cells of a table must not be printed where everybody knows its sums, down and across: how many people were
/// evaluated is said elsewhere, what was found of them is not.
///
/// Left out are counts of fewer people than the limit, and all counts of a group of so few; with them as many others as
/// it takes that each of them could be another number (each one more or one fewer, with all sums as they are, and the
/// means that are printed of the groups).
struct OpenMargins {
    private let counts: [[Int]]
    private let smallest: Int
    private let allows: (_ row: Int, _ gains: Int, _ loses: Int) -> Bool
    private(set) var hidden: Set<TablePlace> = []
    /// The same, in order: columns of a row, and rows of a column.
    private var inRow: [Int: [Int]] = [:]
    private var inColumn: [Int: [Int]] = [:]

    /// - Parameter counts: a row for each group, a column for each category, all rows as long.
    /// - Parameter leftOut: what is left out whatever it counts.
    /// - Parameter allows: whether what else is printed of a row allows one more in one column and one fewer in another.
    init(
        _ counts: [[Int]], smallest: Int, leftOut known: Set<TablePlace> = [],
        allows: @escaping (_ row: Int, _ gains: Int, _ loses: Int) -> Bool = { _, _, _ in true }
    ) {
        self.counts = counts
        self.smallest = smallest
        self.allows = allows
        let rows = counts.indices.filter { counts[$0].contains { $0 > 0 } }
        let columns = (counts.first ?? []).indices.filter { column in counts.contains { $0[column] > 0 } }
        for row in rows {
            let isSmall = counts[row].reduce(0, +) < smallest
            for column in columns where isSmall || (1..<max(smallest, 1)).contains(counts[row][column]) {
                hide(TablePlace(row: row, column: column))
            }
            for column in columns {
                let place = TablePlace(row: row, column: column)
                if known.contains(place) { hide(place) }
            }
        }
        // What is protected mostly stays so with more left out: it is looked at again at the end.
        var seen: Set<TablePlace> = []
        while !hidden.isSubset(of: seen) {
            var isChanged = false
            for place in hidden.subtracting(seen).sorted() {
                seen.insert(place)
                while !isProtected(place) {
                    isChanged = true
                    guard !protect(place, rows, columns) else { continue }
                    for row in rows { for column in columns { hide(TablePlace(row: row, column: column)) } }
                    return
                }
            }
            if isChanged { seen = [] }
        }
    }

    private mutating func hide(_ place: TablePlace) {
        guard hidden.insert(place).inserted else { return }
        func insert(_ value: Int, _ list: inout [Int]) {
            list.insert(value, at: list.firstIndex { $0 > value } ?? list.count)
        }
        insert(place.column, &inRow[place.row, default: []])
        insert(place.row, &inColumn[place.column, default: []])
    }

    /// Whether what is left out could be computed nevertheless: nothing more can be left out.
    var isAnyGivenBack: Bool { hidden.contains { !isProtected($0) } }

    private func value(_ place: TablePlace) -> Int { counts[place.row][place.column] }

    /// Whether it could hold one more or one fewer, others that are left out giving way.
    private func isProtected(_ place: TablePlace) -> Bool {
        canChange(place, grows: true) || value(place) > 0 && canChange(place, grows: false)
    }

    /// Whether a way leads from its column around to its row, over cells that are left out and lose and gain one in
    /// turn. What loses one has one to lose.
    private func canChange(_ place: TablePlace, grows: Bool) -> Bool {
        var columns: Set<Int> = [place.column]
        var rows: Set<Int> = []
        var waiting = [place.column]
        while let column = waiting.popLast() {
            for row in inColumn[column] ?? [] {
                let other = TablePlace(row: row, column: column)
                guard other != place, !grows || value(other) > 0, !rows.contains(other.row) else { continue }
                if other.row == place.row {
                    if can(place.row, gain: place.column, lose: column, grows) { return true }
                    continue
                }
                for column in inRow[other.row] ?? [] {
                    let next = TablePlace(row: other.row, column: column)
                    guard grows || value(next) > 0, !columns.contains(next.column),
                        can(other.row, gain: next.column, lose: other.column, grows)
                    else {
                        continue
                    }
                    // One way through each row: another would change it twice.
                    rows.insert(other.row)
                    columns.insert(next.column)
                    waiting.append(next.column)
                }
            }
        }
        return false
    }

    /// The other way round where what grows shrinks.
    private func can(_ row: Int, gain: Int, lose: Int, _ grows: Bool) -> Bool {
        grows ? allows(row, gain, lose) : allows(row, lose, gain)
    }

    /// Leaves out the three cells with the fewest people that make a square with this one in which one can be carried
    /// around. False where there is none.
    private mutating func protect(_ place: TablePlace, _ rows: [Int], _ columns: [Int]) -> Bool {
        var best: (cost: Int, cells: [TablePlace])?
        for row in rows where row != place.row {
            for column in columns where column != place.column {
                let cells = [
                    TablePlace(row: place.row, column: column), TablePlace(row: row, column: place.column),
                    TablePlace(row: row, column: column),
                ]
                let values = cells.map(value)
                func fits(_ grows: Bool) -> Bool {
                    can(place.row, gain: place.column, lose: column, grows)
                        && can(row, gain: column, lose: place.column, grows)
                }
                let grows = values[0] > 0 && values[1] > 0 && fits(true)
                let shrinks = value(place) > 0 && values[2] > 0 && fits(false)
                guard grows || shrinks else { continue }
                let new = cells.filter { !hidden.contains($0) }
                // What is printed anyhow costs least; of equal ones, the first.
                let cost = new.reduce(0) { $0 + value($1) + 1 }
                if !new.isEmpty, cost < best?.cost ?? .max { best = (cost, new) }
            }
        }
        guard let best else { return false }
        for cell in best.cells { hide(cell) }
        return true
    }
}
