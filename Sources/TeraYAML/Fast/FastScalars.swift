/// Scalars of every style, by libyaml's rules.
extension FastReader {
    // MARK: Plain

    /// The plain text on this line, up to a colon with a space behind it, a comment, or the end of the line. `at` is
    /// then at what stopped it, past the spaces before a colon.
    mutating func plainLine() throws(Unusual) {
        switch byte(at) {
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "%"), UInt8(ascii: "@"),
            UInt8(ascii: "`"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"),
            UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "#"), 0x0A:
            throw Unusual()
        default: break
        }
        let start = at
        let end = plainEnd()
        appendLiteral(.plain, start: start, end: end, text: start..<end)
    }

    /// Moves to what ends the plain text on this line; returns the end of the text before it.
    @inline(__always)
    private mutating func plainEnd() -> Int {
        var index = at
        var end = at
        while index < count {
            let byte = bytes[index]
            if byte == 0x0A { break }
            if byte == 0x20 {
                index += 1
                if self.byte(index) == UInt8(ascii: "#") { break }
                continue
            }
            if byte == UInt8(ascii: ":"), isBlank(index + 1) { break }
            index += 1
            end = index
        }
        at = index
        return end
    }

    /// The lines below that go on with the plain text just read: those indented deeper than `parent`.
    mutating func continuePlain(_ index: Int, parent: Int) throws(Unusual) {
        // A colon here would be a key within a value.
        if byte(at) == UInt8(ascii: ":") { throw Unusual() }
        if byte(at) == UInt8(ascii: "#") { return skipLine() }
        var isFirst = true
        while at < count {
            // At a line feed: look for the next line with content.
            var next = at + 1
            var start = next
            var blankLines = 0
            while next < count {
                if bytes[next] == 0x20 {
                    next += 1
                } else if bytes[next] == 0x0A {
                    blankLines += 1
                    next += 1
                    start = next
                } else {
                    break
                }
            }
            guard next < count, next - start > parent, bytes[next] != UInt8(ascii: "#") else { return }
            // The root is no text, so the markers at column 0 need no look.
            guard parent >= 0 else { throw Unusual() }
            if isFirst {
                isFirst = false
                let record = nodes[index]
                let literal = Int(record.textStart)..<Int(record.textStart + record.textLength)
                nodes[index].isCooked = true
                nodes[index].textStart = UInt32(cooked.count)
                cooked.append(contentsOf: UnsafeBufferPointer(start: bytes + literal.lowerBound, count: literal.count))
            }
            cooked.append(contentsOf: repeatElement(blankLines == 0 ? 0x20 : 0x0A, count: max(blankLines, 1)))
            at = next
            lineStart = start
            let end = plainEnd()
            if byte(at) == UInt8(ascii: ":") { throw Unusual() }
            cooked.append(contentsOf: UnsafeBufferPointer(start: bytes + next, count: end - next))
            nodes[index].textLength = UInt32(cooked.count) - nodes[index].textStart
            nodes[index].end = UInt32(end)
            if byte(at) == UInt8(ascii: "#") { return skipLine() }
        }
    }

    // MARK: Quoted

    mutating func doubleQuoted() throws(Unusual) {
        let start = at
        var index = at + 1
        while index < count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") {
            if bytes[index] == 0x0A { throw Unusual() }
            index += 1
        }
        guard index < count else { throw Unusual() }
        if bytes[index] == UInt8(ascii: "\"") {
            at = index + 1
            return appendLiteral(.doubleQuoted, start: start, end: at, text: start + 1..<index)
        }
        let textStart = cooked.count
        cooked.append(contentsOf: UnsafeBufferPointer(start: bytes + start + 1, count: index - start - 1))
        while true {
            guard index < count, bytes[index] != 0x0A else { throw Unusual() }
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") { break }
            index += 1
            guard byte == UInt8(ascii: "\\") else {
                cooked.append(byte)
                continue
            }
            switch self.byte(index) {
            case UInt8(ascii: "n"): cooked.append(0x0A)
            case UInt8(ascii: "t"): cooked.append(0x09)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): cooked.append(bytes[index])
            default: throw Unusual()
            }
            index += 1
        }
        at = index + 1
        appendCooked(.doubleQuoted, start: start, end: at, from: textStart)
    }

    mutating func singleQuoted() throws(Unusual) {
        let start = at
        var index = at + 1
        var copied = index
        let textStart = cooked.count
        var isCooked = false
        while true {
            guard index < count, bytes[index] != 0x0A else { throw Unusual() }
            guard bytes[index] == UInt8(ascii: "'") else {
                index += 1
                continue
            }
            guard byte(index + 1) == UInt8(ascii: "'") else { break }
            isCooked = true
            cooked.append(contentsOf: UnsafeBufferPointer(start: bytes + copied, count: index + 1 - copied))
            index += 2
            copied = index
        }
        at = index + 1
        guard isCooked else {
            return appendLiteral(.singleQuoted, start: start, end: at, text: start + 1..<index)
        }
        cooked.append(contentsOf: UnsafeBufferPointer(start: bytes + copied, count: index - copied))
        appendCooked(.singleQuoted, start: start, end: at, from: textStart)
    }

    // MARK: Block scalars

    /// `|` and `>` with a chomping sign or none; an indentation digit or a comment behind it is left to libyaml.
    mutating func blockScalar(parent: Int) throws(Unusual) {
        let start = at
        let isLiteral = byte(at) == UInt8(ascii: "|")
        at += 1
        let chomping = byte(at)
        if chomping == UInt8(ascii: "-") || chomping == UInt8(ascii: "+") { at += 1 }
        while byte(at) == 0x20 { at += 1 }
        guard at < count, bytes[at] == 0x0A else { throw Unusual() }
        let textStart = cooked.count
        var contentEnd = at
        while contentEnd > start, bytes[contentEnd - 1] == 0x20 { contentEnd -= 1 }
        nextLine()
        // The first line with content sets the indentation.
        var trailingBreaks = 0
        var widest = 0
        while at < count {
            while byte(at) == 0x20, at < count { at += 1 }
            widest = max(widest, column)
            guard at < count, bytes[at] == 0x0A else { break }
            trailingBreaks += 1
            nextLine()
        }
        if column < widest { throw Unusual() }
        let indent = max(widest, parent + 1, 1)
        var hasLeadingBreak = false
        var leadingBlank = false
        while column == indent, at < count {
            let isBlank = bytes[at] == 0x20
            if !isLiteral, hasLeadingBreak, !leadingBlank, !isBlank {
                if trailingBreaks == 0 { cooked.append(0x20) }
            } else if hasLeadingBreak {
                cooked.append(0x0A)
            }
            hasLeadingBreak = false
            cooked.append(contentsOf: repeatElement(0x0A, count: trailingBreaks))
            trailingBreaks = 0
            leadingBlank = isBlank
            let line = at
            skipLine()
            cooked.append(contentsOf: UnsafeBufferPointer(start: bytes + line, count: at - line))
            contentEnd = at
            while bytes[contentEnd - 1] <= 0x20 { contentEnd -= 1 }
            hasLeadingBreak = at < count
            nextLine()
            while at < count {
                while column < indent, byte(at) == 0x20 { at += 1 }
                guard at < count, bytes[at] == 0x0A else { break }
                trailingBreaks += 1
                nextLine()
            }
        }
        if chomping != UInt8(ascii: "-"), hasLeadingBreak { cooked.append(0x0A) }
        if chomping == UInt8(ascii: "+") { cooked.append(contentsOf: repeatElement(0x0A, count: trailingBreaks)) }
        appendCooked(isLiteral ? .literal : .folded, start: start, end: contentEnd, from: textStart)
        // The structure goes on at the start of a line, as after every other value.
        if at < count { at = lineStart }
    }

    /// From a line feed to the byte after it; stays at the end of the file.
    private mutating func nextLine() {
        guard at < count else { return }
        at += 1
        lineStart = at
    }

    // MARK: Nodes

    private mutating func appendLiteral(_ style: YAMLNode.Style, start: Int, end: Int, text: Range<Int>) {
        var record = YAMLNode.Record(
            kind: .scalar, style: style, start: UInt32(start), end: UInt32(end), next: UInt32(nodes.count + 1))
        record.textStart = UInt32(text.lowerBound)
        record.textLength = UInt32(text.count)
        nodes.append(record)
    }

    private mutating func appendCooked(_ style: YAMLNode.Style, start: Int, end: Int, from textStart: Int) {
        var record = YAMLNode.Record(
            kind: .scalar, style: style, start: UInt32(start), end: UInt32(end), next: UInt32(nodes.count + 1))
        record.isCooked = true
        record.textStart = UInt32(textStart)
        record.textLength = UInt32(cooked.count - textStart)
        nodes.append(record)
    }

    // MARK: Flow scalars

    /// Plain text inside `[…]` or `{…}`, on one line.
    mutating func flowPlain() throws(Unusual) {
        let start = at
        var index = at
        var end = at
        scan: while true {
            let byte = self.byte(index)
            switch byte {
            case 0x0A, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): break scan
            case UInt8(ascii: "["), UInt8(ascii: "{"): throw Unusual()
            case UInt8(ascii: ":"):
                if isBlank(index + 1) { break scan }
                switch self.byte(index + 1) {
                case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                    UInt8(ascii: "?"):
                    throw Unusual()
                default: break
                }
                index += 1
                end = index
            case 0x20:
                index += 1
                if self.byte(index) == UInt8(ascii: "#") { break scan }
            default:
                index += 1
                end = index
            }
        }
        guard end > start else { throw Unusual() }
        at = index
        appendLiteral(.plain, start: start, end: end, text: start..<end)
    }
}
