/// Bytes to records. A record with a fault is read to its end, so that the next one is sound.
struct CSVScanner {
    struct Record {
        var row: CSVRow
        var fault: CSVFault?
    }

    private let bytes: [UInt8]
    let separator: CSVSeparator
    /// False for UTF-16, workbooks and other bytes that are no text.
    let isText: Bool
    private var position: Int
    private var line = 1

    /// How many bytes were read, and the line after them.
    var offset: Int { position }
    var lineNumber: Int { line }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        position = hasMark ? 3 : 0
        // A UTF-16 mark, or a zero byte near the start, as UTF-16 and workbooks have.
        isText =
            !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF]) && !bytes.prefix(512).contains(0)
        separator = Self.separator(of: bytes[position...])
    }

    /// The separator that occurs most in the first record, outside quotes; a comma where none does.
    private static func separator(of bytes: ArraySlice<UInt8>) -> CSVSeparator {
        var counts: [CSVSeparator: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == lineFeed || byte == carriageReturn {
                if counts.isEmpty { continue }
                break
            }
            if let separator = CSVSeparator(rawValue: byte) { counts[separator, default: 0] += 1 }
        }
        let most = counts.values.max() ?? 0
        return CSVSeparator.allCases.first { counts[$0] == most } ?? .comma
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// The next record; nil at the end.
    mutating func next() -> Record? {
        guard position < bytes.count else { return nil }
        var record = Record(row: CSVRow(line: line, cells: []))
        while true {
            let (cell, fault) = nextCell()
            if let fault, record.fault == nil { record.fault = fault }
            if record.fault == nil, let cell { record.row.cells.append(cell) }
            guard position < bytes.count, bytes[position] == separator.rawValue else { break }
            position += 1
        }
        endLine()
        return record
    }

    /// Reads to the separator or line break after the cell, which stays.
    private mutating func nextCell() -> (String?, CSVFault?) {
        guard position < bytes.count, bytes[position] == Self.quote else { return plainCell() }
        return quotedCell()
    }

    private mutating func plainCell() -> (String?, CSVFault?) {
        let start = position
        var hasQuote = false
        while position < bytes.count, !isEnd(bytes[position]) {
            if bytes[position] == Self.quote { hasQuote = true }
            position += 1
        }
        return hasQuote ? (nil, .strayQuote) : text(start..<position)
    }

    private mutating func quotedCell() -> (String?, CSVFault?) {
        position += 1
        var content: [UInt8] = []
        var start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == Self.quote {
                guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { break }
                content.append(contentsOf: bytes[start...position])
                position += 2
                start = position
                continue
            }
            if byte == Self.lineFeed || byte == Self.carriageReturn && !isLineFeed(at: position + 1) { line += 1 }
            position += 1
        }
        guard position < bytes.count else { return (nil, .unclosedQuote) }
        let end = position
        position += 1
        guard position >= bytes.count || isEnd(bytes[position]) else {
            while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
            return (nil, .strayQuote)
        }
        if content.isEmpty { return text(start..<end) }
        content.append(contentsOf: bytes[start..<end])
        return Self.text(content)
    }

    private func text(_ range: Range<Int>) -> (String?, CSVFault?) { Self.text(bytes[range]) }

    private static func text(_ bytes: some Collection<UInt8>) -> (String?, CSVFault?) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return (nil, .notUTF8) }
        return (text, nil)
    }

    /// Past the line break after a record.
    private mutating func endLine() {
        guard position < bytes.count else { return }
        if bytes[position] == Self.carriageReturn, isLineFeed(at: position + 1) { position += 1 }
        position += 1
        line += 1
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator.rawValue || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    private func isLineFeed(at index: Int) -> Bool { index < bytes.count && bytes[index] == Self.lineFeed }
}
