import GRDB
import TeraArtifact
import TeraStore
import Testing

/// The seed that a sheet is drawn from is kept before its first answer, and for good.
@Suite struct SeedTests {
    private let temporary: TemporaryStore
    private static let seed = "0123456789abcdef"

    init() throws { temporary = try TemporaryStore() }

    private func problem(_ work: () throws -> Void) -> StoreProblem? {
        do {
            try work()
            return nil
        } catch {
            return error as? StoreProblem
        }
    }

    @Test func itIsThereAfterOpeningAgain() throws {
        do {
            let store = try temporary.open()
            let sheet = try TemporaryStore.begin(store)
            #expect(try store.seed(of: sheet) == nil)
            try store.keep(seed: Self.seed, of: sheet, at: 1)
            try store.append(.text("a"), to: "r1", of: sheet, at: 2)
        }
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        #expect(try store.seed(of: sheet) == Self.seed)
        // The same once more changes nothing, with answers there too.
        try store.keep(seed: Self.seed, of: sheet, at: 3)
        let other = try TemporaryStore.begin(store, participant: "P2")
        try store.append(.text("a"), to: "r1", of: other, at: 4)
        #expect(try store.sheets().map(\.seed) == [Self.seed, nil])
        #expect(try store.seed(of: other) == nil)
    }

    @Test func anotherSeedIsRefused() throws {
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        try store.keep(seed: Self.seed, of: sheet, at: 1)
        #expect(
            problem { try store.keep(seed: "ffffffffffffffff", of: sheet, at: 2) } == .otherSeed(kept: Self.seed))
        #expect(try store.seed(of: sheet) == Self.seed)
    }

    /// Whoever has begun with the usual draw would see another order.
    @Test func aSheetThatHasBegunKeepsItsDraw() throws {
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        try store.append(.text("a"), to: "r1", of: sheet, at: 1)
        #expect(problem { try store.keep(seed: Self.seed, of: sheet, at: 2) } == .otherSeed(kept: nil))
        let sent = try TemporaryStore.begin(store, participant: "P2")
        try store.send(sent, at: 3)
        #expect(problem { try store.keep(seed: Self.seed, of: sent, at: 4) } == .otherSeed(kept: nil))
        #expect(try store.seed(of: sheet) == nil)
    }

    @Test(arguments: [
        "UPDATE draw SET seed = 'ffffffffffffffff'", "DELETE FROM draw",
        "INSERT OR REPLACE INTO draw SELECT form_sha256, participant, rater, 'ffffffffffffffff', 9 FROM draw",
    ])
    func itIsNeverChanged(statement: String) throws {
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        try store.keep(seed: Self.seed, of: sheet, at: 1)
        #expect(throws: DatabaseError.self) {
            try DatabaseQueue(path: temporary.path).write { try $0.execute(sql: statement) }
        }
        #expect(try store.seed(of: sheet) == Self.seed)
    }

    /// A store from before seeds were kept: its answers stay, its sheets have the usual draw, and new ones may have
    /// their own.
    @Test func anOldStoreIsTakenOver() throws {
        do {
            let store = try temporary.open()
            try store.append(.text("a"), to: "r1", of: try TemporaryStore.begin(store), at: 1)
        }
        try DatabaseQueue(path: temporary.path).write {
            try $0.execute(
                sql: "DROP TABLE draw; DELETE FROM grdb_migrations WHERE identifier = 'seeds of draws'")
        }
        let store = try temporary.open()
        let sheet = try TemporaryStore.begin(store)
        #expect(try store.answers(of: sheet).answers == ["r1": .text("a")])
        #expect(try store.seed(of: sheet) == nil)
        let other = try TemporaryStore.begin(store, participant: "P2")
        try store.keep(seed: Self.seed, of: other, at: 2)
        #expect(try store.seed(of: other) == Self.seed)
    }
}
