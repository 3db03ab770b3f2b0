/// What is known of a value: exactly which it is, or which it can be. Never leaves out a value that it can have.
public struct CELKnowledge: Sendable, Hashable {
    let possible: Possible
    /// The value, where it is known; absence is one.
    public let exact: Value?
    /// Tells lists and other values apart that have no bounds.
    private let key: String

    /// Known exactly.
    public static func exactly(_ value: Value) -> CELKnowledge {
        let values: Possible.Values
        var key = ""
        switch value {
        case .absent: values = .nothing
        case .bool(let truth): values = .truths([truth])
        case .int(let number): values = .integers(number...number)
        case .double(let number) where !number.isNaN: values = .doubles(number...number)
        case .string(let text): values = .texts([text])
        default:
            values = .anything
            key = "\(value)"
        }
        if case .double(let number) = value { key = "\(number.bitPattern)" }
        return CELKnowledge(
            possible: Possible(values: values, mayBeAbsent: value.isAbsent), exact: value, key: key)
    }

    /// Any value of a type, within a domain.
    public static func any(
        of type: CELType, _ domain: CELDomain? = nil, mayBeAbsent: Bool = false
    ) -> CELKnowledge {
        CELKnowledge(CELVariable(name: "", type: type, mayBeAbsent: mayBeAbsent).possible(domain))
    }

    /// Something of which nothing is known but that it is there.
    public static let present = CELKnowledge(Possible(values: .anything))

    private init(possible: Possible, exact: Value?, key: String) {
        self.possible = possible
        self.exact = exact
        self.key = key
    }

    /// A value that failed to be computed is absent.
    init(_ found: Possible) {
        var possible = found
        possible.mayBeAbsent = found.mayBeAbsent || found.mayFail
        possible.mayFail = false
        if possible.values == .nothing { possible.mayBeAbsent = true }
        self.init(possible: possible, exact: Self.single(possible), key: "")
    }

    private static func single(_ possible: Possible) -> Value? {
        if possible.values == .nothing { return .absent }
        guard !possible.mayBeAbsent else { return nil }
        return switch possible.values {
        case .integers(let range) where range.lowerBound == range.upperBound: .int(range.lowerBound)
        case .texts(let texts) where texts.count == 1: texts.first.map(Value.string)
        case .truths(let truths) where truths.count == 1: truths.first.map(Value.bool)
        default: nil
        }
    }

    public var mayBeAbsent: Bool { possible.mayBeAbsent }

    /// Whether some value is left, apart from absence.
    public var mayBePresent: Bool { possible.values != .nothing }

    /// What is known where it is one or the other.
    public func united(with other: CELKnowledge) -> CELKnowledge {
        self == other ? self : CELKnowledge(possible.united(other.possible))
    }

    public static func == (a: CELKnowledge, b: CELKnowledge) -> Bool {
        a.possible == b.possible && a.key == b.key
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(possible)
        hasher.combine(key)
    }
}
