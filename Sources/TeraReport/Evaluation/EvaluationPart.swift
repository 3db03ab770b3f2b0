internal import TeraArtifact
internal import TeraExact
internal import TeraRuntime

/// The people that one part of the report is about: those of all jenjang of a standard, or those of one role without
/// jenjang. They have instruments, programmes and bands of their own.
struct EvaluationPart {
    let standard: StandardArtifact
    /// What the people are called.
    let title: Texts
    /// Lowest first; empty for a role.
    let jenjang: [Named]
    let role: Named?
    /// Everybody who is listed.
    let people: [EvaluatedPerson]
    /// Who is evaluated with any instrument.
    let targets: [EvaluatedPerson]
    /// Who has a conclusion with a predikat.
    let evaluated: [EvaluatedPerson]
    let specs: [ScoringSpec]

    /// Every part that somebody is listed of.
    static func all(_ data: EvaluationData) -> [EvaluationPart] {
        data.standards.flatMap { standard in
            let levels = EvaluationPart(
                standard, title: standard.jabatan ?? standard.title, jenjang: standard.jenjang, role: nil, data)
            let roles = standard.roles.map { EvaluationPart(standard, title: $0.title, jenjang: [], role: $0, data) }
            return ([levels] + roles).filter { !$0.people.isEmpty && !$0.specs.isEmpty }
        }
    }

    private init(
        _ standard: StandardArtifact, title: Texts, jenjang: [Named], role: Named?, _ data: EvaluationData
    ) {
        self.standard = standard
        self.title = title
        self.jenjang = jenjang
        self.role = role
        let ids = Set(jenjang.map(\.id) + [role?.id].compactMap(\.self))
        people = data.people.filter { ids.contains($0.participant.jenjang) }
        targets = people.filter { !$0.instruments.isEmpty }
        evaluated = people.filter { $0.overall != nil }
        specs = data.specs.filter { spec in
            spec.purpose == .performance && spec.standard == standard.id
                && (spec.jenjang.map { ids.contains($0.id) } ?? true)
        }
    }

    /// Begins the ids of its tables, which name files.
    var prefix: String { role?.id ?? standard.id }

    /// Of how many everybody is in, and yet too few could judge.
    var inconclusive: Int { people.count { $0.isConcluded && $0.overall == nil } }

    /// The rule of the predikat, with its bands, highest first.
    var overallRule: ScoreRule? {
        specs.lazy.flatMap(\.scores).first { $0.role == .overall && !$0.bands.isEmpty }
            ?? specs.lazy.flatMap(\.scores).first { $0.role == .overall }
    }

    func rule(of subkompetensi: String) -> ScoreRule? {
        specs.lazy.flatMap(\.scores).first { $0.role == .subkompetensi && $0.about == subkompetensi }
    }

    /// The programmes that its instruments evaluate or that anybody attended, in the order of the register.
    func programmes(_ data: EvaluationData) -> [Named] {
        var used = Set(specs.flatMap(\.battery.programmes))
        for person in people { used.formUnion(person.participant.programmes) }
        let known = data.registers.filter { $0.holds == "programme" }.flatMap(\.entries)
            .filter { used.contains($0.id) }.map { Named(id: $0.id, title: $0.title) }
        let rest = used.subtracting(known.map(\.id)).sorted().map { Named(id: $0, title: ["id": $0]) }
        return known + rest
    }
}

/// The band of a group: from its mean, and not the most frequent one (audit T13).
enum GroupBand {
    /// nil without bands. What a band asks of each single score is asked of people, and not of groups.
    static func band(of mean: Rational, _ bands: [Band]) -> Band? {
        bands.first { band in band.from.map { from in Rational(text: from).map { $0 <= mean } ?? false } ?? true }
    }
}

/// A mean in the making: exact, and of how many.
struct ExactMean {
    private var sum: Rational? = .zero
    private(set) var count = 0

    mutating func add(_ value: Rational) {
        sum = sum?.adding(value)
        count += 1
    }

    /// nil of nothing, and of what is too large to be exact.
    var value: Rational? { count == 0 ? nil : sum?.divided(by: Rational(count)) }

    var cell: PublishedCell { value.map { .mean($0, n: count) } ?? .none }
}

extension Collection<Rational> {
    /// Exact; nil of nothing.
    var mean: Rational? { reduce(into: ExactMean()) { $0.add($1) }.value }
}
