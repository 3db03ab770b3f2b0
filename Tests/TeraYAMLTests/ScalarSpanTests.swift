import TeraDiagnostics
import TeraYAML
import Testing

/// Where a scalar is written, to the byte, and what it says.
struct ScalarSpanTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        /// The source; the scalar under test is the value of `k`.
        let source: String
        /// The bytes that the span must cover.
        let written: String
        let text: String

        init(_ name: String, _ source: String, written: String, text: String) {
            self.name = name
            self.source = source
            self.written = written
            self.text = text
        }

        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case("plain", "k: satu dua\n", written: "satu dua", text: "satu dua"),
        Case("plain at the end of the file", "k: satu", written: "satu", text: "satu"),
        Case("plain before a comment", "k: satu  # dua\n", written: "satu", text: "satu"),
        Case(
            "plain over lines", "k: satu\n  dua\n\n  tiga\nl: x\n", written: "satu\n  dua\n\n  tiga",
            text: "satu dua\ntiga"),
        Case("plain in flow", "{k: satu , l: x}", written: "satu", text: "satu"),
        Case("plain with a colon inside", "k: 12:30\n", written: "12:30", text: "12:30"),
        Case("empty", "k:\nl: x\n", written: "", text: ""),
        Case("single-quoted", "k: 'satu'\n", written: "'satu'", text: "satu"),
        Case("single-quoted with quotes", "k: 'a''b'\n", written: "'a''b'", text: "a'b"),
        Case("single-quoted, only quotes", "k: ''''''\n", written: "''''''", text: "''"),
        Case("single-quoted, empty", "k: ''\n", written: "''", text: ""),
        Case("single-quoted over lines", "k: 'a\n  b'\n", written: "'a\n  b'", text: "a b"),
        Case("double-quoted", "k: \"satu\" # x\n", written: "\"satu\"", text: "satu"),
        Case("double-quoted with escapes", #"k: "a\tb\u00e9\n""#, written: #""a\tb\u00e9\n""#, text: "a\tbé\n"),
        Case("double-quoted, only backslashes", #"k: "\\\\""#, written: #""\\\\""#, text: #"\\"#),
        Case("double-quoted, escaped quote", #"k: "\"""#, written: #""\"""#, text: "\""),
        Case("double-quoted over lines", "k: \"a\n  b \\\n  c\"\nl: x\n", written: "\"a\n  b \\\n  c\"", text: "a b c"),
        Case("literal", "k: |\n  satu\n  dua\nl: x\n", written: "|\n  satu\n  dua", text: "satu\ndua\n"),
        Case("literal, kept blank lines", "k: |+\n  satu\n\n\nl: x\n", written: "|+\n  satu", text: "satu\n\n\n"),
        Case("literal, stripped", "k: |-\n  satu\n\nl: x\n", written: "|-\n  satu", text: "satu"),
        Case(
            "literal, indented by number", "k: |2\n    satu\n   dua\nl: x\n", written: "|2\n    satu\n   dua",
            text: "  satu\n dua\n"),
        Case("literal before a comment", "k: |\n  satu\n# dua\nl: x\n", written: "|\n  satu", text: "satu\n"),
        Case(
            "folded", "k: >\n  satu\n  dua\n\n  tiga\nl: x\n", written: ">\n  satu\n  dua\n\n  tiga",
            text: "satu dua\ntiga\n"),
        Case("folded, stripped", "k: >-\n  satu\n  dua\n", written: ">-\n  satu\n  dua", text: "satu dua"),
        Case("anchored plain", "k: &a satu\n", written: "satu", text: "satu"),
        Case("anchored plain over lines", "k: &a satu\n  dua\n", written: "satu\n  dua", text: "satu dua"),
        Case("anchored on the line above", "k: &a # dua\n  satu\n", written: "satu", text: "satu"),
        Case("anchored, quoted with escapes", #"k: &a "\\\\""#, written: #""\\\\""#, text: #"\\"#),
        Case("anchored literal", "k: &a |\n  satu\n", written: "|\n  satu", text: "satu\n"),
        Case("tagged", "k: !!str 2025\n", written: "2025", text: "2025"),
        Case("tagged and anchored", "k: !!str &a \"x\\ny\"\n", written: "\"x\\ny\"", text: "x\ny"),
        Case("after other scripts", "é: 語𐍈\nk: 'ß'\n", written: "'ß'", text: "ß"),
        Case("other scripts over lines", "é: 語\nk: satu 語\n  é𐍈\nl: x\n", written: "satu 語\n  é𐍈", text: "satu 語 é𐍈"),
        Case("literal of other scripts", "é: 語\nk: |\n  語é\n  𐍈\nl: x\n", written: "|\n  語é\n  𐍈", text: "語é\n𐍈\n"),
    ]

    @Test(arguments: cases)
    func spanAndText(_ test: Case) throws {
        try check(test, source: test.source, written: test.written, prefix: [])
    }

    @Test(arguments: cases)
    func afterByteOrderMark(_ test: Case) throws {
        try check(test, source: test.source, written: test.written, prefix: [0xEF, 0xBB, 0xBF])
    }

    /// Lines that end with CR LF: spans hold both bytes, texts only the line feed.
    @Test(arguments: cases)
    func withCarriageReturns(_ test: Case) throws {
        try check(test, source: crlf(test.source), written: crlf(test.written), prefix: [])
    }

    /// The same after a document with other scripts: positions count on over the whole file.
    @Test(arguments: cases)
    func inSecondDocument(_ test: Case) throws {
        let first = "judul: Café 語 𐍈 # ü\n---\n"
        let result = read(first + test.source)
        #expect(result.problems.isEmpty)
        let tree = try #require(result.trees.last)
        let node = try #require(tree.node(["k"]))
        #expect(text(node.span, in: Array((first + test.source).utf8)) == test.written)
        #expect(node.text == test.text)
    }

    /// The line breaks of a file as Windows writes them. (A carriage return and a line feed are one Character.)
    private func crlf(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\n" { result.unicodeScalars.append("\r") }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private func check(_ test: Case, source: String, written: String, prefix: [UInt8]) throws {
        let bytes = prefix + Array(source.utf8)
        let result = read(bytes: bytes)
        #expect(result.problems.isEmpty)
        let tree = try #require(result.trees.first)
        let node = try #require(tree.node(["k"]))
        #expect(text(node.span, in: bytes) == written)
        #expect(node.text == test.text)
    }
}
