import Glibc

/// Gives the terminal back before a signal ends or stops the program, and takes it again when it goes on.
enum TerminalSignals {
    /// Signals that people and systems send, and those of a crash.
    private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU, SIGALRM, SIGUSR1, SIGUSR2]
    private static let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS]

    static func install() {
        useOwnStack()
        for signal in ending + crashes { set(signal, end, flags: SA_ONSTACK) }
        set(SIGTSTP, stop, flags: SA_RESTART)
        set(SIGCONT, goOn, flags: SA_RESTART)
        set(SIGWINCH, resized, flags: SA_RESTART)
        // A reader that went away is seen when writing fails.
        signal(SIGPIPE, SIG_IGN)
    }

    /// The terminal first, then the signal as if nobody had caught it, so that a shell sees what happened.
    private static let end: @convention(c) (Int32) -> Void = { number in
        KeyTerminal.restore(TCSANOW)
        byDefault(number)
        raise(number)
    }

    /// Ctrl-Z: stopped as any program, and back at once when it goes on.
    private static let stop: @convention(c) (Int32) -> Void = { number in
        let problem = errno
        KeyTerminal.restore(TCSANOW)
        byDefault(number)
        var only = sigset_t()
        sigemptyset(&only)
        sigaddset(&only, number)
        raise(number)
        // Here it stops, and from here it goes on.
        sigprocmask(SIG_UNBLOCK, &only, nil)
        set(number, stop, flags: SA_RESTART)
        KeyTerminal.resume()
        KeyTerminal.wake()
        errno = problem
    }

    /// Goes on after a stop that could not be caught.
    private static let goOn: @convention(c) (Int32) -> Void = { _ in
        let problem = errno
        KeyTerminal.resume()
        KeyTerminal.wake()
        errno = problem
    }

    private static let resized: @convention(c) (Int32) -> Void = { _ in
        let problem = errno
        KeyTerminal.wake()
        errno = problem
    }

    private static func byDefault(_ number: Int32) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = SIG_DFL
        sigaction(number, &action, nil)
    }

    private static func set(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void, flags: Int32) {
        var before = sigaction()
        sigaction(number, nil, &before)
        // Whoever started the program may have asked to ignore it, as `nohup` does.
        if unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self) == 1 { return }
        var action = sigaction()
        action.__sigaction_handler.sa_handler = handler
        action.sa_flags = flags
        sigaction(number, &action, nil)
    }

    /// A stack of its own for handlers: the program's may be what ran out.
    private static func useOwnStack() {
        let size = 64 * 1024
        var stack = stack_t()
        stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        stack.ss_size = size
        sigaltstack(&stack, nil)
    }
}
