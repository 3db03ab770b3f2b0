import TeraDiagnostics
import TeraYAML
import Testing

/// Several documents in a file, and files without any.
struct StreamTests {
    @Test(arguments: ["", "\u{FEFF}", "# komentar\n", "\n\n  \n", "---\n", "---\n# komentar\n...\n"])
    func nothing(_ source: String) {
        let result = read(source)
        #expect(result.trees.isEmpty)
        #expect(result.problems.map(\.code) == ["Y004"])
        #expect(result.problems.map(\.severity) == [.warning])
    }

    @Test func emptyPartBetweenDocuments() {
        let result = read("k: a\n---\n# kosong\n---\nk: b\n")
        #expect(result.trees.map { $0.node(["k"])?.text } == ["a", "b"])
        #expect(result.problems.map(\.code) == ["Y004"])
    }

    @Test(arguments: [
        "k: \"b\n", "k: [b\n", "k:\n\tb\n", "k: @b\n", "k: b: c\n", "k: *b\n", "k: &b [*b]\n", "- a\nb: c\n",
        "k: b\nc\nd: e\n",
    ])
    func brokenDocumentBetweenGoodOnes(_ broken: String) {
        let result = read("k: a\n---\n" + broken + "---\nk: c\n---\nk: d\n")
        #expect(result.trees.map { $0.node(["k"])?.text } == ["a", "c", "d"])
        #expect(result.problems.count == 1)
        #expect(result.broken.count == 1)
    }

    @Test func severalBrokenDocuments() {
        let result = read("k: \"a\n---\nk: [b\n---\nk: c\n---\nk: @d\n---\nk: *e\n")
        #expect(result.problems.map(\.code) == ["Y013", "Y014", "Y016", "Y007"])
        #expect(result.trees.map { $0.node(["k"])?.text } == ["c"])
    }

    @Test func brokenDocumentAtTheEnd() {
        let result = read("k: a\n---\nk: \"b")
        #expect(result.trees.count == 1)
        #expect(result.problems.map(\.code) == ["Y013"])
    }

    /// Dashes that part no documents: inside a text, and before more text.
    @Test func otherDashes() {
        #expect(read("k: |\n  ---\n  a\n").trees.first?.node(["k"])?.text == "---\na\n")
        #expect(read("k: a\n---k\n").problems.count == 1)
    }

    @Test func thousandsOfDocuments() {
        let source = (0..<5000).map { "---\nk: \($0)\n" }.joined()
        let result = read(source)
        #expect(result.problems.isEmpty)
        #expect(result.trees.count == 5000)
        #expect(result.trees.last?.node(["k"])?.text == "4999")
    }

    @Test func thousandsOfFiles() {
        for number in 0..<5000 {
            let result = read("kind: scale\nid: s-\(number)\n")
            #expect(result.trees.first?.node(["id"])?.text == "s-\(number)")
        }
    }
}
