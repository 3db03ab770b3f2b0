public import TeraDiagnostics
public import TeraExact

/// What only some types of items have, beside options and limits.
public struct ItemParts: Sendable {
    /// Options that stand alone.
    public var exclusive: [Located<String>] = []
    /// How many options an answer has.
    public var least: Located<Int>?
    public var most: Located<Int>?
    /// One more option, put in words.
    public var other: OtherOption?
    /// A key of several parts.
    public var keys: KeyList?
    public var credit: Located<CreditWord>?
    /// How far from the key a number may be.
    public var tolerance: Located<Rational>?
    /// The right words.
    public var accepted: [Located<String>] = []
    /// What the words must look like.
    public var pattern: PatternRule?
    /// The fewest characters of the words.
    public var leastLength: Located<Int>?
    /// First and last day or time, as written.
    public var earliest: Located<String>?
    public var latest: Located<String>?
    /// What is matched, and its right pairs.
    public var left: [ItemOption] = []
    public var right: [ItemOption] = []
    public var pairs: KeyPairs?
    /// What is shared out.
    public var total: Located<Int>?
    /// The steps of a slider, and what its ends mean.
    public var step: Located<Rational>?
    public var ends: EndLabels?

    /// The levels of a rubric, and whether words may stand beside them.
    public var levels: [RubricLevel] = []
    public var evidence: Located<Bool>?
    /// Where the entries of a checklist are written; they are its options. Options beside them have no place.
    public var entriesSpan: Span?
    public var optionsSpan: Span?
    /// Whether one may say that one does not want to answer.
    public var declines: Located<Bool>?

    /// The total, where an author gives none.
    public static let usualTotal = 100
}

/// The option that the rater puts in words.
public struct OtherOption: Sendable {
    public var label = LocalizedText.none
    public var span: Span

    /// Its id, in expressions and answers.
    public static let id = "other"
}

/// A key that is no single id or number: a list as it is written.
public struct KeyList: Sendable {
    public var ids: [Located<String>]
    public var span: Span
}

/// A key that is a map: what on the left belongs to what on the right.
public struct KeyPairs: Sendable {
    public var pairs: [(left: Located<String>, right: Located<String>)]
    public var span: Span
}

/// What `min` and `max` hold.
enum Bound: Sendable {
    case number(Located<Rational>)
    /// A date or time, as written.
    case moment(Located<String>)
}

/// One level of a rubric.
public struct RubricLevel: Sendable {
    public var id: Located<String>
    public var value: Located<Rational>?
    public var label = LocalizedText.none
    public var descriptor = LocalizedText.none
    /// Ids that it had before.
    public var formerly: [Located<String>] = []
}

/// The words at the ends of a slider.
public struct EndLabels: Sendable {
    public var low: LocalizedText?
    public var high: LocalizedText?
    public var span: Span
}

/// What `key` holds.
enum ItemKey: Sendable {
    case one(Located<String>)
    case several(KeyList)
    case pairs(KeyPairs)
}

/// What an answer that is partly right earns.
public enum CreditWord: String, Sendable, CaseIterable {
    case allOrNothing = "all_or_nothing"
    case partial
}

/// A regular expression that the whole answer must match, and what is said where it does not.
public struct PatternRule: Sendable {
    public var match = Located("", Span(file: 0, start: 0, end: 0))
    public var message = LocalizedText.none
    public var span: Span
}

extension BankItem {
    /// Where its right answer is written; nil where it has none.
    var keySpan: Span? { key?.span ?? parts?.keys?.span ?? parts?.pairs?.span ?? parts?.accepted.first?.span }

    func editParts(_ edit: (inout ItemParts) -> Void) {
        var parts = self.parts ?? ItemParts()
        edit(&parts)
        self.parts = parts
    }
}

extension ItemType {
    /// Whether a right answer can be given.
    var takesKey: Bool {
        switch self {
        case .single, .multiple, .integer, .decimal, .text, .ordering, .matching: true
        default: false
        }
    }
}

extension ItemParts {
    /// What people read, each with the id of the part that it belongs to.
    var texts: [(text: LocalizedText, place: String?)] {
        [other?.label, pattern?.message, ends?.low, ends?.high].compactMap { $0.map { ($0, nil) } }
            + (left + right).map { ($0.text, $0.id.value) }
            + levels.flatMap { [($0.label, $0.id.value), ($0.descriptor, $0.id.value)] }
    }
}
