internal import Dispatch
internal import TeraExact

/// Counts over the persons of one reader.
struct ColumnTally<Number: FixedWidthInteger & SignedInteger & Sendable>: Sendable {
    var participants = 0
    var concluded = 0
    private(set) var scores: [Score]
    /// Of each score: one a band, then those without the score. Side by side; `cells` says where each score begins.
    private var bands: [Int]
    /// Of each field: for each of its texts, from number 0, as many as `bands`; then for several texts.
    private var fields: [[Int]]
    private let cells: [Range<Int>]

    struct Score: Sendable {
        var count = 0
        /// nil once it outgrew 128 bits.
        var sum: Int128? = 0
        var lowest: Number = .max
        var highest: Number = .min
    }

    init(_ job: ColumnJob, _ fields: [CommonFieldTexts]) {
        var end = 0
        cells = job.plan.rules.map { rule in
            defer { end += rule.thresholds.count + 1 }
            return end..<end + rule.thresholds.count + 1
        }
        let width = end
        scores = job.plan.rules.map { _ in Score() }
        bands = Array(repeating: 0, count: width)
        self.fields = fields.map { Array(repeating: 0, count: ($0.count + 2) * width) }
    }

    mutating func add(_ values: UnsafeMutablePointer<PersonSteps<Number>.Score>, _ person: PersonRecord<Number>) {
        for index in scores.indices {
            let value = values[index]
            let last = cells[index].upperBound - 1
            let cell = value.isThere && value.band >= 0 ? cells[index].lowerBound + value.band : last
            bands[cell] += 1
            for field in fields.indices {
                let text = person.fields[field]
                let start = text == FieldTexts.several ? fields[field].count - bands.count : Int(text) * bands.count
                fields[field][start + cell] += 1
            }
            guard value.isThere else { continue }
            scores[index].add(value.number)
        }
    }

    mutating func add(_ other: ColumnTally) {
        participants += other.participants
        concluded += other.concluded
        for index in scores.indices { scores[index].add(other.scores[index]) }
        for cell in bands.indices { bands[cell] += other.bands[cell] }
        for field in fields.indices {
            for cell in fields[field].indices { fields[field][cell] += other.fields[field][cell] }
        }
    }

    /// One a band of a score.
    func bands(of rule: Int) -> [Int] { bands[cells[rule]].dropLast() }

    /// One a band, then those without the score, among persons whose field has this text.
    func cells(of rule: Int, field: Int, text: Int) -> [Int] {
        let start = text * bands.count
        return Array(fields[field][start + cells[rule].lowerBound..<start + cells[rule].upperBound])
    }
}

extension ColumnTally.Score {
    fileprivate mutating func add(_ number: Number) {
        count += 1
        lowest = min(lowest, number)
        highest = max(highest, number)
        add(sum: Int128(number))
    }

    fileprivate mutating func add(_ other: Self) {
        count += other.count
        lowest = min(lowest, other.lowest)
        highest = max(highest, other.highest)
        if let more = other.sum { add(sum: more) } else { sum = nil }
    }

    private mutating func add(sum more: Int128) {
        guard let own = sum else { return }
        let (total, overflow) = own.addingReportingOverflow(more)
        sum = overflow ? nil : total
    }
}

extension ColumnPeople where Sheet: ~Copyable {
    func result(fields names: [String], person: ((PersonScores) -> Void)?) -> ColumnResult {
        let count = job.plan.rules.count
        var tallies = [ColumnTally<Number>](repeating: ColumnTally(job, fields), count: readers.count)
        tallies.withUnsafeMutableBufferPointer { buffer in
            // Every reader has a tally of its own.
            nonisolated(unsafe) let tallies = buffer
            DispatchQueue.concurrentPerform(iterations: readers.count) { index in
                withUnsafeTemporaryAllocation(of: PersonSteps<Number>.Score.self, capacity: count + 1) { buffer in
                    guard let scores = buffer.baseAddress else { return }
                    // One a thread: what it reads is flat memory of its own.
                    let steps = PersonSteps<Number>(job)
                    var tally = tallies[index]
                    tallies[index] = ColumnTally(job, [])
                    readers[index].eachPerson { _, person in
                        tally.participants += 1
                        guard steps.isConcluded(person) else { return }
                        tally.concluded += 1
                        steps.score(person, into: scores)
                        tally.add(scores, person)
                    }
                    tallies[index] = tally
                }
            }
        }
        if let person { eachInOrder(PersonSteps<Number>(job), person) }
        let total = tallies.dropFirst().reduce(into: tallies[0]) { $0.add($1) }
        return result(of: total, fields: names)
    }

    private func result(of total: ColumnTally<Number>, fields names: [String]) -> ColumnResult {
        let rules = job.plan.rules
        let consistency = consistency()
        var result = ColumnResult(
            spec: job.plan.spec, participants: total.participants, concluded: total.concluded,
            rows: readers.reduce(0) { $0 + $1.reader.rows },
            refusedRows: readers.reduce(0) { $0 + $1.reader.refusedCount }, refused: refused,
            scores: zip(rules, total.scores).enumerated().map { index, pair in
                let (rule, score) = pair
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
