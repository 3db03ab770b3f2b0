/// Whole values from 0 to 15, as answer scales, right and wrong, and ticks have them: one byte an item, eight items at a
/// time in one 64-bit word.
///
/// A byte is 0 for no value, else 16 + value. Eight bytes of values are summed by one multiplication; the sums for
/// consistency are kept as eight bytes too, and emptied before one of them could overflow.
struct NarrowSheet: RowSheet, ~Copyable {
    typealias Number = Int32

    /// Of the row, by item: 0, or 16 + value; and the square of the value.
    private let bytes: UnsafeMutablePointer<UInt8>
    private let squares: UnsafeMutablePointer<UInt8>
    /// Of each byte, for each item: the cell of that byte alone, as the byte of the value and its square above it; `unread`.
    /// Byte by byte, since the few bytes that occur then lie close together.
    private let singles: UnsafeMutablePointer<UInt16>
    private let itemCount: Int
    private let results: StepResults<Number>
    private let steps: UnsafeMutablePointer<Step>
    private let stepCount: Int
    private let words: UnsafeMutablePointer<Word>

    /// Sums for consistency, one a word of a scale.
    private let valueSums: UnsafeMutablePointer<UInt64>
    private let squareSums: UnsafeMutablePointer<UInt64>
    private let scales: UnsafeMutablePointer<Scale>
    private let scaleCount: Int
    private let room: Int
    private var rows = 0
    /// What was emptied out of the bytes: of each scale one an item, from `Scale.first`.
    private let itemSums: UnsafeMutablePointer<Int>
    private let itemSquares: UnsafeMutablePointer<Int>

    private static let unread: UInt16 = 0xFFFF
    /// No entry but `unread` has it: 16 + value is below 32.
    private static let unreadBit: UInt16 = 0x20
    /// Where separators stand after cells of one byte.
    private static let separators: UInt64 = 0x0100_0100_0100_0100
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let values: UInt64 = 0x0F0F_0F0F_0F0F_0F0F

    /// Up to eight items that stand side by side.
    private struct Word {
        var start: Int
        /// Which of the eight bytes belong to it.
        var mask: UInt64
    }

    private struct Step {
        var kind: Kind
        var least: Int
        /// Places in `words`, or in `results`.
        var start: Int
        var end: Int
        /// Where its factors begin.
        var factors: Int
        /// Position of its scale; −1: none.
        var scale = -1
    }

    private enum Kind { case words, scores }

    /// The consistency of one score whose items are words.
    private struct Scale {
        var items: Int
        /// Places in `words`, and of the first item's sums.
        var start: Int
        var end: Int
        var first: Int
        var sheets = 0
        var sum = 0
        var squares = 0
    }

    /// Whether it can take the plan.
    static func takes(_ plan: ColumnPlan) -> Bool {
        plan.largestNumber < Int128(Int32.max) / 4
            && plan.items.allSatisfy { $0.rule == nil && $0.values.values.allSatisfy { 0...15 ~= $0 } }
            && plan.rules.allSatisfy { rule in
                // Scales are looked at as words, and words hold items side by side.
                guard case .items(let items)? = rule.sheet?.sources else { return true }
                return items.count <= 4096 && items.isRun
            }
    }

