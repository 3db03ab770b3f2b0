/// Whole values from 0 to 15, as answer scales, right and wrong, and ticks have them: one byte an item, eight items at a
/// time in one 64-bit word.
///
/// Eight bytes of values are summed by one multiplication; the sums for consistency are kept as bytes too, emptied into 16
/// bits and these into 64, each before one of them could overflow.
struct NarrowSheet: RowSheet, ~Copyable {
    typealias Number = Int32

    private var cells: NarrowCells
    private let results: StepResults<Number>
    private let steps: UnsafeMutablePointer<Step>
    private let stepCount: Int
    private let words: UnsafeMutablePointer<Word>

    /// Sums for consistency, one a word of a scale: of eight values, then of their squares.
    private let sums: UnsafeMutablePointer<SIMD16<UInt8>>
    private let wordCount: Int
    /// What was emptied out of the bytes, in 16 bits each: four words a word, of the even and the odd values, then of their
    /// squares.
    private let longSums: UnsafeMutablePointer<UInt64>
    /// How often the bytes were emptied since `longSums` were.
    private var fills = 0
    private let scales: UnsafeMutablePointer<Scale>
    private let scaleCount: Int
    private let room: Int
    private var rows = 0
    /// What was emptied out of `longSums`: of each scale one an item, from `Scale.first`.
    private let itemSums: UnsafeMutablePointer<Int>
    private let itemSquares: UnsafeMutablePointer<Int>

