public import TeraArtifact
public import TeraExact

/// One test (pre or post) of everyone who took it.
public struct TestResult: Sendable, Equatable {
    public var battery: BatteryReference
    /// Id of the scoring spec.
    public var spec: String
    /// Who took it, by participant id. A person without any answer has not taken it and is not here.
    public var people: [TestPerson]
    /// Per knowledge item, in the order of the test; the base is everyone in `people` who was asked it
    /// (requirement R084).
    public var items: [ItemCount]
    /// Per band of the test's score, highest first (requirement R083).
    public var bands: [BandCount]
    public var assumptions: [Assumption]

    public init(
        battery: BatteryReference, spec: String, people: [TestPerson], items: [ItemCount], bands: [BandCount],
        assumptions: [Assumption]
    ) {
        self.battery = battery
        self.spec = spec
        self.people = people
        self.items = items
        self.bands = bands
        self.assumptions = assumptions
    }
}

/// One person's test.
public struct TestPerson: Sendable, Equatable {
    /// Participant id.
    public var participant: String
    /// The percentage, banded into passed or not. Its value is never absent here.
    public var score: ScoreValue
    /// Ids of the items answered right, in the order of the test.
    public var correct: [String]
    /// Ids of the items that the person's answers made irrelevant.
    public var irrelevant: Set<String>

    public init(participant: String, score: ScoreValue, correct: [String], irrelevant: Set<String> = []) {
        self.irrelevant = irrelevant
        self.participant = participant
        self.score = score
        self.correct = correct
    }
}

/// How many of how many answered an item right.
public struct ItemCount: Sendable, Equatable {
    public var item: String
    public var correct: Int
    public var base: Int

    public init(item: String, correct: Int, base: Int) {
        self.item = item
        self.correct = correct
        self.base = base
    }

    /// Exact, 0 to 1; nil where nobody took the test.
    public var share: Rational? { Rational(Int128(correct), over: Int128(base)) }
}

/// How many of how many are in a band.
public struct BandCount: Sendable, Equatable {
    public var band: Band
    public var count: Int
    public var base: Int

    public init(band: Band, count: Int, base: Int) {
        self.band = band
        self.count = count
        self.base = base
    }

    /// Exact, 0 to 1; nil where the base is empty.
    public var share: Rational? { Rational(Int128(count), over: Int128(base)) }
}
