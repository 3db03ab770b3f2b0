public import TeraArtifact
public import TeraExact

/// One reaction questionnaire, screener or observation of everyone who answered it.
public struct SurveyResult: Sendable, Equatable {
    public var battery: BatteryReference
    /// Id of the scoring spec.
    public var spec: String
    /// Who answered, by participant id and role; sent sheets only.
    public var people: [SurveyPerson]
    /// Per role that answers and score of the author's own, both in order.
    public var scores: [SurveyScore]
    /// Per item with values, in the order of the spec.
    public var items: [AnswerCount]
    /// Item id → ids of its options, from the lowest value up.
    public var order: [String: [String]]
    public var assumptions: [Assumption]

    public init(
        battery: BatteryReference, spec: String, people: [SurveyPerson], scores: [SurveyScore], items: [AnswerCount],
        order: [String: [String]], assumptions: [Assumption]
    ) {
        self.order = order
        self.battery = battery
        self.spec = spec
        self.people = people
        self.scores = scores
        self.items = items
        self.assumptions = assumptions
    }
}

/// One sheet.
public struct SurveyPerson: Sendable, Equatable {
    /// Participant id.
    public var participant: String
    public var rater: String
    public var scores: [ScoreValue]

    public init(participant: String, rater: String, scores: [ScoreValue]) {
        self.participant = participant
        self.rater = rater
        self.scores = scores
    }
}

/// One score over all sheets of one role: what people say of themselves and what others say are not one figure.
public struct SurveyScore: Sendable, Equatable {
    public var id: String
    public var rater: String
    public var title: Texts
    /// Decimals shown.
    public var places: Int
    /// Sheets with a value, of how many.
    public var count: Int
    public var base: Int
    /// Exact mean over the sheets with a value; nil where there is none.
    public var mean: Rational?
    /// Per band, highest first; the base is the sheets with a value.
    public var bands: [BandCount]

    public init(
        id: String, rater: String, title: Texts, places: Int, count: Int, base: Int, mean: Rational?,
        bands: [BandCount]
    ) {
        self.id = id
        self.rater = rater
        self.title = title
        self.places = places
        self.count = count
        self.base = base
        self.mean = mean
        self.bands = bands
    }
}

/// How one item was answered. Missing, "cannot judge", declined and not asked are told apart.
public struct AnswerCount: Sendable, Equatable {
    public var item: String
    /// Option id → how many chose it; options that nobody chose are there with 0.
    public var options: [String: Int]
    public var notObserved: Int
    /// Who did not want to answer.
    public var declined: Int
    /// Asked, and not answered.
    public var missing: Int
    /// Not asked, because of earlier answers.
    public var notAsked: Int

    public init(
        item: String, options: [String: Int], notObserved: Int, declined: Int = 0, missing: Int, notAsked: Int
    ) {
        self.item = item
        self.options = options
        self.notObserved = notObserved
        self.declined = declined
        self.missing = missing
        self.notAsked = notAsked
    }
}
