import Foundation

/// Makes random sentences of a grammar written in the notation of `Grammar/cel.ebnf`.
struct GrammarSentences {
    indirect enum Part {
        case text(String)
        case rule(String)
        case words(String)
        case sequence([Part])
        case choice([Part])
        case optional(Part)
        case repetition(Part)
    }

    private(set) var rules: [String: Part] = [:]
    /// The fewest rules that a part leads through, so that a sentence can be brought to an end.
    private var heights: [String: Int] = [:]
    var generator: SeededGenerator

    init(grammar: String, seed: UInt64) throws {
        generator = SeededGenerator(seed: seed)
        var reader = try EBNFReader(grammar)
        rules = try reader.rules()
        for name in rules.keys { heights[name] = 1_000 }
        for _ in rules { for (name, part) in rules { heights[name] = 1 + height(part) } }
    }

    private func height(_ part: Part) -> Int {
        switch part {
        case .text, .words, .optional, .repetition: 0
        case .rule(let name): heights[name] ?? 1_000
        case .sequence(let parts): parts.map(height).max() ?? 0
        case .choice(let parts): parts.map(height).min() ?? 0
        }
    }

    mutating func sentence(of rule: String, depth: Int) -> String {
        var tokens: [String] = []
        expand(.rule(rule), depth, &tokens)
        return joined(tokens)
    }

    private mutating func expand(_ part: Part, _ depth: Int, _ tokens: inout [String]) {
        switch part {
        case .text(let text): tokens.append(text)
        case .words(let words): tokens.append(character(words))
        case .rule(let name):
            if name.first?.isUppercase == true {
                tokens.append(token(name))
            } else if let part = rules[name] {
                // A sentence long enough takes the shortest way out.
                expand(part, tokens.count > 150 ? 0 : depth - 1, &tokens)
            }
        case .sequence(let parts): for part in parts { expand(part, depth, &tokens) }
        case .choice(let parts): expand(choice(parts, depth), depth, &tokens)
        case .optional(let part): if depth > 0, generator.oneIn(3) { expand(part, depth - 1, &tokens) }
        case .repetition(let part): while depth > 0, generator.oneIn(3) { expand(part, depth - 1, &tokens) }
        }
    }

    /// Any alternative while there is room, the shortest after that.
    private mutating func choice(_ parts: [Part], _ depth: Int) -> Part {
        if depth > 0 { return parts[Int.random(in: 0..<parts.count, using: &generator)] }
        return parts.min { height($0) < height($1) } ?? parts[0]
    }

    /// Words that the grammar takes out in its comments.
    private static let noNames: Set<String> = [
        "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let", "loop",
        "namespace", "null", "package", "return", "true", "var", "void", "while", "and", "atau", "bukan", "dan", "iif",
        "jika", "not", "or", "tidak",
    ]

    /// One token, its characters side by side.
    private mutating func token(_ name: String) -> String {
        while true {
            var characters: [String] = []
            expandToken(name, &characters)
            let text = characters.joined()
            if name == "NAME" || name == "FIELD", Self.noNames.contains(text.lowercased()) { continue }
            if name == "DOUBLE", Double(text)?.isInfinite != false { continue }
            return text
        }
    }

    private mutating func expandToken(_ name: String, _ characters: inout [String]) {
        guard let part = rules[name] else { return }
        expandToken(part, &characters)
    }

    private mutating func expandToken(_ part: Part, _ characters: inout [String]) {
        switch part {
        case .text(let text): characters.append(text)
        case .words(let words): characters.append(character(words))
        case .rule(let name): expandToken(name, &characters)
        case .sequence(let parts): for part in parts { expandToken(part, &characters) }
        case .choice(let parts): expandToken(choice(parts, 1), &characters)
        case .optional(let part): if generator.oneIn(2) { expandToken(part, &characters) }
        case .repetition(let part): while generator.oneIn(2) { expandToken(part, &characters) }
        }
    }

