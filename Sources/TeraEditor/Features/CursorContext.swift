internal import TeraDiagnostics
internal import TeraLanguage
internal import TeraYAML

/// What may be written where the cursor stands, also while the line makes no sense yet.
struct CursorContext {
    enum Wanted {
        case kindKey
        case kind
        case key(ShapeDoc, present: Set<String>)
        case value(TypeDoc, FieldDoc)
    }

    var wanted: [Wanted] = []
    let path: String
    /// Which document of the file, by the place of its first line.
    let documentRange: Range<Int>
    /// The word at the cursor.
    let word: Range<Int>
    /// All of the value up to the end of that word.
    let value: Range<Int>
    /// The line before the word.
    let before: String

    private static let cursor = "zzkursor"

    init(_ file: FileIndex, path: String, at offset: Int) {
        let bytes = file.source.bytes
        self.path = path
        documentRange = Self.document(bytes, around: offset)
        var start = offset
        while start > documentRange.lowerBound, Self.isWord(bytes[start - 1]) { start -= 1 }
        var end = offset
        while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
        word = start..<end
        let lineStart = file.lines.start(ofLine: file.lines.line(of: offset))
        before = String(decoding: bytes[lineStart..<start], as: UTF8.self)
        value = Self.valueStart(bytes, lineStart, start)..<end
        let isLineStart = before.allSatisfy { $0 == " " || $0 == "-" || $0 == "\t" }
        // At the start of a line a key, an entry of a list, or a line of a longer text may follow.
        let attempts: [(Range<Int>, String)] =
            isLineStart
            ? [(word, Self.cursor + ":"), (word, Self.cursor)] : [(value, Self.cursor), (word, Self.cursor)]
        for (range, text) in attempts where wanted.isEmpty || isLineStart { look(bytes, range, text) }
    }

    /// The lines between the marks of documents around a place.
    private static func document(_ bytes: [UInt8], around offset: Int) -> Range<Int> {
        func isMark(_ start: Int) -> Bool {
            start + 3 <= bytes.count && bytes[start..<start + 3].allSatisfy { $0 == UInt8(ascii: "-") }
                && (start + 3 == bytes.count || bytes[start + 3] <= 0x20)
        }
        var start = offset
        while start > 0 {
            if bytes[start - 1] == 0x0A, isMark(start), start + 3 <= offset { break }
            start -= 1
        }
        if isMark(start) { start += 3 }
        var end = offset
        while end < bytes.count {
            if bytes[end] == 0x0A, isMark(end + 1) { break }
            end += 1
        }
        return start..<max(start, end)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        NamesInText.isPart(byte) || byte == UInt8(ascii: "-") || byte >= 0x80
    }

    private static func valueStart(_ bytes: [UInt8], _ lineStart: Int, _ start: Int) -> Int {
        var index = start
        while index > lineStart {
            let byte = bytes[index - 1]
            if byte == UInt8(ascii: "["), index >= 1 { break }
            if byte == 0x20, index - 2 >= lineStart, ":-,".utf8.contains(bytes[index - 2]) { break }
            index -= 1
        }
        while index < start, bytes[index] == 0x20 { index += 1 }
        return index == lineStart ? start : index
    }

    private mutating func look(_ bytes: [UInt8], _ range: Range<Int>, _ text: String) {
        let document = documentRange
        guard range.lowerBound >= document.lowerBound else { return }
        let head = Array(bytes[document.lowerBound..<range.lowerBound]) + Array(text.utf8)
        let tail = Array(bytes[min(range.upperBound, document.upperBound)..<document.upperBound])
        if find(head + tail) { return }
        // What stands behind the line being written may not fit it yet.
        let lineEnd = tail.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? tail.count
        if find(head + tail[..<lineEnd]) { return }
        _ = find(head + Self.closers(head))
    }

    /// The brackets and quote that the last line leaves open.
    private static func closers(_ bytes: [UInt8]) -> [UInt8] {
        var open: [UInt8] = []
        var isQuoted = false
        let line = bytes[(bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...]
        for byte in line {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == UInt8(ascii: "{") { open.append(UInt8(ascii: "}")) }
            if byte == UInt8(ascii: "[") { open.append(UInt8(ascii: "]")) }
            if byte == open.last { open.removeLast() }
        }
        return (isQuoted ? [UInt8(ascii: "\"")] : []) + open.reversed()
    }

    private mutating func find(_ bytes: [UInt8]) -> Bool {
        var found: [Wanted] = []
        for tree in YAMLReader.read(SourceFile(name: "", bytes: bytes), file: 0).trees {
            tree.read { root in
                guard let kind = ShapeWalk.kind(of: root) else {
                    if root.kind == .scalar, root.text.contains(Self.cursor) { found.append(.kindKey) }
                    guard root.kind == .mapping else { return }
                    for (key, value) in root.entries {
                        if key.kind == .scalar, key.text.contains(Self.cursor) { found.append(.kindKey) }
                        if key.text == "kind", value.kind == .scalar, value.text.contains(Self.cursor) {
                            found.append(.kind)
                        }
                    }
                    return
                }
                var walk = ShapeWalk(kind: kind)
                walk.unknownKey = { key, level in
                    guard key.text.contains(Self.cursor) else { return }
                    let present = level.node.entries.map(\.key).filter { $0.kind == .scalar }.map(\.text)
                    found.append(.key(level.shape, present: Set(present)))
                }
                walk.scalar = { node, type, field, _ in
                    if node.text.contains(Self.cursor) { found.append(.value(type, field)) }
                }
                walk.walk(root)
            }
        }
        wanted += found
        return !found.isEmpty
    }
}
