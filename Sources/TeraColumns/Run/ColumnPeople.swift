internal import Dispatch
internal import Synchronization

/// Everything that was read, one table a thread, made one.
struct ColumnPeople<Sheet: RowSheet & ~Copyable>: Sendable {
    typealias Number = Sheet.Number

    let job: ColumnJob
    let threads: Int
    /// One a file and thread.
    private(set) var readers: [ReaderBox<Sheet>] = []
    private(set) var refused: [RefusedRow] = []
    /// The texts of each field, from all readers.
    let fields: [CommonFieldTexts]

    /// Reads every table to its end.
    init(_ job: ColumnJob, _ tables: [ColumnTable], threads: Int) throws {
        self.job = job
        self.threads = threads
        fields = (0..<job.fieldCount).map { _ in CommonFieldTexts(seed: job.seed) }
        for (file, table) in tables.enumerated() {
            let fresh = (0..<threads).map { _ in ReaderBox<Sheet>(job, file: file) }
            try Self.read(table, with: fresh)
            refused += Self.refused(fresh, table)
            readers += fresh
        }
        // Each reader has named its first ones, so the first of all are among them, whoever read what.
        refused = Array(refused.prefix(ColumnResult.mostNamed))
        unify()
    }

    private static func read(_ table: ColumnTable, with readers: [ReaderBox<Sheet>]) throws {
        let readAll: @Sendable (ReaderBox<Sheet>) throws -> Void
        switch table.rows {
        case .cells(_, let descriptor, let start, _):
            let blocks = RowBlocks(descriptor: descriptor, start: start)
            readAll = { try $0.readAll(blocks) }
        case .sheets(let rows): readAll = { try $0.readAll(rows) }
        }
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: readers.count) { index in
            do { try readAll(readers[index]) } catch { failure.withLock { $0 = error } }
        }
        guard let error = failure.withLock({ $0 }) else { return }
        guard let failure = error as? RowBlocks.Failure else { throw error }
        throw failure.code.map { ColumnScorer.Failure.unreadable(file: table.name, code: $0) }
            ?? ColumnScorer.Failure.rowTooLong(file: table.name)
    }

    /// The refused rows of one file, with lines of the file in place of lines of a block.
    private static func refused(_ readers: [ReaderBox<Sheet>], _ table: ColumnTable) -> [RefusedRow] {
        let rows = readers.flatMap { $0.reader.refused }
        guard case .cells(_, _, _, let firstLine) = table.rows else {
            return rows.sorted { $0.order < $1.order }.map(\.row)
        }
        var first: [Int: Int] = [:]
        var line = firstLine
        for (block, lines) in readers.flatMap({ $0.reader.lines }).sorted(by: { $0.block < $1.block }) {
            first[block] = line
            line += lines
        }
        return rows.map { refused in
            var row = refused.row
            let line = refused.order + (first[refused.block] ?? 0)
            row.line = line
            return (line, row)
        }.sorted { ($0.0, $0.1.column ?? 0) < ($1.0, $1.1.column ?? 0) }.map(\.1)
    }

    /// Makes one record of what several readers know of a person; numbers of fields become those of `fields`.
    private func unify() {
        let maps = readers.map { $0.fieldNumbers(in: fields) }
        DispatchQueue.concurrentPerform(iterations: readers.count) { readers[$0].renumberFields(maps[$0]) }
        for (index, box) in readers.enumerated() where index > 0 {
            let earlier = readers[..<index]
            let slice = (box.count + threads - 1) / threads
            // Every person of one table goes to a record of its own.
            DispatchQueue.concurrentPerform(iterations: threads) { part in
                let numbers = min(part * slice, box.count)..<min((part + 1) * slice, box.count)
                for other in earlier { other.add(box, numbers) }
            }
        }
    }

    /// What a second reading must look at: rows of which there are several of one participant and role, so that none counts;
    /// and fields that contradict each other. Nothing where no row is in the sums that does not count and no field is
    /// contradicted.
    ///
    /// Rows that were refused are among them, whether or not another of their role is in the sums: in a second reading
    /// other threads may read them.
    func doubts() -> [String: RowDoubts] {
        let isNeeded = Atomic<Bool>(false)
        DispatchQueue.concurrentPerform(iterations: readers.count) { index in
            readers[index].eachPerson { _, person in
                if isInSums(person) || contradicted(person) != 0 { isNeeded.store(true, ordering: .relaxed) }
            }
        }
        guard isNeeded.load(ordering: .relaxed) else { return [:] }
        var found: [String: RowDoubts] = [:]
        for box in readers {
            box.eachPerson { number, person in
                let doubts = RowDoubts(
                    raters: person.repeated, isInSums: isInSums(person), fields: contradicted(person))
                guard doubts.raters != 0 || doubts.fields != 0 else { return }
                found[box.reader.people.ids.text(number)] = doubts
            }
        }
        return found
    }

    /// Whether a row that does not count is in the sums, or is a draft that does not stand for its role.
    private func isInSums(_ person: PersonRecord<Number>) -> Bool {
        (person.counted | person.drafts) & person.repeated != 0
    }

    /// Fields, one bit each.
    private func contradicted(_ person: PersonRecord<Number>) -> UInt64 {
        var fields: UInt64 = 0
        for field in 0..<job.fieldCount where person.fields[field] == FieldTexts.several {
            fields |= 1 << UInt64(field)
        }
        return fields
    }
}

/// A reader behind a reference. One thread at a time changes it.
final class ReaderBox<Sheet: RowSheet & ~Copyable>: @unchecked Sendable {
    typealias Number = Sheet.Number

    var reader: RowReader<Sheet>
    private let fieldCount: Int

    init(_ job: ColumnJob, file: Int) {
        reader = RowReader(job, file: file)
        fieldCount = job.fieldCount
    }

    var count: Int { reader.people.count }

    func readAll(_ blocks: RowBlocks) throws(RowBlocks.Failure) {
        var block = RowBlock(bytes: reader.blockBytes)
        while try blocks.next(&block) { reader.read(block) }
    }

    func readAll(_ rows: SheetRows) throws {
        while let some = try rows.next() { reader.read(some) }
    }

    /// Of each field: own number → number among all readers.
    func fieldNumbers(in common: [CommonFieldTexts]) -> [[UInt32]] {
        (0..<fieldCount).map { field in
            let own = reader.fields + field
            return [0] + (0..<own.pointee.count).map { common[field].number(own.pointee.bytes($0)) }
        }
    }

    func renumberFields(_ maps: [[UInt32]]) {
        guard !maps.isEmpty else { return }
        for number in 0..<count {
            let person = reader.people[number]
            for field in 0..<fieldCount where person.fields[field] != FieldTexts.several {
                person.fields[field] = maps[field][Int(person.fields[field])]
            }
        }
    }

    /// Takes over what another reader knows of some persons, of those whom this one knows too.
    func add(_ other: ReaderBox, _ numbers: Range<Int>) {
        var place = 0
        for number in numbers {
            let person = other.reader.people[number]
            guard !person.isMoved,
                let own = reader.people.ids.number(of: other.reader.people.ids[number], from: &place),
                !reader.people[own].isMoved
            else { continue }
            reader.people.add(person, to: own)
            person.isMoved = true
        }
    }

    /// Everyone who was not taken over.
    func eachPerson(_ body: (Int, PersonRecord<Number>) -> Void) {
        for number in 0..<count {
            let person = reader.people[number]
            if !person.isMoved { body(number, person) }
        }
    }
}
