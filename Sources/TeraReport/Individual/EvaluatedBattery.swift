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
