/// Reads the rows of blocks and adds them to tables of its own: the work of one thread.
struct RowReader<Sheet: RowSheet & ~Copyable>: ~Copyable {
    typealias Number = Sheet.Number

    var people: PersonTable<Number>
    /// The texts of each field.
    let fields: UnsafeMutablePointer<FieldTexts>
    var consistency: [ConsistencySums]
    var refused: [BlockRow] = []
    var refusedCount = 0
    /// SHA-256 of earlier forms → how many of their sheets count.
    var carriedFrom: [String: Int] = [:]
    /// Of the row, where it is a sheet of an earlier form.
    var origin: String?
    var rows = 0
    /// Line breaks of each block that was read.
    private(set) var lines: [(block: Int, lines: Int)] = []

    var blockBytes: Int { job.blockBytes }

    /// All threads share it: what every row asks of it stands here too, since counting who holds it would make them wait
    /// for each other.
    let job: ColumnJob
    let file: Int
    private let hasRaterColumn: Bool
    let hasDoubts: Bool
    var sheet: Sheet
    /// One an item.
    private let cells: UnsafeMutablePointer<CellTable<Number>>
    /// One a column.
    private let columns: UnsafeMutablePointer<Column>
    private let columnCount: Int
    /// The last column's item; −1: it is none.
    private let lastItem: Int
    /// Cells of the role, then of each field.
    private let short: UnsafeMutablePointer<ShortCells>
    /// What the row before began with, up to a separator: its participant and, side by side with it, fields and what is
    /// ignored, in no quotes. Rows of one participant mostly stand together. 0 bytes: nothing of the kind.
    private var prefix = (start: UnsafeMutablePointer<UInt8>?.none, bytes: 0)
    /// How many columns that are; 0: the participant is not among the first.
    private let prefixColumns: Int
    /// Fields in other columns.
    private let laterFields: [Int]
    private let separator: UInt8
    /// Of the row that is read.
    var row = Row()
    /// Number of the block that is read.
    private(set) var block = 0
    private var raters = RaterTexts()
    var lastPerson = -1
    var lastRecord: PersonRecord<Number>?
    /// Raters of the last person whose rows do not count, in a second reading.
    var lastExcluded: UInt16 = 0
    /// Fields of the last person that their rows do not agree on, in a second reading.
    var lastContradicted: UInt64 = 0
    /// Of the row: one a field.
    let lastFields: UnsafeMutableBufferPointer<UInt32>

    private struct Column {
        var role: TableLayout.Column
        /// How many columns from here on are items in the order of the plan, without the last of the row; and the first.
        var run = 0
        var item = 0
        /// Its place in `short`; −1: none; −2: the participant.
        var short = -1
    }

    struct Row {
        var id: UnsafeBufferPointer<UInt8>
        var rater: Int
        /// Whether the cell of the participant is the one before.
        var isLastPerson = false
        /// Whether all fields are those of the row before, too.
        var hasLastFields = false
        var fault: (column: Int?, fault: RefusedRow.Fault)?
        /// Of a sheet: that it was not sent.
        var isDraft = false
        /// Of a sheet: its line, or that it has none; nil: the row is one of cells, whose line is its order.
        var line: Int??

        init() {
            id = UnsafeBufferPointer(start: nil, count: 0)
            rater = 0
        }
    }

