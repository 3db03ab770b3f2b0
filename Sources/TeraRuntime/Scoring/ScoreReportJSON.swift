public import TeraArtifact
internal import TeraExact

/// What `tera score` writes. JSON: keys as the property names, numbers as exact text beside a display text.
public struct ScoreReportJSON: Codable, Sendable, Equatable {
    public static let currentFormat = "tera-scores/1"

    public var format: String
    public var people: [PersonJSON]
    public var tests: [TestJSON]
    /// Reaction questionnaires and observations.
    public var surveys: [SurveyJSON]
    public var gains: [GainJSON]

    /// - Parameters:
    ///   - named: whether the names of participants are written; without it people are known by id alone.
    ///   - perRater: whether each rater's own scores are written. With one rater in a role they are that person's
    ///     answers: never for the eyes of the rated.
    public init(
        people: [PersonResult], tests: [TestResult] = [], surveys: [SurveyResult] = [], gains: [GainTable] = [],
        named: Bool, perRater: Bool
    ) {
        format = ScoreReportJSON.currentFormat
        self.people = people.map { PersonJSON($0, named: named, perRater: perRater) }
        self.tests = tests.map(TestJSON.init)
        self.surveys = surveys.map { SurveyJSON($0, perPerson: perRater) }
        self.gains = gains.map(GainJSON.init)
    }
}

/// An exact number: `exact` as a decimal or a fraction ("3.25", "29/9"), `display` with two decimals, halves up.
public struct NumberJSON: Codable, Sendable, Equatable {
    public var exact: String
    public var display: String
}

public struct PersonJSON: Codable, Sendable, Equatable {
    public var participant: String
    public var name: String?
    public var jenjang: String
    /// False while a required rater is missing; then `subkompetensi` is empty and `overall` and `activity` absent.
    public var concluded: Bool
    public var missing: [MissingJSON]
    public var subkompetensi: [ScoreJSON]
    public var overall: ScoreJSON?
    public var activity: ActivityJSON?
    public var batteries: [BatteryJSON]
    public var assumptions: [Assumption]
}

public struct MissingJSON: Codable, Sendable, Equatable {
    public var battery: String
    public var form: String
    public var rater: String
    public var started: Bool
}

public struct ScoreJSON: Codable, Sendable, Equatable {
    public var id: String
    public var role: ScoreRole
    public var about: String?
    /// Absent where too few sources have a value.
    public var value: NumberJSON?
    public var band: String?
    public var answered: Int
    public var asked: Int
}

public struct BatteryJSON: Codable, Sendable, Equatable {
    public var battery: String
    public var spec: String
    public var purpose: Purpose
    public var combined: [ScoreJSON]
    public var perRater: [String: [ScoreJSON]]?
}

public struct ActivityJSON: Codable, Sendable, Equatable {
    public var own: String
    public var condition: ActivityCondition
    public var idealShare: NumberJSON
    public var counts: [ActivityCountJSON]
}

public struct ActivityCountJSON: Codable, Sendable, Equatable {
    public var jenjang: String
    public var count: NumberJSON
    /// 0 to 1; absent when no activity was selected at all.
    public var share: NumberJSON?
    public var distance: Int
}

public struct TestJSON: Codable, Sendable, Equatable {
    public var battery: String
    public var spec: String
    public var occasion: String?
    public var people: [TestPersonJSON]
    public var items: [ItemCountJSON]
    public var bands: [BandCountJSON]
    public var assumptions: [Assumption]
}

public struct TestPersonJSON: Codable, Sendable, Equatable {
    public var participant: String
    public var score: ScoreJSON
    public var correct: [String]
}

public struct SurveyJSON: Codable, Sendable, Equatable {
    public var battery: String
    public var spec: String
    /// How many sheets were sent.
    public var sheets: Int
    public var scores: [SurveyScoreJSON]
    public var items: [AnswerCountJSON]
    /// Absent unless each sheet's own scores are asked for.
    public var people: [SurveyPersonJSON]?
    public var assumptions: [Assumption]
}

public struct SurveyScoreJSON: Codable, Sendable, Equatable {
    public var id: String
    public var rater: String
    /// Sheets with a value, of how many.
    public var count: Int
    public var base: Int
    /// Absent where no sheet has a value.
    public var mean: NumberJSON?
    public var bands: [BandCountJSON]
}

public struct SurveyPersonJSON: Codable, Sendable, Equatable {
    public var participant: String
    public var rater: String
    public var scores: [ScoreJSON]
}

public struct AnswerCountJSON: Codable, Sendable, Equatable {
    public var item: String
    public var options: [String: Int]
    public var notObserved: Int
    public var declined: Int
    public var missing: Int
    public var notAsked: Int
}

public struct ItemCountJSON: Codable, Sendable, Equatable {
    public var item: String
    public var correct: Int
    public var base: Int
}

public struct BandCountJSON: Codable, Sendable, Equatable {
    public var band: String
    public var count: Int
    public var base: Int
}

public struct GainJSON: Codable, Sendable, Equatable {
    public var pre: Int
    public var post: Int
    public var both: Int
    public var onlyPre: Int
    public var onlyPost: Int
    public var up: Int
    public var same: Int
    public var down: Int
    public var bandsOfPost: [BandCountJSON]
    public var bandsOfPaired: [BandCountJSON]
    public var items: [ItemGainJSON]
    /// Ids of the pre-test alone and the post-test alone that may be one person's. They are not joined.
    public var nearMisses: [NearMissJSON]
}

public struct NearMissJSON: Codable, Sendable, Equatable {
    public var pre: String
    public var post: String
}

public struct ItemGainJSON: Codable, Sendable, Equatable {
    public var item: String
    public var pre: ItemCountJSON
    public var post: ItemCountJSON
}
