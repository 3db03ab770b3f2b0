/// How the answers to one battery × jenjang become scores: data, never code.
///
/// Every number is an exact decimal as text, so that a cut point is compared exactly.
/// JSON: `Grammar/scoring.schema.json`.
public struct ScoringSpec: Codable, Sendable, Equatable {
    public static let currentFormat = "tera-scoring/1"

    public var format: String
    /// `battery.jenjang`, or `battery`. Unique in a build.
    public var id: String
    public var battery: BatteryReference
    public var purpose: Purpose
    public var jenjang: Named?
    /// Id of the standard artifact with the names and explanations; nil for instruments of no standard.
    public var standard: String?
    /// The forms whose answers this spec reads, with the SHA-256 of each form's bytes.
    public var forms: [FormReference]
    /// Every role that answers, in the order of the instrument.
    public var raters: [RaterRule]
    /// Every scored item.
    public var items: [ScoredItem]
    /// In order: a score comes after the scores that it reads.
    public var scores: [ScoreRule]
    /// For a mapping: when the activity profile counts as ideal.
    public var activity: ActivityRule?
    /// Who of the programme is evaluated; nil: everybody.
    public var entry: EntryRule?
    /// Rules that the sources do not publish and this spec assumes, to be repeated by reports.
    public var assumptions: [Assumption]

    public init(
        format: String = ScoringSpec.currentFormat, id: String, battery: BatteryReference, purpose: Purpose,
        jenjang: Named?, standard: String?, forms: [FormReference], raters: [RaterRule], items: [ScoredItem],
        scores: [ScoreRule], activity: ActivityRule?, entry: EntryRule? = nil, assumptions: [Assumption]
    ) {
        self.format = format
        self.id = id
        self.battery = battery
        self.purpose = purpose
        self.jenjang = jenjang
        self.standard = standard
        self.forms = forms
        self.raters = raters
        self.items = items
        self.scores = scores
        self.activity = activity
        self.entry = entry
        self.assumptions = assumptions
    }
}

/// Who is evaluated: those whose result of a test reaches a band.
public struct EntryRule: Codable, Sendable, Hashable {
    /// The battery of the test.
    public var battery: String
    /// The band of its pass mark.
    public var band: String

    public init(battery: String, band: String) {
        self.battery = battery
        self.band = band
    }
}

/// A form and the hash that its answers carry.
public struct FormReference: Codable, Sendable, Equatable {
    public var id: String
    public var rater: String
    /// SHA-256 of the form's canonical JSON bytes, lower-case hexadecimal.
    public var sha256: String

    public init(id: String, rater: String, sha256: String) {
        self.id = id
        self.rater = rater
        self.sha256 = sha256
    }
}

/// One role of the 360 degrees.
public struct RaterRule: Codable, Sendable, Equatable {
    public var id: String
    public var title: Texts
    /// Relative weight, exact decimal. Weights are divided by their sum over the raters that have a score.
    public var weight: String
    /// Nothing is concluded before every required role is complete.
    public var required: Bool

    public init(id: String, title: Texts, weight: String, required: Bool) {
        self.id = id
        self.title = title
        self.weight = weight
        self.required = required
    }
}

/// How one answer becomes a number.
public struct ScoredItem: Codable, Sendable, Equatable {
    public var id: String
    /// Option id → value, after reversal. An option that is not listed here ("cannot judge") has no value. Empty where
    /// `rule` says how an answer is valued.
    public var values: [String: String]
    /// Weight within its score, exact decimal.
    public var weight: String
    /// The right option of a knowledge item; `values` then gives it its points and the others 0.
    public var key: String?
    /// How an answer that is no single option is valued.
    public var rule: AnswerRule?
    /// The subkompetensi that a task of a mapping belongs to; the score that reads it says of which jenjang it is.
    public var subkompetensi: String?

    public init(
        id: String, values: [String: String], weight: String, key: String? = nil, rule: AnswerRule? = nil,
        subkompetensi: String? = nil
    ) {
        self.subkompetensi = subkompetensi
        self.rule = rule
        self.id = id
        self.values = values
        self.weight = weight
        self.key = key
    }
}

