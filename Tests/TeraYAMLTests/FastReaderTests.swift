import Foundation
import TeraDiagnostics
import TeraTestSupport
import Testing

@testable import TeraYAML

/// Where the reader of ours gives trees, libyaml finds nothing wrong and its events give the same trees.
struct FastReaderTests {
    /// One line a node: kind, style, place, text; aliases are never in a fast tree.
    private static func outline(_ trees: [YAMLTree]) -> [String] {
        trees.flatMap { tree in
            ["document \(tree.span.start)..<\(tree.span.end)"]
                + tree.allNodes.map { node in
                    let content = node.kind == .scalar ? node.text : "\(node.count)"
                    return "\(node.kind) \(node.style) \(node.span.start)..<\(node.span.end) \(content)"
                }
        }
    }

    /// Whether the fast reader read it; a difference from libyaml is recorded.
    @discardableResult
    private static func agrees(_ bytes: [UInt8]) -> Bool {
        let source = SourceFile(name: "uji.yaml", bytes: bytes)
        guard case .fine(_, isSimple: true) = ByteCheck.check(bytes, from: 0),
            let fast = FastReader.read(source, file: 0, limits: YAMLLimits())
        else { return false }
        let library = YAMLReader.read(source, file: 0, usesLibraryAlone: true)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(library.problems.isEmpty, "libyaml objects to: \(text.debugDescription)")
        #expect(outline(fast) == outline(library.trees), "\(text.debugDescription)")
        return true
    }

    /// Every construct that the fast reader knows.
    private static let known = [
        "a: 1\nb: dua kata\n", "a:\n  b: c\n  d:\n    - 1\n    - 2\ne: f\n", "a:\n- 1\n- 2\nb: 3\n",
        "- a\n- b: 1\n  c: 2\n- - x\n  - y\n-\n  z: 1\n", "a: # ket\n  b # ket\nc: d # ket\n# ket\n", "a:\nb:\n",
        "- \n- a\n-\n", "kunci: teks\n  sambung\n\n  lagi # ket\nb: c\n", "- teks\n  sambung\n- b\n",
        "a: >-\n  satu\n  dua\n\n  tiga\n    dalam\n  empat\n\n\nb: |\n  x\n\n   y\n\nc: |+\n  z\n\nd: 1\n",
        "a: |\n  tanpa akhir", "a: >\n\n  awal kosong\n", "- |-\n x\n-  >+\n   y\n\n", "a: |\nb: >-\nc: d\n",
        "a: \"kutip # bukan : komentar\"\nb: 'satu ''dua'' tiga'\nc: \"\\\"x\\\" \\\\ \\n \\/\"\n\"d e\": f\n'g' : h\n",
        "a: [1, dua tiga, \"x, y\", 'z']\nb: {c: d, e: [f, {g: h}], \"i\": j}\nk: []\nl: {}\n",
        "a: [\n  1, # ket\n  2,\n  ]\nb: {\n    c: d,\n  e: f}\n", "[a, b]\n", "{a: b}\n", "  a: 1\n  b: 2\n",
        "---\na: 1\n---\n# ket\nb: 2\n--- # ket\n- c\n", "# ket\n\na: 1\n\n# akhir\n", "a: -1\nb: -x\nc: x#y\nd: x:y\n",
        "é: ñ — “x”\n日本: 語\nz: 😀 x # 😀\n", "a : b\nc: d:e\n", "a: b\n\n\n  c\n", "a:\n  teks di baris baru\n  dua\n",
        "a:\n  \"kutip\"\nb:\n  [c]\nd:\n  |\n  e\n", "a: \n  - b\n  -  c: 1\n     d: 2\n", "a: b   \nc:   d\n",
        "a: https://x.y/z?q=1\nb: 12:30\n", "a: [ ]\nb: { }\n", "a: [-1, - 2]\n", "a: {b: c d, e: f?}\n",
        "a: [x?, y? z, w?v, u?]\n", "a: {b?: c, d ?: e}\n",
    ]

