import Foundation
import Testing

/// Texts within a repeat, filled in at each of its times.
@Suite struct RepeatedTextsTests {
    /// - Parameter overrides: lines of the section that asks the repeat.
    private func form(overrides: String = "") throws -> String {
        let folder = try Folder()
        let documents = try String(
            contentsOf: Repository.root.appending(path: "Tests/Golden/ok/texts-in-a-repeat.yaml"), encoding: .utf8)
        let rest = """
            ---
            kind: register
            id: program
            title: Program
            holds: programme
            entries: [{id: pelatihan, title: Pelatihan, dates: [{from: 2025-02-01, to: 2025-02-02}]}]
            ---
            kind: battery
            id: kesan-akhir
            title: Kesan akhir
            instrument: kesan
            programme: pelatihan
            occasion: post
            periode: {from: 2025-02-10, to: 2025-02-12}
            status: tidak-aktif
            """
        try folder.file(
            "proyek/a.yaml",
            documents.replacingOccurrences(of: "    title: Keluarga\n", with: "    title: Keluarga\n\(overrides)")
                + rest + "\n")
        let built = try folder.run("build", "proyek", "-o", "hasil")
        try #require(built.status == 0, "\(built.text)\(built.complaint)")
        return try String(
            contentsOf: folder.url.appending(path: "hasil/forms/kesan-akhir.peserta.json"), encoding: .utf8)
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
