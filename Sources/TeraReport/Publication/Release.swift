/// What of a table may leave the house.
///
/// Counts of fewer people than `smallest` are left out, and with them as many other cells as it takes that no sum of the
/// table gives them back. 0 stays: nobody is known by it. How many gave no answer stays too.
public struct Release: Sendable, Equatable {
    public static let usual = 5

    /// The fewest people that a printed cell may count.
    public var smallest: Int
    /// Everything is printed, and every page says that it is not for release.
    public var isInternal: Bool

    public init(smallest: Int = Release.usual, isInternal: Bool = false) {
        self.smallest = smallest
        self.isInternal = isInternal
    }

    /// - Parameter told: cells that would tell of a few beside what another table prints.
    func applied(to table: PublishedTable, told: Set<TablePlace> = []) -> PublishedTable {
        guard !isInternal, smallest > 1 else { return table }
        var result = table
        for (place, reason) in SmallCells(table, smallest: smallest, told: told).hidden {
            result[place] = reason == .below ? .below(smallest) : .withheld
        }
        for row in result.rows.indices {
            let isAnyLeftOut = result.rows[row].cells.contains { $0.isLeftOut }
            for (index, column) in result.columns.enumerated() {
                switch result.rows[row].cells[index] {
                case .share:
                    let count = column.of.map { result[row, $0] }
                    if let count, count.isLeftOut { result.rows[row].cells[index] = count }
                case .mean(_, let n) where n < smallest, .amount(_, let n?) where n < smallest:
                    result.rows[row].cells[index] = .below(smallest)
                case .change where isAnyLeftOut: result.rows[row].cells[index] = .withheld
                default: break
                }
            }
        }
        return result
    }
}
