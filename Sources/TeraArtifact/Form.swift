/// A text by language tag: `{"id": "…", "en": "…"}`. Never empty; the first of `Form.languages` is always present.
public typealias Texts = [String: String]

/// What one rater answers about one participant: the compiled, runnable form. Holds no key and no score.
///
/// JSON: `Grammar/form.schema.json`.
public struct Form: Sendable, Equatable {
    public static let currentFormat = "tera-form/1"

    public var format: String
    /// `battery.jenjang.rater`, or `battery.rater` where a battery has no jenjang. Unique in a build.
    public var id: String
    public var title: Texts
    public var battery: BatteryReference
    public var purpose: Purpose
    /// The jenjang or jenjang-less role whose blueprint the items come from; nil for tests, reactions, observations.
    public var jenjang: Named?
    public var rater: FormRater
    /// Language tags, the author's language first.
    public var languages: [String]
    public var introduction: Texts?
    /// The scales that the items refer to, each once, in order of first use.
    public var scales: [Scale]
    public var sections: [Section]
    /// Whether sections are asked in an order drawn for each rater, each kept together; nil: as they stand.
    public var order: FormOrder?
    public var estimate: Estimate
    /// What the participant's jenjang, province and programmes are called, where a text shows them; nil: none does.
    public var names: [FieldNames]?

    public init(
        format: String = Form.currentFormat, id: String, title: Texts, battery: BatteryReference, purpose: Purpose,
        jenjang: Named?, rater: FormRater, languages: [String], introduction: Texts?, scales: [Scale],
        sections: [Section], order: FormOrder? = nil, estimate: Estimate, names: [FieldNames]? = nil
    ) {
        self.names = names
        self.order = order
        self.format = format
        self.id = id
        self.title = title
        self.battery = battery
        self.purpose = purpose
        self.jenjang = jenjang
        self.rater = rater
        self.languages = languages
        self.introduction = introduction
        self.scales = scales
        self.sections = sections
        self.estimate = estimate
    }
}

/// What an instrument is for; it decides how its answers are scored and reported.
public enum Purpose: String, Codable, Sendable, CaseIterable {
    case performance, mapping, test, reaction, observation
}

/// An id and the official name that people read.
public struct Named: Codable, Sendable, Equatable {
    public var id: String
    public var title: Texts

    public init(id: String, title: Texts) {
        self.id = id
        self.title = title
    }
}

/// The battery that a form or scoring spec was compiled from.
public struct BatteryReference: Codable, Sendable, Equatable {
    public var id: String
    public var title: Texts
    /// Programme ids, in the order of the battery. Empty for a battery that is asked once per person and season.
    public var programmes: [String]
    /// `pre`, `post` or another word of the author's; nil for 360-degree batteries.
    public var occasion: String?
    /// When answers are collected, both days included, as `YYYY-MM-DD`.
    public var period: Period?
    /// `A.B.C`, of the battery or else of its instrument; nil: neither says, and it is `FormVersion.first`.
    public var version: String?

    public init(
        id: String, title: Texts, programmes: [String], occasion: String?, period: Period?, version: String? = nil
    ) {
        self.version = version
        self.id = id
        self.title = title
        self.programmes = programmes
        self.occasion = occasion
        self.period = period
    }
}

/// Two calendar days, both included, as `YYYY-MM-DD`.
public struct Period: Codable, Sendable, Equatable {
    public var from: String
    public var to: String

    public init(from: String, to: String) {
        self.from = from
        self.to = to
    }
}

/// Who answers this form.
public struct FormRater: Codable, Sendable, Equatable {
    /// `diri`, `atasan`, `rekan`, `pengguna_layanan`, `peserta` or `pengamat`.
    public var id: String
    public var title: Texts

    public init(id: String, title: Texts) {
        self.id = id
        self.title = title
    }
}

/// Ordered options that rating items share.
public struct Scale: Codable, Sendable, Equatable {
    public var id: String
    public var title: Texts
    /// In the order shown. Values are exact decimal numbers as text ("1", "2.5").
    public var options: [ScaleOption]
    /// The label of "cannot judge", where the scale allows it: apart from missing, and never a value.
    public var notObserved: Texts?

    public init(id: String, title: Texts, options: [ScaleOption], notObserved: Texts?) {
        self.id = id
        self.title = title
        self.options = options
        self.notObserved = notObserved
    }
}

/// One point of a scale.
public struct ScaleOption: Codable, Sendable, Equatable {
    public var id: String
    /// Exact decimal number as text.
    public var value: String
    public var label: Texts
    /// Ids that it had in earlier forms; nil: none.
    public var formerly: [String]?

    public init(id: String, value: String, label: Texts, formerly: [String]? = nil) {
        self.formerly = formerly
        self.id = id
        self.value = value
        self.label = label
    }
}

/// A page or block of items.
public struct Section: Codable, Sendable, Equatable {
    public var id: String
    public var title: Texts
    public var introduction: Texts?
    public var layout: Layout
    public var items: [FormItem]
    /// When it is asked; nil: always.
    public var relevant: FormExpression?
    /// Whether its items are asked in an order drawn for each rater; nil: as they stand.
    public var order: FormOrder?
    /// How many items of each cell are asked; nil: all.
    public var sample: SectionSample?
    /// Items under headings of their own, in the order in which they begin, outer ones first; nil where there are none.
    public var groups: [FormGroup]?
    /// Its texts that answers fill in; nil where there are none.
    public var pipes: [PipedText]?

    public init(
        id: String, title: Texts, introduction: Texts?, layout: Layout, items: [FormItem],
        relevant: FormExpression? = nil, order: FormOrder? = nil, sample: SectionSample? = nil,
        groups: [FormGroup]? = nil, pipes: [PipedText]? = nil
    ) {
        self.groups = groups
        self.pipes = pipes
        self.order = order
        self.sample = sample
        self.relevant = relevant
        self.id = id
        self.title = title
        self.introduction = introduction
        self.layout = layout
        self.items = items
    }
}

/// One question at a time, or the whole section as a grid over one scale.
public enum Layout: String, Codable, Sendable, CaseIterable {
    case list, matrix
}

/// What answering costs one rater, by the rates that the instrument declares.
public struct Estimate: Codable, Sendable, Equatable {
    public var items: Int
    public var words: Int
    public var seconds: Int

    public init(items: Int, words: Int, seconds: Int) {
        self.items = items
        self.words = words
        self.seconds = seconds
    }
}
