public import TeraArtifact

extension ScoringMachine {
    /// How the scores of one person came about; nil where no battery applies to the person and no sheet was sent.
    ///
    /// - Parameter person: nil where the id is not listed, as of somebody who took a test.
    public func steps(
        of id: String, listedAs person: Participant?, in admitted: AdmittedSheets
    ) throws -> ScoreSteps? {
        let sheets = admitted.sheets(of: id)
        var batteries: [BatterySteps] = []
        for plan in plans {
            let own = sheets[plan.spec.id] ?? [:]
            guard person.map(plan.applies) ?? false || own.values.contains(where: \.sent) else { continue }
            batteries.append(
                BatterySteps(
                    battery: plan.spec.battery, spec: plan.spec.id,
                    raters: try plan.spec.raters.compactMap { rater in
                        guard let sheet = own[rater.id], sheet.sent else { return nil }
                        return RaterSteps(
                            rater: rater, form: sheet.form,
                            steps: try plan.steps(of: sheet.answers, irrelevant: Set(sheet.irrelevant ?? [])))
                    },
                    combined: plan.steps(of: try plan.result(sheets: own))))
        }
        guard !batteries.isEmpty else { return nil }
        let used = Set(batteries.map(\.spec))
        var steps = ScoreSteps(
            participant: id, batteries: batteries, concluded: [], activity: nil, missing: [],
            assumptions: Self.assumptions(of: plans.filter { used.contains($0.spec.id) }))
        guard let person else { return steps }
        let result = try result(of: person, in: admitted)
        (steps.activity, steps.missing) = (result.activity, result.missing)
        guard result.isConcluded else { return steps }
        let plans = plans.filter { $0.applies(to: person) }
        let accumulation = Accumulation(zip(plans, result.batteries).map { ($0, $1) }, order: order)
        steps.concluded = accumulation.steps(to: result)
        return steps
    }
}
