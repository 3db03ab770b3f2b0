import TeraArtifact
import TeraExact
import TeraRuntime
import Testing

/// The mapping part (requirements R049–R052; audit T05, T06, T14).
@Suite struct ActivityProfileTests {
    private let jenjang = ["ahli-pertama", "ahli-muda", "ahli-madya", "ahli-utama"]

    /// `tasks` tasks of every jenjang: `ahli-muda-1` …
    private func spec(tasks: Int, own: String) -> ScoringSpec {
        let raters = ["diri", "atasan", "rekan"]
        let ids = jenjang.map { level in (1...tasks).map { "\(level)-\($0)" } }
        return ScoringSpec(
            id: "pemetaan.\(own)", battery: Build.battery("pemetaan"), purpose: .mapping, jenjang: Build.named(own),
            standard: nil, forms: Build.forms("pemetaan", raters), raters: raters.map { Build.rater($0) },
            items: ids.joined().map { ScoredItem(id: $0, values: ["ya": "1", "tidak": "0"], weight: "1") },
            scores: zip(jenjang, ids).map { level, items in
                ScoreRule(
                    id: "aktivitas.\(level)", title: ["id": level], role: .activity, about: level,
                    source: .items(items), reduce: .sum, leastAnswered: 1,
                    raters: RaterCombination(reduce: .mean, least: 1), accumulate: nil, minimum: "0",
                    maximum: "\(tasks)", bands: [])
            },
            activity: ActivityRule(idealShare: "0.75"), assumptions: [])
    }

    /// Every rater selects the first `counts[rater][jenjang]` tasks of each jenjang and answers `tidak` to the others.
    private func profile(_ counts: [[Int]], own: String = "ahli-pertama") throws -> ActivityProfile? {
        let tasks = max(1, counts.joined().max() ?? 1)
        let machine = try ScoringMachine(specs: [spec(tasks: tasks, own: own)])
        let sheets = zip(["diri", "atasan", "rekan"], counts).map { rater, selected in
            var answers: [String: Answer] = [:]
            for (level, count) in zip(jenjang, selected) {
                for number in 1...tasks { answers["\(level)-\(number)"] = .text(number <= count ? "ya" : "tidak") }
            }
            return Build.choices("pemetaan", rater, answers)
        }
        let person = Build.participant(jenjang: own)
        return try machine.result(of: person, in: machine.admit(sheets, participants: [person])).activity
    }

    @Test func meanOverRatersAndExactShare() throws {
        // ahli pertama (8 + 7 + 9) / 3 = 8; muda (2 + 1 + 1) / 3 = 4/3; madya (1 + 0 + 0) / 3 = 1/3; utama 0.
        // Total 8 + 4/3 + 1/3 = 29/3. Own share 8 / (29/3) = 24/29 = 82.8%.
        let profile = try #require(try profile([[8, 2, 1, 0], [7, 1, 0, 0], [9, 1, 0, 0]]))
        #expect(profile.counts.map(\.count) == [Rational(8), Rational(4, over: 3), Rational(1, over: 3), Rational(0)])
        #expect(
            profile.counts.map(\.share) == [
                Rational(24, over: 29), Rational(4, over: 29), Rational(1, over: 29), Rational(0),
            ])
        #expect(profile.condition == .ideal)
    }

    @Test func exactlyThreeQuartersIsIdeal() throws {
        // 6 of 8 = 0.75.
        #expect(try profile([[6, 2, 0, 0], [6, 2, 0, 0], [6, 2, 0, 0]])?.condition == .ideal)
    }

    @Test func aShareThatOnlyRoundsToThreeQuartersIsNot() throws {
        // 50 of 67 = 0.7462…, printed 75%.
        let profile = try #require(try profile([[50, 17, 0, 0], [50, 17, 0, 0], [50, 17, 0, 0]]))
        #expect(profile.counts.first?.share?.roundedHalfUp(places: 2) == "0.75")
        #expect(profile.condition == .lessThanIdeal)
    }

    @Test func distanceIsCountedFromTheOwnJenjang() throws {
        let profile = try #require(try profile([[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]], own: "ahli-muda"))
        #expect(profile.counts.map(\.distance) == [-1, 0, 1, 2])
        #expect(profile.own == "ahli-muda")
    }

    @Test func noActivityIsAStateOfItsOwn() throws {
        let profile = try #require(try profile([[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]))
        #expect(profile.condition == .noActivity)
        #expect(profile.counts.map(\.share) == [nil, nil, nil, nil])
    }

    @Test func aMissingRaterHoldsTheProfileBack() throws {
        #expect(try profile([[6, 2, 0, 0], [6, 2, 0, 0]]) == nil)
    }

    @Test func aRoleWithoutJenjangHasNoProfile() throws {
        #expect(try profile([[6, 2, 0, 0], [6, 2, 0, 0], [6, 2, 0, 0]], own: "petugas-antar-kerja") == nil)
    }
}
