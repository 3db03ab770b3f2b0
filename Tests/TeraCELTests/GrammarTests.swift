import Foundation
import TeraCEL
import Testing

@Suite struct GrammarTests {
    private static func sentences(seed: UInt64) throws -> GrammarSentences {
        let file = Files.package.appendingPathComponent("Grammar/cel.ebnf")
        return try GrammarSentences(grammar: String(contentsOf: file, encoding: .utf8), seed: seed)
    }

    @Test(
        "sentences of the grammar parse, print, and parse to the same tree (TERA_CEL_SENTENCES; 100,000 optimized, 5,000 in debug)"
    )
    func sentencesRoundTrip() throws {
        var sentences = try Self.sentences(seed: 1)
        var long = 0
        for _ in 0..<Amount.of("TERA_CEL_SENTENCES", full: 100_000, debug: 5_000) {
            let depth = Int.random(in: 8...40, using: &sentences.generator)
            let sentence = sentences.sentence(of: "expression", depth: depth)
            if sentence.utf8.count > 40 { long += 1 }
            let first = CELExpression.parse(sentence)
            guard first.problems.isEmpty else {
                Issue.record("\(first.problems.map(\.code.rawValue)) in \(sentence.debugDescription)")
                return
            }
            let printed = first.syntax.printed
            let second = CELExpression.parse(printed)
            guard second.problems.isEmpty, first.syntax.hasSameStructure(as: second.syntax) else {
                Issue.record("\(sentence.debugDescription) printed as \(printed.debugDescription)")
                return
            }
        }
        #expect(long > 100, "the sentences are too short to say much")
    }

    @Test("a sentence with one bracket taken out is never accepted")
    func missingBracketsAreFound() throws {
        var sentences = try Self.sentences(seed: 2)
        var tried = 0
        while tried < 1_000 {
            let sentence = sentences.sentence(of: "expression", depth: 20)
            // Brackets inside texts and comments are no brackets.
            guard !sentence.contains(where: { "\"'`/".contains($0) }) else { continue }
            guard
                let bracket = sentence.indices.filter({ "()[]{}".contains(sentence[$0]) }).randomElement(
                    using: &sentences.generator)
            else { continue }
            tried += 1
            var broken = sentence
            broken.remove(at: bracket)
            #expect(!CELExpression.parse(broken).problems.isEmpty, "accepted \(broken)")
        }
    }

    @Test(
        "different trees are told apart",
        arguments: [
            ("a + b + c", "a + (b + c)"), ("a && b && c", "a && (b && c)"), ("-(1)", "-1"), ("a.b", "a.c"),
            ("1", "1.0"), ("'é'", "'e\u{301}'"), ("f(a)", "a.f()"), (".a", "a"), ("[1]", "[1, 1]"), ("0.0", "-0.0"),
        ])
    func differentTrees(_ a: String, _ b: String) {
        #expect(!CELExpression.parse(a).syntax.hasSameStructure(as: CELExpression.parse(b).syntax))
    }

    @Test(
        "printing keeps only the parentheses that are needed",
        arguments: [
            ("((a)) + ((b) * c)", "a + b * c"), ("(a + b) * c", "(a + b) * c"), ("a - (b - c)", "a - (b - c)"),
            ("!(a)", "!a"), ("!(a == b)", "!(a == b)"), ("-(-(1))", "--(1)"), ("-(-1)", "--1"),
            ("(a ? b : c) ? d : e", "(a ? b : c) ? d : e"),
            ("a ? b : (c ? d : e)", "a ? b : c ? d : e"), ("(a || b) && c", "(a || b) && c"),
            ("{'a' : 1}.`b c`", "{\"a\": 1}.`b c`"),
            ("f( x,y )[ 0 ]", "f(x, y)[0]"),
        ])
    func canonicalForm(_ source: String, _ expected: String) {
        #expect(CELExpression.parse(source).syntax.printed == expected)
    }

    @Test("every node knows its place")
    func ranges() {
        let source = "nama.size() > 3 && (umur + 1) in [é, 'x']".replacingOccurrences(of: "é", with: "u")
        let syntax = CELExpression.parse(source).syntax
        let texts = syntax.nodes.map { syntax.text($0.range) }
        #expect(
            texts == [
                "nama", "nama.size()", "3", "nama.size() > 3", "umur", "1", "umur + 1", "u", "'x'", "[u, 'x']",
                "(umur + 1) in [u, 'x']", source,
            ])
    }
}
