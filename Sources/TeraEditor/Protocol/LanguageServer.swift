internal import TeraCEL
public import TeraDiagnostics
internal import TeraFormat
internal import TeraLanguage

/// A language server without its pipes: messages in, messages out.
///
/// Requests are answered at once, from the texts as they are now. Checking all documents takes longer, so it is asked
/// for (`work`) and brought back (`finish`); until then findings move with the text, and those of the file being
/// written are of its present text.
public struct LanguageServer {
    /// Texts to check, and what they were when the check was asked for.
    public struct Work: Sendable {
        let files: [SourceFile]
        let number: Int

        public func run() -> Outcome {
            Outcome(checked: Checker.checkedProject(ProjectReader.read(files: files)), files: files, number: number)
        }
    }

    public struct Outcome: Sendable {
        let checked: CheckedProject
        let files: [SourceFile]
        let number: Int
    }

    /// Where files come from.
    public struct Disk {
        /// The documents below a folder.
        public let find: (String) -> [String]
        public let read: (String) -> [UInt8]?

        public init(find: @escaping (String) -> [String], read: @escaping (String) -> [UInt8]?) {
            self.find = find
            self.read = read
        }
    }

    private let disk: Disk
    private let version: String
    private var language: MessageLanguage
    private var workspace = Workspace()
    private var checked: CheckedProject?
    private var findings: [String: [Finding]] = [:]
    /// Files that the editor was told findings of.
    private var published: Set<String> = []
    private var changes = 0
    private var checkedChanges = -1
    private var isStarted = false
    private var hasShutDown = false
    private var output: [String] = []
    /// Ended, and with which status.
    public private(set) var exitStatus: Int32?

    public init(disk: Disk, language: MessageLanguage, version: String) {
        self.disk = disk
        self.language = language
        self.version = version
    }

    // MARK: Messages

    /// The messages to send back.
    public mutating func receive(_ bytes: [UInt8]) -> [String] {
        defer { output = [] }
        guard let message = try? JSON(parsing: bytes) else {
            reply(.null, error: (-32700, "not JSON"))
            return output
        }
        guard let method = message["method"]?.text else { return output }
        let parameters = message["params"] ?? .null
        if let id = message["id"] {
            request(method, parameters, id)
        } else {
            notification(method, parameters)
        }
        return output
    }

    /// What is to be checked, if anything has changed since.
    public mutating func work() -> Work? {
        guard isStarted, checkedChanges != changes else { return nil }
        checkedChanges = changes
        return Work(files: workspace.sources, number: changes)
    }

    /// Takes the outcome of a check; gives the messages to send.
    public mutating func finish(_ outcome: Outcome) -> [String] {
        defer { output = [] }
        checked = outcome.checked
        var fresh: [String: [Finding]] = [:]
        for diagnostic in outcome.checked.report.diagnostics {
            let finding = Finding(diagnostic, outcome.files)
            fresh[finding.path, default: []].append(finding)
        }
        // What was typed meanwhile moves what was found.
        for file in outcome.files {
            guard let now = workspace.files[file.name]?.source.bytes, now != file.bytes else { continue }
            let change = TextChange(file.bytes, now)
            for path in fresh.keys { fresh[path] = fresh[path]?.compactMap { $0.moved(change, in: file.name) } }
        }
        findings = fresh
        for path in published.union(fresh.keys).sorted() { publish(path) }
        return output
    }

    private mutating func send(_ members: [(key: String, value: JSON)]) {
        output.append(JSON.object([("jsonrpc", .string("2.0"))] + members).written)
    }

    private mutating func reply(_ id: JSON, _ result: JSON = .null, error: (code: Int, message: String)? = nil) {
        guard let error else { return send([("id", id), ("result", result)]) }
        send([("id", id), ("error", .object([("code", .int(error.code)), ("message", .string(error.message))]))])
    }

    // MARK: Notifications

