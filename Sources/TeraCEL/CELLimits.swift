/// How large an expression and its evaluation may become; past a limit there is a problem or an error, never a crash.
public struct CELLimits: Sendable, Hashable {
    /// UTF-8 bytes of one expression.
    public var sourceBytes = 100_000
    /// Brackets inside brackets. The language asks for 32. Half a megabyte of stack, the least that
    /// threads have, holds this many and the depth below; a debug build takes four times as much.
    public var nesting = 48
    /// Height of the tree, which also grows along `a + b + c` but not along `&&` and `||`. The language asks for 32.
    public var depth = 100
    /// Problems reported for one expression before reading stops.
    public var problems = 20
    /// Steps that the static estimate may reach.
    public var estimatedCost = 100_000_000
    /// Steps that an evaluation may take: about one for each operation, element and 16 bytes of text.
    public var evaluationCost = 2_000_000
    /// UTF-8 bytes of one string made while evaluating.
    public var stringBytes = 1_000_000
    /// Elements of one list or map made while evaluating.
    public var elements = 100_000
    /// Elements that a list variable is assumed to hold in the static estimate.
    public var assumedElements = 100

    public init() {}
}
