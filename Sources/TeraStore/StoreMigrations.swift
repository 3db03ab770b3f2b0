internal import GRDB

/// The tables, by named steps. A step that has been released is never changed: a new one is added after it.
enum StoreMigrations {
    /// `PRAGMA application_id` of our files: "tera" in ASCII.
    static let applicationID = 0x7465_7261

    static let all: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 append-only answers") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            // A change of a participant's data is a new row; the last one counts.
            try db.execute(
                sql: """
                    CREATE TABLE participants (
                        seq INTEGER PRIMARY KEY AUTOINCREMENT,
                        id TEXT NOT NULL,
                        json TEXT NOT NULL,
                        at TEXT NOT NULL
                    ) STRICT;
                    CREATE TABLE forms (
                        sha256 TEXT PRIMARY KEY NOT NULL,
                        id TEXT NOT NULL,
                        bytes BLOB NOT NULL
                    ) STRICT;
                    CREATE TABLE answer_log (
                        seq INTEGER PRIMARY KEY AUTOINCREMENT,
                        form TEXT NOT NULL REFERENCES forms (sha256),
                        participant TEXT NOT NULL,
                        rater TEXT NOT NULL,
                        item TEXT NOT NULL,
                        -- JSON; NULL takes an answer back
                        answer TEXT,
                        at TEXT NOT NULL
                    ) STRICT;
                    CREATE INDEX answer_log_sheet ON answer_log (form, participant, rater);
                    CREATE TABLE sends (
                        seq INTEGER PRIMARY KEY AUTOINCREMENT,
                        form TEXT NOT NULL REFERENCES forms (sha256),
                        participant TEXT NOT NULL,
                        rater TEXT NOT NULL,
                        -- the last row of answer_log that was sent
                        through INTEGER NOT NULL REFERENCES answer_log (seq),
                        at TEXT NOT NULL
                    ) STRICT;
                    CREATE INDEX sends_sheet ON sends (form, participant, rater);
                    """)
            for table in ["participants", "forms", "answer_log", "sends"] {
                for change in ["UPDATE", "DELETE"] {
                    try db.execute(
                        sql: """
                            CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
                            BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
                            """)
                }
            }
        }
        return migrator
    }()
}
