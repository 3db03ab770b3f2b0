/// The person steps of a plan, ready for one person after another, in flat memory.
struct PersonSteps<Number: FixedWidthInteger & SignedInteger & Sendable>: ~Copyable {
    let count: Int
    private let required: UInt16
    private let raterCount: Int
    /// The `RuleBits` of a sheet that has every score.
    private let whole: UnsafeMutableBufferPointer<UInt8>
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
        /// Whether each band that asks anything of other scores asks the same of the same ones: as with a predikat for which
        /// each kategori must be good enough.
        var isShared = false
        /// The scores asked, as places in `floors`.
        var asked = 0..<0
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
        /// Where the step is `isShared`: the last band that the worst of the scores asked may be in.
        var worst: Int
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
                    Cut(
                        from: threshold.map { Number($0) } ?? .min, floors: floors.count..<floors.count + own.count,
                        worst: own.first?.band ?? .max))
                floors += own
            }
            let own = cuts[step.cuts]
            step.asked = own.first { !$0.floors.isEmpty }?.floors ?? 0..<0
            let rules = floors[step.asked].map(\.rule)
            // One bit a band.
            step.isShared =
                own.count <= 64
                && own.allSatisfy { cut in
                    cut.floors.isEmpty
                        || floors[cut.floors].map(\.rule) == rules
                            && floors[cut.floors].allSatisfy { $0.band == cut.worst }
                }
            step.isLadder =
                own.allSatisfy { $0.floors.isEmpty } && zip(own, own.dropFirst()).allSatisfy { $0.from > $1.from }
            steps.append(step)
        }
        required = plan.raters.enumerated().reduce(0) { $0 | ($1.element.isRequired ? 1 << UInt16($1.offset) : 0) }
        raterCount = plan.raters.count
        whole = .allocate(capacity: RuleBits.bytes(job.sheetRules.count))
        for byte in whole.indices {
            whole[byte] = UInt8(truncatingIfNeeded: ~(-1 << min(8, job.sheetRules.count - 8 * byte)))
        }
        count = steps.count
        self.steps = .copy(steps)
        self.sources = .copy(sources)
        self.factors = .copy(factors)
        self.cuts = .copy(cuts)
        self.floors = .copy(floors)
    }

    deinit {
        whole.deallocate()
        steps.deallocate()
        sources.deallocate()
        factors.deallocate()
        cuts.deallocate()
        floors.deallocate()
    }

    func isConcluded(_ person: PersonRecord<Number>) -> Bool { person.counted & required == required }

    @inline(__always)
    func score(_ person: PersonRecord<Number>, into scores: UnsafeMutablePointer<Score>) {
        let (sources, factors) = (sources, factors)
        let isWhole = isWhole(person)
        var step = steps
        for index in 0..<count {
            var score = Score()
            switch step.pointee.kind {
            case .sheet:
                score.isThere = (isWhole ? person.counted : mask(step.pointee.position, person)) != 0
                score.number = person.sums[step.pointee.position] / step.pointee.weight
            case .raters:
                let mask = isWhole ? person.counted : mask(step.pointee.position, person)
                let factor = factors[step.pointee.factors &+ Int(mask)]
                score.isThere = factor != 0
                score.number = person.sums[step.pointee.position] &* factor
            case .scores:
                var sum: Number = 0
                var there = 0
                for place in step.pointee.sources.lowerBound..<step.pointee.sources.upperBound {
                    let source = sources[place]
                    let isThere = scores[source.rule].isThere
                    sum &+= isThere ? scores[source.rule].number &* source.multiplier : 0
                    there &+= isThere ? 1 : 0
                }
                let factor = factors[step.pointee.factors &+ there]
                score.isThere = there >= step.pointee.least && factor != 0
                score.number = sum &* factor
            }
            if score.isThere { score.band = band(of: score.number, step, scores) }
            scores[index] = score
            step += 1
        }
    }

    /// Whether all raters that count have every score, as most have.
    @inline(__always)
    private func isWhole(_ person: PersonRecord<Number>) -> Bool {
        var raters = person.counted
        while raters != 0 {
            let own = person.has + raters.trailingZeroBitCount &* whole.count
            for byte in 0..<whole.count where own[byte] != whole[byte] { return false }
            raters &= raters &- 1
        }
        return true
    }

    /// The raters that have a score, one bit each.
    private func mask(_ position: Int, _ person: PersonRecord<Number>) -> UInt16 {
        var mask: UInt16 = 0
        for rater in 0..<raterCount {
            let byte = person.has[rater &* whole.count &+ position &>> 3]
            mask |= UInt16((byte &>> UInt8(position & 7)) & 1) &<< UInt16(rater)
        }
        return mask
    }

    @inline(__always)
    private func band(
        of number: Number, _ step: UnsafeMutablePointer<Step>, _ scores: UnsafeMutablePointer<Score>
    ) -> Int {
        let own = step.pointee.cuts
        if step.pointee.isLadder { return rung(of: number, own) }
        if step.pointee.isShared { return shared(of: number, own, step.pointee.asked, scores) }
        for place in own.lowerBound..<own.upperBound
        where cuts[place].from <= number && isAdmitted(cuts[place].floors, scores) {
            return place &- own.lowerBound
        }
        return -1
    }

    /// Position of the band: as many as begin above the number. Without a branch a band: where people stand nothing
    /// foretells.
    @inline(__always)
    private func rung(of number: Number, _ own: Range<Int>) -> Int {
        let count = own.upperBound &- own.lowerBound
        let first = cuts + own.lowerBound
        var above = 0
        var place = 0
        while place < count {
            above &+= Self.one(first[place].from > number)
            place &+= 1
        }
        return above == count ? -1 : above
    }

    /// 1 where it is so. As a choice of two numbers it would become a branch.
    @inline(__always)
    private static func one(_ isSo: Bool) -> Int { Int(unsafeBitCast(isSo, to: UInt8.self)) }

    /// The first band that the number reaches and the worst of the scores asked allows. Without a branch a band, likewise.
    @inline(__always)
    private func shared(
        of number: Number, _ own: Range<Int>, _ asked: Range<Int>, _ scores: UnsafeMutablePointer<Score>
    ) -> Int {
        var worst = -1
        var place = asked.lowerBound
        while place < asked.upperBound {
            let score = scores + floors[place].rule
            place &+= 1
            // No band is worse than the last one; what is not there is not asked.
            let band = score.pointee.band < 0 ? Int.max &- 1 : score.pointee.band
            worst = max(worst, score.pointee.isThere ? band : -1)
        }
        // Bits of the bands it may have; the first is the lowest one.
        var admitted: UInt64 = 0
        let count = own.upperBound &- own.lowerBound
        let first = cuts + own.lowerBound
        place = 0
        while place < count {
            let isAdmitted = Self.one(first[place].from <= number) & Self.one(worst <= first[place].worst)
            admitted |= UInt64(truncatingIfNeeded: isAdmitted) &<< UInt64(truncatingIfNeeded: place)
            place &+= 1
        }
        return admitted == 0 ? -1 : admitted.trailingZeroBitCount
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
