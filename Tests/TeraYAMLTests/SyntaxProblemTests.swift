import TeraDiagnostics
import TeraYAML
import Testing

/// Every phrase of libyaml's that a document can provoke is told in tera's words, under its own code.
///
/// Phrases that no document can provoke: those about UTF-8 and control characters of the reader (the bytes are checked
/// before, see `EncodingTests`), "found undefined alias" and "found duplicate anchor" (only in libyaml's loader), and
/// "did not find expected <stream-start>".
struct SyntaxProblemTests {
    struct Case: Sendable, CustomTestStringConvertible {
        /// libyaml's words, as its source has them.
        let phrase: String
        let source: String
        let code: String
        /// The source text that the finding marks.
        let marked: String

        init(_ phrase: String, _ source: String, _ code: String, _ marked: String) {
            self.phrase = phrase
            self.source = source
            self.code = code
            self.marked = marked
        }

        var testDescription: String { "\(phrase): \(source)" }
    }

    static let cases: [Case] = [
        Case("found unexpected end of stream", "k: \"a\nl: b\n", "Y013", "\""),
        Case("found unexpected end of stream", "k: 'a\n", "Y013", "'"),
        Case("found unexpected document indicator", "k: 'a\n---\nl: b\n", "Y013", "'"),
        Case("did not find expected ',' or ']'", "k: [a, b\nl: c\n", "Y014", "["),
        Case("did not find expected ',' or ']'", "k: [\"a\" b]\n", "Y014", "b"),
        Case("did not find expected ',' or '}'", "k: {a: b\nl: c\n", "Y014", "{"),
        Case("did not find expected ',' or '}'", "k: {a: b c: d}\n", "Y018", ":"),
        Case("found character that cannot start any token", "k:\n\t\tl: a\n", "Y015", "\t\t"),
        Case("found character that cannot start any token", "\tk: a\n", "Y015", "\t"),
        Case("found a tab character that violates indentation", "k: a\n\tl: b\n", "Y015", "\t"),
        Case("found a tab character where an indentation space is expected", "k: |\n\ta\n", "Y015", "\t"),
        Case("found character that cannot start any token", "k: @a\n", "Y016", "@"),
        Case("found character that cannot start any token", "k: `a`\n", "Y016", "`"),
        Case("found character that cannot start any token", "k: %a\n", "Y016", "%"),
        Case("did not find expected node content", "k: ]\n", "Y016", "]"),
        Case("did not find expected node content", "k: }\n", "Y016", "}"),
        Case("did not find expected node content", "k: [a, , b]\n", "Y016", ","),
        Case("did not find expected node content", "k: [a,\n", "Y014", "["),
        Case("did not find expected node content", "k: [\n---\nl: a\n", "Y014", "["),
        Case("did not find expected node content", "k: [{a: b}, {c: d,\n", "Y014", "{"),
        Case("found unknown escape character", #"k: "a\qb""#, "Y017", #"\q"#),
        Case("found unknown escape character", #"k: "a\語b""#, "Y017", #"\語"#),
        Case("did not find expected hexdecimal number", #"k: "a\xZZ""#, "Y017", #"\x"#),
        Case("found invalid Unicode character escape code", #"k: "a\uD800""#, "Y017", #"\u"#),
        Case("mapping values are not allowed in this context", "k: a: b\n", "Y018", ":"),
        Case("mapping values are not allowed in this context", "k: a\n  l: b\n", "Y021", "l"),
        Case("found unexpected ':'", "k: [a:]\n", "Y018", ":"),
        Case("could not find expected ':'", "k: a\nlupa\nm: b\n", "Y019", "lupa"),
        Case("could not find expected ':'", "k:\n- a\n-b\n", "Y019", "-b"),
        Case("did not find expected key", "k: \"a\" b\n", "Y020", "b"),
        Case("did not find expected key", "k: 'é' 語\n", "Y020", "語"),
        Case("did not find expected key", "k: [a]]\n", "Y020", "]"),
        Case("did not find expected key", "k: {a: b} c\n", "Y020", "c"),
        Case("did not find expected <document start>", "{a: b} c\n", "Y020", "c"),
        Case("did not find expected key", "k:\n  - a\n - b\n", "Y021", "-"),
        Case("did not find expected key", "k:\n  l: a\n m: b\n", "Y021", "m"),
        Case("did not find expected '-' indicator", "- a\nb: c\n", "Y021", "b"),
        Case("block sequence entries are not allowed in this context", "k: - a\n", "Y021", "-"),
        Case("mapping keys are not allowed in this context", "k: ? a\n", "Y021", "?"),
        Case("did not find expected <document start>", " k: a\nl: b\n", "Y021", "l"),
        Case("did not find expected alphabetic or numeric character", "k: & a\n", "Y022", "&"),
        Case("did not find expected alphabetic or numeric character", "k: *\n", "Y022", "*"),
        Case("did not find the expected '>'", "k: !<a b\n", "Y022", "!"),
        Case("did not find expected tag URI", "k: !<> a\n", "Y022", "!"),
        Case("did not find URI escaped octet", "k: !<%GG> a\n", "Y022", "!"),
        Case("found an incorrect leading UTF-8 octet", "k: !a%FF b\n", "Y022", "!"),
        Case("found an incorrect trailing UTF-8 octet", "k: !a%C3%28 b\n", "Y022", "!"),
        Case("found undefined tag handle", "k: !a!b c\n", "Y022", "!"),
        Case("did not find expected whitespace or line break", "k: !a\"b\"\n", "Y022", "!"),
        Case("found an indentation indicator equal to 0", "k: |0\n  a\n", "Y022", "|"),
        Case("did not find expected comment or line break", "k: > a\n", "Y022", ">"),
        Case("found incompatible YAML document", "%YAML 9.9\n---\nk: a\n", "Y023", "%"),
        Case("found duplicate %YAML directive", "%YAML 1.1\n%YAML 1.1\n---\nk: a\n", "Y023", "%"),
        Case("found extremely long version number", "%YAML 1.12345678901\n---\nk: a\n", "Y023", "0"),
        Case("did not find expected version number", "%YAML x\n---\nk: a\n", "Y023", "x"),
        Case("did not find expected digit or '.' character", "%YAML 1 \n---\nk: a\n", "Y023", " "),
        Case("found unknown directive name", "%FOO bar\n---\nk: a\n", "Y023", " "),
        Case("could not find expected directive name", "% \n---\nk: a\n", "Y023", " "),
        Case("found unexpected non-alphabetical character", "%FOO!\n---\nk: a\n", "Y023", "!"),
        Case("found duplicate %TAG directive", "%TAG ! tag:x\n%TAG ! tag:x\n---\nk: a\n", "Y023", "%"),
        Case("did not find expected '!'", "%TAG a tag:x\n---\nk: a\n", "Y023", "a"),
        Case("did not find expected whitespace", "%TAG !a!tag:x\n---\nk: a\n", "Y023", "t"),
        Case("did not find expected comment or line break", "%YAML 1.1 x\n---\nk: a\n", "Y023", "x"),
    ]

    @Test(arguments: cases)
    func codeAndPlace(_ test: Case) throws {
        let problems = read(test.source).problems
        #expect(problems.map(\.code) == [test.code])
        let problem = try #require(problems.first)
        #expect(text(problem.span, in: Array(test.source.utf8)) == test.marked)
    }

    /// Problems before the one that ends the reading are told too.
    @Test func problemsBeforeABrokenPlaceAreKept() {
        #expect(read("k: a\nk: b\nl: \"c\n").problems.map(\.code) == ["Y009", "Y013"])
    }

    /// An unclosed bracket shows where it opens and where it was missed.
    @Test func unclosedBracketShowsBothPlaces() throws {
        let source = "k: [a, b\nlain: c\n"
        let problem = try #require(read(source).problems.first)
        #expect(text(problem.span, in: Array(source.utf8)) == "[")
        // libyaml notices it at the colon of the next line.
        #expect(problem.related.map(\.span) == [Span(file: 0, 13..<14)])
    }

    /// A fix, applied, leaves nothing to report, and the text as meant.
    @Test(arguments: [
        ("k: Jawaban: ya  \nl: x\n", "Jawaban: ya"),
        ("- a\n", ""),
        ("k: \"a\\qb\"\n", "a\\qb"),
        ("k:\n\tl\n", "l"),
    ])
    func fixes(_ source: String, _ expected: String) throws {
        guard let fix = read(source).problems.first?.fixes.first else {
            #expect(expected.isEmpty)
            return
        }
        var bytes = Array(source.utf8)
        for edit in fix.edits.sorted(by: { $0.span.start > $1.span.start }) {
            bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: Array(edit.replacement.utf8))
        }
        let result = read(bytes: bytes)
        #expect(result.problems.isEmpty)
        #expect(result.trees.first?.node(["k"])?.text == expected)
    }
}
