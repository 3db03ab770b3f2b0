import Foundation
import TeraDiagnostics
import TeraLanguage
import Testing

/// What every type of item must have: mistakes that are found, a form as it is compiled, a session at a terminal with an
/// answer refused and one kept, and its score. A type that lacks one of them fails here; so do `group` and `repeat`, which
/// are no types but stand beside items.
@Suite struct TypeTableTests {
    /// Types of which answers have a value.
    private static let scored: Set<ItemType> = [
        .rating, .rubric, .task, .checklist, .single, .multiple, .integer, .decimal, .text, .ordering, .matching,
    ]

    private static let groups = ["group", "repeat"]

    /// By type, the wrong cases with a finding inside an item of that type.
    private static let mistakes: [ItemType: Set<String>] = {
        var found: [ItemType: Set<String>] = [:]
        for golden in GoldenCase.wrong {
            let read = ProjectReader.read(files: golden.report.files)
            var items: [(span: Span, type: ItemType)] = []
            for case .bank(let bank) in read.documents {
                for item in bank.items { if let type = item.type?.value { items.append((item.span, type)) } }
            }
            for diagnostic in golden.report.diagnostics {
                let own =
                    golden.report.files.indices.contains(Int(diagnostic.span.file))
                    ? golden.report.files[Int(diagnostic.span.file)].name : ""
                guard own.hasPrefix(golden.name) else { continue }
                for (span, type) in items
                where isWithin(span, diagnostic.span) { found[type, default: []].insert(golden.name) }
            }
        }
        return found
    }()

    private static func isWithin(_ whole: Span, _ part: Span) -> Bool {
        whole.file == part.file && whole.start <= part.start && part.start < whole.end
    }

    @Test(arguments: ItemType.allCases)
    func threeMistakesAreFound(type: ItemType) {
        let names = Self.mistakes[type] ?? []
        #expect(names.count >= 3, "\(type.rawValue): \(names.sorted())")
    }

    /// By what is wrong with a group or a repeat, the wrong cases that say so where one stands.
    @Test func threeMistakesAreFoundInGroupsToo() {
        var found: [String: Set<String>] = [:]
        for golden in GoldenCase.wrong {
            let read = ProjectReader.read(files: golden.report.files)
            for case .instrument(let instrument) in read.documents {
                for group in instrument.sections.flatMap(\.groups) {
                    let word = group.repetition == nil ? "group" : "repeat"
                    for diagnostic in golden.report.diagnostics where diagnostic.code.hasPrefix("G") {
                        let places = [diagnostic.span] + diagnostic.related.map(\.span)
                        guard places.contains(where: { Self.isWithin(group.span, $0) }) else { continue }
                        found[word, default: []].insert(golden.name)
                        found[diagnostic.code, default: []].insert(golden.name)
                    }
                }
            }
        }
        for what in Self.groups + (1...7).map({ "G00\($0)" }) {
            #expect(found[what, default: []].count >= 3, "\(what): \(found[what, default: []].sorted())")
        }
    }

    /// The recording has its parts, each with something in it; `Scripts/test-session item_types` holds them against what
    /// the program does, and against answers, refusals and scores that are worked by hand in `recordings.py`.
    @Test(arguments: ItemType.allCases.map(\.rawValue) + groups)
    func aSessionIsRecorded(name: String) throws {
        let file = Repository.root.appending(path: "Tests/Golden/sessions/\(name).txt")
        let text = try #require(try? String(contentsOf: file, encoding: .utf8), "\(name) has no session")
        let headings = ["== as compiled", "== line by line", "== with keys", "== as kept", "== as scored"]
        var parts: [Substring] = []
        var rest = text[...]
        for heading in headings {
            let place = try #require(rest.range(of: heading + "\n"), "\(name) lacks \(heading)")
            parts.append(rest[..<place.lowerBound])
            rest = rest[place.upperBound...]
        }
        parts.append(rest)
        #expect(parts.dropFirst().allSatisfy { !$0.allSatisfy(\.isWhitespace) }, "\(name)")
        let mark = ["group": "\"items\": [", "repeat": "\"list\": \""][name] ?? "\"type\": \"\(name)\""
        #expect(parts[1].contains(mark), "\(name) is not compiled")
        for session in parts[2...3] { #expect(session.contains("Periksa jawaban Anda"), "\(name)") }
        // A refusal stands behind a mark of its own.
        #expect(parts[3].contains("│! "), "\(name) refuses nothing")
        #expect(parts[4].hasPrefix("{\""), "\(name) keeps nothing")
        let isScored = (Self.scored.map(\.rawValue) + Self.groups).contains(name)
        #expect((parts[5] == "no score\n") != isScored, "\(name): \(parts[5])")
        let plan = try String(
            contentsOf: Repository.root.appending(path: "Scripts/support/recordings.py"), encoding: .utf8)
        #expect(plan.contains("\n    \"\(name)\": {\n"), "\(name) has no plan")
    }

    /// No recording or form is left of a type that is gone.
    @Test func nothingIsLeftOver() throws {
        let types = Set(ItemType.allCases.map(\.rawValue) + Self.groups)
        for (folder, ending) in [("Tests/Golden/sessions", ".txt"), ("Tests/Fixtures/types", ".yaml")] {
            let place = Repository.root.appending(path: folder).path
            let found = Set(
                try FileManager.default.contentsOfDirectory(atPath: place).filter { $0.hasSuffix(ending) }.map {
                    String($0.dropLast(ending.count))
                })
            #expect(found.subtracting(["bersama"]) == types, "\(folder)")
        }
    }
}
