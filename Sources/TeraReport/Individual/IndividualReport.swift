/// The report that a person receives on their own evaluation (requirements R053–R057; layout of Gambar 2.2–2.4).
///
/// Pure data in one language, ready for `text(_:)`, `html()` and `publication()`. It holds no figure of a single rater but
/// the person: with one rater in a role, that figure would be that person's answer (audit P05). An internal report does, and
/// says on every page that it is not for release.
public struct IndividualReport: Sendable, Equatable {
    public var language: ReportLanguage
    public var identity: ReportIdentity
    /// What the person was evaluated with, in the order of the result.
    public var batteries: [EvaluatedBattery]
    public var outcome: ReportOutcome
    public var isInternal: Bool

    public init(
        language: ReportLanguage, identity: ReportIdentity, batteries: [EvaluatedBattery], outcome: ReportOutcome,
        isInternal: Bool = false
    ) {
        self.isInternal = isInternal
        self.language = language
        self.identity = identity
        self.batteries = batteries
        self.outcome = outcome
    }
}

/// Whom the report is about (requirement R054).
public struct ReportIdentity: Sendable, Equatable {
    public var name: String
    public var instansi: String
    /// What the people who hold a jenjang of this standard are called; nil where it does not say.
    public var jabatan: String?
    /// The jenjang, or the role of someone who has none.
    public var jenjang: Phrase
    public var province: Phrase
    /// True for a role without jenjang (Petugas Antar Kerja): their report has no activity profile.
    public var isRole: Bool

    public init(
        name: String, instansi: String, jabatan: String?, jenjang: Phrase, province: Phrase, isRole: Bool
    ) {
        self.name = name
        self.instansi = instansi
        self.jabatan = jabatan
        self.jenjang = jenjang
        self.province = province
        self.isRole = isRole
    }

    /// A jenjang as the name of the people who hold it: "Pengantar Kerja Ahli Pertama".
    func officer(_ jenjang: String) -> String {
        guard let jabatan, !jenjang.lowercased().hasPrefix(jabatan.lowercased()) else { return jenjang }
        return "\(jabatan) \(jenjang)"
    }
}

/// What can be said about the person.
public enum ReportOutcome: Sendable, Equatable {
    /// Someone has not sent their answers yet: nothing is concluded. Only the batteries that wait for someone.
    case incomplete([WaitingBattery])
    case concluded(ConcludedOutcome)
}

public struct ConcludedOutcome: Sendable, Equatable {
    /// nil where no battery of the person measures performance.
    public var performance: PerformanceProfile?
    /// nil where nobody but the person may be shown.
    public var perspectives: PerspectiveSection?
    /// nil where no mapping applies to the person.
    public var activity: ActivitySection?
    /// The rules that no source publishes and that the result rests on.
    public var assumptions: [ReportAssumption]

    public init(
        performance: PerformanceProfile?, perspectives: PerspectiveSection? = nil, activity: ActivitySection?,
        assumptions: [ReportAssumption]
    ) {
        self.performance = performance
        self.perspectives = perspectives
        self.activity = activity
        self.assumptions = assumptions
    }
}

public struct ReportAssumption: Sendable, Equatable {
    /// Where it is written, as `document/field`.
    public var place: String
    public var reason: Phrase

    public init(place: String, reason: Phrase) {
        self.place = place
        self.reason = reason
    }
}
