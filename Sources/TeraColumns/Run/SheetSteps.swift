/// The sheet steps of a plan and the row that they work on, in flat memory of their own: this runs once a row, a hundred
/// million times, and must neither count references nor check bounds.
struct SheetSteps<Number: FixedWidthInteger & SignedInteger & Sendable>: ~Copyable {
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

    /// - Parameter positions: rule → position among the rules with a sheet's value.
    init(_ plan: ColumnPlan, positions: [Int?]) {
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
    }

    private static func isRun(_ items: [WeightedItem]) -> Bool {
        items.allSatisfy { $0.multiplier == 1 && $0.step == 1 }
            && zip(items, items.dropFirst()).allSatisfy { $0.item + 1 == $1.item }
    }

    /// Works out the scores of the row and adds them to a person.
    @inline(__always)
    func add(to person: PersonRecord<Number>, rater: Int) {
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
    }
}

extension UnsafeMutablePointer {
    /// Memory with these elements, for its owner to deallocate; never empty.
    static func copy(_ elements: [Pointee]) -> UnsafeMutablePointer {
        let memory = UnsafeMutablePointer.allocate(capacity: Swift.max(1, elements.count))
        memory.initialize(from: elements, count: elements.count)
        return memory
    }
}

extension UnsafeMutablePointer where Pointee: FixedWidthInteger {
    static func zeros(_ count: Int) -> UnsafeMutablePointer { .copy(Array(repeating: 0, count: Swift.max(1, count))) }
}
