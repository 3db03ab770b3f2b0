internal import TeraDiagnostics
internal import TeraYAML

/// Writes nodes in the one style, each comment at the place that it had among them.
struct LayoutWriter {
    private let source: SourceFile
    private let comments: SourceComments
    private let width: Int
    private let lineBreak: [UInt8]
    /// Past the byte-order mark.
    private let start: Int
    private(set) var output: [UInt8] = []
    /// What has no one style: then all stays as it is.
    private(set) var unsupported: Message?

    /// The next comment to write.
    private var next = 0
    /// Where the last sign that was written stands in the source.
    private var lastEnd = 0
    /// Anchors and tags written.
    private var properties = 0
    /// Whether the line being written has something.
    private var hasText = false
    /// Columns of the line being written.
    private var column = 0

    init(_ source: SourceFile, _ comments: SourceComments, width: Int) {
        self.source = source
        self.comments = comments
        self.width = width
        let first = source.bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.bytes.count
        let isCRLF = source.bytes.dropFirst(first).starts(with: [0x0D, 0x0A])
        lineBreak = isCRLF ? [0x0D, 0x0A] : [0x0A]
        if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { output = [0xEF, 0xBB, 0xBF] }
        lastEnd = output.count
        start = output.count
    }

    // MARK: Documents

    mutating func document(_ root: YAMLNode, _ index: Int) {
        guard root.kind != .scalar, !root.isAlias, !hasUnsupported(root, isKey: false) else {
            if unsupported == nil { unsupported = Message(id: "bukan dokumen tera", en: "it is no document of tera") }
            return
        }
        if let mark = comments.marks[index] {
            aloneComments(before: mark, indent: 0)
            write("---")
            lastEnd = mark + 3
            endLine()
        }
        if let flow = flowText(root, room: width) {
            aloneComments(before: Int(root.span.start), indent: 0)
            emptyLine(before: Int(root.span.start))
            write(flow)
            close(root)
        } else {
            collection(root, indent: 0, isInline: false, parentColumn: -1)
        }
    }

    mutating func finish() {
        aloneComments(before: source.bytes.count + 1, indent: 0)
        if unsupported == nil, properties != comments.properties { unsupported = Self.farProperties }
    }

    private static let farProperties = Message(
        id: "ada jangkar atau penanda jenis di depan kunci atau susunan berbaris",
        en: "an anchor or tag stands before a key or a block of lines")

    /// Keys that are no line of text, and anchors and tags that do not stand before a value in its line.
    private mutating func hasUnsupported(_ node: YAMLNode, isKey: Bool) -> Bool {
        if node.isAlias {
            if isKey { unsupported = Message(id: "ada alias sebagai kunci", en: "an alias is a key") }
            return isKey
        }
        let own = NodeProperties(node).count
        properties += own
        let isPlaced = node.style == .flow || node.kind == .scalar && (node.style != .plain || !node.text.isEmpty)
        guard own == 0 || !isKey && isPlaced else {
            unsupported = Self.farProperties
            return true
        }
        if isKey {
            let isBlock = node.style == .literal || node.style == .folded
            guard node.kind == .scalar, !isBlock, node.text.utf8.count < 200,
                node.style != .plain || !node.text.isEmpty, !node.text.contains("\n")
            else {
                unsupported = Message(id: "ada kunci yang bukan satu baris teks", en: "a key is no line of text")
                return true
            }
        }
        switch node.kind {
        case .scalar: return false
        case .sequence:
            for element in node.elements where hasUnsupported(element, isKey: false) { return true }
        case .mapping:
            for (key, value) in node.entries
            where hasUnsupported(key, isKey: true) || hasUnsupported(value, isKey: false) { return true }
        }
        return false
    }

    // MARK: Collections

