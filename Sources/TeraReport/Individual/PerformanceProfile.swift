/// The main table: every subkompetensi of the standard in its order, and the conclusion (requirements R004, R055,
/// R056).
public struct PerformanceProfile: Sendable, Equatable {
    public var groups: [PerformanceGroup]
    /// The predikat; nil where too few answers allow one.
    public var conclusion: Phrase?

    public init(groups: [PerformanceGroup], conclusion: Phrase?) {
        self.groups = groups
        self.conclusion = conclusion
    }

    /// The numbers of the rows in `state`, in order.
    func numbers(where matches: (PerformanceRow.State) -> Bool) -> [Int] {
        groups.flatMap(\.rows).filter { matches($0.state) }.map(\.number)
    }
}

/// A kompetensi (subunsur) with its rows.
public struct PerformanceGroup: Sendable, Equatable {
    public var number: Int
    public var title: Phrase
    public var rows: [PerformanceRow]

    public init(number: Int, title: Phrase, rows: [PerformanceRow]) {
        self.number = number
        self.title = title
        self.rows = rows
    }
}

public struct PerformanceRow: Sendable, Equatable {
    public var number: Int
    public var title: Phrase
    public var state: State

    /// The two marks of the published reports are told apart, and "-" by its two reasons (audit V06).
    public enum State: Sendable, Equatable {
        /// The standard does not ask it of this jenjang: "-".
        case outside
        /// Asked of this jenjang, but in none of the person's batteries: "-".
        case inNoBattery
        /// In a battery, with too few answers for a category: "---".
        case tooFewAnswers(explanation: Phrase?)
        case scored(explanation: Phrase?, category: Phrase)
    }

    public init(number: Int, title: Phrase, state: State) {
        self.number = number
        self.title = title
        self.state = state
    }
}
