public import TeraArtifact

/// What tests run on: the forms and specs of a build, read once.
public struct TestWorld: Sendable {
    struct LoadedForm: Sendable {
        let form: Form
        let sha256: String
        let settler: SheetSettler
    }

    let forms: [String: LoadedForm]
    public let specs: [String: ScoringSpec]
    let plans: [String: ScoringPlan]
    public let standards: [StandardArtifact]

    /// - Parameter forms: each with the hash of its bytes.
    /// Throws `ScoringSpecError` where a spec cannot be used.
    public init(forms: [(form: Form, sha256: String)], specs: [ScoringSpec], standards: [StandardArtifact]) throws {
        let scored = Dictionary(
            specs.flatMap { spec in spec.forms.map { ($0.id, spec.items.map(\.id)) } },
            uniquingKeysWith: { first, _ in first })
        self.forms = Dictionary(
            forms.map { entry in
                let settler = SheetSettler(entry.form, scored: scored[entry.form.id] ?? [])
                return (entry.form.id, LoadedForm(form: entry.form, sha256: entry.sha256, settler: settler))
            }, uniquingKeysWith: { first, _ in first })
        self.specs = Dictionary(specs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        plans = try self.specs.mapValues { try ScoringPlan($0) }
        self.standards = standards
    }
}

extension TestWorld {
    public func form(_ id: String) -> Form? { forms[id]?.form }
}

/// Something that is not as a test expects.
public struct TestFailure: Sendable, Equatable {
    public var place: TestPlace
    /// What was expected and what came, by language tag.
    public var message: Texts
    /// How the score came about, where a score is wrong.
    public var steps: ScoreSteps?

    public init(_ place: TestPlace, _ message: Texts, steps: ScoreSteps? = nil) {
        self.place = place
        self.message = message
        self.steps = steps
    }

    init(_ place: TestPlace, id: String, en: String, steps: ScoreSteps? = nil) {
        self.init(place, ["id": id, "en": en], steps: steps)
    }
}

/// What came of one case.
public struct TestOutcome: Sendable {
    public var test: TestCase
    public var failures: [TestFailure]
    /// What the case goes through.
    public var touched: Set<TestPoint>
    /// What can be said of the person, for the report; nil for tests and questionnaires.
    public var result: PersonResult?

    public var passes: Bool { failures.isEmpty }
}

/// Something of an instrument that a test can touch.
public struct TestPoint: Sendable, Hashable, Comparable {
    public enum Kind: String, Sendable, CaseIterable, Codable {
        case item, route, reversal, key, band, missing, waiver
    }

    /// Id of the scoring spec that it belongs to; of the instrument, once points are counted.
    public var owner: String
    public var kind: Kind
    /// `item`, `score band`, `item asked`: the same for the same thing, in every spec of the instrument.
    public var id: String

    init(_ owner: String, _ kind: Kind, _ id: String) {
        self.owner = owner
        self.kind = kind
        self.id = id
    }

    public static func < (a: TestPoint, b: TestPoint) -> Bool {
        if a.owner != b.owner { return a.owner < b.owner }
        if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
        return a.id < b.id
    }
}
