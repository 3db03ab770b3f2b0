import TeraArtifact
import TeraRuntime
import Testing

/// Changes as people read them.
@Suite struct ChangeWordsTests {
    private func difference(_ was: String?, _ now: String?) -> String {
        Change(.wording, ChangePlace(item: "a"), "stem.id", was: was, now: now, why: [:]).difference(in: "en")
    }

    @Test func shortOnesAreWhole() {
        #expect(difference("b", "c") == "`b` → `c`")
        #expect(difference("Apa ini?", "Apa itu?") == "“Apa ini?” → “Apa itu?”")
        #expect(difference(nil, "c") == "`c` added")
        #expect(difference("b", nil) == "`b` removed")
    }

    /// What differs far behind the beginning is shown with the words before it.
    @Test func ofLongOnesThePartIsShownThatDiffers() {
        let long = String(repeating: "kata ", count: 60)
        let end = " " + String(repeating: "lagi ", count: 60)
        // 300 letters are the same; 40 of them, eight words, stand before what differs, and 159 are shown.
        let before = String(repeating: "kata ", count: 8)
        let after = String(end.prefix(159 - 40 - 4))
        #expect(
            difference(long + "lama" + end, long + "baru" + end)
                == "“…\(before)lama\(after)…” → “…\(before)baru\(after)…”")
        // A text that goes on where the other ends.
        #expect(difference(long, long + "baru").hasSuffix("kata baru”"))
        #expect(difference(String(repeating: "a", count: 300), "b").hasPrefix("`aaa") == false)
    }
}
