import Foundation
import TeraArtifact
import TeraColumns
import TeraExact
import TeraRuntime
import TeraTestSupport
import Testing

/// A scoring spec that was damaged is refused, or is another spec that is scored by the formulas: never a wrong score.
@Suite struct DamagedSpecTests {
    /// How many damages: `TERA_DAMAGES`.
    static var count: Int { ProcessInfo.processInfo.environment["TERA_DAMAGES"].flatMap { Int($0) } ?? 400 }

    @Test func neverAWrongScore() throws {
        var tally = (refusedAsJSON: 0, refusedBySpec: 0, tooLarge: 0, scored: 0, columns: 0)
        for seed in 0..<UInt64(Self.count) {
            var generator = SeededGenerator(seed: seed)
            var random = RandomSpec(&generator)
            let whole = try JSONSerialization.jsonObject(with: JSONEncoder().encode(random.spec))
            let damaged = try JSONSerialization.data(withJSONObject: JSONDamage.damage(whole, &generator))
            guard let spec = try? JSONDecoder().decode(ScoringSpec.self, from: damaged) else {
                tally.refusedAsJSON += 1
                continue
            }
            random.spec = spec
            do {
                let found = try AgreementTests.machine(random)
                for (id, scores) in found {
                    guard let scores else { continue }
                    let expected = try ReferenceScorer.scores(spec, random.people[id] ?? [:])
                    #expect(scores == expected, "damage \(seed), \(id)")
                    tally.scored += 1
                }
                tally.columns += try columns(random, seed, &generator)
            } catch let error as ScoringSpecError {
                #expect(error.message["id"]?.contains("tidak dapat dipakai") == true)
                tally.refusedBySpec += 1
            } catch is TooLarge {
                // The reference sums in another order, and may meet a larger number on the way.
                tally.tooLarge += 1
            }
        }
        print("\(Self.count) damaged specs: \(tally)")
        #expect(tally.refusedAsJSON > Self.count / 10)
        #expect(tally.refusedBySpec > Self.count / 20)
        #expect(tally.scored > Self.count / 2 && tally.columns > Self.count / 2)
        #expect(tally.tooLarge < Self.count / 100)
    }

    /// The same over columns: how many people were compared.
    private func columns(_ random: RandomSpec, _ seed: UInt64, _ generator: inout SeededGenerator) throws -> Int {
        guard let plan = try AgreementTests.plan(random.spec) else { return 0 }
        var compared = 0
        var found: [String: [String: ReferenceScorer.Outcome]?] = [:]
        let result = try random.table(plan, &generator, shuffled: false).run(plan) { person in
            found[person.id] = person.isConcluded ? AgreementTests.outcomes(person, plan) : .some(nil)
        }
        // A row with an answer that the damage has taken from the spec is refused, with its reason.
        guard result.refusedRows == 0 else { return 0 }
        for (id, scores) in found {
            #expect(
                try scores == ReferenceScorer.scores(random.spec, random.people[id] ?? [:]),
                "damage \(seed), \(id), columns")
            compared += 1
        }
        return compared
    }
}
