/// A gap of a text that an answer fills in: `{nama_kepala}`, or `{nama_kepala | kepala keluarga}` with the words that
/// stand there while there is no answer. Names are those of expressions.
struct TextPipe: Equatable {
    var name: String
    var fallback: String?
    /// As it is written, with its braces.
    var words: String
}

/// A text as it is put together.
enum TextPiece: Equatable {
    case words(String)
    case pipe(TextPipe)
}

extension TextPipe {
    /// Whether a closer look is worth it: a brace that does not begin `{subjek}`.
    static func mayStand(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            let subject = Statement.subject.utf8
            return bytes.indices.contains {
                bytes[$0] == UInt8(ascii: "{") && !bytes[$0...].starts(with: subject)
            }
        }
    }

    /// What stands in braces, as a gap; nil where it is none: `{subjek}`, and what is no name.
    init?(_ words: String) {
        guard words.hasPrefix("{"), words.hasSuffix("}") else { return nil }
        let inside = words.dropFirst().dropLast()
        let bar = inside.firstIndex(of: "|")
        let name = inside[..<(bar ?? inside.endIndex)].trimmingSpaces
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy(Self.isName),
            !PlaceholderScan.subjectNames.contains(name.lowercased())
        else { return nil }
        self.name = name
        fallback = bar.map { inside[inside.index(after: $0)...].trimmingSpaces }.flatMap { $0.isEmpty ? nil : $0 }
        self.words = words
    }

    /// Hyphens are let in, so that an id can be told from a name.
    private static func isName(_ part: Substring) -> Bool {
        guard let first = part.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
            return false
        }
        return part.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
    }

    static func pieces(of text: String) -> [TextPiece] {
        var pieces: [TextPiece] = []
        var words = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{") {
            words += rest[..<open]
            rest = rest[open...]
            let next = rest.dropFirst().firstIndex { $0 == "{" || $0 == "}" }
            guard let next, rest[next] == "}", let pipe = TextPipe(String(rest[...next])) else {
                words += rest.prefix(1)
                rest = rest.dropFirst()
                continue
            }
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
            pieces.append(.pipe(pipe))
            rest = rest[rest.index(after: next)...]
        }
        words += rest
        if !words.isEmpty { pieces.append(.words(words)) }
        return pieces
    }

    static func withoutPipes(_ text: String) -> String {
        guard mayStand(in: text) else { return text }
        return pieces(of: text).map { if case .words(let words) = $0 { words } else { "" } }.joined()
    }

    static func pipes(in text: String) -> [TextPipe] {
        guard mayStand(in: text) else { return [] }
        return pieces(of: text).compactMap { if case .pipe(let pipe) = $0 { pipe } else { nil } }
    }
}
