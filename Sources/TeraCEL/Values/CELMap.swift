/// A key of a map: an integer, a boolean or a text.
public enum MapKey: Sendable, Hashable {
    case bool(Bool)
    case int(Int64)
    case string(String)

    /// The key that a value looks up, or nil when it can be no key. A double finds the integer it equals.
    init?(lookup value: Value) {
        switch value {
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .string(let value): self = .string(value)
        case .double(let value):
            guard let exact = Int64(exactly: value) else { return nil }
            self = .int(exact)
        default: return nil
        }
    }

    public var value: Value {
        switch self {
        case .bool(let value): .bool(value)
        case .int(let value): .int(value)
        case .string(let value): .string(value)
        }
    }

    /// Texts are the same when their code points are: no normalization.
    public static func == (a: MapKey, b: MapKey) -> Bool {
        switch (a, b) {
        case (.bool(let a), .bool(let b)): a == b
        case (.int(let a), .int(let b)): a == b
        case (.string(let a), .string(let b)): sameText(a, b)
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .bool(let value): hasher.combine(value)
        case .int(let value): hasher.combine(value)
        case .string(var value): value.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }
}

/// A map in the order its entries were written.
public struct CELMap: Sendable {
    public private(set) var keys: [MapKey] = []
    public private(set) var values: [Value] = []
    /// Made when a scan of the keys would cost more than hashing.
    private var places: [MapKey: Int] = [:]
    private static let scanned = 8

    public init() {}

    public var count: Int { keys.count }

    public func place(of key: MapKey) -> Int? {
        if keys.count <= Self.scanned { return keys.firstIndex(of: key) }
        return places[key]
    }

    public subscript(key: MapKey) -> Value? { place(of: key).map { values[$0] } }

    /// Adds an entry; false when the key is there already.
    public mutating func insert(_ key: MapKey, _ value: Value) -> Bool {
        guard place(of: key) == nil else { return false }
        keys.append(key)
        values.append(value)
        if keys.count == Self.scanned + 1 {
            for (place, key) in keys.enumerated() { places[key] = place }
        } else if keys.count > Self.scanned {
            places[key] = keys.count - 1
        }
        return true
    }
}
