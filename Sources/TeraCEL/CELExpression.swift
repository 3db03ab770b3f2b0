/// An expression that was read: its tree, and what is wrong with how it is written.
public struct CELExpression: Sendable {
    public let syntax: CELSyntax
    /// Mistakes found while reading, in the order of their places. Empty when the expression is well formed.
    public let problems: [CELProblem]

    public var source: String { syntax.source }

    /// Reads an expression. Always gives a tree; with problems, parts of it stand for what could not be read.
    public static func parse(_ source: String, limits: CELLimits = CELLimits()) -> CELExpression {
        let bytes = Array(source.utf8)
        guard bytes.count <= limits.sourceBytes else {
            let node = CELNode(kind: .invalid, range: 0..<bytes.count, enclosingRange: 0..<bytes.count)
            return CELExpression(
                syntax: CELSyntax(source: source, nodes: [node], root: 0),
                problems: [CELProblem(.limit(.tooLong(limit: limits.sourceBytes)), 0..<bytes.count)])
        }
        var lexer = Lexer(bytes)
        lexer.run()
        var parser = Parser(lexer: lexer, limits: limits)
        let root = parser.parseAll()
        let sorted = parser.problems.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        return CELExpression(
            syntax: CELSyntax(source: source, nodes: parser.nodes, root: root),
            problems: Array(sorted.prefix(limits.problems)))
    }

    /// Finds the types of all parts, and what does not fit.
    public func check(in environment: CELEnvironment, expecting expected: CELType? = nil) -> CELChecked {
        var checker = Checker(syntax: syntax, environment: environment)
        return checker.run(expecting: expected)
    }
}

/// What the checker found out about an expression.
public struct CELChecked: Sendable {
    /// By node of the tree.
    public let types: [CELType]
    /// The type of the whole.
    public let type: CELType
    /// Mistakes found while checking, in the order of their places.
    public let problems: [CELProblem]
    /// An upper estimate of the steps of one evaluation.
    public let cost: Int
}
