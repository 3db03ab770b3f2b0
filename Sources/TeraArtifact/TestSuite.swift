/// The tests of a project, as the run side runs them. Made in memory for `tera test`; no build holds it.
public struct TestSuite: Sendable, Equatable {
    /// By document and case, then level.
    public var cases: [TestCase]
    /// What coverage is counted over: every instrument that a battery uses.
    public var instruments: [TestedInstrument]

    public init(cases: [TestCase], instruments: [TestedInstrument]) {
        self.cases = cases
        self.instruments = instruments
    }
}

/// Where something is written: bytes of a file of the run. Whoever shows it knows the files.
public struct TestPlace: Sendable, Equatable, Hashable {
    public var file: Int
    public var start: Int
    public var end: Int

    public init(file: Int, start: Int, end: Int) {
        self.file = file
        self.start = start
        self.end = end
    }
}

/// A name with its place.
public struct TestName: Sendable, Equatable {
    public var name: String
    public var place: TestPlace

    public init(_ name: String, _ place: TestPlace) {
        self.name = name
        self.place = place
    }
}

/// One person's sheets, and what is expected.
public struct TestCase: Sendable, Equatable {
    /// Id of the document.
    public var document: String
    /// Id of the case.
    public var id: String
    /// Jenjang or role; nil where the battery has none.
    public var level: String?
    public var battery: String
    public var place: TestPlace
    public var participant: Participant
    public var sheets: [TestSheet]
    public var expect: TestExpectation

    public init(
        document: String, id: String, level: String?, battery: String, place: TestPlace, participant: Participant,
        sheets: [TestSheet], expect: TestExpectation
    ) {
        self.document = document
        self.id = id
        self.level = level
        self.battery = battery
        self.place = place
        self.participant = participant
        self.sheets = sheets
        self.expect = expect
    }
}

/// How the items that no answer is written for are answered.
public enum TestFill: Sendable, Equatable {
    case highest, lowest
    /// The option of this id wherever there is one.
    case straight(String)
    case random
}

public struct TestSheet: Sendable, Equatable {
    /// Id of the scoring spec, and of the form.
    public var spec: String
    public var form: String
    public var rater: String
    public var place: TestPlace
    public var fill: TestFill?
    public var seed: Int
    public var answers: [TestAnswer]
    public var sends: Bool
    public var asked: [TestName]
    public var notAsked: [TestName]
    public var refused: [TestName]
    public var warned: [TestName]
    /// nil: nothing is said of it.
    public var unanswered: [TestName]?

    public init(
        spec: String, form: String, rater: String, place: TestPlace, fill: TestFill?, seed: Int, answers: [TestAnswer],
        sends: Bool, asked: [TestName], notAsked: [TestName], refused: [TestName], warned: [TestName],
        unanswered: [TestName]?
    ) {
        self.spec = spec
        self.form = form
        self.rater = rater
        self.place = place
        self.fill = fill
        self.seed = seed
        self.answers = answers
        self.sends = sends
        self.asked = asked
        self.notAsked = notAsked
        self.refused = refused
        self.warned = warned
        self.unanswered = unanswered
    }
}

public struct TestAnswer: Sendable, Equatable {
    public var item: String
    /// As somebody would type it; nil: left open.
    public var typed: String?
    public var place: TestPlace

    public init(item: String, typed: String?, place: TestPlace) {
        self.item = item
        self.typed = typed
        self.place = place
    }
}

public struct TestExpectation: Sendable, Equatable {
    public var assessed: Bool
    public var assessedPlace: TestPlace
    /// Required raters who have not sent, exactly these; with its place where it is written.
    public var missing: [String]
    public var missingPlace: TestPlace
    public var scores: [ExpectedScore]
    /// Of every subkompetensi.
    public var each: ExpectedScore?
    /// Raw value of the activity profile's condition.
    public var condition: TestName?
    public var gain: ExpectedGain?
    public var report: [TestName]

    public init(
        assessed: Bool, assessedPlace: TestPlace, missing: [String], missingPlace: TestPlace, scores: [ExpectedScore],
        each: ExpectedScore?, condition: TestName?, gain: ExpectedGain?, report: [TestName]
    ) {
        self.assessed = assessed
        self.assessedPlace = assessedPlace
        self.missing = missing
        self.missingPlace = missingPlace
        self.scores = scores
        self.each = each
        self.condition = condition
        self.gain = gain
        self.report = report
    }
}

/// What one score must be. Numbers are exact texts.
public struct ExpectedScore: Sendable, Equatable {
    public var id: String
    public var rater: String?
    public var place: TestPlace
    public var value: ExpectedValue?
    public var points: TestName?
    public var band: ExpectedBand?

    public init(
        id: String, rater: String?, place: TestPlace, value: ExpectedValue?, points: TestName?, band: ExpectedBand?
    ) {
        self.id = id
        self.rater = rater
        self.place = place
        self.value = value
        self.points = points
        self.band = band
    }
}

public struct ExpectedValue: Sendable, Equatable {
    /// nil: no score.
    public var value: String?
    /// Rounded half up to so many decimals before it is compared.
    public var places: Int?
    public var place: TestPlace

    public init(value: String?, places: Int?, place: TestPlace) {
        self.value = value
        self.places = places
        self.place = place
    }
}

public struct ExpectedBand: Sendable, Equatable {
    /// nil: in none.
    public var band: String?
    public var place: TestPlace

    public init(band: String?, place: TestPlace) {
        self.band = band
        self.place = place
    }
}

/// The change from pre-test to post-test; what is nil is not compared.
public struct ExpectedGain: Sendable, Equatable {
    public var points: TestName?
    public var percent: TestName?
    /// `up`, `same` or `down`.
    public var change: TestName?

    public init(points: TestName?, percent: TestName?, change: TestName?) {
        self.points = points
        self.percent = percent
        self.change = change
    }
}

/// An instrument with the specs that were made of it, and what a spec does not tell of its documents.
public struct TestedInstrument: Sendable, Equatable {
    public var id: String
    /// Ids of scoring specs.
    public var specs: [String]
    /// Items whose values are turned round.
    public var reversed: [String]
    public var waivers: [TestedWaiver]

    public init(id: String, specs: [String], reversed: [String], waivers: [TestedWaiver]) {
        self.id = id
        self.specs = specs
        self.reversed = reversed
        self.waivers = waivers
    }
}

/// A finding that an author accepted. It is touched where a case goes through the place that it is about.
public struct TestedWaiver: Sendable, Equatable {
    public var document: String
    public var code: String
    /// Ids of the place, outermost first; empty: the whole document.
    public var at: [String]
    /// Batteries and levels (`battery.level`, or `battery`) that read the document.
    public var batteries: [String]
    /// Items that measure the place, where it names what items measure.
    public var items: [String]

    public init(document: String, code: String, at: [String], batteries: [String], items: [String]) {
        self.items = items
        self.document = document
        self.code = code
        self.at = at
        self.batteries = batteries
    }
}
