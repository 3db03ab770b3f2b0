internal import TeraDiagnostics
internal import TeraLanguage
internal import TeraYAML

/// What each place of a file means: keys, the ids that it gives, and those that it names.
struct FileIndex: Sendable {
    /// A place and what it means.
    struct Mark: Sendable {
        enum Role: Sendable {
            case key(FieldDoc)
            case definition(Space)
            case reference([Space])
            /// In an expression, or within the braces of a text: an id with `_` for `-`.
            case name
            case word
        }

        let range: Range<Int>
        let role: Role
        /// The id, name or word.
        let text: String
        /// Which document of the file.
        let document: Int
    }

    /// An id that is given, and what stands beside it.
    struct Definition: Sendable {
        let space: Space
        let id: String
        let range: Range<Int>
        /// All that it names: the mapping.
        let whole: Range<Int>
        let document: Int
        let depth: Int
        var title = ""
        var aliases: [String] = []
        /// Its plain fields, for those who point at it.
        var facts: [(key: String, value: String)] = []
    }

    /// A key with its value, over several lines.
    struct Fold: Sendable {
        let range: Range<Int>
    }

    let source: SourceFile
    let lines: TextLines
    private(set) var marks: [Mark] = []
    private(set) var definitions: [Definition] = []
    private(set) var folds: [Fold] = []
    /// Plain values of documents and of their periods, which a copy may have to change.
    private(set) var values: [(key: String, range: Range<Int>)] = []
    private(set) var documents: [(kind: DocumentKind?, range: Range<Int>)] = []

    init(_ source: SourceFile) {
        self.source = source
        lines = TextLines(source.bytes)
        for tree in YAMLReader.read(source, file: 0).trees {
            tree.read { root in
                let kind = ShapeWalk.kind(of: root)
                documents.append((kind, Self.range(root.span)))
                folds.append(Fold(range: Self.range(root.span)))
                folds(of: root)
                if let kind { index(root, kind) }
            }
        }
        marks.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }

    static func range(_ span: Span) -> Range<Int> { Int(span.start)..<Int(span.end) }

    /// The mark at an offset; at the end of a word it is still that word.
    func mark(at offset: Int) -> Mark? {
        marks.last { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
    }

    private mutating func folds(of node: YAMLNode) {
        guard !node.isAlias, node.kind != .scalar else { return }
        if node.kind == .mapping {
            for (key, value) in node.entries {
                folds.append(Fold(range: Int(key.span.start)..<Int(value.span.end)))
                folds(of: value)
            }
        } else {
            // An entry before its own first key: both begin in one line.
            for element in node.elements {
                folds.append(Fold(range: Self.range(element.span)))
                folds(of: element)
            }
        }
    }

    // MARK: Marks

    private mutating func index(_ root: YAMLNode, _ kind: DocumentKind) {
        let document = documents.count - 1
        var marks: [Mark] = []
        var definitions: [Definition] = []
        // Of each mapping on the way, the definition that it holds.
        var open: [Int?] = []
        var values: [(key: String, range: Range<Int>)] = []
        let source = self.source
        var walk = ShapeWalk(kind: kind)
        walk.enter = { _ in open.append(nil) }
        walk.leave = { level in
            guard let own = open.popLast() ?? nil else { return }
            definitions[own].describe(level.node)
        }
        walk.key = { key, field, _ in
            marks.append(Mark(range: Self.range(key.span), role: .key(field), text: field.name, document: document))
        }
        walk.scalar = { node, type, field, level in
            let range = Self.range(node.span)
            if level.isDocument || level.shape.name == "period" { values.append((field.name, range)) }
            func add(_ role: Mark.Role) {
                marks.append(Mark(range: range, role: role, text: node.text, document: document))
            }
            switch type {
            case .identifier:
                let space = Space.defined(
                    in: level.shape.name, field: field.name, kind: kind, isDocument: level.isDocument)
                guard let space else {
                    if level.shape.name == "entry" { add(.reference([.entry])) }
                    return
                }
                add(.definition(space))
                if !open.isEmpty { open[open.count - 1] = definitions.count }
                definitions.append(
                    Definition(
                        space: space, id: node.text, range: range, whole: Self.range(level.node.span),
                        document: document, depth: open.count))
            case .reference(let kind): add(.reference([.document(kind)]))
            case .localReference(let what):
                let spaces = Space.referred(by: what)
                // Of one time of a repeat the number stands behind the id: `umur.2`.
                guard what == "item", node.text.contains(".") else { return add(.reference(spaces)) }
                marks += NamesInText.placed(node, source, document, spaces)
            case .key: add(.reference([.local("option"), .local("checklist-entry")]))
            case .enumeration: add(.word)
            case .expression, .either(.boolean, .expression):
                marks += NamesInText.expression(node, source, document)
            case .text where kind == .reportText: marks += NamesInText.citations(node, source, document)
            case .text: marks += NamesInText.braces(node, source, document)
            case .string where level.shape.name == "waive" && field.name == "at":
                marks += NamesInText.path(node, source, document)
            default: break
            }
        }
        walk.walk(root)
        self.marks += marks
        self.definitions += definitions
        self.values += values
    }
}

extension FileIndex.Definition {
    /// What stands beside the id: its title or text, and its plain fields.
    fileprivate mutating func describe(_ node: YAMLNode) {
        for (key, value) in node.entries where key.kind == .scalar {
            switch key.text {
            case "title", "stem", "text", "label": if title.isEmpty { title = Self.firstText(value) }
            case "aliases": aliases = value.kind == .sequence ? value.elements.compactMap(Self.scalar) : []
            default: if let text = Self.scalar(value), text.utf8.count < 400 { facts.append((key.text, text)) }
            }
        }
    }

    private static func scalar(_ node: YAMLNode) -> String? { node.kind == .scalar ? node.text : nil }

    private static func firstText(_ node: YAMLNode) -> String {
        if node.kind == .mapping { return node.entries.compactMap { scalar($0.value) }.first ?? "" }
        return scalar(node) ?? ""
    }
}
