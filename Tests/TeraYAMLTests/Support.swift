import Synchronization
import TeraDiagnostics

@testable import TeraYAML

/// A file of the given text as the reader sees it.
func source(_ text: String) -> SourceFile { SourceFile(name: "uji.yaml", bytes: Array(text.utf8)) }

func read(_ text: String, limits: YAMLLimits = YAMLLimits()) -> YAMLReader.Result {
    held(YAMLReader.read(source(text), file: 0, limits: limits))
}

func read(bytes: [UInt8]) -> YAMLReader.Result {
    held(YAMLReader.read(SourceFile(name: "uji.yaml", bytes: bytes), file: 0))
}

/// Nodes do not keep their tree, so the trees that tests read stay until the end.
private func held(_ result: YAMLReader.Result) -> YAMLReader.Result {
    heldTrees.withLock { $0 += result.trees }
    return result
}

private let heldTrees = Mutex<[YAMLTree]>([])

/// The source text under a span.
func text(_ span: Span, in bytes: [UInt8]) -> String {
    String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
}

extension YAMLTree {
    /// The node at a path of keys and indexes from the root; nil where there is none.
    func node(_ path: [Step]) -> YAMLNode? {
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
        return node
    }
}

enum Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    case index(Int)

    init(stringLiteral value: String) { self = .key(value) }
    init(integerLiteral value: Int) { self = .index(value) }
}

/// Every node below and with `node`, in source order; aliases are followed no further.
func allNodes(_ node: YAMLNode) -> [YAMLNode] {
    guard !node.isAlias else { return [node] }
    switch node.kind {
    case .scalar: return [node]
    case .sequence: return [node] + node.elements.flatMap(allNodes)
    case .mapping: return [node] + node.entries.flatMap { allNodes($0.key) + allNodes($0.value) }
    }
}
