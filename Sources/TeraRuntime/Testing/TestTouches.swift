internal import TeraArtifact
internal import TeraExact

/// Which bands and rules of missing data one person's scores go through.
struct TestTouches {
    let world: TestWorld
    let specs: [String]
    let steps: ScoreSteps?
    let result: PersonResult

    var points: Set<TestPoint> {
        var points: Set<TestPoint> = []
        for battery in steps?.batteries ?? [] {
            guard let plan = world.plans[battery.spec] else { continue }
            func touch(_ kind: TestPoint.Kind, _ id: String) { points.insert(TestPoint(battery.spec, kind, id)) }
            for step in battery.raters.flatMap(\.steps) {
                if let id = TestPoint.leastAnswered(step.score.id, in: plan.spec), step.score.asked > 0 {
                    if step.score.value == nil { touch(.missing, "\(id) too few") }
                    if step.score.value != nil, step.score.answered < step.score.asked {
                        touch(.missing, "\(id) enough")
                    }
                }
                // The band of one rater alone says nothing where raters are combined.
                if battery.combined.isEmpty { band(of: step, touch) }
            }
            for step in battery.combined {
                let rule = plan.spec.scores.first { $0.id == step.score.id }
                if rule?.raters != nil {
                    if step.score.value == nil { touch(.missing, "least_raters too few") }
                    if step.score.value != nil, step.score.answered < step.score.asked {
                        touch(.missing, "least_raters enough")
                    }
                } else if let id = TestPoint.leastAnswered(step.score.id, in: plan.spec) {
                    if step.score.value == nil { touch(.missing, "\(id) too few") }
                    if step.score.value != nil, step.score.answered < step.score.asked {
                        touch(.missing, "\(id) enough")
                    }
                }
                band(of: step, touch)
            }
        }
        for spec in specs {
            let battery = world.specs[spec]?.battery.id
            for missing in result.missing where missing.battery == battery {
                points.insert(TestPoint(spec, .missing, "required \(missing.rater)"))
            }
        }
        return points
    }

    private func band(of step: ScoreStep, _ touch: (TestPoint.Kind, String) -> Void) {
        guard step.score.value != nil, !step.bands.isEmpty else { return }
        touch(.band, "\(step.score.id) \(step.score.band?.id ?? "none")")
    }
}

extension TestPoint {
    /// The id of an item without the time of its repeat.
    public static func base(_ id: String) -> String { id.firstIndex(of: ".").map { String(id[..<$0]) } ?? id }

    /// The rule of a score that says how many sources it needs: one rule for all subkompetensi; nil for a test, where
    /// what is unanswered is not earned.
    static func leastAnswered(_ score: String, in spec: ScoringSpec) -> String? {
        guard let rule = spec.scores.first(where: { $0.id == score }) else { return nil }
        switch rule.role {
        case .test: return nil
        case .subkompetensi, .activity: return "least_answered"
        case .overall, .scale: return "\(score) least_answered"
        }
    }
}
