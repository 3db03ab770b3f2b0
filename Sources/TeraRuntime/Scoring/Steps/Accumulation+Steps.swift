internal import TeraArtifact
internal import TeraExact

extension Accumulation {
    /// What the scores over batteries were made from. The values are those of `subkompetensi` and `overall`.
    func steps(to result: PersonResult) -> [ScoreStep] {
        let measured = entries.filter { $0.rule.rule.role == .subkompetensi }
        var steps = result.subkompetensi.compactMap { score in
            step(to: score, from: measured.filter { $0.rule.rule.about == score.about })
        }
        let overalls = entries.filter { $0.rule.rule.role == .overall }
        guard let overall = result.overall, var step = step(to: overall, from: overalls) else { return steps }
        if isOverSubkompetensi(overalls) {
            let sources = self.sources(of: overalls, among: result.subkompetensi)
            step.sources = sources.map { StepSource(kind: .score, id: $0.id, value: $0.value, weight: .one) }
            step.least = least(of: overalls)
        }
        steps.append(step)
        return steps
    }

    /// Over the batteries that measure the same.
    private func step(to score: ScoreValue, from same: [Entry]) -> ScoreStep? {
        guard let first = same.first else { return nil }
        var step = ScoreStep(first.rule, score)
        step.reduce = first.rule.rule.accumulate ?? first.rule.rule.reduce
        step.least = 1
        step.sources = same.map {
            StepSource(kind: .battery, id: $0.plan.spec.id, value: $0.score.value, weight: .one)
        }
        return step
    }
}
