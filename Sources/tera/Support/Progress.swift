import Dispatch
import Glibc
import Synchronization

/// Tells a person at a terminal what takes longer than a second. Scripts and pipes never see it.
enum Progress {
    static func during<Result>(_ what: String, _ work: () throws -> Result) rethrows -> Result {
        guard isatty(STDERR_FILENO) == 1 else { return try work() }
        let state = State()
        DispatchQueue.global().asyncAfter(deadline: .now() + 1) { state.show(what) }
        defer { state.clear() }
        return try work()
    }

    /// Shown at most once, and wiped only if it was shown.
    private final class State: Sendable {
        private struct Line {
            var isShown = false
            var isDone = false
        }

        private let line = Mutex(Line())

        func show(_ what: String) {
            line.withLock { line in
                guard !line.isDone else { return }
                line.isShown = true
                Terminal.complain("\(what) …")
            }
        }

        func clear() {
            line.withLock { line in
                line.isDone = true
                if line.isShown { Terminal.complain("\r\u{1B}[K") }
            }
        }
    }
}
