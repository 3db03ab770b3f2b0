public import TeraArtifact
public import TeraRuntime

/// What the report of a whole evaluation is made from: everybody who is listed, and what could be said of each.
public struct EvaluationData: Sendable {
    /// Everybody on the list, evaluated or not, in the order of the list.
    public var people: [EvaluatedPerson]
    public var specs: [ScoringSpec]
    public var standards: [StandardArtifact]
    public var registers: [RegisterArtifact]
    /// What people are parted by beside jenjang and province, in the order asked for.
    public var cuts: [ProfileCut]
    public var legalBasis: [String]
    /// The day of the report, `YYYY-MM-DD`; nil: the days of the data.
    public var date: String?

    public init(
        people: [EvaluatedPerson], specs: [ScoringSpec], standards: [StandardArtifact],
        registers: [RegisterArtifact], cuts: [ProfileCut], legalBasis: [String], date: String?
    ) {
        self.people = people
        self.specs = specs
        self.standards = standards
        self.registers = registers
        self.cuts = cuts
        self.legalBasis = legalBasis
        self.date = date
    }
}

/// Somebody on the list, with the result so far and the tasks that the mapping says this person does.
public struct EvaluatedPerson: Sendable {
    public var result: PersonResult
    /// Empty without a complete mapping.
    public var tasks: [TaskSelection]

    public init(result: PersonResult, tasks: [TaskSelection]) {
        self.result = result
        self.tasks = tasks
    }

    var participant: Participant { result.participant }

    /// The performance batteries that this person is evaluated with: instruments, not people (audit N01).
    var instruments: [BatteryResult] { result.batteries.filter { $0.purpose == .performance } }
}

/// A field of the list that people are parted by.
public struct ProfileCut: Sendable {
    /// As the list heads it.
    public var heading: String
    /// Participant id → what the list says.
    public var values: [String: String]

    public init(heading: String, values: [String: String]) {
        self.heading = heading
        self.values = values
    }
}

extension BatteryResult {
    var isComplete: Bool { missing.isEmpty }
    /// The overall score of this battery alone.
    var overall: ScoreValue? { combined.first { $0.role == .overall } }
}
