import Foundation
import Testing

/// Speaks to `tera lsp` over its pipes. Every wait has an end.
final class LanguageClient {
    let folder: Folder
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var buffer = Data()
    private var number = 0
    private(set) var diagnostics: [String: [[String: Any]]] = [:]

    init(_ folder: Folder, language: String = "id") throws {
        self.folder = folder
        process.executableURL = Tera.binary
        process.arguments = ["lsp"]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let root = folder.url.resolvingSymlinksInPath()
        _ = try request(
            "initialize", ["rootUri": root.absoluteString, "capabilities": [String: Any](), "locale": language])
        try notify("initialized", [String: Any]())
    }

    deinit { if process.isRunning { process.terminate() } }

    func uri(_ name: String) -> String {
        "file://" + folder.url.resolvingSymlinksInPath().appending(path: name).path
    }

    func raw(_ text: String) throws { try input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

    private func send(_ message: [String: Any]) throws {
        let body = try JSONSerialization.data(withJSONObject: message.merging(["jsonrpc": "2.0"]) { old, _ in old })
        try raw("Content-Length: \(body.count)\r\n\r\n")
        try input.fileHandleForWriting.write(contentsOf: body)
    }

    func notify(_ method: String, _ parameters: [String: Any]) throws {
        try send(["method": method, "params": parameters])
    }

    func open(_ name: String, _ text: String) throws {
        let document: [String: Any] = ["uri": uri(name), "languageId": "yaml", "version": 1, "text": text]
        try notify("textDocument/didOpen", ["textDocument": document])
    }

    /// The whole answer: its `result` or its `error`.
    func answer(_ method: String, _ parameters: [String: Any]) throws -> [String: Any] {
        number += 1
        let id = number
        try send(["id": id, "method": method, "params": parameters])
        while true {
            let message = try next()
            if message["id"] as? Int == id { return message }
        }
    }

    func request(_ method: String, _ parameters: [String: Any]) throws -> Any? {
        let answer = try answer(method, parameters)
        #expect(answer["error"] == nil, "\(method): \(answer)")
        return answer["result"]
    }

    /// A request about a place of a file.
    func ask(
        _ method: String, _ name: String, _ line: Int, _ character: Int, _ more: [String: Any] = [:]
    ) throws -> Any? {
        let place: [String: Any] = [
            "textDocument": ["uri": uri(name)], "position": ["line": line, "character": character],
        ]
        return try request("textDocument/" + method, place.merging(more) { old, _ in old })
    }

    /// The codes found in a file, as soon as they are as told.
    func waitForCodes(_ name: String, _ wanted: [String]) throws -> [[String: Any]] {
        while true {
            if let found = diagnostics[uri(name)], found.compactMap({ $0["code"] as? String }) == wanted {
                return found
            }
            _ = try next()
        }
    }

    func status() throws -> Int32 {
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }

    private func next() throws -> [String: Any] {
        var length: Int?
        while true {
            let line = try line()
            if line.isEmpty { break }
            if line.lowercased().hasPrefix("content-length:") {
                length = Int(line.split(separator: ":")[1].trimmingCharacters(in: .whitespaces))
            }
        }
        let body = try take(try #require(length))
        let message = try #require(try JSONSerialization.jsonObject(with: body) as? [String: Any])
        if message["method"] as? String == "textDocument/publishDiagnostics",
            let parameters = message["params"] as? [String: Any], let uri = parameters["uri"] as? String
        {
            diagnostics[uri] = parameters["diagnostics"] as? [[String: Any]]
        }
        return message
    }

    private func line() throws -> String {
        while true {
            if let end = buffer.firstRange(of: Data("\r\n".utf8)) {
                let line = String(decoding: buffer[buffer.startIndex..<end.lowerBound], as: UTF8.self)
                buffer = Data(buffer[end.upperBound...])
                return line
            }
            try fill()
        }
    }

    private func take(_ count: Int) throws -> Data {
        while buffer.count < count { try fill() }
        defer { buffer = Data(buffer.dropFirst(count)) }
        return Data(buffer.prefix(count))
    }

    private struct Silent: Error {
        /// What was found so far, by file.
        let found: [String: [String]]
    }

    private func fill() throws {
        let descriptor = output.fileHandleForReading.fileDescriptor
        var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let isReady = poll(&place, 1, 30_000) > 0
        let part = isReady ? output.fileHandleForReading.availableData : Data()
        guard !part.isEmpty else {
            throw Silent(found: diagnostics.mapValues { $0.compactMap { $0["code"] as? String } })
        }
        buffer += part
    }
}
