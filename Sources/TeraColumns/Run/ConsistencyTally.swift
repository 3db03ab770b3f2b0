/// The items of one score whose consistency is looked at.
struct ScaleItems: Sendable {
    /// Position of the rule in the plan.
    let rule: Int
    /// Positions of items.
    let items: [Int]
    /// The largest sum of whole values, without its sign.
    let largestSum: Int
}

/// `ConsistencySums` of the rows of one thread, for all scores, in 64 bits; emptied before they could overflow.
struct ConsistencyTally<Number: FixedWidthInteger & SignedInteger & Sendable>: ~Copyable {
    private let scales: UnsafeMutablePointer<Scale>
    private let count: Int
    private let items: UnsafeMutablePointer<Int>
    private let itemSums: UnsafeMutablePointer<Int>
    private let itemSquares: UnsafeMutablePointer<Int>
    /// How many rows it may hold.
    private let room: Int
    private var rows = 0
    /// What was kept when it was full.
    private var kept: [ConsistencySums]

    private struct Scale {
        /// Places in `items`.
        var start: Int
        var end: Int
        var sheets = 0
        var sum = 0
        var squares = 0
    }

    init(_ scales: [ScaleItems]) {
        var start = 0
        self.scales = .copy(
            scales.map { scale in
                defer { start += scale.items.count }
                return Scale(start: start, end: start + scale.items.count)
            })
        count = scales.count
        kept = scales.map { ConsistencySums(items: $0.items.count) }
        items = .copy(scales.flatMap(\.items))
        itemSums = .zeros(start)
        itemSquares = .zeros(start)
        let largest = max(1, scales.map(\.largestSum).max() ?? 1)
        room = max(1, (1 << 62) / (largest * largest))
    }

    deinit {
        scales.deallocate()
        items.deallocate()
        itemSums.deallocate()
        itemSquares.deallocate()
    }

    /// Adds a row to each score of which every item has a value.
    @inline(__always)
    mutating func add(_ values: UnsafeMutablePointer<Number>, _ present: UnsafeMutablePointer<Number>) {
        if rows >= room { flush() }
        rows &+= 1
        for index in 0..<count {
            let (start, end) = (scales[index].start, scales[index].end)
            var total: Number = 0
            var there: Number = 1
            for place in start..<end {
                total &+= values[items[place]]
                there &= present[items[place]]
            }
            guard there != 0 else { continue }
            let sum = Int(truncatingIfNeeded: total)
            scales[index].sheets &+= 1
            scales[index].sum &+= sum
            scales[index].squares &+= sum &* sum
            for place in start..<end {
                let value = Int(truncatingIfNeeded: values[items[place]])
                itemSums[place] &+= value
                itemSquares[place] &+= value &* value
            }
        }
    }

    mutating func empty(into sums: inout [ConsistencySums]) {
        flush()
        for index in 0..<count {
            sums[index].add(kept[index])
            kept[index] = ConsistencySums(items: kept[index].itemSums.count)
        }
    }

    private mutating func flush() {
        for index in 0..<count {
            let scale = scales[index]
            kept[index].add(
                sheets: scale.sheets, sum: scale.sum, squares: scale.squares,
                itemSums: { itemSums[scale.start + $0] }, itemSquares: { itemSquares[scale.start + $0] })
            scales[index] = Scale(start: scale.start, end: scale.end)
            itemSums.advanced(by: scale.start).update(repeating: 0, count: scale.end - scale.start)
            itemSquares.advanced(by: scale.start).update(repeating: 0, count: scale.end - scale.start)
        }
        rows = 0
    }
}
