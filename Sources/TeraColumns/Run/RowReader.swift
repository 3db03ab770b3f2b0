/// Reads the rows of blocks and adds them to tables of its own: the work of one thread.
struct RowReader<Number: FixedWidthInteger & SignedInteger & Sendable>: ~Copyable {
    var people: PersonTable<Number>
    /// The texts of each field.
    let fields: UnsafeMutablePointer<FieldTexts>
    private(set) var consistency: [ConsistencySums]
    private(set) var refused: [BlockRow] = []
    private(set) var refusedCount = 0
    private(set) var rows = 0
    /// Line breaks of each block that was read.
    private(set) var lines: [(block: Int, lines: Int)] = []

    var blockBytes: Int { job.blockBytes }

    private let job: ColumnJob
    private let file: Int
    private let steps: SheetSteps<Number>
    /// One an item.
    private let cells: UnsafeMutablePointer<CellTable<Number>>
    private var tally: ConsistencyTally<Number>
    /// One a column.
    private let columns: UnsafeMutablePointer<Column>
    private let columnCount: Int
    private let separator: UInt8
    /// Of the row that is read.
    private var row = Row()
    /// Number of the block that is read.
    private var block = 0
    private var raters = RaterTexts()
    private var lastPerson = -1
    /// Raters of the last person whose rows do not count, in a second reading.
    private var lastExcluded: UInt16 = 0
    private var lastFields: [UInt32]

    private struct Column {
        var role: TableLayout.Column
        /// Of an item: its position and the values of cells of one byte.
        var item = 0
        var single: UnsafeMutablePointer<Number>?
    }

    private struct Row {
        var id: UnsafeBufferPointer<UInt8>
        var rater: Int
        var fault: (column: Int?, fault: RefusedRow.Fault)?

        init() {
            id = UnsafeBufferPointer(start: nil, count: 0)
            rater = 0
        }
    }

    /// More refused rows than this are counted, not named.
    static var mostNamed: Int { 1_000 }

    init(_ job: ColumnJob, file: Int) {
        self.job = job
        self.file = file
        people = PersonTable(seed: job.seed, fields: job.fieldCount, rules: job.sheetRules.count)
        fields = .allocate(capacity: max(1, job.fieldCount))
        for field in 0..<job.fieldCount { (fields + field).initialize(to: FieldTexts(seed: job.seed)) }
        steps = SheetSteps(job.plan, positions: job.positions)
        let items = job.plan.items.count
        let cells = UnsafeMutablePointer<CellTable<Number>>.allocate(capacity: max(1, items))
        for item in 0..<items { (cells + item).initialize(to: CellTable()) }
        self.cells = cells
        tally = ConsistencyTally(job.scales)
        let layout = job.layout[file]
        separator = layout.separator
        columnCount = layout.columns.count
        columns = .copy(
            layout.columns.map { role in
                guard case .item(let item) = role else { return Column(role: role) }
                return Column(role: role, item: item, single: cells[item].single)
            })
        consistency = job.scales.map { ConsistencySums(items: $0.items.count) }
        lastFields = Array(repeating: 0, count: job.fieldCount)
    }

    deinit {
        fields.deinitialize(count: job.fieldCount)
        fields.deallocate()
        cells.deinitialize(count: job.plan.items.count)
        cells.deallocate()
        columns.deallocate()
    }

    mutating func read(_ block: borrowing RowBlock) {
        self.block = block.number
        var cursor = Cursor(block, separator: separator)
        while !cursor.isAtEnd {
            readRow(&cursor)
        }
        lines.append((block.number, cursor.line))
        tally.empty(into: &consistency)
    }

    private mutating func readRow(_ cursor: inout Cursor) {
        let line = cursor.line
        let start = cursor.position
        row.fault = nil
        row.id = UnsafeBufferPointer(start: nil, count: 0)
        row.rater = job.hasRaterColumn[file] ? -1 : 0
        for index in lastFields.indices { lastFields[index] = 0 }
        var column = 0
        while true {
            column = readSingles(from: column, &cursor)
            if column < columnCount {
                readCell(column, &cursor)
            } else {
                _ = cursor.cell()
            }
            column += 1
            guard cursor.isAtSeparator else { break }
            cursor.advance()
        }
        if column != columnCount {
            if cursor.isBlank(from: start) {
                cursor.endRow()
                return
            }
            fail(nil, .cells(found: column, expected: columnCount))
        }
        if row.id.isEmpty, cursor.isBlank(from: start) {
            cursor.endRow()
            return
        }
        commit(line)
        cursor.endRow()
    }

