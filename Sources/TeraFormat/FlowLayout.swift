internal import TeraYAML

/// Collections within brackets, in one line: `[a, b]`, `{id: a, title: B}`.
enum FlowLayout {
    /// Without anchors and tags before it. nil where it has more than `most` columns, or holds a text of several lines.
    static func text(_ node: YAMLNode, most: Int) -> String? {
        var text = ""
        guard content(of: node, to: &text, most: most), text.count <= most else { return nil }
        return text
    }

    private static func append(_ node: YAMLNode, to text: inout String, most: Int) -> Bool {
        // Long before it is counted sign by sign, its bytes tell that there is no room.
        guard text.utf8.count <= most * 4 else { return false }
        if node.isAlias {
            text += SourceText.of(node)
            return true
        }
        let properties = NodeProperties(node).text
        if !properties.isEmpty { text += properties + (isNothing(node) ? "" : " ") }
        return content(of: node, to: &text, most: most)
    }

    private static func content(of node: YAMLNode, to text: inout String, most: Int) -> Bool {
        switch node.kind {
        case .scalar:
            guard node.style != .plain || !node.text.utf8.contains(0x0A) else { return false }
            text += ScalarLayout.line(node)
        case .sequence:
            text += "["
            for (index, element) in node.elements.enumerated() {
                if index > 0 { text += ", " }
                guard !isNothing(element), append(element, to: &text, most: most) else { return false }
            }
            text += "]"
        case .mapping:
            text += "{"
            for (index, entry) in node.entries.enumerated() {
                if index > 0 { text += ", " }
                guard append(entry.key, to: &text, most: most) else { return false }
                if isNothing(entry.value), NodeProperties(entry.value).count == 0 { continue }
                // An alias may hold a colon, so a space parts them.
                text += entry.key.isAlias ? " : " : ": "
                guard append(entry.value, to: &text, most: most) else { return false }
            }
            text += "}"
        }
        return true
    }

    private static func isNothing(_ node: YAMLNode) -> Bool {
        !node.isAlias && node.kind == .scalar && node.style == .plain && node.text.isEmpty
    }
}
