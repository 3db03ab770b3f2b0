/// The person steps of a plan, ready for one person after another, in flat memory.
struct PersonSteps<Number: FixedWidthInteger & SignedInteger & Sendable>: ~Copyable {
    let count: Int
    private let required: UInt16
    private let steps: UnsafeMutablePointer<Step>
    private let sources: UnsafeMutablePointer<Source>
    private let factors: UnsafeMutablePointer<Number>
    private let cuts: UnsafeMutablePointer<Cut>
    private let floors: UnsafeMutablePointer<BandFloor>

    struct Score {
        var number: Number = 0
        var isThere = false
        /// Position of the band; −1: none.
        var band = -1
    }

    private struct Step {
        var kind: Kind
        /// Position of the sheets' sum.
        var position = 0
        /// What the sum of a single sheet was multiplied by.
        var weight: Number = 1
        var least = 0
        /// Places in `sources`, of the first factor, and in `cuts`.
        var sources = 0..<0
        var factors = 0
        var cuts = 0..<0
        /// Whether the bands follow each other from the highest down and ask nothing of other scores.
        var isLadder = false
    }

    private enum Kind { case sheet, raters, scores }

    private struct Source {
        var rule: Int
        var multiplier: Number
    }

    private struct Cut {
        /// The least number of the band.
        var from: Number
        /// Places in `floors`.
        var floors: Range<Int>
    }

    init(_ job: ColumnJob) {
        let plan = job.plan
        var (steps, sources, factors, cuts, floors) = ([Step](), [Source](), [Number](), [Cut](), [BandFloor]())
        for (index, rule) in plan.rules.enumerated() {
            var step = Step(kind: .sheet, position: job.positions[index] ?? 0)
            step.factors = factors.count
            switch rule.person {
            case .sheet: step.weight = plan.raters.first.map { Number($0.weight) } ?? 1
            case .raters(let own):
                step.kind = .raters
                factors += own.map { Number($0) }
            case .scores(let scores, let least, let own):
                step.kind = .scores
                step.least = least
                step.sources = sources.count..<sources.count + scores.count
                sources += scores.map { Source(rule: $0.rule, multiplier: Number($0.multiplier)) }
                factors += own.map { Number($0) }
            }
            step.cuts = cuts.count..<cuts.count + rule.thresholds.count
            for (band, threshold) in rule.thresholds.enumerated() {
                let own = rule.floors[band] ?? []
                cuts.append(
                    Cut(from: threshold.map { Number($0) } ?? .min, floors: floors.count..<floors.count + own.count))
                floors += own
            }
            let own = cuts[step.cuts]
            step.isLadder =
                own.allSatisfy { $0.floors.isEmpty } && zip(own, own.dropFirst()).allSatisfy { $0.from > $1.from }
            steps.append(step)
        }
        required = plan.raters.enumerated().reduce(0) { $0 | ($1.element.isRequired ? 1 << UInt16($1.offset) : 0) }
        count = steps.count
        self.steps = .copy(steps)
        self.sources = .copy(sources)
        self.factors = .copy(factors)
        self.cuts = .copy(cuts)
        self.floors = .copy(floors)
    }

    deinit {
        steps.deallocate()
        sources.deallocate()
        factors.deallocate()
        cuts.deallocate()
        floors.deallocate()
    }

    func isConcluded(_ person: PersonRecord<Number>) -> Bool { person.counted & required == required }

    @inline(__always)
    func score(_ person: PersonRecord<Number>, into scores: UnsafeMutablePointer<Score>) {
        let (steps, sources, factors) = (steps, sources, factors)
        for index in 0..<count {
            let step = steps[index]
            var score = Score()
            switch step.kind {
            case .sheet:
                score.isThere = person.masks[step.position] != 0
                score.number = person.sums[step.position] / step.weight
            case .raters:
                let factor = factors[step.factors + Int(person.masks[step.position])]
                score.isThere = factor != 0
                score.number = person.sums[step.position] &* factor
            case .scores:
                var sum: Number = 0
                var there = 0
                for place in step.sources.lowerBound..<step.sources.upperBound {
                    let source = sources[place]
                    guard scores[source.rule].isThere else { continue }
                    sum &+= scores[source.rule].number &* source.multiplier
                    there &+= 1
                }
                let factor = factors[step.factors + there]
                score.isThere = there >= step.least && factor != 0
                score.number = sum &* factor
            }
            if score.isThere {
                score.band =
                    step.isLadder ? rung(of: score.number, step.cuts) : band(of: score.number, step.cuts, scores)
            }
            scores[index] = score
        }
    }

    /// Position of the band: as many as begin above the number. Without a branch a band: where people stand nothing
    /// foretells.
    @inline(__always)
    private func rung(of number: Number, _ own: Range<Int>) -> Int {
        var above = 0
        for place in own.lowerBound..<own.upperBound { above &+= cuts[place].from > number ? 1 : 0 }
        return above == own.upperBound &- own.lowerBound ? -1 : above
    }

    @inline(__always)
    private func band(of number: Number, _ own: Range<Int>, _ scores: UnsafeMutablePointer<Score>) -> Int {
        var place = own.lowerBound
        while place < own.upperBound {
            if cuts[place].from <= number, isAdmitted(cuts[place].floors, scores) { return place &- own.lowerBound }
            place &+= 1
        }
        return -1
    }

    /// Whether every score that a band asks for is high enough, or not there.
    @inline(__always)
    private func isAdmitted(_ asked: Range<Int>, _ scores: UnsafeMutablePointer<Score>) -> Bool {
        for floor in asked.lowerBound..<asked.upperBound {
            let source = scores + floors[floor].rule
            if source.pointee.isThere, source.pointee.band < 0 || source.pointee.band > floors[floor].band {
                return false
            }
        }
        return true
    }
}
