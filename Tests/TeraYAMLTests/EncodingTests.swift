import TeraDiagnostics
import TeraYAML
import Testing

/// Bytes that no YAML file may hold: each with its code and its exact place.
struct EncodingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let bad: [UInt8]
        let code: String
        /// How many of the bad bytes the finding marks.
        let length: Int

        init(_ name: String, _ bad: [UInt8], _ code: String, _ length: Int = 1) {
            self.name = name
            self.bad = bad
            self.code = code
            self.length = length
        }

        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case("Latin-1", [0xE9, 0x20], "Y001"),
        Case("continuation byte alone", [0x80], "Y001"),
        Case("overlong slash", [0xC0, 0xAF], "Y001"),
        Case("overlong, three bytes", [0xE0, 0x80, 0xAF], "Y001"),
        Case("surrogate", [0xED, 0xA0, 0x80], "Y001"),
        Case("past U+10FFFF", [0xF4, 0x90, 0x80, 0x80], "Y001"),
        Case("byte FF", [0xFF], "Y001"),
        Case("cut short", [0xE8, 0xAA, 0x20], "Y001"),
        Case("NUL", [0x00], "Y002"),
        Case("bell", [0x07], "Y002"),
        Case("escape", [0x1B], "Y002"),
        Case("delete", [0x7F], "Y002"),
        Case("C1 control", [0xC2, 0x9B], "Y002", 2),
        Case("byte-order mark inside", [0xEF, 0xBB, 0xBF], "Y002", 3),
        Case("U+FFFE", [0xEF, 0xBF, 0xBE], "Y002", 3),
    ]

    /// Before, inside and after blocks of 32 bytes, which are checked at once.
    @Test(arguments: cases, [1, 31, 32, 33, 63, 64, 200])
    func place(_ test: Case, _ offset: Int) throws {
        let before = Array("k: ".utf8) + [UInt8](repeating: 0x61, count: max(0, offset - 3))
        let bytes = Array(before.prefix(offset)) + test.bad + Array("\nl: b\n".utf8)
        let result = read(bytes: bytes)
        #expect(result.trees.isEmpty)
        #expect(result.problems.map(\.code) == [test.code])
        #expect(result.problems.first?.span == Span(file: 0, offset..<offset + test.length))
    }

    @Test func cutShortAtTheEnd() {
        let result = read(bytes: Array("k: a".utf8) + [0xE8, 0xAA])
        #expect(result.problems.map(\.span) == [Span(file: 0, 4..<5)])
    }

    @Test(arguments: [[0xFF, 0xFE, 0x6B, 0x00], [0xFE, 0xFF, 0x00, 0x6B]] as [[UInt8]])
    func utf16(_ bytes: [UInt8]) {
        let problems = read(bytes: bytes).problems
        #expect(problems.map(\.code) == ["Y001"])
        #expect(problems.first?.message.en == "this file is saved as UTF-16")
    }

    @Test func utf16WithoutMarkIsRefusedAtItsFirstZero() {
        let problems = read(bytes: [0x6B, 0x00, 0x3A, 0x00]).problems
        #expect(problems.map(\.code) == ["Y002"])
        #expect(problems.first?.span == Span(file: 0, 1..<2))
    }

    @Test func allowedCharacters() {
        let result = read("k: \"é 語 𐍈 \u{A0} \u{E000} \u{FFFD} \u{10FFFF}\"\n")
        #expect(result.problems.isEmpty)
        #expect(result.trees.first?.node(["k"])?.text == "é 語 𐍈 \u{A0} \u{E000} \u{FFFD} \u{10FFFF}")
    }
}
