internal import CLibYAML
internal import TeraDiagnostics

#if canImport(Glibc)
    internal import Glibc
#endif

/// Collects libyaml's events into trees, one a document.
struct TreeBuilder {
    private let source: SourceFile
    private let file: UInt32
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: YAMLLimits
    var places: PlaceCursor
    var problems: [Diagnostic] = []
    /// A problem after which this document cannot be read.
    var fatal: Diagnostic?
    private(set) var documentStart: Int

    private var nodes: [YAMLNode.Record] = []
    private var cooked: [UInt8] = []
    private var open: [Open] = []
    private var anchors: [String: Anchor] = [:]
    /// Nodes that aliases stand for, over all of the file.
    private(set) var aliasedNodes: Int

    /// A collection whose end has not come.
    private struct Open {
        var index: Int
        var childCount: UInt32 = 0
        var lastChild = 0
        var anchor: String?
        /// Keys seen in a mapping, by hash of their bytes.
        var keys: KeySet
        /// Whether its first key came again, as where `- ` before an element was forgotten: what follows comes again too.
        var startsAgain = false
    }

    private struct Anchor {
        var index: Int
        var isOpen: Bool
        /// Nodes it stands for, with aliases followed.
        var size: Int
    }

    init(
        _ source: SourceFile, _ file: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, base: Int, _ isASCII: Bool,
        _ limits: YAMLLimits, aliasedNodes: Int
    ) {
        self.aliasedNodes = aliasedNodes
        self.source = source
        self.file = file
        self.bytes = bytes
        self.limits = limits
        self.documentStart = base
        self.places = PlaceCursor(bytes, base: base, isASCII: isASCII)
        nodes.reserveCapacity((bytes.count - base) / 16)
    }

