import TeraText
import Testing

struct WidthTests {
    @Test func widthsOfCharacters() {
        #expect(displayWidth("Sangat Baik") == 11)
        #expect(displayWidth("e\u{301}") == 1)
        #expect(displayWidth("漢字") == 4)
        #expect(displayWidth("👩🏽‍🏫🇮🇩") == 4)
        #expect(displayWidth("“–”✓") == 4)
        #expect(displayWidth("\u{200B}") == 0)
    }

    @Test func linesBreakAtSpaces() {
        #expect(wrapped("satu dua tiga", width: 8) == ["satu dua", "tiga"])
        #expect(wrapped("satu\ndua", width: 8) == ["satu", "dua"])
        #expect(wrapped("", width: 8) == [""])
        #expect(wrapped("pertanggungjawaban", width: 8) == ["pertangg", "ungjawab", "an"])
        #expect(wrapped("漢字漢字漢", width: 5) == ["漢字", "漢字", "漢"])
    }
}
