import FoundationEssentials
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
            try store.append(.text("sering"), item: "r1", to: sheet)
            try store.append(.notObserved, item: "r2", to: sheet)
            try store.append(.text(words), item: "w", to: sheet)
        }
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        #expect(
            try store.sheet(sheet)
                == AnswerSheet(
                    form: "f.diri", formHash: SHA256.hex(TemporaryStore.formBytes), participant: "P1", rater: "diri",
                    answers: ["r1": .text("sering"), "r2": .notObserved, "w": .text(words)], sent: false))
    }

    @Test func theLastAnswerCountsAndAnAnswerCanBeTakenBack() throws {
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        try store.append(.text("a"), item: "r1", to: sheet)
        try store.append(.text("b"), item: "r1", to: sheet)
        try store.append(.text("c"), item: "r2", to: sheet)
        try store.append(nil, item: "r2", to: sheet)
        #expect(try store.sheet(sheet)?.answers == ["r1": .text("b")])
    }

    @Test func sheetsAreKeptApart() throws {
        let store = try temporary.open()
        let first = try TemporaryStore.begin(store)
        let others = [
            SheetID(formHash: first.formHash, participant: "P2", rater: "diri"),
            SheetID(formHash: first.formHash, participant: "P1", rater: "atasan"),
            SheetID(
                formHash: try store.register(form: "f.diri", bytes: Data("{}".utf8)), participant: "P1", rater: "diri"),
        ]
        try store.append(.text("mine"), item: "r1", to: first)
        for other in others { try store.append(.text("other"), item: "r1", to: other) }
        #expect(try store.sheet(first)?.answers == ["r1": .text("mine")])
        #expect(try store.status().count == 4)
    }

    @Test func nothingAnsweredIsNoSheet() throws {
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        #expect(try store.sheet(sheet) == nil)
        #expect(try store.send(sheet) == false)
        #expect(try store.allSheets().isEmpty)
    }

    @Test func onlySentSheetsAreSentAndTheLastSendingCounts() throws {
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        let unsent = try TemporaryStore.begin(store, participant: "P2")
        try store.append(.text("x"), item: "r1", to: unsent)
        try store.append(.text("a"), item: "r1", to: sheet)
        try store.append(.text("a"), item: "r2", to: sheet)
        #expect(try store.allSentSheets().isEmpty)
        #expect(try store.send(sheet))
        #expect(try store.sheet(sheet)?.sent == true)

        // Corrected, not sent again: what was sent stands.
        try store.append(.text("b"), item: "r1", to: sheet)
        try store.append(nil, item: "r2", to: sheet)
        #expect(try store.sheet(sheet)?.sent == false)
        #expect(try store.sheet(sheet)?.answers == ["r1": .text("b")])
        #expect(try store.allSentSheets().map(\.answers) == [["r1": .text("a"), "r2": .text("a")]])

        #expect(try store.send(sheet))
        #expect(try store.allSentSheets().map(\.answers) == [["r1": .text("b")]])
        #expect(try store.allSheets().map(\.participant) == ["P1", "P2"])
        #expect(try store.allSheets().map(\.sent) == [true, false])
    }

    @Test func statusTellsHowFarEverySheetIs() throws {
        let clock = Clock()
        let store = try AnswerStore.open(temporary.path, now: { clock.tick() }).get()
        let sheet = try TemporaryStore.begin(store)
        try store.append(.text("a"), item: "r1", to: sheet)
        try store.append(.text("b"), item: "r2", to: sheet)
        try store.send(sheet)
        try store.append(nil, item: "r2", to: sheet)
        #expect(
            try store.status() == [
                SheetStatus(
                    form: "f.diri", sheet: sheet, answered: 1, lastAnswerAt: "2025-11-10T00:00:04Z",
                    sentAt: "2025-11-10T00:00:03Z", hasUnsentChanges: true)
            ])
    }

    @Test func formsAreKeptByTheirBytes() throws {
        let store = try temporary.open()
        let hash = try store.register(form: "f.diri", bytes: TemporaryStore.formBytes)
        #expect(try store.register(form: "f.diri", bytes: TemporaryStore.formBytes) == hash)
        #expect(try store.form(sha256: hash) == TemporaryStore.formBytes)
        #expect(try store.form(sha256: "0000") == nil)
    }

    @Test func answersOfAnUnknownFormAreRefused() throws {
        let store = try temporary.open()
        let sheet = SheetID(formHash: "0000", participant: "P1", rater: "diri")
        #expect(throws: StoreProblem.self) { try store.append(.text("a"), item: "r1", to: sheet) }
    }

    @Test func participantsAsLastSaved() throws {
        let store = try temporary.open()
        func person(_ id: String, _ name: String) -> Participant {
            Participant(
                id: id, name: name, jenjang: "ahli-muda", instansi: "D", provinsi: "aceh", programmes: ["cop"])
        }
        try store.save([person("P2", "Budi"), person("P1", "Ani")])
        try store.save([person("P2", "Budiman"), person("P1", "Ani")])
        #expect(try store.participants() == [person("P1", "Ani"), person("P2", "Budiman")])
        // P1 did not change and got no second row; the old row of P2 is still there.
        let rows = try DatabaseQueue(path: temporary.path).read { db in
            try String.fetchAll(db, sql: "SELECT id FROM participants ORDER BY seq")
        }
        #expect(rows == ["P2", "P1", "P2"])
    }

    @Test(arguments: ["participants", "forms", "answer_log", "sends"], ["UPDATE", "DELETE", "REPLACE"])
    func nothingIsChangedOrDeletedEvenByHand(table: String, change: String) throws {
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        try store.append(.text("a"), item: "r1", to: sheet)
        try store.send(sheet)
        try store.save([
            Participant(id: "P1", name: "A", jenjang: "j", instansi: "i", provinsi: "p", programmes: [])
        ])
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA recursive_triggers = ON") }
        let database = try DatabaseQueue(path: temporary.path, configuration: configuration)
        let sql =
            switch change {
            case "UPDATE": "UPDATE \(table) SET rowid = rowid"
            case "DELETE": "DELETE FROM \(table)"
            default: "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)"
            }
        let error = #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
        #expect(error?.message == "\(table) is append-only")
    }
}

/// One second later at every look.
private final class Clock: Sendable {
    private nonisolated(unsafe) var seconds = 0.0

    func tick() -> Date {
        seconds += 1
        // 2025-11-10T00:00:00Z
        return Date(timeIntervalSince1970: 1_762_732_800 + seconds)
    }
}
