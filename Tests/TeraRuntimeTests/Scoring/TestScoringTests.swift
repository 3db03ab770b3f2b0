import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

/// Tests and gains (requirements R081–R085; audit T07, T11).
@Suite struct TestScoringTests {
    /// `right` items answered right, then `wrong` wrong, the rest not answered.
    private func sheet(_ spec: String, _ person: String, right: Int, wrong: Int = 0) -> AnswerSheet {
        var answers: [String: Answer] = [:]
        for number in 0..<(right + wrong) { answers["q\(number + 1)"] = .text(number < right ? "k" : "x") }
        return Build.choices(spec, "peserta", of: person, answers)
    }

    private func result(_ spec: ScoringSpec, _ sheets: [AnswerSheet]) throws -> TestResult {
        let machine = try ScoringMachine(specs: [spec])
        return try #require(try machine.testResult(spec: spec.id, in: machine.admit(sheets, participants: [])))
    }

    @Test func percentageOfAllItems() throws {
        // 11 of 15 = 73.33…% passes 70.01; 10 of 15 = 66.66…% does not. Unanswered is not earned: 11 right and 4
        // unanswered is 73.33…% too.
        let result = try result(
            Build.test("post", count: 15),
            [
                sheet("post", "P1", right: 11, wrong: 4), sheet("post", "P2", right: 10, wrong: 5),
                sheet("post", "P3", right: 11),
            ])
        #expect(
            result.people.map(\.score.value) == [
                Rational(220, over: 3), Rational(200, over: 3), Rational(220, over: 3),
            ])
        #expect(result.people.map { $0.score.band?.id } == ["lulus", "belum", "lulus"])
        #expect(result.bands.map(\.count) == [2, 1])
        #expect(result.bands.map(\.base) == [3, 3])
    }

    @Test func noAnswerAtAllIsNotTaken() throws {
        let result = try result(
            Build.test("post", count: 2), [sheet("post", "P1", right: 0), sheet("post", "P2", right: 0, wrong: 1)])
        #expect(result.people.map(\.participant) == ["P2"])
        #expect(result.people.first?.score.value == .zero)
        #expect(result.items.map(\.base) == [1, 1])
    }

    @Test func anUnsentTestDoesNotCount() throws {
        var unsent = sheet("post", "P1", right: 2)
        unsent.sent = false
        #expect(try result(Build.test("post", count: 2), [unsent]).people.isEmpty)
    }

    @Test func itemsCountWhoWasRight() throws {
        // q1: P1 and P2 right. q2: P1 right, P2 wrong. q3: P1 right, P2 not answered, still in the base.
        let result = try result(
            Build.test("post", count: 3), [sheet("post", "P1", right: 3), sheet("post", "P2", right: 1, wrong: 1)])
        #expect(result.items.map(\.correct) == [2, 1, 1])
        #expect(result.items.map(\.base) == [2, 2, 2])
        #expect(result.items.last?.share == Rational(1, over: 2))
    }

    @Test func pointsOfItems() throws {
        // Points 3 and 1; only the first right: 100 × 3 / 4 = 75.
        var spec = Build.test("post", count: 2)
        spec.items[0].values = ["k": "3", "x": "0"]
        #expect(try result(spec, [sheet("post", "P1", right: 1, wrong: 1)]).people.first?.score.value == Rational(75))
    }

    @Test func gains() throws {
        // Pre of 10 items: P1 5, P2 6, P3 7, P4 8. Post: P2 7 (up), P3 7 (same), P4 7 (down), P5 8 (post only).
        let pre = try result(
            Build.test("pre", count: 10, occasion: "pre"),
            [(1, 5), (2, 6), (3, 7), (4, 8)].map { sheet("pre", "P\($0.0)", right: $0.1, wrong: 10 - $0.1) })
        let post = try result(
            Build.test("post", count: 10),
            [(2, 7), (3, 7), (4, 7), (5, 8)].map { sheet("post", "P\($0.0)", right: $0.1, wrong: 10 - $0.1) })
        let gain = GainTable(pre: pre, post: post)
        #expect([gain.pre, gain.post, gain.both, gain.onlyPre, gain.onlyPost] == [4, 4, 3, 1, 1])
        #expect([gain.up, gain.same, gain.down] == [1, 1, 1])
        // 70% is below 70.01, 80% is above: of all post only P5, of the paired nobody.
        #expect(gain.bandsOfPost.map(\.count) == [1, 3])
        #expect(gain.bandsOfPaired.map(\.count) == [0, 3])
        #expect(gain.bandsOfPaired.map(\.base) == [3, 3])
        // Paired: q7 right before for P3 and P4 (7 and 8 right), after for all three: change 3/3 − 2/3 = 1/3.
        let q7 = try #require(gain.items.first { $0.item == "q7" })
        #expect([q7.pre.correct, q7.post.correct, q7.pre.base, q7.post.base] == [2, 3, 3, 3])
        #expect(q7.change == Rational(1, over: 3))
        // P1 and P5 are one edit apart, as P1 and P2 are: that says nothing.
        #expect(gain.nearMisses.isEmpty)
    }

    private func nearMisses(pre: [String], post: [String]) throws -> [String] {
        let before = try result(
            Build.test("pre", count: 1, occasion: "pre"), pre.map { sheet("pre", $0, right: 1, wrong: 0) })
        let after = try result(Build.test("post", count: 1), post.map { sheet("post", $0, right: 1, wrong: 0) })
        let gain = GainTable(pre: before, post: after)
        #expect(gain.both == Set(pre).intersection(post).count)
        return gain.nearMisses.map { "\($0.pre)=\($0.post)" }
    }

    /// Ids of the pre-test alone that look like ids of the post-test alone are told, and nobody is joined.
    @Test func nearMissesOfIDs() throws {
        // Case, spaces, zero and O, also where ids are numbered.
        #expect(
            try nearMisses(pre: ["P001", "P002", "p 003", "P0O4"], post: ["P002", "p001", "P003", "PO04", "P005"])
                == ["p 003=P003", "P0O4=PO04", "P001=p001"])
        // One character more, less or other, where ids are far apart; two are too many.
        #expect(
            try nearMisses(
                pre: ["rina.w", "budi-17", "sitinur", "tono9"], post: ["rina.ww", "budi17", "sytinur", "tuno8"])
                == ["budi-17=budi17", "rina.w=rina.ww", "sitinur=sytinur"])
        // In numbered ids one edit is another person: of whom there is a third, on whichever occasion.
        #expect(try nearMisses(pre: ["P001", "P003"], post: ["P002", "P003"]).isEmpty)
        #expect(try nearMisses(pre: ["P017"], post: ["P018", "P019"]).isEmpty)
        #expect(try nearMisses(pre: ["P017"], post: ["P018"]) == ["P017=P018"])
        // Whoever took both is nobody else.
        #expect(try nearMisses(pre: ["budi", "budii"], post: ["budi"]).isEmpty)
        #expect(try nearMisses(pre: ["budi", "Budi"], post: ["budi", "siti"]).isEmpty)
        // Two ways to write it on one side: both are told.
        #expect(try nearMisses(pre: ["budi", "Budi"], post: ["BUDI"]) == ["Budi=BUDI", "budi=BUDI"])
        #expect(try nearMisses(pre: ["a"], post: ["b"]).isEmpty)
    }
}