    /// Reads cells of items that are one byte or none and were read before: nearly all there are. Gives back the first
    /// column that is something else, or the last of the row.
    @inline(__always)
    private func readSingles(from first: Int, _ cursor: inout Cursor) -> Int {
        var place = cursor.position
        var column = first
        let separator = separator
        while column < columnCount - 1, let single = columns[column].single {
            let item = columns[column].item
            if place[0] == separator {
                steps.values[item] = 0
                steps.present[item] = 0
                place += 1
            } else {
                let value = single[Int(place[0])]
                guard place[1] == separator, value > CellTable<Number>.absent else { break }
                steps.values[item] = value
                steps.present[item] = 1
                place += 2
            }
            column += 1
        }
        cursor.move(to: place)
        return column
    }

    private mutating func readCell(_ column: Int, _ cursor: inout Cursor) {
        let role = columns[column].role
        let (cell, fault) = cursor.cell()
        if let fault {
            if case .item(let item) = role { clear(item) }
            return fail(column, fault)
        }
        switch role {
        case .ignored: break
        case .participant: row.id = cell
        case .rater:
            row.rater = raters.position(cell, job.reading)
            if row.rater < 0 { fail(column, .unknownRater(String(decoding: cell, as: UTF8.self))) }
        case .field(let field): lastFields[field] = fields[field].number(cell)
        case .item(let item):
            guard !cell.isEmpty else { return clear(item) }
            let job = job
            let value = cells[item].value(cell) { text in
                job.reading.value(item, text).map { $0.map { Number($0) } ?? CellTable<Number>.absent }
                    .mapError { .cell($0) }
            }
            switch value {
            case .failure(let fault):
                clear(item)
                fail(column, fault)
            case .success(CellTable<Number>.absent): clear(item)
            case .success(let value):
                steps.values[item] = value
                steps.present[item] = 1
            }
        }
    }

    private func clear(_ item: Int) {
        steps.values[item] = 0
        steps.present[item] = 0
    }

    private mutating func fail(_ column: Int?, _ fault: RefusedRow.Fault) {
        if row.fault == nil { row.fault = (column, fault) }
    }

    private mutating func refuse(_ line: Int, _ column: Int?, _ fault: RefusedRow.Fault) {
        guard refused.count < Self.mostNamed || !RefusedRow.isNote(fault) else { return }
        if !RefusedRow.isNote(fault) { refusedCount += 1 }
        guard refused.count < Self.mostNamed else { return }
        let row = RefusedRow(file: job.names[file], line: line, column: column.map { $0 + 1 }, fault: fault)
        refused.append(BlockRow(block: block, row: row))
    }

    /// Takes the row, or says why not.
    private mutating func commit(_ line: Int) {
        rows += 1
        if row.fault == nil, row.id.isEmpty { row.fault = (job.idColumn[file], .noParticipant) }
        if row.fault == nil, row.rater < 0 { row.fault = (nil, .unknownRater("")) }
        guard !row.id.isEmpty, row.rater >= 0 else {
            if let fault = row.fault { refuse(line, fault.column, fault.fault) }
            return
        }
        let number: Int
        if lastPerson >= 0, people.ids.equals(lastPerson, row.id) {
            number = lastPerson
        } else {
            if String(validating: row.id, as: UTF8.self) == nil { return refuse(line, job.idColumn[file], .notUTF8) }
            number = people.person(row.id).number
            lastPerson = number
            lastExcluded = job.excluded.isEmpty ? 0 : job.excluded[people.ids.text(number)] ?? 0
        }
        let person = people[number]
        for field in lastFields.indices where lastFields[field] != 0 {
            if person.fields[field] == 0 {
                person.fields[field] = lastFields[field]
            } else if person.fields[field] != lastFields[field] {
                refuse(line, nil, .otherField(participant: people.ids.text(number)))
            }
        }
        let bit = UInt16(1) << UInt16(row.rater)
        if lastExcluded & bit != 0 {
            let fault =
                row.fault
                ?? (nil, .duplicate(participant: people.ids.text(number), rater: job.plan.raters[row.rater].id))
            refuse(line, fault.column, fault.fault)
            return
        }
        if person.seen & bit != 0 {
            person.repeated |= bit
            refuse(
                line, nil,
                .duplicate(participant: people.ids.text(number), rater: job.plan.raters[row.rater].id))
            return
        }
        person.seen |= bit
        if let fault = row.fault {
            person.repeated |= bit
            refuse(line, fault.column, fault.fault)
            return
        }
        person.counted |= bit
        steps.add(to: person, rater: row.rater)
        tally.add(steps.values, steps.present)
        if tally.isFull { tally.empty(into: &consistency) }
    }
}

/// A refused row whose line counts from the start of its block.
struct BlockRow {
    let block: Int
    var row: RefusedRow
}
