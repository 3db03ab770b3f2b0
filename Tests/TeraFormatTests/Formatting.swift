import Foundation
import TeraDiagnostics
import TeraTestSupport
import TeraYAML
import Testing

@testable import TeraFormat

/// What tests ask of a formatted text, told without the formatter's own comparison.
enum Formatting {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The text in the one style; nil where it was left alone.
    static func formatted(_ text: String, width: Int = Formatter.defaultWidth) -> String? {
        switch Formatter.format(SourceFile(name: "uji.yaml", bytes: Array(text.utf8)), width: width) {
        case .formatted(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .unchanged: return text
        case .left, .unreadable: return nil
        case .unsafe:
            Issue.record("the result reads otherwise: \(text.debugDescription)")
            return nil
        }
    }

    /// One line a node: its kind, depth and text. A plain text keeps its being plain where it could be something else.
    static func outline(_ text: String) -> [String] {
        let read = YAMLReader.read(SourceFile(name: "uji.yaml", bytes: Array(text.utf8)), file: 0)
        var lines: [String] = []
        for tree in read.trees {
            lines.append("document")
            tree.read { append($0, 0, to: &lines) }
        }
        return lines
    }

    private static func append(_ node: YAMLNode, _ depth: Int, to lines: inout [String]) {
        switch node.kind {
        case .scalar:
            lines.append(
                "\(depth) \(node.isPlain && !node.text.contains(where: { $0 == " " || $0 == "\n" })) \(node.text)")
        case .sequence:
            lines.append("\(depth) list")
            for element in node.elements { append(element, depth + 1, to: &lines) }
        case .mapping:
            lines.append("\(depth) map")
            for (key, value) in node.entries {
                append(key, depth + 1, to: &lines)
                append(value, depth + 1, to: &lines)
            }
        }
    }

    /// The documents of the project, right and wrong.
    static func documents() throws -> [(name: String, text: String)] {
        var found: [(name: String, text: String)] = []
        for folder in ["Instruments", "Examples", "Tests/Golden", "Grammar/samples"] {
            let place = root.appending(path: folder)
            let files = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)
            for case let file as URL in try #require(files) where file.pathExtension == "yaml" {
                let bytes = [UInt8](try Data(contentsOf: file))
                if let text = String(validating: bytes, as: UTF8.self) { found.append((file.lastPathComponent, text)) }
            }
        }
        return found.sorted { ($0.name, $0.text) < ($1.name, $1.text) }
    }
}

extension SeededGenerator {
    mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }
}
