internal import TeraDiagnostics
internal import TeraYAML

/// Whether two nodes say the same, however they are written.
enum TreeComparison {
    static func same(_ a: YAMLNode, _ b: YAMLNode) -> Bool {
        guard a.isAlias == b.isAlias, a.kind == b.kind else { return false }
        // The node that an alias stands for is compared where it stands.
        if a.isAlias { return SourceText.of(a) == SourceText.of(b) }
        guard NodeProperties(a).text == NodeProperties(b).text else { return false }
        switch a.kind {
        case .scalar:
            // A plain scalar may be a number or a word of YAML, a folded one is text: one of several words is text anyway.
            return a.text == b.text && (a.isPlain == b.isPlain || a.text.utf8.contains { $0 == 0x20 || $0 == 0x0A })
        case .sequence:
            return a.count == b.count && zip(a.elements, b.elements).allSatisfy(same)
        case .mapping:
            return a.count == b.count
                && zip(a.entries, b.entries).allSatisfy { same($0.key, $1.key) && same($0.value, $1.value) }
        }
    }
}

/// The source of a node.
enum SourceText {
    static func of(_ node: YAMLNode) -> String {
        String(decoding: node.source[Int(node.span.start)..<Int(node.span.end)], as: UTF8.self)
    }
}

/// Anchor and tag before a node, in its line: `&x`, `!!str`.
struct NodeProperties {
    private(set) var count = 0
    /// With one space between them; empty where there are none.
    private(set) var text = ""

    init(_ node: YAMLNode) {
        guard !node.isAlias else { return }
        let bytes = node.source
        var end = Int(node.span.start)
        while true {
            while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
            var start = end
            while start > 0, !Self.ends.contains(bytes[start - 1]) { start -= 1 }
            // With a colon behind it, it is the last word of a key.
            guard start < end, bytes[end - 1] != UInt8(ascii: ":"),
                bytes[start] == UInt8(ascii: "&") || bytes[start] == UInt8(ascii: "!")
            else { return }
            let part = String(decoding: bytes[start..<end], as: UTF8.self)
            text = count == 0 ? part : "\(part) \(text)"
            count += 1
            end = start
        }
    }

    /// What no anchor or tag goes on over.
    static let ends = Set(" \t\r\n,[]{}".utf8)
}
