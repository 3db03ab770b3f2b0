/// Why the store could not be used.
public enum StoreProblem: Error, Equatable, Sendable {
    /// The file is a database of another program.
    case foreign(path: String)
    /// The file cannot be opened, read or written; `reason` in the system's words.
    case unusable(path: String, reason: String)
    /// The sheet has been sent: its answers are fixed.
    case alreadySent

    /// What happened and what to do, by language tag (`id`, `en`).
    public var message: [String: String] {
        switch self {
        case .foreign(let path):
            [
                "id": "\(path) adalah basis data program lain; pilih berkas lain dengan --db.",
                "en": "\(path) is a database of another program; choose another file with --db.",
            ]
        case .unusable(let path, let reason):
            [
                "id": "\(path) tidak dapat dipakai sebagai penyimpanan jawaban: \(reason)",
                "en": "\(path) cannot be used to store answers: \(reason)",
            ]
        case .alreadySent:
            [
                "id": "Formulir ini sudah dikirim; jawabannya tidak dapat diubah.",
                "en": "This form has been sent; its answers cannot be changed.",
            ]
        }
    }
}
