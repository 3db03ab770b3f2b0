public import TeraArtifact
public import TeraExact

/// Every step from one person's answers to the scores, as somebody would check it on paper.
public struct ScoreSteps: Sendable, Equatable {
    public var participant: String
    /// Those that the person has sent a sheet for, or that apply to the person, in the order of battery ids.
    public var batteries: [BatterySteps]
    /// Over batteries: each subkompetensi in the order of the standard, then the overall score. Empty before every
    /// required rater has sent, and where no battery is about a person.
    public var concluded: [ScoreStep]
    public var activity: ActivityProfile?
    /// Who has not sent yet.
    public var missing: [MissingRater]
    /// Rules assumed by the instruments, each once.
    public var assumptions: [Assumption]
}

public struct BatterySteps: Sendable, Equatable {
    public var battery: BatteryReference
    /// Id of the scoring spec.
    public var spec: String
    /// Who has sent, in the order of the instrument.
    public var raters: [RaterSteps]
    /// Over raters, where there are several; empty while a required one is missing.
    public var combined: [ScoreStep]
}

public struct RaterSteps: Sendable, Equatable {
    public var rater: RaterRule
    /// Id of the form that was answered.
    public var form: String
    public var steps: [ScoreStep]
}

/// One score with everything that it was made from.
public struct ScoreStep: Sendable, Equatable {
    public var score: ScoreValue
    public var title: Texts
    public var reduce: Reduction
    public var sources: [StepSource]
    /// The fewest sources that must have a value.
    public var least: Int
    /// Of a percentage the largest values together, of a prorated sum the weights of everything that was asked.
    public var whole: Rational?
    /// Highest first.
    public var bands: [Band]
    /// Decimals shown; nil: two.
    public var places: Int?
}

/// An item, a score, a rater or a battery that takes part in a score.
public struct StepSource: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// With what was answered; nil: nothing.
        case item(Answer?)
        /// Not asked, since answers made it irrelevant.
        case itemNotAsked
        case score, rater, battery
    }

    public var kind: Kind
    public var id: String
    /// nil: no part of the score.
    public var value: Rational?
    public var weight: Rational
}
