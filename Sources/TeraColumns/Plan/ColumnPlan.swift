public import TeraArtifact

/// A scoring spec in whole numbers: every score is a numerator over a denominator that is known before any answer is.
///
/// So millions of sheets need no fractions, a cut point is compared exactly, and the same numbers can be written as SQL.
/// `ColumnPlanner` makes it; one field of a rule is one step of the formula.
public struct ColumnPlan: Sendable {
    public let spec: ScoringSpec
    /// The items that some score reads. A sheet is read into one value an item, in this order.
    public let items: [PlannedItem]
    /// Roles in the order of the spec, at most `mostRaters`.
    public let raters: [PlannedRater]
    /// In the order of the spec: a rule comes after those that it reads.
    public let rules: [PlannedRule]
    /// The largest number, without its sign, that any step can reach.
    let largestNumber: Int128

    static let mostRaters = 16
}

/// An item whose values are whole: value × `ColumnPlan` scale.
public struct PlannedItem: Sendable {
    public let id: String
    /// The common denominator of all values of all items.
    public let scale: Int128
    /// Option id → whole value; empty where a rule says how an answer is valued.
    public let values: [String: Int128]
    /// How an answer that is no single option is valued.
    public let rule: AnswerRule?
}

public struct PlannedRater: Sendable {
    public let id: String
    public let isRequired: Bool
    /// Whole: weight × the common denominator of all raters' weights.
    public let weight: Int128
}

/// One score.
public struct PlannedRule: Sendable {
    public let id: String
    public let rule: ScoreRule
    /// How a sheet's value comes about; nil where the score is computed once per person.
    public let sheet: SheetStep?
    public let person: PersonStep
    /// The person's value is the person's number over this.
    public let denominator: Int128
    /// One a band of the spec, highest first: the least number in it; nil for the lowest, open band.
    public let thresholds: [Int128?]
    /// One a band: what it asks of the scores that are read; nil for nothing.
    public let floors: [[BandFloor]?]
}

/// A score that, where it has a value, may be in no lower band than this.
public struct BandFloor: Sendable {
    /// Position in `ColumnPlan.rules`.
    public let rule: Int
    /// Position among its bands.
    public let band: Int
}

/// One sheet → a number over `denominator`, or nothing.
public struct SheetStep: Sendable {
    public let sources: Sources
    /// The fewest sources with a value.
    public let least: Int
    /// What the sum is multiplied by, by what of the weights is there; 0: no value.
    public let factors: [Int128]
    public let denominator: Int128

    public enum Sources: Sendable {
        /// Items, by position in `ColumnPlan.items`.
        case items([WeightedItem])
        /// Scores of the same sheet.
        case scores([ScaledScore])
    }
}

public struct WeightedItem: Sendable {
    /// Position in `ColumnPlan.items`.
    public let item: Int
    /// What its value is multiplied by in the sum.
    public let multiplier: Int128
    /// What it adds to the index into `factors` where it has a value.
    public let step: Int
}

public struct ScaledScore: Sendable {
    /// Position in `ColumnPlan.rules`.
    public let rule: Int
    /// Brings its number to the common denominator of the sources.
    public let multiplier: Int128
}

/// The sheets of one person → a number over the rule's denominator, or nothing.
public enum PersonStep: Sendable {
    /// The value of the only sheet.
    case sheet
    /// Σ weight × number over the raters that have one, times the factor of who has one (one bit a rater, the first
    /// rater lowest); 0: no value.
    case raters(factors: [Int128])
    /// Scores of the person; factors by how many have a value.
    case scores([ScaledScore], least: Int, factors: [Int128])
}

/// Why a spec cannot be run over columns: it is then scored person by person.
public struct ColumnPlanRefusal: Error, Equatable, Sendable {
    public let message: Texts
}
