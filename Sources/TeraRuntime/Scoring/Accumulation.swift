internal import TeraArtifact
internal import TeraExact

/// Several batteries of one person into one conclusion (requirement R048, audit T03).
///
/// Per subkompetensi the scores of the batteries that measure it are reduced by the rule's `accumulate`; the overall
/// score is then the reduction of the accumulated subkompetensi. With one battery its scores stand as they are.
struct Accumulation {
    /// One score of one battery with the rule that made it.
    struct Entry {
        let plan: ScoringPlan
        let rule: RulePlan
        let score: ScoreValue
    }

    let entries: [Entry]
    private let order: StandardOrder

    init(_ batteries: [(ScoringPlan, BatteryResult)], order: StandardOrder) {
        entries = batteries.flatMap { plan, result in
            zip(plan.rules, result.combined).map { Entry(plan: plan, rule: $0, score: $1) }
        }
        self.order = order
    }

    /// Per subkompetensi that any battery measures, in the order of the standard. `answered` and `asked` count
    /// batteries.
    func subkompetensi() throws -> [ScoreValue] {
        let measured = entries.filter { $0.rule.rule.role == .subkompetensi }
        return try order.subkompetensiOrder(measured.compactMap(\.rule.rule.about)).compactMap { about in
            try accumulated(measured.filter { $0.rule.rule.about == about })
        }
    }

    /// The overall score; nil where no battery declares one. Over several batteries it needs as many subkompetensi as
    /// the most demanding of them, and is absent with fewer.
    func overall(of subkompetensi: [ScoreValue]) throws -> ScoreValue? {
        let overalls = entries.filter { $0.rule.rule.role == .overall }
        guard let first = overalls.first else { return nil }
        guard isOverSubkompetensi(overalls) else { return try accumulated(overalls, of: subkompetensi) }
        let sources = sources(of: overalls, among: subkompetensi)
        let present = sources.compactMap { score in score.value.map { Weighted(value: $0, weight: .one) } }
        let least = least(of: overalls)
        let reduction = first.rule.rule.accumulate ?? first.rule.rule.reduce
        let value = try first.plan.exact(first.rule.rule.id) {
            present.count < least ? nil : try reduction.value(of: present)
        }
        return ScoreValue(
            first.rule, value: value, answered: present.count, asked: sources.count, sources: sources)
    }

    /// Whether the overall score of several batteries is made of what they have accumulated.
    func isOverSubkompetensi(_ overalls: [Entry]) -> Bool {
        guard overalls.count > 1, case .scores? = overalls.first?.rule.rule.source else { return false }
        return true
    }

    /// The subkompetensi that overall scores read.
    func sources(of overalls: [Entry], among subkompetensi: [ScoreValue]) -> [ScoreValue] {
        let read = Set(overalls.flatMap(\.subkompetensiRead))
        return subkompetensi.filter { $0.about.map(read.contains) ?? false }
    }

    /// As many as the most demanding of them needs.
    func least(of overalls: [Entry]) -> Int { overalls.map(\.rule.least).max() ?? 1 }

    /// One score over the batteries that measure it; nil for no battery.
    ///
    /// - Parameter subkompetensi: what an overall score was reduced from.
    private func accumulated(_ same: [Entry], of subkompetensi: [ScoreValue] = []) throws -> ScoreValue? {
        guard let first = same.first else { return nil }
        let sources = sources(of: same, among: subkompetensi)
        guard same.count > 1, let reduction = first.rule.rule.accumulate else {
            return ScoreValue(
                first.rule, value: first.score.value, answered: first.score.value == nil ? 0 : 1, asked: 1,
                sources: sources)
        }
        let present = same.compactMap { entry in entry.score.value.map { Weighted(value: $0, weight: .one) } }
        let value = try first.plan.exact(first.rule.rule.id) { try reduction.value(of: present) }
        return ScoreValue(
            first.rule, value: value, answered: present.count, asked: same.count, sources: sources)
    }

    /// Per jenjang the number of activities, in the order of the standard (requirements R049, R050).
    func activity(of participant: Participant) throws -> ActivityProfile? {
        let selected = entries.filter { $0.rule.rule.role == .activity }
        guard let ideal = selected.first?.plan.idealShare else { return nil }
        let jenjang = order.jenjangOrder(selected.compactMap(\.rule.rule.about))
        let counts = try jenjang.compactMap { about in
            try accumulated(selected.filter { $0.rule.rule.about == about })?.value
        }
        guard counts.count == jenjang.count else { return nil }
        return try ActivityProfile(
            own: participant.jenjang, jenjang: jenjang, counts: counts, idealShare: ideal,
            spec: selected.first?.plan.spec.id ?? "")
    }
}

extension Accumulation.Entry {
    /// The subkompetensi whose scores this score reads.
    fileprivate var subkompetensiRead: [String] {
        guard case .scores(let ids) = rule.rule.source else { return [] }
        return plan.rules.filter { ids.contains($0.rule.id) }.compactMap(\.rule.about)
    }
}

extension Accumulation {
    /// Throws where two batteries that one person may have measure the same thing and do not state one common rule
    /// for it: which rule would win must not depend on the order of files.
    static func check(_ plans: [ScoringPlan]) throws {
        var first: [String: [(plan: ScoringPlan, rule: RulePlan)]] = [:]
        for plan in plans where plan.isAboutAPerson {
            for rule in plan.rules where rule.rule.role != .test {
                let key = "\(rule.rule.role.rawValue) \(rule.rule.about ?? "")"
                for other in first[key] ?? [] where other.plan.mayMeet(plan) {
                    let agree =
                        rule.rule.accumulate != nil && rule.rule.accumulate == other.rule.rule.accumulate
                        && rule.bands == other.rule.bands && plan.idealShare == other.plan.idealShare
                    guard agree else {
                        throw ScoringSpecError(
                            spec: plan.spec.id,
                            fault: .accumulationDiffers(score: rule.rule.id, other: other.plan.spec.id))
                    }
                }
                first[key, default: []].append((plan, rule))
            }
        }
    }
}

extension ScoringPlan {
    /// Whether one person may be assessed by both.
    fileprivate func mayMeet(_ other: ScoringPlan) -> Bool {
        guard let jenjang = spec.jenjang, let otherJenjang = other.spec.jenjang else { return true }
        return jenjang.id == otherJenjang.id
    }
}
