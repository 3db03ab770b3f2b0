import TeraArtifact
import Testing

@testable import TeraRuntime

/// Packed sheets are the sheets that were handed in.
@Suite struct PackedSheetsTests {
    private let sheets = [
        AnswerSheet(
            form: "f", formHash: "h", participant: "P1", rater: "diri",
            answers: ["a": .text("3"), "b": .list(["x", "y"]), "c": .notObserved, "d": .declined], sent: true,
            irrelevant: ["e", "g"], seed: "0123456789abcdef", durations: ["a": 1200, "b": 0]),
        AnswerSheet(
            format: "tera-answers/0", form: "f", formHash: "other", participant: "P2", rater: "atasan",
            answers: ["a": .text("4"), "b": .list(["y", "x"]), "c": .values(["r1": "2"])], sent: false),
        AnswerSheet(
            form: "g", formHash: "h", participant: "P1", rater: "diri",
            answers: ["a": .worded(chosen: ["lain"], words: "a"), "b": .text("a")], sent: true, irrelevant: [],
            durations: [:]),
        AnswerSheet(form: "f", formHash: "h", participant: "P3", rater: "diri", answers: [:], sent: true),
    ]

    @Test func everySheetComesBackAsItWas() {
        var store = PackedSheets()
        let packed = sheets.map { store.pack($0) }
        for (sheet, packed) in zip(sheets, packed) {
            #expect(store.sheet(packed, about: sheet.participant) == sheet)
            #expect(store.form(of: packed) == sheet.form)
            #expect(store.rater(of: packed) == sheet.rater)
        }
    }

    /// The same text is another answer to another item, and in another sheet the same one.
    @Test func sheetsShareAnswersAndNothingElse() {
        var store = PackedSheets()
        var twin = sheets[0]
        twin.participant = "P9"
        twin.answers["a"] = .text("4")
        let packed = (store.pack(sheets[0]), store.pack(twin), store.pack(sheets[0]))
        #expect(store.sheet(packed.0, about: "P1") == sheets[0])
        #expect(store.sheet(packed.1, about: "P9") == twin)
        #expect(store.sheet(packed.2, about: "P1") == sheets[0])
    }
}
