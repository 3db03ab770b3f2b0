public import TeraArtifact

/// Answers in, scores out: a pure function of (scoring specs, standard, sheets).
///
/// ```
/// sheets ──▶ admit ──▶ per rater ──▶ combined over raters ──▶ accumulated over batteries ──▶ banded
/// ```
/// Every value is exact; the order of specs, sheets and participants never changes a result.
public struct ScoringMachine: Sendable {
    /// By battery id, then spec id.
    let plans: [ScoringPlan]
    /// Position of each subkompetensi and each jenjang in the standards, lowest first.
    let order: StandardOrder

    /// Throws `ScoringSpecError` when a spec cannot be used or two specs of one jenjang cannot be accumulated.
    public init(specs: [ScoringSpec], standards: [StandardArtifact] = []) throws {
        plans =
            try specs
            .sorted { ($0.battery.id, $0.id) < ($1.battery.id, $1.id) }
            .map(ScoringPlan.init)
        order = StandardOrder(standards)
        try Accumulation.check(plans)
    }

    /// Sorts the sheets out: what can be scored, and what cannot and why. Sheets of performance and mapping batteries
    /// must belong to one of `participants`; who took a test or answered a reaction form need not be listed.
    public func admit(_ sheets: [AnswerSheet], participants: [Participant]) -> AdmittedSheets {
        var intake = intake(participants: participants)
        for sheet in sheets { intake.add(sheet) }
        return intake.finish()
    }

    /// The same for sheets that come one by one.
    public func intake(participants: [Participant]) -> SheetIntake {
        SheetIntake(plans: plans, participants: participants)
    }

    /// Everything that can be said about one participant. While a required rater of any of the participant's batteries
    /// is missing, only who is missing (and each rater's own scores) can be said (requirement R044).
    public func result(of participant: Participant, in admitted: AdmittedSheets) throws -> PersonResult {
        let plans = plans.filter { $0.applies(to: participant) }
        let sheets = admitted.sheets(of: participant.id)
        let batteries = try plans.map { try $0.result(sheets: sheets[$0.spec.id] ?? [:]) }
        let missing = batteries.flatMap(\.missing)
        var result = PersonResult(
            participant: participant, batteries: batteries, subkompetensi: [], overall: nil, activity: nil,
            missing: missing, assumptions: Self.assumptions(of: plans))
        guard result.isConcluded else { return result }
        let accumulation = Accumulation(zip(plans, batteries).map { ($0, $1) }, order: order)
        result.subkompetensi = try accumulation.subkompetensi()
        result.overall = try accumulation.overall(of: result.subkompetensi)
        result.activity = try accumulation.activity(of: participant)
        return result
    }

    /// The tests and reaction questionnaires that are asked of a participant who is listed: those of the participant's
    /// programmes, or all where the list names none. `missing` has the required raters who have not sent.
    public func occasions(of participant: Participant, in admitted: AdmittedSheets) -> OccasionState {
        let sheets = admitted.sheets(of: participant.id)
        let own = plans.filter { plan in
            let programmes = plan.spec.battery.programmes
            return (plan.spec.purpose == .test || plan.spec.purpose == .reaction)
                && (participant.programmes.isEmpty || programmes.isEmpty
                    || programmes.contains(where: participant.programmes.contains))
        }
        // What comes before the programme stands first.
        let ordered =
            own.filter { $0.spec.battery.occasion == "pre" } + own.filter { $0.spec.battery.occasion != "pre" }
        return OccasionState(
            batteries: own.count, missing: ordered.flatMap { $0.missing(sheets: sheets[$0.spec.id] ?? [:]) })
    }

    /// Ids of the specs that score tests, in order.
    public var tests: [String] { plans.filter { $0.spec.purpose == .test }.map(\.spec.id) }

    static func assumptions(of plans: [ScoringPlan]) -> [Assumption] {
        var list: [Assumption] = []
        for assumption in plans.flatMap(\.spec.assumptions) where !list.contains(assumption) {
            list.append(assumption)
        }
        return list
    }
}

/// How far a listed participant has come with tests and questionnaires.
public struct OccasionState: Sendable, Equatable {
    /// How many are asked of the participant.
    public var batteries: Int
    public var missing: [MissingRater]
}

extension PersonResult {
    /// True when every required rater of every battery has sent. A person to whom no battery applies is never
    /// concluded.
    public var isConcluded: Bool { missing.isEmpty && !batteries.isEmpty }
}

extension ScoringPlan {
    /// Performance and mapping are about a listed participant; tests, reactions and observations about an occasion.
    var isAboutAPerson: Bool { spec.purpose == .performance || spec.purpose == .mapping }

    /// Whether the participant is assessed by this battery: the same jenjang, and one of its programmes attended
    /// (requirement R043). A battery without programmes is asked of everyone of its jenjang.
    func applies(to participant: Participant) -> Bool {
        guard isAboutAPerson else { return false }
        if let jenjang = spec.jenjang, jenjang.id != participant.jenjang { return false }
        return spec.battery.programmes.isEmpty
            || spec.battery.programmes.contains(where: participant.programmes.contains)
    }
}
