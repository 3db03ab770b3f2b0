/// Values of any size: one number an item. In flat memory of its own, so that no row counts references or checks bounds.
struct WideSheet<Number: FixedWidthInteger & SignedInteger & Sendable>: RowSheet, ~Copyable {
    /// Of the row: whole value of each item, 0 where it has none.
    let values: UnsafeMutablePointer<Number>
    /// Of the row: 1 where the item has a value.
    let present: UnsafeMutablePointer<Number>
    private let results: StepResults<Number>
    private let steps: UnsafeMutablePointer<Step>
    private let count: Int
    private let sources: UnsafeMutablePointer<Source>
    /// Of each byte, for each item: the value of the cell of that byte alone.
    private let singles: UnsafeMutablePointer<Number>
    private let itemCount: Int
    private var tally: ConsistencyTally<Number>

    /// A byte that is an answer without a value, and one that was not read yet.
    private static var absent: Number { .min + 1 }
    private static var unread: Number { .min }

    private struct Step {
        var kind: Kind
        var least: Number
        /// Of a run the items; else places in `sources`, or in `results`.
        var start: Int
        var end: Int
        /// Where its factors begin.
        var factors: Int
    }

    private enum Kind {
        /// Items that stand side by side, each of step one and multiplier one.
        case run
        case items
        case scores
    }

    private struct Source {
        var item: Int
        var multiplier: Number
        var step: Int
    }

    init(_ job: ColumnJob) {
        let plan = job.plan
        results = StepResults(job)
        var (steps, sources) = ([Step](), [Source]())
        for (sheet, place) in zip(plan.rules.compactMap(\.sheet), results.steps) {
            var step = Step(kind: .scores, least: Number(place.least), start: 0, end: 0, factors: place.factors)
            switch sheet.sources {
            case .scores:
                if let own = place.sources { (step.start, step.end) = (own.lowerBound, own.upperBound) }
            case .items(let items) where items.isRun:
                step.kind = .run
                step.start = items.first?.item ?? 0
                step.end = step.start + items.count
            case .items(let items):
                step.kind = .items
                step.start = sources.count
                sources += items.map { Source(item: $0.item, multiplier: Number($0.multiplier), step: $0.step) }
                step.end = sources.count
            }
            steps.append(step)
        }
        count = steps.count
        values = .zeros(plan.items.count)
        present = .zeros(plan.items.count)
        self.steps = .copy(steps)
        self.sources = .copy(sources)
        itemCount = plan.items.count
        singles = .copy(Array(repeating: Self.unread, count: plan.items.count * 256))
        tally = ConsistencyTally(job.scales)
    }

    deinit {
        values.deallocate()
        present.deallocate()
        steps.deallocate()
        sources.deallocate()
        singles.deallocate()
    }

    mutating func learn(_ item: Int, _ byte: UInt8, _ value: Number?) {
        singles[Int(byte) * itemCount + item] = value ?? Self.absent
    }

    mutating func set(_ item: Int, _ value: Number?) {
        values[item] = value ?? 0
        present[item] = value == nil ? 0 : 1
    }

    @inline(__always)
    mutating func readSingles(
        _ start: UnsafeMutablePointer<UInt8>, separator: UInt8, item first: Int, count: Int
    ) -> (place: UnsafeMutablePointer<UInt8>, count: Int) {
        var place = start
        for column in 0..<count {
            let item = first + column
            if place[0] == separator {
                values[item] = 0
                present[item] = 0
                place += 1
                continue
            }
            let value = singles[Int(place[0]) * itemCount + item]
            guard place[1] == separator, value > Self.absent else { return (place, column) }
            values[item] = value
            present[item] = 1
            place += 2
        }
        return (place, count)
    }

    @inline(__always)
    mutating func readLast(_ place: UnsafeMutablePointer<UInt8>, item: Int) -> Int? {
        if Cursor.isLineBreak(place[0]) {
            set(item, nil)
            return 0
        }
        let value = singles[Int(place[0]) * itemCount + item]
        guard Cursor.isLineBreak(place[1]), value > Self.absent else { return nil }
        set(item, value)
        return 1
    }

    mutating func empty(into sums: inout [ConsistencySums]) { tally.empty(into: &sums) }

    @inline(__always)
    mutating func add(to person: PersonRecord<Number>, rater: Int) {
        var ending = results.ending(person, rater: rater)
        for position in 0..<count {
            let step = steps[position]
            var sum: Number = 0
            var there: Number = 0
            var index = 0
            switch step.kind {
            case .run:
                for item in step.start..<step.end {
                    sum &+= values[item]
                    there &+= present[item]
                }
                index = Int(truncatingIfNeeded: there)
            case .items:
                for place in step.start..<step.end {
                    let source = sources[place]
                    guard present[source.item] != 0 else { continue }
                    sum &+= values[source.item] &* source.multiplier
                    there &+= 1
                    index &+= source.step
                }
            case .scores:
                (sum, index) = results.sum(from: step.start, to: step.end)
                there = Number(truncatingIfNeeded: index)
            }
            ending.end(position, sum: sum, isEnough: there >= step.least, factor: step.factors + index)
        }
        ending.finish()
        tally.add(values, present)
    }
}
