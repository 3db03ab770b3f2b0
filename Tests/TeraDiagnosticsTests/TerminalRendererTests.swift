import Testing

@testable import TeraDiagnostics

/// What people see at a terminal: the line, the mark under it, and nothing that the terminal would obey.
struct TerminalRendererTests {
    @Test func wholeFinding() {
        let text = "kind: scale\ntitle: Ya\nnote: x\n"
        let finding = Diagnostic(
            TestCodes.error, at: span(of: "Ya", in: text), Message(id: "pesan", en: "message"),
            help: Message(id: "bantuan ini", en: "this help"),
            related: [Related(span(of: "note", in: text), Message(id: "di sini juga", en: "here too"))],
            fixes: [Fix(Message(id: "ganti", en: "change it"), [])])
        let report = report([file(text)], [finding])
        #expect(
            TerminalRenderer(language: .indonesian, color: false).render(report) == """
                galat Q001: pesan
                 --> uji.yaml:2:8
                  |
                2 | title: Ya
                  |        ^^
                  = bantuan: bantuan ini
                  = lihat juga: di sini juga
                 --> uji.yaml:3:1
                  |
                3 | note: x
                  | ^^^^
                  = perbaikan otomatis: ganti

                1 dokumen dalam 1 berkas: 1 galat, 0 peringatan.

                """)
        #expect(
            TerminalRenderer(language: .english, color: false).render(report) == """
                error Q001: message
                 --> uji.yaml:2:8
                  |
                2 | title: Ya
                  |        ^^
                  = help: this help
                  = see also: here too
                 --> uji.yaml:3:1
                  |
                3 | note: x
                  | ^^^^
                  = automatic fix: change it

                1 document in 1 file: 1 error, 0 warnings.

                """)
    }

    /// The mark stands under what it marks, as a terminal draws it.
    @Test(arguments: [
        ("k: X", "X", "1 | k: X", "  |    ^"),
        ("語: X", "X", "1 | 語: X", "  |     ^"),
        ("e\u{301}: X", "X", "1 | e\u{301}: X", "  |    ^"),
        ("🚀: X", "X", "1 | 🚀: X", "  |     ^"),
        ("k: 語é", "語é", "1 | k: 語é", "  |    ^^^"),
        ("k:\tX", "X", "1 | k:→X", "  |    ^"),
        ("k: \u{1B}[31mX", "X", "1 | k: ␛[31mX", "  |         ^"),
        ("k: \u{202E}X", "X", "1 | k: \u{FFFD}X", "  |     ^"),
        ("k: \u{2066}\u{061C}X", "X", "1 | k: \u{FFFD}\u{FFFD}X", "  |      ^"),
        ("k: \u{7}X", "X", "1 | k: ␇X", "  |     ^"),
        ("k: \u{9B}X", "X", "1 | k: \u{FFFD}X", "  |     ^"),
        ("k: \u{E0041}X", "X", "1 | k: \u{FFFD}X", "  |     ^"),
    ])
    func underlined(_ text: String, _ part: String, _ line: String, _ mark: String) {
        let lines = excerpt(part, in: text)
        #expect(lines[3] == line)
        #expect(lines[4] == mark)
    }

    /// A long line is cut around the mark.
    @Test func longLines() {
        let far = excerpt("X", in: String(repeating: "a", count: 10_000) + "X" + String(repeating: "b", count: 10_000))
        #expect(far[3] == "1 | …" + String(repeating: "a", count: 40) + "X" + String(repeating: "b", count: 57) + "…")
        #expect(far[4] == "  | " + String(repeating: " ", count: 41) + "^")
        let wide = excerpt(String(repeating: "X", count: 500), in: "k: " + String(repeating: "X", count: 500))
        #expect(wide[4] == "  |    " + String(repeating: "^", count: 100))
    }

    /// A finding over several lines marks the first; one at the end of a line or file still has a mark.
    @Test func marksAtLineEnds() {
        #expect(excerpt("b\nc", in: "a: b\nc: d\n")[4] == "  |    ^")
        #expect(excerpt("tidak ada", in: "a: b\n")[1] == " --> uji.yaml:2:1")
        #expect(excerpt("tidak ada", in: "a: b\n")[4] == "  | ^")
    }

    @Test func marginIsAsWideAsTheNumber() {
        let text = String(repeating: "\n", count: 99) + "k: X\n"
        #expect(Array(excerpt("X", in: text)[1...4]) == ["   --> uji.yaml:100:4", "    |", "100 | k: X", "    |    ^"])
    }

    /// Colour surrounds words and changes none.
    @Test func colourAddsOnlyEscapes() {
        let text = "k: X\n"
        let finding = Diagnostic(TestCodes.warning, at: span(of: "X", in: text), Message(id: "pesan", en: "message"))
        let report = report([file(text)], [finding])
        let plain = TerminalRenderer(language: .english, color: false).render(report)
        let coloured = TerminalRenderer(language: .english, color: true).render(report)
        #expect(coloured.contains("\u{1B}[1;33mwarning Q002\u{1B}[0m"))
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    /// Names and messages can hold a stranger's text too.
    @Test func namesAndMessagesAreMadeVisible() {
        let finding = Diagnostic(
            TestCodes.note, at: Span(file: 0, start: 0, end: 1), Message(id: "a\u{1B}[2Jb", en: "a\u{1B}[2Jb\nc"))
        let rendered = TerminalRenderer(language: .english, color: false).render(
            report([file("x", name: "a\u{1B}b.yaml")], [finding]))
        #expect(rendered.hasPrefix("note Q003: a␛[2Jb␊c\n --> a␛b.yaml:1:1\n"))
    }

    @Test func summaryCounts() {
        let place = Span(file: 0, start: 0, end: 0)
        let words = Message(id: "pesan", en: "message")
        let findings = [TestCodes.error, TestCodes.warning, TestCodes.warning, TestCodes.note].map {
            Diagnostic($0, at: place, words)
        }
        let report = DiagnosticReport(files: [file(""), file("", name: "b")], diagnostics: findings, documents: 7)
        let rendered = TerminalRenderer(language: .indonesian, color: false).render(report)
        #expect(rendered.hasSuffix("\n7 dokumen dalam 2 berkas: 1 galat, 2 peringatan, 1 catatan.\n"))
    }
}
