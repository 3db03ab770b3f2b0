import TeraArtifact
import Testing

@testable import tera

/// Time belongs to the item that stood on the screen, however often it came back.
@Suite struct ItemClockTests {
    /// A clock that stands until it is told to go on.
    private final class Watch {
        var time = 5_000
    }

    @Test func everyVisitCounts() throws {
        let (watch, keeper) = (Watch(), MemoryKeeper())
        let form = RunnerForm.form([
            RunnerForm.section(
                "a", .list, [RunnerForm.rating("satu", "Pertama."), RunnerForm.rating("dua", "Kedua.")])
        ])
        var runner = RunnerForm.runner(form, keeper: keeper, clock: ItemClock { watch.time })
        func after(_ milliseconds: Int, _ key: Key) throws {
            watch.time += milliseconds
            _ = try runner.press(key)
        }
        // The opening is nobody's.
        try after(9_000, .enter)
        try after(1_200, .character("3"))
        try after(300, .enter)
        #expect(keeper.spent == ["satu": 1_500])
        // Back for 700, on again for 40, and the second one answered after 2,000 in all.
        try after(1_500, .left)
        try after(700, .enter)
        try after(500, .character("2"))
        try after(0, .enter)
        #expect(keeper.spent == ["satu": 2_200, "dua": 2_000])
        // The review is nobody's; a help page is not either.
        try after(4_000, .help)
        try after(4_000, .escape)
        try after(100, .home)
        try after(100, .enter)
        try after(60, .control("d"))
        #expect(keeper.spent == ["satu": 2_260, "dua": 2_000])
    }

    @Test func whoLeavesWithoutAnAnswerHasSpentTime() throws {
        let (watch, keeper) = (Watch(), MemoryKeeper())
        var runner = RunnerForm.runner(keeper: keeper, clock: ItemClock { watch.time })
        try runner.keys(.enter)
        watch.time += 3_000
        #expect(try runner.leave() == .left)
        #expect(keeper.spent.values.reduce(0, +) == 3_000)
        #expect(keeper.log.isEmpty)
    }

    /// A clock that was set back, as a mended machine may have, takes no time away.
    @Test func aClockThatGoesBack() {
        let watch = Watch()
        var clock = ItemClock { watch.time }
        watch.time -= 1_000
        clock.pass(for: "satu")
        watch.time += 10
        clock.pass(for: "satu")
        #expect(clock.take() == ["satu": 10])
        #expect(clock.take().isEmpty)
    }
}
