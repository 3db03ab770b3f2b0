import TeraDiagnostics
import TeraYAML
import Testing

/// Where collections and aliases are written: from their first byte to the end of their last element.
struct CollectionSpanTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let source: String
        /// The span of the value of `k`.
        let written: String

        var testDescription: String { source }
    }

    static let cases: [Case] = [
        Case(source: "k: [a, b]\n", written: "[a, b]"),
        Case(source: "k: [a, b] # x\nl: y\n", written: "[a, b]"),
        Case(source: "k: []\n", written: "[]"),
        Case(source: "k: {a: b}\n", written: "{a: b}"),
        Case(source: "k:\n  - a\n  - b\n\n# x\nl: y\n", written: "- a\n  - b"),
        Case(source: "k:\n- a\n- b\nl: y\n", written: "- a\n- b"),
        Case(source: "k:\n  a: b\n  c: d # x\n\nl: y\n", written: "a: b\n  c: d"),
        Case(source: "k:\n  a:\n  # x\nl: y\n", written: "a:"),
        Case(source: "k: &n [a]\n", written: "[a]"),
        Case(source: "k: &n {a: b}\n", written: "{a: b}"),
        Case(source: "k: &n\n  a: b\n", written: "a: b"),
        Case(source: "k: &n # x\n  # y\n  - a\n  - b\n", written: "- a\n  - b"),
        Case(source: "k: !!seq\n  - a\n", written: "- a"),
        Case(source: "é: &n [ü]\nk: *n\n", written: "*n"),
        Case(source: "語:\n  - 𐍈\nk:\n  - 'é'\n  - [語, {ß: ü}]\n", written: "- 'é'\n  - [語, {ß: ü}]"),
    ]

    @Test(arguments: cases)
    func span(_ test: Case) throws {
        let result = read(test.source)
        #expect(result.problems.isEmpty)
        let node = try #require(result.trees.first?.node(["k"]))
        #expect(text(node.span, in: Array(test.source.utf8)) == test.written)
    }

    /// An alias stands where it is written and says what its anchor says.
    @Test func aliasFollowsItsAnchor() throws {
        let tree = try #require(read("a: &n [x, {y: z}]\nb: *n\n").trees.first)
        let alias = try #require(tree.node(["b"]))
        #expect(alias.isAlias)
        #expect(alias.kind == .sequence)
        #expect(alias.count == 2)
        #expect(tree.node(["b", 1, "y"])?.text == "z")
    }

    /// An anchor written again means the later content from there on.
    @Test func laterAnchorWins() throws {
        let tree = try #require(read("a: &n x\nb: *n\nc: &n y\nd: *n\n").trees.first)
        #expect(tree.node(["b"])?.text == "x")
        #expect(tree.node(["d"])?.text == "y")
    }

    /// From the first key to the last value, without comments and markers around it.
    @Test func documentSpan() throws {
        let source = "# x\n---\nkind: scale\nid: a # y\n# z\n...\n---\nid: b\n"
        let trees = read(source).trees
        #expect(trees.map { text($0.span, in: Array(source.utf8)) } == ["kind: scale\nid: a", "id: b"])
    }
}
