public import FoundationEssentials
internal import GRDB
public import TeraArtifact

/// Answers on disk: an append-only log in one SQLite file, private to its owner (0600).
///
/// Every `append` is on the disk when it returns (rollback journal, `synchronous = FULL`): killing the process at any
/// point loses at most the answer being typed. Several processes may use one file; each waits for the others up to ten
/// seconds. Nothing is ever changed or deleted, and triggers in the file see to it: a correction is a further row.
public final class AnswerStore: Sendable {
    public let path: String
    let database: DatabaseQueue
    private let now: @Sendable () -> Date

    /// Opens the store, creating it where there is no file. A file that is not ours is left as it is.
    ///
    /// - Parameter now: the time that rows carry, in UTC.
    public static func open(
        _ path: String, now: @escaping @Sendable () -> Date = { Date() }
    ) -> Result<AnswerStore, StoreProblem> {
        do {
            try StoreFile.makePrivate(path)
            return .success(try AnswerStore(path: path, now: now))
        } catch {
            return .failure(StoreProblem(error, path: path))
        }
    }

    private init(path: String, now: @escaping @Sendable () -> Date) throws {
        self.path = path
        self.now = now
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            // Without this, INSERT OR REPLACE would delete a row behind the triggers' back.
            try db.execute(sql: "PRAGMA recursive_triggers = ON")
            // Functions in the schema of a file from elsewhere are not run.
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        database = try DatabaseQueue(path: path, configuration: configuration)
        try checkOwner()
        try migrate()
    }

    /// Refuses the file of another program, one from the future, and a damaged one.
    private func checkOwner() throws {
        try database.read { db in
            let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            let tables = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            // Another process may just have made the table of migrations and nothing else.
            let isNew = tables.allSatisfy { $0 == "grdb_migrations" }
            guard application == StoreMigrations.applicationID || (isNew && application == 0) else {
                throw StoreProblem.foreign(path: path)
            }
            if try StoreMigrations.all.hasBeenSuperseded(db) { throw StoreProblem.newer(path: path) }
            let check = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
            if let check, check != "ok" { throw StoreProblem.damaged(path: path, detail: check) }
        }
    }

    /// Two processes may create one store at once: the later one finds the tables there, fails, and then sees that
    /// there is nothing left to do.
    private func migrate() throws {
        do {
            try StoreMigrations.all.migrate(database)
        } catch {
            guard try database.read(StoreMigrations.all.hasCompletedMigrations) else { throw error }
        }
    }

    /// Keeps the bytes of a form, so that its answers can always be read with it.
    /// - Returns: the SHA-256 that its answers carry.
    @discardableResult
    public func register(form id: String, bytes: Data) throws(StoreProblem) -> String {
        let hash = SHA256.hex(bytes)
        try write { db in
            try db.execute(
                sql: "INSERT INTO forms (sha256, id, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                arguments: [hash, id, bytes])
        }
        return hash
    }

    /// The bytes of a registered form; nil for an unknown hash.
    public func form(sha256: String) throws(StoreProblem) -> Data? {
        try read { db in try Data.fetchOne(db, sql: "SELECT bytes FROM forms WHERE sha256 = ?", arguments: [sha256]) }
    }

    /// Adds one answer to the log; nil takes the item's answer back. It is on the disk when this returns.
    public func append(_ answer: Answer?, item: String, to sheet: SheetID) throws(StoreProblem) {
        let at = timestamp
        try write { db in
            let json = try answer.map(AnswerText.encode)
            try db.cachedStatement(
                sql: "INSERT INTO answer_log (form, participant, rater, item, answer, at) VALUES (?, ?, ?, ?, ?, ?)"
            ).execute(arguments: [sheet.formHash, sheet.participant, sheet.rater, item, json, at])
        }
    }

    /// Marks the sheet as sent as it stands. Sending again later sends the corrections too; the last one counts.
    /// - Returns: false where there is no answer to send.
    @discardableResult
    public func send(_ sheet: SheetID) throws(StoreProblem) -> Bool {
        let at = timestamp
        return try write { db in
            let last = try Int64.fetchOne(
                db, sql: "SELECT max(seq) FROM answer_log WHERE form = ? AND participant = ? AND rater = ?",
                arguments: [sheet.formHash, sheet.participant, sheet.rater])
            guard let last else { return false }
            try db.execute(
                sql: "INSERT INTO sends (form, participant, rater, through, at) VALUES (?, ?, ?, ?, ?)",
                arguments: [sheet.formHash, sheet.participant, sheet.rater, last, at])
            return true
        }
    }

    /// Keeps the participants; one whose data differ from what is kept gets a further row.
    public func save(_ participants: [Participant]) throws(StoreProblem) {
        let at = timestamp
        let known = Dictionary(
            try self.participants().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        try write { db in
            for participant in participants where known[participant.id] != participant {
                let json = String(decoding: try CanonicalJSON.encode(participant), as: UTF8.self)
                try db.execute(
                    sql: "INSERT INTO participants (id, json, at) VALUES (?, ?, ?)",
                    arguments: [participant.id, json, at])
            }
        }
    }

    /// The participants as last saved, by id.
    public func participants() throws(StoreProblem) -> [Participant] {
        try read { db in
            let rows = try String.fetchAll(
                db,
                sql: """
                    SELECT json FROM participants
                    WHERE seq IN (SELECT max(seq) FROM participants GROUP BY id) ORDER BY id
                    """)
            return try rows.map { try CanonicalJSON.decode(Participant.self, from: Data($0.utf8)) }
        }
    }

    private var timestamp: String { now().ISO8601Format() }

    func read<Value>(_ work: (Database) throws -> Value) throws(StoreProblem) -> Value {
        do { return try database.read(work) } catch { throw StoreProblem(error, path: path) }
    }

    private func write<Value>(_ work: (Database) throws -> Value) throws(StoreProblem) -> Value {
        do { return try database.write(work) } catch { throw StoreProblem(error, path: path) }
    }
}
