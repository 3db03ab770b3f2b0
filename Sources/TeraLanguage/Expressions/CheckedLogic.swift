internal import TeraCEL

/// The expressions of one form, found right: what the compiler writes into the form.
public struct CheckedLogic: Sendable {
    /// By item id.
    public var items: [String: CheckedItemLogic] = [:]
    /// By section id: when it is asked.
    public var sections: [String: CheckedExpression] = [:]
    /// By id of the group or repeat.
    public var groups: [String: CheckedGroupLogic] = [:]
    /// By id of the repeat: what its list holds, once it is complete.
    var lists: [String: CELType] = [:]
}

public struct CheckedItemLogic: Sendable {
    public var relevant: CheckedExpression?
    public var required: CheckedExpression?
    public var constraints: [(check: CheckedExpression, message: LocalizedText, level: ConstraintLevel)] = []
    public var proposal: CheckedExpression?
    public var filter: CheckedExpression?
    /// Targets are items of the form, or `SkipRule.end`.
    public var skips: [(condition: CheckedExpression, target: String)] = []
    public var calculate: CheckedExpression?
}

public struct CheckedGroupLogic: Sendable {
    /// When it is asked.
    public var relevant: CheckedExpression?
    /// How often.
    public var count: CheckedExpression?
}

public struct CheckedExpression: Sendable {
    /// In CEL, as printed from its tree: the same meaning gives the same text.
    public var text: String
    /// Each name that it reads, in order of name.
    public var references: [ExpressionReference]
    /// The type of its value, as CEL writes it; of a single choice, `string`.
    public var type: String
}

/// A name of an expression and what it stands for.
public struct ExpressionReference: Sendable, Hashable {
    public enum Kind: String, Sendable {
        case item, section, rater, participant, answer, option
        /// The list of a repeat.
        case repeated = "repeat"
        /// What tells one time of a repeat from another: `anggota.number`, `anggota.id`. In a form it is written out.
        case instance
    }

    public var name: String
    public var kind: Kind
    /// Id of the item or section, or the field of the participant or option.
    public var id: String?
}
