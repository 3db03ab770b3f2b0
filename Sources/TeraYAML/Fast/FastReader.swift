internal import TeraDiagnostics

/// Reads the YAML that nearly all documents are written in: block mappings and sequences, flow collections, scalars of
/// every style. Whatever it does not know for certain it throws back (`Unusual`), and libyaml reads the file: anchors,
/// tags, tabs, `? ` keys, and every mistake, so that all messages about syntax come from one place.
///
/// Where it gives a tree, it is the tree that libyaml's events give; `FastReaderTests` holds the two against each
/// other. Its rules are libyaml's, not the standard's, where the two differ.
struct FastReader {
    /// Something that libyaml must judge.
    struct Unusual: Error {}

    let bytes: UnsafePointer<UInt8>
    let count: Int
    let depthLimit: Int
    /// The next byte to read; at the first byte of content after `nextContent`.
    var at: Int
    /// Offset of the first byte of the current line.
    var lineStart: Int
    var depth = 0
    var nodes: [YAMLNode.Record] = []
    var cooked: [UInt8] = []

    /// The documents of a file without byte-order mark, tabs and carriage returns; nil where libyaml must read it.
    static func read(_ source: SourceFile, file: UInt32, limits: YAMLLimits) -> [YAMLTree]? {
        source.bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var reader = FastReader(
                bytes: base, count: buffer.count, depthLimit: limits.depth, at: 0, lineStart: 0)
            return try? reader.documents(source, file)
        }
    }

    private mutating func documents(_ source: SourceFile, _ file: UInt32) throws(Unusual) -> [YAMLTree] {
        var trees: [YAMLTree] = []
        nextContent()
        while at < count {
            if isDocumentStart {
                at += 3
                try endOfLine()
                nextContent()
                // An empty document has a message.
                guard at < count, !isDocumentStart else { throw Unusual() }
            }
            nodes.reserveCapacity(min(count - at, 4096) / 16)
            try blockNode(parent: -1)
            guard nodes[0].kind != .scalar else { throw Unusual() }
            nextContent()
            guard at == count || isDocumentStart else { throw Unusual() }
            let span = Span(file: file, start: nodes[0].start, end: nodes[0].end)
            trees.append(YAMLTree(source: source, file: file, nodes: nodes, cooked: cooked, span: span))
            nodes = []
            cooked = []
        }
        guard !trees.isEmpty else { throw Unusual() }
        return trees
    }

    // MARK: Bytes and lines

    /// The byte at `index`; a line feed past the end.
    @inline(__always)
    func byte(_ index: Int) -> UInt8 { index < count ? bytes[index] : 0x0A }

    /// Whether a space or the end of the line stands at `index`.
    @inline(__always)
    func isBlank(_ index: Int) -> Bool { byte(index) == 0x20 || byte(index) == 0x0A }

    var column: Int { at - lineStart }

    /// Moves past blank lines and comments to the first byte of content, or to the end.
    mutating func nextContent() {
        while at < count {
            switch bytes[at] {
            case 0x20: at += 1
            case 0x0A:
                at += 1
                lineStart = at
            case UInt8(ascii: "#"): skipLine()
            default: return
            }
        }
    }

    mutating func skipLine() {
        while at < count, bytes[at] != 0x0A { at += 1 }
    }

    /// After a value: nothing but spaces and a comment may follow on its line.
    mutating func endOfLine() throws(Unusual) {
        let end = at
        while byte(at) == 0x20 { at += 1 }
        if byte(at) == UInt8(ascii: "#"), at > end { skipLine() }
        guard byte(at) == 0x0A else { throw Unusual() }
    }

    /// At column 0: `---` with nothing behind it that belongs to it.
    private var isDocumentStart: Bool {
        column == 0 && byte(at) == 0x2D && byte(at + 1) == 0x2D && byte(at + 2) == 0x2D && isBlank(at + 3)
    }

    /// `...`, `---` and `%` at the start of a line end or begin documents.
    var isMarker: Bool {
        guard column == 0 else { return false }
        if isDocumentStart || byte(at) == UInt8(ascii: "%") { return true }
        return byte(at) == 0x2E && byte(at + 1) == 0x2E && byte(at + 2) == 0x2E && isBlank(at + 3)
    }

    // MARK: Block structure

    /// A node that starts here, at the first content of a line or behind `- `. `parent` is the column of the collection
    /// around it, -1 for the root.
    mutating func blockNode(parent: Int) throws(Unusual) {
        if isMarker { throw Unusual() }
        switch byte(at) {
        case UInt8(ascii: "-") where isBlank(at + 1):
            try blockSequence(column: column)
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            try flowNode()
            try endOfLine()
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            try blockScalar(parent: parent)
        default:
            let start = at
            let first = nodes.count
            try keyOrText(parent: parent)
            if byte(at) == UInt8(ascii: ":"), isBlank(at + 1) {
                guard at - start < 1000 else { throw Unusual() }
                try blockMapping(column: start - lineStart, firstKey: first)
            } else if nodes[first].style != .plain {
                try endOfLine()
            } else {
                try continuePlain(first, parent: parent)
            }
        }
    }

    /// A scalar on this line that may turn out to be a key: then `at` is at its colon.
    private mutating func keyOrText(parent: Int) throws(Unusual) {
        switch byte(at) {
        case UInt8(ascii: "\""): try doubleQuoted()
        case UInt8(ascii: "'"): try singleQuoted()
        default:
            try plainLine()
            return
        }
        // Spaces may stand between a quoted key and its colon.
        var after = at
        while byte(after) == 0x20 { after += 1 }
        if byte(after) == UInt8(ascii: ":") { at = after }
    }

    private mutating func enter() throws(Unusual) {
        depth += 1
        if depth > depthLimit { throw Unusual() }
    }

    /// A mapping whose first key has been read: `at` is at its colon.
    private mutating func blockMapping(column: Int, firstKey: Int) throws(Unusual) {
        try enter()
        let start = nodes[firstKey].start
        // The first key is read before it is known to be one: make room for its mapping before it.
        var key = nodes[firstKey]
        nodes[firstKey] = YAMLNode.Record(kind: .mapping, style: .plain, start: start, end: start, next: 0)
        key.next += 1
        nodes.append(key)
        try checkKey(firstKey + 1, of: firstKey, earlier: 0)
        var children: UInt32 = 0
        var last = 0
        while true {
            // At the colon.
            at += 1
            let value = nodes.count
            try blockValue(parent: column)
            children += 2
            last = value
            nextContent()
            let here = self.column
            guard at < count, here >= column else { break }
            guard here == column else { throw Unusual() }
            if column == 0, isMarker { break }
            if byte(at) == UInt8(ascii: "-"), isBlank(at + 1) { throw Unusual() }
            switch byte(at) {
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: ">"): throw Unusual()
            default: break
            }
            let keyStart = at
            let keyIndex = nodes.count
            try keyOrText(parent: column)
            guard byte(at) == UInt8(ascii: ":"), isBlank(at + 1), at - keyStart < 1000 else { throw Unusual() }
            try checkKey(keyIndex, of: firstKey, earlier: children)
        }
        nodes[firstKey].count = children
        nodes[firstKey].end = nodes[last].end
        nodes[firstKey].next = UInt32(nodes.count)
        depth -= 1
    }

    /// What stands behind `key:`, on its line or on the lines below.
    private mutating func blockValue(parent: Int) throws(Unusual) {
        let colonEnd = at
        while byte(at) == 0x20 { at += 1 }
        switch byte(at) {
        case 0x0A, UInt8(ascii: "#"):
            nextContent()
            if at < count, column > parent {
                try blockNode(parent: parent)
            } else if at < count, column == parent, byte(at) == UInt8(ascii: "-"), isBlank(at + 1), !isMarker {
                try blockSequence(column: parent)
            } else {
                appendEmpty(at: colonEnd)
            }
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            try flowNode()
            try endOfLine()
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            try blockScalar(parent: parent)
        case UInt8(ascii: "\""):
            try doubleQuoted()
            try endOfLine()
        case UInt8(ascii: "'"):
            try singleQuoted()
            try endOfLine()
        case UInt8(ascii: "-") where isBlank(at + 1):
            throw Unusual()
        default:
            let index = nodes.count
            try plainLine()
            try continuePlain(index, parent: parent)
        }
    }

    /// Entries at `column`, which is the column of the mapping around it where authors do not indent lists.
    private mutating func blockSequence(column: Int) throws(Unusual) {
        try enter()
        let index = nodes.count
        nodes.append(
            YAMLNode.Record(kind: .sequence, style: .plain, start: UInt32(at), end: UInt32(at), next: 0))
        var children: UInt32 = 0
        var last = 0
        while true {
            at += 1
            let dashEnd = at
            last = nodes.count
            children += 1
            while byte(at) == 0x20 { at += 1 }
            if byte(at) == 0x0A || byte(at) == UInt8(ascii: "#") {
                nextContent()
                if at < count, self.column > column {
                    try blockNode(parent: column)
                } else {
                    appendEmpty(at: dashEnd)
                }
            } else {
                try blockNode(parent: column)
            }
            nextContent()
            guard at < count, self.column >= column else { break }
            guard self.column == column else { throw Unusual() }
            // `---` is a dash too; another key at this column ends a list that is not indented.
            guard byte(at) == UInt8(ascii: "-"), isBlank(at + 1), !isMarker else { break }
        }
        nodes[index].count = children
        nodes[index].end = nodes[last].end
        nodes[index].next = UInt32(nodes.count)
        depth -= 1
    }

    private mutating func appendEmpty(at offset: Int) {
        var record = YAMLNode.Record(
            kind: .scalar, style: .plain, start: UInt32(offset), end: UInt32(offset), next: UInt32(nodes.count + 1))
        record.textStart = UInt32(offset)
        nodes.append(record)
    }

    // MARK: Keys

    /// A merge key or a key written twice has a message of its own. `earlier` children of `mapping` stand before it.
    mutating func checkKey(_ key: Int, of mapping: Int, earlier: UInt32) throws(Unusual) {
        let record = nodes[key]
        let length = Int(record.textLength)
        // Many keys, escapes, empty keys: libyaml's path has the tables for them.
        guard length > 0, !record.isCooked, earlier < 128 else { throw Unusual() }
        let text = bytes + Int(record.textStart)
        if length == 2, text[0] == UInt8(ascii: "<"), text[1] == UInt8(ascii: "<") { throw Unusual() }
        var other = mapping + 1
        var left = earlier
        while left > 0 {
            let candidate = nodes[other]
            if candidate.textLength == record.textLength {
                let start = bytes + Int(candidate.textStart)
                var same = true
                for offset in 0..<length where start[offset] != text[offset] {
                    same = false
                    break
                }
                if same { throw Unusual() }
            }
            other = Int(nodes[Int(candidate.next)].next)
            left -= 2
        }
    }
}