    /// Bytes are emptied so often into 16 bits: 65,535 rows at most.
    private static let mostFills = 257
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let evens: UInt64 = 0x00FF_00FF_00FF_00FF
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
        /// Of a single word: the word.
        var word = Word(start: 0, mask: 0)
    }

    /// `word` is `words` with one of them, as most scores have it.
    private enum Kind { case word, words, scores }

    /// The consistency of one score whose items are words.
    private struct Scale {
        var items: Int
        /// Places in `words`, and of the first item's sums.
        var start: Int
        var end: Int
        var first: Int
        /// Sheets on which each item has a value, in the highest 16 bits; below them the squares of their sums, of at most
        /// 4096 × 15 each. Since `longSums` were emptied.
        var recent: UInt64 = 0
        var sheets = 0
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
                if step.end - step.start == 1 {
                    step.kind = .word
                    step.word = words[step.start]
                }
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
        cells = NarrowCells(items: plan.items.count)
        stepCount = steps.count
        self.steps = .copy(steps)
        self.words = .copy(words)
        sums = .copy(words.map { _ in SIMD16() })
        wordCount = words.count
        longSums = .zeros(4 * words.count)
        self.scales = .copy(scales)
        scaleCount = scales.count
        itemSums = .zeros(scales.reduce(0) { $0 + $1.items })
        itemSquares = .zeros(scales.reduce(0) { $0 + $1.items })
        let largest = plan.items.flatMap(\.values.values).max() ?? 1
        room = 255 / max(1, Int(largest * largest))
    }

    deinit {
        steps.deallocate()
        words.deallocate()
        sums.deallocate()
        longSums.deallocate()
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

    mutating func learn(_ item: Int, _ byte: UInt8, _ value: Number?) { cells.learn(item, byte, value) }

    mutating func set(_ item: Int, _ value: Number?) { cells.set(item, value) }

    @inline(__always)
    mutating func readSingles(
        _ place: UnsafeMutablePointer<UInt8>, separator: UInt8, item: Int, count: Int
    ) -> (place: UnsafeMutablePointer<UInt8>, count: Int) {
        cells.readSingles(place, separator: separator, item: item, count: count)
    }

    @inline(__always)
    mutating func readLast(_ place: UnsafeMutablePointer<UInt8>, item: Int) -> Int? {
        cells.readLast(place, item: item)
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
        // Copies, so that a store need not be thought to change them.
        let (bytes, words, scales, sums) = (cells.bytes, words, scales, sums)
        var ending = results.ending(person, rater: rater)
        var step = steps
        let end = steps + stepCount
        var position = 0
        while step < end {
            var sum: Number = 0
            var there = 0
            switch step.pointee.kind {
            case .word:
                let word = Self.load(bytes, step.pointee.word.start) & step.pointee.word.mask
                there = Self.sum((word &>> 4) & Self.ones)
                let total = Self.sum(word & Self.values)
                sum = Number(truncatingIfNeeded: total)
                if step.pointee.scale >= 0 {
                    let all = Self.add(total, to: scales + step.pointee.scale, there)
                    Self.add(word & all, sums + step.pointee.start)
                }
            case .words:
                var total = 0
                for place in step.pointee.start..<step.pointee.end {
                    let word = Self.load(bytes, words[place].start) & words[place].mask
                    total &+= Self.sum(word & Self.values)
                    there &+= Self.sum((word &>> 4) & Self.ones)
                }
                sum = Number(truncatingIfNeeded: total)
                if step.pointee.scale >= 0 {
                    let all = Self.add(total, to: scales + step.pointee.scale, there)
                    for place in step.pointee.start..<step.pointee.end {
                        let word = Self.load(bytes, words[place].start) & words[place].mask
                        Self.add(word & all, sums + place)
                    }
                }
            case .scores: (sum, there) = results.sum(from: step.pointee.start, to: step.pointee.end)
            }
            ending.end(
                position, sum: sum, isEnough: there >= step.pointee.least, factor: step.pointee.factors &+ there)
            step += 1
            position &+= 1
        }
        ending.finish()
    }

    /// Adds the sum of a row to a scale, if each of its items has a value. Without a branch: which rows are whole nothing
    /// foretells.
    ///
    /// - Returns: the bits of values that belong in the sums of its items: all or none.
    @inline(__always)
    private static func add(_ total: Int, to scale: UnsafeMutablePointer<Scale>, _ there: Int) -> UInt64 {
        let isWhole = there == scale.pointee.items
        scale.pointee.recent &+= isWhole ? 1 << 48 | UInt64(truncatingIfNeeded: total &* total) : 0
        return isWhole ? values : 0
    }

    @inline(__always)
    private static func add(_ word: UInt64, _ sum: UnsafeMutablePointer<SIMD16<UInt8>>) {
        let values = unsafeBitCast(word, to: SIMD8<UInt8>.self)
        sum.pointee &+= SIMD16(lowHalf: values, highHalf: values &* values)
    }

    mutating func empty(into sums: inout [ConsistencySums]) {
        flush()
        flushLong()
        let (itemSums, itemSquares) = (itemSums, itemSquares)
        for index in 0..<scaleCount {
            let scale = scales[index]
            let own = itemSums + scale.first
            sums[index].add(
                sheets: scale.sheets, sum: (0..<scale.items).reduce(0) { $0 + own[$1] }, squares: scale.squares,
                itemSums: { own[$0] }, itemSquares: { itemSquares[scale.first + $0] })
            scales[index] = Scale(items: scale.items, start: scale.start, end: scale.end, first: scale.first)
            own.update(repeating: 0, count: scale.items)
            (itemSquares + scale.first).update(repeating: 0, count: scale.items)
        }
    }

    /// Bytes into 16 bits.
    private mutating func flush() {
        rows = 0
        let (sums, longSums) = (sums, longSums)
        for place in 0..<wordCount {
            let halves = unsafeBitCast(sums[place], to: SIMD2<UInt64>.self)
            let own = longSums + 4 &* place
            own[0] &+= halves[0] & Self.evens
            own[1] &+= (halves[0] &>> 8) & Self.evens
            own[2] &+= halves[1] & Self.evens
            own[3] &+= (halves[1] &>> 8) & Self.evens
            sums[place] = SIMD16()
        }
        fills &+= 1
        if fills >= Self.mostFills { flushLong() }
    }

    /// 16 bits into 64.
    private mutating func flushLong() {
        fills = 0
        for index in 0..<scaleCount {
            let scale = scales[index]
            scales[index].sheets &+= Int(scale.recent &>> 48)
            scales[index].squares &+= Int(scale.recent & (1 << 48 - 1))
            scales[index].recent = 0
            for item in 0..<scale.items {
                let own = longSums + 4 &* (scale.start &+ item / 8)
                let (odd, shift) = (item & 1, UInt64(item / 2 & 3) * 16)
                itemSums[scale.first &+ item] &+= Int((own[odd] &>> shift) & 0xFFFF)
                itemSquares[scale.first &+ item] &+= Int((own[2 &+ odd] &>> shift) & 0xFFFF)
            }
        }
        longSums.update(repeating: 0, count: 4 &* wordCount)
    }
}
