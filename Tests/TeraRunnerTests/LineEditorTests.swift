import TeraText
import Testing

@testable import tera

@Suite struct LineEditorTests {
    private func edit(_ text: String, _ keys: Key...) -> LineEditor {
        var editor = LineEditor()
        for scalar in text.unicodeScalars { _ = editor.press(.character(Character(scalar))) }
        for key in keys { _ = editor.press(key) }
        return editor
    }

    @Test func wholeLettersAreDeletedAndPassedOver() {
        // A letter with its mark, a family, a flag, a syllable of three letters.
        for letter in ["e\u{301}", "👩‍👩‍👧", "🇮🇩", "\u{1112}\u{1161}\u{11AB}", "字"] {
            #expect(edit("a\(letter)", .backspace).text == "a")
            #expect(edit("a\(letter)b", .left, .left, .character("x")).text == "ax\(letter)b")
            #expect(edit("\(letter)b", .home, .delete).text == "b")
        }
    }

    @Test func theCursorStandsAfterTheWidthOfTheText() {
        #expect(edit("漢字ab").lines(width: 20).cursor == ScreenPlace(row: 0, column: 6))
        #expect(edit("漢字ab", .left, .left, .left).lines(width: 20).cursor == ScreenPlace(row: 0, column: 2))
        #expect(edit("e\u{301}").lines(width: 20).cursor == ScreenPlace(row: 0, column: 1))
    }

    @Test func linesBreakWhereTheyAreFull() {
        #expect(edit("abcdef").lines(width: 4).lines == ["abcd", "ef"])
        // A wide letter does not hang over the edge, and the cursor never does.
        #expect(edit("abc漢").lines(width: 4).lines == ["abc", "漢"])
        let full = edit("abcd").lines(width: 4)
        #expect(full.lines == ["abcd", ""] && full.cursor == ScreenPlace(row: 1, column: 0))
        let inside = edit("abcdef", .home, .right, .right, .right, .right).lines(width: 4)
        #expect(inside.cursor == ScreenPlace(row: 1, column: 0))
        #expect(inside.lines == ["abcd", "ef"])
    }

    @Test func wordsAndEnds() {
        #expect(edit("satu dua tiga", .deleteWord).text == "satu dua ")
        #expect(edit("satu dua tiga", .wordLeft, .wordLeft, .character("x")).text == "satu xdua tiga")
        #expect(edit("satu dua", .home, .wordRight, .character("x")).text == "satux dua")
        #expect(edit("satu dua", .control("a"), .character("x"), .control("e"), .character("y")).text == "xsatu duay")
        #expect(edit("satu dua", .wordLeft, .control("k")).text == "satu ")
    }

    @Test func keysAtTheEndsAreLeftToOthers() {
        var empty = LineEditor()
        for key in [Key.backspace, .delete, .left, .right, .up, .enter, .escape, .control("u")] {
            let isTaken = empty.press(key)
            #expect(!isTaken, "\(key)")
        }
    }

    @Test func whatWouldMoveTheTerminalIsShownAndKept() {
        var editor = LineEditor("baris\nbaru\u{202E}")
        #expect(editor.lines(width: 40).lines == ["baris⏎baru\u{FFFD}"])
        #expect(editor.text == "baris\nbaru\u{202E}")
        let isTaken = editor.press(.paste("satu\ndua"))
        #expect(isTaken)
        #expect(editor.text == "baris\nbaru\u{202E}satu dua")
    }
}