    private mutating func notification(_ method: String, _ parameters: JSON) {
        let document = parameters["textDocument"] ?? .null
        let path = document["uri"]?.text.flatMap(FileAddress.path)
        switch method {
        case "exit": exitStatus = hasShutDown ? 0 : 1
        case "textDocument/didOpen":
            guard let path, let text = document["text"]?.text else { return }
            workspace.versions[path] = document["version"]?.integer ?? 0
            change(path, Array(text.utf8))
        case "textDocument/didChange":
            guard let path, workspace.files[path] != nil else { return }
            workspace.versions[path] = document["version"]?.integer ?? 0
            apply(parameters["contentChanges"]?.list ?? [], to: path)
        case "textDocument/didClose":
            guard let path else { return }
            workspace.versions[path] = nil
            reload(path)
        case "workspace/didChangeWatchedFiles":
            for event in parameters["changes"]?.list ?? [] {
                guard let path = event["uri"]?.text.flatMap(FileAddress.path), workspace.versions[path] == nil else {
                    continue
                }
                reload(path)
            }
        default: break
        }
    }

    /// The file as the disk has it; gone, where it has none.
    private mutating func reload(_ path: String) {
        if let bytes = disk.read(path) {
            change(path, bytes)
        } else {
            workspace.remove(path)
            findings[path] = nil
            changes += 1
            publish(path)
        }
    }

    private mutating func apply(_ edits: [JSON], to path: String) {
        guard var bytes = workspace.files[path]?.source.bytes else { return }
        for edit in edits {
            guard let text = edit["text"]?.text else { continue }
            if let start = edit["range"]?["start"]?.asPosition, let end = edit["range"]?["end"]?.asPosition {
                let lines = TextLines(bytes)
                let lower = lines.offset(of: start)
                bytes.replaceSubrange(lower..<max(lower, lines.offset(of: end)), with: Array(text.utf8))
            } else {
                bytes = Array(text.utf8)
            }
        }
        change(path, bytes)
    }

    private mutating func change(_ path: String, _ bytes: [UInt8]) {
        let old = workspace.files[path]?.source.bytes
        guard old != bytes || !published.contains(path) else { return }
        workspace.set(path, bytes)
        changes += 1
        if let old, old != bytes {
            let change = TextChange(old, bytes)
            for (name, found) in findings where name == path || found.contains(where: { $0.touches(path) }) {
                findings[name] = found.compactMap { $0.moved(change, in: path) }
            }
        }
        guard workspace.versions[path] != nil else { return }
        // The form of this file is read again at once; what it means among the others is checked after.
        let read = ProjectReader.read(files: [SourceFile(name: path, bytes: bytes)])
        let form = read.problems.map { Finding($0, read.files) }
        let codes = Set(ReadingCodes.all.map(\.code))
        findings[path] = form + (findings[path] ?? []).filter { !codes.contains($0.code) }
        publish(path)
    }

    private mutating func publish(_ path: String) {
        let found = findings[path] ?? []
        guard !found.isEmpty || published.contains(path) || workspace.versions[path] != nil else { return }
        published.insert(path)
        var members: [(key: String, value: JSON)] = [("uri", .string(FileAddress.uri(of: path)))]
        if let version = workspace.versions[path] { members.append(("version", .int(version))) }
        members.append(("diagnostics", .array(found.map { $0.json(workspace, language) })))
        send([("method", .string("textDocument/publishDiagnostics")), ("params", .object(members))])
    }

    // MARK: Requests

    private mutating func request(_ method: String, _ parameters: JSON, _ id: JSON) {
        if hasShutDown { return reply(id, error: (-32600, "shut down")) }
        if method == "initialize" { return initialize(parameters, id) }
        if !isStarted { return reply(id, error: (-32002, "not initialized")) }
        if method == "shutdown" {
            hasShutDown = true
            return reply(id)
        }
        guard method.hasPrefix("textDocument/") else { return reply(id, error: (-32601, "no method \(method)")) }
        guard let path = parameters["textDocument"]?["uri"]?.text.flatMap(FileAddress.path),
            let file = workspace.files[path]
        else { return reply(id) }
        let offset = parameters["position"]?.asPosition.map { file.lines.offset(of: $0) } ?? 0
        let navigation = Navigation(workspace: workspace, language: language)
        switch method {
        case "textDocument/completion":
            let completion = Completion(workspace: workspace, language: language)
            let items = completion.items(in: file, path: path, at: offset)
            reply(id, .object([("isIncomplete", .bool(false)), ("items", .array(items))]))
        case "textDocument/hover":
            let hover = Hover(workspace: workspace, checked: checked, language: language)
            reply(id, hover.json(in: file, path: path, at: offset))
        case "textDocument/definition": reply(id, navigation.definition(in: file, path: path, at: offset))
        case "textDocument/references":
            var withDeclaration = true
            if case .bool(let value)? = parameters["context"]?["includeDeclaration"] { withDeclaration = value }
            reply(
                id, navigation.references(in: file, path: path, at: offset, withDeclaration: withDeclaration))
        case "textDocument/prepareRename": reply(id, navigation.prepareRename(in: file, path: path, at: offset))
        case "textDocument/rename":
            let name = parameters["newName"]?.text ?? ""
            switch navigation.rename(in: file, path: path, at: offset, to: name) {
            case .success(let edit): reply(id, edit)
            case .failure(let refusal): reply(id, error: (-32803, refusal.message[language]))
            }
        case "textDocument/documentSymbol": reply(id, Outline.symbols(of: file))
        case "textDocument/foldingRange": reply(id, Outline.folds(of: file))
        case "textDocument/formatting": reply(id, formatting(file))
        case "textDocument/codeAction": reply(id, actions(file, path, parameters))
        case "textDocument/codeLens": reply(id, Lenses(checked: checked, language: language).json(of: file))
        default: reply(id, error: (-32601, "no method \(method)"))
        }
    }

