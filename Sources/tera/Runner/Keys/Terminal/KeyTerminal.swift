import Glibc

/// The terminal while keys are read one by one: no echo, no line editing, the alternate screen. Nothing else is
/// changed. Ctrl-C, Ctrl-Z and Ctrl-\ stay signals, the cursor stays visible and pasting unmarked, so that after
/// `kill -9` the usual `stty sane` gives everything back but the screen that is left standing. It would not give Ctrl-S
/// and Ctrl-Q back, so they stay what they are too.
enum KeyTerminal {
    /// Whether both ends are a terminal that knows escape sequences.
    static var isAvailable: Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
        let kind = Terminal.environment("TERM") ?? ""
        return !kind.isEmpty && kind != "dumb"
    }

    /// Takes the terminal until `leave`. False where it cannot be had.
    static func enter() -> Bool {
        var saved = termios()
        var wake: [Int32] = [-1, -1]
        guard tcgetattr(STDIN_FILENO, &saved) == 0, pipe(&wake) == 0 else { return false }
        for end in wake { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        var keys = saved
        keys.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
        withUnsafeMutableBytes(of: &keys.c_cc) { characters in
            characters[Int(VMIN)] = 1
            characters[Int(VTIME)] = 0
        }
        state.pointee = TerminalState(
            saved: saved, keys: keys, keyReader: keyReader(), wakeReader: wake[0], wakeWriter: wake[1])
        TerminalSignals.install()
        // Also where a write fails and the program ends at once.
        atexit { KeyTerminal.leave() }
        resume()
        return true
    }

    /// Where keys are read, without waiting for them. A key that `poll` has seen may be gone: Ctrl-Z drops what is not
    /// read yet, and while the program is stopped the shell reads. A read that waited would then wait for another key
    /// before the screen is drawn again. The terminal is opened once more for it, because whether a read waits would
    /// else be changed for the shell too.
    private static func keyReader() -> Int32 {
        // A terminal that does not control the program does not stop it either, and `/dev/tty` would be another one.
        guard tcgetpgrp(STDIN_FILENO) >= 0 else { return STDIN_FILENO }
        let own = open("/dev/tty", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        return own >= 0 ? own : STDIN_FILENO
    }

    /// Gives the terminal back as it was. Keys that nobody read are dropped: they were meant for the form, and not for
    /// the shell.
    static func leave() { restore(TCSAFLUSH) }

    /// To the mode of keys again, after the program was stopped. Called in signal handlers: it allocates nothing.
    static func resume() {
        // In the background this stops the program until it is in front again.
        _ = tcsetattr(STDIN_FILENO, TCSADRAIN, &state.pointee.keys)
        guard state.pointee.isActive == 0 else { return }
        state.pointee.isActive = 1
        write("\u{1B}[?1049h\u{1B}[2J")
    }

    /// As it was before. Called in signal handlers: it allocates nothing, and does nothing twice.
    static func restore(_ when: Int32) {
        guard state.pointee.isActive == 1 else { return }
        state.pointee.isActive = 0
        write("\u{1B}[m\u{1B}[?1049l")
        _ = tcsetattr(STDIN_FILENO, when, &state.pointee.saved)
    }

    /// Tells the loop to draw again.
    static func wake() {
        var byte: UInt8 = 1
        _ = Glibc.write(state.pointee.wakeWriter, &byte, 1)
    }

    private static func write(_ text: StaticString) {
        _ = Glibc.write(STDOUT_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    }

    /// What a signal handler needs, at a place that never moves.
    struct TerminalState {
        var saved = termios()
        var keys = termios()
        var isActive: sig_atomic_t = 0
        var keyReader: Int32 = STDIN_FILENO
        var wakeReader: Int32 = -1
        var wakeWriter: Int32 = -1
    }

    /// One program has one terminal. Handlers interrupt the only thread that uses it.
    nonisolated(unsafe) static let state: UnsafeMutablePointer<TerminalState> = {
        let state = UnsafeMutablePointer<TerminalState>.allocate(capacity: 1)
        state.initialize(to: TerminalState())
        return state
    }()
}
