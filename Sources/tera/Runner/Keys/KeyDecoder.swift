/// Makes keys of the bytes that a terminal sends. What it does not know is dropped whole, so that no rest of a sequence
/// is taken for typed text.
struct KeyDecoder: Sendable {
    private var pending: [UInt8] = []

    /// Whether a key has begun and may go on: an escape alone is the key Esc if nothing follows soon.
    var isWaiting: Bool { !pending.isEmpty }

    /// The keys that are complete. `bytes` is everything that came at once.
    mutating func decode(_ bytes: [UInt8]) -> [Key] {
        if pending.isEmpty, let paste = Self.paste(bytes) { return [.paste(paste)] }
        pending += bytes
        var keys: [Key] = []
        var rest = pending[...]
        while !rest.isEmpty {
            guard let step = Self.step(rest) else { break }
            if let key = step.key { keys.append(key) }
            rest = rest.dropFirst(step.length)
        }
        pending = Array(rest)
        return keys
    }

    /// Nothing more came in time: an escape was the key Esc, and anything else was cut off.
    mutating func flush() -> [Key] {
        defer { pending = [] }
        guard let first = pending.first else { return [] }
        if pending == [Self.escape] { return [.escape] }
        return first >= 0x80 ? [.character("\u{FFFD}")] : []
    }

    // MARK: One key

    private static let escape: UInt8 = 0x1B
    /// A sequence longer than this is none.
    private static let longest = 256

    private typealias Step = (key: Key?, length: Int)

    /// The first key of `bytes`; nil where more must come first.
    private static func step(_ bytes: ArraySlice<UInt8>) -> Step? {
        guard let first = bytes.first else { return nil }
        switch first {
        case escape: return sequence(bytes)
        case 0x09: return (.tab, 1)
        case 0x0A, 0x0D: return (.enter, 1)
        case 0x08, 0x7F: return (.backspace, 1)
        case 0x17: return (.deleteWord, 1)
        case 0x01...0x1A: return (.control(Character(Unicode.Scalar(first + 0x60))), 1)
        case 0x00..<0x20: return (nil, 1)
        case 0x20..<0x7F: return (.character(Character(Unicode.Scalar(first))), 1)
        default: return scalar(bytes)
        }
    }

    /// A character of several bytes. What is no UTF-8 is shown as such and not dropped, so that it is seen.
    private static func scalar(_ bytes: ArraySlice<UInt8>) -> Step? {
        let length: Int
        switch bytes.first ?? 0 {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return (.character("\u{FFFD}"), 1)
        }
        let present = bytes.prefix(length)
        let valid = present.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count + 1
        if valid < present.count { return (.character("\u{FFFD}"), valid) }
        guard present.count == length else { return nil }
        guard let text = String(validating: present, as: UTF8.self), let scalar = text.unicodeScalars.first else {
            return (.character("\u{FFFD}"), length)
        }
        return (scalar.properties.generalCategory == .control ? nil : .character(Character(scalar)), length)
    }

    /// What begins with an escape.
    private static func sequence(_ bytes: ArraySlice<UInt8>) -> Step? {
        guard bytes.count > 1 else { return nil }
        switch bytes[bytes.startIndex + 1] {
        case UInt8(ascii: "["): return control(bytes)
        case UInt8(ascii: "O"):
            guard bytes.count > 2 else { return nil }
            let letter = bytes[bytes.startIndex + 2]
            // Enter of a keypad.
            return (letter == UInt8(ascii: "M") ? .enter : cursor(letter), 3)
        // A terminal's answer to a question that another program asked: up to its end.
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): return string(bytes)
        // Alt and a letter, as in shells.
        case UInt8(ascii: "b"): return (.wordLeft, 2)
        case UInt8(ascii: "f"): return (.wordRight, 2)
        case 0x7F, 0x08: return (.deleteWord, 2)
        case 0x20..<0x7F: return (nil, 2)
        case 0x80...: return (nil, 1)
        default: return (.escape, 1)
        }
    }

    /// `ESC [`, parameters, and a letter at the end.
    private static func control(_ bytes: ArraySlice<UInt8>) -> Step? {
        let parameters = bytes.dropFirst(2).prefix { (0x20...0x3F).contains($0) }
        let length = parameters.count + 2
        if length >= longest { return (nil, length) }
        guard bytes.count > length else { return nil }
        let final = bytes[bytes.startIndex + length]
        guard (0x40...0x7E).contains(final) else { return (nil, length) }
        // The Linux console's F1 to F5: `ESC [ [` and a letter.
        if final == UInt8(ascii: "["), parameters.isEmpty {
            guard bytes.count > 3 else { return nil }
            return (bytes[bytes.startIndex + 3] == UInt8(ascii: "A") ? .help : nil, 4)
        }
        let text = String(decoding: parameters, as: UTF8.self)
        let isByWord = text.hasSuffix(";5") || text.hasSuffix(";3")
        switch final {
        case UInt8(ascii: "C") where isByWord: return (.wordRight, length + 1)
        case UInt8(ascii: "D") where isByWord: return (.wordLeft, length + 1)
        case UInt8(ascii: "A") where text.hasPrefix("1;"): return (.moveUp, length + 1)
        case UInt8(ascii: "B") where text.hasPrefix("1;"): return (.moveDown, length + 1)
        case UInt8(ascii: "Z"): return (.backTab, length + 1)
        case UInt8(ascii: "~"): return (numbered(text), length + 1)
        // A mouse and a terminal's answers have signs before their numbers.
        case _ where text.contains { "<=>?".contains($0) }: return (nil, length + 1)
        default: return (cursor(final), length + 1)
        }
    }

    private static func cursor(_ letter: UInt8) -> Key? {
        switch letter {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "P"): .help
        // With Shift, in rxvt.
        case UInt8(ascii: "a"): .moveUp
        case UInt8(ascii: "b"): .moveDown
        default: nil
        }
    }

    private static func numbered(_ parameters: String) -> Key? {
        switch parameters.split(separator: ";").first {
        case "1", "7": .home
        case "4", "8": .end
        case "3": .delete
        case "5": .pageUp
        case "6": .pageDown
        case "11": .help
        default: nil
        }
    }

    /// Up to a bell or `ESC \`.
    private static func string(_ bytes: ArraySlice<UInt8>) -> Step? {
        for (offset, byte) in bytes.enumerated().dropFirst(2).prefix(longest) {
            if byte == 0x07 { return (nil, offset + 1) }
            if byte == UInt8(ascii: "\\"), bytes[bytes.startIndex + offset - 1] == escape { return (nil, offset + 1) }
        }
        return bytes.count > longest ? (nil, longest) : nil
    }

    // MARK: Pasting

    /// Several lines that came at once, one of them longer than a choice is to type; nil where it is no paste. Typed as
    /// keys, every line of it would answer another question.
    private static func paste(_ bytes: [UInt8]) -> String? {
        guard !bytes.contains(escape) else { return nil }
        let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
        guard lines.count > 1, lines.contains(where: { $0.count > 2 }) else { return nil }
        return lines.map { line in
            String(
                String.UnicodeScalarView(
                    String(decoding: line, as: UTF8.self).unicodeScalars.map { scalar in
                        scalar.properties.generalCategory == .control ? " " : scalar
                    }))
        }.joined(separator: "\n")
    }
}
