import Glibc
import TeraDiagnostics
import TeraReport

/// The two output streams, and what they can show.
enum Terminal {
    /// Writes to standard output; a reader that went away (a closed pipe) ends the program quietly.
    static func print(_ text: String) {
        write(text, to: STDOUT_FILENO)
    }

    /// Writes to standard error.
    static func complain(_ text: String) {
        write(text, to: STDERR_FILENO)
    }

    /// Ends the program at once. Everything printed is already with the system.
    static func end(_ status: ExitStatus) -> Never { exit(status.rawValue) }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var sent = 0
            while sent < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { exit(ExitStatus.broken.rawValue) }
                sent += count
            }
        }
    }

    /// Colour only on a terminal, and never with `NO_COLOR` or a terminal that says it is dumb.
    static var hasColor: Bool {
        isatty(STDOUT_FILENO) == 1 && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }

    /// Columns of the terminal; 80 where there is none.
    static var width: Int { size.columns }

    /// Columns and rows of the terminal; 80 × 24 where it does not say.
    static var size: ScreenSize {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return ScreenSize(columns: size.ws_col > 0 ? Int(size.ws_col) : 80, rows: 24)
        }
        return ScreenSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }

    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Indonesian, unless the locale asks for English.
    static var language: MessageLanguage {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = environment(name), !value.isEmpty else { continue }
            return value.hasPrefix("en") ? .english : .indonesian
        }
        return .indonesian
    }
}

/// Exit codes that scripts can trust.
enum ExitStatus: Int32 {
    case fine = 0
    /// The documents or answers have errors.
    case errors = 1
    /// tera could not do its work.
    case broken = 2
}

extension MessageLanguage {
    /// The same language, for reports.
    var report: ReportLanguage {
        switch self {
        case .indonesian: .indonesian
        case .english: .english
        }
    }
}
