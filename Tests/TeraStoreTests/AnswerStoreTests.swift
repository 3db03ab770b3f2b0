import GRDB
import TeraArtifact
import TeraStore
import Testing

/// What goes in comes out, and nothing goes away.
@Suite struct AnswerStoreTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    @Test func answersAreThereAfterOpeningAgain() throws {
        let words = "“Baik”\n\\ \"dua\" baris ✓"
        do {
            let store = try temporary.open()
            let sheet = try TemporaryStore.begin(store)
            try store.append(.text("sering"), to: "r1", of: sheet, at: 1)
            try store.append(.notObserved, to: "r2", of: sheet, at: 2)
            try store.append(.text(words), to: "w", of: sheet, at: 3)
        }
        let store = try temporary.open()
        let expected: [String: Answer] = ["r1": .text("sering"), "r2": .notObserved, "w": .text(words)]
        let (answers, sent) = try store.answers(of: TemporaryStore.begin(store))
        #expect(answers == expected)
        #expect(!sent)
        #expect(
            try store.sheets() == [
                AnswerSheet(
                    form: "f.diri", formHash: TemporaryStore.formHash, participant: "P1", rater: "diri",
                    answers: expected, sent: false)
            ])
    }

    @Test(arguments: ["", "\"", "\"\"", "\\", "null", "{\"state\":\"not-observed\"}", "a\u{0}b", "😀\u{2028}"])
    func everyTextComesBackAsItWas(words: String) throws {
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        try store.append(.text(words), to: "w", of: sheet, at: 1)
        #expect(try store.answers(of: sheet).answers == ["w": .text(words)])
    }

    @Test func theLastAnswerCountsAndAnAnswerCanBeTakenBack() throws {
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        try store.append(.text("a"), to: "r1", of: sheet, at: 1)
        try store.append(.text("b"), to: "r1", of: sheet, at: 2)
        try store.append(.text("c"), to: "r2", of: sheet, at: 3)
        try store.append(nil, to: "r2", of: sheet, at: 4)
        #expect(try store.answers(of: sheet).answers == ["r1": .text("b")])
        #expect(try store.sheets().map(\.answers) == [["r1": .text("b")]])
        #expect(try store.logLength() == 4)
    }

    @Test func theLastAnswerCountsWhateverTheClockSays() throws {
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        try store.append(.text("first"), to: "r1", of: sheet, at: 1000)
        try store.append(.text("second"), to: "r1", of: sheet, at: 10)
        #expect(try store.answers(of: sheet).answers == ["r1": .text("second")])
    }

    @Test func sheetsAreKeptApart() throws {
        let store = try temporary.open()
        let first = try TemporaryStore.begin(store)
        try store.keep(form: TemporaryStore.form, sha256: "other", bytes: [])
        let others = [
            SheetKey(formHash: first.formHash, participant: "P2", rater: "diri"),
            SheetKey(formHash: first.formHash, participant: "P1", rater: "atasan"),
            SheetKey(formHash: "other", participant: "P1", rater: "diri"),
        ]
        try store.append(.text("mine"), to: "r1", of: first, at: 1)
        for other in others { try store.append(.text("other"), to: "r1", of: other, at: 2) }
        try store.send(others[0], at: 3)
        #expect(try store.answers(of: first).answers == ["r1": .text("mine")])
        let sheets = try store.sheets()
        #expect(sheets.count == 4)
        #expect(sheets.filter(\.sent).map(\.participant) == ["P2"])
    }

    @Test func aSentSheetIsFixed() throws {
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        try store.append(.text("a"), to: "r1", of: sheet, at: 1)
        try store.send(sheet, at: 2)
        #expect(try store.answers(of: sheet).sent)
        #expect(throws: StoreProblem.alreadySent) { try store.append(.text("b"), to: "r1", of: sheet, at: 3) }
        #expect(throws: StoreProblem.alreadySent) { try store.send(sheet, at: 3) }
        #expect(try store.sheets().map(\.answers) == [["r1": .text("a")]])
        #expect(try store.sheets().map(\.sent) == [true])
    }

    /// 700 + 300 + 5 on r1, 1,200 on r2; an answer taken back takes no time back.
    @Test func timeAddsUp() throws {
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        let other = try TemporaryStore.begin(store, participant: "P2")
        try store.append(.text("a"), to: "r1", of: sheet, spent: ["r1": 700], at: 1)
        try store.append(nil, to: "r1", of: sheet, spent: ["r1": 300, "r2": 1200, "r3": 0], at: 2)
        try store.append(.text("b"), to: "r1", of: other, at: 3)
        try store.send(sheet, spent: ["r1": 5], at: 4)
        #expect(try store.sheets().map(\.durations) == [["r1": 1005, "r2": 1200], nil])
        #expect(throws: StoreProblem.alreadySent) { try store.append(spent: ["r1": 1], of: sheet, at: 5) }
    }

    /// Nothing was said; and milliseconds of a foreign program are no reason to fail.
    @Test func timeAloneIsNoSheetAndNeverTooMuch() throws {
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        try store.append(spent: ["r1": .max], of: sheet, at: 1)
        try store.append(spent: ["r1": .max], of: sheet, at: 2)
        #expect(try store.sheets().isEmpty)
        try store.append(.text("a"), to: "r1", of: sheet, at: 3)
        #expect(try store.sheets().map(\.durations) == [["r1": AnswerSheet.durationRange.upperBound]])
    }

    @Test func keepingAFormTwiceKeepsItOnce() throws {
        let store = try temporary.open()
        _ = try TemporaryStore.begin(store)
        _ = try TemporaryStore.begin(store)
        let forms = try DatabaseQueue(path: temporary.path).read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM form")
        }
        #expect(forms == 1)
    }

    @Test func answersOfAnUnknownFormAreRefused() throws {
        let store = try temporary.open()
        let sheet = SheetKey(formHash: "0000", participant: "P1", rater: "diri")
        #expect(throws: StoreProblem.self) { try store.append(.text("a"), to: "r1", of: sheet, at: 1) }
        #expect(try store.logLength() == 0)
    }

    @Test(arguments: ["form", "answer_log", "sent", "time_log"], ["UPDATE", "DELETE", "REPLACE"])
    func nothingIsChangedOrDeletedEvenByHand(table: String, change: String) throws {
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        try store.append(.text("a"), to: "r1", of: sheet, spent: ["r1": 1], at: 1)
        try store.send(sheet, at: 2)
        let database = try DatabaseQueue(path: temporary.path)
        let sql =
            switch change {
            case "UPDATE": "UPDATE \(table) SET rowid = rowid"
            case "DELETE": "DELETE FROM \(table)"
            default: "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)"
            }
        let error = #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
        #expect(error?.message == "answers are never changed or deleted")
    }
}
