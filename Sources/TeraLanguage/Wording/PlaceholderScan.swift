internal import TeraDiagnostics

/// Searches texts for placeholders: `{subjek}`, others in braces, and the marks of unfinished work.
enum PlaceholderScan {
    struct Problem {
        enum Kind {
            /// A placeholder that nothing replaces.
            case unknown
            /// `{subjek}` where it is not replaced.
            case misplaced
            /// A brace without its partner.
            case unbalanced
            /// TODO and its like.
            case unfinished
        }

        var kind: Kind
        /// As they are written.
        var words: String
    }

    /// Whether a closer look is worth it: a text that only begins with `{subjek}`, as statements do, has no problem.
    static func mayHaveProblems(_ text: String, isStatement: Bool) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            let start = isStatement && matches(bytes, subject, at: 0) ? subject.count : 0
            for index in start..<bytes.count where starts[Int(bytes[index])] {
                // Of the letters only those count that their word could go on from.
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                switch bytes[index] {
                case UInt8(ascii: "l"), UInt8(ascii: "L"): if next | 0x20 == UInt8(ascii: "o") { return true }
                case UInt8(ascii: "T"): if next == UInt8(ascii: "O") { return true }
                case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "?"): if next == bytes[index] { return true }
                default: return true
                }
            }
            return false
        }
    }

    static func problems(in text: String, isStatement: Bool, isPiped: Bool = false) -> [Problem] {
        var text = text
        return text.withUTF8 { bytes in
            var problems: [Problem] = []
            var index = 0
            while index < bytes.count {
                // Nearly every byte starts nothing.
                guard starts[Int(bytes[index])] else {
                    index += 1
                    continue
                }
                let (problem, next) = problem(bytes, at: index, isStatement: isStatement)
                if let problem, !(isPiped && isPipe(problem)) { problems.append(problem) }
                index = next
            }
            return problems
        }
    }

    /// How often `{subjek}` stands in a text; nil where another placeholder stands in its place, which is reported by
    /// itself.
    static func subjects(in text: String) -> Int? {
        var text = text
        return text.withUTF8 { bytes in
            var count = 0
            for index in bytes.indices where bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "}") {
                if matches(bytes, subject, at: index) {
                    count += 1
                } else if index < 7 || !matches(bytes, subject, at: index - 7) {
                    return nil
                }
            }
            return count
        }
    }

    /// `{subjek}` as it is written, and as it is often miswritten.
    static let subjectNames = ["subjek", "subyek", "subject", "subjeck"]

    /// Whether a placeholder is `{subjek}` misspelt: `{subyek}`, `{ subjek }`, `{subject}`.
    static func meansSubject(_ words: String) -> Bool {
        let name = words.dropFirst().dropLast().trimmingSpaces.lowercased()
        return subjectNames.contains(name)
            || Suggestion.nearest(to: name, among: ["subjek"]) != nil
    }

    /// Whether it is filled in by an answer, or means to be: `PipeCheck` sees to it.
    private static func isPipe(_ problem: Problem) -> Bool {
        problem.kind == .unknown && TextPipe(problem.words) != nil
    }

    private static let subject = Array(Statement.subject.utf8)

    private static let starts: [Bool] = {
        var starts = [Bool](repeating: false, count: 256)
        for byte in "{}?(TtXxLl".utf8 where byte != UInt8(ascii: "t") { starts[Int(byte)] = true }
        return starts
    }()

    private static func problem(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isStatement: Bool
    ) -> (Problem?, next: Int) {
        func found(_ kind: Problem.Kind, _ end: Int) -> (Problem?, next: Int) {
            (Problem(kind: kind, words: String(decoding: bytes[index..<end], as: UTF8.self)), end)
        }
        switch bytes[index] {
        case UInt8(ascii: "{"):
            guard let end = closing(bytes, after: index) else { return found(.unbalanced, index + 1) }
            if matches(bytes, subject, at: index) {
                return isStatement ? (nil, end) : found(.misplaced, end)
            }
            return found(.unknown, end)
        case UInt8(ascii: "}"): return found(.unbalanced, index + 1)
        case UInt8(ascii: "?"):
            let end = run(bytes, of: UInt8(ascii: "?"), from: index)
            return end - index >= 3 ? found(.unfinished, end) : (nil, end)
        case UInt8(ascii: "("):
            if let end = doubt(bytes, at: index) { return found(.unfinished, end) }
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            let end = run(bytes, of: bytes[index], from: index)
            return end - index >= 3 && isWord(bytes, index, end) ? found(.unfinished, end) : (nil, end)
        case UInt8(ascii: "T"):
            if matches(bytes, todo, at: index), isWord(bytes, index, index + todo.count) {
                return found(.unfinished, index + todo.count)
            }
        default:
            if matches(bytes, lorem, at: index, foldingCase: true) { return found(.unfinished, index + lorem.count) }
        }
        return (nil, index + 1)
    }

    private static let todo = Array("TODO".utf8)
    private static let lorem = Array("lorem ipsum".utf8)

    /// The end of a placeholder: past the next closing brace, if no other opens before it.
    private static func closing(_ bytes: UnsafeBufferPointer<UInt8>, after open: Int) -> Int? {
        var index = open + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "{") {
            if bytes[index] == UInt8(ascii: "}") { return index + 1 }
            index += 1
        }
        return nil
    }

    /// The end of `(?)`, `(...?)` or `(…?)`.
    private static func doubt(_ bytes: UnsafeBufferPointer<UInt8>, at open: Int) -> Int? {
        var index = open + 1
        var sawMark = false
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ")"): return sawMark ? index + 1 : nil
            case UInt8(ascii: "?"): sawMark = true
            // A full stop, a space, or one of the three bytes of an ellipsis.
            case UInt8(ascii: "."), 0x20, 0xE2, 0x80, 0xA6: break
            default: return nil
            }
            index += 1
        }
        return nil
    }

    private static func run(_ bytes: UnsafeBufferPointer<UInt8>, of byte: UInt8, from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] == byte { index += 1 }
        return index
    }

    private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        !(start > 0 && isLetter(bytes[start - 1])) && !(end < bytes.count && isLetter(bytes[end]))
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80
    }

    private static func matches(
        _ bytes: UnsafeBufferPointer<UInt8>, _ words: [UInt8], at index: Int, foldingCase: Bool = false
    ) -> Bool {
        guard index + words.count <= bytes.count else { return false }
        for offset in words.indices {
            let byte = bytes[index + offset]
            guard byte == words[offset] || foldingCase && byte | 0x20 == words[offset] else { return false }
        }
        return true
    }
}
