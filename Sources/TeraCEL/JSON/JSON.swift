/// A JSON document. Numbers keep their spelling, so that none loses digits.
package enum JSON: Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSON])
    case object([(key: String, value: JSON)])

    package subscript(key: String) -> JSON? {
        guard case .object(let entries) = self else { return nil }
        return entries.last { $0.key == key }?.value
    }

    package struct Failure: Error {
        var offset: Int
    }

    package init(parsing text: some Sequence<UInt8>) throws(Failure) {
        var reader = JSONReader(bytes: Array(text))
        self = try reader.document()
    }

    /// Appends the document in its shortest form.
    package func write(to output: inout String) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .number(let spelling): output += spelling
        case .string(let text): Self.write(text, to: &output)
        case .array(let elements):
            output += "["
            for (place, element) in elements.enumerated() {
                if place > 0 { output += "," }
                element.write(to: &output)
            }
            output += "]"
        case .object(let entries):
            output += "{"
            for (place, entry) in entries.enumerated() {
                if place > 0 { output += "," }
                Self.write(entry.key, to: &output)
                output += ":"
                entry.value.write(to: &output)
            }
            output += "}"
        }
    }

    private static func write(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case _ where scalar.value < 0x20:
                output += "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}

/// Reads JSON from bytes.
private struct JSONReader {
    let bytes: [UInt8]
    var position = 0
    var depth = 0
    /// Deep enough for any value of the language's own depth, with its notation around it.
    static let deepest = 512

    init(bytes: [UInt8]) { self.bytes = bytes }

    var failure: JSON.Failure { JSON.Failure(offset: position) }
    var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

    mutating func skipSpace() {
        while [0x20, 0x09, 0x0A, 0x0D].contains(peek), position < bytes.count { position += 1 }
    }

    mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard UInt32(peek) == byte.value, position < bytes.count else { return false }
        position += 1
        return true
    }

    mutating func document() throws(JSON.Failure) -> JSON {
        let result = try value()
        skipSpace()
        guard position == bytes.count else { throw failure }
        return result
    }

    mutating func value() throws(JSON.Failure) -> JSON {
        skipSpace()
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw failure }
        switch peek {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    mutating func word(_ text: String, _ value: JSON) throws(JSON.Failure) -> JSON {
        guard bytes[position...].starts(with: text.utf8) else { throw failure }
        position += text.utf8.count
        return value
    }

    mutating func number() throws(JSON.Failure) -> JSON {
        let start = position
        while position < bytes.count, Lexer.isDigit(peek) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(peek) {
            position += 1
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard Double(text) != nil else { throw failure }
        return .number(text)
    }

    mutating func array() throws(JSON.Failure) -> JSON {
        position += 1
        var elements: [JSON] = []
        skipSpace()
        if take("]") { return .array([]) }
        repeat {
            elements.append(try value())
            skipSpace()
        } while take(",")
        guard take("]") else { throw failure }
        return .array(elements)
    }

    mutating func object() throws(JSON.Failure) -> JSON {
        position += 1
        var entries: [(key: String, value: JSON)] = []
        skipSpace()
        if take("}") { return .object([]) }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw failure }
            let key = try string()
            skipSpace()
            guard take(":") else { throw failure }
            entries.append((key, try value()))
            skipSpace()
        } while take(",")
        guard take("}") else { throw failure }
        return .object(entries)
    }

    mutating func string() throws(JSON.Failure) -> String {
        position += 1
        var content: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
            case UInt8(ascii: "\\"): content += Array(String(Character(try escape())).utf8)
            case 0..<0x20: throw failure
            default: content.append(byte)
            }
        }
        throw failure
    }

    mutating func escape() throws(JSON.Failure) -> Unicode.Scalar {
        let letter = peek
        position += 1
        switch letter {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "u"):
            var value = try hexadecimal()
            if (0xD800..<0xDC00).contains(value), take("\\"), take("u") {
                let low = try hexadecimal()
                guard (0xDC00..<0xE000).contains(low) else { throw failure }
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            }
            return Unicode.Scalar(value) ?? "\u{FFFD}"
        default: throw failure
        }
    }

    mutating func hexadecimal() throws(JSON.Failure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(peek)).hexDigitValue else { throw failure }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}
