internal import TeraCEL
internal import TeraDiagnostics

extension JSON {
    static func int(_ value: Int) -> JSON { .number(String(value)) }

    static func markdown(_ text: String) -> JSON {
        .object([("kind", .string("markdown")), ("value", .string(text))])
    }

    static func position(_ position: TextLines.Position) -> JSON {
        .object([("line", .int(position.line)), ("character", .int(position.character))])
    }

    static func range(_ range: Range<Int>, _ lines: TextLines) -> JSON {
        .object([
            ("start", position(lines.position(of: range.lowerBound))),
            ("end", position(lines.position(of: range.upperBound))),
        ])
    }

    static func location(_ path: String, _ range: Range<Int>, _ lines: TextLines) -> JSON {
        .object([("uri", .string(FileAddress.uri(of: path))), ("range", JSON.range(range, lines))])
    }

    var text: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    var integer: Int? {
        if case .number(let text) = self { return Int(text) }
        return nil
    }

    var list: [JSON] {
        if case .array(let elements) = self { return elements }
        return []
    }

    /// A line and its UTF-16 unit.
    var asPosition: TextLines.Position? {
        guard let line = self["line"]?.integer, let character = self["character"]?.integer else { return nil }
        return TextLines.Position(line: line, character: character)
    }

    var written: String {
        var text = ""
        write(to: &text)
        return text
    }
}

/// Addresses of files, as the protocol writes them.
enum FileAddress {
    static func uri(of path: String) -> String {
        var result = "file://"
        for byte in path.utf8 {
            let isPlain =
                NamesInText.isPart(byte) || "-.~/".utf8.contains(byte)
            if isPlain {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.count < 2 ? "0" : "") + hex
            }
        }
        return result
    }

    /// nil for what is no file of this machine.
    static func path(of uri: String) -> String? {
        guard uri.hasPrefix("file://") else { return nil }
        var rest = Substring(uri.dropFirst("file://".count))
        // A host may stand before the path: only this machine's files are read.
        if rest.hasPrefix("localhost") { rest = rest.dropFirst("localhost".count) }
        guard rest.hasPrefix("/") else { return nil }
        let bytes = Array(rest.utf8)
        var path: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                path.append(byte)
                index += 3
            } else {
                path.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: path, as: UTF8.self)
    }
}
