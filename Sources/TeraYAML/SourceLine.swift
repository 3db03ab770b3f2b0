internal import TeraDiagnostics

/// One line of the source, as messages about broken YAML need it: there is no tree to ask yet.
struct SourceLine {
    private let bytes: UnsafeBufferPointer<UInt8>
    let start: Int
    /// Without line break and trailing spaces.
    let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
        self.bytes = bytes
        var start = min(offset, bytes.count)
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        var end = min(offset, bytes.count)
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        self.start = start
        self.end = end
    }

    /// The first character that is no space.
    var contentStart: Int { bytes[start..<end].firstIndex { $0 != 0x20 } ?? end }

    /// Past the `- ` of a list element.
    var keyStart: Int {
        var index = contentStart
        while index + 1 < end, bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == 0x20 {
            index += 2
            while index < end, bytes[index] == 0x20 { index += 1 }
        }
        return index
    }

    /// Past the first `: `.
    var valueStart: Int? {
        guard let colon = firstColon else { return nil }
        return bytes[(colon + 1)..<end].firstIndex { $0 != 0x20 }
    }

    /// The word before the first `: `.
    var key: String { String(decoding: bytes[keyStart..<max(firstColon ?? end, keyStart)], as: UTF8.self) }

    private var firstColon: Int? {
        (start..<end).first { bytes[$0] == UInt8(ascii: ":") && $0 + 1 < end && bytes[$0 + 1] == 0x20 }
    }

    /// The line before that is neither blank nor a comment.
    func above() -> SourceLine? {
        var line = self
        while line.start > 0 {
            line = SourceLine(bytes, at: line.start - 1)
            let isBlank = line.contentStart == line.end || bytes[line.contentStart] == UInt8(ascii: "#")
            if !isBlank { return line }
        }
        return nil
    }

    /// The next line; nil after the last.
    func below() -> SourceLine? {
        var index = end
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        return index + 1 < bytes.count ? SourceLine(bytes, at: index + 1) : nil
    }

    /// Whether the line is `---`.
    var isDocumentStart: Bool { end - start >= 3 && bytes[start..<start + 3].allSatisfy { $0 == UInt8(ascii: "-") } }

    /// The tabs before the first other character than a space.
    var indentTabs: Range<Int>? {
        let from = contentStart
        var to = from
        while to < end, bytes[to] == 0x09 { to += 1 }
        return to > from ? from..<to : nil
    }

    /// The fix that quotes the text from `offset` to the end of the line. None where that would not be one text: within
    /// brackets, before a comment, or where the text is not the whole value.
    func quoting(from offset: Int, file: UInt32) -> [Fix] {
        guard offset < end, offset == valueStart || offset == keyStart else { return [] }
        let text = String(decoding: bytes[offset..<end], as: UTF8.self)
        guard !text.contains(" #"), !text.contains("\\") else { return [] }
        let quote: String
        if !text.contains("\"") {
            quote = "\""
        } else if !text.contains("'") {
            quote = "'"
        } else {
            return []
        }
        return [
            Fix(
                Message(id: "beri tanda kutip pada teks ini", en: "quote this text"),
                [
                    TextEdit(Span(file: file, offset..<offset), quote), TextEdit(Span(file: file, end..<end), quote),
                ])
        ]
    }
}
