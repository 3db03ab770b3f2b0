/// One file as it was read: its name as shown to people, and its bytes.
public final class SourceFile: Sendable {
    /// Relative to the working directory, with `/`.
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// A place in a file as people and editors count it.
public struct Location: Sendable, Equatable {
    /// From 1.
    public var line: Int
    /// From 1, in Unicode scalars; a byte-order mark is not counted.
    public var column: Int
    /// UTF-8 bytes from 0, a byte-order mark counted.
    public var offset: Int
}

/// Finds lines in one file. Made only when a diagnostic is printed: a clean check never counts lines.
public struct LineTable {
    private let file: SourceFile
    private let starts: [Int]

    public init(_ file: SourceFile) {
        self.file = file
        var starts = [0]
        file.bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte == 0x0A {
                    starts.append(index)
                } else if byte == 0x0D, index >= bytes.count || bytes[index] != 0x0A {
                    starts.append(index)
                }
            }
        }
        self.starts = starts
    }

    public func location(at offset: Int) -> Location {
        let offset = min(max(offset, 0), file.bytes.count)
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        var column = 1
        for byte in file.bytes[contentStart(ofLine: low)..<max(offset, contentStart(ofLine: low))]
        where byte & 0xC0 != 0x80 {
            column += 1
        }
        return Location(line: low + 1, column: column, offset: offset)
    }

    /// The text of a line without its line break; bytes that are not UTF-8 become U+FFFD.
    public func text(ofLine line: Int) -> String {
        String(decoding: file.bytes[range(ofLine: line)], as: UTF8.self)
    }

    /// The bytes of a line (from 1) without its line break and byte-order mark.
    public func range(ofLine line: Int) -> Range<Int> {
        let index = line - 1
        let start = contentStart(ofLine: index)
        var end = index + 1 < starts.count ? starts[index + 1] : file.bytes.count
        while end > start, file.bytes[end - 1] == 0x0A || file.bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    private func contentStart(ofLine index: Int) -> Int {
        index == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : starts[index]
    }
}
