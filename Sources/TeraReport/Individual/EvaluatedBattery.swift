public import TeraArtifact

/// A battery that the person was evaluated with.
public struct EvaluatedBattery: Sendable, Equatable {
    public var title: Phrase
    public var purpose: Purpose
    /// When answers were collected.
    public var period: Period?
    /// The programmes that it evaluates and that the person attended; all of its programmes where the person's list
    /// names none of them.
    public var programmes: [EvaluatedProgramme]

    public init(title: Phrase, purpose: Purpose, period: Period?, programmes: [EvaluatedProgramme]) {
        self.title = title
        self.purpose = purpose
        self.period = period
        self.programmes = programmes
    }
}

public struct EvaluatedProgramme: Sendable, Equatable {
    public var title: Phrase
    public var dates: [Period]

    public init(title: Phrase, dates: [Period]) {
        self.title = title
        self.dates = dates
    }
}

/// A battery that waits for answers, and for whose.
public struct WaitingBattery: Sendable, Equatable {
    public var title: Phrase
    public var raters: [WaitingRater]

    public init(title: Phrase, raters: [WaitingRater]) {
        self.title = title
        self.raters = raters
    }
}

public struct WaitingRater: Sendable, Equatable {
    /// The name of the role, never of the person.
    public var role: Phrase
    /// True where they have begun and not sent.
    public var started: Bool

    public init(role: Phrase, started: Bool) {
        self.role = role
        self.started = started
    }
}