    init(_ job: ColumnJob, file: Int) {
        self.job = job
        self.file = file
        hasRaterColumn = job.hasRaterColumn[file]
        hasDoubts = !job.doubts.isEmpty
        people = PersonTable(
            seed: job.seed, fields: job.fieldCount, rules: job.sheetRules.count, raters: job.plan.raters.count)
        fields = .allocate(capacity: max(1, job.fieldCount))
        for field in 0..<job.fieldCount { (fields + field).initialize(to: FieldTexts(seed: job.seed)) }
        sheet = Sheet(job)
        cells = .allocate(capacity: max(1, job.plan.items.count))
        for item in job.plan.items.indices { (cells + item).initialize(to: CellTable()) }
        short = .allocate(capacity: job.fieldCount + 1)
        for field in 0...job.fieldCount { (short + field).initialize(to: ShortCells()) }
        let layout = job.layout[file]
        separator = layout.separator
        columnCount = layout.columns.count
        columns = Self.columns(layout)
        let kinds = layout.columns.dropLast().prefix { $0.isOfPerson }
        let own = kinds.contains(.participant) ? kinds : []
        prefixColumns = own.count
        laterFields = (0..<job.fieldCount).filter { !own.contains(.field($0)) }
        if case .item(let item)? = layout.columns.last { lastItem = item } else { lastItem = -1 }
        consistency = job.scales.map { ConsistencySums(items: $0.items.count) }
        lastFields = UnsafeMutableBufferPointer(start: .zeros(job.fieldCount), count: job.fieldCount)
    }

    deinit {
        fields.deinitialize(count: job.fieldCount)
        fields.deallocate()
        cells.deinitialize(count: job.plan.items.count)
        cells.deallocate()
        columns.deallocate()
        short.deinitialize(count: job.fieldCount + 1)
        short.deallocate()
        lastFields.deallocate()
    }

    private static func columns(_ layout: TableLayout) -> UnsafeMutablePointer<Column> {
        var columns = layout.columns.map { role in
            switch role {
            case .participant: Column(role: role, short: -2)
            case .rater: Column(role: role, short: 0)
            case .field(let field): Column(role: role, short: field + 1)
            default: Column(role: role)
            }
        }
        // The last cell of a row ends at a line break, which is looked for elsewhere.
        for index in columns.indices.dropLast().reversed() {
            guard case .item(let item) = columns[index].role else { continue }
            let next = columns[index + 1]
            columns[index].item = item
            columns[index].run = next.run > 0 && next.item == item + 1 ? next.run + 1 : 1
        }
        return .copy(columns)
    }

    mutating func read(_ block: borrowing RowBlock) {
        self.block = block.number
        prefix.bytes = 0
        var cursor = Cursor(block, separator: separator)
        while !cursor.isAtEnd {
            readRow(&cursor)
        }
        lines.append((block.number, cursor.line))
        sheet.empty(into: &consistency)
    }

    private mutating func readRow(_ cursor: inout Cursor) {
        let line = cursor.line
        let start = cursor.position
        row.fault = nil
        row.id = UnsafeBufferPointer(start: nil, count: 0)
        row.rater = hasRaterColumn ? -1 : 0
        var column = 0
        row.isLastPerson = beginsAsLast(cursor)
        row.hasLastFields = row.isLastPerson && laterFields.isEmpty
        if row.isLastPerson {
            cursor.move(to: start + prefix.bytes)
            column = prefixColumns
            for field in laterFields { lastFields[field] = 0 }
        } else {
            prefix.bytes = 0
            for index in lastFields.indices { lastFields[index] = 0 }
        }
        var own = 0
        while true {
            if column < columnCount {
                while columns[column].run > 0 {
                    let (item, run) = (columns[column].item, columns[column].run)
                    let read = sheet.readSingles(cursor.position, separator: separator, item: item, count: run)
                    cursor.move(to: read.place)
                    column += read.count
                    if read.count < run { break }
                }
                if column == columnCount - 1, lastItem >= 0,
                    let length = sheet.readLast(cursor.position, item: lastItem)
                {
                    cursor.move(to: cursor.position + length)
                } else if columns[column].short == -1 || !readShort(column, &cursor) {
                    readCell(column, &cursor)
                }
            } else {
                _ = cursor.cell()
            }
            column += 1
            guard cursor.isAtSeparator else { break }
            cursor.advance()
            if column == prefixColumns, row.fault == nil, !cursor.hasQuote(from: start) {
                own = cursor.position - start
            }
        }
        if column != columnCount {
            if cursor.isBlank(from: start) {
                cursor.endRow()
                return
            }
            fail(nil, .cells(found: column, expected: columnCount))
        }
        if row.id.isEmpty, !row.isLastPerson, cursor.isBlank(from: start) {
            cursor.endRow()
            return
        }
        if commit(line), !row.isLastPerson { prefix = (start, own) }
        cursor.endRow()
    }

