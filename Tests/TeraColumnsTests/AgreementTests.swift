import Foundation
import TeraArtifact
import TeraColumns
import TeraExact
import TeraRuntime
import TeraTestSupport
import Testing

/// One meaning: the reference, the machine for one person, and columns give the same scores of the same sheets.
@Suite struct AgreementTests {
    private static var count: Int {
        ProcessInfo.processInfo.environment["TERA_SPECS"].flatMap { Int($0) } ?? 200
    }

    @Test func randomSpecsScoreAlike() throws {
        var planned = 0
        var values = 0
        var onACut = 0
        for seed in 0..<UInt64(Self.count) {
            var generator = SeededGenerator(seed: seed)
            let random = RandomSpec(&generator)
            guard let plan = try Self.plan(random.spec) else { continue }
            planned += 1
            let expected = try random.people.mapValues { try ReferenceScorer.scores(random.spec, $0) }
            for shuffled in [false, true] {
                var found: [String: [String: ReferenceScorer.Outcome]?] = [:]
                _ = try random.table(plan, &generator, shuffled: shuffled).run(plan) { person in
                    found[person.id] = person.isConcluded ? Self.outcomes(person, plan) : .some(nil)
                }
                for (id, sheets) in random.people where !sheets.isEmpty {
                    #expect(found[id] == expected[id], "spec \(seed), \(id), columns")
                }
            }
            let machine = try Self.machine(random)
            for (id, scores) in expected {
                #expect(machine[id] == scores, "spec \(seed), \(id), one person")
                for (score, outcome) in scores ?? [:] {
                    values += 1
                    let cuts = random.spec.scores.first { $0.id == score }?.bands.compactMap(\.from) ?? []
                    if cuts.contains(where: { Rational(text: $0) == outcome.value }) { onACut += 1 }
                }
            }
        }
        // What was compared is enough, and not of one kind.
        #expect(planned > Self.count * 9 / 10 && values > Self.count * 3 && onACut > Self.count / 10)
    }

    /// nil where a spec cannot be used, or not over columns.
    static func plan(_ spec: ScoringSpec) throws -> ColumnPlan? {
        do { return try ColumnPlan(spec) } catch is ColumnPlanRefusal { return nil } catch is ScoringSpecError {
            return nil
        }
    }

    static func outcomes(_ person: PersonScores, _ plan: ColumnPlan) -> [String: ReferenceScorer.Outcome] {
        var outcomes: [String: ReferenceScorer.Outcome] = [:]
        for (rule, score) in zip(plan.rules, person.scores) {
            guard let score else { continue }
            outcomes[rule.id] = ReferenceScorer.Outcome(
                value: score.value, band: score.band.map { rule.rule.bands[$0].id })
        }
        return outcomes
    }

    static func machine(_ random: RandomSpec) throws -> [String: [String: ReferenceScorer.Outcome]?] {
        let participants = random.people.keys.map {
            Participant(id: $0, name: "", jenjang: "", instansi: "", provinsi: "", programmes: [])
        }
        let sheets = random.people.flatMap { id, sheets in
            sheets.map { role, answers in
                AnswerSheet(
                    form: "acak.\(role)", formHash: "sidik-\(role)", participant: id, rater: role,
                    answers: answers.mapValues { .text($0) }, sent: true)
            }
        }
        let machine = try ScoringMachine(specs: [random.spec])
        let admitted = machine.admit(sheets, participants: participants)
        // Sheets of a damaged spec may be refused, which is said; then nothing is scored.
        guard admitted.problems.isEmpty else { return [:] }
        var found: [String: [String: ReferenceScorer.Outcome]?] = [:]
        for participant in participants {
            let result = try machine.result(of: participant, in: admitted)
            guard result.isConcluded, let battery = result.batteries.first else {
                found[participant.id] = .some(nil)
                continue
            }
            var outcomes: [String: ReferenceScorer.Outcome] = [:]
            for score in battery.combined {
                if let value = score.value {
                    outcomes[score.id] = ReferenceScorer.Outcome(value: value, band: score.band?.id)
                }
            }
            found[participant.id] = outcomes
        }
        return found
    }
}