    private mutating func initialize(_ parameters: JSON, _ id: JSON) {
        if let name = parameters["initializationOptions"]?["lang"]?.text ?? parameters["locale"]?.text {
            language = name.hasPrefix("en") ? .english : .indonesian
        }
        var folders = parameters["workspaceFolders"]?.list.compactMap { $0["uri"]?.text } ?? []
        if folders.isEmpty, let root = parameters["rootUri"]?.text { folders = [root] }
        for folder in folders.compactMap(FileAddress.path) {
            for path in disk.find(folder) {
                if let bytes = disk.read(path) { workspace.set(path, bytes) }
            }
        }
        isStarted = true
        changes += 1
        reply(id, ServerCapabilities.json(version: version))
    }

    // MARK: Changes

    private func formatting(_ file: FileIndex) -> JSON {
        guard case .formatted(let bytes) = Formatter.format(file.source) else { return .array([]) }
        let change = TextChange(file.source.bytes, bytes)
        var (start, oldEnd) = (change.start, change.oldEnd)
        let old = file.source.bytes
        // Characters are replaced whole, and so are line breaks of two signs.
        // A text may only lack its last line break: then the change begins where the text ends.
        while start > 0, start < old.count && old[start] & 0xC0 == 0x80 || old[start - 1] == 0x0D { start -= 1 }
        while oldEnd < old.count, old[oldEnd] & 0xC0 == 0x80 || oldEnd > 0 && old[oldEnd - 1] == 0x0D { oldEnd += 1 }
        let text = String(decoding: bytes[start..<oldEnd + change.shift], as: UTF8.self)
        return .array([.object([("range", .range(start..<oldEnd, file.lines)), ("newText", .string(text))])])
    }

    private func actions(_ file: FileIndex, _ path: String, _ parameters: JSON) -> JSON {
        guard let start = parameters["range"]?["start"]?.asPosition, let end = parameters["range"]?["end"]?.asPosition
        else { return .array([]) }
        let asked = file.lines.offset(of: start)...max(file.lines.offset(of: start), file.lines.offset(of: end))
        let near = (findings[path] ?? []).filter {
            $0.range.lowerBound <= asked.upperBound && $0.range.upperBound >= asked.lowerBound
        }
        return .array(
            near.flatMap { finding in
                finding.fixes.map { fix in
                    .object([
                        ("title", .string(fix.title[language])), ("kind", .string("quickfix")),
                        ("diagnostics", .array([finding.json(workspace, language)])),
                        ("edit", .object([("changes", changes(of: fix.edits))])),
                    ])
                }
            })
    }

    private func changes(of edits: [Finding.Edit]) -> JSON {
        let paths = Set(edits.map(\.path)).sorted()
        return .object(
            paths.map { path in
                let lines = workspace.files[path]?.lines ?? TextLines([])
                let own: [JSON] = edits.filter { $0.path == path }.map {
                    .object([("range", .range($0.range, lines)), ("newText", .string($0.text))])
                }
                return (FileAddress.uri(of: path), .array(own))
            })
    }
}

extension Finding {
    fileprivate func touches(_ path: String) -> Bool {
        related.contains { $0.path == path } || fixes.contains { $0.edits.contains { $0.path == path } }
    }
}
