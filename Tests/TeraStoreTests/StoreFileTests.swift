import FoundationEssentials
import GRDB
import Glibc
import TeraArtifact
import TeraStore
import Testing

/// Whose file it is, and what happens to files that are not ours.
@Suite struct StoreFileTests {
    private let temporary: TemporaryStore

    init() throws { temporary = try TemporaryStore() }

    private func problem(_ path: String? = nil) -> StoreProblem? {
        switch AnswerStore.open(path ?? temporary.path) {
        case .success: nil
        case .failure(let problem): problem
        }
    }

    @Test func aNewStoreIsPrivateToItsOwner() throws {
        let before = umask(0)
        defer { umask(before) }
        let store = try temporary.open()
        #expect(temporary.mode(temporary.path) == 0o600)
        let sheet = try TemporaryStore.begin(store)
        try store.append(.text("a"), item: "r1", to: sheet)
        let files = try FileManager.default.contentsOfDirectory(atPath: temporary.directory)
        for file in files { #expect(temporary.mode("\(temporary.directory)/\(file)") == 0o600, "\(file)") }
    }

    @Test func theJournalIsPrivateToo() throws {
        let store = try temporary.open()
        _ = try TemporaryStore.begin(store)
        // A transaction that is under way shows the journal, which holds pages with answers in them.
        let database = try DatabaseQueue(path: temporary.path)
        try database.write { db in
            try db.execute(
                sql: "INSERT INTO participants (id, json, at) VALUES ('P1', '{}', 'x')")
            #expect(temporary.mode("\(temporary.path)-journal") == 0o600)
        }
    }

    @Test func aStoreThatOthersMayReadIsMadePrivate() throws {
        _ = try temporary.open()
        #expect(chmod(temporary.path, 0o644) == 0)
        _ = try temporary.open()
        #expect(temporary.mode(temporary.path) == 0o600)
    }

    @Test func aTextFileIsNoStoreAndIsLeftAlone() throws {
        let text = Data(String(repeating: "id,nama\n", count: 200).utf8)
        try text.write(to: URL(filePath: temporary.path))
        #expect(problem() == .notADatabase(path: temporary.path))
        #expect(try Data(contentsOf: URL(filePath: temporary.path)) == text)
    }

    @Test func aDatabaseOfAnotherProgramIsLeftAlone() throws {
        try DatabaseQueue(path: temporary.path).write { try $0.execute(sql: "CREATE TABLE contacts (name TEXT)") }
        let before = try Data(contentsOf: URL(filePath: temporary.path))
        #expect(problem() == .foreign(path: temporary.path))
        #expect(try Data(contentsOf: URL(filePath: temporary.path)) == before)
    }

    @Test func aStoreFromANewerVersionIsRefused() throws {
        _ = try temporary.open()
        try DatabaseQueue(path: temporary.path).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99 things to come')")
        }
        #expect(problem() == .newer(path: temporary.path))
    }

    @Test func aDamagedStoreIsNamedAsSuch() throws {
        do {
            let store = try temporary.open()
            let sheet = try TemporaryStore.begin(store)
            for number in 0..<500 { try store.append(.text("answer \(number)"), item: "r\(number)", to: sheet) }
        }
        var bytes = try Data(contentsOf: URL(filePath: temporary.path))
        #expect(bytes.count > 40_000)
        // Everything after the first page (the schema) but the last: pages of answers.
        for index in 4096..<(bytes.count - 4096) { bytes[index] = 0xA5 }
        try bytes.write(to: URL(filePath: temporary.path))
        guard case .damaged(temporary.path, _)? = problem() else {
            Issue.record("\(String(describing: problem()))")
            return
        }
    }

    @Test func aTruncatedStoreIsNamedAsSuch() throws {
        do {
            let store = try temporary.open()
            let sheet = try TemporaryStore.begin(store)
            for number in 0..<500 { try store.append(.text("answer \(number)"), item: "r\(number)", to: sheet) }
        }
        #expect(truncate(temporary.path, 20_000) == 0)
        guard case .damaged(temporary.path, _)? = problem() else {
            Issue.record("\(String(describing: problem()))")
            return
        }
    }

    @Test func pathsThatCannotBeOpened() throws {
        for path in ["\(temporary.directory)/none/jawaban.sqlite", temporary.directory] {
            guard case .cannotOpen(path, _)? = problem(path) else {
                Issue.record("\(path): \(String(describing: problem(path)))")
                continue
            }
        }
    }

    @Test func everyProblemSpeaksBothLanguagesAndNamesTheFile() {
        let problems: [StoreProblem] = [
            .cannotOpen(path: "/x", detail: "d"), .notADatabase(path: "/x"), .foreign(path: "/x"), .newer(path: "/x"),
            .damaged(path: "/x", detail: "d"), .busy(path: "/x"), .diskFull(path: "/x"),
            .failed(path: "/x", detail: "d"),
        ]
        for problem in problems {
            #expect(problem.message["id"]?.contains("/x") == true)
            #expect(problem.message["en"]?.contains("/x") == true)
            #expect(problem.message["id"] != problem.message["en"])
        }
    }
}
