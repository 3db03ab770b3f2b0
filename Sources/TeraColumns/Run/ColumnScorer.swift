internal import Glibc

/// One table.
public struct ColumnTable: Sendable {
    /// As the user wrote it, for messages.
    public var name: String
    public var rows: Rows

    public enum Rows: Sendable {
        /// CSV: an open file or pipe, of which the header was read.
        ///
        /// - start: bytes after the header that were read already.
        /// - firstLine: the line on which the first row begins, from 1.
        case cells(TableLayout, descriptor: Int32, start: [UInt8], firstLine: Int)
        case sheets(SheetRows)
    }

    public init(name: String, rows: Rows) {
        self.name = name
        self.rows = rows
    }

    public init(name: String, layout: TableLayout, descriptor: Int32, start: [UInt8], firstLine: Int) {
        self.init(name: name, rows: .cells(layout, descriptor: descriptor, start: start, firstLine: firstLine))
    }

    /// Without columns where rows are sheets.
    var layout: TableLayout {
        switch rows {
        case .cells(let layout, _, _, _): layout
        case .sheets: TableLayout(separator: UInt8(ascii: ","), columns: [])
        }
    }
}

/// Scores tables of sheets, one row a participant and role, on all processors and without holding the table.
///
/// ```
/// blocks of rows ──▶ per thread: rows ──▶ sheets' numbers ──▶ sums per person ──▶ one table ──▶ persons' scores, counts
/// ```
/// The same scores as `ScoringMachine`, exactly, in any order of rows.
public struct ColumnScorer: Sendable {
    private let plan: ColumnPlan
    private let reading: CellReading
    private let fields: [String]
    private let threads: Int
    private let blockBytes: Int

    /// Why a table cannot be read to its end.
    public enum Failure: Error, Equatable, Sendable {
        /// `errno` of reading.
        case unreadable(file: String, code: Int32)
        case rowTooLong(file: String)
        /// Rows of one participant and role occur twice, which asks for a second reading, and the input is a pipe.
        case cannotReadAgain(file: String)
    }

    /// - Parameters:
    ///   - fields: names of the fields to tabulate by, as `TableLayout` numbers them.
    ///   - blockBytes: how much of a table one thread takes at a time.
    public init(
        plan: ColumnPlan, reading: CellReading, fields: [String] = [], threads: Int? = nil, blockBytes: Int = 1 << 22
    ) {
        self.blockBytes = blockBytes
        self.plan = plan
        self.reading = reading
        self.fields = fields
        self.threads = max(1, threads ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }

    /// - Parameter again: opens a table anew, for a second reading; nil where that cannot be.
    /// - Parameter person: called for each person with every score, in no order, from one thread.
    public func run(
        _ tables: [ColumnTable], again: (Int) throws -> ColumnTable? = { _ in nil },
        person: ((PersonScores) -> Void)? = nil
    ) throws -> ColumnResult {
        let largest = plan.largestNumber
        // One more bit is room for a sum; and the two least numbers mean “no value” and “not read”.
        if NarrowSheet.takes(plan) { return try run(NarrowSheet.self, tables, again, person) }
        if largest < Int128(Int32.max) / 4 { return try run(WideSheet<Int32>.self, tables, again, person) }
        if largest < Int128(Int64.max) / 4 { return try run(WideSheet<Int64>.self, tables, again, person) }
        return try run(WideSheet<Int128>.self, tables, again, person)
    }

    private func run<Sheet: RowSheet & ~Copyable>(
        _ type: Sheet.Type, _ tables: [ColumnTable], _ again: (Int) throws -> ColumnTable?,
        _ person: ((PersonScores) -> Void)?
    ) throws -> ColumnResult {
        let seed = UInt64.random(in: .min ... .max)
        func job(_ tables: [ColumnTable], _ doubts: [String: RowDoubts]) -> ColumnJob {
            ColumnJob(
                plan: plan, tables: tables, reading: reading, fieldCount: fields.count, seed: seed,
                blockBytes: blockBytes, doubts: doubts)
        }
        var people = try ColumnPeople<Sheet>(job(tables, [:]), tables, threads: threads)
        let doubts = people.doubts()
        if !doubts.isEmpty {
            let second = try tables.indices.map(again)
            if let missing = second.firstIndex(where: { $0 == nil }) {
                // Without a second reading fields that contradict each other are counted, and not named row by row.
                guard !doubts.values.contains(where: \.isInSums) else {
                    throw Failure.cannotReadAgain(file: tables[missing].name)
                }
            } else {
                let tables = second.compactMap(\.self)
                people = try ColumnPeople<Sheet>(job(tables, doubts), tables, threads: threads)
            }
        }
        return people.result(fields: fields, person: person)
    }
}
