internal import GRDB

/// The history of the file's layout, by name. A migration that has shipped is never changed.
enum StoreMigrations {
    /// "tera" in ASCII: tells our files from other people's databases.
    static let applicationID = 0x7465_7261

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("append-only answers") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(
                sql: """
                    CREATE TABLE form (
                        sha256 TEXT PRIMARY KEY NOT NULL,
                        id TEXT NOT NULL,
                        rater TEXT NOT NULL,
                        bytes BLOB NOT NULL
                    ) STRICT;
                    CREATE TABLE answer_log (
                        seq INTEGER PRIMARY KEY AUTOINCREMENT,
                        form_sha256 TEXT NOT NULL REFERENCES form (sha256),
                        participant TEXT NOT NULL,
                        rater TEXT NOT NULL,
                        item TEXT NOT NULL,
                        -- JSON of the answer; NULL takes the answer back
                        answer TEXT,
                        -- seconds since 1970, UTC
                        at INTEGER NOT NULL
                    ) STRICT;
                    CREATE INDEX answer_log_by_sheet ON answer_log (form_sha256, participant, rater, seq);
                    CREATE TABLE sent (
                        form_sha256 TEXT NOT NULL REFERENCES form (sha256),
                        participant TEXT NOT NULL,
                        rater TEXT NOT NULL,
                        at INTEGER NOT NULL,
                        PRIMARY KEY (form_sha256, participant, rater)
                    ) STRICT;
                    """)
            // What a rater has said is corrected by saying something new, never by changing what was said.
            for table in ["form", "answer_log", "sent"] {
                for change in ["UPDATE", "DELETE"] {
                    try database.execute(
                        sql: """
                            CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
                            BEGIN SELECT RAISE(ABORT, 'answers are never changed or deleted'); END;
                            """)
                }
            }
            // INSERT OR REPLACE deletes a row without asking the triggers above.
            let same = [
                "form": "sha256 = NEW.sha256",
                "answer_log": "seq = NEW.seq",
                "sent": "form_sha256 = NEW.form_sha256 AND participant = NEW.participant AND rater = NEW.rater",
            ]
            for (table, condition) in same.sorted(by: { $0.key < $1.key }) {
                try database.execute(
                    sql: """
                        CREATE TRIGGER \(table)_no_replace BEFORE INSERT ON \(table)
                        WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(condition))
                        BEGIN SELECT RAISE(ABORT, 'answers are never changed or deleted'); END;
                        """)
            }
        }
        migrator.registerMigration("seeds of draws") { database in
            // What order and samples were drawn from, where somebody gave it; the usual seed follows from the sheet.
            try database.execute(
                sql: """
                    CREATE TABLE draw (
                        form_sha256 TEXT NOT NULL REFERENCES form (sha256),
                        participant TEXT NOT NULL,
                        rater TEXT NOT NULL,
                        -- 16 hexadecimal digits, lower case
                        seed TEXT NOT NULL,
                        at INTEGER NOT NULL,
                        PRIMARY KEY (form_sha256, participant, rater)
                    ) STRICT;
                    CREATE TRIGGER draw_no_update BEFORE UPDATE ON draw
                    BEGIN SELECT RAISE(ABORT, 'answers are never changed or deleted'); END;
                    CREATE TRIGGER draw_no_delete BEFORE DELETE ON draw
                    BEGIN SELECT RAISE(ABORT, 'answers are never changed or deleted'); END;
                    CREATE TRIGGER draw_no_replace BEFORE INSERT ON draw
                    WHEN EXISTS (
                        SELECT 1 FROM draw WHERE form_sha256 = NEW.form_sha256 AND participant = NEW.participant
                            AND rater = NEW.rater)
                    BEGIN SELECT RAISE(ABORT, 'answers are never changed or deleted'); END;
                    """)
        }
        migrator.registerMigration("time spent on items") { database in
            try database.execute(
                sql: """
                    CREATE TABLE time_log (
                        seq INTEGER PRIMARY KEY AUTOINCREMENT,
                        form_sha256 TEXT NOT NULL REFERENCES form (sha256),
                        participant TEXT NOT NULL,
                        rater TEXT NOT NULL,
                        item TEXT NOT NULL,
                        -- since what was logged before
                        milliseconds INTEGER NOT NULL CHECK (milliseconds > 0),
                        at INTEGER NOT NULL
                    ) STRICT;
                    CREATE TRIGGER time_log_no_update BEFORE UPDATE ON time_log
                    BEGIN SELECT RAISE(ABORT, 'answers are never changed or deleted'); END;
                    CREATE TRIGGER time_log_no_delete BEFORE DELETE ON time_log
                    BEGIN SELECT RAISE(ABORT, 'answers are never changed or deleted'); END;
                    CREATE TRIGGER time_log_no_replace BEFORE INSERT ON time_log
                    WHEN EXISTS (SELECT 1 FROM time_log WHERE seq = NEW.seq)
                    BEGIN SELECT RAISE(ABORT, 'answers are never changed or deleted'); END;
                    """)
        }
        return migrator
    }
}
