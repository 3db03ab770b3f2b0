import Foundation
import TeraDiagnostics
import Testing

@testable import TeraLanguage

/// The wrong expressions of `Tests/Golden/err`, mended by what `tera check` proposes.
@Suite struct ExpressionGoldenTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Golden/err")

    static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasPrefix("E0") && $0.hasSuffix(".yaml") }.sorted()

    private static func text(_ name: String) -> String {
        String(decoding: (try? Data(contentsOf: folder.appending(path: name))) ?? Data(), as: UTF8.self)
    }

    private static func findings(_ text: String) -> [Diagnostic] {
        SampleProject.check(text, name: "contoh.yaml").diagnostics
    }

    @Test func thereAreSixty() {
        #expect(Self.names.count >= 60, "\(Self.names.count)")
    }

    /// Every style of scalar that YAML has holds a wrong expression.
    @Test func everyStyleIsThere() {
        let lines = Self.names.map { name in Self.text(name).split(whereSeparator: \.isNewline).map(String.init) }
        func has(_ start: String) -> Bool {
            lines.contains { $0.contains { $0.hasPrefix("    relevant: \(start)") } }
        }
        for start in ["\"", "'", "|", ">", ">-", "*", "konselor", "&"] { #expect(has(start), "\(start)") }
        #expect(lines.contains { $0.contains { $0.contains("[{check: ") } })
    }

    /// One repair after the other, until none is left: then nothing is wrong with the expressions.
    @Test(arguments: names)
    func repairsLeaveNothing(_ name: String) throws {
        var text = Self.text(name)
        let first = Self.findings(text)
        guard first.allSatisfy({ !$0.fixes.isEmpty }) else { return }
        for _ in 0..<10 {
            guard let finding = Self.findings(text).first(where: { $0.code.hasPrefix("E") }) else { break }
            let fix = try #require(finding.fixes.first, "\(name): \(finding.message.en)\n\(text)")
            text = applied(fix, to: text)
        }
        #expect(Self.findings(text).map(\.message.en) == [], "\(text)")
    }

    /// Each repair changes nothing outside the expression: the lines of other keys stay as they are.
    @Test(arguments: names)
    func repairsKeepTheRest(_ name: String) {
        let text = Self.text(name)
        for fix in Self.findings(text).flatMap(\.fixes) {
            let mended = applied(fix, to: text)
            #expect(mended.contains("kind: instrument") == text.contains("kind: instrument"), "\(name)")
            for part in ["id: konselor", "stem: Konselor membantu saya.", "max: 60", "title: Kesan peserta"]
            where text.contains(part) {
                #expect(mended.contains(part), "\(name): \(part)")
            }
        }
    }
}
