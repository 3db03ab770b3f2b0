/// Reads CSV by RFC 4180: quoted cells with doubled quotes, separators and line breaks in them; LF, CRLF or CR; a
/// byte-order mark. The separator is the one that the header uses most.
public enum CSVReader {
    public static func read(_ file: InputFile) -> CSVTable {
        var scanner = CSVScanner(file.bytes)
        var table = CSVTable(
            file: file.name, separator: scanner.separator, header: CSVRow(line: 1, cells: []), rows: [], problems: [])
        guard scanner.isText else {
            table.problems.append(FileProblem(file: file.name, reason: .table(.notUTF8File)))
            return table
        }
        var hasHeader = false
        while let record = scanner.next() {
            if let fault = record.fault {
                table.problems.append(
                    FileProblem(
                        file: file.name, line: record.row.line, column: record.row.cells.count + 1,
                        reason: .table(fault)))
                guard hasHeader else { return table }
            } else if record.row.isBlank {
                continue
            } else if !hasHeader {
                table.header = CSVRow(line: record.row.line, cells: record.row.cells.map(trimmed))
                hasHeader = true
            } else if record.row.cells.count != table.header.cells.count {
                table.problems.append(
                    FileProblem(
                        file: file.name, line: record.row.line,
                        reason: .table(
                            .cellCount(found: record.row.cells.count, expected: table.header.cells.count))))
            } else {
                table.rows.append(record.row)
            }
        }
        if !hasHeader { table.problems.append(FileProblem(file: file.name, reason: .table(.empty))) }
        return table
    }

    /// Without white space at both ends.
    static func trimmed(_ text: String) -> String {
        guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else {
            return text
        }
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.endIndex
        return start < end ? String(text[start..<end]) : ""
    }
}

extension CSVRow {
    /// A line that spreadsheets leave behind: no cell with anything in it.
    fileprivate var isBlank: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}
