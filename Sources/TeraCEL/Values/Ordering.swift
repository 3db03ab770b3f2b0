/// How two values stand to each other.
enum Order: Sendable {
    case less, equal, greater
    /// NaN is on one side: every comparison is false.
    case unordered

    @inline(__always)
    init<T: Comparable>(_ a: T, _ b: T) { self = a < b ? .less : (a == b ? .equal : .greater) }

    init(_ a: Double, _ b: Double) {
        self = a < b ? .less : (a == b ? .equal : (a > b ? .greater : .unordered))
    }

    @inline(__always)
    func satisfies(_ operation: BinaryOperator) -> Bool {
        switch operation {
        case .less: self == .less
        case .lessEqual: self == .less || self == .equal
        case .greater: self == .greater
        case .greaterEqual: self == .greater || self == .equal
        default: false
        }
    }
}

/// The order of two values, nil where the types have none.
func ordering(_ a: Value, _ b: Value) -> Order? {
    switch (a, b) {
    case (.int(let a), .int(let b)): Order(a, b)
    case (.double(let a), .double(let b)): Order(a, b)
    // An integer is compared as the double nearest to it, as the reference implementations do.
    case (.int(let a), .double(let b)): Order(Double(a), b)
    case (.double(let a), .int(let b)): Order(a, Double(b))
    case (.string(let a), .string(let b)): textOrdering(a, b)
    case (.bool(let a), .bool(let b)): Order(a ? 1 : 0, b ? 1 : 0)
    case (.timestamp(let a), .timestamp(let b)): Order(a, b)
    case (.duration(let a), .duration(let b)): Order(a, b)
    default: nil
    }
}

/// Texts are ordered by code points, which is the order of their UTF-8 bytes.
private func textOrdering(_ a: String, _ b: String) -> Order {
    if sameText(a, b) { return .equal }
    return a.utf8.lexicographicallyPrecedes(b.utf8) ? .less : .greater
}