    /// What it must leave to libyaml.
    private static let unusual = [
        "a: &x 1\nb: *x\n", "a: !!str 1\n", "? a\n: b\n", "a: 1\na: 2\n", "{a: 1, a: 2}\n", "<<: a\n", "a: b: c\n",
        "a: 'dua\n  baris'\n", "a: \"\\u00e9\"\n", "a: |2\n   x\n", "a: | # ket\n  x\n", "a\n", "a: [b: c]\n",
        "[a]: b\n", "a: [1, 2\n", "a: {b\n", "a: 1\n b: 2\n", "a:\n  - b\n c\n", "- a\nb\n", "a: 1\n...\n",
        "%YAML 1.2\n---\na: 1\n",
        "--- a\n", "---\n---\na: 1\n", "", "# ket\n", "a: @x\n", "a: `x\n", "a: [x]y\n", "a: \"x\" y\n", "a: - b\n",
        "a: {b: }\n", "a: [,]\n", "key: [a]#b\n", "a: b\n  c: d\n", "\"a\"b: c\n", ": a\n", "a: ? b\n", "a: [\n1]\n",
    ]

    @Test(arguments: known)
    func readsWhatIsUsual(_ text: String) {
        let isRead = Self.agrees(Array(text.utf8))
        // This one is here for its neighbours under mutation.
        #expect(isRead || text.contains("- 2]"), "\(text.debugDescription)")
    }

    @Test(arguments: unusual)
    func leavesTheRestToTheLibrary(_ text: String) {
        #expect(!Self.agrees(Array(text.utf8)), "\(text.debugDescription)")
    }

    /// The project's own documents, right and wrong: most are read, and every one as libyaml reads it.
    @Test func realDocuments() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var counts = (read: 0, all: 0)
        for folder in ["Instruments", "Examples", "Tests/Golden"] {
            let folderURL = root.appending(path: folder)
            let files = FileManager.default.enumerator(at: folderURL, includingPropertiesForKeys: nil)
            for case let file as URL in try #require(files) where file.pathExtension == "yaml" {
                let isRead = Self.agrees([UInt8](try Data(contentsOf: file)))
                if folder == "Instruments" { counts = (counts.read + (isRead ? 1 : 0), counts.all + 1) }
            }
        }
        #expect(counts.all > 10)
        #expect(counts.read == counts.all, "\(counts)")
    }

    /// Damage of every kind at every place, with a fixed seed: whatever is still read is read alike.
    @Test func mutations() {
        var random = SeededGenerator(seed: 20_251_110)
        let pieces = [
            " ", "  ", "\n", "\n\n", ":", ": ", "-", "- ", "#", " #", "?", "? ", "\"", "'", "[", "]", "{", "}", ",",
            "|", ">", "?",
            "&a", "*a", "!", "---\n", "...", "%", "\\", "a", "é", "<<", "|-\n", ">+\n ", "''", "\u{2028}", "@",
        ].map { Array($0.utf8) }
        var isRead = 0
        let rounds = 40_000
        for _ in 0..<rounds {
            var bytes = Array(Self.known[random.below(Self.known.count)].utf8)
            for _ in 0...random.below(3) {
                let place = random.below(bytes.count + 1)
                switch random.below(4) {
                case 0: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: place)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(3)))
                case 2:
                    let end = min(bytes.count, place + 1)
                    bytes.replaceSubrange(place..<end, with: pieces[random.below(pieces.count)])
                default:
                    let other = Array(Self.known[random.below(Self.known.count)].utf8)
                    bytes.replaceSubrange(place..<bytes.count, with: other[random.below(other.count)...])
                }
            }
            if Self.agrees(bytes) { isRead += 1 }
        }
        #expect(isRead > rounds / 10, "only \(isRead) of \(rounds) were read at all: the test says too little")
    }
}
