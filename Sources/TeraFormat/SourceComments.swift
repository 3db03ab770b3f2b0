internal import TeraDiagnostics
internal import TeraYAML

/// The comments of a file, and where its documents begin: the reader of YAML passes over both.
struct SourceComments {
    struct Comment {
        let start: Int
        /// From `#` to the last sign that shows.
        let text: String
        /// Whether it has its line for itself.
        let isAlone: Bool
        /// Bytes of its line before it.
        let column: Int
    }

    private(set) var all: [Comment] = []
    /// By document: where its `---` stands; nil where it has none.
    private(set) var marks: [Int?] = []
    /// Where scalars, documents and their marks begin, rising.
    private(set) var starts: [Int] = []
    /// How many anchors and tags there are.
    private(set) var properties = 0

    /// nil where the file has directives, `...`, or line breaks that only YAML knows.
    init?(_ source: SourceFile, _ trees: [YAMLTree]) {
        let bytes = source.bytes
        guard !Self.hasRareBreaks(bytes) else { return nil }
        var spans: [Range<Int>] = []
        for tree in trees {
            tree.read { root in
                starts.append(Int(root.span.start))
                Self.leaves(root) { node in
                    let range = Int(node.span.start)..<Int(node.span.end)
                    spans.append(range)
                    starts.append(range.lowerBound)
                }
            }
        }
        var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var found: [Int] = []
        for span in spans + [bytes.count..<bytes.count] {
            guard scan(bytes, place..<max(place, span.lowerBound), &found) else { return nil }
            if span.upperBound <= bytes.count { header(bytes, span) }
            place = max(place, span.upperBound)
        }
        for (index, tree) in trees.enumerated() {
            let before = index == 0 ? 0 : Int(trees[index - 1].span.start) + 1
            let start = tree.read { Int($0.span.start) }
            let mark = found.last { $0 >= before && $0 < max(start, 1) }
            guard mark != nil || index == 0 else { return nil }
            marks.append(mark)
            if let mark { starts.append(mark) }
        }
        starts.sort()
        // A mark that begins no document here.
        guard found.count == marks.count(where: { $0 != nil }) else { return nil }
    }

    private static func leaves(_ node: YAMLNode, _ body: (YAMLNode) -> Void) {
        if node.isAlias || node.kind == .scalar { return body(node) }
        if node.kind == .mapping {
            for (key, value) in node.entries {
                leaves(key, body)
                leaves(value, body)
            }
        } else {
            for element in node.elements { leaves(element, body) }
        }
    }

    /// Next line, line separator, paragraph separator; and a tab that begins a line, which libyaml counts otherwise.
    private static func hasRareBreaks(_ bytes: [UInt8]) -> Bool {
        for index in bytes.indices.dropLast() {
            if bytes[index] == 0xC2, bytes[index + 1] == 0x85 { return true }
            if bytes[index] == 0xE2, bytes[index + 1] == 0x80, index + 2 < bytes.count,
                bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9
            {
                return true
            }
        }
        return false
    }

    /// Comments and marks between two scalars. False where something else stands there that has no one style.
    private mutating func scan(_ bytes: [UInt8], _ range: Range<Int>, _ marks: inout [Int]) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            let lineStart = Self.lineStart(bytes, index)
            if byte == UInt8(ascii: "#"), index == 0 || bytes[index - 1] <= 0x20 || index == lineStart {
                let end = bytes[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
                append(bytes, index..<end)
                index = end
                continue
            }
            if index == lineStart {
                if byte == UInt8(ascii: "%") { return false }
                if Self.isMark(bytes, index, UInt8(ascii: ".")) { return false }
                if Self.isMark(bytes, index, UInt8(ascii: "-")) {
                    marks.append(index)
                    index += 3
                    continue
                }
            }
            if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!"),
                index == lineStart || NodeProperties.ends.contains(bytes[index - 1])
            {
                properties += 1
            }
            index += 1
        }
        return true
    }

    /// The comment beside `|` or `>`, which is within the scalar.
    private mutating func header(_ bytes: [UInt8], _ span: Range<Int>) {
        let index = span.lowerBound
        guard index < span.upperBound, bytes[index] == UInt8(ascii: "|") || bytes[index] == UInt8(ascii: ">") else {
            return
        }
        let end = bytes[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        guard let sign = bytes[index..<end].firstIndex(of: UInt8(ascii: "#")) else { return }
        append(bytes, sign..<end)
    }

    private mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
        let lineStart = Self.lineStart(bytes, range.lowerBound)
        all.append(
            Comment(
                start: range.lowerBound, text: String(decoding: bytes[range.lowerBound..<end], as: UTF8.self),
                isAlone: bytes[lineStart..<range.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x09 },
                column: range.lowerBound - lineStart))
    }

    /// `---` or `...` with nothing behind it that belongs to it.
    private static func isMark(_ bytes: [UInt8], _ index: Int, _ sign: UInt8) -> Bool {
        index + 3 <= bytes.count && bytes[index..<index + 3].allSatisfy { $0 == sign }
            && (index + 3 == bytes.count || bytes[index + 3] <= 0x20)
    }

    static func lineStart(_ bytes: [UInt8], _ place: Int) -> Int {
        var index = place
        while index > 0, bytes[index - 1] != 0x0A, bytes[index - 1] != 0x0D { index -= 1 }
        return index == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) && place >= 3 ? 3 : index
    }
}
