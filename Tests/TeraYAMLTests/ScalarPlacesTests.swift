import TeraDiagnostics
import Testing

@testable import TeraYAML

/// Every character of a scalar's text is found again where it is written, and changes of the text become changes of
/// the file, in every style.
struct ScalarPlacesTests {
    /// A text, a way to write it, and what is written.
    struct Sample {
        var text: String
        var yaml: String
    }

    static let styles = ["plain", "plain over lines", "single", "double", "escaped", "literal", "folded", "flow"]

    // MARK: Random texts in every style

    @Test(arguments: styles)
    func everyCharacterIsFound(_ style: String) throws {
        var random = Numbers(seed: 20_251_110)
        for round in 0..<400 {
            let words = Self.words(&random)
            for newline in ["\n", "\r\n"] {
                let yaml = Self.write(words, style, newline, &random)
                let bytes = Array(yaml.utf8)
                let file = SourceFile(name: "uji.yaml", bytes: bytes)
                let read = YAMLReader.read(file, file: 0)
                let node = try #require(Self.value(read), "\(round): \(yaml)")
                let places = try #require(
                    ScalarPlaces(file, span: node.textSpan, style: node.style, text: node.text),
                    "\(round): \(yaml.debugDescription) reads \(node.text.debugDescription)")
                try Self.checkCharacters(places, node, bytes, yaml)
            }
        }
    }

    /// What stands at each character's place, read by rules that know nothing of `ScalarDecoding`.
    private static func checkCharacters(
        _ places: ScalarPlaces, _ node: SeenNode, _ bytes: [UInt8], _ yaml: String
    ) throws {
        var offset = 0
        var last = 0
        for scalar in node.text.unicodeScalars {
            let size = String(scalar).utf8.count
            let span = places.span(offset..<offset + size)
            let written = String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
            #expect(Int(span.start) >= last, "\(yaml.debugDescription) at \(offset)")
            #expect(meaning(of: written, node.style) == String(scalar), "\(yaml.debugDescription) at \(offset)")
            last = Int(span.end)
            offset += size
        }
    }

    /// What one written character means.
    private static func meaning(of written: String, _ style: YAMLNode.Style) -> String {
        if written.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
            // A break: kept alone, or a space together with the indentation around it.
            return written == "\n" || written == "\r\n" ? "\n" : " "
        }
        if style == .singleQuoted, written == "''" { return "'" }
        guard style == .doubleQuoted, written.hasPrefix("\\") else { return written }
        let rest = written.dropFirst()
        switch rest.first {
        case "n": return "\n"
        case "t": return "\t"
        case "x", "u", "U":
            return UInt32(rest.dropFirst(), radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? "?"
        default: return String(rest)
        }
    }

    private static func value(_ read: YAMLReader.Result) -> SeenNode? {
        read.problems.isEmpty ? read.trees.first?.node(["k"]) : nil
    }

    private static func words(_ random: inout Numbers) -> [String] {
        let all = ["a", "==", "\"ya\"", "'b'", "\\d", "é", "😀", "(x)", "𝒳y", "a''b", "&&", "jkp_1", "\u{A0}z", "..."]
        return (0...random.next(6)).map { _ in all[random.next(all.count)] }
    }

    /// The words in a style, with line breaks between some of them where the style has them.
    private static func write(_ words: [String], _ style: String, _ newline: String, _ random: inout Numbers) -> String
    {
        let before = random.next(2) == 0 ? "a: é😀\(newline)" : ""
        let after = "\(newline)l: x\(newline)"
        func joined(_ indent: String) -> String {
            var text = words.first ?? ""
            for word in words.dropFirst() {
                let breaks = [newline, newline + newline, newline + " " + newline][random.next(3)]
                text += (random.next(3) == 0 ? "\(breaks)\(indent)" : " ") + word
            }
            return text
        }
        switch style {
        case "plain": return "\(before)k: x \(words.joined(separator: " "))\(after)"
        case "plain over lines": return "\(before)k: x\(newline)    \(joined("  "))\(after)"
        case "single":
            let text = joined("   ").split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
            return "\(before)k: '\(text)'\(after)"
        case "double":
            let text = joined("     ").map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
            return "\(before)k: \"\(text)\"\(after)"
        case "escaped":
            let text = words.joined(separator: " ").unicodeScalars.map { scalar -> String in
                let hex = String(scalar.value, radix: 16)
                let padded = String(repeating: "0", count: 8 - hex.count) + hex
                return random.next(2) == 0 || scalar == "\"" || scalar == "\\" ? "\\U\(padded)" : String(scalar)
            }
            return "\(before)k: \"\(text.joined())\"\(after)"
        case "literal":
            let head = ["|", "|-", "|+", "|2", "| # catatan"][random.next(5)]
            return "\(before)k: \(head)\(newline)  \(joined("  "))\(after)"
        case "folded":
            let head = [">", ">-", ">+", ">2-"][random.next(4)]
            return "\(before)k: \(head)\(newline)  \(joined("  "))\(after)"
        default: return "{a: b, k: x \(words.joined(separator: " ")) , l: y}"
        }
    }

    // MARK: By hand

    @Test(arguments: [
        Sample(text: "a = b", yaml: "k: a = b\n"),
        Sample(text: "a = b", yaml: "k: 'a = b'\n"),
        Sample(text: "a = b", yaml: "k: \"a \\x3D b\"\n"),
        Sample(text: "a = b\n", yaml: "k: |\n    a = b\n"),
        Sample(text: "a = b", yaml: "k: >-\n  a\n  = b\n"),
        Sample(text: "a = b", yaml: "k: &x a\n  = b\nl: y\n"),
        Sample(text: "a = b", yaml: "{k: a = b, l: y}\n"),
        Sample(text: "\n a = b\n", yaml: "k: |1\n\n   a = b\n"),
    ])
    func changesReachTheFile(_ sample: Sample) throws {
        let file = source(sample.yaml)
        let node = try #require(Self.value(YAMLReader.read(file, file: 0)))
        #expect(node.text == sample.text || node.text.contains("a = b"))
        let sign = try #require(node.text.utf8.firstIndex(of: UInt8(ascii: "=")))
        let offset = node.text.utf8.distance(from: node.text.startIndex, to: sign)
        let places = try #require(ScalarPlaces(file, span: node.textSpan, style: node.style, text: node.text))
        for replacement in ["==", "in", ": ", "!= \"x\" &&", "# \\"] {
            let edits = places.edits([(offset..<offset + 1, replacement)])
            let changed = apply(edits, to: file.bytes)
            let again = try #require(
                Self.value(YAMLReader.read(SourceFile(name: "x", bytes: changed), file: 0)),
                "\(String(decoding: changed, as: UTF8.self))")
            let wanted = String(decoding: node.text.utf8.prefix(offset), as: UTF8.self) + replacement + " b"
            #expect(trimmed(again.text) == trimmed(wanted), "\(String(decoding: changed, as: UTF8.self))")
        }
    }

    @Test func aTagIsNotMade() throws {
        let file = source("k: not a\n")
        let node = try #require(Self.value(YAMLReader.read(file, file: 0)))
        let places = try #require(ScalarPlaces(file, span: node.textSpan, style: node.style, text: node.text))
        let changed = apply(places.edits([(0..<5, "!(a)")]), to: file.bytes)
        #expect(String(decoding: changed, as: UTF8.self) == "k: '!(a)'\n")
    }

    @Test func emptyTextsHaveAPlace() throws {
        for (yaml, offset) in [("k: \"\"\n", 4), ("k: ''\n", 4)] {
            let file = source(yaml)
            let node = try #require(Self.value(YAMLReader.read(file, file: 0)))
            let places = try #require(ScalarPlaces(file, span: node.textSpan, style: node.style, text: node.text))
            #expect(places.span(0..<0) == Span(file: 0, offset..<offset))
        }
    }

    private func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for edit in edits.sorted(by: { $0.span.start > $1.span.start }) {
            bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: Array(edit.replacement.utf8))
        }
        return bytes
    }

    private func trimmed(_ text: String) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}

extension ScalarPlacesTests.Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String { yaml.debugDescription }
}

/// The same numbers in every run.
struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
