public import TeraArtifact
public import TeraExact

/// What a run over tables found. Counts and sums are exact, and the same in any order of rows.
public struct ColumnResult: Sendable {
    public let spec: ScoringSpec
    /// Participants with a row.
    public var participants = 0
    /// Of them, those of whom every required role's row counts: only they have scores.
    public var concluded = 0
    /// Rows read, and of them those not taken.
    public var rows = 0
    public var refusedRows = 0
    /// The first of them and of the notes, by file and line; `refusedRows` counts them all.
    public var refused: [RefusedRow] = []
    /// More refused rows and notes than this are not named.
    public static let mostNamed = 1_000
    /// One a score, in the order of the spec.
    public var scores: [ColumnScore]
    /// One a field and banded score, in this order.
    public var tables: [ColumnCrosstab] = []
    /// SHA-256 of earlier forms → how many of their sheets count.
    public var carriedFrom: [String: Int] = [:]
}

/// One score over all concluded participants.
public struct ColumnScore: Sendable {
    public let rule: ScoreRule
    /// Participants with a value.
    public var count: Int
    /// Exact; nil of nobody, or where the sum outgrew 128 bits.
    public var mean: Rational?
    public var lowest: Rational?
    public var highest: Rational?
    /// One a band of the rule, in its order.
    public var bands: [Int]
    /// Cronbach's alpha over the sheets on which every item has a value, with their number; nil where there is none.
    public var consistency: (alpha: Double, sheets: Int)?
}

/// A field against the bands of one score.
public struct ColumnCrosstab: Sendable {
    public let field: String
    public let score: String
    /// The texts of the field, sorted by their bytes; "" is an empty cell. Last those whose rows contradict each other.
    public var rows: [Row]

    public struct Row: Sendable, Equatable {
        /// nil: of several texts.
        public var text: String?
        /// One a band, in the order of the rule.
        public var bands: [Int]
        /// Concluded participants without the score.
        public var without: Int

        public init(text: String?, bands: [Int], without: Int) {
            self.text = text
            self.bands = bands
            self.without = without
        }
    }
}

/// The scores of one participant.
public struct PersonScores: Sendable {
    public let id: String
    /// nil: the participant's rows contradict each other.
    public let fields: [String?]
    public let isConcluded: Bool
    /// One a score of the spec; nil where it is absent.
    public let scores: [Value?]

    public struct Value: Sendable, Equatable {
        /// The exact value.
        public let value: Rational
        /// Position of the band.
        public let band: Int?
    }
}