    /// A collection in block style.
    ///
    /// - Parameters:
    ///   - isInline: its first line has begun already, behind a `-`.
    ///   - parentColumn: where the collection around it begins in the source.
    private mutating func collection(_ node: YAMLNode, indent: Int, isInline: Bool, parentColumn: Int) {
        var isFirst = isInline
        // A list may begin in the column of its key: then a comment in that column belongs to what comes after it.
        let ownColumn = max(column(of: Int(node.span.start)), parentColumn + 1)
        if node.kind == .mapping {
            for (key, value) in node.entries {
                begin(Int(key.span.start), indent, isFirst)
                isFirst = false
                write(ScalarLayout.line(key) + ":")
                lastEnd = Int(key.span.end)
                self.value(value, indent: indent, isItem: false, parentColumn: ownColumn)
            }
        } else {
            // One entry that needs several lines gives them to all: a list has one style.
            let isLong = node.elements.contains {
                $0.style == .flow && $0.kind != .scalar && $0.count > 0 && flowText($0, room: width - indent - 2) == nil
            }
            for element in node.elements {
                begin(Int(element.span.start), indent, isFirst)
                isFirst = false
                write("-")
                value(element, indent: indent, isItem: true, isLong: isLong, parentColumn: ownColumn)
            }
        }
        // Comments at its end belong to it when they stand as far in as it does.
        while next < comments.all.count, comments.all[next].isAlone, comments.all[next].column >= ownColumn,
            comments.all[next].start < nextStart
        {
            aloneComment(indent: indent)
        }
    }

    /// Comments and the empty line before an entry, then its indentation.
    private mutating func begin(_ start: Int, _ indent: Int, _ isInline: Bool) {
        guard !isInline else { return }
        aloneComments(before: start, indent: indent)
        emptyLine(before: entryStart(start))
        write(String(repeating: " ", count: indent))
    }

    private mutating func value(
        _ node: YAMLNode, indent: Int, isItem: Bool, isLong: Bool = false, parentColumn: Int
    ) {
        let isNothing = node.kind == .scalar && node.style == .plain && node.text.isEmpty
        let isLine = node.isAlias || node.kind == .scalar && !isNothing || node.style == .flow
        if isLine, next < comments.all.count, comments.all[next].start < Int(node.span.start) {
            // Comments stand before the value, so it stands in a line of its own behind them.
            trailingComment()
            endLine()
            aloneComments(before: Int(node.span.start), indent: indent + 2)
            write(String(repeating: " ", count: indent + 1))
        }
        if node.isAlias {
            write(" " + SourceText.of(node))
            return close(node)
        }
        let prefix = NodeProperties(node).text
        if !prefix.isEmpty { write(" " + prefix) }
        if node.kind == .scalar { return scalar(node, indent: indent) }
        if !isLong || node.count == 0, let flow = flowText(node, room: width - column - 1) {
            write(" " + flow)
            return close(node)
        }
        if !prefix.isEmpty { unsupported = Self.farProperties }
        if isItem {
            // What stands before its first entry in the source was written above the dash.
            write(" ")
            collection(node, indent: indent + 2, isInline: true, parentColumn: parentColumn)
        } else {
            trailingComment()
            endLine()
            collection(node, indent: indent + 2, isInline: false, parentColumn: parentColumn)
        }
    }

    /// A flow collection in one line, where the author wrote it so and there is room for it.
    private func flowText(_ node: YAMLNode, room: Int) -> String? {
        guard node.count > 0 else { return node.kind == .mapping ? "{}" : "[]" }
        guard node.style == .flow, !hasComment(in: node.span) else { return nil }
        return FlowLayout.text(node, most: room)
    }

    private func hasComment(in span: Span) -> Bool {
        // Comments rise, so the next one that is not written yet tells.
        comments.all[next...].first { $0.start >= Int(span.start) }.map { $0.start < Int(span.end) } ?? false
    }

    // MARK: Scalars

