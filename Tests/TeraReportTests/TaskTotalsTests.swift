import TeraExact
import TeraRuntime
import Testing

@testable import TeraReport

/// Tasks added up over people, by hand.
@Suite struct TaskTotalsTests {
    private func task(_ place: String, _ jenjang: String, _ selected: Int128, over raters: Int128 = 1) throws
        -> TaskSelection
    {
        TaskSelection(
            jenjang: jenjang, subkompetensi: place, selected: try #require(Rational(selected, over: raters)))
    }

    @Test func sumsAreByJenjangOfThePersonPlaceAndJenjangOfTheTask() throws {
        var totals = TaskTotals()
        totals.add(
            [try task("s1", "muda", 7, over: 3), try task("s1", "madya", 1), try task("s2", "muda", 0)], of: "muda",
            hasActivity: true)
        totals.add([try task("s1", "muda", 5, over: 2)], of: "muda", hasActivity: false)
        totals.add([try task("s2", "madya", 4)], of: "madya", hasActivity: false)
        // Nobody's mapping: not counted.
        totals.add([], of: "madya", hasActivity: false)
        #expect(totals.people("muda") == 2 && totals.people("madya") == 1 && totals.people("utama") == 0)
        // 7/3 + 5/2 = 29/6
        #expect(totals.selected("muda", "s1", "muda") == Rational(29, over: 6))
        #expect(totals.selected("muda", "s1", nil) == Rational(35, over: 6))
        #expect(totals.selected("muda", nil, "muda") == Rational(29, over: 6))
        // Asked and none selected is 0; not asked is nothing.
        #expect(totals.selected("muda", "s2", "muda") == .zero)
        #expect(totals.selected("muda", "s2", "madya") == nil)
        #expect(totals.selected("utama", nil, nil) == nil)
        // Thirds and halves are whole numbers of sixths.
        #expect(totals.parts(among: ["muda"]) == 6 && totals.parts(among: ["madya"]) == 1)
        #expect(totals.parts(among: ["madya", "muda", "utama"]) == 6)
        #expect(totals.hasActivity("muda") && !totals.hasActivity("madya"))
        #expect(totals.isAsked("s2", of: "madya", among: ["muda", "madya"]))
        #expect(!totals.isAsked("s2", of: "madya", among: ["muda"]) && totals.isAsked("s2", among: ["muda"]))
    }

    /// Raters' weights are written by hand, and may be anything.
    @Test func whatIsTooLargeToBeExactIsNoNumber() throws {
        var totals = TaskTotals()
        let primes: [Int128] = [1_000_000_007, 1_000_000_009, 1_000_000_021, 1_000_000_033, 1_000_000_087]
        for prime in primes {
            totals.add([try task("s1", "muda", 1, over: prime)], of: "muda", hasActivity: true)
        }
        #expect(totals.parts(among: ["muda"]) == nil)
        #expect(totals.selected("muda", "s1", "muda") == nil)
        #expect(totals.people("muda") == 5)
    }
}
