import TeraDiagnostics
import Testing

struct SuggestionTests {
    /// At most a third of the typed length, at least one edit.
    @Test(
        arguments: [
            ("tittle", ["title", "note"], "title"),
            ("titl", ["title"], "title"),
            ("ttile", ["title"], "title"),
            ("TITLE", ["title"], "title"),
            ("ciri-khas", ["ciri_khas"], "ciri_khas"),
            ("ciri khas", ["ciri_khas"], "ciri_khas"),
            ("ab", ["ax"], "ax"),
            ("ab", ["xy"], nil),
            ("abcde", ["abxye"], nil),
            ("abcdef", ["abxyef"], "abxyef"),
            ("judul", ["title"], nil),
            ("subkompetensii", ["subkompetensi", "subunsur"], "subkompetensi"),
            ("", ["a"], nil),
            ("a", [], nil),
            ("", [""], nil),
            ("pertma", ["pertama", "permta"], "permta"),
            // Numbers tell names apart; a hyphen or a zero more does not.
            ("soal-3", ["soal-1"], nil),
            ("pertama-11", ["pertama-1-1"], "pertama-1-1"),
            ("R0002", ["R002"], "R002"),
            ("muda2", ["muda"], "muda"),
        ] as [(String, [String], String?)])
    func nearest(_ typed: String, _ names: [String], _ expected: String?) {
        #expect(Suggestion.nearest(to: typed, among: names) == expected)
    }

    /// Equally near: the first in alphabetical order, whatever the order of the list.
    @Test func ties() {
        #expect(Suggestion.nearest(to: "bank", among: ["bans", "band"]) == "band")
        #expect(Suggestion.nearest(to: "bank", among: ["band", "bans"]) == "band")
    }

    /// A pasted paragraph is no misspelt name.
    @Test func longTexts() {
        let name = String(repeating: "a", count: 64)
        #expect(Suggestion.nearest(to: name, among: [name]) == name)
        #expect(Suggestion.nearest(to: name + "a", among: [name]) == nil)
    }
}

struct DiagnosticReportTests {
    private let words = Message(id: "pesan", en: "message")

    /// By file name, then place, then code, whatever the order of finding.
    @Test func order() {
        let files = [file("x", name: "b.yaml"), file("x", name: "a.yaml")]
        let findings = [
            Diagnostic(TestCodes.error, at: Span(file: 0, start: 0, end: 1), words),
            Diagnostic(TestCodes.note, at: Span(file: 1, start: 1, end: 1), words),
            Diagnostic(TestCodes.warning, at: Span(file: 1, start: 0, end: 1), words),
            Diagnostic(TestCodes.error, at: Span(file: 1, start: 0, end: 1), words),
            Diagnostic(TestCodes.note, at: Span(file: 1, start: 0, end: 0), words),
        ]
        let expected = ["1 0 0 Q003", "1 0 1 Q001", "1 0 1 Q002", "1 1 1 Q003", "0 0 1 Q001"]
        for list in [findings, findings.reversed(), Array(findings[2...] + findings[..<2])] {
            let sorted = report(files, list).diagnostics
            #expect(sorted.map { "\($0.span.file) \($0.span.start) \($0.span.end) \($0.code)" } == expected)
        }
    }

    @Test func counts() {
        let codes = [TestCodes.error, TestCodes.warning, TestCodes.error, TestCodes.note]
        let sample = report([file("")], codes.map { Diagnostic($0, at: Span(file: 0, start: 0, end: 0), words) })
        #expect(sample.errors == 2)
        #expect(sample.warnings == 1)
    }

    /// Spans hold what fits: a place past four gigabytes is clamped, never wrapped.
    @Test func spansClamp() {
        #expect(Span(file: 0, 5..<Int(UInt32.max) + 10) == Span(file: 0, start: 5, end: .max))
    }
}
