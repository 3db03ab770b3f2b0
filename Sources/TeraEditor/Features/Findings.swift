internal import TeraCEL
internal import TeraDiagnostics
internal import TeraLanguage

/// A finding with its places by file, so that it outlives the run that found it.
struct Finding: Sendable {
    struct Edit: Sendable {
        let path: String
        var range: Range<Int>
        let text: String
    }

    let code: String
    let severity: Severity
    let path: String
    var range: Range<Int>
    let message: Message
    let help: Message?
    var related: [(path: String, range: Range<Int>, message: Message)]
    var fixes: [(title: Message, edits: [Edit])]

    init(_ diagnostic: Diagnostic, _ files: [SourceFile]) {
        func path(_ span: Span) -> String { files[Int(span.file)].name }
        code = diagnostic.code
        severity = diagnostic.severity
        self.path = path(diagnostic.span)
        range = FileIndex.range(diagnostic.span)
        message = diagnostic.message
        help = diagnostic.help
        related = diagnostic.related.map { (path($0.span), FileIndex.range($0.span), $0.message) }
        fixes = diagnostic.fixes.map { fix in
            (
                fix.title,
                fix.edits.map { Edit(path: path($0.span), range: FileIndex.range($0.span), text: $0.replacement) }
            )
        }
    }

    /// The finding after a change of a file: behind the change it moves, within it is gone, and so are fixes there.
    func moved(_ change: TextChange, in path: String) -> Finding? {
        var result = self
        if path == self.path {
            guard let range = change.moved(range) else { return nil }
            result.range = range
        }
        result.related = related.compactMap { place in
            guard place.path == path else { return place }
            return change.moved(place.range).map { (place.path, $0, place.message) }
        }
        result.fixes = fixes.compactMap { fix in
            var edits: [Edit] = []
            for var edit in fix.edits {
                if edit.path == path {
                    guard let range = change.moved(edit.range) else { return nil }
                    edit.range = range
                }
                edits.append(edit)
            }
            return (fix.title, edits)
        }
        return result
    }
}

/// What became of a text: what stands before and behind is the same.
struct TextChange {
    let start: Int
    let oldEnd: Int
    let shift: Int

    init(_ old: [UInt8], _ new: [UInt8]) {
        let most = min(old.count, new.count)
        var start = 0
        old.withUnsafeBufferPointer { old in
            new.withUnsafeBufferPointer { new in
                while start < most, old[start] == new[start] { start += 1 }
            }
        }
        var end = 0
        old.withUnsafeBufferPointer { old in
            new.withUnsafeBufferPointer { new in
                while end < most - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
            }
        }
        self.start = start
        oldEnd = old.count - end
        shift = new.count - old.count
    }

    func moved(_ range: Range<Int>) -> Range<Int>? {
        if range.upperBound <= start { return range }
        if range.lowerBound >= oldEnd { return range.lowerBound + shift..<range.upperBound + shift }
        return nil
    }
}

extension Finding {
    func json(_ workspace: Workspace, _ language: MessageLanguage) -> JSON {
        let lines = workspace.files[path]?.lines ?? TextLines([])
        let text = help.map { "\(message[language])\n\($0[language])" } ?? message[language]
        let number =
            switch severity {
            case .error: 1
            case .warning: 2
            case .note: 3
            }
        var members: [(key: String, value: JSON)] = [
            ("range", .range(range, lines)), ("severity", .int(number)), ("code", .string(code)),
            ("source", .string("tera")), ("message", .string(text)),
        ]
        let places: [JSON] = related.compactMap { place in
            workspace.files[place.path].map {
                .object([
                    ("location", .location(place.path, place.range, $0.lines)),
                    ("message", .string(place.message[language])),
                ])
            }
        }
        if !places.isEmpty { members.append(("relatedInformation", .array(places))) }
        return .object(members)
    }
}
