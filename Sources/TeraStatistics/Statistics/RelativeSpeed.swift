/// How fast each sheet was filled in, held against the others: a sign of answering without reading.
///
/// D. J. Leiner (2019), "Too fast, too straight, too weird", Survey Research Methods 13(3): for each item the median time
/// of all sheets divided by the time of this one, at most 3, averaged over the items that the sheet has a time for. 1 is
/// the usual speed. A flag is a reason to look, and no proof. A long pause makes a sheet slow on one item and does no
/// more: the index has no end that slowness could reach.
public struct RelativeSpeed: Sendable, Equatable {
    /// One for each sheet; nil where none of its items can be compared.
    public let indices: [Double?]

    public var timed: Int { indices.count { $0 != nil } }
    public var fast: Int { indices.count { $0.map(Self.isFast) ?? false } }

    /// Twice as fast as usual, or more.
    public static func isFast(_ index: Double) -> Bool { index >= 2 }

    /// What one item can add at most: who leafs past one page is not fast on all.
    static let most = 3.0

    /// Of how many sheets a median is taken at least. Times of one person and another differ by half, one standard
    /// deviation of their logarithm: the median of ten then errs by a fifth, and being twice as fast as it is no chance.
    static let fewest = 10

    /// - Parameter times: of each sheet the time on each item, in milliseconds; nil where there is none.
    public static func of(_ times: [[Int?]]) -> Result<RelativeSpeed, Refusal> {
        let items = times.map(\.count).max() ?? 0
        let columns = (0..<items).map { item in times.compactMap { item < $0.count ? $0[item] : nil } }
        let most = columns.map(\.count).max() ?? 0
        guard most >= fewest else { return .failure(.tooFewTimes(needed: fewest, found: most)) }
        // An item that nobody stayed at tells nobody apart.
        let medians = columns.map { column in
            column.count < fewest ? nil : Self.median(column).flatMap { $0 > 0 ? $0 : nil }
        }
        return .success(
            RelativeSpeed(
                indices: times.map { sheet in
                    let ratios = zip(sheet, medians).compactMap { time, median -> Double? in
                        guard let time, let median else { return nil }
                        return median >= Self.most * Double(time) ? Self.most : median / Double(time)
                    }
                    return ratios.isEmpty ? nil : ratios.reduce(0, +) / Double(ratios.count)
                }))
    }

    private static func median(_ times: [Int]) -> Double? {
        guard !times.isEmpty else { return nil }
        let sorted = times.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1
            ? Double(sorted[middle]) : (Double(sorted[middle - 1]) + Double(sorted[middle])) / 2
    }
}
