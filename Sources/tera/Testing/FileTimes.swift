import Glibc
import TeraDiagnostics

/// When the documents of a run were changed last, to see that something changed.
struct FileTimes: Equatable {
    private var times: [String: [Int]] = [:]

    init(paths: [String]) {
        for entry in (try? SourceTree.find(paths)) ?? [] {
            var status = stat()
            guard stat(entry.path, &status) == 0 else { continue }
            times[entry.path] = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_size)]
        }
    }

    /// Half a second: who saves a file and looks up has the result before him.
    static func wait() { usleep(500_000) }
}
