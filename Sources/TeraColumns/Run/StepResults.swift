/// What the sheet steps of a row come to, and the scores that are made of other scores: the part of a row that does not
/// depend on how its values are kept.
struct StepResults<Number: FixedWidthInteger & SignedInteger & Sendable>: ~Copyable {
    /// Of the row: each step's number, and whether there is one.
    private let numbers: UnsafeMutablePointer<Number>
    private let has: UnsafeMutablePointer<Bool>
    /// The scores that steps read, step after step.
    private let sources: UnsafeMutablePointer<Source>
    /// The factors of all steps, one after the other.
    private let factors: UnsafeMutablePointer<Number>
    private let weights: UnsafeMutablePointer<Number>
    private let places: [Place]
    private let bitBytes: Int
    /// Whether a step reads what another comes to.
    private let readsScores: Bool

    private struct Source {
        /// Position of the score among those with a sheet's value.
        var score: Int
        var multiplier: Number
    }

    /// Where a step has its scores and factors.
    struct Place {
        /// Of a step that reads scores: where these are.
        var sources: Range<Int>?
        var factors: Int
        var least: Int
    }

    init(_ job: ColumnJob) {
        var (places, sources, factors) = ([Place](), [Source](), [Number]())
        for sheet in job.plan.rules.compactMap(\.sheet) {
            var place = Place(sources: nil, factors: factors.count, least: sheet.least)
            if case .scores(let scores) = sheet.sources {
                place.sources = sources.count..<sources.count + scores.count
                sources += scores.map {
                    Source(score: job.positions[$0.rule] ?? 0, multiplier: Number($0.multiplier))
                }
            }
            factors += sheet.factors.map { Number($0) }
            places.append(place)
        }
        self.places = places
        bitBytes = RuleBits.bytes(places.count)
        readsScores = !sources.isEmpty
        numbers = .zeros(places.count)
        has = .copy(places.map { _ in false })
        self.sources = .copy(sources)
        self.factors = .copy(factors)
        weights = .copy(job.plan.raters.map { Number($0.weight) })
    }

    deinit {
        numbers.deallocate()
        has.deallocate()
        sources.deallocate()
        factors.deallocate()
        weights.deallocate()
    }

    /// The places of the steps, in the order of the scores with a sheet's value.
    var steps: [Place] { places }

    /// The sum of scores of the row, and how many of them there are.
    @inline(__always)
    func sum(from start: Int, to end: Int) -> (sum: Number, there: Int) {
        var sum: Number = 0
        var there = 0
        for place in start..<end {
            let source = sources[place]
            guard has[source.score] else { continue }
            sum &+= numbers[source.score] &* source.multiplier
            there &+= 1
        }
        return (sum, there)
    }

    /// Of one row: how its steps end.
    @inline(__always)
    func ending(_ person: PersonRecord<Number>, rater: Int) -> Ending {
        Ending(
            numbers: numbers, has: has, isKept: readsScores, factors: factors, sums: person.sums,
            bits: RuleBits(at: person.has + rater &* bitBytes), weight: weights[rater])
    }

    struct Ending {
        fileprivate let numbers: UnsafeMutablePointer<Number>
        fileprivate let has: UnsafeMutablePointer<Bool>
        fileprivate let isKept: Bool
        fileprivate let factors: UnsafeMutablePointer<Number>
        fileprivate let sums: UnsafeMutablePointer<Number>
        fileprivate var bits: RuleBits
        fileprivate let weight: Number

        /// Ends a step, one after the other: its number goes to the person, where there is one.
        ///
        /// - Parameter factor: its place among all factors.
        @inline(__always)
        mutating func end(_ position: Int, sum: Number, isEnough: Bool, factor: Int) {
            let factor = factors[factor]
            let isThere = isEnough && factor != 0
            let number = sum &* factor
            if isKept {
                has[position] = isThere
                numbers[position] = number
            }
            bits.append(isThere)
            if isThere { sums[position] &+= number &* weight }
        }

        /// After the last step.
        @inline(__always)
        func finish() { bits.finish() }
    }
}
