import TeraDiagnostics

@testable import TeraYAML

/// A file of the given text as the reader sees it.
func source(_ text: String) -> SourceFile { SourceFile(name: "uji.yaml", bytes: Array(text.utf8)) }

func read(_ text: String, limits: YAMLLimits = YAMLLimits()) -> YAMLReader.Result {
    YAMLReader.read(source(text), file: 0, limits: limits)
}

func read(bytes: [UInt8]) -> YAMLReader.Result {
    YAMLReader.read(SourceFile(name: "uji.yaml", bytes: bytes), file: 0)
}

/// The source text under a span.
func text(_ span: Span, in bytes: [UInt8]) -> String {
    String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
}

/// What a test looks at of a node: nodes themselves do not outlive `YAMLTree.read`.
struct SeenNode {
    var kind: YAMLNode.Kind
    var style: YAMLNode.Style
    var isAlias: Bool
    var isPlain: Bool
    var span: Span
    var textSpan: Span
    /// Empty for collections.
    var text: String
    var count: Int

    init(_ node: YAMLNode) {
        kind = node.kind
        style = node.style
        isAlias = node.isAlias
        isPlain = node.isPlain
        span = node.span
        textSpan = node.textSpan
        text = node.kind == .scalar ? node.text : ""
        count = node.count
    }
}

extension YAMLTree {
    /// The node at a path of keys and indexes from the root; nil where there is none.
    func node(_ path: [Step]) -> SeenNode? {
        read { root in
            var node = root
            for step in path {
                let next: YAMLNode?
                switch step {
                case .key(let name): next = node.entries.first { $0.key.text == name }?.value
                case .index(let index): next = Array(node.elements).dropFirst(index).first
                }
                guard let next else { return nil }
                node = next
            }
            return SeenNode(node)
        }
    }

    /// Every node in source order; aliases are followed no further.
    var allNodes: [SeenNode] { read(below) }

    private func below(_ node: YAMLNode) -> [SeenNode] {
        guard !node.isAlias else { return [SeenNode(node)] }
        switch node.kind {
        case .scalar: return [SeenNode(node)]
        case .sequence: return [SeenNode(node)] + node.elements.flatMap(below)
        case .mapping: return [SeenNode(node)] + node.entries.flatMap { below($0.key) + below($0.value) }
        }
    }
}

enum Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    case index(Int)

    init(stringLiteral value: String) { self = .key(value) }
    init(integerLiteral value: Int) { self = .index(value) }
}
