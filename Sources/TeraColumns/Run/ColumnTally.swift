internal import Dispatch
internal import TeraExact

/// Counts over the persons of one reader. One thread at a time changes it.
final class ColumnTally<Number: FixedWidthInteger & SignedInteger & Sendable>: @unchecked Sendable {
    var participants = 0
    var concluded = 0
    private let scores: UnsafeMutablePointer<Score>
    private let scoreCount: Int
    /// Of each score: one a band, then those without the score. Side by side; `Score.cells` says where each begins.
    private let bands: UnsafeMutablePointer<Int>
    /// How many counts `bands` has.
    private let width: Int
    /// Of each field: for each of its texts, from number 0, as many as `bands`; then for several texts.
    private let fields: UnsafeMutablePointer<Field>
    private let fieldCount: Int
    /// Of the person that is added: the place among `bands` of each score.
    private let cells: UnsafeMutablePointer<Int>

    struct Score {
        var count = 0
        /// Of all numbers; nil once it outgrew 128 bits.
        var sum: Int128? { isTooLarge ? nil : wrappedSum + Int128(shortSum) }
        var lowest: Number = .max
        var highest: Number = .min
        fileprivate var wrappedSum: Int128 = 0
        /// Of numbers of 32 bits: of so many that 64 are not enough there never are.
        fileprivate var shortSum = 0
        fileprivate var isTooLarge = false
        fileprivate let cells: Range<Int>
    }

    private struct Field {
        let counts: UnsafeMutablePointer<Int>
        let count: Int
    }

    init(_ job: ColumnJob, _ fields: [CommonFieldTexts]) {
        var end = 0
        scores = .copy(
            job.plan.rules.map { rule in
                defer { end += rule.thresholds.count + 1 }
                return Score(cells: end..<end + rule.thresholds.count + 1)
            })
        scoreCount = job.plan.rules.count
        width = end
        bands = .zeros(width)
        let width = width
        self.fields = .copy(
            fields.map { texts in
                let count = (texts.count + 2) * width
                return Field(counts: .zeros(count), count: count)
            })
        fieldCount = fields.count
        cells = .zeros(scoreCount)
    }

    deinit {
        scores.deallocate()
        bands.deallocate()
        for field in 0..<fieldCount { fields[field].counts.deallocate() }
        fields.deallocate()
        cells.deallocate()
    }

    @inline(__always)
    func add(_ values: UnsafeMutablePointer<PersonSteps<Number>.Score>, _ person: PersonRecord<Number>) {
        // Copies, so that a store need not be thought to change them.
        let (scores, cells, scoreCount) = (scores, cells, scoreCount)
        for index in 0..<scoreCount {
            let value = values + index
            let score = scores + index
            let isBanded = value.pointee.isThere && value.pointee.band >= 0
            cells[index] =
                isBanded
                ? score.pointee.cells.lowerBound &+ value.pointee.band : score.pointee.cells.upperBound &- 1
            if value.pointee.isThere { score.pointee.add(value.pointee.number) }
        }
        var counts = bands
        for field in -1..<fieldCount {
            if field >= 0 {
                let text = person.fields[field]
                counts = fields[field].counts
                counts += text == FieldTexts.several ? fields[field].count &- width : Int(text) &* width
            }
            for index in 0..<scoreCount { counts[cells[index]] &+= 1 }
        }
    }

    func add(_ other: ColumnTally) {
        participants += other.participants
        concluded += other.concluded
        for index in 0..<scoreCount { scores[index].add(other.scores[index]) }
        for cell in 0..<width { bands[cell] += other.bands[cell] }
        for field in 0..<fieldCount {
            for cell in 0..<fields[field].count { fields[field].counts[cell] += other.fields[field].counts[cell] }
        }
    }

    func score(_ rule: Int) -> Score { scores[rule] }

    /// One a band of a score.
    func bands(of rule: Int) -> [Int] { scores[rule].cells.dropLast().map { bands[$0] } }

    /// One a band, then those without the score, among persons whose field has this text.
    func cells(of rule: Int, field: Int, text: Int) -> [Int] {
        scores[rule].cells.map { fields[field].counts[text * width + $0] }
    }
}

extension ColumnTally.Score {
    @inline(__always)
    fileprivate mutating func add(_ number: Number) {
        count &+= 1
        lowest = min(lowest, number)
        highest = max(highest, number)
        if Number.bitWidth <= 32 {
            shortSum &+= Int(truncatingIfNeeded: number)
        } else {
            add(sum: Int128(truncatingIfNeeded: number))
        }
    }

    fileprivate mutating func add(_ other: Self) {
        count += other.count
        lowest = min(lowest, other.lowest)
        highest = max(highest, other.highest)
        shortSum += other.shortSum
        add(sum: other.wrappedSum)
        isTooLarge = isTooLarge || other.isTooLarge
    }

    @inline(__always)
    private mutating func add(sum more: Int128) {
        let (total, overflow) = wrappedSum.addingReportingOverflow(more)
        wrappedSum = total
        isTooLarge = isTooLarge || overflow
    }
}