    init(_ job: ColumnJob) {
        let plan = job.plan
        results = StepResults(job)
        var (steps, words, scales) = ([Step](), [Word](), [Scale]())
        for (index, place) in zip(job.sheetRules, results.steps) {
            var step = Step(kind: .scores, least: place.least, start: 0, end: 0, factors: place.factors)
            switch plan.rules[index].sheet?.sources {
            case .scores?, nil:
                if let own = place.sources { (step.start, step.end) = (own.lowerBound, own.upperBound) }
            case .items(let items)?:
                step.kind = .words
                step.start = words.count
                words += Self.words(of: items)
                step.end = words.count
                if job.scales.contains(where: { $0.rule == index }) {
                    step.scale = scales.count
                    scales.append(
                        Scale(
                            items: items.count, start: step.start, end: step.end,
                            first: scales.reduce(0) { $0 + $1.items }))
                }
            }
            steps.append(step)
        }
        bytes = .zeros(plan.items.count + 8)
        squares = .zeros(plan.items.count + 8)
        itemCount = plan.items.count
        singles = .copy(Array(repeating: Self.unread, count: plan.items.count * 256))
        stepCount = steps.count
        self.steps = .copy(steps)
        self.words = .copy(words)
        valueSums = .zeros(words.count)
        squareSums = .zeros(words.count)
        self.scales = .copy(scales)
        scaleCount = scales.count
        itemSums = .zeros(scales.reduce(0) { $0 + $1.items })
        itemSquares = .zeros(scales.reduce(0) { $0 + $1.items })
        let largest = plan.items.flatMap(\.values.values).max() ?? 1
        room = 255 / max(1, Int(largest * largest))
    }

    deinit {
        bytes.deallocate()
        squares.deallocate()
        singles.deallocate()
        steps.deallocate()
        words.deallocate()
        valueSums.deallocate()
        squareSums.deallocate()
        scales.deallocate()
        itemSums.deallocate()
        itemSquares.deallocate()
    }

    private static func words(of items: [WeightedItem]) -> [Word] {
        let first = items.first?.item ?? 0
        return stride(from: 0, to: items.count, by: 8).map { place in
            let width = min(8, items.count - place)
            return Word(start: first + place, mask: width == 8 ? .max : 1 << UInt64(width * 8) - 1)
        }
    }

    private static func entry(_ value: Number?) -> UInt16 {
        value.map { UInt16($0) | 16 | UInt16($0 * $0) << 8 } ?? 0
    }

    mutating func learn(_ item: Int, _ byte: UInt8, _ value: Number?) {
        singles[Int(byte) * itemCount + item] = Self.entry(value)
    }

    mutating func set(_ item: Int, _ value: Number?) {
        let entry = Self.entry(value)
        bytes[item] = UInt8(truncatingIfNeeded: entry)
        squares[item] = UInt8(truncatingIfNeeded: entry >> 8)
    }

    @inline(__always)
    mutating func readSingles(
        _ start: UnsafeMutablePointer<UInt8>, separator: UInt8, item: Int, count: Int
    ) -> (place: UnsafeMutablePointer<UInt8>, count: Int) {
        var place = start
        let (bytes, squares) = (bytes + item, squares + item)
        let (singles, itemCount) = (singles + item, itemCount)
        let separators = Self.separators &* UInt64(separator)
        var column = 0
        while column < count {
            // Four cells of one byte each, at once.
            if column + 4 <= count {
                let four = UnsafeRawPointer(place).loadUnaligned(as: UInt64.self)
                if (four ^ separators) & (Self.separators * 0xFF) == 0 {
                    let own = singles + column
                    let first = own[Int(four & 0xFF) * itemCount]
                    let second = own[Int(four >> 16 & 0xFF) * itemCount + 1]
                    let third = own[Int(four >> 32 & 0xFF) * itemCount + 2]
                    let fourth = own[Int(four >> 48 & 0xFF) * itemCount + 3]
                    if (first | second | third | fourth) & Self.unreadBit == 0 {
                        Self.store(bytes + column, first, second, third, fourth)
                        Self.store(squares + column, first >> 8, second >> 8, third >> 8, fourth >> 8)
                        place += 8
                        column += 4
                        continue
                    }
                }
            }
            let byte = place[0]
            if byte == separator {
                bytes[column] = 0
                squares[column] = 0
                place += 1
                column += 1
                continue
            }
            let entry = singles[Int(byte) * itemCount + column]
            guard place[1] == separator, entry != Self.unread else { return (place, column) }
            bytes[column] = UInt8(truncatingIfNeeded: entry)
            squares[column] = UInt8(truncatingIfNeeded: entry >> 8)
            place += 2
            column += 1
        }
        return (place, count)
    }

