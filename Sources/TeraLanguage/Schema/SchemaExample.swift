internal import TeraDiagnostics
internal import TeraYAML

/// A value of YAML as JSON, by the core schema.
enum SchemaExample {
    static func value(of yaml: String) -> SchemaValue? {
        let source = SourceFile(name: "", bytes: Array(yaml.utf8))
        return YAMLReader.read(source, file: 0).trees.first?.read(value)
    }

    private static func value(of node: YAMLNode) -> SchemaValue {
        switch node.kind {
        case .sequence: return .list(node.elements.map(value))
        case .mapping: return .object(node.entries.map { (key: $0.key.text, value: value(of: $0.value)) })
        case .scalar:
            guard node.isPlain else { return .text(node.text) }
            let text = node.text
            switch node.withUTF8(CoreSchema.kind) {
            case .boolean: return .bool(text.lowercased() == "true")
            // Other spellings of numbers, such as `+1` and `0x1F`, are none in JSON.
            case .integer where Int(text).map(String.init) == text: return .number(text)
            case .float where text.first != "." && text.first != "+" && text.last != ".": return .number(text)
            default: return .text(text)
            }
        }
    }
}
