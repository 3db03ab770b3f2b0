/// What is typed instead of an answer.
enum Command {
    case back, next, review, help, quit, erase, undo, send, unknown

    /// nil for anything that is no command.
    init?(_ typed: String) {
        guard typed.hasPrefix(":") else { return nil }
        switch typed.dropFirst().lowercased() {
        case "k", "kembali", "back": self = .back
        case "l", "lanjut", "next": self = .next
        case "p", "periksa", "review": self = .review
        case "b", "bantuan", "help", "?": self = .help
        case "q", "keluar", "quit": self = .quit
        case "h", "hapus", "erase": self = .erase
        case "u", "urung", "undo": self = .undo
        case "kirim", "send": self = .send
        default: self = .unknown
        }
    }
}
