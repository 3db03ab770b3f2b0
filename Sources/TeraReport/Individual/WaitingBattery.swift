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