    mutating func accept(_ event: inout yaml_event_t) {
        let start = places.offset(ofCharacter: Int(event.start_mark.index))
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: documentStart = start
        case YAML_SCALAR_EVENT: scalar(event, start)
        case YAML_ALIAS_EVENT: alias(event, start)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            begin(.sequence, start, flow: data.style == YAML_FLOW_SEQUENCE_STYLE, data.anchor, data.tag)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            begin(.mapping, start, flow: data.style == YAML_FLOW_MAPPING_STYLE, data.anchor, data.tag)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: end(event)
        default: break
        }
    }

    /// The finished document; nil where it has no content at all.
    mutating func finish() -> YAMLTree? {
        defer {
            nodes = []
            cooked = []
            open = []
            anchors = [:]
        }
        guard let root = nodes.first, fatal == nil else { return nil }
        let span = Span(file: file, start: root.start, end: root.end)
        if nodes.count == 1, root.kind == .scalar, root.textLength == 0, root.style == .plain {
            problems.append(YAMLProblem.empty.diagnostic(span))
            return nil
        }
        return YAMLTree(source: source, file: file, nodes: nodes, cooked: cooked, span: span)
    }

    // MARK: Scalars

    private mutating func scalar(_ event: yaml_event_t, _ start: Int) {
        let data = event.data.scalar
        let end = places.offset(ofCharacter: Int(event.end_mark.index))
        let style: YAMLNode.Style =
            switch data.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE: .literal
            case YAML_FOLDED_SCALAR_STYLE: .folded
            default: .plain
            }
        let length = Int(data.length)
        let quote = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
        // An anchor or tag stands before the value, inside the event's span: count from the end.
        let literalStart = end - quote - length
        var record = YAMLNode.Record(
            kind: .scalar, style: style, start: UInt32(max(start, literalStart - quote)), end: UInt32(end), next: 0)
        record.textLength = UInt32(length)
        if style == .literal || style == .folded {
            record.start = UInt32(contentStart(start))
            record.end = UInt32(trimmedEnd(from: start, to: end))
        }
        // A quoted text of escapes (`"\\\\"`) can end with its own value, so its opening quote must be where it starts.
        if literalStart - quote >= start, let base = bytes.baseAddress,
            quote == 0 || literalStart - quote == contentStart(start),
            length == 0 || memcmp(base + literalStart, data.value, length) == 0
        {
            record.textStart = UInt32(literalStart)
        } else {
            if record.style != .literal, record.style != .folded { record.start = UInt32(contentStart(start)) }
            record.isCooked = true
            record.textStart = UInt32(cooked.count)
            let text = UnsafeBufferPointer(start: data.value, count: length)
            cooked.append(contentsOf: text)
            if style == .doubleQuoted, text.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }) {
                invisibleEscape(in: start..<end)
            }
        }
        checkTag(data.tag, at: start..<end, allowed: TreeBuilder.scalarTags)
        record.isTaggedText = data.tag != nil && TreeBuilder.textTags.contains(name(data.tag))
        let index = nodes.count
        record.next = UInt32(index + 1)
        if data.anchor != nil { anchors[name(data.anchor)] = Anchor(index: index, isOpen: false, size: 1) }
        let span = Span(file: file, start: record.start, end: record.end)
        nodes.append(record)
        child(isKeyCandidate: true, span)
    }

    /// The first escape of a double-quoted text that gives a control character: `\a` where `/a` was meant.
    private mutating func invisibleEscape(in range: Range<Int>) {
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            guard bytes[index] == 0x5C else {
                index += 1
                continue
            }
            if "0abefvxru".utf8.contains(bytes[index + 1]) {
                let place = Span(file: file, index..<index + 2)
                let code = String(decoding: bytes[index..<index + 2], as: UTF8.self)
                let backslash = Span(file: file, index..<index + 1)
                problems.append(YAMLProblem.invisibleEscape(code, backslash: backslash).diagnostic(place))
                return
            }
            index += 2
        }
    }

    /// Where content starts after `&anchor` and `!tag`, and the comments and line breaks behind them.
    private func contentStart(_ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "!") {
            while index < bytes.count, bytes[index] > 0x20 { index += 1 }
            while index < bytes.count {
                if bytes[index] == UInt8(ascii: "#") {
                    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
                } else if bytes[index] <= 0x20 {
                    index += 1
                } else {
                    break
                }
            }
        }
        return index
    }

    /// Block scalars swallow the blank lines after them.
    private func trimmedEnd(from start: Int, to end: Int) -> Int {
        var end = end
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return end
    }

    // MARK: Collections

    private mutating func begin(
        _ kind: YAMLNode.Kind, _ start: Int, flow: Bool, _ anchor: UnsafeMutablePointer<UInt8>?,
        _ tag: UnsafeMutablePointer<UInt8>?
    ) {
        guard open.count < limits.depth else {
            fatal = YAMLProblem.tooDeep(limit: limits.depth).diagnostic(Span(file: file, start..<start + 1))
            return
        }
        checkTag(tag, at: start..<start + 1, allowed: kind == .mapping ? ["map"] : ["seq"])
        let start = contentStart(start)
        let index = nodes.count
        nodes.append(
            YAMLNode.Record(
                kind: kind, style: flow ? .flow : .plain, start: UInt32(start), end: UInt32(start), next: 0))
        child(isKeyCandidate: false, Span(file: file, start..<start + 1))
        var name: String?
        if anchor != nil {
            name = self.name(anchor)
            anchors[name ?? ""] = Anchor(index: index, isOpen: true, size: 0)
        }
        open.append(Open(index: index, anchor: name, keys: KeySet()))
    }

    private mutating func end(_ event: yaml_event_t) {
        guard let done = open.popLast() else { return }
        nodes[done.index].next = UInt32(nodes.count)
        nodes[done.index].count = done.childCount
        if nodes[done.index].style == .flow {
            nodes[done.index].end = UInt32(places.offset(ofCharacter: Int(event.end_mark.index)))
        } else if done.childCount > 0 {
            // libyaml ends a block collection at the next token, past comments: the last child ends it here.
            nodes[done.index].end = nodes[done.lastChild].end
        }
        if let name = done.anchor {
            let size = nodes.count - done.index + (anchors[name]?.size ?? 0)
            anchors[name] = Anchor(index: done.index, isOpen: false, size: size)
        }
    }

    /// The opening sign of the innermost `[…]` or `{…}` that is not closed yet.
    var openFlow: Span? {
        open.last { nodes[$0.index].style == .flow }.map {
            Span(file: file, start: nodes[$0.index].start, end: nodes[$0.index].start + 1)
        }
    }

    // MARK: Children, keys, aliases

    /// Counts the node just appended as a child, and checks it where it is a key.
    private mutating func child(isKeyCandidate: Bool, _ span: Span) {
        guard !open.isEmpty else { return }
        let last = open.count - 1
        let position = open[last].childCount
        open[last].childCount += 1
        open[last].lastChild = nodes.count - 1
        guard nodes[open[last].index].kind == .mapping, position % 2 == 0 else { return }
        let index = nodes.count - 1
        guard isKeyCandidate else {
            problems.append(YAMLProblem.complexKey.diagnostic(span))
            return
        }
        if let first = open[last].keys.insert(index, nodes, bytes, cooked) {
            repeated(index, first, span)
        }
        if nodes[index].style == .plain, text(of: index, is: "<<") {
            problems.append(YAMLProblem.mergeKey.diagnostic(span))
        }
    }

    /// A key that was there before: once more, or where `---` or `- ` should start something new.
    private mutating func repeated(_ index: Int, _ first: Int, _ span: Span) {
        let last = open.count - 1
        guard !open[last].startsAgain else { return }
        let text = text(of: index)
        let isBlock = nodes[open[last].index].style != .flow
        let isFirst = isBlock && first == open[last].index + 1
        let problem: YAMLProblem
        if isFirst, open.count == 1, text == "kind" {
            problem = .documentStart
        } else if isFirst, open.count > 1, nodes[open[last - 1].index].kind == .sequence {
            problem = .elementStart(text)
            open[last].startsAgain = true
        } else {
            problem = .duplicateKey(text)
        }
        let related = Related(
            Span(file: file, start: nodes[first].start, end: nodes[first].end),
            Message(id: "`\(text)` pertama kali ditulis di sini", en: "`\(text)` is first written here"))
        let finding = problem.diagnostic(span, related: [related])
        // Two documents in one cannot be told apart.
        if case .documentStart = problem { fatal = finding } else { problems.append(finding) }
    }

    private mutating func alias(_ event: yaml_event_t, _ start: Int) {
        let name = name(event.data.alias.anchor)
        let span = Span(file: file, start..<places.offset(ofCharacter: Int(event.end_mark.index)))
        guard let anchor = anchors[name] else {
            let near = Suggestion.nearest(to: name, among: anchors.keys.sorted())
            fatal = YAMLProblem.undefinedAlias(name, nearest: near).diagnostic(span)
            return
        }
        guard !anchor.isOpen else {
            fatal = YAMLProblem.recursiveAlias(name).diagnostic(span)
            return
        }
        aliasedNodes += anchor.size
        guard aliasedNodes <= limits.aliasNodes else {
            fatal = YAMLProblem.aliasExpansion(limit: limits.aliasNodes).diagnostic(span)
            return
        }
        // What encloses this alias stands for all that the alias stands for.
        for outer in open {
            if let outerName = outer.anchor { anchors[outerName]?.size += anchor.size }
        }
        var record = YAMLNode.Record(
            kind: nodes[anchor.index].kind, style: nodes[anchor.index].style, start: span.start, end: span.end,
            next: UInt32(nodes.count + 1))
        record.isAlias = true
        record.textStart = UInt32(anchor.index)
        nodes.append(record)
        child(isKeyCandidate: false, span)
    }

    // MARK: Tags and names

    private static let scalarTags: Set<String> = ["str", "int", "float", "bool", "null"]
    private static let textTags: Set<String> = ["!", "tag:yaml.org,2002:str"]

    /// Tags of the core schema are allowed. `!!str` makes a text of what would be a number; the others change nothing:
    /// types come from the field that is read.
    private mutating func checkTag(
        _ tag: UnsafeMutablePointer<UInt8>?, at range: Range<Int>, allowed: Set<String>
    ) {
        guard let tag else { return }
        let text = String(cString: tag)
        let core = "tag:yaml.org,2002:"
        if text == "!" || (text.hasPrefix(core) && allowed.contains(String(text.dropFirst(core.count)))) { return }
        // The tag as it is written: an anchor may stand before it.
        let start = bytes[range.lowerBound...].firstIndex(of: UInt8(ascii: "!")) ?? range.lowerBound
        let end = bytes[start...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ",") } ?? bytes.count
        let written = String(decoding: bytes[start..<end], as: UTF8.self)
        problems.append(YAMLProblem.tag(written).diagnostic(Span(file: file, start..<end)))
    }

    private func name(_ bytes: UnsafeMutablePointer<UInt8>?) -> String {
        bytes.map { String(cString: $0) } ?? ""
    }

    private func text(of index: Int) -> String {
        let record = nodes[index]
        let range = Int(record.textStart)..<Int(record.textStart) + Int(record.textLength)
        return record.isCooked
            ? String(decoding: cooked[range], as: UTF8.self) : String(decoding: bytes[range], as: UTF8.self)
    }

    private func text(of index: Int, is expected: StaticString) -> Bool {
        let record = nodes[index]
        guard record.textLength == UInt32(expected.utf8CodeUnitCount), !record.isCooked, let base = bytes.baseAddress
        else { return false }
        return memcmp(base + Int(record.textStart), expected.utf8Start, expected.utf8CodeUnitCount) == 0
    }
}
