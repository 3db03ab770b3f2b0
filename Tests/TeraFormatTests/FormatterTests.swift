import TeraDiagnostics
import TeraYAML
import Testing

@testable import TeraFormat

/// The style, by what is written and what becomes of it.
struct FormatterTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let what: String
        let before: String
        let after: String
        var width = 40

        var testDescription: String { what }
    }

    static let cases = [
        Case(
            what: "spaces, indentation, empty lines",
            before: "a:   1\n\n\n\nb:\n    c:  2\n    d:\n    - x\n    -   y\n\n\n",
            after: "a: 1\n\nb:\n  c: 2\n  d:\n    - x\n    - y\n"),
        Case(
            what: "a list in the column of its key", before: "a:\n- b: 1\n  c: 2\n- d: 3\n",
            after: "a:\n  - b: 1\n    c: 2\n  - d: 3\n"),
        Case(
            what: "brackets in one line", before: "a: [ 1,2 ,\n  3 ]\nb: { c: 1,d: [ ] }\n",
            after: "a: [1, 2, 3]\nb: {c: 1, d: []}\n"),
        Case(
            what: "brackets that have no room",
            before:
                "a: {id: satu-dua-tiga, title: Empat lima enam tujuh}\nb: [satu-dua, tiga-empat, lima-enam-tujuh, x]\n",
            after: """
                a:
                  id: satu-dua-tiga
                  title: Empat lima enam tujuh
                b:
                  - satu-dua
                  - tiga-empat
                  - lima-enam-tujuh
                  - x

                """),
        Case(
            what: "entries of a list share a style",
            before: "a:\n  - {id: x}\n  - {id: y, title: Sebuah judul yang panjang}\n",
            after: "a:\n  - id: x\n  - id: y\n    title: Sebuah judul yang panjang\n"),
        Case(
            what: "quotes", before: "a: 'x'\nb: \"y\"\nc: \"a \\\"b\\\"\"\nd: 'it''s'\n'e': 1\n",
            after: "a: \"x\"\nb: \"y\"\nc: 'a \"b\"'\nd: \"it's\"\n\"e\": 1\n"),
        Case(
            what: "a long text is folded", before: "a: satu dua tiga empat lima enam tujuh delapan sembilan\n",
            after: "a: >-\n  satu dua tiga empat lima enam tujuh\n  delapan sembilan\n"),
        Case(
            what: "a folded text is folded anew, its paragraphs kept",
            before: "a: >-\n    satu\n    dua tiga empat lima enam tujuh delapan sembilan\n\n    sepuluh\n",
            after: "a: >-\n  satu dua tiga empat lima enam tujuh\n  delapan sembilan\n\n  sepuluh\n"),
        Case(
            what: "lines of a literal text stay", before: "a: |\n      satu\n        dua\n\n      tiga\nb: 1\n",
            after: "a: |\n  satu\n    dua\n\n  tiga\nb: 1\n"),
        Case(
            what: "two spaces in a row are not broken at",
            before: "a: \"satu  dua tiga empat lima enam  tujuh delapan\"\n",
            after: "a: >-\n  satu  dua tiga empat lima\n  enam  tujuh delapan\n", width: 32),
        Case(
            what: "comments",
            before: """
                # atas
                a:    # kunci
                    # dalam
                    - x     # butir
                    # - y
                # luar
                b: 1 # akhir
                # kaki

                """,
            after: """
                # atas
                a: # kunci
                  # dalam
                  - x # butir
                  # - y
                # luar
                b: 1 # akhir
                # kaki

                """),
        Case(
            what: "comments within brackets", before: "a: [\n  x, # satu\n  # dua\n  y]\n",
            after: "a:\n  - x # satu\n  # dua\n  - y\n"),
        Case(
            what: "a comment behind a text that is folded",
            before: "a: satu dua tiga empat lima enam tujuh delapan # ket\nb: 1\n",
            after: "a: >- # ket\n  satu dua tiga empat lima enam tujuh\n  delapan\nb: 1\n"),
        Case(what: "documents", before: "---\na: 1\n---\n# ket\n\nb: 2\n", after: "---\na: 1\n---\n# ket\n\nb: 2\n"),
        Case(what: "no newline at the end", before: "a: 1", after: "a: 1\n"),
        Case(what: "CRLF", before: "a:   1\r\nb: >-\r\n  x\r\n  y\r\n", after: "a: 1\r\nb: >-\r\n  x y\r\n"),
        Case(what: "a byte-order mark", before: "\u{FEFF}a:  1\n", after: "\u{FEFF}a: 1\n"),
        Case(
            what: "anchors", before: "a: &x   {b: 1}\nc:   *x\nd: !!str   12\n",
            after: "a: &x {b: 1}\nc: *x\nd: !!str 12\n"),
        Case(what: "hidden signs stay escaped", before: "a: \"x\\u200by\\t\"\n", after: "a: \"x\\u200By\\t\"\n"),
        Case(what: "astral signs", before: "a:  '😀 日本'\n", after: "a: \"😀 日本\"\n"),
    ]

    @Test(arguments: cases)
    func style(_ example: Case) {
        let outcome = Formatting.formatted(example.before, width: example.width)
        #expect(outcome == example.after)
        #expect(Formatting.formatted(example.after, width: example.width) == example.after)
    }

    /// What is left as it is, whatever else could be done in the file.
    @Test(arguments: [
        "%YAML 1.2\n---\na:   1\n", "a:   1\n...\n", "? [a]\n:   b\n", "a:   \"x\u{2028}y\"\n",
        "teks\n",
        "*x :   1\n", "- &x # ket\n  a:   1\n",
    ])
    func leftAlone(_ text: String) {
        let outcome = Formatter.format(SourceFile(name: "uji.yaml", bytes: Array(text.utf8)))
        switch outcome {
        case .left, .unreadable: break
        default: Issue.record("\(outcome)")
        }
    }

    @Test func whatCannotBeReadIsSaid() {
        guard
            case .unreadable(let problems) = Formatter.format(SourceFile(name: "a", bytes: Array("a: [1\nb: 2\n".utf8)))
        else {
            Issue.record("it was read")
            return
        }
        #expect(problems.contains { $0.severity == .error })
    }
}
