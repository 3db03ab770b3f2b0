import TeraArtifact
import TeraRuntime
import Testing

@testable import tera

/// Thousands of choices, as a register of villages has them.
@Suite struct LongListTests {
    @Test func tenThousandChoicesAreSearchedAndNotDrawn() throws {
        let villages = (1...10_000).map { "Desa Sukamaju \($0)" }
        let keeper = MemoryKeeper()
        let form = RunnerForm.form([
            RunnerForm.section("asal", .list, [RunnerForm.single("desa", "Di desa mana?", villages)])
        ])
        var runner = RunnerForm.runner(form, keeper: keeper)
        try runner.keys(.enter)
        let screen = KeyScreen(words: runner.words, size: ScreenSize(columns: 80, rows: 400)).frame(runner)
        #expect(screen.lines.count < 250)
        #expect(screen.lines.contains { $0.text.contains("… 9800 pilihan lagi") })
        try runner.type("maju 998")
        #expect(runner.screen(80, 40).contains("Desa Sukamaju 9989"))
        #expect(!runner.screen(80, 40).contains("Desa Sukamaju 899"))
        try runner.keys(.down, .enter)
        #expect(keeper.log == [MemoryKeeper.Entry(item: "desa", answer: .text("desa sukamaju 9980"))])
    }
}
