import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

/// What some of the raters of one person say (audit P05), worked out by hand.
@Suite struct RaterViewTests {
    private let raters = [
        Build.rater("diri"), Build.rater("atasan", weight: "2"), Build.rater("rekan"),
        Build.rater("pengguna", required: false),
    ]

    private func spec(
        _ id: String, _ raters: [RaterRule], items: [String: [String]], combination: RaterCombination?,
        accumulate: Reduction? = .mean
    ) -> ScoringSpec {
        Build.performance(
            id, programmes: ["p\(id)"], raters: raters,
            items: items.values.flatMap(\.self).sorted().map { Build.item($0) },
            scores: items.sorted { $0.key < $1.key }.map {
                Build.subkompetensi($0.key, items: $0.value, raters: combination, accumulate: accumulate)
            } + [Build.overall(items.keys.sorted())])
    }

    private func views(
        _ specs: [ScoringSpec], _ sheets: [AnswerSheet], by isTheirs: (String) -> Bool
    ) throws -> [RaterView] {
        let participant = Build.participant(programmes: ["px", "py"])
        let machine = try ScoringMachine(specs: specs)
        let result = try machine.result(of: participant, in: machine.admit(sheets, participants: [participant]))
        return try machine.views(of: result, by: isTheirs)
    }

    private func x(_ combination: RaterCombination? = RaterCombination(reduce: .mean, least: 1)) -> ScoringSpec {
        spec("x", raters, items: ["A": ["a1", "a2"], "B": ["b"]], combination: combination)
    }

    private let sheets = [
        Build.sheet("x", "diri", ["a1": 4, "a2": 3, "b": 2]), Build.sheet("x", "atasan", ["a1": 1, "a2": 2, "b": 4]),
        Build.sheet("x", "rekan", ["a1": 3, "a2": 3, "b": 0]),
    ]

    /// A: the person (4 + 3)/2 = 7/2; others (2 × 3/2 + 1 × 3)/3 = 2. B: the person 2; the peer cannot judge, so that the
    /// others are atasan alone, 4, and one.
    @Test func meansByWeight() throws {
        let own = try views([x()], sheets) { $0 == "diri" }
        #expect(own.map(\.about) == ["A", "B"] && own.map(\.value) == [Rational(7, over: 2), Rational(2)])
        #expect(own.map(\.fewest) == [1, 1])
        let others = try views([x()], sheets) { $0 != "diri" }
        #expect(others.map(\.value) == [Rational(2), Rational(4)] && others.map(\.fewest) == [2, 1])
        #expect(others.allSatisfy { $0.least == Rational(1) && $0.largest == Rational(4) })
    }

    /// Who has sent nothing is nobody, and not zero.
    @Test func nobody() throws {
        let views = try views([x()], sheets) { $0 == "pengguna" }
        #expect(views.map(\.value) == [nil, nil] && views.map(\.fewest) == [0, 0])
    }

    /// A in x: others 2, by two of them; in y: by three, (1 + 1 + 4)/3 = 2. The mean of the two is 2, and the fewest are two.
    /// C is in y alone.
    @Test func severalBatteries() throws {
        let y = spec(
            "y", ["diri", "atasan", "rekan", "pengguna"].map { Build.rater($0) }, items: ["A": ["a"], "C": ["c"]],
            combination: RaterCombination(reduce: .mean, least: 1))
        let more = [
            Build.sheet("y", "diri", ["a": 4, "c": 1]), Build.sheet("y", "atasan", ["a": 1, "c": 4]),
            Build.sheet("y", "rekan", ["a": 1, "c": 4]), Build.sheet("y", "pengguna", ["a": 4, "c": 1]),
        ]
        let others = try views([x(), y], sheets + more) { $0 != "diri" }
        #expect(others.map(\.about) == ["A", "B", "C"])
        #expect(others.map(\.value) == [Rational(2), Rational(4), Rational(3)])
        #expect(others.map(\.fewest) == [2, 1, 3])
    }

    /// A sum over raters is on no scale that one of them could be shown on; and nothing is said before all have sent.
    @Test func noneWhereNothingCanBeCompared() throws {
        #expect(try views([x(RaterCombination(reduce: .sum, least: 1))], sheets) { $0 != "diri" }.isEmpty)
        #expect(try views([x()], Array(sheets.dropLast())) { $0 != "diri" }.isEmpty)
    }
}
