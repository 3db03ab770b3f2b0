import ArgumentParser
import Dispatch
import FoundationEssentials
import Glibc
import Synchronization
import TeraCompiler
import TeraDiagnostics
import TeraEditor

struct LanguageServerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp",
        abstract: "Server bahasa untuk penyunting (LSP 3.17) lewat masukan dan keluaran standar.",
        discussion: """
            Penyunting yang menjalankannya; pengaturannya ada di folder editors. Temuan semua dokumen muncul selagi \
            mengetik; ada pelengkapan, penjelasan, lompat ke definisi, ganti id di semua berkas, dan perbaikan.

            Contoh:
              tera lsp                  bahasa pesan menurut penyunting
              tera lsp --lang en        pesan dalam bahasa Inggris

            Status keluar: 0 ditutup dengan benar; 1 penyunting berhenti tanpa pamit; lainnya: tera tidak dapat bekerja.
            """)

    @Option(help: "Bahasa pesan: id atau en (bawaan: menurut locale, atau id).")
    var lang: MessageLanguage?

    /// Many editors add it.
    @Flag(help: .hidden)
    var stdio = false

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        let disk = LanguageServer.Disk(
            find: { folder in
                let entries = (try? SourceTree.find([folder])) ?? []
                return entries.map(\.path)
            },
            read: { path in try? SourceTree.read(SourceTree.Entry(name: path, path: path)).bytes })
        var server = LanguageServer(disk: disk, language: lang ?? Terminal.language, version: Compiler.version)
        let inbox = Inbox()
        DispatchQueue.global().async { Self.readMessages(into: inbox) }
        var isChecking = false
        var lastCheck = ContinuousClock.now
        while true {
            // What was typed is looked at as a whole once nothing more comes for a moment.
            let event = inbox.next(wait: isChecking ? nil : 0.1)
            switch event {
            case .message(let bytes):
                write(server.receive(bytes))
                if let status = server.exitStatus { Glibc.exit(status) }
            case .checked(let outcome):
                isChecking = false
                write(server.finish(outcome))
            case .end: Glibc.exit(ExitStatus.errors.rawValue)
            case nil: break
            }
            // Requests without end must not put a check off for ever.
            let isDue = event == nil || lastCheck.duration(to: .now) > .milliseconds(300)
            guard !isChecking, isDue, let work = server.work() else { continue }
            lastCheck = .now
            isChecking = true
            DispatchQueue.global(qos: .utility).async { inbox.put(.checked(work.run())) }
        }
    }

    private func write(_ messages: [String]) {
        for message in messages {
            Terminal.print("Content-Length: \(message.utf8.count)\r\n\r\n\(message)")
        }
    }

    // MARK: Reading

    /// More than any editor sends: what claims to be longer is no message.
    private static let mostBytes = 1 << 28

    private static func readMessages(into inbox: Inbox) {
        var input = BufferedInput()
        while let header = input.header() {
            guard let length = header, length <= mostBytes, let body = input.bytes(length) else { break }
            inbox.put(.message(body))
        }
        inbox.put(.end)
    }
}

/// What the server waits for.
private enum Event {
    case message([UInt8])
    case checked(LanguageServer.Outcome)
    case end
}

/// Events in the order in which they came, from any thread.
private final class Inbox: Sendable {
    private let events = Mutex<[Event]>([])
    private let count = DispatchSemaphore(value: 0)

    func put(_ event: sending Event) {
        events.withLock { $0.append(event) }
        count.signal()
    }

    /// The next event; nil where none comes in so many seconds.
    func next(wait seconds: Double?) -> Event? {
        if let seconds {
            guard count.wait(timeout: .now() + seconds) == .success else { return nil }
        } else {
            count.wait()
        }
        return events.withLock { $0.removeFirst() }
    }
}

/// Standard input, with the headers that stand before each message.
private struct BufferedInput {
    private var buffer: [UInt8] = []
    private var start = 0

    /// The length that a header gives; nil within where it gives none, nil at the end of the input.
    mutating func header() -> Int?? {
        var length: Int?
        while let line = line() {
            if line.isEmpty { return .some(length) }
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == "content-length" {
                length = Int(parts[1].filter { $0 != " " })
            }
            if line.utf8.count > 4_096 { return .some(nil) }
        }
        return .none
    }

    mutating func bytes(_ count: Int) -> [UInt8]? {
        guard count >= 0 else { return nil }
        while buffer.count - start < count { guard fill() else { return nil } }
        let result = Array(buffer[start..<start + count])
        start += count
        if start > 1 << 16 {
            buffer.removeFirst(start)
            start = 0
        }
        return result
    }

    private mutating func line() -> String? {
        var end = start
        while true {
            while end < buffer.count, buffer[end] != 0x0A { end += 1 }
            if end < buffer.count { break }
            guard end - start < 1 << 16, fill() else { return nil }
        }
        var line = buffer[start..<end]
        start = end + 1
        if line.last == 0x0D { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }

    private mutating func fill() -> Bool {
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let got = Glibc.read(STDIN_FILENO, &part, part.count)
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return false }
            buffer += part[0..<got]
            return true
        }
    }
}
