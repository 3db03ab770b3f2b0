internal import TeraExact

extension ActivityProfile {
    /// The profile from the number of activities per jenjang, lowest first. nil where `own` is not one of the jenjang
    /// (a role without jenjang has no profile: requirement R057).
    ///
    /// The 75% rule is decided on the exact share, so 74.6% that prints as 75% stays below (audit T06).
    init?(own: String, jenjang: [String], counts: [Rational], idealShare: Rational, spec: String) throws {
        guard let ownIndex = jenjang.firstIndex(of: own) else { return nil }
        let tooLarge = ScoringSpecError(spec: spec, fault: .numberTooLarge(score: "activity"))
        let total = try counts.reduce(Rational.zero) { sum, count in
            guard let sum = sum.adding(count) else { throw tooLarge }
            return sum
        }
        let shares: [Rational?] = try counts.map { count in
            guard total != .zero else { return nil }
            guard let share = count.divided(by: total) else { throw tooLarge }
            return share
        }
        let condition: ActivityCondition =
            shares[ownIndex].map { $0 >= idealShare ? .ideal : .lessThanIdeal } ?? .noActivity
        self.init(
            own: own,
            counts: jenjang.indices.map { index in
                ActivityCount(
                    jenjang: jenjang[index], count: counts[index], share: shares[index], distance: index - ownIndex)
            },
            condition: condition, idealShare: idealShare)
    }
}
