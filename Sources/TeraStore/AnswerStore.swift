internal import FoundationEssentials
internal import GRDB
public import TeraArtifact

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
        var configuration = Configuration()
        // Two raters on one machine take turns instead of failing.
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            // Functions that the schema of a file from elsewhere calls are not run.
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        do {
            try StoreFile.create(path)
            // The rollback journal, SQLite's default, keeps everything in one file that can be copied.
            database = try DatabaseQueue(path: path, configuration: configuration)
            try database.read { try AnswerStore.refuse($0, path) }
            try StoreFile.makePrivate(path)
            try AnswerStore.migrate(database)
        } catch {
            throw StoreProblem(error, path: path)
        }
    }

    // MARK: Writing

    /// Remembers the exact form that answers belong to.
    public func keep(form: Form, sha256: String, bytes: [UInt8]) throws {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO form (sha256, id, rater, bytes) SELECT ?, ?, ?, ?
                    WHERE NOT EXISTS (SELECT 1 FROM form WHERE sha256 = ?)
                    """,
                arguments: [sha256, form.id, form.rater.id, Data(bytes), sha256])
        }
    }

    /// Appends one answer; nil takes the answer back. On the disk when this returns.
    ///
    /// - Parameters:
    ///   - spent: item id → milliseconds spent on it since the last append.
    ///   - at: seconds since 1970, UTC.
    public func append(
        _ answer: Answer?, to item: String, of sheet: SheetKey, spent: [String: Int] = [:], at: Int
    ) throws {
        let json = try AnswerText.encode(answer)
        try write { database in
            guard try !AnswerStore.isSent(sheet, database) else { throw StoreProblem.alreadySent }
            try database.execute(
                sql: """
                    INSERT INTO answer_log (form_sha256, participant, rater, item, answer, at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [sheet.formHash, sheet.participant, sheet.rater, item, json, at])
            try AnswerStore.add(spent, of: sheet, at: at, database)
        }
    }

    /// Appends the time spent on items, where no answer is kept with it.
    ///
    /// - Parameter spent: item id → milliseconds.
    public func append(spent: [String: Int], of sheet: SheetKey, at: Int) throws {
        try write { database in
            guard try !AnswerStore.isSent(sheet, database) else { throw StoreProblem.alreadySent }
            try AnswerStore.add(spent, of: sheet, at: at, database)
        }
    }

    /// Records that the rater has sent the form; from then on its answers are fixed.
    ///
    /// - Parameter spent: item id → milliseconds spent on it since the last append.
    public func send(_ sheet: SheetKey, spent: [String: Int] = [:], at: Int) throws {
        try write { database in
            guard try !AnswerStore.isSent(sheet, database) else { throw StoreProblem.alreadySent }
            try AnswerStore.add(spent, of: sheet, at: at, database)
            try database.execute(
                sql: "INSERT INTO sent (form_sha256, participant, rater, at) VALUES (?, ?, ?, ?)",
                arguments: [sheet.formHash, sheet.participant, sheet.rater, at])
        }
    }

    /// Records the seed that a sheet is drawn from, before its first answer and for good: who comes back sees the same
    /// order.
    public func keep(seed: String, of sheet: SheetKey, at: Int) throws {
        try write { database in
            if let kept = try AnswerStore.seed(of: sheet, database) {
                guard kept == seed else { throw StoreProblem.otherSeed(kept: kept) }
                return
            }
            guard try AnswerStore.answers(of: sheet, database).isEmpty, try !AnswerStore.isSent(sheet, database) else {
                throw StoreProblem.otherSeed(kept: nil)
            }
            try database.execute(
                sql: "INSERT INTO draw (form_sha256, participant, rater, seed, at) VALUES (?, ?, ?, ?, ?)",
                arguments: [sheet.formHash, sheet.participant, sheet.rater, seed, at])
        }
    }

    // MARK: Reading

    /// The seed that was kept for a sheet; nil where it has the usual one.
    public func seed(of sheet: SheetKey) throws -> String? { try read { try AnswerStore.seed(of: sheet, $0) } }

    /// The answers of one sheet as they stand.
    public func answers(of sheet: SheetKey) throws -> (answers: [String: Answer], sent: Bool) {
        try read { database in
            (try AnswerStore.answers(of: sheet, database), try AnswerStore.isSent(sheet, database))
        }
    }

    /// Every sheet, sent or not, by form, participant and rater.
    public func sheets() throws -> [AnswerSheet] {
        try read { database in
            let sent = Set(
                try Row.fetchAll(database, sql: "SELECT form_sha256, participant, rater FROM sent").map(SheetKey.init))
            var seeds: [SheetKey: String] = [:]
            for row in try Row.fetchAll(database, sql: "SELECT form_sha256, participant, rater, seed FROM draw") {
                seeds[SheetKey(row)] = row[3]
            }
            var sheets: [SheetKey: AnswerSheet] = [:]
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT log.form_sha256, log.participant, log.rater, form.id, log.item, log.answer
                    FROM answer_log AS log JOIN form ON form.sha256 = log.form_sha256 ORDER BY log.seq
                    """)
            while let row = try rows.next() {
                let key = SheetKey(row)
                let item: String = row[4]
                sheets[key, default: key.sheet(form: row[3], sent: sent.contains(key), seed: seeds[key])].answers[
                    item] =
                    try AnswerText.decode(row[5])
            }
            // Time alone makes no sheet: who looked and gave no answer has said nothing.
            for (key, durations) in try AnswerStore.durations(database) { sheets[key]?.durations = durations }
            return sheets.values.sorted {
                ($0.form, $0.formHash, $0.participant, $0.rater) < ($1.form, $1.formHash, $1.participant, $1.rater)
            }
        }
    }

    /// How many answers were ever given, corrections counted.
    public func logLength() throws -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM answer_log") ?? 0 }
    }

    // MARK: Inside

    static func isSent(_ sheet: SheetKey, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM sent WHERE form_sha256 = ? AND participant = ? AND rater = ?)",
            arguments: [sheet.formHash, sheet.participant, sheet.rater]) ?? false
    }

    static func seed(of sheet: SheetKey, _ database: Database) throws -> String? {
        try String.fetchOne(
            database, sql: "SELECT seed FROM draw WHERE form_sha256 = ? AND participant = ? AND rater = ?",
            arguments: [sheet.formHash, sheet.participant, sheet.rater])
    }

    private static func add(_ spent: [String: Int], of sheet: SheetKey, at: Int, _ database: Database) throws {
        for (item, milliseconds) in spent.sorted(by: { $0.key < $1.key }) where milliseconds > 0 {
            try database.execute(
                sql: """
                    INSERT INTO time_log (form_sha256, participant, rater, item, milliseconds, at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [sheet.formHash, sheet.participant, sheet.rater, item, milliseconds, at])
        }
    }

    /// The time spent on every item, all visits together. What no integer holds has no clock behind it, and stays at the
    /// greatest that JSON has.
    private static func durations(_ database: Database) throws -> [SheetKey: [String: Int]] {
        var durations: [SheetKey: [String: Int]] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT form_sha256, participant, rater, item, CAST(min(total(milliseconds), 9007199254740991) AS INTEGER)
                FROM time_log GROUP BY form_sha256, participant, rater, item
                """)
        while let row = try rows.next() { durations[SheetKey(row), default: [:]][row[3]] = row[4] }
        return durations
    }

    static func answers(of sheet: SheetKey, _ database: Database) throws -> [String: Answer] {
        var answers: [String: Answer] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT item, answer FROM answer_log WHERE form_sha256 = ? AND participant = ? AND rater = ? ORDER BY seq
                """,
            arguments: [sheet.formHash, sheet.participant, sheet.rater])
        while let row = try rows.next() {
            let item: String = row[0]
            answers[item] = try AnswerText.decode(row[1])
        }
        return answers
    }

    private func write(_ body: (Database) throws -> Void) throws {
        do {
            try database.write(body)
        } catch {
            throw StoreProblem(error, path: database.path)
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            return try database.read(body)
        } catch {
            throw StoreProblem(error, path: database.path)
        }
    }

    /// Refuses the database of another program, one from the future, and a damaged one, before anything is changed.
    private static func refuse(_ database: Database, _ path: String) throws {
        let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let tables = try String.fetchAll(
            database, sql: "SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
        // Another process that is just making the store has made the list of migrations and nothing else.
        let isNew = id == 0 && tables.allSatisfy { $0 == "grdb_migrations" }
        guard isNew || id == StoreMigrations.applicationID else { throw StoreProblem.foreign(path: path) }
        if try StoreMigrations.migrator.hasBeenSuperseded(database) { throw StoreProblem.newer(path: path) }
        let check = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
        if let check, check != "ok" { throw StoreProblem.damaged(path: path, detail: check) }
    }

    /// Two processes may make one store at once: the later one finds a table there and fails. Then the other has done
    /// that step, and the next is tried, until nothing is left to do. A step that nobody has done has failed indeed.
    private static func migrate(_ database: DatabaseQueue) throws {
        let migrator = StoreMigrations.migrator
        var done = try database.read(migrator.appliedIdentifiers)
        while true {
            do {
                return try migrator.migrate(database)
            } catch {
                if try database.read(migrator.hasCompletedMigrations) { return }
                let now = try database.read(migrator.appliedIdentifiers)
                guard now.count > done.count else { throw error }
                done = now
            }
        }
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

extension SheetKey {
    /// The first three columns of a row: form, participant, rater.
    fileprivate init(_ row: Row) {
        self.init(formHash: row[0], participant: row[1], rater: row[2])
    }
    /// The sheet before its first answer.
    fileprivate func sheet(form: String, sent: Bool, seed: String?) -> AnswerSheet {
        AnswerSheet(
            form: form, formHash: formHash, participant: participant, rater: rater, answers: [:], sent: sent,
            seed: seed)
    }
}
