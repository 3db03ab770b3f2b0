/// Values of any size: one number an item. In flat memory of its own, so that no row counts references or checks bounds.
struct WideSheet<Number: FixedWidthInteger & SignedInteger & Sendable>: RowSheet, ~Copyable {
    /// Of the row: whole value of each item, 0 where it has none.
    let values: UnsafeMutablePointer<Number>
    /// Of the row: 1 where the item has a value.
    let present: UnsafeMutablePointer<Number>
    /// Of the row: each step's number, and whether there is one.
    private let numbers: UnsafeMutablePointer<Number>
    private let has: UnsafeMutablePointer<Bool>

    private let steps: UnsafeMutablePointer<Step>
    private let count: Int
    private let sources: UnsafeMutablePointer<Source>
    private let factors: UnsafeMutablePointer<Number>
    private let weights: UnsafeMutablePointer<Number>
    /// Of each byte, for each item: the value of the cell of that byte alone.
    private let itemCount: Int
    private let singles: UnsafeMutablePointer<Number>
    private var tally: ConsistencyTally<Number>

    /// A byte that is an answer without a value, and one that was not read yet.
    private static var absent: Number { .min + 1 }
    private static var unread: Number { .min }

    private struct Step {
        var kind: Kind
        var least: Number
        /// Places in `sources`; of a run, the items themselves.
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
        /// Position of the item, or of the score among those with a sheet's value.
        var index: Int
        var multiplier: Number
        var step: Int
    }

    init(_ job: ColumnJob) {
        let (plan, positions) = (job.plan, job.positions)
        var steps: [Step] = []
        var sources: [Source] = []
        var factors: [Number] = []
        for sheet in plan.rules.compactMap(\.sheet) {
            var step = Step(
                kind: .items, least: Number(sheet.least), start: sources.count, end: 0, factors: factors.count)
            switch sheet.sources {
            case .scores(let scores):
                step.kind = .scores
                sources += scores.map {
                    Source(index: positions[$0.rule] ?? 0, multiplier: Number($0.multiplier), step: 1)
                }
                step.end = sources.count
            case .items(let items) where Self.isRun(items):
                (step.kind, step.start) = (.run, items.first?.item ?? 0)
                step.end = step.start + items.count
            case .items(let items):
                sources += items.map { Source(index: $0.item, multiplier: Number($0.multiplier), step: $0.step) }
                step.end = sources.count
            }
            factors += sheet.factors.map { Number($0) }
            steps.append(step)
        }
        count = steps.count
        values = .zeros(plan.items.count)
        present = .zeros(plan.items.count)
        numbers = .zeros(steps.count)
        has = .copy(steps.map { _ in false })
        self.steps = .copy(steps)
        self.sources = .copy(sources)
        self.factors = .copy(factors)
        weights = .copy(plan.raters.map { Number($0.weight) })
        itemCount = plan.items.count
        singles = .copy(Array(repeating: Self.unread, count: plan.items.count * 256))
        tally = ConsistencyTally(job.scales)
    }

    deinit {
        values.deallocate()
        present.deallocate()
        numbers.deallocate()
        has.deallocate()
        steps.deallocate()
        sources.deallocate()
        factors.deallocate()
        weights.deallocate()
        singles.deallocate()
    }

    private static func isRun(_ items: [WeightedItem]) -> Bool {
        items.allSatisfy { $0.multiplier == 1 && $0.step == 1 }
            && zip(items, items.dropFirst()).allSatisfy { $0.item + 1 == $1.item }
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
        _ start: UnsafeMutablePointer<UInt8>, separator: UInt8, items: UnsafePointer<Int32>, count: Int
    ) -> (place: UnsafeMutablePointer<UInt8>, count: Int) {
        var place = start
        for column in 0..<count {
            let item = Int(items[column])
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

    mutating func empty(into sums: inout [ConsistencySums]) { tally.empty(into: &sums) }

    @inline(__always)
    mutating func add(to person: PersonRecord<Number>, rater: Int) {
        let weight = weights[rater]
        let bit = UInt16(1) << UInt16(truncatingIfNeeded: rater)
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
                    guard present[source.index] != 0 else { continue }
                    sum &+= values[source.index] &* source.multiplier
                    there &+= 1
                    index &+= source.step
                }
            case .scores:
                for place in step.start..<step.end {
                    let source = sources[place]
                    guard has[source.index] else { continue }
                    sum &+= numbers[source.index] &* source.multiplier
                    there &+= 1
                }
                index = Int(truncatingIfNeeded: there)
            }
            let factor = factors[step.factors + index]
            let isThere = there >= step.least && factor != 0
            let number = sum &* factor
            has[position] = isThere
            numbers[position] = number
            if isThere {
                person.sums[position] &+= number &* weight
                person.masks[position] |= bit
            }
        }
        tally.add(values, present)
    }
}