    /// The low bytes of four entries, side by side.
    @inline(__always)
    private static func store(
        _ place: UnsafeMutablePointer<UInt8>, _ first: UInt16, _ second: UInt16, _ third: UInt16, _ fourth: UInt16
    ) {
        let low = UInt32(first & 0xFF) | UInt32(second & 0xFF) << 8
        let high = UInt32(third & 0xFF) | UInt32(fourth & 0xFF) << 8
        UnsafeMutableRawPointer(place).storeBytes(of: low | high << 16, as: UInt32.self)
    }

    /// The sum of eight bytes, below 256.
    @inline(__always)
    private static func sum(_ word: UInt64) -> Int { Int(truncatingIfNeeded: (word &* ones) >> 56) }

    @inline(__always)
    private static func load(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int) -> UInt64 {
        UnsafeRawPointer(bytes + start).loadUnaligned(as: UInt64.self)
    }

    @inline(__always)
    mutating func add(to person: PersonRecord<Number>, rater: Int) {
        if rows >= room { flush() }
        rows &+= 1
        for position in 0..<stepCount {
            let step = steps[position]
            var sum: Number = 0
            var there = 0
            if step.kind == .scores {
                (sum, there) = results.sum(from: step.start, to: step.end)
            } else {
                var total = 0
                for place in step.start..<step.end {
                    let word = Self.load(bytes, words[place].start) & words[place].mask
                    total &+= Self.sum(word & Self.values)
                    there &+= Self.sum((word >> 4) & Self.ones)
                }
                sum = Number(truncatingIfNeeded: total)
                if step.scale >= 0, there == scales[step.scale].items { addScale(step, total) }
            }
            results.end(
                position, sum: sum, isEnough: there >= step.least, factor: step.factors + there, person: person,
                rater: rater)
        }
    }

    /// A row on which every item of a scale has a value.
    @inline(__always)
    private func addScale(_ step: Step, _ total: Int) {
        let scale = scales + step.scale
        scale.pointee.sheets &+= 1
        scale.pointee.sum &+= total
        scale.pointee.squares &+= total &* total
        for place in step.start..<step.end {
            let (start, mask) = (words[place].start, words[place].mask)
            valueSums[place] &+= Self.load(bytes, start) & mask & Self.values
            squareSums[place] &+= Self.load(squares, start) & mask
        }
    }

    mutating func empty(into sums: inout [ConsistencySums]) {
        flush()
        let (itemSums, itemSquares) = (itemSums, itemSquares)
        for index in 0..<scaleCount {
            let scale = scales[index]
            sums[index].add(
                sheets: scale.sheets, sum: scale.sum, squares: scale.squares,
                itemSums: { itemSums[scale.first + $0] }, itemSquares: { itemSquares[scale.first + $0] })
            scales[index] = Scale(items: scale.items, start: scale.start, end: scale.end, first: scale.first)
            (itemSums + scale.first).update(repeating: 0, count: scale.items)
            (itemSquares + scale.first).update(repeating: 0, count: scale.items)
        }
    }

    /// Bytes into 64 bits.
    private mutating func flush() {
        rows = 0
        for index in 0..<scaleCount {
            let scale = scales[index]
            for place in scale.start..<scale.end {
                var (values, squares) = (valueSums[place], squareSums[place])
                let first = (place - scale.start) * 8
                for item in first..<min(first + 8, scale.items) {
                    itemSums[scale.first + item] &+= Int(truncatingIfNeeded: values & 0xFF)
                    itemSquares[scale.first + item] &+= Int(truncatingIfNeeded: squares & 0xFF)
                    values >>= 8
                    squares >>= 8
                }
                valueSums[place] = 0
                squareSums[place] = 0
            }
        }
    }
}
