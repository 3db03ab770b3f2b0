import Foundation
import Testing

/// Texts within a repeat, filled in at each of its times.
@Suite struct RepeatedTextsTests {
    /// - Parameter overrides: lines of the section that asks the repeat.
    private func form(overrides: String = "") throws -> String {
        let documents = try String(
            contentsOf: Repository.root.appending(path: "Tests/Golden/ok/texts-in-a-repeat.yaml"), encoding: .utf8)
        return try Folder.withImpressions(
            documents.replacingOccurrences(of: "    title: Keluarga\n", with: "    title: Keluarga\n\(overrides)")
        ).impressionsForm()
    }

    @Test func everyTimeReadsItsOwnAnswer() throws {
        let form = try form()
        for time in 1...3 {
            #expect(form.contains(#"[{"text":"Berapa umur "},{"answer":"nama.\#(time)"},{"text":"?"}]"#), "\(time)")
        }
        #expect(!form.contains(#"{"answer":"nama"}"#))
    }

    /// Worded otherwise by its section, an item is still asked every time.
    @Test func anItemOfARepeatIsWordedOtherwise() throws {
        let form = try form(overrides: "    overrides: [{item: umur, of: be1815c0, stem: 'Usia {nama}?'}]\n")
        for time in 1...3 {
            #expect(form.contains(#"[{"text":"Usia "},{"answer":"nama.\#(time)"},{"text":"?"}]"#), "\(time)")
        }
        #expect(!form.contains("Berapa umur"))
    }
}
