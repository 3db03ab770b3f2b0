/// An expression of a form, in CEL (`Grammar/cel.ebnf`, `Grammar/cel-semantics.md`).
public struct FormExpression: Codable, Sendable, Equatable {
    /// As printed from its tree: the same meaning has the same text.
    public var text: String
    /// Every name that it reads, by name.
    public var names: [FormName]

    public init(text: String, names: [FormName]) {
        self.text = text
        self.names = names
    }
}

/// What a name of an expression stands for.
public struct FormName: Codable, Sendable, Equatable {
    public var name: String
    public var kind: Kind
    /// Id of the item, section or repeat, or the field of the participant or option; nil for `rater` and `answer`.
    public var id: String?

    public enum Kind: String, Codable, Sendable, CaseIterable {
        case item, section, rater, participant, answer, option
        /// The list of a repeat: of each time that is there, a map of its items' values.
        case repeated = "repeat"
    }

    public init(name: String, kind: Kind, id: String?) {
        self.name = name
        self.kind = kind
        self.id = id
    }
}

/// The expressions of an item, evaluated while the form is answered.
public struct ItemLogic: Codable, Sendable, Equatable {
    /// When it is asked; nil: whenever its section is.
    public var relevant: FormExpression?
    /// When it must be answered; nil: as `required` says.
    public var required: FormExpression?
    /// What an answer must satisfy, in order.
    public var constraints: [FormConstraint]?
    /// A proposed answer.
    public var proposal: FormExpression?
    /// Which options are offered.
    public var filter: FormExpression?
    /// Ways past the items up to a later one; the first whose condition is true is taken.
    public var skips: [FormSkip]?

    private enum CodingKeys: String, CodingKey {
        case relevant, required, constraints
        case proposal = "default"
        case filter, skips
    }

    public init(
        relevant: FormExpression? = nil, required: FormExpression? = nil, constraints: [FormConstraint]? = nil,
        proposal: FormExpression? = nil, filter: FormExpression? = nil, skips: [FormSkip]? = nil
    ) {
        self.relevant = relevant
        self.required = required
        self.constraints = constraints
        self.proposal = proposal
        self.filter = filter
        self.skips = skips
    }

    public var isEmpty: Bool { self == ItemLogic() }
}

/// What an answer must satisfy, and what is said where it does not.
public struct FormConstraint: Codable, Sendable, Equatable {
    public var check: FormExpression
    public var message: Texts
    public var level: Level

    public enum Level: String, Codable, Sendable, CaseIterable {
        /// The answer is refused.
        case hard
        /// The answer is accepted once it is confirmed.
        case warning
    }

    public init(check: FormExpression, message: Texts, level: Level) {
        self.check = check
        self.message = message
        self.level = level
    }
}

/// A way past the items between this one and a later one.
public struct FormSkip: Codable, Sendable, Equatable {
    /// The target past the last item.
    public static let end = "end"

    public var when: FormExpression
    /// Id of the item at which it goes on, or `end`.
    public var to: String

    public init(when: FormExpression, to: String) {
        self.when = when
        self.to = to
    }
}
