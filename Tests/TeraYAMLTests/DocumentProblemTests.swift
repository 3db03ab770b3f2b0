import TeraDiagnostics
import TeraYAML
import Testing

/// Keys, aliases, tags and depth: what is wrong with a document that libyaml reads.
struct DocumentProblemTests {
    @Test func duplicateKeyShowsBothPlaces() throws {
        let source = "é: 1\nkunci: a\nlain: b\n\"kunci\": c\n"
        let problem = try #require(read(source).problems.first)
        #expect(problem.code == "Y009")
        #expect(text(problem.span, in: Array(source.utf8)) == "\"kunci\"")
        #expect(problem.related.map { text($0.span, in: Array(source.utf8)) } == ["kunci"])
        #expect(problem.related.first?.span.start == 6)
    }

    /// Past a few dozen keys a table takes over: the duplicate is still found, and only it.
    @Test func duplicateAmongManyKeys() {
        let keys = (0..<500).map { "k\($0): x\n" }.joined()
        #expect(read(keys).problems.isEmpty)
        #expect(read(keys + "k3: y\n").problems.map(\.code) == ["Y009"])
        #expect(read(keys + "k499: y\n").problems.map(\.code) == ["Y009"])
    }

    @Test func sameKeyInOtherMappingsIsNoDuplicate() {
        #expect(read("a: {k: 1}\nb: {k: 2}\nc: [{k: 1}, {k: 2}]\n").problems.isEmpty)
    }

    @Test(arguments: [
        ("a: &nama x\nb: *nma\n", "Y007", "*nma"),
        ("a: *nama\nb: &nama x\n", "Y007", "*nama"),
        ("a: &n [*n]\n", "Y008", "*n"),
        ("a: &n {b: {c: *n}}\n", "Y008", "*n"),
        ("<<: {a: b}\n", "Y010", "<<"),
        ("a: &n {b: c}\nd:\n  <<: *n\n", "Y010", "<<"),
        ("? [a, b]\n: c\n", "Y011", "["),
        ("{a: b}: c\n", "Y011", "{"),
        ("a: &n x\n*n : y\n", "Y011", "*n"),
        ("a: !angka 5\n", "Y012", "!angka"),
        ("a: !!set {b}\n", "Y012", "!!set"),
    ])
    func problem(_ source: String, _ code: String, _ marked: String) throws {
        let problems = read(source).problems
        #expect(problems.map(\.code) == [code])
        let problem = try #require(problems.first)
        #expect(text(problem.span, in: Array(source.utf8)) == marked)
    }

    @Test func nearestAnchorIsSuggested() {
        #expect(read("a: &nama x\nb: *nma\n").problems.first?.fixes.first?.edits.first?.replacement == "*nama")
        #expect(read("a: &nama x\nb: *lainnya\n").problems.first?.fixes.isEmpty == true)
    }

    /// A quoted `<<` is a word like any other.
    @Test func quotedMergeSignIsAKey() {
        #expect(read("\"<<\": a\n").problems.isEmpty)
    }

    @Test func coreTagsAreAllowed() {
        #expect(read("a: !!str 5\nb: !!int 5\nc: !!map {d: !!seq [e]}\nf: ! g\n").problems.isEmpty)
    }

    /// `!!str` makes a text of what would be a number; a plain scalar without it may be one.
    @Test func taggedTextIsNoNumber() {
        let tree = read("a: !!str 5\nb: 5\nc: ! 5\n").trees.first
        #expect(tree?.node(["a"])?.isPlain == false)
        #expect(tree?.node(["b"])?.isPlain == true)
        #expect(tree?.node(["c"])?.isPlain == false)
    }

    // MARK: Limits

    @Test func depthUpToTheLimit() {
        func nested(_ depth: Int) -> String {
            "k: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "\n"
        }
        // The mapping is the first level.
        #expect(read(nested(63)).problems.isEmpty)
        #expect(read(nested(64)).problems.map(\.code) == ["Y005"])
    }

    @Test func aliasesUpToTheLimit() {
        var limits = YAMLLimits()
        limits.aliasNodes = 6
        // The list of two has three nodes.
        #expect(read("a: &n [x, y]\nb: *n\nc: *n\n", limits: limits).problems.isEmpty)
        #expect(read("a: &n [x, y]\nb: *n\nc: *n\nd: *n\n", limits: limits).problems.map(\.code) == ["Y006"])
    }

    /// An alias to content with aliases counts all that it stands for.
    @Test func aliasesOfAliasesMultiply() {
        var limits = YAMLLimits()
        limits.aliasNodes = 20
        let source = "a: &a [x, x, x]\nb: &b [*a, *a]\n"
        #expect(read(source, limits: limits).problems.isEmpty)
        #expect(read(source + "c: [*b, *b]\n", limits: limits).problems.map(\.code) == ["Y006"])
    }

    /// Many small documents are held to the one limit of their file, whether or not one of them is broken.
    @Test func aliasLimitIsOfTheFile() {
        var limits = YAMLLimits()
        limits.aliasNodes = 4
        let document = "a: &n [x]\nb: *n\n---\n"
        #expect(read(document + document + "k: v\n", limits: limits).problems.isEmpty)
        let codes = read(document + "k: [\n---\n" + document + document + "k: v\n", limits: limits).problems.map(\.code)
        #expect(codes == ["Y014", "Y006"])
    }

    @Test func fileSize() {
        var limits = YAMLLimits()
        limits.fileBytes = 5
        #expect(read("k: a\n", limits: limits).problems.isEmpty)
        #expect(read("k: ab\n", limits: limits).problems.map(\.code) == ["Y003"])
    }
}
