import Testing

@testable import TeraDiagnostics

/// Lines and columns from 1, columns in Unicode scalars, offsets in UTF-8 bytes.
struct LineTableTests {
    @Test(arguments: [
        ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 3, 1, 4), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\n", 2, 2, 1),
        ("", 0, 1, 1), ("é語𐍈x", 9, 1, 4), ("é\n𐍈x", 7, 2, 2), ("\tx", 1, 1, 2), ("e\u{301}x", 3, 1, 3),
        ("👨‍👩‍👧x", 18, 1, 6), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("a\r\r\nb", 4, 3, 1), ("a\n\r\nb", 4, 3, 1),
        ("\u{FEFF}ab", 3, 1, 1), ("\u{FEFF}ab", 4, 1, 2), ("\u{FEFF}a\nb", 5, 2, 1), ("a\u{2028}b", 4, 1, 3),
    ])
    func location(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
        let found = LineTable(file(text)).location(at: offset)
        #expect(found == Location(line: line, column: column, offset: offset))
    }

    /// Outside the file the nearest place counts.
    @Test func offsetsAreClamped() {
        let table = LineTable(file("a\nb"))
        #expect(table.location(at: 99) == Location(line: 2, column: 2, offset: 3))
        #expect(table.location(at: -1) == Location(line: 1, column: 1, offset: 0))
    }

    @Test(arguments: [
        ("a\r\nbé\r\n", 1, "a"), ("a\r\nbé\r\n", 2, "bé"), ("a\r\nbé\r\n", 3, ""), ("\u{FEFF}ab\n", 1, "ab"),
        ("", 1, ""),
        ("a\rb", 2, "b"),
    ])
    func textOfLine(_ text: String, _ line: Int, _ expected: String) {
        #expect(LineTable(file(text)).text(ofLine: line) == expected)
    }

    @Test func badBytesOfALineAreReplaced() {
        let table = LineTable(SourceFile(name: "uji.yaml", bytes: [0x61, 0xE9, 0x62, 0x0A]))
        #expect(table.text(ofLine: 1) == "a\u{FFFD}b")
    }

    @Test func manyLines() {
        let text = (1...10_000).map { "baris \($0)\n" }.joined()
        let found = LineTable(file(text)).location(at: text.utf8.count - 6)
        // "baris 10000\n" is twelve bytes: the sixth from the end is its seventh, at column 7.
        #expect(found.line == 10_000)
        #expect(found.column == 7)
    }
}
