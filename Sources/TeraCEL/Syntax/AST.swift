/// The place of a node in a ``CELSyntax`` arena.
public typealias NodeID = Int

/// `-x` and `!x`.
public enum UnaryOperator: String, Sendable, Hashable {
    case negate = "-"
    case not = "!"
}

/// The operators that take two operands and are not logical connectives.
public enum BinaryOperator: String, Sendable, Hashable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessEqual = "<="
    case greater = ">"
    case greaterEqual = ">="
    case isIn = "in"
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"

    /// True for the six comparisons; `in` is a relation but no comparison.
    var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual: true
        default: false
        }
    }
    var isRelation: Bool { isComparison || self == .isIn }
    /// True for `<`, `<=`, `>` and `>=`.
    var isOrdering: Bool { isComparison && self != .equal && self != .notEqual }
}

/// `&&` and `||`. They are associative and commutative, so a chain is one node with many operands.
public enum LogicOperator: String, Sendable, Hashable {
    case and = "&&"
    case or = "||"
}

/// A call, in either style: `f(a)` has no target, `a.f()` has one.
public struct CELCall: Sendable, Hashable {
    public var target: NodeID?
    public var function: String
    /// Written with a leading dot: `.f(a)`.
    public var isRooted: Bool
    /// The place of the function's name alone.
    public var nameRange: Range<Int>
    public var arguments: [NodeID]
}

/// `key: value` in a map literal.
public struct CELMapEntry: Sendable, Hashable {
    public var key: NodeID
    public var value: NodeID
}

/// One node of the tree.
public struct CELNode: Sendable {
    public enum Kind: Sendable {
        case null
        case bool(Bool)
        case int(Int64)
        case double(Double)
        case string(String)
        case name(String, isRooted: Bool)
        case select(NodeID, field: String, fieldRange: Range<Int>)
        case index(NodeID, NodeID)
        case call(CELCall)
        case unary(UnaryOperator, NodeID)
        case binary(BinaryOperator, NodeID, NodeID)
        case logic(LogicOperator, [NodeID])
        case conditional(NodeID, NodeID, NodeID)
        case list([NodeID])
        case map([CELMapEntry])
        /// Stands where an operand could not be read; only trees with problems hold it.
        case invalid
    }

    public var kind: Kind
    /// UTF-8 offsets of the node, without parentheses around it.
    public var range: Range<Int>
    /// The same with the parentheses written around it.
    public var enclosingRange: Range<Int>
}

/// A parsed expression: the source and a flat arena of nodes, children before parents.
public struct CELSyntax: Sendable {
    public let source: String
    public internal(set) var nodes: [CELNode]
    public internal(set) var root: NodeID

    public subscript(id: NodeID) -> CELNode { nodes[id] }

    /// The source text of a range of UTF-8 offsets.
    public func text(_ range: Range<Int>) -> String {
        String(decoding: Array(source.utf8)[range.clamped(to: 0..<source.utf8.count)], as: UTF8.self)
    }

    /// The nodes directly under a node, in source order.
    public func children(of id: NodeID) -> [NodeID] {
        switch nodes[id].kind {
        case .null, .bool, .int, .double, .string, .name, .invalid: []
        case .select(let operand, _, _), .unary(_, let operand): [operand]
        case .index(let operand, let index): [operand, index]
        case .binary(_, let left, let right): [left, right]
        case .call(let call): (call.target.map { [$0] } ?? []) + call.arguments
        case .logic(_, let operands): operands
        case .list(let elements): elements
        case .conditional(let condition, let first, let second): [condition, first, second]
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        }
    }

    /// The dotted name that a chain of plain selections spells, as `a.b.c`, or nil for anything else.
    func qualifiedName(_ id: NodeID) -> (name: String, isRooted: Bool)? {
        switch nodes[id].kind {
        case .name(let name, let isRooted): return (name, isRooted)
        case .select(let operand, let field, _):
            guard let base = qualifiedName(operand) else { return nil }
            return (base.name + "." + field, base.isRooted)
        default: return nil
        }
    }
}

extension CELSyntax {
    /// True when both trees say the same, wherever it was written.
    public func hasSameStructure(as other: CELSyntax) -> Bool { same(root, other, other.root) }

    private func same(_ id: NodeID, _ other: CELSyntax, _ otherID: NodeID) -> Bool {
        switch (nodes[id].kind, other.nodes[otherID].kind) {
        case (.null, .null): break
        case (.bool(let a), .bool(let b)): guard a == b else { return false }
        case (.int(let a), .int(let b)): guard a == b else { return false }
        case (.double(let a), .double(let b)): guard a.bitPattern == b.bitPattern else { return false }
        case (.string(let a), .string(let b)): guard a.utf8.elementsEqual(b.utf8) else { return false }
        case (.name(let a, let aRooted), .name(let b, let bRooted)):
            guard a == b, aRooted == bRooted else { return false }
        case (.select(_, let a, _), .select(_, let b, _)): guard a == b else { return false }
        case (.index, .index), (.conditional, .conditional), (.list, .list), (.map, .map): break
        case (.call(let a), .call(let b)):
            guard a.function == b.function, a.isRooted == b.isRooted, (a.target == nil) == (b.target == nil) else {
                return false
            }
        case (.unary(let a, _), .unary(let b, _)): guard a == b else { return false }
        case (.binary(let a, _, _), .binary(let b, _, _)): guard a == b else { return false }
        case (.logic(let a, _), .logic(let b, _)): guard a == b else { return false }
        default: return false
        }
        let mine = children(of: id)
        let theirs = other.children(of: otherID)
        return mine.count == theirs.count && zip(mine, theirs).allSatisfy { same($0, other, $1) }
    }
}
