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
        do {
            _ = try AnswerStore(path: path ?? temporary.path)
            return nil
        } catch {
            return error as? StoreProblem
        }
    }

    @Test func aNewStoreIsPrivateToItsOwner() throws {
        let before = umask(0)
        defer { umask(before) }
        let store = try temporary.open()
        #expect(temporary.mode(temporary.path) == 0o600)
        let sheet = try TemporaryStore.begin(store)
        try store.append(.text("a"), to: "r1", of: sheet, at: 1)
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
                sql: "INSERT INTO form (sha256, id, rater, bytes) VALUES ('h', 'f', 'diri', x'00')")
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
        #expect(chmod(temporary.path, 0o664) == 0)
        #expect(problem() == .foreign(path: temporary.path))
        #expect(try Data(contentsOf: URL(filePath: temporary.path)) == before)
        #expect(temporary.mode(temporary.path) == 0o664)
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
            for number in 0..<500 {
                try store.append(.text("answer \(number)"), to: "r\(number)", of: sheet, at: number)
            }
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
            for number in 0..<500 {
                try store.append(.text("answer \(number)"), to: "r\(number)", of: sheet, at: number)
            }
        }
        #expect(truncate(temporary.path, 20_000) == 0)
        guard case .damaged(temporary.path, _)? = problem() else {
            Issue.record("\(String(describing: problem()))")
            return
        }
    }

    @Test func pathsThatCannotBeOpened() throws {
        for path in ["\(temporary.directory)/none/jawaban.sqlite", temporary.directory] {
            guard case .unusable(path, _)? = problem(path) else {
                Issue.record("\(path): \(String(describing: problem(path)))")
                continue
            }
        }
    }

    @Test func everyProblemSpeaksBothLanguagesAndNamesTheFile() {
        let problems: [StoreProblem] = [
            .foreign(path: "/x"), .notADatabase(path: "/x"), .newer(path: "/x"), .damaged(path: "/x", detail: "d"),
            .busy(path: "/x"), .unusable(path: "/x", reason: "d"),
        ]
        for problem in problems {
            #expect(problem.message["id"]?.contains("/x") == true)
            #expect(problem.message["en"]?.contains("/x") == true)
            #expect(problem.message["id"] != problem.message["en"])
        }
    }
}
