import Foundation
import TeraDiagnostics
import TeraTestSupport
import TeraYAML
import Testing

@testable import TeraFormat

/// Twice is once, what is read stays the same, and so do the comments: on every document of the project and on damaged
/// ones.
struct FormatLawTests {
    /// Comments of texts that no `#` stands in otherwise.
    private static func comments(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            line.firstIndex(of: "#").map { String(line[$0...]).trimmingCharacters(in: .whitespaces) }
        }
    }

    @discardableResult
    private static func obeys(_ text: String, width: Int) -> Bool {
        guard let once = Formatting.formatted(text, width: width) else { return false }
        let shown = text.debugDescription
        #expect(Formatting.formatted(once, width: width) == once, "\(shown) gave \(once.debugDescription)")
        #expect(Formatting.outline(once) == Formatting.outline(text), "\(shown) gave \(once.debugDescription)")
        return true
    }

    @Test(arguments: [40, 100])
    func realDocuments(_ width: Int) throws {
        var count = 0
        for (name, text) in try Formatting.documents() where Self.obeys(text, width: width) {
            count += 1
            let hashes = text.count { $0 == "#" }
            guard hashes > 0, hashes == Self.comments(text).count, let once = Formatting.formatted(text, width: width)
            else { continue }
            #expect(Self.comments(once) == Self.comments(text), "\(name)")
        }
        #expect(count > 300, "only \(count) were formatted")
    }

    /// Widths from narrow to none at all, on the longest documents.
    @Test(arguments: [40, 60, 80, 120, 1000])
    func widths(_ width: Int) throws {
        for (_, text) in try Formatting.documents() where text.utf8.count > 8_000 { Self.obeys(text, width: width) }
    }

    private static let pieces = [
        " ", "  ", "\n", "\n\n", "\n  ", ":", ": ", "-", "- ", "\n- ", "#", " # ket\n", "\n  # ket\n", "?", "? ", "\"",
        "'", "[", "]",
        "{", "}", ",", "|", ">", "&a ", "*a", "!!str ", "---\n", "\n---\n", "...\n", "\\", "a", "é", "😀", "|-\n",
        ">+\n ", "''",
        "\t", "\r\n", "\u{200B}", "\u{85}", "\"x # y\"", "|2\n   x\n", "{a: 1, b}", "[a: 1]", "key: value\n", "~",
        "satu dua tiga",
    ].map { Array($0.utf8) }

    private static let seeds =
        FormatterTests.cases.map(\.before) + FormatterTests.cases.map(\.after) + [
            "kind: scale\nid: x\ntitle: {id: Satu, en: One}\noptions:\n  - {id: a, value: 1, label: A} # ket\n  - id: b\n    value: 2\n",
            "a: |+\n  x\n\n\nb: >+\n\n  y\n\n# ket\n", "- - a\n  - b\n- \n- - - c\n", "a:\n  # ket\n\n\n  # lagi\nb:\n",
            "a: \"dua\n  baris\n\n  tiga\"\nb: 'x\n  y'\nc: z\n  w\n", "{a: [b, {c: d}], e: \"f\", # ket\n g: h}\n",
        ]

    /// Damage of every kind at every place, with a fixed seed.
    @Test(arguments: 0..<4)
    func mutations(_ part: Int) {
        var random = SeededGenerator(seed: 7_001 + UInt64(part))
        var formatted = 0
        let rounds = 20_000
        for _ in 0..<rounds {
            var bytes = Array(Self.seeds[random.below(Self.seeds.count)].utf8)
            for _ in 0...random.below(3) {
                let place = random.below(bytes.count + 1)
                switch random.below(4) {
                case 0: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)], at: place)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(3)))
                case 2:
                    let end = min(bytes.count, place + 1)
                    bytes.replaceSubrange(place..<end, with: Self.pieces[random.below(Self.pieces.count)])
                default:
                    let other = Array(Self.seeds[random.below(Self.seeds.count)].utf8)
                    bytes.replaceSubrange(place..<bytes.count, with: other[random.below(other.count)...])
                }
            }
            guard let text = String(validating: bytes, as: UTF8.self) else { continue }
            if Self.obeys(text, width: 20 + random.below(60)) { formatted += 1 }
        }
        #expect(formatted > rounds / 5, "only \(formatted) of \(rounds) were formatted: the test says too little")
    }
}