/// One score.
public struct ScoreRule: Codable, Sendable, Equatable {
    public var id: String
    public var title: Texts
    /// What it stands for, so that a report finds it: see `ScoreRole`.
    public var role: ScoreRole
    /// The subkompetensi or jenjang that it is about.
    public var about: String?
    public var source: ScoreSource
    public var reduce: Reduction
    /// What a checklist among its items counts; nil: how many entries are ticked.
    public var ticks: TickCount?
    /// The fewest sources with a value; with fewer the score is absent, never zero.
    public var leastAnswered: Int
    /// The share of the sources that `leastAnswered` comes from, exact, where answers can make some irrelevant: those
    /// are then not counted, and the share holds of the rest.
    public var leastShare: String?
    /// For a score reduced per rater: how raters combine into the person's score. nil: computed once per person.
    public var raters: RaterCombination?
    /// How the scores of several batteries become the person's: nil where batteries are not accumulated.
    public var accumulate: Reduction?
    /// The smallest and largest value that complete answers can reach, exact (decimal or fraction `n/d`).
    public var minimum: String
    public var maximum: String
    /// Decimals shown, half up; nil: two. Nothing is rounded before display.
    public var places: Int?
    /// Bands, highest first; empty where the score is not banded.
    public var bands: [Band]
    /// Ids that it had in earlier specs; nil: none.
    public var formerly: [String]?

    public init(
        id: String, title: Texts, role: ScoreRole, about: String? = nil, source: ScoreSource, reduce: Reduction,
        leastAnswered: Int, leastShare: String? = nil, raters: RaterCombination?, accumulate: Reduction?,
        minimum: String, maximum: String, places: Int? = nil, bands: [Band], ticks: TickCount? = nil,
        formerly: [String]? = nil
    ) {
        self.formerly = formerly
        self.ticks = ticks
        self.id = id
        self.title = title
        self.role = role
        self.about = about
        self.source = source
        self.reduce = reduce
        self.leastAnswered = leastAnswered
        self.leastShare = leastShare
        self.raters = raters
        self.accumulate = accumulate
        self.minimum = minimum
        self.maximum = maximum
        self.places = places
        self.bands = bands
    }
}

/// What a score stands for in reports.
public enum ScoreRole: String, Codable, Sendable, CaseIterable {
    /// The score of one subkompetensi (`about`), banded into the category.
    case subkompetensi
    /// The overall score, banded into the predikat.
    case overall
    /// The number of selected tasks of one jenjang (`about`).
    case activity
    /// The percentage of a test, banded into passed or not.
    case test
    /// A score that the author of the instrument defines.
    case scale
}

/// What a score is computed from.
public enum ScoreSource: Codable, Sendable, Equatable {
    case items([String])
    case scores([String])

    private enum CodingKeys: String, CodingKey { case items, scores }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let items = try container.decodeIfPresent([String].self, forKey: .items) {
            self = .items(items)
        } else {
            self = .scores(try container.decode([String].self, forKey: .scores))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .items(let ids): try container.encode(ids, forKey: .items)
        case .scores(let ids): try container.encode(ids, forKey: .scores)
        }
    }
}

/// The closed set of ways from many values to one. Formulas: `Grammar/README.md`, Scores.
public enum Reduction: String, Codable, Sendable, CaseIterable {
    /// Σ(weight × value) / Σ weight, over the sources that have a value.
    case mean
    /// Σ(weight × value), over the sources that have a value.
    case sum
    /// 100 × Σ value / Σ (largest value of each source): unanswered counts as not earned, and only a test uses it.
    case percent
    /// Σ(weight × value) × Σ weight of all that was asked / Σ weight of what has a value: a sum in which what is
    /// missing counts as the mean of the rest.
    case prorated
}

/// What a checklist counts in a score.
public enum TickCount: String, Codable, Sendable, CaseIterable {
    /// How many entries are ticked.
    case count
    /// Ticked entries / all entries.
    case share
    /// Weights of the ticked entries / weights of all.
    case weighted
}

/// How raters combine into one person's score.
public struct RaterCombination: Codable, Sendable, Equatable {
    public var reduce: Reduction
    /// The fewest raters with a score; with fewer the combined score is absent.
    public var least: Int

    public init(reduce: Reduction, least: Int) {
        self.reduce = reduce
        self.least = least
    }
}

/// Values from `from` (included) up to the next band. The lowest band has no `from`.
public struct Band: Codable, Sendable, Equatable {
    public var id: String
    public var title: Texts
    public var from: String?
    /// A band of the scores that this score reads: none of them that has a value may be in a lower one. Where one is,
    /// the band below is tried. The lowest band has none.
    public var each: String?

    public init(id: String, title: Texts, from: String?, each: String? = nil) {
        self.id = id
        self.title = title
        self.from = from
        self.each = each
    }
}

/// The activity profile of the mapping part (requirements R050, R051).
public struct ActivityRule: Codable, Sendable, Equatable {
    /// Working conditions are ideal from this share of activities at one's own jenjang, compared exactly; 0 to 1.
    public var idealShare: String

    public init(idealShare: String) {
        self.idealShare = idealShare
    }
}

/// A rule of the author's that no source publishes.
public struct Assumption: Codable, Sendable, Equatable {
    /// What is assumed: the place in the documents, as `document/field`.
    public var place: String
    public var reason: Texts

    public init(place: String, reason: Texts) {
        self.place = place
        self.reason = reason
    }
}
