public import TeraDiagnostics

/// The nodes of one YAML document: a flat preorder arena over the source bytes.
///
/// 32 bytes a node, text as slices of the source wherever the source says it literally; only scalars that YAML
/// changes (escapes, folding) are copied. Measured against trees of enums with strings: a third of the memory and
/// about one and a half times the speed.
public final class YAMLTree: Sendable {
    public let source: SourceFile
    public let file: UInt32
    let nodes: [YAMLNode.Record]
    /// Text of scalars that differ from their source: `Record.textStart` counts from here when `isCooked`.
    let cooked: [UInt8]
    /// The bytes of the document, from its first node to the end of its last.
    public let span: Span

    init(source: SourceFile, file: UInt32, nodes: [YAMLNode.Record], cooked: [UInt8], span: Span) {
        self.source = source
        self.file = file
        self.nodes = nodes
        self.cooked = cooked
        self.span = span
    }

    /// Reads the document from its root node, which every tree has. Nodes may not leave `body`.
    public func read<Result>(_ body: (YAMLNode) -> Result) -> Result {
        nodes.withUnsafeBufferPointer { nodes in
            cooked.withUnsafeBufferPointer { cooked in
                source.bytes.withUnsafeBufferPointer { bytes in
                    withUnsafePointer(to: YAMLNode.Tree(file: file, nodes: nodes, cooked: cooked, bytes: bytes)) {
                        body(YAMLNode(tree: $0, index: 0))
                    }
                }
            }
        }
    }
}

/// One node of a tree, aliases already followed.
///
/// It lives as long as `YAMLTree.read` runs, and points into the tree: counting a reference for every node took a
/// seventh of the time of a check.
public struct YAMLNode {
    /// What nodes read from.
    struct Tree {
        let file: UInt32
        let nodes: UnsafeBufferPointer<Record>
        let cooked: UnsafeBufferPointer<UInt8>
        let bytes: UnsafeBufferPointer<UInt8>
    }

    public enum Kind: UInt8, Sendable {
        case scalar, sequence, mapping
    }

    /// How a scalar is written; for collections `.plain` is block style and `.flow` flow style.
    public enum Style: UInt8, Sendable {
        case plain, singleQuoted, doubleQuoted, literal, folded, flow
    }

    struct Record: Sendable {
        var kind: Kind
        var style: Style
        var isAlias = false
        var isCooked = false
        /// `!!str` stands before it: text, whatever it looks like.
        var isTaggedText = false
        /// Byte range of the node in the source.
        var start: UInt32
        var end: UInt32
        /// Scalars: where the text stands. Aliases: `textStart` is the index of the anchored node.
        var textStart: UInt32 = 0
        var textLength: UInt32 = 0
        /// Index of the node after this one and all its children.
        var next: UInt32
        /// Collections: number of children; a mapping's keys and values both count.
        var count: UInt32 = 0
    }

    private let tree: UnsafePointer<Tree>
    /// The node itself, or the anchored node that an alias stands for.
    private let target: Int
    /// Where it is written: the alias, not its anchor.
    private let written: Int

    init(tree: UnsafePointer<Tree>, index: Int) {
        self.tree = tree
        self.written = index
        let nodes = tree.pointee.nodes
        self.target = nodes[index].isAlias ? Int(nodes[index].textStart) : index
    }

    private var record: Record { tree.pointee.nodes[target] }

    /// The bytes of the file.
    public var source: UnsafeBufferPointer<UInt8> { tree.pointee.bytes }

    public var kind: Kind { record.kind }
    public var style: Style { record.style }
    public var isAlias: Bool { tree.pointee.nodes[written].isAlias }

    /// Where it is written.
    public var span: Span {
        let record = tree.pointee.nodes[written]
        return Span(file: tree.pointee.file, start: record.start, end: record.end)
    }

    /// Where its content is written: of an alias, the anchored node. For `ScalarPlaces`.
    public var textSpan: Span { Span(file: tree.pointee.file, start: record.start, end: record.end) }

    /// A scalar's text, with escapes and folding done.
    public var text: String {
        withUTF8 { String(decoding: $0, as: UTF8.self) }
    }

    /// The UTF-8 of a scalar's text, without copying it.
    public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let record = self.record
        let range = Int(record.textStart)..<Int(record.textStart) + Int(record.textLength)
        let bytes = record.isCooked ? tree.pointee.cooked : tree.pointee.bytes
        return body(UnsafeBufferPointer(rebasing: bytes[range]))
    }

    /// Whether a scalar is plain, so that the core schema may read it as null, a boolean or a number.
    public var isPlain: Bool { record.kind == .scalar && record.style == .plain && !record.isTaggedText }

    /// Elements of a sequence; for a mapping use `entries`.
    public var elements: Elements { Elements(tree: tree, index: target + 1, remaining: Int(record.count)) }

    /// Keys and values of a mapping, in source order.
    public var entries: Entries { Entries(elements: elements) }

    public var count: Int { kind == .mapping ? Int(record.count) / 2 : Int(record.count) }

    public struct Elements: Sequence, IteratorProtocol {
        let tree: UnsafePointer<Tree>
        var index: Int
        var remaining: Int

        public mutating func next() -> YAMLNode? {
            guard remaining > 0 else { return nil }
            remaining -= 1
            let node = YAMLNode(tree: tree, index: index)
            index = Int(tree.pointee.nodes[index].next)
            return node
        }
    }

    public struct Entries: Sequence, IteratorProtocol {
        var elements: Elements

        public mutating func next() -> (key: YAMLNode, value: YAMLNode)? {
            guard let key = elements.next(), let value = elements.next() else { return nil }
            return (key, value)
        }
    }
}
