import TeraArtifact
import TeraDiagnostics
import TeraRuntime
import TeraText
import Testing

@testable import tera

/// A matrix as a grid, at every size.
@Suite struct GridLayoutTests {
    /// At the third row, two rows answered and "2" picked.
    private func thirdRow() throws -> KeyRunner {
        var runner = RunnerForm.runner(answers: ["melayani": .text("sering"), "memeriksa": .notObserved])
        try runner.keys(.enter)
        try runner.type("2")
        return runner
    }

    @Test("Goldens", arguments: [(60, 20), (80, 24), (200, 50), (40, 12)])
    func goldens(_ columns: Int, _ rows: Int) throws {
        try expectGolden(try thirdRow().screen(columns, rows), "grid-\(columns)x\(rows).txt")
    }

    @Test func theLastRowsAreReached() throws {
        var runner = try thirdRow()
        try runner.keys(.pageDown)
        try expectGolden(runner.screen(60, 20), "grid-end-60x20.txt")
    }

    @Test func wordsStandInTheColumnsOnlyWhereTheyFit() throws {
        let session = FormSession(form: RunnerForm.all)
        let page = try #require(session.page)
        let words = RunnerWords(language: .indonesian)
        let wide = try #require(GridLayout(session, page, words: words, width: 120))
        #expect(wide.legend.isEmpty)
        #expect(wide.header.contains { $0.contains("Sering") })
        let narrow = try #require(GridLayout(session, page, words: words, width: 60))
        #expect(narrow.header.count == 1)
        // Every answer is in the legend, in full.
        let legend = narrow.legend.joined(separator: " ")
        for label in ["1 Belum dilakukan", "2 Kadang-kadang dilakukan", "4 Selalu dilakukan", "? Tidak dapat menilai"] {
            #expect(legend.contains(label))
        }
    }

    @Test func rowsThatDifferMakeNoGrid() throws {
        let mixed = RunnerForm.form([
            RunnerForm.section(
                "s", .matrix, [RunnerForm.rating("a", "A"), RunnerForm.text("b", "B", required: true)])
        ])
        let page = try #require(FormSession(form: mixed).page)
        #expect(GridLayout.choices(of: page, in: mixed) == nil)
        // They are asked one after another, and the number says where one is.
        var runner = RunnerForm.runner(mixed)
        try runner.keys(.enter)
        #expect(runner.screen(80, 24).contains("1/2. A"))
        try runner.type("1")
        try runner.keys(.enter)
        #expect(runner.screen(80, 24).contains("2/2. B"))
    }

    /// Whatever the size: no line is wider, none is below the screen, the cursor is on it, and the row that is asked
    /// can be seen.
    @Test func everySizeHoldsWhatIsAsked() throws {
        var runner = try thirdRow()
        for row in 3...RunnerForm.matrix.items.count {
            for columns in [1, 2, 7, 20, 39, 40, 60, 61, 79, 80, 100, 131, 250] {
                for rows in [1, 2, 3, 5, 8, 13, 20, 24, 50] {
                    let screen = KeyScreen(words: runner.words, size: ScreenSize(columns: columns, rows: rows))
                    let frame = screen.frame(runner)
                    #expect(frame.lines.count <= rows)
                    #expect(frame.lines.allSatisfy { displayWidth($0.text) <= columns }, "\(columns)×\(rows)")
                    #expect(frame.cursor.row < rows && frame.cursor.column < columns)
                    // Too narrow for a grid, its rows are asked one by one.
                    let isSeen = frame.lines.contains { line in
                        columns < 39
                            ? line.text.hasPrefix("\(row)/7.") || line.text.hasPrefix("▸ ○ 2")
                            : line.isCurrent && line.text.hasPrefix("▸ \(row).")
                    }
                    if rows >= 2, columns >= 7 { #expect(isSeen, "\(columns)×\(rows)") }
                }
            }
            try runner.keys(.down)
        }
    }
}