    /// A character of a class that is said in words.
    private mutating func character(_ words: String) -> String {
        let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"
        let set: String =
            switch words {
            case "a to z, A to Z, or _": letters
            case "0 to 9": "0123456789"
            case "0 to 7": "01234567"
            case "0 to 9, a to f, or A to F": "0123456789abcdefABCDEF"
            case "a line feed or a carriage return": "\n\r"
            default: letters + " \t!#$%&()*+,-./:;<=>?@[]^`{|}~éñΩ字😀\u{301}\u{7}"
            }
        let scalars = Array(set.unicodeScalars)
        return String(Character(scalars[Int.random(in: 0..<scalars.count, using: &generator)]))
    }

    /// The tokens with space between, or none where a bracket or comma makes that certain to be read the same.
    private mutating func joined(_ tokens: [String]) -> String {
        var result = ""
        for (place, token) in tokens.enumerated() {
            if place > 0 {
                let isTight = "()[]{},".contains(token) || "()[]{},".contains(tokens[place - 1])
                let spaces = [" ", "  ", "\n", "\t", " // catatan\n"]
                let space = spaces[generator.oneIn(4) ? Int.random(in: 0..<spaces.count, using: &generator) : 0]
                result += isTight && !generator.oneIn(4) ? "" : space
            }
            result += token
        }
        return result
    }
}

/// Reads the notation.
private struct EBNFReader {
    struct Unreadable: Error { var near: String }

    private var tokens: [String] = []
    private var position = 0

    init(_ text: String) throws {
        var rest = Substring(text)
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if rest.hasPrefix("(*") {
                guard let end = rest.range(of: "*)") else { throw Unreadable(near: String(rest.prefix(20))) }
                rest = rest[end.upperBound...]
            } else if first == "\"" || first == "'" || first == "?" {
                guard let end = rest.dropFirst().firstIndex(of: first) else {
                    throw Unreadable(near: String(rest.prefix(20)))
                }
                tokens.append(String(rest[...end]))
                rest = rest[rest.index(after: end)...]
            } else if first.isLetter {
                let name = rest.prefix { $0.isLetter || $0 == "_" }
                tokens.append(String(name))
                rest = rest[name.endIndex...]
            } else {
                tokens.append(String(first))
                rest.removeFirst()
            }
        }
    }

    private var current: String { position < tokens.count ? tokens[position] : "" }

    private mutating func take(_ token: String) -> Bool {
        guard current == token else { return false }
        position += 1
        return true
    }

    mutating func rules() throws -> [String: GrammarSentences.Part] {
        var rules: [String: GrammarSentences.Part] = [:]
        while position < tokens.count {
            let name = current
            position += 1
            guard take("=") else { throw Unreadable(near: name) }
            rules[name] = try choice()
            guard take(";") else { throw Unreadable(near: name) }
        }
        return rules
    }

    private mutating func choice() throws -> GrammarSentences.Part {
        var parts = [try sequence()]
        while take("|") { parts.append(try sequence()) }
        return parts.count == 1 ? parts[0] : .choice(parts)
    }

    private mutating func sequence() throws -> GrammarSentences.Part {
        var parts: [GrammarSentences.Part] = []
        while !["|", ";", ")", "]", "}", ""].contains(current) { parts.append(try part()) }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func part() throws -> GrammarSentences.Part {
        let token = current
        position += 1
        let closers = ["(": ")", "[": "]", "{": "}"]
        if let closer = closers[token] {
            let inner = try choice()
            guard take(closer) else { throw Unreadable(near: token) }
            return token == "(" ? inner : (token == "[" ? .optional(inner) : .repetition(inner))
        }
        switch token.first {
        case "\"", "'": return .text(String(token.dropFirst().dropLast()))
        case "?": return .words(token.dropFirst().dropLast().trimmingCharacters(in: .whitespaces))
        case let letter? where letter.isLetter: return .rule(token)
        default: throw Unreadable(near: token)
        }
    }
}
