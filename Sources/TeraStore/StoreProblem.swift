internal import GRDB

/// Why the store could not be used.
public enum StoreProblem: Error, Equatable, Sendable {
    /// The file is a database of another program.
    case foreign(path: String)
    /// The file is no database at all.
    case notADatabase(path: String)
    /// The store was written by a newer version of this program.
    case newer(path: String)
    /// The database is damaged; `detail` in SQLite's words.
    case damaged(path: String, detail: String)
    /// Another process held the store for longer than we wait.
    case busy(path: String)
    /// The file cannot be opened, read or written; `reason` in the system's words.
    case unusable(path: String, reason: String)
    /// The sheet has been sent: its answers are fixed.
    case alreadySent
    /// The sheet is drawn from another seed: the one that was kept, or the usual one where it is nil.
    case otherSeed(kept: String?)

    /// What happened and what to do, by language tag (`id`, `en`).
    public var message: [String: String] {
        switch self {
        case .foreign(let path):
            [
                "id": "\(path) adalah basis data program lain; pilih berkas lain dengan --db.",
                "en": "\(path) is a database of another program; choose another file with --db.",
            ]
        case .notADatabase(let path):
            [
                "id": "\(path) bukan penyimpanan jawaban dan tidak diubah; pilih berkas lain dengan --db.",
                "en": "\(path) is no store of answers and was left as it is; choose another file with --db.",
            ]
        case .newer(let path):
            [
                "id": "\(path) ditulis oleh versi tera yang lebih baru; perbarui tera.",
                "en": "\(path) was written by a newer version of tera; update tera.",
            ]
        case .damaged(let path, let detail):
            [
                "id": "\(path) rusak (\(detail)). Pulihkan dari cadangan, atau selamatkan isinya dengan perintah "
                    + ".recover dari sqlite3.",
                "en": "\(path) is damaged (\(detail)). Restore a backup, or save what can be saved with the "
                    + ".recover command of sqlite3.",
            ]
        case .busy(let path):
            [
                "id": "\(path) sedang dipakai proses lain; coba lagi sebentar lagi.",
                "en": "\(path) is in use by another process; try again in a moment.",
            ]
        case .unusable(let path, let reason):
            [
                "id": "\(path) tidak dapat dipakai sebagai penyimpanan jawaban: \(reason)",
                "en": "\(path) cannot be used to store answers: \(reason)",
            ]
        case .otherSeed(let kept?):
            [
                "id": "Formulir ini sudah diundi dengan benih \(kept); tanpa --seed, pengisiannya dilanjutkan.",
                "en": "This form is drawn from the seed \(kept); without --seed it goes on.",
            ]
        case .otherSeed(nil):
            [
                "id": "Formulir ini sudah mulai diisi dengan undian biasa; tanpa --seed, pengisiannya dilanjutkan.",
                "en": "This form has been begun with the usual draw; without --seed it goes on.",
            ]
        case .alreadySent:
            [
                "id": "Formulir ini sudah dikirim; jawabannya tidak dapat diubah.",
                "en": "This form has been sent; its answers cannot be changed.",
            ]
        }
    }
}

extension StoreProblem {
    /// An error of SQLite in our words; a problem stays itself.
    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self = error as? StoreProblem ?? .unusable(path: path, reason: "\(error)")
            return
        }
        let detail = error.message ?? "SQLite \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        default: self = .unusable(path: path, reason: detail)
        }
    }
}
