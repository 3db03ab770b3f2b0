import TeraText
import Testing

struct VisibleTextTests {
    @Test func nothingMovesTheCursorOrTurnsTheLine() {
        #expect(visibleText("a\u{1B}[31mb") == "a\u{FFFD}[31mb")
        #expect(visibleText("a\u{202E}b\u{2066}c") == "a\u{FFFD}b\u{FFFD}c")
        #expect(visibleText("a\r\nb\tc\u{2028}d") == "a  b c d")
        #expect(visibleText("\u{FFFF}\u{9B}") == "\u{FFFD}\u{FFFD}")
    }

    @Test func whatBelongsToAScriptStays() {
        for text in ["Nuraïni", "e\u{301}", "👩🏽‍🏫", "محمد", "’“”–", ""] { #expect(visibleText(text) == text) }
    }
}