extension ColumnPeople where Sheet: ~Copyable {
    func result(fields names: [String], person: ((PersonScores) -> Void)?) -> ColumnResult {
        let count = job.plan.rules.count
        // Every reader has a tally of its own.
        let tallies = readers.map { _ in ColumnTally<Number>(job, fields) }
        DispatchQueue.concurrentPerform(iterations: readers.count) { index in
            withUnsafeTemporaryAllocation(of: PersonSteps<Number>.Score.self, capacity: count + 1) { buffer in
                guard let scores = buffer.baseAddress else { return }
                // One a thread: what it reads is flat memory of its own.
                let steps = PersonSteps<Number>(job)
                let tally = tallies[index]
                readers[index].eachPerson { _, person in
                    tally.participants += 1
                    guard steps.isConcluded(person) else { return }
                    tally.concluded += 1
                    steps.score(person, into: scores)
                    tally.add(scores, person)
                }
            }
        }
        if let person { eachInOrder(PersonSteps<Number>(job), person) }
        let total = ColumnTally<Number>(job, fields)
        for tally in tallies { total.add(tally) }
        return result(of: total, fields: names)
    }

    private func result(of total: ColumnTally<Number>, fields names: [String]) -> ColumnResult {
        let rules = job.plan.rules
        let consistency = consistency()
        var result = ColumnResult(
            spec: job.plan.spec, participants: total.participants, concluded: total.concluded,
            rows: readers.reduce(0) { $0 + $1.reader.rows },
            refusedRows: readers.reduce(0) { $0 + $1.reader.refusedCount }, refused: refused,
            scores: rules.enumerated().map { index, rule in
                let score = total.score(index)
                func exact(_ number: Int128?) -> Rational? { number.flatMap { Rational($0, over: rule.denominator) } }
                return ColumnScore(
                    rule: rule.rule, count: score.count,
                    mean: score.count == 0
                        ? nil
                        : score.sum.flatMap { exact($0)?.divided(by: Rational(score.count)) },
                    lowest: score.count == 0 ? nil : exact(Int128(score.lowest)),
                    highest: score.count == 0 ? nil : exact(Int128(score.highest)),
                    bands: total.bands(of: index), consistency: consistency[index])
            })
        for box in readers { result.carriedFrom.merge(box.reader.carriedFrom, uniquingKeysWith: +) }
        for (field, name) in names.enumerated() {
            let several = fields[field].count + 1
            let texts =
                (0..<several).map { (number: $0, text: fields[field].text(UInt32($0))) }
                .sorted { ($0.text ?? "").utf8.lexicographicallyPrecedes(($1.text ?? "").utf8) } + [(several, nil)]
            for (index, rule) in rules.enumerated() where !rule.thresholds.isEmpty {
                result.tables.append(
                    ColumnCrosstab(
                        field: name, score: rule.id,
                        rows: texts.compactMap { number, text in
                            let cells = total.cells(of: index, field: field, text: number)
                            guard cells.contains(where: { $0 > 0 }), let without = cells.last else { return nil }
                            return ColumnCrosstab.Row(text: text, bands: cells.dropLast(), without: without)
                        }))
            }
        }
        return result
    }

    /// Rule → alpha and its sheets.
    private func consistency() -> [Int: (alpha: Double, sheets: Int)] {
        var found: [Int: (alpha: Double, sheets: Int)] = [:]
        for (index, scale) in job.scales.enumerated() {
            var sums = ConsistencySums(items: scale.items.count)
            for box in readers { sums.add(box.reader.consistency[index]) }
            if let alpha = sums.alpha { found[scale.rule] = (alpha, Int(sums.sheets)) }
        }
        return found
    }

    /// Every participant by id.
    private func eachInOrder(_ steps: borrowing PersonSteps<Number>, _ body: (PersonScores) -> Void) {
        var order: [(reader: Int, number: Int)] = []
        for (index, box) in readers.enumerated() { box.eachPerson { number, _ in order.append((index, number)) } }
        let readers = readers
        order.sort { left, right in
            readers[left.reader].reader.people.ids[left.number]
                .lexicographicallyPrecedes(readers[right.reader].reader.people.ids[right.number])
        }
        withUnsafeTemporaryAllocation(of: PersonSteps<Number>.Score.self, capacity: steps.count + 1) { buffer in
            guard let scores = buffer.baseAddress else { return }
            for place in order {
                let people = readers[place.reader]
                let person = people.reader.people[place.number]
                let isConcluded = steps.isConcluded(person)
                if isConcluded { steps.score(person, into: scores) }
                body(
                    PersonScores(
                        id: people.reader.people.ids.text(place.number),
                        fields: fields.indices.map { fields[$0].text(person.fields[$0]) }, isConcluded: isConcluded,
                        scores: job.plan.rules.enumerated().map { index, rule in
                            guard isConcluded, scores[index].isThere,
                                let value = Rational(Int128(scores[index].number), over: rule.denominator)
                            else { return nil }
                            return PersonScores.Value(
                                value: value, band: scores[index].band < 0 ? nil : scores[index].band)
                        }))
            }
        }
    }
}
