public import TeraArtifact
internal import TeraExact
public import TeraRuntime

/// What the report of a whole evaluation is made from: everybody who is listed, and what could be said of each. People
/// are added one by one, and of each is kept what the tables need: a national evaluation has a hundred thousand.
public struct EvaluationData: Sendable {
    /// Everybody on the list, evaluated or not, in the order of the list.
    private(set) var people: [EvaluatedPerson] = []
    /// The battery of each spec that anybody is evaluated with; `EvaluatedInstrument` names them by position.
    private(set) var batteries: [BatteryReference] = []
    private(set) var tasks = TaskTotals()
    /// Ids of the specs that anybody is evaluated with.
    private(set) var usedSpecs: Set<String> = []
    let specs: [ScoringSpec]
    let standards: [StandardArtifact]
    let registers: [RegisterArtifact]
    /// What people are parted by beside jenjang and province, in the order asked for.
    let cuts: [ProfileCut]
    /// Every column of the list by which people could be parted in another report of the same data.
    let columns: [ProfileCut]
    let legalBasis: [String]
    /// The day of the report, `YYYY-MM-DD`; nil: the days of the data.
    let date: String?
    /// Results of the tests by which people are chosen, by battery: participant → whether the pass mark was reached.
    public var entryTests: [String: [String: Bool]] = [:]
    /// What people wrote for this report; nil where nobody did.
    public var texts: ReportTextArtifact?
    private var positions: [String: Int] = [:]

    public init(
        specs: [ScoringSpec], standards: [StandardArtifact], registers: [RegisterArtifact], cuts: [ProfileCut],
        columns: [ProfileCut] = [], legalBasis: [String], date: String?
    ) {
        self.specs = specs
        self.standards = standards
        self.registers = registers
        self.cuts = cuts
        self.columns = columns
        self.legalBasis = legalBasis
        self.date = date
    }

    /// Whether anybody is assessed with a performance instrument.
    public var hasInstruments: Bool { !batteries.isEmpty }

    /// Somebody on the list, with the result so far.
    ///
    /// - Parameter tasks: what the mapping says that this person does; empty without a complete mapping.
    public mutating func add(_ result: PersonResult, tasks own: [TaskSelection]) {
        usedSpecs.formUnion(result.batteries.map(\.spec))
        let instruments = result.batteries.filter { $0.purpose == .performance }.map { own in
            EvaluatedInstrument(
                battery: position(of: own), isComplete: own.missing.isEmpty,
                overall: own.combined.first { $0.role == .overall }?.value)
        }
        people.append(EvaluatedPerson(result, instruments))
        tasks.add(own, of: result.participant.jenjang, hasActivity: result.activity != nil)
    }

    /// By spec: a battery has one for each jenjang.
    private mutating func position(of result: BatteryResult) -> Int {
        if let known = positions[result.spec] { return known }
        positions[result.spec] = batteries.count
        batteries.append(result.battery)
        return batteries.count - 1
    }
}

/// Somebody on the list, and what was found.
struct EvaluatedPerson: Sendable {
    let participant: Participant
    /// The performance batteries that this person is evaluated with: instruments, not people (audit N01).
    let instruments: [EvaluatedInstrument]
    let isConcluded: Bool
    /// The conclusion; nil without.
    let overall: Rational?
    /// Id of its band.
    let band: String?
    /// Of each subkompetensi that has a value.
    let subkompetensi: [(id: String, value: Rational)]

    init(_ result: PersonResult, _ instruments: [EvaluatedInstrument]) {
        participant = result.participant
        self.instruments = instruments
        isConcluded = result.isConcluded
        overall = result.overall?.value
        band = result.overall?.band?.id
        subkompetensi = result.subkompetensi.compactMap { score in
            guard let id = score.about, let value = score.value else { return nil }
            return (id, value)
        }
    }
}

/// One performance battery of one person.
struct EvaluatedInstrument: Sendable {
    /// Position in `EvaluationData.batteries`.
    let battery: Int
    let isComplete: Bool
    /// The overall score of this battery alone.
    let overall: Rational?
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
