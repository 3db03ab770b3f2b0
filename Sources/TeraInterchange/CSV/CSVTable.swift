/// A table read from CSV (RFC 4180): a header, the rows that could be read, and what could not.
///
/// Our own reader, since the one kept for Swift on Linux (SwiftCSV 0.10.0) keeps no line numbers, takes an unclosed
/// quote for the rest of the file without a word, drops an empty last cell, gives up every row at the first bad quote,
/// and reads 6 MB/s.
public struct CSVTable: Sendable, Equatable {
    public var file: String
    public var separator: CSVSeparator
    /// Cells trimmed of white space. Empty for an empty file, which is a problem.
    public var header: CSVRow
    /// Rows with as many cells as the header. Blank rows are left out.
    public var rows: [CSVRow]
    /// Rows that were refused, in the order of lines.
    public var problems: [FileProblem]

    public init(
        file: String, separator: CSVSeparator, header: CSVRow, rows: [CSVRow], problems: [FileProblem]
    ) {
        self.file = file
        self.separator = separator
        self.header = header
        self.rows = rows
        self.problems = problems
    }
}

/// One record and the line on which it begins, from 1. Cells with line breaks make a record longer than a line.
public struct CSVRow: Sendable, Equatable {
    public var line: Int
    public var cells: [String]

    public init(line: Int, cells: [String]) {
        self.line = line
        self.cells = cells
    }
}

/// What stands between cells: commas, the semicolons of an Indonesian Excel, or tabs.
public enum CSVSeparator: UInt8, Sendable, Equatable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
}
