internal import FoundationEssentials
internal import GRDB
public import TeraArtifact

#if canImport(Glibc)
    internal import Glibc
#endif

/// The answers of a campaign in one SQLite file, private to its owner.
///
/// Answers are an append-only log: nothing is ever changed or deleted, and triggers refuse it even to other programs.
/// Each append is on the disk when it returns (`synchronous = FULL`), so killing the process loses at most the answer
/// being typed.
public final class AnswerStore: Sendable {
    private let database: DatabaseQueue

    /// Opens the store, making the file where there is none.
    ///
    /// - Throws: `StoreProblem` where the file is no store or cannot be used.
    public init(path: String) throws {
        try AnswerStore.createPrivately(path)
        var configuration = Configuration()
        // Two raters on one machine take turns instead of failing.
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // A rollback journal keeps everything in one file that can be copied.
            try database.execute(sql: "PRAGMA journal_mode = DELETE")
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        do {
            database = try DatabaseQueue(path: path, configuration: configuration)
            try database.read { try AnswerStore.refuseForeign($0, path) }
            try StoreMigrations.migrator.migrate(database)
        } catch let problem as StoreProblem {
            throw problem
        } catch {
            throw StoreProblem.unusable(path: path, reason: "\(error)")
        }
    }

    // MARK: Writing

    /// Remembers the exact form that answers belong to.
    public func keep(form: Form, sha256: String, bytes: [UInt8]) throws {
        try write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO form (sha256, id, rater, bytes) VALUES (?, ?, ?, ?)",
                arguments: [sha256, form.id, form.rater.id, Data(bytes)])
        }
    }

    /// Appends one answer; nil takes the answer back. On the disk when this returns.
    ///
    /// - Parameter at: seconds since 1970, UTC.
    public func append(_ answer: Answer?, to item: String, of sheet: SheetKey, at: Int) throws {
        let json = try answer.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        try write { database in
            guard try !AnswerStore.isSent(sheet, database) else { throw StoreProblem.alreadySent }
            try database.execute(
                sql: """
                    INSERT INTO answer_log (form_sha256, participant, rater, item, answer, at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [sheet.formHash, sheet.participant, sheet.rater, item, json, at])
        }
    }

    /// Records that the rater has sent the form; from then on its answers are fixed.
    public func send(_ sheet: SheetKey, at: Int) throws {
        try write { database in
            guard try !AnswerStore.isSent(sheet, database) else { throw StoreProblem.alreadySent }
            try database.execute(
                sql: "INSERT INTO sent (form_sha256, participant, rater, at) VALUES (?, ?, ?, ?)",
                arguments: [sheet.formHash, sheet.participant, sheet.rater, at])
        }
    }

    // MARK: Reading

    /// The answers of one sheet as they stand.
    public func answers(of sheet: SheetKey) throws -> (answers: [String: Answer], sent: Bool) {
        try read { database in
            (try AnswerStore.answers(of: sheet, database), try AnswerStore.isSent(sheet, database))
        }
    }

    /// Every sheet, sent or not, by form, participant and rater.
    public func sheets() throws -> [AnswerSheet] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT log.form_sha256 AS sha256, form.id AS form, log.participant, log.rater
                    FROM answer_log AS log JOIN form ON form.sha256 = log.form_sha256
                    ORDER BY form.id, log.form_sha256, log.participant, log.rater
                    """)
            return try rows.map { row in
                let key = SheetKey(formHash: row["sha256"], participant: row["participant"], rater: row["rater"])
                return AnswerSheet(
                    form: row["form"], formHash: key.formHash, participant: key.participant, rater: key.rater,
                    answers: try AnswerStore.answers(of: key, database), sent: try AnswerStore.isSent(key, database))
            }
        }
    }

    /// How many answers were ever given, corrections counted.
    public func logLength() throws -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM answer_log") ?? 0 }
    }

    // MARK: Inside

    private static func isSent(_ sheet: SheetKey, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM sent WHERE form_sha256 = ? AND participant = ? AND rater = ?)",
            arguments: [sheet.formHash, sheet.participant, sheet.rater]) ?? false
    }

    private static func answers(of sheet: SheetKey, _ database: Database) throws -> [String: Answer] {
        var answers: [String: Answer] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT item, answer FROM answer_log WHERE form_sha256 = ? AND participant = ? AND rater = ? ORDER BY seq
                """,
            arguments: [sheet.formHash, sheet.participant, sheet.rater])
        while let row = try rows.next() {
            let item: String = row["item"]
            let json: String? = row["answer"]
            answers[item] = try json.map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
        }
        return answers
    }

    private func write(_ body: (Database) throws -> Void) throws {
        do {
            try database.write(body)
        } catch let problem as StoreProblem {
            throw problem
        } catch {
            throw StoreProblem.unusable(path: database.path, reason: "\(error)")
        }
    }

    private func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            return try database.read(body)
        } catch let problem as StoreProblem {
            throw problem
        } catch {
            throw StoreProblem.unusable(path: database.path, reason: "\(error)")
        }
    }

    /// Makes the file with mode 0600 before SQLite opens it; SQLite gives its journal the same mode.
    private static func createPrivately(_ path: String) throws {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreProblem.unusable(path: path, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        // An older file may be open to others: answers about people's performance are not for them.
        guard fchmod(descriptor, 0o600) == 0 else {
            throw StoreProblem.unusable(path: path, reason: String(cString: strerror(errno)))
        }
    }

    private static func refuseForeign(_ database: Database, _ path: String) throws {
        let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard tables == 0 || id == StoreMigrations.applicationID else { throw StoreProblem.foreign(path: path) }
    }
}

/// Which sheet an answer belongs to.
public struct SheetKey: Sendable, Hashable {
    /// SHA-256 of the form.
    public var formHash: String
    public var participant: String
    public var rater: String

    public init(formHash: String, participant: String, rater: String) {
        self.formHash = formHash
        self.participant = participant
        self.rater = rater
    }
}
