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
        specs = data.specs.filter { spec in
            spec.purpose == .performance && spec.standard == standard.id
                && (spec.jenjang.map { ids.contains($0.id) } ?? true)
        }
    }

    /// Begins the ids of its tables, which name files.
    var prefix: String { role?.id ?? standard.id }

    /// Who is evaluated with any instrument.
    var targets: [EvaluatedPerson] { people.filter { !$0.instruments.isEmpty } }

    /// Who has a conclusion with a predikat.
    var evaluated: [EvaluatedPerson] { people.filter { $0.result.overall?.value != nil } }

    /// Everybody is in, and yet too few of them could judge.
    var inconclusive: [EvaluatedPerson] {
        people.filter { $0.result.isConcluded && $0.result.overall?.value == nil }
    }

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
        let used = Set(specs.flatMap(\.battery.programmes) + people.flatMap(\.participant.programmes))
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

extension Collection<Rational> {
    /// Exact; nil of nothing.
    var mean: Rational? {
        guard !isEmpty else { return nil }
        return reduce(Optional(Rational.zero)) { $0?.adding($1) }?.divided(by: Rational(count))
    }
}
