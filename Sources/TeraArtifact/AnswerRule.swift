/// How an answer that is no single option becomes a number: keys, tolerances and spellings stand here alone, in no form.
///
/// JSON carries the kind beside the fields: `{"kind": "set", …}`.
public enum AnswerRule: Sendable, Equatable {
    case set(SetRule)
    case number(NumberRule)
    case spelling(SpellingRule)
    case order(OrderRule)
    case pairs(PairRule)
    case ticks(TickRule)

    private var fields: any Codable {
        switch self {
        case .set(let rule): rule
        case .number(let rule): rule
        case .spelling(let rule): rule
        case .order(let rule): rule
        case .pairs(let rule): rule
        case .ticks(let rule): rule
        }
    }

    private var kind: Kind {
        switch self {
        case .set: .set
        case .number: .number
        case .spelling: .spelling
        case .order: .order
        case .pairs: .pairs
        case .ticks: .ticks
        }
    }

    private enum Kind: String, Codable { case set, number, spelling, order, pairs, ticks }
}

extension AnswerRule: Codable {
    private enum KindKey: String, CodingKey { case kind }

    public init(from decoder: any Decoder) throws {
        switch try decoder.container(keyedBy: KindKey.self).decode(Kind.self, forKey: .kind) {
        case .set: self = .set(try SetRule(from: decoder))
        case .number: self = .number(try NumberRule(from: decoder))
        case .spelling: self = .spelling(try SpellingRule(from: decoder))
        case .order: self = .order(try OrderRule(from: decoder))
        case .pairs: self = .pairs(try PairRule(from: decoder))
        case .ticks: self = .ticks(try TickRule(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: KindKey.self)
        try container.encode(kind, forKey: .kind)
        try fields.encode(to: encoder)
    }
}

/// What an answer that is partly right earns.
public enum Credit: String, Codable, Sendable, CaseIterable {
    /// Nothing.
    case allOrNothing = "all_or_nothing"
    /// A share of the points.
    case partial
}

/// Several right options. Partial credit: (right ones chosen − wrong ones chosen) / right ones, never below 0.
public struct SetRule: Codable, Sendable, Equatable {
    /// The right options.
    public var key: [String]
    /// Exact number.
    public var points: String
    public var credit: Credit

    public init(key: [String], points: String, credit: Credit) {
        self.key = key
        self.points = points
        self.credit = credit
    }
}

/// A right number. Numbers are exact text.
public struct NumberRule: Codable, Sendable, Equatable {
    public var key: String
    /// How far from the key is still right, the end included.
    public var tolerance: String
    public var points: String

    public init(key: String, tolerance: String, points: String) {
        self.key = key
        self.tolerance = tolerance
        self.points = points
    }
}

/// Right words, compared when folded (`TextFolding`).
public struct SpellingRule: Codable, Sendable, Equatable {
    public var accepted: [String]
    /// Exact number.
    public var points: String

    public init(accepted: [String], points: String) {
        self.accepted = accepted
        self.points = points
    }
}

/// A right order. Partial credit: of the neighbours in the key, the share that the answer has in that order.
public struct OrderRule: Codable, Sendable, Equatable {
    public var key: [String]
    /// Exact number.
    public var points: String
    public var credit: Credit

    public init(key: [String], points: String, credit: Credit) {
        self.key = key
        self.points = points
        self.credit = credit
    }
}

/// Right pairs: left → right. Partial credit: the share of them.
public struct PairRule: Codable, Sendable, Equatable {
    public var key: [String: String]
    /// Exact number.
    public var points: String
    public var credit: Credit

    public init(key: [String: String], points: String, credit: Credit) {
        self.key = key
        self.points = points
        self.credit = credit
    }
}

/// A checklist: entry id → its weight, exact and above zero. What the ticks come to is said by the score that counts
/// them (`TickCount`).
public struct TickRule: Codable, Sendable, Equatable {
    public var weights: [String: String]

    public init(weights: [String: String]) {
        self.weights = weights
    }
}
