internal import TeraDiagnostics
internal import TeraLanguage
internal import TeraYAML

/// Goes through a document along the tables that decode it, and tells what each scalar is.
struct ShapeWalk {
    /// A mapping on the way, outermost first.
    struct Level {
        let shape: ShapeDoc
        let node: YAMLNode
        let isDocument: Bool
    }

    let kind: DocumentKind
    /// A key that the table knows, and its mapping.
    var key: (YAMLNode, FieldDoc, Level) -> Void = { _, _, _ in }
    /// A key that it does not know.
    var unknownKey: (YAMLNode, Level) -> Void = { _, _ in }
    /// A scalar that stands where a value of the type belongs.
    var scalar: (YAMLNode, TypeDoc, FieldDoc, Level) -> Void = { _, _, _, _ in }
    var enter: (Level) -> Void = { _ in }
    var leave: (Level) -> Void = { _ in }

    func walk(_ root: YAMLNode) {
        object(root, DocumentReference.shape(of: kind), isDocument: true, around: [])
    }

    /// The kind that a document says it is.
    static func kind(of root: YAMLNode) -> DocumentKind? {
        guard root.kind == .mapping else { return nil }
        return root.entries.first { $0.key.kind == .scalar && $0.key.text == "kind" }
            .flatMap { $0.value.kind == .scalar ? DocumentKind(rawValue: $0.value.text) : nil }
    }

    private func object(_ node: YAMLNode, _ shape: ShapeDoc, isDocument: Bool = false, around: [ShapeDoc]) {
        // What an anchor says is told where it stands.
        guard node.kind == .mapping, !node.isAlias else { return }
        let level = Level(shape: shape, node: node, isDocument: isDocument)
        enter(level)
        for (key, value) in node.entries where key.kind == .scalar {
            let name = key.text
            if let field = shape.fields.first(where: { $0.name == name }) {
                self.key(key, field, level)
                self.value(value, field.type, field, level, around: around)
            } else if !(isDocument && name == "kind") {
                unknownKey(key, level)
            }
        }
        leave(level)
    }

    private func value(_ node: YAMLNode, _ type: TypeDoc, _ field: FieldDoc, _ level: Level, around: [ShapeDoc]) {
        guard !node.isAlias else { return }
        switch type {
        case .list(let element):
            guard node.kind == .sequence else { return value(node, element, field, level, around: around) }
            for part in node.elements { value(part, element, field, level, around: around) }
        case .object(let shape): object(node, shape, around: around + [shape])
        case .nested: if let shape = Self.best(around, node) { object(node, shape, around: around) }
        case .either(let a, let b):
            let shapes = Self.objects(a) + Self.objects(b)
            if node.kind == .mapping, let shape = Self.best(shapes.isEmpty ? around : shapes, node) {
                object(node, shape, around: shapes.isEmpty ? around : shapes)
            } else {
                value(node, Self.takes(a, node) ? a : b, field, level, around: shapes.isEmpty ? around : shapes)
            }
        case .key where node.kind != .scalar:
            let parts = node.kind == .sequence ? Array(node.elements) : node.entries.flatMap { [$0.key, $0.value] }
            for part in parts where part.kind == .scalar { scalar(part, type, field, level) }
        case .answers where node.kind == .mapping:
            for (item, _) in node.entries where item.kind == .scalar {
                scalar(item, .localReference("item"), field, level)
            }
        case .text where node.kind == .mapping:
            for (_, text) in node.entries where text.kind == .scalar { scalar(text, type, field, level) }
        default: if node.kind == .scalar { scalar(node, type, field, level) }
        }
    }

    private static func objects(_ type: TypeDoc) -> [ShapeDoc] {
        switch type {
        case .object(let shape): [shape]
        case .either(let a, let b): objects(a) + objects(b)
        default: []
        }
    }

    /// The shape that knows most of the keys.
    private static func best(_ shapes: [ShapeDoc], _ node: YAMLNode) -> ShapeDoc? {
        let keys = Set(node.entries.map(\.key).filter { $0.kind == .scalar }.map(\.text))
        // Of shapes that know as many, the first.
        let most = shapes.map { shape in shape.fields.count { keys.contains($0.name) } }
        return most.max().flatMap { best in most.firstIndex(of: best) }.map { shapes[$0] }
    }

    private static func takes(_ type: TypeDoc, _ node: YAMLNode) -> Bool {
        switch type {
        case .list: node.kind == .sequence
        case .object, .nested: node.kind == .mapping
        case .boolean: node.isPlain && ["true", "false"].contains(node.text)
        case .either(let a, let b): takes(a, node) || takes(b, node)
        default: node.kind == .scalar
        }
    }
}