    private mutating func scalar(_ node: YAMLNode, indent: Int) {
        let text = node.text
        if text.isEmpty, node.style == .plain { return close(node) }
        let hasLines = node.style == .plain && text.utf8.contains(0x0A)
        let isBlock = node.style == .literal || node.style == .folded
        let line = " " + ScalarLayout.line(node)
        let room = width - indent - 2
        let folded = node.style == .folded ? ScalarLayout.folded(text, width: room) : nil
        if isBlock, let block = folded ?? ScalarLayout.literal(text) {
            return self.block(block, node, indent: indent)
        }
        if hasLines || column + line.count > width, let block = ScalarLayout.folded(text, width: room),
            block.lines.count > 1
        {
            return self.block(block, node, indent: indent)
        }
        write(line)
        close(node)
    }

    private mutating func block(_ block: (sign: String, lines: [String]), _ node: YAMLNode, indent: Int) {
        write(" " + block.sign)
        close(node)
        for line in block.lines {
            if !line.isEmpty { write(String(repeating: " ", count: indent + 2) + line) }
            endLine()
        }
    }

    // MARK: Lines

    /// Ends the line of a value, with the comment that stood behind it.
    private mutating func close(_ node: YAMLNode) {
        // A comment beside `>` stands within the scalar, and nothing stands behind its text.
        let isWithin = next < comments.all.count && comments.all[next].start < Int(node.span.end)
        if isWithin, node.kind == .scalar {
            write(" " + comments.all[next].text)
            next += 1
        }
        lastEnd = max(lastEnd, Int(node.span.end))
        if !isWithin { trailingComment() }
        endLine()
    }
    /// The comment that stands in the line of the last sign written.
    private mutating func trailingComment() {
        guard next < comments.all.count, !comments.all[next].isAlone, comments.all[next].start >= lastEnd,
            !source.bytes[lastEnd..<comments.all[next].start].contains(where: { $0 == 0x0A || $0 == 0x0D })
        else { return }
        write((hasText ? " " : "") + comments.all[next].text)
        lastEnd = comments.all[next].start + comments.all[next].text.utf8.count
        next += 1
    }

    private mutating func aloneComments(before place: Int, indent: Int) {
        while next < comments.all.count, comments.all[next].start < place { aloneComment(indent: indent) }
    }

    private mutating func aloneComment(indent: Int) {
        let comment = comments.all[next]
        if hasText { endLine() }
        emptyLine(before: comment.start)
        write(String(repeating: " ", count: indent) + comment.text)
        lastEnd = comment.start + comment.text.utf8.count
        endLine()
        next += 1
    }

    /// One empty line stays where the author left one or more.
    private mutating func emptyLine(before place: Int) {
        let start = SourceComments.lineStart(source.bytes, place)
        guard start > lastEnd, output.count > self.start else { return }
        var breaks = 0
        var index = start
        while index > lastEnd {
            index -= 1
            let byte = source.bytes[index]
            if byte == 0x0A, index > lastEnd, source.bytes[index - 1] == 0x0D { index -= 1 }
            if byte == 0x0A || byte == 0x0D {
                breaks += 1
            } else if byte != 0x20, byte != 0x09 {
                break
            }
        }
        if breaks >= 2 { output += lineBreak }
    }

    /// Where the line of an entry shows its first sign: the dash of a list, or the key.
    private func entryStart(_ start: Int) -> Int {
        var index = start
        // A dash may stand in an earlier line than its value.
        while index > lastEnd, source.bytes[index - 1] != UInt8(ascii: "-") { index -= 1 }
        return index > lastEnd ? index - 1 : start
    }

    /// Where the next scalar or document begins.
    private var nextStart: Int {
        var (low, high) = (0, comments.starts.count)
        while low < high {
            let middle = (low + high) / 2
            if comments.starts[middle] > lastEnd { high = middle } else { low = middle + 1 }
        }
        return low < comments.starts.count ? comments.starts[low] : Int.max
    }

    private func column(of place: Int) -> Int { place - SourceComments.lineStart(source.bytes, place) }

    private mutating func write(_ text: String) {
        guard !text.isEmpty else { return }
        output += Array(text.utf8)
        column += text.count
        hasText = true
    }

    private mutating func endLine() {
        while output.last == 0x20 { output.removeLast() }
        output += lineBreak
        column = 0
        hasText = false
    }
}
