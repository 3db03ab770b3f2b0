internal import GRDB
public import TeraArtifact

/// Why the store of answers cannot be opened or written.
public enum StoreProblem: Error, Equatable, Sendable {
    /// The path cannot be opened or created; `detail` is the system's reason.
    case cannotOpen(path: String, detail: String)
    /// The file is no SQLite database at all.
    case notADatabase(path: String)
    /// A database of another program.
    case foreign(path: String)
    /// Written by a newer version of this program.
    case newer(path: String)
    /// The database is damaged.
    case damaged(path: String, detail: String)
    /// Another process held the store for longer than we wait.
    case busy(path: String)
    case diskFull(path: String)
    /// Anything else that SQLite reports.
    case failed(path: String, detail: String)

    /// What happened and what can be done, by language tag (`id`, `en`).
    public var message: Texts {
        switch self {
        case .cannotOpen(let path, let detail):
            [
                "id": "Simpanan jawaban “\(path)” tidak dapat dibuka: \(detail).",
                "en": "The store of answers “\(path)” cannot be opened: \(detail).",
            ]
        case .notADatabase(let path):
            [
                "id": "“\(path)” bukan simpanan jawaban. Berkas itu tidak diubah; pilih berkas lain dengan --db.",
                "en": "“\(path)” is no store of answers. The file was left alone; choose another with --db.",
            ]
        case .foreign(let path):
            [
                "id": "“\(path)” milik program lain. Berkas itu tidak diubah; pilih berkas lain dengan --db.",
                "en": "“\(path)” belongs to another program. The file was left alone; choose another with --db.",
            ]
        case .newer(let path):
            [
                "id": "“\(path)” ditulis oleh versi tera yang lebih baru. Perbarui tera.",
                "en": "“\(path)” was written by a newer version of tera. Update tera.",
            ]
        case .damaged(let path, let detail):
            [
                "id": "Simpanan jawaban “\(path)” rusak (\(detail)). Pulihkan dari cadangan, atau selamatkan isinya "
                    + "dengan perintah .recover dari sqlite3.",
                "en": "The store of answers “\(path)” is damaged (\(detail)). Restore a backup, or save what can be "
                    + "saved with the .recover command of sqlite3.",
            ]
        case .busy(let path):
            [
                "id": "Simpanan jawaban “\(path)” sedang dipakai proses lain. Coba lagi sebentar lagi.",
                "en": "The store of answers “\(path)” is in use by another process. Try again in a moment.",
            ]
        case .diskFull(let path):
            [
                "id": "Media penyimpanan penuh: jawaban tidak dapat ditulis ke “\(path)”.",
                "en": "The disk is full: answers cannot be written to “\(path)”.",
            ]
        case .failed(let path, let detail):
            [
                "id": "Simpanan jawaban “\(path)” gagal: \(detail).",
                "en": "The store of answers “\(path)” failed: \(detail).",
            ]
        }
    }
}

extension StoreProblem {
    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self = error as? StoreProblem ?? .failed(path: path, detail: "\(error)")
            return
        }
        let detail = error.message ?? "SQLite \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
            self = .cannotOpen(path: path, detail: detail)
        default: self = .failed(path: path, detail: detail)
        }
    }
}
