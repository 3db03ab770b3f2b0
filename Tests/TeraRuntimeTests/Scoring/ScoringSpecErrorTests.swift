import TeraArtifact
import TeraRuntime
import Testing

/// Damaged specs are refused whole, before anything is scored.
@Suite struct ScoringSpecErrorTests {
    private func fault(_ change: (inout ScoringSpec) -> Void) -> ScoringSpecError.Fault? {
        var spec = Build.performance()
        change(&spec)
        do {
            _ = try ScoringMachine(specs: [spec])
            return nil
        } catch let error as ScoringSpecError {
            return error.fault
        } catch {
            Issue.record("another error: \(error)")
            return nil
        }
    }

    @Test func aGoodSpecIsAccepted() {
        #expect(fault { _ in } == nil)
    }

    @Test func damage() {
        #expect(
            fault { $0.items[0].weight = "satu" } == .notANumber(place: "items.a1.weight", text: "satu"))
        #expect(fault { $0.items[0].values["o1"] = "1,5" } == .notANumber(place: "items.a1.values", text: "1,5"))
        #expect(fault { $0.items.append($0.items[0]) } == .duplicateID("a1"))
        #expect(fault { $0.raters.append($0.raters[0]) } == .duplicateID("diri"))
        #expect(fault { $0.scores.append($0.scores[0]) } == .duplicateID("A"))
        #expect(fault { $0.scores[0].source = .items(["zz"]) } == .unknownReference(place: "A", id: "zz"))
        #expect(fault { $0.scores.swapAt(0, 2) } == .unknownReference(place: "overall", id: "A"))
        #expect(fault { $0.forms.removeFirst() } == .requiredRaterWithoutForm("diri"))
        // Its sheets would be taken, and then count in no score.
        #expect(
            fault { $0.forms.append(FormReference(id: "lain", rater: "teman", sha256: "")) }
                == .unknownReference(place: "forms.lain", id: "teman"))
        #expect(fault { $0.scores[0].bands.reverse() } == .bandsOutOfOrder(score: "A"))
        #expect(fault { $0.scores[0].raters?.reduce = .percent } == .reductionNotPossible(place: "A.raters", .percent))
        #expect(fault { $0.scores[0].accumulate = .percent } == .reductionNotPossible(place: "A.accumulate", .percent))
        #expect(fault { $0.scores[0].raters = nil } == .itemsOfSeveralRaters(score: "A"))
        #expect(
            fault {
                $0.scores.append($0.scores[2])
                $0.scores[3].id = "again"
                $0.scores[3].source = .scores(["overall"])
                $0.scores[3].raters = RaterCombination(reduce: .mean, least: 1)
            } == .perRaterReadsPerPerson(score: "again", source: "overall"))
        #expect(
            fault {
                for index in $0.items.indices { $0.items[index].values = ["o1": "0"] }
                $0.scores[0].reduce = .percent
            } == .nothingToEarn(score: "A"))
    }

    @Test func aNumberThatOutgrowsTheMachineIsAnErrorAndNotAWrongScore() throws {
        // Three weighted values with 18 digits each way and no common divisor: their sum needs more than 128 bits.
        let primes = ["999999999999999989", "999999999999999967", "999999999999999877"]
        var spec = Build.performance(raters: [Build.rater("diri")])
        for index in 0..<3 { spec.items[index].weight = "1/\(primes[index])" }
        let machine = try ScoringMachine(specs: [spec])
        let person = Build.participant()
        let admitted = machine.admit([Build.sheet("diri", ["a1": 1, "a2": 1, "a3": 1])], participants: [person])
        #expect(throws: ScoringSpecError(spec: spec.id, fault: .numberTooLarge(score: "A"))) {
            try machine.result(of: person, in: admitted)
        }
    }
}