    @inline(__always)
    private func beginsAsLast(_ cursor: Cursor) -> Bool {
        guard prefix.bytes > 0, let start = prefix.start else { return false }
        return cursor.starts(with: start, count: prefix.bytes)
    }

    /// Reads the cell of a role or field whose bytes came before, or a short plain one of a participant; false: it is left
    /// for `readCell`.
    @inline(__always)
    private mutating func readShort(_ column: Int, _ cursor: inout Cursor) -> Bool {
        let place = columns[column].short
        guard let word = cursor.shortWord() else { return false }
        if place == -2 {
            guard word.isPlain else { return false }
            row.id = UnsafeBufferPointer(start: cursor.position, count: word.length)
            cursor.move(to: cursor.position + word.length)
            return true
        }
        guard let value = short[place].value(word) else { return false }
        if place == 0 { row.rater = Int(value) } else { lastFields[place - 1] = UInt32(bitPattern: value) }
        cursor.move(to: cursor.position + word.length)
        return true
    }

    private mutating func readCell(_ column: Int, _ cursor: inout Cursor) {
        let role = columns[column].role
        var word = cursor.shortWord()
        let start = cursor.position
        let (cell, fault) = cursor.cell()
        // What stands between here and the separator must be the whole cell, in no quotes and with no line break.
        if let length = word?.length, cursor.position != start + length || !cursor.isAtSeparator { word = nil }
        if let fault {
            if case .item(let item) = role { sheet.set(item, nil) }
            return fail(column, fault)
        }
        switch role {
        case .ignored: break
        case .participant: row.id = cell
        case .rater:
            row.rater = raters.known(cell) ?? newRater(cell, column)
            if row.rater >= 0, let word { short[0].keep(word, Int32(row.rater)) }
        case .field(let field):
            lastFields[field] = fields[field].number(cell)
            if let word { short[field + 1].keep(word, Int32(bitPattern: lastFields[field])) }
        case .item(let item): readItem(item, cell, column)
        }
    }

    /// What all threads share is counted where it is used, and there they wait for each other: rows do without.
    @inline(never)
    private mutating func newRater(_ cell: UnsafeBufferPointer<UInt8>, _ column: Int) -> Int {
        let position = raters.position(cell, job.reading)
        if position < 0 { fail(column, .unknownRater(String(decoding: cell, as: UTF8.self))) }
        return position
    }

    @inline(never)
    private mutating func readItem(_ item: Int, _ cell: UnsafeBufferPointer<UInt8>, _ column: Int) {
        guard !cell.isEmpty else { return sheet.set(item, nil) }
        let job = job
        let value = cells[item].value(cell) { text in
            job.reading.value(item, text).map { $0.map { Number($0) } }.mapError { .cell($0) }
        }
        switch value {
        case .failure(let fault):
            sheet.set(item, nil)
            fail(column, fault)
        case .success(let value):
            sheet.set(item, value)
            if cell.count == 1, let byte = cell.first, isPlain(byte) { sheet.learn(item, byte, value) }
        }
    }

    /// Whether a byte between separators is a cell. A quote, a separator and a line break are answers in quotes only.
    private func isPlain(_ byte: UInt8) -> Bool {
        byte > UInt8(ascii: " ") && byte != UInt8(ascii: "\"") && byte != separator
    }

    private mutating func fail(_ column: Int?, _ fault: RefusedRow.Fault) {
        if row.fault == nil { row.fault = (column, fault) }
    }
}
