import TeraDiagnostics
import TeraTestSupport
import Testing

@testable import TeraYAML

/// Strangers' bytes: no crash, no hang, and every finding inside the file.
struct HostileInputTests {
    /// Generous for a slow machine in a debug build; without limits these inputs take minutes or all memory.
    private static let patience = Duration.seconds(20)

    @Test(arguments: [
        ("[", 50_000, "Y005"), ("{a: ", 50_000, "Y005"), ("[\n", 50_000, "Y005"), ("- ", 5_000_000, "Y005"),
        ("? ", 50_000, "Y005"), ("\"a ", 1_000_000, "Y020"), ("&a ", 1_000_000, "Y021"), ("a: ", 1_000_000, "Y018"),
    ])
    func repeatedSigns(_ sign: String, _ count: Int, _ code: String) {
        var last: String?
        let source = String(repeating: sign, count: count)
        let time = ContinuousClock().measure { last = read(source).problems.last?.code }
        #expect(last == code)
        #expect(time < Self.patience)
    }

    @Test func openQuote() {
        #expect(read("k: \"" + String(repeating: "a ", count: 1_000_000)).problems.map(\.code) == ["Y013"])
    }

    @Test func deepIndentation() {
        let source = (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(read(source).problems.map(\.code) == ["Y005"])
    }

    @Test func manyKeysInOneMapping() {
        let source = (0..<200_000).map { "k\($0): x\n" }.joined()
        var problems = 1
        let time = ContinuousClock().measure { problems = read(source).problems.count }
        #expect(problems == 0)
        #expect(time < Self.patience)
    }

    @Test func manyBrokenDocuments() {
        let source = String(repeating: "k: [\n---\n", count: 3000)
        var problems = 0
        let time = ContinuousClock().measure { problems = read(source).problems.count { $0.code == "Y014" } }
        #expect(problems == 3000)
        #expect(time < Self.patience)
    }

    /// 20,000 damages of a document of all styles: cut, doubled, swapped, overwritten. The seed makes a failure
    /// happen again.
    @Test func randomDamage() {
        var random = SeededGenerator(seed: 20_250_213)
        let original = Array(Self.document.utf8)
        var problems = 0
        for round in 0..<20_000 {
            let bytes = damaged(original, &random)
            let result = read(bytes: bytes)
            problems += result.problems.count
            for span in spans(of: result) where span.start > span.end || Int(span.end) > bytes.count {
                Issue.record("round \(round): span \(span) of \(bytes.count) bytes: \(bytes)")
                return
            }
        }
        // Damage that never showed would mean that nothing was damaged.
        #expect(problems > 10_000)
    }

    private func spans(of result: YAMLReader.Result) -> [Span] {
        let nodes = result.trees.flatMap(\.allNodes)
        // Text of every node: a slice outside the file would end the run.
        let length = nodes.reduce(0) { $0 + ($1.kind == .scalar ? $1.text.utf8.count : 0) }
        return (length < 0 ? [] : nodes.map(\.span)) + result.broken
            + result.problems.flatMap { problem in
                [problem.span] + problem.related.map(\.span) + problem.fixes.flatMap { $0.edits.map(\.span) }
            }
    }

    private func damaged(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = original
        for _ in 0...random.below(3) {
            guard !bytes.isEmpty else { return bytes }
            let place = random.below(bytes.count)
            let length = random.below(min(20, bytes.count - place) + 1)
            switch random.below(5) {
            case 0: bytes.removeSubrange(place..<place + length)
            case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: random.below(bytes.count))
            case 2: bytes[place] = Self.signs[random.below(Self.signs.count)]
            case 3: bytes.insert(Self.signs[random.below(Self.signs.count)], at: place)
            default: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            }
        }
        return bytes
    }

    private static let signs = Array("\n\r\t -:?,[]{}#&*!|>'\"%@`\\é".utf8)

    private static let document = #"""
        # komentar é
        kind: scale
        id: &id skala-語
        title: {id: 'Ya ''atau'' tidak', en: "Yes \"or\" \u00e9"}
        note: |
          baris satu
           baris dua 𐍈

        asumsi: >-
          dilipat
          menjadi satu
        options: &opsi
          - {id: tidak, value: 0, label: [a, b, {c: d}]}
          - id: ya
            value: !!int 1
            label: satu
              dua
        lain: *opsi
        nama: *id
        ---
        kind: bank
        items:
        - id: a
        - "b": c
        """#
}

extension SeededGenerator {
    /// A number from 0 up to, but not including, `bound`.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
