import TeraDiagnostics
import Testing

@testable import TeraLanguage

/// Every code shows what it means: its bad sample gives exactly that code, its good sample nothing.
@Suite struct CatalogueTests {
    @Test(arguments: Catalogue.all.map(\.code))
    func samples(code: String) throws {
        let definition = try #require(Catalogue.definition(of: code))
        let bad = report(definition.bad, definition)
        #expect(Set(bad.diagnostics.map(\.code)) == [code], "\(describe(bad))")
        #expect(bad.diagnostics.allSatisfy { $0.severity == definition.severity })
        let good = report(definition.good, definition)
        #expect(good.diagnostics.isEmpty, "\(describe(good))")
    }

    @Test(arguments: Catalogue.all.map(\.code))
    func fixesMend(code: String) throws {
        let definition = try #require(Catalogue.definition(of: code))
        let bad = report(definition.bad, definition)
        for diagnostic in bad.diagnostics where bad.files[Int(diagnostic.span.file)].name == "contoh.yaml" {
            for fix in diagnostic.fixes {
                let mended = apply(fix, to: bad.files)
                let again = report(mended, definition)
                #expect(again.diagnostics.isEmpty, "\(mended)\n\(describe(again))")
            }
        }
    }

    @Test func codesAreUniqueAndSpokenInBothLanguages() {
        let codes = Catalogue.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        for definition in Catalogue.all {
            for text in [definition.title, definition.explanation] {
                #expect(!text.id.isEmpty && !text.en.isEmpty && text.id != text.en, "\(definition.code)")
            }
        }
    }

    @Test func sampleProjectIsClean() {
        let clean = SampleProject.check([SourceFile(name: "kosong.yaml", bytes: [])])
        #expect(clean.diagnostics.map(\.code).allSatisfy { $0.hasPrefix("Y") }, "\(describe(clean))")
    }

    private func report(_ sample: String, _ definition: CodeDefinition) -> DiagnosticReport {
        SampleProject.check(
            sample, name: "contoh.yaml", fileLimit: definition.sampleFileLimit,
            options: CheckOptions(asOf: definition.sampleDay))
    }

    private func describe(_ report: DiagnosticReport) -> String {
        TerminalRenderer(language: .indonesian, color: false).render(report)
    }

    private func apply(_ fix: Fix, to files: [SourceFile]) -> String {
        var bytes = files.first { $0.name == "contoh.yaml" }?.bytes ?? []
        for edit in fix.edits.sorted(by: { $0.span.start > $1.span.start }) {
            bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: Array(edit.replacement.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
