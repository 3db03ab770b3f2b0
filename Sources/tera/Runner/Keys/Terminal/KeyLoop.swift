import Glibc

/// The runner at a terminal: draws, waits for keys, and draws again.
enum KeyLoop {
    /// How long an escape waits for the rest of a sequence, in milliseconds.
    private static let escapeTime: Int32 = 80
    /// How long pasted text waits for its next part.
    private static let pasteTime: Int32 = 5

    /// False where there is no terminal that can be led by keys.
    static func run(_ start: KeyRunner) throws -> Bool {
        var runner = start
        guard KeyTerminal.isAvailable, KeyTerminal.enter() else { return false }
        let end: KeyRunner.End
        do {
            defer { KeyTerminal.leave() }
            end = try lead(&runner)
        }
        Terminal.print((end == .sent ? runner.words.sent : runner.words.saved) + "\n")
        return true
    }

    private static func lead(_ runner: inout KeyRunner) throws -> KeyRunner.End {
        var decoder = KeyDecoder()
        let inColor = Terminal.hasColor
        while true {
            let screen = KeyScreen(words: runner.words, size: Terminal.size)
            Terminal.print(screen.frame(runner).drawing(inColor: inColor))
            guard let keys = wait(&decoder) else { return try runner.leave() }
            for key in keys {
                if let end = try runner.press(key) { return end }
            }
        }
    }

    /// The next keys; none where the screen must be drawn again, nil at the end of input.
    private static func wait(_ decoder: inout KeyDecoder) -> [Key]? {
        var sources = [
            pollfd(fd: KeyTerminal.state.pointee.keyReader, events: Int16(POLLIN), revents: 0),
            pollfd(fd: KeyTerminal.state.pointee.wakeReader, events: Int16(POLLIN), revents: 0),
        ]
        var count: Int32
        // A signal that asks for a new screen says so through the pipe.
        repeat {
            count = poll(&sources, nfds_t(sources.count), decoder.isWaiting ? escapeTime : -1)
        } while count < 0 && errno == EINTR
        if count == 0 { return decoder.flush() }
        if count < 0 { return nil }
        if sources[1].revents != 0 { emptyWakePipe() }
        guard sources[0].revents != 0 else { return [] }
        return read().map { decoder.decode($0) }
    }

    /// Everything that comes at once, which may be nothing; nil at the end of input.
    private static func read() -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        let terminal = KeyTerminal.state.pointee.keyReader
        var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        repeat {
            let count = Glibc.read(terminal, &buffer, buffer.count)
            if count < 0, errno == EINTR || errno == EAGAIN { break }
            guard count > 0 else { return bytes.isEmpty ? nil : bytes }
            bytes += buffer.prefix(count)
            // One key does not wait; more than a key may be the beginning of a paste.
        } while bytes.count < 1 << 20 && poll(&source, 1, bytes.count > 8 ? pasteTime : 0) > 0
        return bytes
    }

    private static func emptyWakePipe() {
        var buffer = [UInt8](repeating: 0, count: 64)
        while Glibc.read(KeyTerminal.state.pointee.wakeReader, &buffer, buffer.count) > 0 {}
    }
}
