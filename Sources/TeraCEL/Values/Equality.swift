/// Equality of code points. Swift's own `==` on strings also equates different spellings of an accent.
@inline(__always)
func sameText(_ a: String, _ b: String) -> Bool {
    // Short texts live in the two words of the string itself: equal words are equal texts.
    let aWords = unsafeBitCast(a, to: (UInt64, UInt64).self)
    let bWords = unsafeBitCast(b, to: (UInt64, UInt64).self)
    if aWords == bWords { return true }
    guard a.utf8.count == b.utf8.count else { return false }
    return sameBytes(a, b)
}

@inline(never)
private func sameBytes(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

/// True, false, or not known because an answer is absent.
@frozen
public enum Truth: UInt8, Sendable {
    case no = 0
    case yes = 1
    case absent = 2

    @inline(__always) init(_ value: Bool) { self = value ? .yes : .no }
    @inline(__always) var negated: Truth {
        switch self {
        case .no: .yes
        case .yes: .no
        case .absent: .absent
        }
    }
    var value: Value {
        switch self {
        case .no: .bool(false)
        case .yes: .bool(true)
        case .absent: .absent
        }
    }
}

/// Equality of any two values: of different types they are unequal, numbers compare across types.
func equality(_ a: Value, _ b: Value) -> Truth {
    switch (a, b) {
    case (.absent, _), (_, .absent): return .absent
    case (.string(let a), .string(let b)): return Truth(sameText(a, b))
    case (.int(let a), .int(let b)): return Truth(a == b)
    case (.bool(let a), .bool(let b)): return Truth(a == b)
    case (.double(let a), .double(let b)): return Truth(a == b)
    case (.int(let a), .double(let b)): return Truth(Double(a) == b)
    case (.double(let a), .int(let b)): return Truth(a == Double(b))
    case (.null, .null): return .yes
    case (.timestamp(let a), .timestamp(let b)): return Truth(a == b)
    case (.duration(let a), .duration(let b)): return Truth(a == b)
    case (.type(let a), .type(let b)): return Truth(a == b)
    case (.list(let a), .list(let b)): return listEquality(a, b)
    case (.map(let a), .map(let b)): return mapEquality(a, b)
    default: return .no
    }
}

private func listEquality(_ a: [Value], _ b: [Value]) -> Truth {
    guard a.count == b.count else { return .no }
    var result = Truth.yes
    for index in a.indices {
        switch equality(a[index], b[index]) {
        case .no: return .no
        case .absent: result = .absent
        case .yes: break
        }
    }
    return result
}

private func mapEquality(_ a: CELMap, _ b: CELMap) -> Truth {
    guard a.count == b.count else { return .no }
    var result = Truth.yes
    for (index, key) in a.keys.enumerated() {
        guard let other = b[key] else { return .no }
        switch equality(a.values[index], other) {
        case .no: return .no
        case .absent: result = .absent
        case .yes: break
        }
    }
    return result
}

extension Value: Equatable {
    /// Equality for programs that use the library: like the language's, but absent equals absent and NaN equals NaN.
    public static func == (a: Value, b: Value) -> Bool {
        switch (a, b) {
        case (.absent, .absent): true
        case (.double(let a), .double(let b)): a == b || (a.isNaN && b.isNaN)
        case (.int, .double), (.double, .int): false
        case (.list(let a), .list(let b)): a == b
        case (.map(let a), .map(let b)):
            a.count == b.count && zip(a.keys, a.values).allSatisfy { key, value in b[key] == value }
        default: equality(a, b) == .yes
        }
    }
}
