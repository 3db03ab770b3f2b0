/// What Cronbach's alpha of one score needs: sums over the sheets on which each of its items has a value. Whole and
/// exact; on overflow of 64 bits nothing is lost, since they are emptied into 128 bits in time.
struct ConsistencySums: Sendable {
    private(set) var sheets: Int128 = 0
    private(set) var sum: Int128 = 0
    private(set) var squares: Int128 = 0
    private(set) var itemSums: [Int128]
    private(set) var itemSquares: [Int128]

    init(items: Int) {
        itemSums = Array(repeating: 0, count: items)
        itemSquares = itemSums
    }

    mutating func add(sheets: Int, sum: Int, squares: Int, itemSums: (Int) -> Int, itemSquares: (Int) -> Int) {
        self.sheets += Int128(sheets)
        self.sum += Int128(sum)
        self.squares += Int128(squares)
        for item in self.itemSums.indices {
            self.itemSums[item] += Int128(itemSums(item))
            self.itemSquares[item] += Int128(itemSquares(item))
        }
    }

    mutating func add(_ other: ConsistencySums) {
        sheets += other.sheets
        sum += other.sum
        squares += other.squares
        for item in itemSums.indices {
            itemSums[item] += other.itemSums[item]
            itemSquares[item] += other.itemSquares[item]
        }
    }

    /// k/(k−1) × (1 − Σ variance of items / variance of the sum), with sample variances (Cronbach 1951, eq. 2); nil for
    /// fewer than two items or sheets, or without variance.
    var alpha: Double? {
        let items = itemSums.count
        guard items > 1, sheets > 1 else { return nil }
        // n² × variance × (n−1)/n, whole: the common factor falls out of the quotient.
        func spread(_ sum: Int128, _ squares: Int128) -> Double {
            let (left, first) = sheets.multipliedReportingOverflow(by: squares)
            let (right, second) = sum.multipliedReportingOverflow(by: sum)
            if first || second {
                return Double(sheets) * Double(squares) - Double(sum) * Double(sum)
            }
            return Double(left - right)
        }
        let whole = spread(sum, squares)
        guard whole > 0 else { return nil }
        let parts = zip(itemSums, itemSquares).map { spread($0, $1) }.reduce(0, +)
        return Double(items) / Double(items - 1) * (1 - parts / whole)
    }
}
