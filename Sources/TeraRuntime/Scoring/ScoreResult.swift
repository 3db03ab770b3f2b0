public import TeraArtifact
public import TeraExact

/// Everything that can be said about one participant from the answers so far.
public struct PersonResult: Sendable, Equatable {
    public var participant: Participant
    /// One for each battery × jenjang that applies to the participant, in the order of battery ids.
    public var batteries: [BatteryResult]
    /// Per subkompetensi, accumulated over batteries, in the order of the standard. Empty before `isConcluded`.
    public var subkompetensi: [ScoreValue]
    /// The overall score and predikat; nil before every required rater of every battery is complete.
    public var overall: ScoreValue?
    /// The activity profile; nil before `isConcluded`, where no mapping applies, where too few raters have a score,
    /// and for a role without jenjang.
    public var activity: ActivityProfile?
    /// Who has not sent yet. Nothing is concluded while this is not empty.
    public var missing: [MissingRater]
    /// Rules assumed by the instruments that produced this result, each once.
    public var assumptions: [Assumption]

    public init(
        participant: Participant, batteries: [BatteryResult], subkompetensi: [ScoreValue], overall: ScoreValue?,
        activity: ActivityProfile?, missing: [MissingRater], assumptions: [Assumption]
    ) {
        self.participant = participant
        self.batteries = batteries
        self.subkompetensi = subkompetensi
        self.overall = overall
        self.activity = activity
        self.missing = missing
        self.assumptions = assumptions
    }
}

/// One battery of one participant.
public struct BatteryResult: Sendable, Equatable {
    public var battery: BatteryReference
    /// Id of the scoring spec.
    public var spec: String
    public var purpose: Purpose
    /// Role id → scores of that rater alone, by score id. Internal: a report for the rated person never shows it.
    public var perRater: [String: [ScoreValue]]
    /// Combined over raters; empty while a required rater is missing.
    public var combined: [ScoreValue]
    public var missing: [MissingRater]

    public init(
        battery: BatteryReference, spec: String, purpose: Purpose, perRater: [String: [ScoreValue]],
        combined: [ScoreValue], missing: [MissingRater]
    ) {
        self.battery = battery
        self.spec = spec
        self.purpose = purpose
        self.perRater = perRater
        self.combined = combined
        self.missing = missing
    }
}

/// The value of one score rule.
public struct ScoreValue: Sendable, Equatable {
    /// Id of the `ScoreRule`.
    public var id: String
    public var role: ScoreRole
    public var about: String?
    /// Exact; nil when too few sources have a value. Absent is not zero.
    public var value: Rational?
    /// The band that the exact value falls in; nil for an absent value or a score without bands.
    public var band: Band?
    /// How many sources (items, raters or scores) had a value, of how many.
    public var answered: Int
    public var asked: Int

    public init(
        id: String, role: ScoreRole, about: String?, value: Rational?, band: Band?, answered: Int, asked: Int
    ) {
        self.id = id
        self.role = role
        self.about = about
        self.value = value
        self.band = band
        self.answered = answered
        self.asked = asked
    }
}

/// A role that has not sent its form.
public struct MissingRater: Sendable, Equatable, Hashable {
    public var battery: String
    public var form: String
    public var rater: String
    /// True where the rater has begun and not sent.
    public var started: Bool

    public init(battery: String, form: String, rater: String, started: Bool) {
        self.battery = battery
        self.form = form
        self.rater = rater
        self.started = started
    }
}

/// Activities per jenjang (requirements R049–R052).
public struct ActivityProfile: Sendable, Equatable {
    /// Jenjang of the person.
    public var own: String
    /// Per jenjang, lowest first: the mean over raters of the tasks selected, exact.
    public var counts: [ActivityCount]
    public var condition: ActivityCondition
    /// The declared share from which conditions are ideal, exact, 0 to 1.
    public var idealShare: Rational

    public init(own: String, counts: [ActivityCount], condition: ActivityCondition, idealShare: Rational) {
        self.own = own
        self.counts = counts
        self.condition = condition
        self.idealShare = idealShare
    }
}

public struct ActivityCount: Sendable, Equatable {
    public var jenjang: String
    public var count: Rational
    /// Exact share of all activities, 0 to 1; nil when no activity was selected at all.
    public var share: Rational?
    /// Levels above (+) or below (−) the person's own jenjang; more than one is to be analysed (requirement R052).
    public var distance: Int

    public init(jenjang: String, count: Rational, share: Rational?, distance: Int) {
        self.jenjang = jenjang
        self.count = count
        self.share = share
        self.distance = distance
    }
}

public enum ActivityCondition: String, Sendable, Codable {
    case ideal
    case lessThanIdeal = "less-than-ideal"
    /// No activity was selected: neither ideal nor less than ideal can be said.
    case noActivity = "no-activity"
}
