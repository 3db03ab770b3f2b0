import Glibc
import TeraDiagnostics

/// Another program, run to its end.
enum ChildProcess {
    enum End: Equatable {
        case exited(Int32)
        case killed(Int32)
        /// It took too long and was stopped.
        case late
    }

    /// Runs a program that reads nothing. What it prints, on either stream, goes into the file `complaints`.
    ///
    /// Ctrl-C meanwhile ends the other program, and not this one, which then has its traces to remove.
    static func run(
        _ program: String, _ arguments: [String], complaints: String, patience: Int
    ) throws -> End {
        let before = signal(SIGINT, SIG_IGN)
        defer { signal(SIGINT, before) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        var blocked = sigset_t()
        sigemptyset(&blocked)
        posix_spawnattr_setsigmask(&attributes, &blocked)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, complaints, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)

        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child = pid_t()
        let failure = posix_spawn(&child, program, &actions, &attributes, &words, environ)
        guard failure == 0 else {
            let reason = String(cString: strerror(failure))
            throw LoadedBuild.Problem(
                message: Message(
                    id: "\(program) tidak dapat dijalankan: \(reason)", en: "cannot run \(program): \(reason)"))
        }
        return end(of: child, patience: patience)
    }

    private static func end(of child: pid_t, patience: Int) -> End {
        var status: Int32 = 0
        for _ in 0..<(patience * 20) {
            let found = waitpid(child, &status, WNOHANG)
            if found == child { return read(status) }
            if found < 0, errno != EINTR { return .killed(0) }
            usleep(50_000)
        }
        kill(child, SIGKILL)
        waitpid(child, &status, 0)
        return .late
    }

    private static func read(_ status: Int32) -> End {
        let signal = status & 0x7f
        return signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal)
    }
}
